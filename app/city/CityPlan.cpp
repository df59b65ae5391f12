// SPDX-License-Identifier: GPL-3.0-or-later
#include "city/CityPlan.h"

#include "core/Dataset.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace yc::city {

using core::Result;
using sync::CityServer;

namespace {

const QString kFiles = QStringLiteral("-files");

QJsonObject design(const char *rule)
{
    return {{QStringLiteral("language"), QStringLiteral("javascript")},
            {QStringLiteral("validate_doc_update"), CityPlan::rule(rule)}};
}

} // namespace

QMap<QString, QStringList> CityPlan::linesOf(const QList<core::RecordType> &types)
{
    QMap<QString, QStringList> lines;
    for (const core::RecordType &type : types) {
        if (!type.localOnly)
            lines[type.line.isEmpty() ? QString::fromLatin1(core::Dataset::deskLine) : type.line] << type.name;
    }
    for (QStringList &names : lines)
        std::ranges::sort(names);
    return lines;
}

Result<> CityPlan::check() const
{
    static const QRegularExpression code(QStringLiteral("\\A[0-9]{9}\\z"));
    const auto wrong =
        std::ranges::find_if(streets, [](const QString &street) { return !code.match(street).hasMatch(); });
    if (wrong != streets.end() || streets.isEmpty())
        return core::fail(core::ErrorKind::FixInput, "city.bad-street",
                          {{QStringLiteral("street"), streets.isEmpty() ? QString() : *wrong}});
    return {};
}

QStringList CityPlan::datasets(const QString &street) const
{
    QStringList names;
    for (const QString &line : lines.keys()) {
        const QString name = core::Dataset{street, line}.name();
        names << name << name + kFiles;
    }
    return names;
}

QJsonObject CityPlan::securityOf(const QString &street, const QString &line) const
{
    const auto whom = [](const QStringList &roles) {
        return QJsonObject{{QStringLiteral("names"), QJsonArray()},
                           {QStringLiteral("roles"), QJsonArray::fromStringList(roles)}};
    };
    return {{QStringLiteral("admins"), whom({QStringLiteral("_admin")})},
            {QStringLiteral("members"), whom({QStringLiteral("org-") + street})},
            {QStringLiteral("yichuang"),
             QJsonObject{{QStringLiteral("street"), street},
                         {QStringLiteral("line"), line},
                         {QStringLiteral("types"), QJsonArray::fromStringList(lines.value(line))}}}};
}

QString CityPlan::rule(const char *name)
{
    QFile file(QStringLiteral(":/yichuang/city/%1.js").arg(QLatin1StringView(name)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    return text.sliced(text.indexOf(u"function (")).trimmed();
}

Result<CityPlan::Outcome> CityPlan::apply(CityServer &server, const std::function<void(double)> &progress) const
{
    YC_TRY(check());
    Outcome outcome;
    YC_ASSIGN(const CityServer::Done users,
              server.setDesign(QStringLiteral("_users"), QStringLiteral("yichuang"), design("users")));
    outcome.changed += users != CityServer::Done::Nothing ? 1 : 0;
    qsizetype done = 0;
    for (const QString &street : streets) {
        for (const QString &line : lines.keys()) {
            for (const QString &end : {QString(), kFiles}) {
                const QString name = core::Dataset{street, line}.name() + end;
                YC_ASSIGN(const CityServer::Done made, server.makeDatabase(name, shards, copies));
                // Who may use it before anything is in it; the rules before anybody may use it.
                YC_ASSIGN(const CityServer::Done rules,
                          server.setDesign(name, QStringLiteral("rules"), design(end.isEmpty() ? "records" : "files")));
                YC_ASSIGN(const CityServer::Done security, server.setSecurity(name, securityOf(street, line)));
                const int changes =
                    (rules != CityServer::Done::Nothing ? 1 : 0) + (security != CityServer::Done::Nothing ? 1 : 0);
                outcome.made += made == CityServer::Done::Made ? 1 : 0;
                outcome.changed += changes;
                outcome.unchanged += made == CityServer::Done::Nothing && changes == 0 ? 1 : 0;
            }
        }
        if (progress)
            progress(static_cast<double>(++done) / static_cast<double>(streets.size()));
    }
    return outcome;
}

} // namespace yc::city
