// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/RoleText.h"

#include "core/RolePermissions.h"

#include <QLocale>

namespace yc::desk {

namespace {
bool chinese() { return QLocale().language() == QLocale::Chinese; }
} // namespace

QString RoleText::of(const QString &role)
{
    const core::Role *known = core::RolePermissions::builtIn().find(role);
    if (!known)
        return role;
    return chinese() ? known->zh : known->en;
}

QString RoleText::of(const QStringList &roles)
{
    QStringList words;
    for (const QString &role : core::RolePermissions::builtIn().roles()) {
        if (roles.contains(role))
            words.append(of(role));
    }
    for (const QString &role : roles) {
        if (!core::RolePermissions::builtIn().find(role))
            words.append(role);
    }
    return words.join(chinese() ? QStringLiteral("、") : QStringLiteral(", "));
}

QString RoleText::about(const QString &role)
{
    const core::Role *known = core::RolePermissions::builtIn().find(role);
    if (!known)
        return {};
    return chinese() ? known->aboutZh : known->aboutEn;
}

} // namespace yc::desk
