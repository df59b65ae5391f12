// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup/PageReader.h"

#include "store/Connection.h"
#include "store/driver/PageTap.h"

#include <QSqlError>
#include <QtEndian>

namespace yc::store {

using core::ErrorKind;
using core::Result;

namespace {
constexpr qsizetype kSchemaVersionAt = 40; // of page 1 (sqlite.org/fileformat.html)
constexpr int kCacheKiB = 1024;            // each page is read once
} // namespace

PageReader::PageReader() = default;

PageReader::~PageReader()
{
    m_tap.reset();
    if (m_connection)
        m_connection->rollback();
}

Result<std::unique_ptr<PageReader>> PageReader::open(const QString &path, QByteArrayView key)
{
    std::unique_ptr<PageReader> reader(new PageReader);
    YC_ASSIGN(reader->m_connection, Connection::open(path, key, Connection::Mode::Reader));
    Connection &connection = *reader->m_connection;
    YC_TRY(connection.exec(QStringLiteral("PRAGMA cache_size=-%1").arg(kCacheKiB)));
    YC_TRY(connection.exec(QStringLiteral("BEGIN")));
    // The snapshot is that of the first read.
    YC_ASSIGN(const QVariant schema, connection.scalar(QStringLiteral("PRAGMA schema_version")));
    YC_ASSIGN(const QVariant count, connection.scalar(QStringLiteral("PRAGMA page_count")));
    YC_ASSIGN(const QVariant size, connection.scalar(QStringLiteral("PRAGMA page_size")));
    reader->m_schemaVersion = schema.toUInt();
    reader->m_pageCount = count.toUInt();
    reader->m_pageSize = size.toLongLong();
    if (reader->m_pageCount == 0)
        return core::fail(ErrorKind::CallAdministrator, "store.damaged");
    QSqlError error;
    reader->m_tap = PageTap::open(connection.driver(), &error);
    if (!reader->m_tap)
        return std::unexpected(Connection::errorOf(error));
    return reader;
}

Result<std::optional<PageReader::Page>> PageReader::next()
{
    while (m_tap->pages().empty() && !m_tap->isDone()) {
        if (m_stopped)
            return core::fail(ErrorKind::Cancelled, "cancelled");
        if (!m_tap->step())
            return std::unexpected(Connection::errorOf(m_tap->error()));
    }
    if (m_stopped)
        return core::fail(ErrorKind::Cancelled, "cancelled");
    if (m_tap->pages().empty()) {
        // SQLCipher gives zeros for a page that fails its check, and says so at the next access only: after the last
        // page nobody would have made one.
        if (!m_connection->scalar(QStringLiteral("SELECT count(*) FROM sqlite_schema")))
            return core::fail(ErrorKind::CallAdministrator, "store.damaged");
        return std::optional<Page>();
    }
    auto [number, bytes] = std::move(m_tap->pages().front());
    m_tap->pages().pop_front();
    if (number == 1) // a backup counts its own changes of the schema there
        qToBigEndian(m_schemaVersion, bytes.data() + kSchemaVersionAt);
    return Page{number, std::move(bytes)};
}

} // namespace yc::store
