// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"

namespace yc::residents {

/// Inside a command that has stored a person: what the change means for their household, as events of the household
/// with day, desk and who said so: "joined", "left" (with `other`, the household they went to), "head", "head_left",
/// "died". The events of two desks add up, whichever comes first. The head of a household is kept with them: who
/// becomes "02" (GB/T 4761) is the head, a head who moves away leaves the place empty; one who died stays until
/// somebody says who follows, and stands in the list of what is to be checked. A household that this person may not
/// write is left alone.
[[nodiscard]] core::Result<> noteInHousehold(core::Transaction &transaction, const QString &resident,
                                             const QJsonObject &before, const QJsonObject &after);

} // namespace yc::residents
