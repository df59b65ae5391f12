// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/IdNumbers.h"

#include "core/CheckCharacters.h"

namespace yc::demo {

QString IdNumbers::next(QDate &birth, bool male, QDate latest)
{
    const auto slot = [male](QDate day) { return day.toJulianDay() * 2 + (male ? 1 : 0); };
    for (qint64 step = 1; m_used.value(slot(birth)) >= codesPerDay; ++step)
        birth = birth.addDays(birth.addDays(step) <= latest ? step : -step);
    const int used = m_used[slot(birth)]++;
    // Each day starts somewhere else, so that numbers do not all end in 0011.
    const quint64 start = (static_cast<quint64>(slot(birth)) * 0x9e3779b97f4a7c15ULL + m_seed) >> 33U;
    const int index = static_cast<int>((start + static_cast<quint64>(used) * 173U) % codesPerDay);
    const int sequence = male ? 2 * index + 1 : 2 * index + 2;
    const QString body = m_prefix + birth.toString(QStringLiteral("yyyyMMdd")) +
                         QStringLiteral("%1").arg(sequence, 3, 10, QLatin1Char('0'));
    return body + core::citizenCheckCharacter(body);
}

} // namespace yc::demo
