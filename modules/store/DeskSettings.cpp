// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/DeskSettings.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace yc::store {

namespace {
constexpr int format = 1;
}

QByteArray DeskSettings::toJson() const
{
    QJsonObject json{{QStringLiteral("format"), format},
                     {QStringLiteral("org"), org},
                     {QStringLiteral("org_name"), orgName},
                     {QStringLiteral("window"), window},
                     {QStringLiteral("demo"), demo}};
    if (demo) {
        json.insert(QStringLiteral("demo_number"), demoNumber);
        json.insert(QStringLiteral("demo_passphrase"), demoPassphrase);
    }
    return QJsonDocument(json).toJson();
}

core::Result<DeskSettings> DeskSettings::fromJson(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json.isEmpty())
        return core::fail(core::ErrorKind::CallAdministrator, "desk.damaged");
    if (const int written = json.value(QStringLiteral("format")).toInt(format); written > format) {
        return core::fail(core::ErrorKind::UpdateProgram, "desk.newer-version",
                          {{QStringLiteral("version"), written}, {QStringLiteral("known"), format}});
    }
    return DeskSettings{
        json.value(QStringLiteral("org")).toString(),         json.value(QStringLiteral("org_name")).toString(),
        json.value(QStringLiteral("window")).toString(),      json.value(QStringLiteral("demo")).toBool(),
        json.value(QStringLiteral("demo_number")).toString(), json.value(QStringLiteral("demo_passphrase")).toString()};
}

} // namespace yc::store
