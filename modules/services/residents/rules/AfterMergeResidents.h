// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Conflicts.h"
#include "core/DocumentStore.h"

namespace yc::residents {

/// What no merge of single records can see: people and households that do not fit each other after desks came together.
/// Each is for a person to look at; nothing is put right by a rule, because only people know who is whose head.
///
/// "household.two-heads" {count}: two desks made two people the head, each in their own file.
/// "household.head-deceased": the head has died, and nobody has said who follows.
/// "household.head-elsewhere": the household names a head who moved away, is head no more, or whose file is gone.
/// "household.gone" {count}: people belong to a household whose record is gone.
class AfterMergeResidents {
public:
    /// Members said to be the head: id, name, household, deceased.
    [[nodiscard]] static core::Query headsQuery();
    /// id, number, head.
    [[nodiscard]] static core::Query householdsQuery();
    /// To be counted by "household": how many people say they belong there.
    [[nodiscard]] static core::Query membersQuery();

    /// Pure, over the answers to the three; the order of the households, then of what is gone.
    [[nodiscard]] static QList<core::MergeFinding> findings(const core::Rows &heads, const core::Rows &households,
                                                            const core::Rows &members);
};

} // namespace yc::residents
