// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"

#include <QSet>
#include <QString>
#include <QStringList>

namespace yc::core {

/// Who is signed in, and where they sit.
struct Session {
    QString personId; ///< "person:…"
    QString personName;
    QStringList roles;         ///< "clerk", "administrator" …
    QSet<QString> permissions; ///< derived from the roles by RolePermissions at sign-in
    QString org;               ///< organisation code of the desk, 9 or 12 digits
    QString orgName;
    QString desk;        ///< "3" of 3号窗口; for slips and the audit log
    QString number = {}; ///< login number of the person, for watermarks
    QString mark = {};   ///< of the desk, two to five characters: in every number that is given without a network
    QString scope = {};  ///< organisation whose records this person works with; empty: that of the desk

    /// The organisation code that limits what is seen and changed: its own records and those of what is below it.
    [[nodiscard]] QString scopeOrg() const { return scope.isEmpty() ? org : scope; }

    [[nodiscard]] bool may(const QString &permission) const
    {
        return permission.isEmpty() || permissions.contains(permission);
    }
};

} // namespace yc::core
