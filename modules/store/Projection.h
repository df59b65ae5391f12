// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "core/RecordType.h"

namespace yc::store {

class Connection;

/// The typed, indexed table of one record type: "p_<type>", derived from documents and rebuilt at any time.
class Projection {
public:
    /// `tag` is one character that marks this type's rows in the search tables.
    explicit Projection(core::RecordType type)
        : m_type(std::move(type))
    {
    }

    [[nodiscard]] const core::RecordType &type() const { return m_type; }
    [[nodiscard]] const QString &tag() const { return m_tag; }
    /// Makes the table if the declaration is new or changed since it was made, and fills it from the documents.
    [[nodiscard]] core::Result<> ensure(Connection &connection);
    /// The body as the present schema reads it.
    [[nodiscard]] QJsonObject upgraded(const QJsonObject &body, int schema) const;
    [[nodiscard]] core::Result<> write(Connection &connection, qint64 row, const core::Document &document) const;
    [[nodiscard]] core::Result<> remove(Connection &connection, qint64 row) const;

    /// SELECT for a query, with its values; error "store.unknown-field" for a column that is not declared.
    struct Statement {
        QString sql;
        QVariantList values;
        QStringList columns;
    };
    [[nodiscard]] core::Result<Statement> select(const core::Query &query) const;
    [[nodiscard]] core::Result<Statement> selectCount(const core::Query &query) const;
    [[nodiscard]] core::Result<Statement> selectCountBy(const core::Query &query, const QString &groupBy) const;
    /// SELECT of all columns by row, for search hits.
    [[nodiscard]] Statement selectByRow() const;
    [[nodiscard]] QString table() const { return QStringLiteral("p_") + QString(m_type.name).replace(u'-', u'_'); }

private:
    [[nodiscard]] QStringList columns() const;
    [[nodiscard]] QStringList definition() const;
    [[nodiscard]] QByteArray shape() const;
    [[nodiscard]] core::Result<> rebuild(Connection &connection) const;
    [[nodiscard]] core::Result<QString> column(const QString &field) const;
    [[nodiscard]] core::Result<> addWhere(const core::Query &query, Statement &statement) const;

    core::RecordType m_type;
    QString m_tag;
    mutable QString m_insert;
};

} // namespace yc::store
