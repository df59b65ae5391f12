// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <random>
#include <utility>

namespace yc::demo {

/// Chance that is the same on every machine: the standard's engine, and none of its distributions, which may differ.
class Dice {
public:
    explicit Dice(quint64 seed)
        : m_engine(seed)
    {
    }

    [[nodiscard]] quint64 bits() { return m_engine(); }
    /// 0 … n-1; 0 for n ≤ 0. The bias of the remainder is below 2^-40 for every n used here.
    [[nodiscard]] int below(int n) { return n > 0 ? static_cast<int>(m_engine() % static_cast<quint64>(n)) : 0; }
    [[nodiscard]] int between(int low, int high) { return low + below(high - low + 1); }
    [[nodiscard]] bool chance(int permille) { return below(1000) < permille; }
    template<class T> [[nodiscard]] const T &pick(const QList<T> &list) { return list.at(below(int(list.size()))); }
    /// One of the first members, by the weights beside them.
    template<class T> [[nodiscard]] const T &weighted(const QList<std::pair<T, int>> &list)
    {
        int total = 0;
        for (const auto &[value, weight] : list)
            total += weight;
        int at = below(total);
        for (const auto &[value, weight] : list) {
            at -= weight;
            if (at < 0)
                return value;
        }
        return list.back().first;
    }
    /// A UUIDv7 (RFC 9562 5.7) of the moment `millis`, whose random part comes from the dice.
    [[nodiscard]] QString uuid7(qint64 millis)
    {
        const quint64 high = (static_cast<quint64>(millis) << 16U) | 0x7000U | (bits() & 0x0fffU); // version 7
        const quint64 low = 0x8000000000000000U | (bits() >> 2U);                                  // variant 10
        const QString digits =
            QStringLiteral("%1%2").arg(high, 16, 16, QLatin1Char('0')).arg(low, 16, 16, QLatin1Char('0'));
        return QStringLiteral("%1-%2-%3-%4-%5")
            .arg(digits.mid(0, 8), digits.mid(8, 4), digits.mid(12, 4), digits.mid(16, 4), digits.mid(20, 12));
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace yc::demo
