// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AuditLog.h"

#include "store/Connection.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace yc::store {

using core::Result;

namespace {
QByteArray hashOf(const QByteArray &previous, qint64 seq, qint64 at, const QStringList &fields)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto number = [&hash](qint64 value) {
        const qint64 big = qToBigEndian(value);
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&big), sizeof big));
    };
    hash.addData(previous);
    number(seq);
    number(at);
    for (const QString &field : fields) { // with lengths, so that text cannot move from one field to the next
        const QByteArray bytes = field.toUtf8();
        number(bytes.size());
        hash.addData(bytes);
    }
    return hash.result();
}
} // namespace

Result<> AuditLog::append(Connection &connection, const AuditEntry &entry)
{
    qint64 seq = 1;
    QByteArray previous(32, '\0');
    {
        YC_ASSIGN(Cursor cursor,
                  connection.run(QStringLiteral("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")));
        if (cursor.next()) {
            seq = cursor.integer(0) + 1;
            previous = cursor.value(1).toByteArray();
        }
    }
    const qint64 at = entry.at.toMSecsSinceEpoch();
    const QStringList fields{entry.person,  entry.org,    entry.desk,      entry.command,
                             entry.subject, entry.reason, entry.documents, entry.result};
    QVariantList values{seq, at};
    for (const QString &field : fields)
        values << (field.isNull() ? QStringLiteral("") : field);
    values << previous << hashOf(previous, seq, at, fields);
    YC_TRY(connection.run(QStringLiteral("INSERT INTO audit(seq, at, person, org, desk, command, subject, reason, "
                                         "documents, result, previous, hash) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)"),
                          values));
    return {};
}

Result<AuditLog::Verdict> AuditLog::verify(Connection &connection)
{
    Verdict verdict;
    verdict.head = QByteArray(32, '\0');
    YC_ASSIGN(Cursor cursor,
              connection.run(QStringLiteral("SELECT seq, at, person, org, desk, command, subject, reason, "
                                            "documents, result, previous, hash FROM audit ORDER BY seq")));
    while (cursor.next()) {
        const qint64 seq = cursor.integer(0);
        QStringList fields;
        for (int i = 2; i <= 9; ++i)
            fields << cursor.text(i);
        const bool good = seq == verdict.rows + 1 && cursor.value(10).toByteArray() == verdict.head &&
                          cursor.value(11).toByteArray() == hashOf(verdict.head, seq, cursor.integer(1), fields);
        ++verdict.rows;
        if (!good) {
            verdict.firstBad = seq;
            return verdict;
        }
        verdict.head = cursor.value(11).toByteArray();
    }
    YC_TRY(cursor.ended());
    return verdict;
}

} // namespace yc::store
