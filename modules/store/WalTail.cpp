// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/WalTail.h"

#include "store/Connection.h"

#include <QFile>
#include <QtEndian>

namespace yc::store {

using core::Result;

namespace {
constexpr qint64 kHeader = 32;
constexpr qint64 kFrameHeader = 24;
constexpr qint64 kPageSize = 4096; // the store's, and what a damaged header is not asked for

quint64 saltsAt(const QByteArray &bytes, qsizetype at) { return qFromBigEndian<quint64>(bytes.constData() + at); }
} // namespace

WalTail::WalTail(const QString &storePath)
{
    QFile log(storePath + QStringLiteral("-wal"));
    if (!log.open(QIODevice::ReadOnly))
        return;
    const QByteArray header = log.read(kHeader);
    if (header.size() < kHeader)
        return;
    // Frames of this log carry its salts, those of an earlier round others. Either the header or the first frame is
    // undamaged, if one byte is wrong.
    const quint64 salts = saltsAt(header, 16);
    quint64 first = salts;
    for (qint64 frame = 1;; ++frame) {
        const QByteArray head = log.read(kFrameHeader);
        if (head.size() < kFrameHeader || log.skip(kPageSize) < kPageSize)
            return; // the end, or a frame that was being written
        const quint64 own = saltsAt(head, 8);
        if (frame == 1)
            first = own;
        const bool ofThisLog = own == salts || own == first;
        if (ofThisLog && qFromBigEndian<quint32>(head.constData() + 4) != 0)
            m_lastCommit = frame;
    }
}

Result<bool> WalTail::isLost(Connection &connection) const
{
    if (m_lastCommit == 0)
        return false;
    YC_ASSIGN(Cursor cursor, connection.run(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)")));
    const bool answered = cursor.next();
    const qint64 taken = answered ? cursor.integer(1) : 0; // frames of the log
    YC_TRY(cursor.ended());
    return taken < m_lastCommit;
}

} // namespace yc::store
