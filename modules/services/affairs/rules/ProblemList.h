// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ErrorText.h"

namespace yc::affairs {

/// What is wrong in a form, and whom an item is for.
[[nodiscard]] QList<core::ProblemText> problemList();

} // namespace yc::affairs
