// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Conflicts.h"
#include "core/DocumentStore.h"

namespace yc::socialcard {

/// What no merge of single records can see; each is for a person to look at.
///
/// "card.two-valid" {count}: two desks registered a card for one person; one of them is to be withdrawn or cancelled.
/// "card.blank-twice" {count}: one blank was used and written off, or used for two cards.
class AfterMergeCards {
public:
    /// Cards that have not ended: id, resident, name, replaces.
    [[nodiscard]] static core::Query cardsQuery();
    /// Boxes with their counts.
    [[nodiscard]] static core::Query boxesQuery();
    /// Pure, over the answers.
    [[nodiscard]] static QList<core::MergeFinding> findings(const core::Rows &cards, const core::Rows &boxes);
};

} // namespace yc::socialcard
