// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/files/SqlFileStore.h"

#include "core/RecordId.h"
#include "store/files/FileWork.h"
#include "store/files/SqlFilePort.h"

#include <QCryptographicHash>

namespace yc::store {

using core::ErrorKind;
using core::FileInfo;
using core::Result;

namespace {

/// As much as there is, up to `most`; less only at the end.
Result<QByteArray> readPiece(QIODevice &source, qint64 most)
{
    QByteArray piece;
    while (piece.size() < most) {
        const QByteArray more = source.read(most - piece.size());
        if (more.isEmpty()) {
            // A stick that is pulled out must not look like the end of the file.
            if (!source.isSequential() && !source.atEnd())
                return core::fail(ErrorKind::FixInput, "file.unreadable");
            break;
        }
        piece += more;
    }
    return piece;
}

std::unexpected<core::Error> notFound(const QString &digest)
{
    return core::fail(ErrorKind::NotFound, "file.not-found", {{QStringLiteral("digest"), digest}});
}

} // namespace

SqlFileStore::SqlFileStore(Shared shared, QObject *parent)
    : core::FileStore(parent)
    , m_shared(std::move(shared))
{
}

SqlFileStore::~SqlFileStore()
{
    m_closing.request_stop(); // a file that is being taken in ends at its next part
    m_taker.call([] { return true; });
    m_shared.writer.call([] { return true; }); // what was posted to the store's thread uses this object
    m_reader.call([this] {
        m_scope.reset();
        m_read.reset();
        return true;
    });
}

Result<> SqlFileStore::open(const QString &path, QByteArrayView key)
{
    const Result<> reading = m_reader.call([&]() -> Result<> {
        YC_ASSIGN(m_read, Connection::open(path, key, Connection::Mode::Checker));
        m_scope = std::make_unique<ScopeFilter>(*m_read, core::Scope(m_shared.session));
        return {};
    });
    YC_TRY(reading);
    return m_shared.writer.call([this]() -> Result<> {
        FileTable table(*m_shared.write);
        YC_ASSIGN(const QList<qint64> left, table.incoming());
        for (const qint64 file : left)
            YC_TRY(inTransaction(*m_shared.write, [&] { return table.drop(file); }));
        return {};
    });
}

core::FileLimits SqlFileStore::limits() const { return core::FileLimits::on(m_shared.clock->today()); }

void SqlFileStore::tell(const QStringList &digests)
{
    QMetaObject::invokeMethod(this, [this, digests] { Q_EMIT changed(digests); }, Qt::QueuedConnection);
}

QFuture<Result<FileInfo>> SqlFileStore::put(core::FileSource source, std::function<void(qint64)> progress,
                                            std::stop_token stop)
{
    return m_taker.post([this, source = std::move(source), progress = std::move(progress),
                         stop = std::move(stop)]() -> Result<FileInfo> {
        YC_ASSIGN(const std::unique_ptr<QIODevice> device, source());
        return take(*device, progress, stop);
    });
}

Result<FileInfo> SqlFileStore::take(QIODevice &source, const std::function<void(qint64)> &progress,
                                    const std::stop_token &stop)
{
    const core::FileLimits limits = this->limits();
    QCryptographicHash whole(QCryptographicHash::Sha256);
    FileInfo info;
    qint64 file = 0;
    const auto takeParts = [&]() -> Result<> {
        for (qsizetype n = 0;; ++n) {
            YC_ASSIGN(const QByteArray piece, readPiece(source, limits.partBytes));
            if (stop.stop_requested() || m_closing.stop_requested())
                return core::fail(ErrorKind::Cancelled, "cancelled");
            if (n == 0) {
                if (piece.isEmpty())
                    return core::fail(ErrorKind::FixInput, "file.empty");
                info.media = core::mediaOf(piece);
                if (!limits.media.contains(info.media))
                    return core::fail(ErrorKind::FixInput, "file.wrong-kind");
            }
            info.size += piece.size();
            if (info.size > limits.largest) {
                return core::fail(ErrorKind::FixInput, "file.too-large",
                                  {{QStringLiteral("megabytes"), limits.largest >> 20}});
            }
            if (piece.isEmpty())
                return {};
            whole.addData(piece);
            const QByteArray digest = QCryptographicHash::hash(piece, QCryptographicHash::Sha256);
            const auto kept = written([&](FileTable &table) -> Result<> {
                if (file == 0) {
                    YC_ASSIGN(file, table.beginIncoming(core::newUuid7(m_shared.clock->now())));
                }
                return table.addPart(file, n, digest, piece);
            });
            if (!kept && n == 0)
                file = 0; // taken back with its part
            YC_TRY(kept);
            if (progress)
                progress(info.size);
            if (piece.size() < limits.partBytes)
                return {};
        }
    };
    Result<> done = takeParts();
    if (done) {
        info.digest = QString::fromLatin1(whole.result().toHex());
        done = written([&](FileTable &table) { return table.settleIncoming(file, info, limits.partBytes); });
    }
    if (!done) {
        if (file != 0) // if this fails too, the next opening does it
            (void)written([&](FileTable &table) { return table.drop(file); });
        return std::unexpected(done.error());
    }
    tell({info.digest});
    return info;
}

Result<bool> SqlFileStore::mayRead(FileTable &table, qint64 file)
{
    YC_ASSIGN(const FileTable::Uses uses, table.uses(file));
    if (!uses.ever) // taken in, and not named yet: only who took it in knows its digest
        return true;
    SqlTransaction reading(*m_read, m_shared.projections, m_shared.session, *m_scope, {});
    for (const QString &id : uses.documents) {
        const auto document = reading.load(id);
        if (!document)
            continue;
        const auto projection = m_shared.projections.constFind(document->type);
        if (projection != m_shared.projections.cend() && m_shared.session.may((*projection)->type().readPermission))
            return true;
    }
    return false;
}

QFuture<Result<FileInfo>> SqlFileStore::read(const QString &digest, Piece piece, std::stop_token stop)
{
    return m_reader.post([this, digest, piece = std::move(piece), stop = std::move(stop)]() -> Result<FileInfo> {
        auto done = handOut(digest, piece, stop);
        if (!done && done.error().code == u"file.damaged")
            dropDamaged(digest);
        return done;
    });
}

Result<FileInfo> SqlFileStore::handOut(const QString &digest, const Piece &piece, const std::stop_token &stop)
{
    FileTable table(*m_read);
    YC_ASSIGN(const FileTable::Row row, table.find(digest));
    if (row.id == 0)
        return notFound(digest);
    YC_ASSIGN(const bool may, mayRead(table, row.id));
    if (!may)
        return notFound(digest);
    if (!row.here)
        return core::fail(ErrorKind::Retry, "file.not-here", {{QStringLiteral("digest"), digest}});
    const auto damaged = [&] {
        return core::fail(ErrorKind::CallAdministrator, "file.damaged", {{QStringLiteral("digest"), digest}});
    };
    QCryptographicHash whole(QCryptographicHash::Sha256);
    for (qsizetype n = 0; n < row.parts(); ++n) {
        if (stop.stop_requested() || m_closing.stop_requested())
            return core::fail(ErrorKind::Cancelled, "cancelled");
        YC_ASSIGN(const FileTable::Part part, table.part(row.id, n));
        if (!part.isRight())
            return damaged();
        whole.addData(part.bytes);
        if (piece)
            YC_TRY(piece(part.bytes));
    }
    if (whole.result().toHex() != digest.toLatin1())
        return damaged();
    return FileInfo{row.digest, row.media, row.size};
}

void SqlFileStore::dropDamaged(const QString &digest)
{
    // On the reader's thread: the writer must not wait for it, so it is left to do this by itself.
    (void)m_shared.writer.post([this, digest]() -> Result<> {
        FileTable table(*m_shared.write);
        const Result<> done = inTransaction(*m_shared.write, [&]() -> Result<> {
            YC_ASSIGN(const FileTable::Row row, table.find(digest));
            YC_ASSIGN(const bool atCity, table.isAtCity(row.id));
            return atCity ? table.forgetParts(row.id) : Result<>();
        });
        tell({digest});
        return done;
    });
}

QFuture<Result<QHash<QString, core::FileStatus>>> SqlFileStore::statuses(const QStringList &digests)
{
    return m_reader.post([this, digests]() -> Result<QHash<QString, core::FileStatus>> {
        QHash<QString, core::FileStatus> found;
        FileTable table(*m_read);
        for (const QString &digest : digests) {
            YC_ASSIGN(const FileTable::Row row, table.find(digest));
            YC_ASSIGN(const bool may, mayRead(table, row.id));
            if (row.id == 0 || !may)
                continue;
            YC_ASSIGN(const core::FileStatus status, table.status(digest));
            found.insert(digest, status);
        }
        return found;
    });
}

void SqlFileStore::ask(const QString &digest)
{
    (void)m_shared.writer.post([this, digest] {
        QStringList datasets;
        const auto done = inTransaction(*m_shared.write, [&]() -> Result<> {
            YC_TRY(m_shared.write->run(QStringLiteral("UPDATE file SET asked=1, error='' WHERE digest=? AND here=0"),
                                       {digest}));
            YC_ASSIGN(Cursor cursor,
                      m_shared.write->run(QStringLiteral("SELECT DISTINCT u.dataset FROM file_use u JOIN file f ON "
                                                         "f.id=u.file WHERE f.digest=? AND f.here=0 AND u.live=1 AND "
                                                         "u.dataset<>''"),
                                          {digest}));
            while (cursor.next())
                datasets.append(cursor.text(0));
            return cursor.ended();
        });
        tell({digest});
        for (const QString &dataset : std::as_const(datasets))
            QMetaObject::invokeMethod(this, [this, dataset] { Q_EMIT asked(dataset); }, Qt::QueuedConnection);
        return done.has_value();
    });
}

void SqlFileStore::unask(const QString &digest)
{
    (void)m_shared.writer.post([this, digest] {
        return m_shared.write->run(QStringLiteral("UPDATE file SET asked=0 WHERE digest=?"), {digest}).has_value();
    });
}

QFuture<Result<qint64>> SqlFileStore::collect()
{
    return m_shared.writer.post([this]() -> Result<qint64> {
        FileTable table(*m_shared.write);
        QList<qint64> old;
        YC_TRY(inTransaction(*m_shared.write, [&]() -> Result<> {
            YC_ASSIGN(old, table.unused(m_shared.clock->now(), limits()));
            return {};
        }));
        qint64 gone = 0;
        for (const qint64 file : std::as_const(old)) { // one at a time: others write in between
            if (m_closing.stop_requested())
                break;
            YC_TRY(inTransaction(*m_shared.write, [&] { return table.drop(file); }));
            ++gone;
        }
        return gone;
    });
}

std::unique_ptr<replica::FilePort> SqlFileStore::port(const QString &dataset)
{
    return std::make_unique<SqlFilePort>(*this, dataset);
}

} // namespace yc::store
