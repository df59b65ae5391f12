// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CodeTable.h"
#include "core/DivisionTable.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace yc::residents {

/// The words of ledgers: which column a name means (settings/resident-columns.json), which code a word (the
/// code tables of core), which care tags a remark. Immutable once loaded; shared between threads.
class LedgerVocabulary {
public:
    struct Column {
        QString field; ///< key of a resident's field, or "household_number"
        QStringList aliases;
    };

    /// What is shipped with the program.
    [[nodiscard]] static std::shared_ptr<const LedgerVocabulary> builtIn();
    /// From JSON of the same shape; null if it is none.
    [[nodiscard]] static std::shared_ptr<const LedgerVocabulary> fromJson(const QByteArray &json);

    [[nodiscard]] const QList<Column> &columns() const { return m_columns; }
    /// Key of the field that a column of this name holds; empty if unknown.
    [[nodiscard]] QString fieldOf(const QString &columnName) const;
    /// Names of columns that a ledger has and a resident has no field for: 序号.
    [[nodiscard]] bool isIgnored(const QString &columnName) const;
    /// The code that a word means in a field of a resident ("relation", "母亲"); empty if unknown.
    [[nodiscard]] QString code(const QString &field, const QString &word) const;
    /// Care tags that a remark names, in the order of their table: "残疾二级" is a disability and a severe one.
    [[nodiscard]] QStringList tags(const QString &remark) const;

private:
    QList<Column> m_columns;
    QHash<QString, QString> m_fields; ///< plain column name → field
    QStringList m_ignored;
    QHash<QString, const core::CodeTable *> m_tables; ///< field → table
    QList<std::pair<QString, QStringList>> m_tags;    ///< code → words
    QStringList m_notTags;
};

/// Committees by the names that ledgers write: "海鹰居委会", "海鹰社区", "海鹰". Those of the desk come before others
/// of its county. Made once per import.
class CommitteeNames {
public:
    /// `org`: code of the desk, any level.
    CommitteeNames(const core::DivisionTable &divisions, const QString &org);
    /// All that fit, ascending: one is sure, several are ambiguous. A 12-digit code is itself.
    [[nodiscard]] QStringList find(const QString &name) const;

private:
    void add(const core::DivisionTable &divisions, const QString &town);

    QHash<QString, QStringList> m_byName;
    QString m_org; ///< without padding
};

} // namespace yc::residents
