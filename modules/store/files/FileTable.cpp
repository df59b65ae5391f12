// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/files/FileTable.h"

#include "store/Connection.h"

#include <array>
#include <cstring>

#include <openssl/evp.h>

namespace yc::store {

using core::ErrorKind;
using core::FileState;
using core::Result;

namespace {
const QString kStaged = QStringLiteral("staged:");
}

bool FileTable::Part::isRight() const
{
    // OpenSSL's, which uses what the processor has for it; Qt's own is plain C.
    std::array<unsigned char, 32> is{};
    return !bytes.isEmpty() && digest.size() == qsizetype(is.size()) &&
           EVP_Digest(bytes.constData(), static_cast<size_t>(bytes.size()), is.data(), nullptr, EVP_sha256(),
                      nullptr) == 1 &&
           std::memcmp(digest.constData(), is.data(), is.size()) == 0;
}

Result<FileTable::Row> FileTable::find(const QString &digest)
{
    YC_ASSIGN(Cursor cursor, m_connection.run(QStringLiteral("SELECT id, digest, media, size, part_size, here, asked, "
                                                             "error FROM file WHERE digest=?"),
                                              {digest}));
    Row row;
    if (cursor.next()) {
        row.id = cursor.integer(0);
        row.digest = cursor.text(1);
        row.media = cursor.text(2);
        row.size = cursor.integer(3);
        row.partSize = cursor.integer(4);
        row.here = cursor.integer(5) != 0;
        row.asked = cursor.integer(6) != 0;
        row.error = cursor.text(7);
    }
    YC_TRY(cursor.ended());
    return row;
}

Result<replica::FileManifest> FileTable::manifest(const Row &row)
{
    replica::FileManifest manifest{row.digest, row.media, row.size, row.partSize, {}};
    YC_ASSIGN(Cursor cursor,
              m_connection.run(QStringLiteral("SELECT digest FROM file_part WHERE file=? ORDER BY n"), {row.id}));
    while (cursor.next())
        manifest.parts.append(cursor.value(0).toByteArray());
    YC_TRY(cursor.ended());
    return manifest;
}

Result<FileTable::Part> FileTable::part(qint64 file, qsizetype n)
{
    YC_ASSIGN(Cursor cursor,
              m_connection.run(QStringLiteral("SELECT digest, bytes FROM file_part WHERE file=? AND n=?"),
                               {file, qint64(n)}));
    Part part;
    if (cursor.next())
        part = {cursor.value(0).toByteArray(), cursor.value(1).toByteArray()};
    YC_TRY(cursor.ended());
    return part;
}

Result<QList<int>> FileTable::partsNotHere(const Row &row)
{
    QList<int> open;
    YC_ASSIGN(Cursor cursor,
              m_connection.run(QStringLiteral("SELECT n FROM file_part WHERE file=? AND bytes IS NULL ORDER BY n"),
                               {row.id}));
    while (cursor.next())
        open.append(int(cursor.integer(0)));
    YC_TRY(cursor.ended());
    return open;
}

Result<FileTable::Uses> FileTable::uses(qint64 file)
{
    YC_ASSIGN(Cursor cursor, m_connection.run(QStringLiteral("SELECT d.id, u.live FROM file_use u JOIN document d "
                                                             "ON d.row=u.document WHERE u.file=?"),
                                              {file}));
    Uses uses;
    while (cursor.next()) {
        uses.ever = true;
        if (cursor.integer(1) != 0)
            uses.documents.append(cursor.text(0));
    }
    YC_TRY(cursor.ended());
    return uses;
}

Result<core::FileStatus> FileTable::status(const QString &digest)
{
    YC_ASSIGN(const Row row, find(digest));
    core::FileStatus status;
    if (row.id == 0)
        return status;
    status.media = row.media;
    status.size = row.size;
    status.asked = row.asked;
    if (!row.here) {
        YC_ASSIGN(const QVariant parts,
                  m_connection.scalar(QStringLiteral("SELECT count(*) FROM file_part WHERE file=? AND bytes NOTNULL"),
                                      {row.id}));
        status.here = std::min(row.size - 1, parts.toLongLong() * row.partSize);
        status.state = status.here > 0 ? FileState::Partly : FileState::OnlyAtCity;
        if (!row.error.isEmpty())
            status.error = core::Error{ErrorKind::Retry, row.error, {}};
        return status;
    }
    status.here = row.size;
    // Where several datasets name it, the one that is furthest behind counts.
    YC_ASSIGN(Cursor cursor,
              m_connection.run(QStringLiteral("SELECT coalesce(c.state, 0), coalesce(c.parts, 0), c.reason "
                                              "FROM (SELECT DISTINCT dataset FROM file_use WHERE file=? AND live=1 "
                                              "AND dataset<>'') u LEFT JOIN file_city c ON c.file=? AND "
                                              "c.dataset=u.dataset"),
                               {row.id, row.id}));
    constexpr int none = -1;
    int behind = none;
    const auto order = [](City city) { // worst first
        switch (city) {
        case City::Held:
            return 0;
        case City::Open:
            return 1;
        case City::Sent:
            return 2;
        case City::Confirmed:
            break;
        }
        return 3;
    };
    status.state = FileState::Local;
    while (cursor.next()) {
        const auto city = City(cursor.integer(0));
        if (behind != none && order(city) >= behind)
            continue;
        behind = order(city);
        status.sent = city == City::Confirmed ? row.size : std::min(row.size, cursor.integer(1) * row.partSize);
        status.reason = city == City::Held ? cursor.text(2) : QString();
        status.state = city == City::Held        ? FileState::Refused
                       : city == City::Sent      ? FileState::Sent
                       : city == City::Confirmed ? FileState::Confirmed
                                                 : FileState::Local;
    }
    YC_TRY(cursor.ended());
    return status;
}

Result<qint64> FileTable::beginIncoming(const QString &name)
{
    YC_ASSIGN(const Cursor cursor,
              m_connection.run(QStringLiteral("INSERT INTO file(digest, media, size) VALUES(?, '', 0)"),
                               {QStringLiteral("incoming:") + name}));
    return cursor.insertedRow();
}

Result<> FileTable::addPart(qint64 file, qsizetype n, const QByteArray &digest, const QByteArray &bytes)
{
    YC_TRY(m_connection.run(QStringLiteral("INSERT INTO file_part(file, n, digest, bytes) VALUES(?,?,?,?)"),
                            {file, qint64(n), digest, bytes.isNull() ? QVariant() : QVariant(bytes)}));
    return {};
}

Result<> FileTable::settleIncoming(qint64 file, const core::FileInfo &info, qint64 partSize)
{
    YC_ASSIGN(const Row before, find(info.digest));
    qint64 settled = file;
    if (before.id != 0) {
        // Named already, or here already: the new bytes have just been checked, so they are the ones to keep.
        YC_TRY(m_connection.run(QStringLiteral("DELETE FROM file_part WHERE file=?"), {before.id}));
        YC_TRY(m_connection.run(QStringLiteral("UPDATE file_part SET file=? WHERE file=?"), {before.id, file}));
        YC_TRY(m_connection.run(QStringLiteral("DELETE FROM file WHERE id=?"), {file}));
        settled = before.id;
    }
    YC_TRY(m_connection.run(
        QStringLiteral("UPDATE file SET digest=?, media=?, size=?, part_size=?, unused_since=NULL WHERE id=?"),
        {info.digest, info.media, info.size, partSize, settled}));
    return becomeWhole(settled);
}

Result<> FileTable::drop(qint64 file)
{
    YC_TRY(m_connection.run(QStringLiteral("DELETE FROM file_part WHERE file=?"), {file}));
    YC_TRY(m_connection.run(QStringLiteral("DELETE FROM file_city WHERE file=?"), {file}));
    YC_TRY(m_connection.run(QStringLiteral("DELETE FROM file_use WHERE file=?"), {file}));
    YC_TRY(m_connection.run(QStringLiteral("DELETE FROM file WHERE id=?"), {file}));
    return {};
}

Result<QList<qint64>> FileTable::incoming()
{
    YC_ASSIGN(Cursor cursor, m_connection.run(QStringLiteral("SELECT id FROM file WHERE digest>='incoming:' AND "
                                                             "digest<'incoming;'")));
    QList<qint64> found;
    while (cursor.next())
        found.append(cursor.integer(0));
    YC_TRY(cursor.ended());
    return found;
}

Result<qint64> FileTable::beginStaged(const replica::FileManifest &manifest)
{
    const QString name = kStaged + manifest.digest;
    YC_ASSIGN(const Row before, find(name));
    if (before.id != 0 && before.partSize == manifest.partSize && before.size == manifest.size)
        return before.id;
    if (before.id != 0)
        YC_TRY(drop(before.id));
    YC_ASSIGN(const Cursor cursor,
              m_connection.run(QStringLiteral("INSERT INTO file(digest, media, size, part_size) VALUES(?,?,?,?)"),
                               {name, manifest.media, manifest.size, manifest.partSize}));
    return cursor.insertedRow();
}

Result<> FileTable::addStaged(qint64 file, qsizetype n, const QByteArray &digest, const QByteArray &bytes)
{
    YC_TRY(m_connection.run(QStringLiteral("INSERT OR IGNORE INTO file_part(file, n, digest, bytes) VALUES(?,?,?,?)"),
                            {file, qint64(n), digest, bytes}));
    return {};
}

Result<> FileTable::stagedIsOfAnotherKind(qint64 file)
{
    YC_TRY(m_connection.run(QStringLiteral("UPDATE file SET media='' WHERE id=?"), {file}));
    return {};
}

Result<replica::Staged> FileTable::settleStaged(const QString &digest)
{
    YC_ASSIGN(const Row named, find(digest));
    YC_ASSIGN(const Row staged, find(kStaged + digest));
    if (named.here) {
        if (staged.id != 0)
            YC_TRY(drop(staged.id));
        return replica::Staged::Known;
    }
    YC_ASSIGN(
        const QVariant used,
        m_connection.scalar(QStringLiteral("SELECT 1 FROM file_use WHERE file=? AND live=1 LIMIT 1"), {named.id}));
    if (staged.id == 0 || staged.media.isEmpty() || named.id == 0 || !used.isValid()) {
        if (staged.id != 0)
            YC_TRY(drop(staged.id));
        return replica::Staged::Passed;
    }
    YC_ASSIGN(const QVariant there,
              m_connection.scalar(QStringLiteral("SELECT count(*) FROM file_part WHERE file=?"), {staged.id}));
    if (there.toLongLong() != staged.parts()) // the desk has tidied up meanwhile
        return core::fail(ErrorKind::Retry, "file.not-here", {{QStringLiteral("digest"), digest}});
    // The bytes stay where they are: what points at the name points at them.
    YC_TRY(m_connection.run(QStringLiteral("UPDATE file_use SET file=? WHERE file=?"), {staged.id, named.id}));
    YC_TRY(m_connection.run(QStringLiteral("UPDATE file_city SET file=? WHERE file=?"), {staged.id, named.id}));
    YC_TRY(m_connection.run(QStringLiteral("DELETE FROM file_part WHERE file=?"), {named.id}));
    YC_TRY(m_connection.run(QStringLiteral("DELETE FROM file WHERE id=?"), {named.id}));
    YC_TRY(m_connection.run(QStringLiteral("UPDATE file SET digest=?, unused_since=NULL WHERE id=?"),
                            {digest, staged.id}));
    YC_TRY(becomeWhole(staged.id));
    return replica::Staged::New;
}

Result<> FileTable::setManifest(const Row &row, const replica::FileManifest &manifest)
{
    YC_TRY(m_connection.run(QStringLiteral("DELETE FROM file_part WHERE file=?"), {row.id}));
    for (qsizetype n = 0; n < manifest.parts.size(); ++n)
        YC_TRY(addPart(row.id, n, manifest.parts.at(n), QByteArray()));
    // What the manifest says is proved when the whole has its digest; the record may have been wrong.
    YC_TRY(m_connection.run(QStringLiteral("UPDATE file SET media=?, size=?, part_size=? WHERE id=?"),
                            {manifest.media, manifest.size, manifest.partSize, row.id}));
    return {};
}

Result<> FileTable::fillPart(qint64 file, qsizetype n, const QByteArray &bytes)
{
    YC_TRY(m_connection.run(QStringLiteral("UPDATE file_part SET bytes=? WHERE file=? AND n=?"),
                            {bytes, file, qint64(n)}));
    return {};
}

Result<> FileTable::becomeWhole(qint64 file)
{
    YC_TRY(m_connection.run(QStringLiteral("UPDATE file SET here=1, asked=0, tries=0, try_after=0, error='', "
                                           "arrived=(SELECT coalesce(max(arrived), 0) + 1 FROM file) WHERE id=?"),
                            {file}));
    return {};
}

Result<> FileTable::forgetParts(qint64 file)
{
    YC_TRY(m_connection.run(QStringLiteral("DELETE FROM file_part WHERE file=?"), {file}));
    YC_TRY(m_connection.run(QStringLiteral("UPDATE file SET here=0, part_size=0 WHERE id=?"), {file}));
    return {};
}

Result<bool> FileTable::isAtCity(qint64 file)
{
    YC_ASSIGN(const QVariant lacking,
              m_connection.scalar(QStringLiteral("SELECT count(*) FROM file_use u WHERE u.file=? AND u.live=1 AND NOT "
                                                 "EXISTS (SELECT 1 FROM file_city c WHERE c.file=u.file AND "
                                                 "c.dataset=u.dataset AND c.state=?)"),
                                  {file, int(City::Confirmed)}));
    YC_ASSIGN(const QVariant used,
              m_connection.scalar(QStringLiteral("SELECT count(*) FROM file_use WHERE file=? AND live=1"), {file}));
    return used.toLongLong() > 0 && lacking.toLongLong() == 0;
}

Result<QList<qint64>> FileTable::unused(const QDateTime &now, const core::FileLimits &limits)
{
    const QString nobody = QStringLiteral("NOT EXISTS (SELECT 1 FROM file_use u WHERE u.file=file.id AND u.live=1)");
    YC_TRY(m_connection.run(QStringLiteral("UPDATE file SET unused_since=? WHERE unused_since IS NULL AND ") + nobody,
                            {now.toMSecsSinceEpoch()}));
    // After a clock that was wrong by years, time begins anew instead of being over.
    YC_TRY(m_connection.run(QStringLiteral("UPDATE file SET unused_since=? WHERE unused_since>?"),
                            {now.toMSecsSinceEpoch(), now.toMSecsSinceEpoch()}));
    const auto before = [&](std::chrono::hours kept) {
        return (now - std::chrono::duration_cast<std::chrono::milliseconds>(kept)).toMSecsSinceEpoch();
    };
    // Of a record in conflict, the version that is not shown may name it.
    YC_ASSIGN(Cursor cursor,
              m_connection.run(QStringLiteral("SELECT id FROM file WHERE unused_since NOTNULL AND %1 AND unused_since<"
                                              "CASE WHEN EXISTS (SELECT 1 FROM file_use u WHERE u.file=file.id) "
                                              "THEN ? ELSE ? END AND NOT EXISTS (SELECT 1 FROM file_use u "
                                              "JOIN conflict c ON c.document=u.document WHERE u.file=file.id)")
                                   .arg(nobody),
                               {before(limits.removedKept), before(limits.orphanKept)}));
    QList<qint64> old;
    while (cursor.next())
        old.append(cursor.integer(0));
    YC_TRY(cursor.ended());
    return old;
}

} // namespace yc::store
