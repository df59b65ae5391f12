// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <memory>
#include <optional>

namespace yc::store {

class Connection;
class PageTap;

/// All pages of a store, decrypted, of one moment: a read transaction on a connection of its own, while the writer goes
/// on. Never makes a checkpoint (SQLite before 3.51.3 can corrupt a WAL that several connections reset); the WAL grows
/// until the reader is gone. Memory does not grow with the store. One thread, except interrupt().
///
/// Pages carry residents' data in clear: they are for PageWriter or for encryption, never for a file or a log.
class PageReader {
public:
    struct Page {
        quint32 number = 0; ///< from 1
        QByteArray bytes;   ///< pageSize() bytes; the tail that SQLCipher keeps for itself (IV, HMAC) is zero
    };

    /// Begins the snapshot. `key` as for Connection::open. Errors of Connection::open.
    [[nodiscard]] static core::Result<std::unique_ptr<PageReader>> open(const QString &path, QByteArrayView key);
    ~PageReader();
    PageReader(const PageReader &) = delete;
    PageReader &operator=(const PageReader &) = delete;

    [[nodiscard]] quint32 pageCount() const { return m_pageCount; }
    [[nodiscard]] qsizetype pageSize() const { return m_pageSize; }
    /// Reads from the same snapshot: what is counted here is what the pages hold.
    [[nodiscard]] Connection &connection() { return *m_connection; }

    /// The next page; no value after the last. Nearly in order: page 1 comes late, and again when it comes twice (the
    /// later one counts); SQLite's lock page at 1 GiB does not come at all. Errors "store.damaged" (a page was changed
    /// or is not there), "cancelled", "store.io".
    [[nodiscard]] core::Result<std::optional<Page>> next();
    /// Makes next() say "cancelled" from here on. Any thread.
    void interrupt() { m_stopped = true; }

private:
    PageReader();

    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<PageTap> m_tap; // on the connection: goes first
    quint32 m_pageCount = 0;
    quint32 m_schemaVersion = 0;
    qsizetype m_pageSize = 0;
    std::atomic<bool> m_stopped = false;
};

} // namespace yc::store
