// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

/// What a table may hold at most. They keep a damaged or hostile file from filling the memory of a counter machine, and
/// are far above any ledger.
namespace yc::tabular::limits {

/// A ledger row takes 100 to 300 bytes as CSV: room for more than a million people, the largest street many times over.
inline constexpr qint64 fileBytes = 512LL * 1024 * 1024;
/// An XLS is held whole in memory; the format ends at 65,536 rows, which real files reach at about 40 MiB.
inline constexpr qint64 xlsFileBytes = 128LL * 1024 * 1024;
/// Registers have up to some 80 columns. Cells beyond that hold only formatting; text there means a wrong delimiter.
inline constexpr int columns = 512;
/// What a spreadsheet cell can hold; a longer CSV field is an unclosed quote that swallows the rest of the file.
inline constexpr int cellLength = 32767;
/// One part of an XLSX when unpacked: a million rows of 14 columns take about 900 MiB.
inline constexpr quint64 partBytes = 1536ULL * 1024 * 1024;
/// Sheets pack 10 to 40 times. Deflate reaches 1,032 times on a bomb; parts below `smallPartBytes` are not judged.
inline constexpr quint64 packingRatio = 200;
inline constexpr quint64 smallPartBytes = 32ULL * 1024 * 1024;
/// Shared strings of an XLSX stay in memory while it is read.
inline constexpr qsizetype sharedStrings = 4'000'000;
/// Title, subtitle, unit and date lines stand above the header; nobody writes more than a page of them.
inline constexpr int headerSearchRows = 40;
/// A text file is sampled this far to find its delimiter.
inline constexpr qsizetype sampleCharacters = 64 * 1024;

} // namespace yc::tabular::limits
