// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/RoleText.h"

#include <QHash>

namespace yc::desk {

QString RoleText::of(const QString &role)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("clerk"), QT_TRANSLATE_NOOP("RoleText", "Clerk")},
        {QStringLiteral("village_point"), QT_TRANSLATE_NOOP("RoleText", "Village point")},
        {QStringLiteral("reviewer"), QT_TRANSLATE_NOOP("RoleText", "Reviewer")},
        {QStringLiteral("approver"), QT_TRANSLATE_NOOP("RoleText", "Approver")},
        {QStringLiteral("supervisor"), QT_TRANSLATE_NOOP("RoleText", "Supervisor")},
        {QStringLiteral("administrator"), QT_TRANSLATE_NOOP("RoleText", "Administrator")},
        {QStringLiteral("security_administrator"), QT_TRANSLATE_NOOP("RoleText", "Security administrator")},
        {QStringLiteral("auditor"), QT_TRANSLATE_NOOP("RoleText", "Auditor")},
    };
    const char *name = names.value(role, nullptr);
    return name ? QCoreApplication::translate("RoleText", name) : role;
}

} // namespace yc::desk
