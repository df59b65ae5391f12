// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ErrorText.h"

namespace yc::residents {

/// What people read of the errors of a person's file and of the import of a ledger.
[[nodiscard]] QList<core::ErrorText> errorList();

} // namespace yc::residents
