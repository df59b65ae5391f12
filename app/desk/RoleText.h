// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace yc::desk {

/// A role in the interface language: "clerk" → "Clerk".
class RoleText {
    Q_DECLARE_TR_FUNCTIONS(RoleText)
public:
    [[nodiscard]] static QString of(const QString &role);
};

} // namespace yc::desk
