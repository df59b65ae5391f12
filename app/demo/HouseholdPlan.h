// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Dice.h"

namespace yc::demo {

/// Who lives together, before they have names: roles that fit each other in age, sex and marriage.
struct HouseholdPlan {
    enum class Kind { Family, ElderlyCouple, ElderlyAlone, YoungSingle, ThreeGenerations, Couple, OneParent, Sharing };
    enum class Marriage { Never, Married, Widowed, Divorced };
    struct Member {
        const char *relation = ""; ///< GB/T 4761, to the head
        bool male = false;
        int age = 0;
        Marriage marriage = Marriage::Never;
        int father = -1;      ///< place of the father among the members, for the name
        bool ownName = false; ///< brings another family's name: spouses, parents-in-law, tenants
    };

    Kind kind = Kind::Family;
    QList<Member> members; ///< the head first

    /// Shares as in an old inner-city street: a third of the people are over sixty.
    [[nodiscard]] static HouseholdPlan draw(Dice &dice);
    [[nodiscard]] bool isCollective() const { return kind == Kind::Sharing; }
};

} // namespace yc::demo
