// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ErrorText.h"

namespace yc::residents {

/// What is wrong or doubtful in the file of a person: ResidentProblem.
[[nodiscard]] QList<core::ProblemText> problemList();

} // namespace yc::residents
