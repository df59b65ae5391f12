// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/RolePermissions.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace yc::core {

Result<RolePermissions> RolePermissions::fromJson(const QByteArray &json)
{
    const QJsonObject roles = QJsonDocument::fromJson(json).object();
    if (roles.isEmpty())
        return fail(ErrorKind::CallAdministrator, "roles.damaged");
    RolePermissions table;
    for (auto role = roles.constBegin(); role != roles.constEnd(); ++role) {
        QSet<QString> &permissions = table.m_permissions[role.key()];
        for (const QJsonValue &permission : role.value().toArray())
            permissions.insert(permission.toString());
    }
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
    for (const QString &role : roles)
        all.unite(m_permissions.value(role));
    return all;
}

QStringList RolePermissions::roles() const
{
    QStringList names = m_permissions.keys();
    names.sort();
    return names;
}

} // namespace yc::core
