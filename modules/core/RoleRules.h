// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RolePermissions.h"

namespace yc::core {

/// Who may have which roles, and who may give and take them (GB/T 22239-2019 8.1.5: system, security and audit
/// administrator are three people). The three are "guarded": a security administrator gives them, takes them and looks
/// after the accounts that have them, so that no administrator makes himself an auditor or takes over an auditor's
/// account. While nobody on the desk is security administrator, an administrator may do that too, for else the first
/// one could never be made. All other roles and accounts are the administrator's.
class RoleRules {
public:
    explicit RoleRules(const RolePermissions &roles = RolePermissions::builtIn())
        : m_roles(roles)
    {
    }

    /// Errors, FixInput: "roles.none", "roles.unknown" {role}, "roles.exclusive" {first, second}.
    [[nodiscard]] Result<> checkCombination(const QStringList &roles) const;
    /// The one among `roles` that keeps a person from having `role` too; empty if none does.
    [[nodiscard]] QString obstacle(const QString &role, const QStringList &roles) const;

    struct Change {
        QStringList before; ///< roles of the person; empty for a new one
        QStringList after;
    };
    /// What somebody needs, all of it, to change a person's roles like this. `everybody`: the roles of each person on
    /// the desk as it is now. Empty if no role changes.
    [[nodiscard]] QStringList neededToGrant(const Change &change, const QList<QStringList> &everybody) const;
    /// What somebody needs to change anything else about a person with these roles, their first passphrase included, or
    /// to remove them.
    [[nodiscard]] QString neededToManage(const QStringList &roles, const QList<QStringList> &everybody) const;
    /// Whether somebody with these permissions may make that change. Errors of checkCombination(), and
    /// "permission.denied" {permission} (AskPermission).
    [[nodiscard]] Result<> mayGrant(const QSet<QString> &permissions, const Change &change,
                                    const QList<QStringList> &everybody) const;
    /// Error "permission.denied" {permission}.
    [[nodiscard]] Result<> mayManage(const QSet<QString> &permissions, const QStringList &roles,
                                     const QList<QStringList> &everybody) const;

private:
    [[nodiscard]] bool isGuarded(const QString &role) const;
    [[nodiscard]] QString guardian(const QList<QStringList> &everybody) const;
    const RolePermissions &m_roles;
};

} // namespace yc::core
