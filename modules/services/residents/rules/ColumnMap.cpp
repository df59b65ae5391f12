// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/ColumnMap.h"

namespace yc::residents {

ColumnMap ColumnMap::propose(const QStringList &header, const LedgerVocabulary &vocabulary)
{
    ColumnMap map;
    map.m_header = header;
    map.m_fields.resize(header.size());
    const auto rank = [&](const QString &name, const QString &field) -> qsizetype {
        for (const LedgerVocabulary::Column &column : vocabulary.columns()) {
            if (column.field == field)
                return column.aliases.indexOf(name.simplified().remove(u' '));
        }
        return -1;
    };
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QString field = vocabulary.fieldOf(header[i]);
        if (field.isEmpty())
            continue;
        const qsizetype holder = map.m_fields.indexOf(field);
        if (holder < 0) {
            map.m_fields[i] = field;
        } else if (field == u"telephone") {
            if (!map.m_fields.contains(QStringLiteral("telephone_2")))
                map.m_fields[i] = QStringLiteral("telephone_2");
        } else if (const qsizetype own = rank(header[i], field); own >= 0 && own < rank(header[holder], field)) {
            map.m_fields[holder].clear();
            map.m_fields[i] = field;
        }
    }
    return map;
}

void ColumnMap::assign(qsizetype column, const QString &field)
{
    if (column < 0 || column >= m_fields.size())
        return;
    if (const qsizetype holder = this->column(field); holder >= 0)
        m_fields[holder].clear();
    m_fields[column] = field;
}

QStringList ColumnMap::missing() const
{
    QStringList fields;
    for (const QString &field : {QStringLiteral("name"), QStringLiteral("id_number")}) {
        if (column(field) < 0)
            fields.append(field);
    }
    return fields;
}

QList<qsizetype> ColumnMap::unmapped(const LedgerVocabulary &vocabulary) const
{
    QList<qsizetype> columns;
    for (qsizetype i = 0; i < m_header.size(); ++i) {
        if (m_fields[i].isEmpty() && !m_header[i].trimmed().isEmpty() && !vocabulary.isIgnored(m_header[i]))
            columns.append(i);
    }
    return columns;
}

} // namespace yc::residents
