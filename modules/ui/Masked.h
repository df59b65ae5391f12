// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Masking.h"

namespace yc::ui {

/// The rules are core's: what prints and writes files masks as what shows.
using Masked = core::Masking;

} // namespace yc::ui
