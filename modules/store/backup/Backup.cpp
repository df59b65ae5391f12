// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup/Backup.h"

#include "core/BoundedQueue.h"
#include "store/Connection.h"
#include "store/backup/BackupBody.h"
#include "store/backup/ChunkFile.h"
#include "store/backup/PageReader.h"
#include "store/vault/DurableFile.h"

#include <QFileInfo>
#include <QTimeZone>

#include <cerrno>
#include <thread>

#include <unistd.h>

namespace yc::store {

using core::ErrorKind;
using core::fail;
using core::Result;

namespace {
constexpr int kLevel = 1; // of zstd: higher ones save a few per cent and cost the speed
constexpr int kPagesPerBatch = 64;
constexpr int kAttempts = 10;       // the files change a few times a day
constexpr std::size_t kBatches = 8; // of pages on their way to the compressor: 2 MiB
constexpr std::size_t kPieces = 16; // compressed, on their way to the disk: 2 MiB

/// The three threads of a backup: pages → compressed → encrypted and written.
class Pipeline {
public:
    Pipeline(PageReader &reader, ChunkWriter &file, const BackupRun &run)
        : m_reader(reader)
        , m_file(file)
        , m_run(run)
    {
    }

    Result<> work(const BackupManifest &manifest, const SecureBytes &databaseKey, const BackupFiles &files)
    {
        const std::stop_callback stop(m_run.stop, [this] { m_reader.interrupt(); });
        std::jthread writing([this] { write(); });
        Result<> done = begin(manifest, databaseKey, files);
        // The reader's connection belongs to this thread; the compressor gets the other one.
        std::jthread compressing([this] { compress(); });
        if (done)
            done = read(manifest);
        else
            m_batches.giveUp();
        m_batches.end();
        compressing.join();
        writing.join();
        // The first in the line knows why; those before it only saw that nobody took what they had.
        for (const Result<> &one : {m_written, m_compressed, done}) {
            if (!one && one.error().kind != ErrorKind::Cancelled)
                return one;
        }
        if (m_run.stop.stop_requested() || !m_written || !m_compressed || !done)
            return fail(ErrorKind::Cancelled, "cancelled");
        return {};
    }

private:
    Result<> begin(const BackupManifest &manifest, const SecureBytes &databaseKey, const BackupFiles &files)
    {
        m_body = std::make_unique<BodyWriter>(manifest, kLevel,
                                              [this](QByteArray piece) { return m_pieces.push(std::move(piece)); });
        YC_TRY(m_body->begin());
        YC_TRY(m_body->key(databaseKey.span()));
        for (const auto &[name, content] : files)
            YC_TRY(m_body->file(name, content));
        return {};
    }

    Result<> read(const BackupManifest &manifest)
    {
        QByteArray batch;
        qint64 done = 0;
        for (;;) {
            auto page = m_reader.next();
            if (!page) {
                m_batches.giveUp();
                return std::unexpected(page.error());
            }
            if (*page) {
                if (batch.isEmpty())
                    batch.reserve(kPagesPerBatch * (manifest.pageSize + 4));
                BodyWriter::appendPage(batch, (**page).number, (**page).bytes);
                ++done;
            }
            if (!batch.isEmpty() && (!*page || done % kPagesPerBatch == 0)) {
                if (!m_batches.push(std::exchange(batch, {})))
                    return fail(ErrorKind::Cancelled, "cancelled");
                if (m_run.progress)
                    m_run.progress(BackupRun::Phase::Writing,
                                   static_cast<double>(qMin<qint64>(done, manifest.pages)) / manifest.pages);
            }
            if (!*page)
                return {};
        }
    }

    void compress()
    {
        m_compressed = [&]() -> Result<> {
            while (auto batch = m_batches.pop())
                YC_TRY(m_body->pages(*batch));
            return {};
        }();
        // Given up or at the end: a body that was given up is never closed.
        if (!m_compressed)
            m_batches.giveUp();
        else if (m_batches.isGivenUp())
            m_compressed = fail(ErrorKind::Cancelled, "cancelled");
        else
            m_compressed = m_body->end();
        if (m_compressed)
            m_pieces.end();
        else
            m_pieces.giveUp();
    }

    void write()
    {
        m_written = [&]() -> Result<> {
            while (const auto piece = m_pieces.pop())
                YC_TRY(m_file.write(*piece));
            if (m_pieces.isGivenUp())
                return fail(ErrorKind::Cancelled, "cancelled");
            return m_file.close();
        }();
        if (!m_written)
            m_pieces.giveUp();
    }

