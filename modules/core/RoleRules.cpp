// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/RoleRules.h"

#include <algorithm>

namespace yc::core {

namespace {
const QString people = QStringLiteral("desk.people");
const QString guardedRoles = QStringLiteral("desk.roles");

auto denied(const QString &permission)
{
    return fail(ErrorKind::AskPermission, "permission.denied", {{QStringLiteral("permission"), permission}});
}
} // namespace

bool RoleRules::isGuarded(const QString &role) const
{
    const Role *known = m_roles.find(role);
    return known && known->guarded;
}

/// What looking after guarded roles takes on this desk.
QString RoleRules::guardian(const QList<QStringList> &everybody) const
{
    const bool there = std::ranges::any_of(
        everybody, [this](const QStringList &roles) { return m_roles.of(roles).contains(guardedRoles); });
    return there ? guardedRoles : people;
}

QString RoleRules::obstacle(const QString &role, const QStringList &roles) const
{
    for (const QStringList &group : m_roles.exclusive()) {
        if (!group.contains(role))
            continue;
        for (const QString &other : roles) {
            if (other != role && group.contains(other))
                return other;
        }
    }
    return {};
}

Result<> RoleRules::checkCombination(const QStringList &roles) const
{
    if (roles.isEmpty())
        return fail(ErrorKind::FixInput, "roles.none");
    for (const QString &role : roles) {
        if (!m_roles.find(role))
            return fail(ErrorKind::FixInput, "roles.unknown", {{QStringLiteral("role"), role}});
        if (const QString other = obstacle(role, roles); !other.isEmpty())
            return fail(ErrorKind::FixInput, "roles.exclusive",
                        {{QStringLiteral("first"), role}, {QStringLiteral("second"), other}});
    }
    return {};
}

QStringList RoleRules::neededToGrant(const Change &change, const QList<QStringList> &everybody) const
{
    QStringList needed;
    const auto look = [&](const QStringList &these, const QStringList &those) {
        for (const QString &role : these) {
            if (those.contains(role))
                continue;
            const QString permission = isGuarded(role) ? guardian(everybody) : people;
            if (!needed.contains(permission))
                needed.append(permission);
        }
    };
    look(change.before, change.after);
    look(change.after, change.before);
    return needed;
}

QString RoleRules::neededToManage(const QStringList &roles, const QList<QStringList> &everybody) const
{
    const bool guarded = std::ranges::any_of(roles, [this](const QString &role) { return isGuarded(role); });
    return guarded ? guardian(everybody) : people;
}

Result<> RoleRules::mayGrant(const QSet<QString> &permissions, const Change &change,
                             const QList<QStringList> &everybody) const
{
    YC_TRY(checkCombination(change.after));
    for (const QString &permission : neededToGrant(change, everybody)) {
        if (!permissions.contains(permission))
            return denied(permission);
    }
    return {};
}

Result<> RoleRules::mayManage(const QSet<QString> &permissions, const QStringList &roles,
                              const QList<QStringList> &everybody) const
{
    const QString permission = neededToManage(roles, everybody);
    if (!permissions.contains(permission))
        return denied(permission);
    return {};
}

} // namespace yc::core
