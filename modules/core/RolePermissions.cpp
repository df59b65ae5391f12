// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/RolePermissions.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace yc::core {

namespace {
QStringList texts(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue &one : array.toArray())
        list.append(one.toString());
    return list;
}

auto damaged(const QString &where)
{
    return fail(ErrorKind::CallAdministrator, "roles.damaged", {{QStringLiteral("where"), where}});
}

/// Of the program itself: what is missing or damaged there is a fault of the build.
QByteArray compiledIn(const QString &path)
{
    QFile file(QStringLiteral(":/yichuang/roles/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

Result<RolePermissions> RolePermissions::fromJson(const QByteArray &json)
{
    const QJsonObject file = QJsonDocument::fromJson(json).object();
    RolePermissions table;
    for (const QJsonValue &value : file.value(QStringLiteral("roles")).toArray()) {
        const QStringList permissions = texts(value[u"permissions"]);
        const Role role{value[u"role"].toString(),         value[u"label"][u"en"].toString(),
                        value[u"label"][u"zh"].toString(), value[u"about"][u"en"].toString(),
                        value[u"about"][u"zh"].toString(), QSet<QString>(permissions.begin(), permissions.end()),
                        value[u"guarded"].toBool()};
        if (role.id.isEmpty() || role.en.isEmpty() || role.zh.isEmpty() || table.m_byId.contains(role.id))
            return damaged(QStringLiteral("roles"));
        table.m_byId.insert(role.id, table.m_roles.size());
        table.m_roles.append(role);
    }
    if (table.m_roles.isEmpty())
        return damaged(QStringLiteral("roles"));
    const auto known = [&table](const QStringList &roles) {
        return std::ranges::all_of(roles, [&table](const QString &role) { return table.m_byId.contains(role); });
    };
    for (const QJsonValue &group : file.value(QStringLiteral("exclusive")).toArray()) {
        const QStringList roles = texts(group);
        if (roles.size() < 2 || !known(roles))
            return damaged(QStringLiteral("exclusive"));
        table.m_exclusive.append(roles);
    }
    table.m_firstPerson = texts(file.value(QStringLiteral("first_person")));
    if (!known(table.m_firstPerson))
        return damaged(QStringLiteral("first_person"));
    return table;
}

Result<> RolePermissions::addService(const QString &service, const QByteArray &json)
{
    const QJsonDocument file = QJsonDocument::fromJson(json);
    QList<Role> roles = m_roles;
    const QJsonObject all = file.object();
    for (auto it = all.begin(); it != all.end(); ++it) {
        const auto at = m_byId.constFind(it.key());
        const QStringList permissions = texts(*it);
        const bool own = std::ranges::all_of(
            permissions, [&](const QString &permission) { return permission.startsWith(service + u'.'); });
        if (at == m_byId.constEnd() || permissions.isEmpty() || !own)
            return damaged(service + u'/' + it.key());
        roles[*at].permissions.unite(QSet<QString>(permissions.begin(), permissions.end()));
    }
    if (!file.isObject())
        return damaged(service);
    m_roles = roles;
    return {};
}

const RolePermissions &RolePermissions::builtIn()
{
    static const RolePermissions table = [] {
        auto read = fromJson(compiledIn(QStringLiteral("roles.json")));
        if (!read)
            qFatal("the roles cannot be read");
        const QStringList services = QDir(QStringLiteral(":/yichuang/roles")).entryList(QDir::Dirs);
        for (const QString &service : services) {
            if (!read->addService(service, compiledIn(service + QStringLiteral("/roles.json"))))
                qFatal("roles.json of the service %s cannot be read", qPrintable(service));
        }
        return *read;
    }();
    return table;
}

QSet<QString> RolePermissions::of(const QStringList &roles) const
{
    QSet<QString> all;
    for (const QString &id : roles) {
        if (const Role *role = find(id))
            all.unite(role->permissions);
    }
    return all;
}

const Role *RolePermissions::find(const QString &role) const
{
    const auto at = m_byId.constFind(role);
    return at == m_byId.constEnd() ? nullptr : &m_roles.at(*at);
}

QStringList RolePermissions::roles() const
{
    QStringList ids;
    for (const Role &role : m_roles)
        ids.append(role.id);
    return ids;
}

} // namespace yc::core
