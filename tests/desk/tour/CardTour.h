// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Day.h"

namespace yc::tour {

/// Social security cards on a demo desk, with a reader into which cards are put by hand.
void cardTour(const Look &look, Camera &camera, const QString &folder);

} // namespace yc::tour
