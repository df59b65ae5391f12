// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "tabular/TableReader.h"

#include <functional>

namespace yc::tabular {

/// The header row and the lines above it (title, unit, date).
struct TableHeader {
    TableRow header;
    QList<TableRow> above;
};

/// Finds the header by itself: of the first rows the one with the most cells that `isKnown` as column names, at least
/// two; the upper one of equals.
class HeaderFinder {
public:
    explicit HeaderFinder(std::function<bool(const QString &)> isKnown)
        : m_isKnown(std::move(isKnown))
    {
    }

    /// Index of the header in `rows`, or -1.
    [[nodiscard]] qsizetype find(const QList<TableRow> &rows) const;

private:
    std::function<bool(const QString &)> m_isKnown;
};

/// A table with its header taken off: next() gives the rows below it.
/// Error "tabular.no-header" (context: file, rows searched) and what TableReader gives.
class HeadedTable {
public:
    [[nodiscard]] static core::Result<std::unique_ptr<HeadedTable>>
    open(const QString &path, const HeaderFinder &finder, const QString &sheet = {});
    [[nodiscard]] const TableHeader &header() const { return m_header; }
    [[nodiscard]] const TableLayout &layout() const { return m_reader->layout(); }
    [[nodiscard]] double progress() const { return m_reader->progress(); }
    [[nodiscard]] core::Result<bool> next(TableRow &row);

private:
    std::unique_ptr<TableReader> m_reader;
    TableHeader m_header;
    QList<TableRow> m_read; ///< data rows read in search of the header
    qsizetype m_at = 0;
};

} // namespace yc::tabular
