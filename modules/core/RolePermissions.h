// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace yc::core {

/// What each role (角色) may do, as data: resources/roles/roles.json, "role": ["permission", …].
class RolePermissions {
public:
    [[nodiscard]] static Result<RolePermissions> fromJson(const QByteArray &json);
    [[nodiscard]] static const RolePermissions &builtIn();

    [[nodiscard]] QSet<QString> of(const QStringList &roles) const;
    [[nodiscard]] QStringList roles() const;

private:
    QHash<QString, QSet<QString>> m_permissions;
};

} // namespace yc::core
