// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

namespace yc::core {

/// One role (角色): what it is called, what it is for, what it may do.
struct Role {
    QString id; ///< "security_administrator"
    QString en;
    QString zh;
    QString aboutEn; ///< half a sentence, no full stop
    QString aboutZh;
    QSet<QString> permissions;
    bool guarded = false; ///< given, and looked after, by the security administrator alone; see RoleRules
};

/// The roles as data: resources/roles/roles.json, and what they may do in each service, from the roles.json of its
/// folder:
/// {"clerk": ["povertyaid.view", …], …}. Immutable; safe from every thread.
class RolePermissions {
public:
    /// Error "roles.damaged".
    [[nodiscard]] static Result<RolePermissions> fromJson(const QByteArray &json);
    /// Adds what a service lets the roles do. A service gives its own permissions only, those that begin with its name:
    /// none reaches into another or into the desk. Error "roles.damaged", and nothing is added.
    [[nodiscard]] Result<> addService(const QString &service, const QByteArray &json);
    /// With every service that this program is linked with.
    [[nodiscard]] static const RolePermissions &builtIn();

    /// What somebody with all of these roles may do; unknown roles give nothing.
    [[nodiscard]] QSet<QString> of(const QStringList &roles) const;
    /// In the order in which people choose from them.
    [[nodiscard]] QList<Role> all() const { return m_roles; }
    /// Null for an unknown one.
    [[nodiscard]] const Role *find(const QString &role) const;
    [[nodiscard]] QStringList roles() const;
    /// Roles of which one person has one at most (三员分立); several such groups may be.
    [[nodiscard]] QList<QStringList> exclusive() const { return m_exclusive; }
    /// What the person who makes a desk gets, so that a desk of one can be worked at.
    [[nodiscard]] QStringList firstPerson() const { return m_firstPerson; }

private:
    QList<Role> m_roles;
    QHash<QString, qsizetype> m_byId;
    QList<QStringList> m_exclusive;
    QStringList m_firstPerson;
};

} // namespace yc::core
