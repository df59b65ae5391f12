// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/token/TokenRules.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace yc::store {

using core::Result;

Result<TokenRules> TokenRules::fromJson(const QByteArray &json, QDate day)
{
    TokenRules best;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).object().value(u"rules").toArray()) {
        const QJsonObject entry = value.toObject();
        const TokenRules rules{QDate::fromString(entry.value(u"from").toString(), Qt::ISODate),
                               entry.value(u"least_rsa_bits").toInt(),
                               std::chrono::seconds(entry.value(u"answer_seconds").toInt())};
        if (!rules.from.isValid() || rules.leastRsaBits <= 0 || rules.patience.count() <= 0) {
            best = {};
            break;
        }
        if (rules.from <= day && (!best.from.isValid() || rules.from > best.from))
            best = rules;
    }
    if (!best.from.isValid())
        return core::fail(core::ErrorKind::CallAdministrator, "token.bad-settings");
    return best;
}

QList<KnownModule> KnownModule::present(const QByteArray &json)
{
    QList<KnownModule> found;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).object().value(u"modules").toArray()) {
        const QString pattern = value.toObject().value(u"path").toString();
        const QString before = pattern.section(u'*', 0, 0);
        QStringList paths{pattern};
        if (pattern.contains(u'*')) {
            paths.clear();
            for (const QString &folder : QDir(before).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
                paths.append(before + folder + pattern.section(u'*', 1, 1));
        }
        for (const QString &path : std::as_const(paths)) {
            if (QFileInfo(path).isFile())
                found.append({value.toObject().value(u"name").toString(), path});
        }
    }
    return found;
}

} // namespace yc::store
