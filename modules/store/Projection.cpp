// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Projection.h"

#include "core/Scope.h"
#include "store/Connection.h"
#include "store/ScopeFilter.h"
#include "store/SearchKeys.h"
#include "store/replica/Duplicates.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

namespace yc::store {

using core::ErrorKind;
using core::Field;
using core::FieldKind;
using core::Query;
using core::Result;

namespace {
bool isColumn(const Field &field) { return field.column || field.indexed || field.unique; }

QString sqlType(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Integer:
    case FieldKind::Money:
    case FieldKind::Flag:
        return QStringLiteral("INTEGER");
    default:
        return QStringLiteral("TEXT");
    }
}

QString quoted(const QString &name) { return u'"' + name + u'"'; }
} // namespace

Projection::Projection(core::RecordType type)
    : m_type(std::move(type))
{
    for (qsizetype i = 0; i < m_type.fields.size(); ++i) {
        if (isColumn(m_type.fields.at(i)))
            m_columns.append({i, m_type.fields.at(i).key.toLatin1()});
    }
    for (qsizetype place = 0; place < m_columns.size(); ++place)
        m_byKey.append(place);
    std::ranges::sort(m_byKey, {}, [this](qsizetype place) { return m_columns.at(place).key; });
    QStringList names;
    for (const QString &name : allColumns())
        names << quoted(name);
    QStringList updates;
    for (const QString &name : names.mid(1))
        updates << name + QStringLiteral("=excluded.") + name;
    m_insertNew = QStringLiteral("INSERT INTO %1(%2) VALUES(%3)")
                      .arg(table(), names.join(u','), QStringLiteral("?,").repeated(names.size()).chopped(1));
    // Not INSERT OR REPLACE: that would silently delete another person's row on a unique conflict.
    m_insert = m_insertNew + QStringLiteral(" ON CONFLICT(row) DO UPDATE SET ") + updates.join(u',');
}

QStringList Projection::columns() const
{
    QStringList names;
    for (const Field &field : m_type.fields) {
        if (isColumn(field))
            names << field.key;
    }
    return names;
}

QStringList Projection::definition() const
{
    QStringList parts{QStringLiteral("row INTEGER PRIMARY KEY"), QStringLiteral("id TEXT NOT NULL"),
                      QStringLiteral("org TEXT NOT NULL"), QStringLiteral("changed_at INTEGER NOT NULL")};
    if (m_type.localOnly)
        parts << QStringLiteral("created_by TEXT NOT NULL");
    for (const Field &field : m_type.fields) {
        if (isColumn(field))
            parts << quoted(field.key) + u' ' + sqlType(field.kind);
    }
    QStringList statements{QStringLiteral("CREATE TABLE %1(%2)").arg(table(), parts.join(QStringLiteral(", ")))};
    for (const Index &index : indexes())
        statements << index.sql;
    return statements;
}

QList<Projection::Index> Projection::indexes() const
{
    // What a scope is read by.
    const QString scope = m_type.localOnly ? QStringLiteral("created_by") : QStringLiteral("org");
    QList<Index> list{{table() + u'_' + scope, QStringLiteral("CREATE INDEX %1_%2 ON %1(%2)").arg(table(), scope)}};
    for (const Field &field : m_type.fields) {
        if (field.unique || field.indexed) {
            const QString name = table() + u'_' + field.key;
            list.append({name,
                         QStringLiteral("CREATE %1INDEX %2 ON %3(%4)")
                             .arg(field.unique ? QStringLiteral("UNIQUE ") : QString(), quoted(name), table(),
                                  quoted(field.key)),
                         field.unique,
                         !field.unique && field.kind != FieldKind::Code && field.kind != FieldKind::Reference});
        }
    }
    for (qsizetype place = 0; place < m_type.indexes.size(); ++place) {
        QStringList names;
        for (const QString &name : m_type.indexes.at(place))
            names << quoted(name);
        list.append(
            {indexName(place),
             QStringLiteral("CREATE INDEX %1 ON %2(%3)").arg(quoted(indexName(place)), table(), names.join(u',')),
             false, true});
    }
    return list;
}

