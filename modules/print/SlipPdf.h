// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "print/SlipPainter.h"

#include <QString>

namespace yc::print {

/// A slip as a PDF file: vector text with embedded font subsets, metadata without personal data.
class SlipPdf {
public:
    /// Writes the whole file or nothing: an earlier file of that name survives every failure. Errors, besides those of
    /// SlipPainter::compose: `print.disk-full` (FreeDiskSpace) and `print.cannot-write` with `reason`; the path is
    /// left out, file names may hold a resident's name.
    static core::Result<> write(const QString &path, const SlipTemplate &slip, const SlipData &data);
    static core::Result<> write(const QString &path, const SlipPainter &painter);
    /// The file's bytes, for an attachment of the case.
    static core::Result<QByteArray> bytes(const SlipPainter &painter);
};

} // namespace yc::print
