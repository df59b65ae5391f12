// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "core/RecordType.h"
#include "replica/PlainDocument.h"

#include <functional>

namespace yc::store {

class Connection;
struct ScopeTerm;

/// The typed, indexed table of one record type: "p_<type>", derived from documents and rebuilt at any time.
class Projection {
public:
    /// `tag` is one character that marks this type's rows in the search tables.
    explicit Projection(core::RecordType type);

    [[nodiscard]] const core::RecordType &type() const { return m_type; }
    [[nodiscard]] const QString &tag() const { return m_tag; }
    /// Makes the table if the declaration is new or changed since it was made, and fills it from the documents; the
    /// search anew only if what is searched by has changed.
    [[nodiscard]] core::Result<> ensure(Connection &connection);
    struct Parts {
        bool table = true;
        bool search = true;
    };
    /// Makes the table, or what the search finds the type by, anew from the documents, whatever they hold. Inside the
    /// caller's transaction. `row` is called after each record; false stops it with "cancelled".
    [[nodiscard]] core::Result<> renew(Connection &connection, Parts parts, const std::function<bool()> &row) const;
    /// The body as the present schema reads it.
    [[nodiscard]] QJsonObject upgraded(const QJsonObject &body, int schema) const;
    /// `without`: fields whose columns stay empty, because another record has their unique value.
    [[nodiscard]] core::Result<> write(Connection &connection, qint64 row, const core::Document &document,
                                       const QStringList &without = {}) const;
    /// The same of a new document in its text, which is not of another schema; `derived` as of derivedOf().
    [[nodiscard]] core::Result<> writeNew(Connection &connection, qint64 row, const replica::PlainDocument &document,
                                          qint64 changedAt, const QJsonObject &derived) const;
    /// The values of computed columns. Safe from any thread.
    [[nodiscard]] QJsonObject derivedOf(const replica::PlainDocument &document) const;
    /// The unique fields of which another record has this one's value.
    [[nodiscard]] core::Result<QStringList> taken(Connection &connection, qint64 row,
                                                  const core::Document &document) const;
    [[nodiscard]] core::Result<> remove(Connection &connection, qint64 row) const;
    /// All columns of the table, and what they hold of a document, in the same order: row, id, org, changed_at, …
    [[nodiscard]] QStringList allColumns() const;
    [[nodiscard]] QVariantList valuesOf(qint64 row, const core::Document &document) const;
    /// The organisation that a record belongs to (core::Scope::ownerOf), by the body of the present schema.
    [[nodiscard]] QString ownerOf(const core::Document &document) const;

    /// SELECT for a query within a scope, with its values; error "store.unknown-field" for a column that is not
    /// declared.
    struct Statement {
        QString sql;
        QVariantList values;
        QStringList columns;
    };
    [[nodiscard]] core::Result<Statement> select(const core::Query &query, const ScopeTerm &scope) const;
    [[nodiscard]] core::Result<Statement> selectCount(const core::Query &query, const ScopeTerm &scope) const;
    [[nodiscard]] core::Result<Statement> selectCountBy(const core::Query &query, const QString &groupBy,
                                                        const ScopeTerm &scope) const;
    /// SELECT of all columns by row, for search hits; the row's value comes first.
    [[nodiscard]] Statement selectByRow(const ScopeTerm &scope) const;
    /// A condition as a term of SQL over `alias` ("" or "t."), its values appended; error "store.unknown-field".
    [[nodiscard]] core::Result<QString> term(const core::Query::Condition &condition, const QString &alias,
                                             QVariantList &values) const;
    /// A declared column's name in SQL; error "store.unknown-field".
    [[nodiscard]] core::Result<QString> column(const QString &field) const;
    /// The name of the index over several columns at this place of RecordType::indexes.
    [[nodiscard]] QString indexName(qsizetype place) const { return table() + QStringLiteral("_x%1").arg(place + 1); }
    struct Index {
        QString name;
        QString sql; ///< that makes it
        bool unique = false;
        /// Neighbours by time are none in it: each row touches a page of its own. References and codes ascend, or there
        /// are few of them.
        bool scattered = false;
    };
    /// All of the table's.
    [[nodiscard]] QList<Index> indexes() const;
    [[nodiscard]] QString table() const { return QStringLiteral("p_") + QString(m_type.name).replace(u'-', u'_'); }

private:
    [[nodiscard]] QStringList columns() const;
    [[nodiscard]] QStringList definition() const;
    [[nodiscard]] QByteArray tableShape() const;
    [[nodiscard]] QByteArray searchShape() const;
    [[nodiscard]] core::Result<> fill(Connection &connection, Parts parts, const std::function<bool()> &row) const;
    [[nodiscard]] core::Result<> addWhere(const core::Query &query, const ScopeTerm &scope, Statement &statement) const;

    core::RecordType m_type;
    QString m_tag;
    QString m_insert;
    QString m_insertNew;
    struct Column {
        qsizetype field = 0; ///< of the type
        QByteArray key;
    };
    QList<Column> m_columns;
    QList<qsizetype> m_byKey; ///< places of m_columns, their keys ascending
};

} // namespace yc::store
