// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AuditLog.h"

#include "store/AuditHash.h"
#include "store/Connection.h"

#include <cstring>
#include <limits>

namespace yc::store {

using core::Result;

namespace {
constexpr qint64 kRowsPerProgress = 16'384;

bool same(const AuditHash::Digest &digest, QByteArrayView bytes)
{
    return bytes.size() == static_cast<qsizetype>(digest.size()) &&
           std::memcmp(bytes.data(), digest.data(), digest.size()) == 0;
}

Result<> insert(Connection &connection, const AuditEntry &entry, AuditHead &head)
{
    thread_local AuditHash hasher;
    const qint64 seq = head.seq + 1;
    const qint64 at = entry.at.toMSecsSinceEpoch();
    hasher.start(head.hash, seq, at, AuditForm::Current);
    QVariantList values{seq, at, static_cast<int>(AuditForm::Current)};
    for (const QString &field : {entry.person, entry.name, entry.org, entry.desk, entry.machine, entry.command,
                                 entry.subject, entry.reason, entry.documents, entry.result}) {
        hasher.add(field.toUtf8());
        values << (field.isNull() ? QStringLiteral("") : field);
    }
    const AuditHash::Digest digest = hasher.finish();
    const QByteArray hash(reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(digest.size()));
    values << head.hash << hash;
    YC_TRY(connection.run(
        QStringLiteral("INSERT INTO audit(seq, at, form, person, name, org, desk, machine, command, subject, reason, "
                       "documents, result, previous, hash) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
        values));
    head = {seq, hash};
    return {};
}
} // namespace

Result<> AuditLog::append(Connection &connection, const AuditEntry &entry, std::optional<AuditHead> *known)
{
    std::optional<AuditHead> read;
    std::optional<AuditHead> &last = known ? *known : read;
    if (!last) {
        YC_ASSIGN(last, head(connection));
    }
    return insert(connection, entry, *last);
}

Result<AuditHead> AuditLog::head(Connection &connection)
{
    YC_ASSIGN(Cursor cursor, connection.run(QStringLiteral("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")));
    AuditHead head;
    if (cursor.next())
        head = {cursor.integer(0), cursor.value(1).toByteArray()};
    YC_TRY(cursor.ended());
    return head;
}

Result<QByteArray> AuditLog::hashAt(Connection &connection, qint64 seq)
{
    YC_ASSIGN(const QVariant hash, connection.scalar(QStringLiteral("SELECT hash FROM audit WHERE seq=?"), {seq}));
    return hash.toByteArray();
}

Result<AuditLog::Verdict> AuditLog::verify(Connection &connection, const Progress &progress)
{
    return verifyPart(connection, std::numeric_limits<qint64>::min(), 0, progress);
}

Result<AuditLog::Verdict> AuditLog::verifyPart(Connection &connection, qint64 first, qint64 end,
                                               const Progress &progress)
{
    Verdict verdict;
    AuditHash hasher;
    QByteArray last(32, '\0');
    qint64 expected = 1;
    if (first > 1) { // what the part is chained to; without that row, its first is bad
        YC_ASSIGN(last, hashAt(connection, first - 1));
        expected = first;
    }
    YC_ASSIGN(Cursor cursor,
              connection.run(QStringLiteral("SELECT seq, at, form, previous, hash, person, name, org, desk, machine, "
                                            "command, subject, reason, documents, result FROM audit "
                                            "WHERE seq>=? AND seq<? ORDER BY seq"),
                             {first, end > 0 ? end : std::numeric_limits<qint64>::max()}));
    // Bytes are hashed where SQLite has them: a million rows make no million strings.
    while (cursor.next()) {
        const qint64 seq = cursor.integer(0);
        const auto form = static_cast<AuditForm>(cursor.integer(2));
        hasher.start(cursor.view(3), seq, cursor.integer(1), form);
        for (int column = 5; column <= 14; ++column) {
            const bool later = column == 6 || column == 9; // name and machine came with the second form
            if (!later || form != AuditForm::First)
                hasher.add(cursor.view(column));
            else if (!cursor.view(column).isEmpty())
                hasher.add("text where this form has none");
        }
        const bool good = seq == expected && cursor.view(3) == last && same(hasher.finish(), cursor.view(4));
        ++verdict.rows;
        if (!good) {
            verdict.firstBad = seq;
            break;
        }
        ++expected;
        std::memcpy(last.data(), cursor.view(4).data(), 32);
        if (verdict.rows % kRowsPerProgress == 0 && progress && !progress(verdict.rows))
            return core::fail(core::ErrorKind::Cancelled, "cancelled");
    }
    if (verdict.firstBad == 0)
        YC_TRY(cursor.ended());
    verdict.head = last;
    return verdict;
}

} // namespace yc::store
