// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/files/SqlFilePort.h"

#include "store/files/FileWork.h"

#include <QCryptographicHash>

namespace yc::store {

using core::ErrorKind;
using core::Result;
using replica::FileManifest;
using replica::MissingFile;

namespace {

std::unexpected<core::Error> failure(ErrorKind kind, const char *code, const QString &digest)
{
    return core::fail(kind, code, {{QStringLiteral("digest"), digest}});
}

/// A null string would be bound as NULL.
QString notNull(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }

Result<QStringList> digestsOf(Cursor &cursor)
{
    QStringList digests;
    while (cursor.next())
        digests.append(cursor.text(0));
    YC_TRY(cursor.ended());
    return digests;
}

/// Files of a dataset that are here; ? is the dataset, twice.
QString herePart()
{
    return QStringLiteral(
        "SELECT f.digest FROM file f LEFT JOIN file_city c ON c.file=f.id AND c.dataset=? "
        "WHERE f.here=1 AND f.id IN (SELECT u.file FROM file_use u WHERE u.dataset=? AND u.live=1 %1)");
}

} // namespace

Result<QStringList> SqlFilePort::files(Which which, const QString &after, qsizetype limit)
{
    return m_files.m_reader.call([&]() -> Result<QStringList> {
        Connection &connection = *m_files.m_read;
        if (which == Which::Due) {
            // A record first: the city must never hold a file that nothing there names.
            const QString confirmed = QStringLiteral("AND NOT EXISTS (SELECT 1 FROM outbox o "
                                                     "WHERE o.document=u.document)");
            YC_ASSIGN(Cursor cursor,
                      connection.run(herePart().arg(confirmed) +
                                         QStringLiteral(" AND coalesce(c.state, 0) IN (?,?) AND "
                                                        "coalesce(c.try_after, 0)<=? "
                                                        "ORDER BY coalesce(c.tries, 0), f.size, f.digest LIMIT ?"),
                                     {m_dataset, m_dataset, int(FileTable::City::Open), int(FileTable::City::Sent),
                                      now(), qint64(limit)}));
            return digestsOf(cursor);
        }
        const bool confirmed = which == Which::Confirmed;
        YC_ASSIGN(
            Cursor cursor,
            connection.run(herePart().arg(QString()) + QStringLiteral(" AND coalesce(c.state, 0)%1? AND f.digest>? "
                                                                      "ORDER BY f.digest LIMIT ?")
                                                           .arg(confirmed ? QStringLiteral("=") : QStringLiteral("<>")),
                           {m_dataset, m_dataset, int(FileTable::City::Confirmed), notNull(after), qint64(limit)}));
        return digestsOf(cursor);
    });
}

Result<FileManifest> SqlFilePort::manifest(const QString &digest)
{
    return m_files.m_reader.call([&]() -> Result<FileManifest> {
        FileTable table(*m_files.m_read);
        YC_ASSIGN(const FileTable::Row row, table.find(digest));
        if (!row.here)
            return failure(ErrorKind::Retry, "file.not-here", digest);
        YC_ASSIGN(FileManifest manifest, table.manifest(row));
        if (!manifest.isSound())
            return failure(ErrorKind::CallAdministrator, "file.damaged", digest);
        return manifest;
    });
}

Result<QByteArray> SqlFilePort::readPart(const QString &digest, int part)
{
    return m_files.m_reader.call([&]() -> Result<QByteArray> {
        FileTable table(*m_files.m_read);
        YC_ASSIGN(const FileTable::Row row, table.find(digest));
        if (!row.here)
            return failure(ErrorKind::Retry, "file.not-here", digest);
        YC_ASSIGN(const FileTable::Part found, table.part(row.id, part));
        if (!found.isRight())
            return failure(ErrorKind::CallAdministrator, "file.damaged", digest);
        return found.bytes;
    });
}

Result<> SqlFilePort::note(const QStringList &digests, const QString &assignments, const QVariantList &values)
{
    const Result<> done = m_files.written([&](FileTable &table) -> Result<> {
        Connection &connection = *m_files.m_shared.write;
        for (const QString &digest : digests) {
            YC_ASSIGN(const FileTable::Row row, table.find(digest));
            if (row.id == 0)
                continue;
            YC_TRY(connection.run(QStringLiteral("INSERT INTO file_city(file, dataset, state) VALUES(?,?,?) "
                                                 "ON CONFLICT(file, dataset) DO NOTHING"),
                                  {row.id, m_dataset, int(FileTable::City::Open)}));
            YC_TRY(connection.run(QStringLiteral("UPDATE file_city SET %1 WHERE file=? AND dataset=?").arg(assignments),
                                  values + QVariantList{row.id, m_dataset}));
        }
        return {};
    });
    if (done && !digests.isEmpty())
        m_files.tell(digests);
    return done;
}

Result<> SqlFilePort::noteSent(const QString &digest, int parts)
{
    return note({digest}, QStringLiteral("parts=?"), {parts});
}

Result<> SqlFilePort::noteCarried(const QStringList &digests)
{
    // What the city has is not less there because a stick carries it too.
    return note(digests, QStringLiteral("state=CASE state WHEN ? THEN state ELSE ? END"),
                {int(FileTable::City::Confirmed), int(FileTable::City::Sent)});
}

Result<> SqlFilePort::confirm(const QStringList &digests)
{
    return note(digests, QStringLiteral("state=?, tries=0, try_after=0, error='', reason=''"),
                {int(FileTable::City::Confirmed)});
}

Result<> SqlFilePort::unconfirm(const QStringList &digests)
{
    return note(digests, QStringLiteral("state=?, parts=0, tries=0, try_after=0"), {int(FileTable::City::Open)});
}

Result<> SqlFilePort::setAside(const replica::FileRefusal &refusal, std::chrono::seconds pause)
{
    const qint64 after = now() + std::chrono::milliseconds(pause).count();
    return note({refusal.digest}, QStringLiteral("state=?, tries=tries+1, try_after=?, error=?, reason=?"),
                {int(refusal.held ? FileTable::City::Held : FileTable::City::Open), after, notNull(refusal.error),
                 notNull(refusal.reason)});
}

Result<int> SqlFilePort::tries(const QString &digest)
{
    return m_files.m_reader.call([&]() -> Result<int> {
        YC_ASSIGN(const QVariant tries,
                  m_files.m_read->scalar(QStringLiteral("SELECT c.tries FROM file_city c JOIN file f ON f.id=c.file "
                                                        "WHERE f.digest=? AND c.dataset=?"),
                                         {digest, m_dataset}));
        return tries.toInt();
    });
}

Result<> SqlFilePort::release()
{
    const Result<> done = m_files.written([&](FileTable &) -> Result<> {
        YC_TRY(m_files.m_shared.write->run(
            QStringLiteral("UPDATE file_city SET state=?, tries=0, try_after=0 WHERE dataset=? AND state IN (?,?)"),
            {int(FileTable::City::Open), m_dataset, int(FileTable::City::Held), int(FileTable::City::Open)}));
        return {};
    });
    if (done)
        m_files.tell({});
    return done;
}

Result<QList<MissingFile>> SqlFilePort::missing(bool onlyAsked, qint64 largest, qsizetype limit)
{
    return m_files.m_reader.call([&]() -> Result<QList<MissingFile>> {
        YC_ASSIGN(Cursor cursor,
                  m_files.m_read->run(
                      QStringLiteral("SELECT f.digest, f.media, f.size, f.asked, f.tries FROM file f WHERE f.here=0 "
                                     "AND (f.asked=1 OR (?=0 AND f.size<=? AND f.try_after<=?)) AND EXISTS (SELECT 1 "
                                     "FROM file_use u WHERE u.file=f.id AND u.dataset=? AND u.live=1) "
                                     "ORDER BY f.asked DESC, f.tries, f.size LIMIT ?"),
                      {onlyAsked ? 1 : 0, largest, now(), m_dataset, qint64(limit)}));
        QList<MissingFile> missing;
        while (cursor.next()) {
            missing.append(
                {cursor.text(0), cursor.text(1), cursor.integer(2), cursor.integer(3) != 0, int(cursor.integer(4))});
        }
        YC_TRY(cursor.ended());
        return missing;
    });
}

Result<QList<int>> SqlFilePort::begin(const FileManifest &manifest)
{
    const core::FileLimits limits = m_files.limits();
    if (!manifest.isSound() || manifest.size > limits.largest || !limits.media.contains(manifest.media))
        return failure(ErrorKind::CallAdministrator, "file.bad-manifest", manifest.digest);
    bool here = false;
    const auto open = m_files.written([&](FileTable &table) -> Result<QList<int>> {
        YC_ASSIGN(const FileTable::Row row, table.find(manifest.digest));
        here = row.here;
        if (row.id == 0)
            return failure(ErrorKind::NotFound, "file.not-found", manifest.digest);
        if (row.here)
            return QList<int>();
        YC_ASSIGN(const FileManifest before, table.manifest(row));
        if (before.parts != manifest.parts || before.partSize != manifest.partSize || before.size != manifest.size)
            YC_TRY(table.setManifest(row, manifest));
        return table.partsNotHere(row);
    });
    if (open && open->isEmpty() && !here) // killed after the last part
        YC_TRY(finish(manifest.digest));
    return open;
}

Result<bool> SqlFilePort::writePart(const QString &digest, int part, const QByteArray &bytes)
{
    bool last = false;
    const Result<> kept = m_files.written([&](FileTable &table) -> Result<> {
        YC_ASSIGN(const FileTable::Row row, table.find(digest));
        YC_ASSIGN(FileTable::Part there, table.part(row.id, part));
        if (row.id == 0 || there.digest.isEmpty())
            return failure(ErrorKind::NotFound, "file.not-found", digest);
        if (row.here)
            return {};
        there.bytes = bytes;
        if (!there.isRight())
            return failure(ErrorKind::Retry, "file.damaged", digest);
        YC_TRY(table.fillPart(row.id, part, bytes));
        YC_ASSIGN(const QList<int> open, table.partsNotHere(row));
        last = open.isEmpty();
        return {};
    });
    YC_TRY(kept);
    m_files.tell({digest});
    return last ? finish(digest) : false;
}

/// All parts are here: they are a file once the whole has its digest.
Result<bool> SqlFilePort::finish(const QString &digest)
{
    // Hashed on the reader's thread: a large file must not keep the desk from writing meanwhile.
    const auto right = m_files.m_reader.call([&]() -> Result<bool> {
        FileTable table(*m_files.m_read);
        YC_ASSIGN(const FileTable::Row row, table.find(digest));
        QCryptographicHash whole(QCryptographicHash::Sha256);
        qint64 size = 0;
        QByteArray head;
        for (qsizetype n = 0; n < row.parts(); ++n) {
            YC_ASSIGN(const FileTable::Part part, table.part(row.id, n));
            if (n == 0)
                head = part.bytes.first(std::min<qsizetype>(part.bytes.size(), 16));
            whole.addData(part.bytes);
            size += part.bytes.size();
        }
        // What it is, is what its bytes say: nothing else is opened or shown later.
        return size == row.size && whole.result().toHex() == digest.toLatin1() && core::mediaOf(head) == row.media;
    });
    if (!right)
        return std::unexpected(right.error());
    YC_TRY(m_files.written([&](FileTable &table) -> Result<> {
        YC_ASSIGN(const FileTable::Row row, table.find(digest));
        return *right ? table.becomeWhole(row.id) : table.forgetParts(row.id);
    }));
    if (!*right)
        return failure(ErrorKind::CallAdministrator, "file.damaged", digest);
    // Whoever gave it had it whole; of the city only it says so itself (confirm).
    m_files.tell({digest});
    return true;
}

Result<> SqlFilePort::stage(const QList<replica::StagedPart> &parts)
{
    const core::FileLimits limits = m_files.limits();
    return m_files.written([&](FileTable &table) -> Result<> {
        QString present; // the file that comes now
        qint64 file = 0; // 0: it is passed over
        for (const replica::StagedPart &part : parts) {
            const FileManifest &manifest = part.manifest;
            if (manifest.digest != present) {
                present = manifest.digest;
                file = 0;
                YC_ASSIGN(const FileTable::Row row, table.find(present));
                const bool taken =
                    manifest.isSound() && manifest.size <= limits.largest && limits.media.contains(manifest.media);
                if (!row.here && taken) {
                    YC_ASSIGN(file, table.beginStaged(manifest));
                }
            }
            if (file == 0)
                continue;
            YC_TRY(table.addStaged(file, part.part, manifest.parts.at(part.part), part.bytes));
            if (part.part == 0 &&
                core::mediaOf(part.bytes.first(std::min<qsizetype>(part.bytes.size(), 16))) != manifest.media)
                YC_TRY(table.stagedIsOfAnotherKind(file));
        }
        return {};
    });
}

Result<replica::Staged> SqlFilePort::settleStaged(const QString &digest)
{
    const auto settled = m_files.written([&](FileTable &table) { return table.settleStaged(digest); });
    if (settled && *settled == replica::Staged::New)
        m_files.tell({digest});
    return settled;
}

Result<> SqlFilePort::noteFailed(const QString &digest, const core::Error &error, std::chrono::seconds pause)
{
    const qint64 after = now() + std::chrono::milliseconds(pause).count();
    const Result<> done = m_files.written([&](FileTable &) -> Result<> {
        YC_TRY(m_files.m_shared.write->run(
            QStringLiteral("UPDATE file SET tries=tries+1, try_after=?, error=? WHERE digest=? AND here=0"),
            {after, error.code, digest}));
        return {};
    });
    if (done)
        m_files.tell({digest});
    return done;
}

} // namespace yc::store
