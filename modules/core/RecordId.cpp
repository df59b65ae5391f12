// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/RecordId.h"

#include <QMutex>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace yc::core {

QString newUuid7(const QDateTime &now)
{
    // Within one millisecond (or while the clock runs backwards) the 74 random bits are counted up instead of drawn
    // anew (RFC 9562 6.2, method 2), so ids made by this process ascend.
    static QMutex mutex;
    static qint64 lastMillis = -1;
    static quint16 high = 0; // 12 bits
    static quint64 low = 0;  // 62 bits
    const QMutexLocker lock(&mutex);

    // A clock set to before 1970 must not wrap around to the far future, where every later id would have to follow.
    const qint64 millis = qMax<qint64>(0, now.toMSecsSinceEpoch()) & 0xFFFF'FFFF'FFFF;
    if (millis > lastMillis) {
        lastMillis = millis;
        high = static_cast<quint16>(QRandomGenerator::system()->bounded(0x800)); // upper half is room to count
        low = QRandomGenerator::system()->generate64() >> 2;
    } else {
        low = (low + 1 + QRandomGenerator::system()->bounded(0x1'0000)) & 0x3FFF'FFFF'FFFF'FFFF;
        if (low < 0x1'0001 && ++high > 0xFFF) {
            ++lastMillis;
            high = 0;
        }
    }
    const auto hex = [](quint64 value, int width) { return QString::number(value, 16).rightJustified(width, u'0'); };
    const quint64 variantAndRandom = 0x8000'0000'0000'0000 | low;
    return hex(static_cast<quint64>(lastMillis) >> 16, 8) + u'-' + hex(static_cast<quint64>(lastMillis) & 0xFFFF, 4) +
           QStringLiteral("-7") + hex(high, 3) + u'-' + hex(variantAndRandom >> 48, 4) + u'-' +
           hex(variantAndRandom & 0xFFFF'FFFF'FFFF, 12);
}

bool isRecordId(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        "\\A[a-z][a-z0-9-]*:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\z"));
    return form.match(text).hasMatch();
}

} // namespace yc::core
