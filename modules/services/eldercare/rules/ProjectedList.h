// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QVariant>

namespace yc::eldercare {

/// The texts of a list column: "|living_alone|dementia|" in a projection, a list elsewhere.
[[nodiscard]] inline QStringList listOf(const QVariant &value)
{
    return value.typeId() == QMetaType::QString ? value.toString().split(u'|', Qt::SkipEmptyParts)
                                                : value.toStringList();
}

} // namespace yc::eldercare
