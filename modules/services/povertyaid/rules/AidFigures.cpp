// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/AidFigures.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace yc::povertyaid {

namespace {

core::Result<Figure> readVersion(const QString &key, const QJsonObject &json)
{
    Figure figure;
    figure.key = key;
    figure.value = json.value(u"value");
    figure.from = QDate::fromString(json.value(u"from").toString(), Qt::ISODate);
    figure.certainty = json.value(u"certainty").toString();
    figure.source = json.value(u"source").toString();
    const bool open = figure.certainty == u"open";
    const bool known = open || figure.certainty == u"V" || figure.certainty == u"V1" || figure.certainty == u"G";
    if (!figure.from.isValid() || !known || open == figure.found()) {
        return core::fail(core::ErrorKind::CallAdministrator, "povertyaid.bad-figures", {{QStringLiteral("key"), key}});
    }
    return figure;
}

QByteArray resource(const QString &name)
{
    QFile file(QStringLiteral(":/yichuang/settings/povertyaid/%1.json").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

core::Result<> AidFigures::read(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    if (root.contains(u"place")) {
        m_place = root.value(u"place").toString();
        m_zh = root.value(u"zh").toString();
        m_en = root.value(u"en").toString();
    }
    const QJsonObject figures = root.value(u"figures").toObject();
    for (auto it = figures.constBegin(); it != figures.constEnd(); ++it) {
        QList<Figure> versions;
        const QJsonArray array = it->toArray();
        for (const QJsonValue &one : array) {
            YC_ASSIGN(const Figure version, readVersion(it.key(), one.toObject()));
            if (!versions.isEmpty() && version.from <= versions.last().from) {
                return core::fail(core::ErrorKind::CallAdministrator, "povertyaid.bad-figures",
                                  {{QStringLiteral("key"), it.key()}});
            }
            versions.append(version);
        }
        m_versions.insert(it.key(), versions); // a place's own figure takes the place of the national one
    }
    return {};
}

core::Result<AidFigures> AidFigures::fromJson(const QByteArray &place, const QByteArray &national)
{
    AidFigures figures;
    YC_TRY(figures.read(national));
    YC_TRY(figures.read(place));
    return figures;
}

const AidFigures *AidFigures::builtIn(const QString &place)
{
    static const QHash<QString, AidFigures> all = [] {
        QHash<QString, AidFigures> made;
        for (const QString &one : places()) {
            auto figures = fromJson(resource(one), resource(QStringLiteral("national")));
            if (figures)
                made.insert(one, *std::move(figures));
        }
        return made;
    }();
    const auto found = all.constFind(place);
    return found == all.cend() ? nullptr : &*found;
}

QStringList AidFigures::places() { return {QStringLiteral("31"), QStringLiteral("50")}; }

Figure AidFigures::at(const QString &key, QDate day) const
{
    Figure inForce;
    inForce.key = key;
    inForce.value = QJsonValue::Null;
    inForce.certainty = QStringLiteral("open");
    const QList<Figure> versions = m_versions.value(key);
    for (const Figure &version : versions) {
        if (version.from > day)
            break;
        inForce = version;
    }
    return inForce;
}

} // namespace yc::povertyaid
