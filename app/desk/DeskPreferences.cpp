// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/DeskPreferences.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

static void initDeskData() { Q_INIT_RESOURCE(yc_desk_data); } // outside the namespace: see Q_INIT_RESOURCE

namespace yc::desk {

namespace {
struct ThemeName {
    ui::ThemeKind kind;
    QLatin1StringView name;
};
constexpr ThemeName themeNames[] = {{ui::ThemeKind::Light, QLatin1StringView("light")},
                                    {ui::ThemeKind::Dark, QLatin1StringView("dark")},
                                    {ui::ThemeKind::HighContrastLight, QLatin1StringView("contrast")},
                                    {ui::ThemeKind::HighContrastDark, QLatin1StringView("contrast-dark")}};
} // namespace

QString DeskPreferences::themeName(ui::ThemeKind kind)
{
    for (const ThemeName &one : themeNames) {
        if (one.kind == kind)
            return one.name;
    }
    return {};
}

ui::ThemeKind DeskPreferences::themeOf(const QString &name)
{
    for (const ThemeName &one : themeNames) {
        if (one.name == name)
            return one.kind;
    }
    return ui::ThemeKind::Light;
}

QString DeskPreferences::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/yichuang/desk.json");
}

DeskPreferences DeskPreferences::read(const QString &path)
{
    DeskPreferences preferences;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return preferences;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    preferences.language = json.value(QStringLiteral("language")).toString();
    preferences.theme = themeOf(json.value(QStringLiteral("theme")).toString());
    preferences.scale =
        qBound(ui::Theme::minimumScale, json.value(QStringLiteral("scale")).toInt(100), ui::Theme::maximumScale);
    preferences.idleMinutes = qMax(0, json.value(QStringLiteral("idle_minutes")).toInt());
    preferences.tokenModule = json.value(QStringLiteral("token_module")).toString();
    return preferences;
}

core::Result<> DeskPreferences::write(const QString &path) const
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const QByteArray json = QJsonDocument(QJsonObject{{QStringLiteral("language"), language},
                                                      {QStringLiteral("theme"), themeName(theme)},
                                                      {QStringLiteral("scale"), scale},
                                                      {QStringLiteral("idle_minutes"), idleMinutes},
                                                      {QStringLiteral("token_module"), tokenModule}})
                                .toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return core::fail(core::ErrorKind::Retry, "store.io", {{QStringLiteral("path"), path}});
    return {};
}

IdleRule IdleRule::on(QDate day)
{
    initDeskData();
    QFile file(QStringLiteral(":/yichuang/settings/idle-lock.json"));
    IdleRule rule;
    if (!file.open(QIODevice::ReadOnly))
        return rule;
    const QJsonArray rules = QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("rules")).toArray();
    for (const QJsonValue &value : rules) { // ascending by date
        const QJsonObject one = value.toObject();
        if (QDate::fromString(one.value(QStringLiteral("from")).toString(), Qt::ISODate) > day)
            break;
        rule = {one.value(QStringLiteral("minutes")).toInt(), one.value(QStringLiteral("least")).toInt(),
                one.value(QStringLiteral("most")).toInt(), one.value(QStringLiteral("sign_out")).toInt(rule.signOut)};
    }
    return rule;
}

} // namespace yc::desk
