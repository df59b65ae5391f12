// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace yc::print {

/// Makes the text of a PDF that QPdfWriter wrote copy and search as it was written. Qt names each glyph by the lowest
/// code point that shares it, so 户 comes out as 戶 (U+6236), 民 as a radical (U+2EA0) and anything beyond the BMP as
/// nothing. Works in place on the uncompressed ToUnicode maps: no byte moves, the cross-reference table stays right.
/// `written` is every text on the pages in the order of painting; a map it does not understand is left alone.
void correctPdfText(QByteArray &pdf, const QStringList &written, const QStringList &families);

} // namespace yc::print
