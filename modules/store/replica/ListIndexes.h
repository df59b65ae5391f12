// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/SqlTransaction.h"

namespace yc::store {

/// What lists and reports are read by, while a first pull fills a table from nothing. Each new row would touch a page
/// of each index whose neighbours come from everywhere (names, birthdays), and pages cost most of what a row costs;
/// made from all rows at once they cost a tenth. The words of the search are found as always, but fewer of them are
/// merged. Until the end every list is right, and some are slower. What keeps a number unique stays, and what a scope
/// is read by.
///
/// What is missing is read from the store itself, so whatever ends the pull, the next opening makes it.
class ListIndexes {
public:
    ListIndexes(Connection &connection, const Projections &projections)
        : m_connection(connection)
        , m_projections(projections)
    {
    }
    /// So many new records at once in an empty table are the beginning of more.
    static constexpr qsizetype kMany = 1000;
    /// With so many rows they are made while the pull goes on: a sort of more would take too much memory and time.
    static constexpr qint64 kMostRows = 200'000;

    /// In the caller's transaction: takes them from the table if it is empty; whether it was.
    [[nodiscard]] core::Result<bool> putOff(const Projection &projection);
    /// Makes one that is missing, outside of any transaction; false: none is, and the search is as ever.
    [[nodiscard]] core::Result<bool> makeOne();

private:
    /// So many runs of words of one size become one.
    [[nodiscard]] core::Result<> mergeWordsFrom(int runs);

    Connection &m_connection;
    const Projections &m_projections;
};

} // namespace yc::store
