// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/RolePermissions.h"

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

auto damaged(const char *where)
{
    return fail(ErrorKind::CallAdministrator, "roles.damaged", {{QStringLiteral("where"), QString::fromLatin1(where)}});
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
            return damaged("roles");
        table.m_byId.insert(role.id, table.m_roles.size());
        table.m_roles.append(role);
    }
    if (table.m_roles.isEmpty())
        return damaged("roles");
    const auto known = [&table](const QStringList &roles) {
        return std::ranges::all_of(roles, [&table](const QString &role) { return table.m_byId.contains(role); });
    };
    for (const QJsonValue &group : file.value(QStringLiteral("exclusive")).toArray()) {
        const QStringList roles = texts(group);
        if (roles.size() < 2 || !known(roles))
            return damaged("exclusive");
        table.m_exclusive.append(roles);
    }
    table.m_firstPerson = texts(file.value(QStringLiteral("first_person")));
    if (!known(table.m_firstPerson))
        return damaged("first_person");
    return table;
}

const RolePermissions &RolePermissions::builtIn()
{
    static const RolePermissions table = [] {
        QFile file(QStringLiteral(":/yichuang/roles/roles.json"));
        const bool opened = file.open(QIODevice::ReadOnly);
        auto read = fromJson(opened ? file.readAll() : QByteArray());
        Q_ASSERT(read); // compiled in
        return read.value_or(RolePermissions());
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
