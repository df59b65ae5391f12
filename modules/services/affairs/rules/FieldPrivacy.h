// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"
#include "services/affairs/rules/ServiceItem.h"

namespace yc::affairs {

/// The kind of personal data of a field of a form, by its format or, for what no format tells, by its key
/// (settings/form-privacy.json, as in force on `day`).
[[nodiscard]] core::PersonalData personalDataOf(const FormField &field, QDate day);

} // namespace yc::affairs
