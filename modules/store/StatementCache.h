// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/driver/SqlCipherStatement.h"

#include <QString>

#include <list>
#include <memory>
#include <unordered_map>
#include <vector>

namespace yc::store {

/// The prepared statements of one connection, the ones used last. SQL is made from record types and queries, of which
/// there are many more in a day than are worth their memory (some 10 kB each).
class StatementCache {
public:
    /// Statements that nobody reads are let go above this, the longest unused first; those being read stay.
    static constexpr std::size_t kBound = 128;

    /// A statement for `sql` that nobody reads; null: prepare one and add() it.
    [[nodiscard]] SqlCipherStatement *idle(const QString &sql);
    SqlCipherStatement *add(const QString &sql, std::unique_ptr<SqlCipherStatement> statement);
    void clear();
    [[nodiscard]] std::size_t size() const { return m_list.size(); }

private:
    struct Entry {
        QString sql;
        std::unique_ptr<SqlCipherStatement> statement;
    };
    using Entries = std::list<Entry>;
    void trim();

    Entries m_list;                                                      // used last in front
    std::unordered_map<QString, std::vector<Entries::iterator>> m_bySql; // several while Cursors are open
};

} // namespace yc::store
