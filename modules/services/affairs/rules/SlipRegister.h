// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "services/affairs/rules/Catalogue.h"

namespace yc::affairs {

/// Inside a command: takes the next number of the kind at this centre and enters the slip with what it says. Numbers of
/// a kind, centre and year have no gaps because they roll back with the transaction. Answers the slip's document.
[[nodiscard]] core::Result<core::Document> issueSlip(core::Transaction &transaction, const Catalogue &catalogue,
                                                     const ServiceItem &item, const core::Document &forCase,
                                                     const QString &kind);

/// 补打: counts a reprint of a slip and who made it; answers {"data", "number", "reprint"}: what to print and the count
/// to mark on it. Permission "affairs.print".
[[nodiscard]] core::Command registerReprint(const QString &slip, int copies);

/// The first print of a slip, or its PDF: nothing changes, and the log says who took it off the desk. Permission
/// "affairs.print".
[[nodiscard]] core::Command registerOutput(const QString &slip, bool asFile);

} // namespace yc::affairs
