// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace yc::residents {

/// The identity numbers met so far in a ledger, and in which row; 16 bytes each, no text. A citizen number is packed
/// whole (17 digits and the check character fit into 61 bits), so two people never clash; other documents are hashed.
class SeenNumbers {
public:
    /// The row that has the number already, or 0.
    [[nodiscard]] qint64 rowOf(const QString &number) const { return m_rows.value(keyOf(number)); }
    void insert(const QString &number, qint64 row) { m_rows.insert(keyOf(number), quint32(row)); }
    [[nodiscard]] qsizetype size() const { return m_rows.size(); }

private:
    [[nodiscard]] static quint64 keyOf(QStringView number);
    QHash<quint64, quint32> m_rows;
};

} // namespace yc::residents
