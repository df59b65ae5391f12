// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"

namespace yc::demo {

/// What elderly care of the demo street looks like in the middle of a quarter: assessments, some of them to be
/// confirmed or repeated, claims, visits made, missed and planned for this week, and the batch of the quarter, to be
/// approved.
class DemoElders {
public:
    struct Assessor {
        QString id;
        QString name;
    };
    /// As whoever is signed in, who is the first assessor; `second` confirms. The same for the same seed and residents.
    [[nodiscard]] static core::Result<> fill(core::DocumentStore &store, const Assessor &second, quint64 seed);
};

} // namespace yc::demo
