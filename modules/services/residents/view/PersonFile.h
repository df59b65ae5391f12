// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CaseDesk.h"
#include "core/ResidentDirectory.h"
#include "services/residents/rules/Resident.h"

namespace yc::residents {

/// What the person's page shows; each part is filled when it has been read.
struct PersonFile {
    core::Document document;
    Resident resident;
    QList<core::Document> states; ///< newest first, the present one leading
    core::Rows cases;
    QList<core::CaseDesk::Suggestion> suggestions;
    QList<core::Person> household;
};

} // namespace yc::residents
