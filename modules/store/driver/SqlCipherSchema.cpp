// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SqlCipherDriver that reads the schema and writes SQL text.
#include "store/driver/SqlCipherDriver.h"
#include "store/driver/SqlValues.h"

#include <QSqlField>
#include <QSqlIndex>
#include <QSqlQuery>
#include <QSqlRecord>

#include <optional>

namespace yc::store {

namespace {

QChar closingQuote(QChar opening)
{
    if (opening == u'"' || opening == u'`')
        return opening;
    return opening == u'[' ? QChar(u']') : QChar();
}

/// One part of a name from `at` on, which moves behind it; nothing if a quote stands where none may.
std::optional<QString> readPart(QStringView name, qsizetype &at, int &quoted)
{
    const QChar closing = at < name.size() ? closingQuote(name.at(at)) : QChar();
    QString part;
    if (closing.isNull()) {
        for (; at < name.size() && name.at(at) != u'.'; ++at) {
            if (name.at(at) == u']' || !closingQuote(name.at(at)).isNull())
                return std::nullopt;
            part += name.at(at);
        }
        return part;
    }
    ++quoted;
    for (++at; at < name.size(); ++at) {
        if (name.at(at) == closing) {
            const bool doubled = closing != u']' && at + 1 < name.size() && name.at(at + 1) == closing;
            if (!doubled) {
                ++at;
                return part;
            }
            ++at;
        }
        part += name.at(at);
    }
    return std::nullopt;
}

struct QuotedName {
    QStringList parts; ///< without their quotes
    bool completely = false;
};

/// "main"."t", main."t", [t] or `t` taken apart. Nothing if no part is quoted, as in main.t, which is one name with a
/// dot in it: this is how Qt's SQLite driver reads names.
std::optional<QuotedName> readQuotedName(QStringView text)
{
    QuotedName name;
    int quoted = 0;
    for (qsizetype at = 0;; ++at) {
        const auto part = readPart(text, at, quoted);
        if (!part || part->isEmpty() || (at < text.size() && text.at(at) != u'.'))
            return std::nullopt;
        name.parts.append(*part);
        if (at >= text.size())
            break;
    }
    name.completely = quoted == name.parts.size();
    return quoted > 0 ? std::optional(name) : std::nullopt;
}

QString quotePart(QString part) { return u'"' + part.replace(u'"', QStringLiteral("\"\"")) + u'"'; }

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
    const auto name = readQuotedName(table);
    const QStringList parts = name ? name->parts : QStringList(table);
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

bool SqlCipherDriver::isIdentifierEscaped(const QString &identifier, IdentifierType) const
{
    const auto name = readQuotedName(identifier);
    return name && name->completely;
}

QString SqlCipherDriver::escapeIdentifier(const QString &identifier, IdentifierType) const
{
    const auto name = readQuotedName(identifier);
    if (identifier.isEmpty() || (name && name->completely))
        return identifier;
    QStringList parts;
    for (const QString &part : name ? name->parts : QStringList(identifier))
        parts.append(quotePart(part));
    return parts.join(u'.');
}

QString SqlCipherDriver::stripDelimiters(const QString &identifier, IdentifierType) const
{
    const auto name = readQuotedName(identifier);
    return name ? name->parts.join(u'.') : identifier;
}

} // namespace yc::store
