// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SqlCipherDriver that reads the schema and writes SQL text.
#include "store/driver/SqlCipherDriver.h"
#include "store/driver/SqlValues.h"

#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQuery>
#include <QSqlRecord>

namespace yc::store {

namespace {

/// "main"."t", [t], main.t or t, taken apart at the dots outside quotes; the quotes are gone.
QStringList nameParts(const QString &name)
{
    QStringList parts(1);
    QChar closing;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name.at(i);
        if (!closing.isNull()) {
            if (c != closing)
                parts.last() += c;
            else if (closing != u']' && i + 1 < name.size() && name.at(i + 1) == closing)
                parts.last() += name.at(++i); // doubled: the quote itself
            else
                closing = QChar();
        } else if (c == u'"' || c == u'`') {
            closing = c;
        } else if (c == u'[') {
            closing = u']';
        } else if (c == u'.') {
            parts.append(QString());
        } else {
            parts.last() += c;
        }
    }
    return parts;
}

/// What stands behind DEFAULT, without the quotes of a text.
QVariant defaultValue(const QVariant &expression)
{
    QString text = expression.toString();
    if (text.size() >= 2 && text.startsWith(u'\'') && text.endsWith(u'\''))
        text = text.sliced(1, text.size() - 2).replace(QStringLiteral("''"), QStringLiteral("'"));
    return text;
}

} // namespace

QStringList SqlCipherDriver::tables(QSql::TableType type) const
{
    QStringList names;
    if (!isOpen())
        return names;
    const auto list = [&](const char *condition) {
        QSqlQuery query(createResult());
        query.setForwardOnly(true);
        const QString where = QString::fromLatin1(condition);
        if (!query.exec(QStringLiteral("SELECT name FROM sqlite_master WHERE %1 UNION ALL "
                                       "SELECT name FROM sqlite_temp_master WHERE %1")
                            .arg(where)))
            return;
        while (query.next())
            names.append(query.value(0).toString());
    };
    if (type & QSql::Tables)
        list("type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'");
    if (type & QSql::Views)
        list("type = 'view'");
    if (type & QSql::SystemTables) {
        names.append(QStringLiteral("sqlite_master"));
        list("type = 'table' AND name LIKE 'sqlite!_%' ESCAPE '!'");
    }
    return names;
}

QSqlRecord SqlCipherDriver::record(const QString &table) const { return columnsOf(table, false); }

QSqlIndex SqlCipherDriver::primaryIndex(const QString &table) const { return columnsOf(table, true); }

QSqlIndex SqlCipherDriver::columnsOf(const QString &table, bool keyOnly) const
{
    QSqlIndex columns;
    if (!isOpen())
        return columns;
    const QStringList parts = nameParts(table);
    QSqlQuery query(createResult());
    query.setForwardOnly(true);
    // hidden = 1 are the arguments of virtual tables, which SELECT * does not show either
    QString sql = QStringLiteral("SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_xinfo(?, ?) "
                                 "WHERE hidden <> 1");
    if (keyOnly)
        sql += QStringLiteral(" AND pk > 0 ORDER BY pk");
    if (!query.prepare(sql))
        return columns;
    query.addBindValue(parts.last());
    query.addBindValue(parts.size() > 1 ? parts.at(parts.size() - 2) : QString());
    if (!query.exec())
        return columns;
    while (query.next()) {
        const QString type = query.value(1).toString();
        QSqlField field(query.value(0).toString(), sqlDeclaredType(type), table);
        field.setRequired(query.value(2).toBool());
        field.setDefaultValue(defaultValue(query.value(3)));
        field.setAutoValue(query.value(4).toInt() > 0 && type.compare(u"integer", Qt::CaseInsensitive) == 0);
        columns.append(field);
    }
    return columns;
}

QString SqlCipherDriver::formatValue(const QSqlField &field, bool trimStrings) const
{
    if (field.metaType() == QMetaType::fromType<QByteArray>() && !field.isNull())
        return QStringLiteral("x'%1'").arg(QString::fromLatin1(field.value().toByteArray().toHex()));
    return QSqlDriver::formatValue(field, trimStrings);
}

QString SqlCipherDriver::escapeIdentifier(const QString &identifier, IdentifierType type) const
{
    const bool inBrackets = identifier.contains(u'[') && identifier.contains(u']'); // written out by the caller
    if (identifier.isEmpty() || isIdentifierEscaped(identifier, type) || inBrackets)
        return identifier;
    QString escaped = identifier;
    escaped.replace(u'"', QStringLiteral("\"\""));
    if (type == TableName)
        escaped.replace(u'.', QStringLiteral("\".\""));
    return u'"' + escaped + u'"';
}

} // namespace yc::store
