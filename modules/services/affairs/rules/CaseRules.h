// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/WorkCalendar.h"
#include "services/affairs/rules/CaseClock.h"
#include "services/affairs/rules/Catalogue.h"

#include <memory>

namespace yc::affairs {

/// What the commands of a case go by. Copied into each command, so both stay alive on the store's thread.
struct CaseRules {
    std::shared_ptr<const Catalogue> catalogue;
    std::shared_ptr<const core::WorkCalendar> calendar;

    [[nodiscard]] CaseClock clock() const { return {*calendar, catalogue->supervision()}; }
};

} // namespace yc::affairs
