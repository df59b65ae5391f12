// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ErrorText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/ProblemText.h"

namespace yc::registry {

/// What people read of the errors and problems of every service. Generated from the yc_service() calls.
[[nodiscard]] QList<core::ErrorText> errorList();
[[nodiscard]] QList<core::ProblemText> problemList();

/// Hands them to ui/text, which knows no service: the first thing that a program does, before it says anything.
inline void handOverWords()
{
    ui::ErrorText::add(errorList());
    ui::ProblemText::add(problemList());
}

} // namespace yc::registry