    PageReader &m_reader;
    ChunkWriter &m_file;
    const BackupRun &m_run;
    std::unique_ptr<BodyWriter> m_body;
    core::BoundedQueue<QByteArray> m_batches{kBatches};
    core::BoundedQueue<QByteArray> m_pieces{kPieces};
    Result<> m_compressed;
    Result<> m_written;
};

/// File systems of sticks cannot always; the name is written with the next flush then.
Result<> syncFolderOfStick(const QString &folder)
{
    const Result<> synced = syncFolder(folder);
    if (synced)
        return {};
    const int code = synced.error().context.value(QStringLiteral("errno")).toInt();
    if (code == EINVAL || code == ENOTSUP)
        return {};
    return std::unexpected(backupFileError(code, folder));
}

/// A snapshot, and the files as they were when it began.
Result<> begin(const BackupSource &source, std::unique_ptr<PageReader> &reader, BackupFiles &files)
{
    const QByteArrayView key(source.databaseKey.span().data(), static_cast<qsizetype>(source.databaseKey.size()));
    YC_ASSIGN(files, source.readFiles());
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        reader.reset();
        YC_ASSIGN(reader, PageReader::open(source.storePath, key));
        BackupFiles after;
        YC_ASSIGN(after, source.readFiles());
        if (after == files)
            return {};
        files = after;
    }
    return fail(ErrorKind::Retry, "backup.files-busy");
}

Result<BackupManifest> manifestOf(const BackupSource &source, PageReader &reader, const QDateTime &created)
{
    BackupManifest manifest = source.about;
    Connection &snapshot = reader.connection();
    manifest.created = created;
    manifest.pages = reader.pageCount();
    manifest.pageSize = reader.pageSize();
    YC_ASSIGN(const QVariant documents,
              snapshot.scalar(QStringLiteral("SELECT count(*) FROM document WHERE deleted=0")));
    YC_ASSIGN(const QVariant rows, snapshot.scalar(QStringLiteral("SELECT coalesce(max(seq), 0) FROM audit")));
    manifest.documents = documents.toLongLong();
    manifest.auditRows = rows.toLongLong();
    if (source.signHead) {
        YC_ASSIGN(manifest.auditHead, source.signHead(snapshot));
    }
    return manifest;
}

Result<BackupSummary> readAll(const QString &path, const KeyOpener &open, const QString &desk, const BackupRun &run)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorKind::NotFound, "backup.missing", {{QStringLiteral("path"), path}});
    YC_ASSIGN(const BackupHeader::Read read, BackupHeader::read(file));
    if (!desk.isEmpty() && read.header.desk != desk)
        return fail(ErrorKind::FixInput, "backup.wrong-desk");
    YC_ASSIGN(const SecureBytes key, open(read.header));
    ChunkReader chunks(file, read.tag, key);
    YC_ASSIGN(BackupManifest manifest, readBody(chunks, {}, run.stop, [&run](qint64 done, qint64 all) {
                  if (run.progress && all > 0)
                      run.progress(BackupRun::Phase::Checking,
                                   static_cast<double>(qMin(done, all)) / static_cast<double>(all));
              }));
    if (manifest.desk != read.header.desk || manifest.created != read.header.created)
        return fail(ErrorKind::FixInput, "backup.changed", {{QStringLiteral("part"), QStringLiteral("header")}});
    return BackupSummary{path, file.size(), std::move(manifest)};
}
} // namespace

Result<BackupSummary> makeBackup(const BackupSource &source, const QString &path, const QDateTime &created,
                                 const BackupRun &run)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo(folder).isDir())
        return fail(ErrorKind::Retry, "backup.no-folder", {{QStringLiteral("folder"), folder}});
    const QString partial = path + QStringLiteral(".part");
    const QDateTime second = QDateTime::fromSecsSinceEpoch(created.toSecsSinceEpoch(), QTimeZone::UTC);
    const SecureBytes key = SecureBytes::random(FileKey::size);
    BackupHeader header;
    header.desk = source.about.desk;
    header.created = second;
    header.program = source.about.program;
    YC_TRY(FileKey::seal(key, source.databaseKey, source.seals, header));
    {
        std::unique_ptr<PageReader> reader;
        BackupFiles files;
        YC_TRY(begin(source, reader, files));
        YC_ASSIGN(const BackupManifest manifest, manifestOf(source, *reader, second));
        YC_ASSIGN(const auto file, ChunkWriter::create(partial, header.encode(), key));
        YC_TRY(Pipeline(*reader, *file, run).work(manifest, source.databaseKey, files));
    }
    auto checked = readAll(
        partial, [&key](const BackupHeader &) -> Result<SecureBytes> { return SecureBytes::copyOf(key.span()); },
        source.about.desk, run);
    if (!checked) {
        QFile::remove(partial);
        if (checked.error().kind == ErrorKind::Cancelled)
            return checked;
        return fail(ErrorKind::CallAdministrator, "backup.check-failed",
                    {{QStringLiteral("path"), path}, {QStringLiteral("reason"), checked.error().code}});
    }
    if (::rename(QFile::encodeName(partial).constData(), QFile::encodeName(path).constData()) != 0) {
        const core::Error error = backupFileError(errno, path);
        QFile::remove(partial);
        return std::unexpected(error);
    }
    YC_TRY(syncFolderOfStick(folder));
    checked->path = path;
    return checked;
}

Result<BackupHeader> readBackupHeader(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::NotFound, "backup.missing", {{QStringLiteral("path"), path}});
    YC_ASSIGN(BackupHeader::Read read, BackupHeader::read(file));
    return std::move(read.header);
}

Result<BackupSummary> verifyBackup(const QString &path, const KeyOpener &open, const QString &desk,
                                   const BackupRun &run)
{
    return readAll(path, open, desk, run);
}

} // namespace yc::store
