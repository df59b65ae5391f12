// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ErrorText.h"

namespace yc::socialcard {

/// What people read of the errors of cards, of who asks for what, and of blank cards.
[[nodiscard]] QList<core::ErrorText> errorList();

} // namespace yc::socialcard
