// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Dice.h"
#include "demo/TownData.h"

namespace yc::demo {

/// Invented names as people of that year and group bear them.
class TownNames {
public:
    explicit TownNames(const TownData &data)
        : m_data(data)
    {
    }

    /// Of a family; empty for groups without family names.
    [[nodiscard]] QString surname(Dice &dice, const QString &ethnicGroup) const;
    /// `father`: the first part of the father's name, for groups that name by him; invented if empty.
    [[nodiscard]] QString full(Dice &dice, const QString &surname, const QString &ethnicGroup, bool male, int bornIn,
                               const QString &father = {}) const;
    /// What a child of a man with this name has after the dot.
    [[nodiscard]] static QString ownPart(const QString &name) { return name.section(u'·', 0, 0); }

private:
    [[nodiscard]] QString given(Dice &dice, bool male, int bornIn) const;
    const TownData &m_data;
};

} // namespace yc::demo
