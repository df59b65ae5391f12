// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ErrorText.h"

namespace yc::ui {

using ProblemEntry = core::ProblemText;
/// Of numbers on documents, which everybody has, and what ProblemText::add() brought.
[[nodiscard]] const QList<ProblemEntry> &problemTable();

} // namespace yc::ui
