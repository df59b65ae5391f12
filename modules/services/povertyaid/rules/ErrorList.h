// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ErrorText.h"

namespace yc::povertyaid {

/// What people read of the errors of families, figures, applications and payments.
[[nodiscard]] QList<core::ErrorText> errorList();

} // namespace yc::povertyaid
