// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace yc::ui {

/// One line of ProblemText; the sentence is an English source of the translation context "ProblemText".
struct ProblemEntry {
    const char *code;
    const char *sentence;
};
[[nodiscard]] const QList<ProblemEntry> &problemTable();

} // namespace yc::ui
