// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "store/backup/PageCipher.h"

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <vector>

namespace yc::store {

/// Makes a new store of another's decrypted pages, under a key and salt of its own. The same pages, not the same rows:
/// row numbers and contentless search tables stay as they were. Each page is encrypted before it reaches the file.
/// Memory: one bit a page. One thread.
class PageWriter {
public:
    /// `path` must not exist yet. `key` is 48 bytes, key and salt. The whole room on the disk is taken at once.
    /// Errors "store.disk-full", "store.read-only", "store.io" (also: it exists), "store.damaged" (no such page size).
    [[nodiscard]] static core::Result<std::unique_ptr<PageWriter>> create(const QString &path, QByteArrayView key,
                                                                          quint32 pageCount, qsizetype pageSize);
    /// Removes the file unless finish() succeeded.
    ~PageWriter();
    PageWriter(const PageWriter &) = delete;
    PageWriter &operator=(const PageWriter &) = delete;

    /// In any order; of two with one number the later counts. Errors "store.disk-full", "store.io", "store.damaged"
    /// (not a page of the announced store).
    [[nodiscard]] core::Result<> put(quint32 number, QByteArrayView page);
    /// Waits for the disk. Error "store.damaged" if pages are missing or the first is not the header of such a store.
    [[nodiscard]] core::Result<> finish();

private:
    PageWriter(QString path, QByteArrayView key, quint32 pageCount)
        : m_path(std::move(path))
        , m_pageCount(pageCount)
        , m_cipher(key)
        , m_seen(pageCount)
    {
    }
    [[nodiscard]] bool isHeader(QByteArrayView page) const;

    QString m_path;
    quint32 m_pageCount;
    PageCipher m_cipher;
    std::vector<bool> m_seen;
    int m_file = -1;
    bool m_hasHeader = false;
    bool m_finished = false;
};

} // namespace yc::store
