// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QString>

namespace yc::demo {

/// Identity numbers (GB 11643-1999) that belong to nobody: an unassigned region code, and no number twice. Memory grows
/// with the number of different birth dates, not of people.
class IdNumbers {
public:
    IdNumbers(QString prefix, quint64 seed)
        : m_prefix(std::move(prefix))
        , m_seed(seed)
    {
    }

    /// Moves `birth` to a later day when all 499 sequence codes of the day are used up; never past `latest`, then
    /// earlier.
    [[nodiscard]] QString next(QDate &birth, bool male, QDate latest);

private:
    static constexpr int codesPerDay = 499; ///< 001…997 odd or 002…998 even; prime, so any step visits all
    QString m_prefix;
    quint64 m_seed;
    QHash<qint64, quint16> m_used; ///< by Julian day and sex
};

} // namespace yc::demo
