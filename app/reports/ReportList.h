// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/Report.h"

namespace yc::reports {

// Each in the language of the interface, made anew when that changes.
[[nodiscard]] Report casesByItem();
[[nodiscard]] Report limitsKept();
[[nodiscard]] Report timeToHandle();
[[nodiscard]] Report populationByAge();
[[nodiscard]] Report elderlyByGrade();
[[nodiscard]] Report allowances();
[[nodiscard]] Report aidByClass();
[[nodiscard]] Report cardsByState();

/// All, in the order of the page.
[[nodiscard]] QList<Report> reportList();

} // namespace yc::reports
