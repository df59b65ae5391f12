// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Rekey.h"

#include "store/Connection.h"
#include "store/backup/PageStream.h"
#include "store/vault/DurableFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <limits>
#include <vector>

#include <sodium.h>
#include <sys/statvfs.h>

namespace yc::store {

using core::ErrorKind;
using core::Result;

namespace {

constexpr qint64 leastRoom = 256 * 1024; ///< bytes beside the copy: for SQLite's index of a WAL, and the vault twice
constexpr double copyShare = 0.6;        ///< of the time; comparing takes the rest

QString copyPath(const QString &storePath) { return storePath + QStringLiteral(".rekey"); }
QByteArrayView view(const SecureBytes &key) { return {key.span().data(), static_cast<qsizetype>(key.size())}; }

qint64 roomBeside(const QString &path)
{
    struct statvfs disk = {};
    if (::statvfs(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), &disk) != 0)
        return std::numeric_limits<qint64>::max();
    return static_cast<qint64>(disk.f_bavail) * static_cast<qint64>(disk.f_frsize);
}

/// SQLite calls a disk without room for its index of a WAL an I/O error.
core::Error named(const core::Error &error, const QString &path)
{
    if (error.code == u"store.io" && roomBeside(path) < leastRoom)
        return {ErrorKind::FreeDiskSpace, QStringLiteral("store.disk-full"), {{QStringLiteral("path"), path}}};
    return error;
}

/// A digest of each page, to compare without keeping pages: 16 bytes a page.
class PageDigests {
public:
    explicit PageDigests(quint32 count)
        : m_digests(count)
        , m_key(SecureBytes::random(crypto_generichash_KEYBYTES))
    {
    }
    void set(quint32 number, const QByteArray &page) { m_digests.at(number - 1) = of(page); }
    [[nodiscard]] quint32 count() const { return static_cast<quint32>(m_digests.size()); }
    [[nodiscard]] bool isSame(const PageDigests &other) const
    {
        return m_digests.size() == other.m_digests.size() && m_digests == other.m_digests;
    }
    /// To be compared with this one.
    [[nodiscard]] PageDigests empty() const
    {
        PageDigests other(0);
        other.m_digests.resize(m_digests.size());
        other.m_key = SecureBytes::copyOf(m_key.span());
        return other;
    }

private:
    using Digest = std::array<unsigned char, crypto_generichash_BYTES_MIN>;
    [[nodiscard]] Digest of(const QByteArray &page) const
    {
        Digest digest{};
        crypto_generichash(digest.data(), digest.size(), reinterpret_cast<const unsigned char *>(page.constData()),
                           static_cast<unsigned long long>(page.size()), m_key.span().data(), m_key.size());
        return digest;
    }
    std::vector<Digest> m_digests; // zeros for SQLite's lock page, which is in neither store
    SecureBytes m_key;             // keyed: nobody who sees the memory learns whether a page is a known one
};

/// Hands every page to `take`. `progress` gets the part done.
template<class Take>
Result<> readPages(PageReader &reader, const Rekey::Watch &watch, double from, double to, Take take)
{
    const std::stop_callback end(watch.stop, [&reader] { reader.interrupt(); });
    const qint64 all = reader.pageCount();
    qint64 done = 0;
    for (;;) {
        YC_ASSIGN(const auto page, reader.next());
        if (!page)
            return {};
        YC_TRY(take(*page));
        if (watch.progress && ++done % (all / 128 + 1) == 0)
            watch.progress(from + (to - from) * std::min(1.0, static_cast<double>(done) / static_cast<double>(all)));
    }
}

Result<PageDigests> copyPages(const QString &path, const SecureBytes &key, const SecureBytes &newKey,
                              const Rekey::Watch &watch)
{
    YC_ASSIGN(const auto reader, PageReader::open(path, view(key)));
    YC_ASSIGN(const auto writer,
              PageWriter::create(copyPath(path), view(newKey), reader->pageCount(), reader->pageSize()));
    PageDigests digests(reader->pageCount());
    YC_TRY(readPages(*reader, watch, 0, copyShare, [&](const PageReader::Page &page) {
        digests.set(page.number, page.bytes);
        return writer->put(page.number, page.bytes);
    }));
    YC_TRY(writer->finish());
    return digests;
}

/// Reading a page authenticates it; and it has to say what the old one said.
Result<> compare(const QString &path, const SecureBytes &newKey, const PageDigests &expected, const Rekey::Watch &watch)
{
    const auto differs = [] { return core::fail(ErrorKind::Retry, "store.copy-differs"); };
    YC_ASSIGN(const auto reader, PageReader::open(path, view(newKey)));
    if (reader->pageCount() != expected.count())
        return differs();
    PageDigests found = expected.empty();
    YC_TRY(readPages(*reader, watch, copyShare, 1, [&](const PageReader::Page &page) -> Result<> {
        if (page.number == 0 || page.number > expected.count())
            return differs();
        found.set(page.number, page.bytes);
        return {};
    }));
    return found.isSame(expected) ? Result<>() : differs();
}

/// Puts the WAL into the store and removes it, for good.
Result<> foldWal(const QString &path, const SecureBytes &key)
{
    {
        YC_ASSIGN(const auto connection, Connection::open(path, view(key), Connection::Mode::Writer));
        YC_ASSIGN(const QVariant busy, connection->scalar(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
        if (busy.toInt() != 0)
            return core::fail(ErrorKind::Retry, "store.busy");
    }
    const QString wal = path + QStringLiteral("-wal");
    if (QFileInfo(wal).size() > 0)
        return core::fail(ErrorKind::Retry, "store.busy");
    QFile::remove(wal);
    QFile::remove(path + QStringLiteral("-shm"));
    if (QFileInfo::exists(wal))
        return core::fail(ErrorKind::CallAdministrator, "store.read-only", {{QStringLiteral("path"), wal}});
    return syncFolder(QFileInfo(path).absolutePath());
}

void removeCopy(const QString &path)
{
    for (const char *end : {"", "-wal", "-shm", "-journal"})
        QFile::remove(copyPath(path) + QString::fromLatin1(end));
}

void removeEarlierCopies(const QString &path)
{
    const QFileInfo store(path);
    QDir folder(store.absolutePath());
    for (const QString &name : folder.entryList({store.fileName() + QStringLiteral(".before-v*")}, QDir::Files))
        folder.remove(name);
}

Result<bool> opensWith(const QString &path, const SecureBytes &key)
{
    const auto opened = Connection::open(path, view(key), Connection::Mode::Reader);
    if (opened)
        return true;
    if (opened.error().code == u"store.wrong-key")
        return false;
    return std::unexpected(opened.error());
}

Result<> exchangeFiles(const QString &storePath, Vault &vault, const SecureBytes &key, const Rekey::Watch &watch)
{
    YC_ASSIGN(const SecureBytes newKey, vault.beginRekey(key));
    removeCopy(storePath);
    if (roomBeside(storePath) < QFileInfo(storePath).size() + leastRoom)
        return core::fail(ErrorKind::FreeDiskSpace, "store.disk-full", {{QStringLiteral("path"), storePath}});
    YC_ASSIGN(const PageDigests digests, copyPages(storePath, key, newKey, watch));
    YC_TRY(compare(copyPath(storePath), newKey, digests, watch));
    YC_TRY(foldWal(storePath, key));
    if (watch.stop.stop_requested())
        return core::fail(ErrorKind::Cancelled, "cancelled");
    return moveDurably(copyPath(storePath), storePath);
}

Result<Rekey::Settled> settleFiles(const QString &storePath, Vault &vault, SecureBytes key)
{
    YC_ASSIGN(std::optional<SecureBytes> pending, vault.pendingKey(key));
    if (!pending) {
        removeCopy(storePath);
        return Rekey::Settled{std::move(key), Rekey::Found::Nothing};
    }
    YC_ASSIGN(const bool isNew, opensWith(storePath, *pending));
    if (isNew) {
        YC_TRY(syncFolder(QFileInfo(storePath).absolutePath())); // the new name is on the disk before the vault says so
        YC_TRY(vault.finishRekey(key, *pending));
        removeCopy(storePath);
        removeEarlierCopies(storePath);
        return Rekey::Settled{*std::move(pending), Rekey::Found::Finished};
    }
    YC_ASSIGN(const bool isOld, opensWith(storePath, key));
    if (!isOld) // neither: opening will say so; nothing is thrown away
        return Rekey::Settled{std::move(key), Rekey::Found::Nothing};
    removeCopy(storePath);
    YC_TRY(vault.cancelRekey(key));
    return Rekey::Settled{std::move(key), Rekey::Found::ThrownAway};
}

} // namespace

Result<> Rekey::exchange(const QString &storePath, Vault &vault, const SecureBytes &key, const Watch &watch)
{
    return exchangeFiles(storePath, vault, key, watch).transform_error([&storePath](const core::Error &error) {
        return named(error, storePath);
    });
}

Result<Rekey::Settled> Rekey::settle(const QString &storePath, Vault &vault, SecureBytes key)
{
    return settleFiles(storePath, vault, std::move(key)).transform_error([&storePath](const core::Error &error) {
        return named(error, storePath);
    });
}

} // namespace yc::store
