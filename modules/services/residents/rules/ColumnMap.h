// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/residents/rules/LedgerVocabulary.h"

#include <QString>
#include <QStringList>

namespace yc::residents {

/// Which column of a ledger holds which field. Proposed from the header, corrected by a person, then used for every
/// row.
class ColumnMap {
public:
    ColumnMap() = default;
    /// Each column by its name. Of two columns for one field the one whose name stands earlier among the aliases wins;
    /// a second telephone column becomes telephone_2.
    [[nodiscard]] static ColumnMap propose(const QStringList &header, const LedgerVocabulary &vocabulary);

    [[nodiscard]] const QStringList &header() const { return m_header; }
    /// Key of the field in a column; empty: the column is not imported.
    [[nodiscard]] QString field(qsizetype column) const { return m_fields.value(column); }
    /// -1 if no column holds it.
    [[nodiscard]] qsizetype column(const QString &field) const
    {
        return field.isEmpty() ? -1 : m_fields.indexOf(field);
    }
    /// Sets the field of a column; the column that held it before becomes free. Empty `field` frees the column.
    void assign(qsizetype column, const QString &field);
    /// Fields without which a ledger cannot be imported and that no column holds: "name", "id_number".
    [[nodiscard]] QStringList missing() const;
    /// Columns that are neither mapped nor known to be of no use: a person should look at them.
    [[nodiscard]] QList<qsizetype> unmapped(const LedgerVocabulary &vocabulary) const;

    friend bool operator==(const ColumnMap &, const ColumnMap &) = default;

private:
    QStringList m_header;
    QStringList m_fields; ///< by column
};

} // namespace yc::residents
