// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "tabular/TableLayout.h"

#include <QIODevice>

namespace yc::tabular {

/// Encoding, byte order mark and delimiter of a text table, from its content. Reads `file` to its end once (a file may
/// be plain ASCII for megabytes before its first name) and goes back to the start.
/// Without a mark, valid UTF-8 is UTF-8, else GB 18030, of which GBK and GB 2312 are parts.
/// Errors: "tabular.not-a-table" for binary content, "tabular.encoding" if too much of it cannot be read.
[[nodiscard]] core::Result<TableLayout> findDialect(QIODevice &file);

/// The delimiter under which most lines of `sample` have the same, largest number of fields.
[[nodiscard]] QChar findDelimiter(QStringView sample);

} // namespace yc::tabular
