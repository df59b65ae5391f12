// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Camera.h"
#include "WindowUnderTest.h"

namespace yc::tour {

/// The supervisor's workbench and every report that has something to count. Signed in as a supervisor; false: a page
/// did not come.
[[nodiscard]] bool figures(WindowUnderTest &on, Camera &camera);

} // namespace yc::tour
