// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/AuditView.h"

#include <functional>
#include <stop_token>

namespace yc::store {

class Connection;

/// Reads the log through its keys, in windows of row numbers, so that a page costs the same at the top of a million
/// rows and deep in them, and a filter that finds little can be stopped on the way. On the reader's thread; asks for no
/// permission: SqlDocumentStore does.
class AuditReader {
public:
    explicit AuditReader(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] core::Result<AuditView> open(const AuditFilter &filter);
    /// The view moved on to the present end of the log (the export itself included).
    [[nodiscard]] core::Result<AuditView> movedToEnd(AuditView view);
    [[nodiscard]] core::Result<AuditPage> page(const AuditView &view, qint64 below, int limit,
                                               const std::stop_token &stop);
    [[nodiscard]] core::Result<qint64> count(const AuditView &view, const std::stop_token &stop);
    /// Oldest first; `row` returns false to stop. Fails with ErrorKind::Cancelled when stopped by the token.
    [[nodiscard]] core::Result<> forEach(const AuditView &view, const std::function<bool(const AuditRow &)> &row,
                                         const std::stop_token &stop);

private:
    struct Source;
    [[nodiscard]] core::Result<QStringList> distinct(int kind, const char *column, qint64 keyed);
    [[nodiscard]] core::Result<> bound(AuditView &view);
    [[nodiscard]] core::Result<> choices(AuditView &view);
    [[nodiscard]] core::Result<> read(const Source &source, qint64 begin, qint64 end, int limit, QList<AuditRow> &rows);
    [[nodiscard]] static QList<Source> sourcesOf(const AuditView &view, bool keyed);

    Connection &m_connection;
};

} // namespace yc::store
