// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace yc::desk {

/// A role in the interface language, from the table of roles: "clerk" → "Clerk". Unknown roles stand as they are.
class RoleText {
public:
    [[nodiscard]] static QString of(const QString &role);
    /// "Clerk, Supervisor" or 窗口、督导, in the order of the table.
    [[nodiscard]] static QString of(const QStringList &roles);
    /// What the role is for, half a sentence.
    [[nodiscard]] static QString about(const QString &role);
};

} // namespace yc::desk
