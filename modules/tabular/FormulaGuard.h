// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yc::tabular {

/// A cell that begins like a formula gets an apostrophe before it, so that a spreadsheet program shows it and does not
/// run it (OWASP, CSV Injection). Reading takes exactly one away again: unguard(guard(x)) == x for every x.
[[nodiscard]] QString guardFormula(const QString &cell);

/// Also reads ="0021…", which other programs write to keep long numbers whole.
[[nodiscard]] QString unguardFormula(QString cell);

} // namespace yc::tabular
