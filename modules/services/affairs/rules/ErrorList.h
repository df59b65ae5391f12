// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ErrorText.h"

namespace yc::affairs {

/// What people read of the errors of matters, cases and the catalogue of service items.
[[nodiscard]] QList<core::ErrorText> errorList();

} // namespace yc::affairs
