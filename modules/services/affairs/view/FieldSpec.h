// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/rules/ServiceItem.h"
#include "ui/FormField.h"

namespace yc::affairs {

/// What a form field of the catalogue is in the kit.
[[nodiscard]] ui::FormFieldSpec specOf(const FormField &field);

} // namespace yc::affairs