QByteArray Projection::tableShape() const
{
    const QString text =
        definition().join(u'\n') + QStringLiteral("\nschema %1\norg ").arg(m_type.schema) + m_type.orgField;
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

QByteArray Projection::searchShape() const
{
    QString text = QStringLiteral("schema %1\nkeys %2").arg(m_type.schema).arg(SearchKeys::kVersion);
    for (const Field &field : m_type.fields) {
        if (field.searchAs != core::SearchAs::No)
            text += QStringLiteral("\n%1 %2").arg(field.key).arg(int(field.searchAs));
    }
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

Result<> Projection::ensure(Connection &connection)
{
    QByteArray made;
    {
        YC_ASSIGN(Cursor cursor,
                  connection.run(QStringLiteral("SELECT shape, tag FROM projection WHERE type=?"), {m_type.name}));
        if (cursor.next()) {
            made = cursor.value(0).toByteArray();
            m_tag = cursor.text(1);
        }
    }
    const Parts parts{.table = !made.startsWith(tableShape()), .search = !made.endsWith(searchShape())};
    if (!parts.table && !parts.search)
        return {};
    YC_TRY(connection.begin());
    const auto work = [&]() -> Result<> {
        if (m_tag.isEmpty()) {
            YC_ASSIGN(const QVariant count, connection.scalar(QStringLiteral("SELECT count(*) FROM projection")));
            m_tag = QChar(static_cast<char16_t>(u'A' + count.toInt()));
        }
        return renew(connection, parts, {});
    };
    Result<> done = work();
    if (done)
        done = connection.commit();
    if (!done)
        connection.rollback();
    return done;
}

Result<> Projection::renew(Connection &connection, Parts parts, const std::function<bool()> &row) const
{
    const QStringList statements = definition();
    if (parts.table) {
        YC_TRY(connection.exec(QStringLiteral("DROP TABLE IF EXISTS %1").arg(table())));
        YC_TRY(connection.exec(statements.first()));
        YC_TRY(Duplicates::forget(connection, m_type.name));
    }
    YC_TRY(connection.run(QStringLiteral("INSERT OR REPLACE INTO projection(type, shape, tag) VALUES(?,?,?)"),
                          {m_type.name, tableShape() + searchShape(), m_tag}));
    YC_TRY(fill(connection, parts, row));
    if (parts.table) { // an index is made from all rows at once in a tenth of the time
        for (const QString &statement : statements.sliced(1)) {
            Result<> made = connection.exec(statement);
            if (!made && made.error().code == QLatin1StringView("store.not-unique")) {
                YC_TRY(Duplicates::part(connection, *this));
                made = connection.exec(statement);
            }
            YC_TRY(made);
        }
    }
    return {};
}

Result<> Projection::fill(Connection &connection, Parts parts, const std::function<bool()> &row) const
{
    YC_ASSIGN(Cursor cursor,
              connection.run(QStringLiteral("SELECT row, id, schema, org, changed_at, body, created_by FROM document "
                                            "WHERE type=? AND deleted=0 AND schema<=?"),
                             {m_type.name, m_type.schema}));
    while (cursor.next()) {
        core::Document document;
        document.id = cursor.text(1);
        document.type = m_type.name;
        document.org = cursor.text(3);
        document.changedAt = QDateTime::fromMSecsSinceEpoch(cursor.integer(4), QTimeZone::UTC);
        document.createdBy = cursor.text(6);
        document.body = upgraded(QJsonDocument::fromJson(cursor.value(5).toByteArray()).object(),
                                 static_cast<int>(cursor.integer(2)));
        if (parts.table)
            YC_TRY(write(connection, cursor.integer(0), document));
        if (parts.search)
            YC_TRY(
                SearchKeys::write(connection, cursor.integer(0), SearchKeys(m_type, m_tag).words(document.body), true));
        if (row && !row())
            return core::fail(ErrorKind::Cancelled, "cancelled");
    }
    return cursor.ended();
}

QJsonObject Projection::upgraded(const QJsonObject &body, int schema) const
{
    return schema < m_type.schema && m_type.upgrade ? m_type.upgrade(body, schema) : body;
}

QString Projection::ownerOf(const core::Document &document) const
{
    return core::Scope::ownerOf(m_type, document.org, document.body);
}

QStringList Projection::allColumns() const
{
    QStringList names{QStringLiteral("row"), QStringLiteral("id"), QStringLiteral("org"), QStringLiteral("changed_at")};
    if (m_type.localOnly)
        names << QStringLiteral("created_by");
    return names + columns();
}

Result<QString> Projection::column(const QString &field) const
{
    if (field == QStringLiteral("id") || field == QStringLiteral("org") || field == QStringLiteral("changed_at"))
        return quoted(field);
    const Field *found = m_type.field(field);
    if (!found || !isColumn(*found)) {
        return core::fail(ErrorKind::CallAdministrator, "store.unknown-field",
                          {{QStringLiteral("type"), m_type.name}, {QStringLiteral("field"), field}});
    }
    return quoted(field);
}

Result<QString> Projection::term(const Query::Condition &condition, const QString &alias, QVariantList &values) const
{
    YC_ASSIGN(const QString declared, column(condition.field));
    const QString name = alias + declared;
    const Field *field = m_type.field(condition.field);
    QVariant value = condition.value;
    if (value.typeId() == QMetaType::QDate)
        value = value.toDate().toString(Qt::ISODate);
    const auto compared = [&](const char *with) {
        values << value;
        return name + QLatin1StringView(with);
    };
    switch (condition.op) {
    case Query::Op::Equal:
        if (field && field->kind == FieldKind::List) {
            values << QVariant(u'|' + value.toString() + u'|');
            return QStringLiteral("instr(%1, ?) > 0").arg(name);
        }
        return compared(" = ?");
    case Query::Op::NotEqual:
        return compared(" IS NOT ?");
    case Query::Op::Less:
        return compared(" < ?");
    case Query::Op::LessOrEqual:
        return compared(" <= ?");
    case Query::Op::Greater:
        return compared(" > ?");
    case Query::Op::GreaterOrEqual:
        return compared(" >= ?");
    case Query::Op::In: {
        const QVariantList several = value.toList();
        if (several.isEmpty())
            return QStringLiteral("0");
        values << several;
        return QStringLiteral("%1 IN (%2)").arg(name, QStringLiteral("?,").repeated(several.size()).chopped(1));
    }
    case Query::Op::IsEmpty:
        return name + QStringLiteral(" IS NULL");
    case Query::Op::IsNotEmpty:
        return name + QStringLiteral(" IS NOT NULL");
    case Query::Op::StartsWith:
        values << value << QVariant(value.toString() + QChar(0xFFFF));
        return QStringLiteral("%1 >= ? AND %1 < ?").arg(name);
    }
    return QStringLiteral("0");
}

Result<> Projection::addWhere(const Query &query, const ScopeTerm &scope, Statement &statement) const
{
    QStringList terms;
    if (!scope.sql.isEmpty()) {
        terms << scope.sql;
        statement.values << scope.values;
    }
    for (const Query::Condition &condition : query.where) {
        YC_ASSIGN(const QString sql, term(condition, {}, statement.values));
        terms << sql;
    }
    if (!terms.isEmpty())
        statement.sql += QStringLiteral(" WHERE ") + terms.join(QStringLiteral(" AND "));
    return {};
}

Result<Projection::Statement> Projection::select(const Query &query, const ScopeTerm &scope) const
{
    Statement statement;
    statement.columns = QStringList{QStringLiteral("id")};
    for (const QString &name : query.columns.isEmpty() ? columns() : query.columns) {
        if (name != QStringLiteral("id"))
            statement.columns << name;
    }
    QStringList names;
    for (const QString &name : std::as_const(statement.columns)) {
        YC_ASSIGN(const QString sql, column(name));
        names << sql;
    }
    statement.sql = QStringLiteral("SELECT %1 FROM %2").arg(names.join(u','), table());
    YC_TRY(addWhere(query, scope, statement));
    QStringList order;
    for (const Query::Order &by : query.orderBy) {
        YC_ASSIGN(const QString name, column(by.field));
        order << name + (by.order == Qt::DescendingOrder ? QStringLiteral(" DESC") : QString());
    }
    if (!order.isEmpty())
        statement.sql += QStringLiteral(" ORDER BY ") + order.join(u',');
    if (query.limit >= 0 || query.offset > 0) {
        statement.sql += QStringLiteral(" LIMIT ? OFFSET ?");
        statement.values << query.limit << query.offset;
    }
    return statement;
}

Result<Projection::Statement> Projection::selectCount(const Query &query, const ScopeTerm &scope) const
{
    Statement statement{QStringLiteral("SELECT count(*) FROM ") + table(), {}, {QStringLiteral("count")}};
    YC_TRY(addWhere(query, scope, statement));
    return statement;
}

Result<Projection::Statement> Projection::selectCountBy(const Query &query, const QString &groupBy,
                                                        const ScopeTerm &scope) const
{
    YC_ASSIGN(const QString name, column(groupBy));
    Statement statement{
        QStringLiteral("SELECT %1, count(*) FROM %2").arg(name, table()), {}, {groupBy, QStringLiteral("count")}};
    YC_TRY(addWhere(query, scope, statement));
    statement.sql += QStringLiteral(" GROUP BY 1 ORDER BY 2 DESC");
    if (query.limit >= 0) {
        statement.sql += QStringLiteral(" LIMIT ?");
        statement.values << query.limit;
    }
    return statement;
}

Projection::Statement Projection::selectByRow(const ScopeTerm &scope) const
{
    QStringList names{QStringLiteral("id")};
    names << columns();
    QStringList sql;
    for (const QString &name : std::as_const(names))
        sql << quoted(name);
    QString text = QStringLiteral("SELECT %1 FROM %2 WHERE row=?").arg(sql.join(u','), table());
    if (!scope.sql.isEmpty())
        text += QStringLiteral(" AND ") + scope.sql;
    return {text, scope.values, names};
}

} // namespace yc::store
