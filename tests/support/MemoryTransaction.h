// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "core/RecordType.h"
#include "core/Scope.h"

#include <QHash>
#include <QJsonArray>
#include <QMap>
#include <QTimeZone>

#include <algorithm>

namespace yc::testing {

/// A core::Transaction over maps, for tests of rules that write. Queries read the bodies (and id, org, changed_at);
/// `unique` fields of the types given are enforced, and so is the scope of the session (core::Scope). run() rolls back
/// what a failed command did, as the store does; elsewhere snapshot() and restore() stand for that.
class MemoryTransaction final : public core::Transaction {
public:
    explicit MemoryTransaction(QList<core::RecordType> types = {}, core::Session session = {})
        : m_types(std::move(types))
        , m_session(std::move(session))
    {
    }

    // ---- what tests look at and set
    QDateTime time = QDateTime(QDate(2026, 11, 21), QTime(1, 0), QTimeZone::UTC);
    int puts = 0; ///< since the start, or since a test set it to 0
    int queries = 0;
    QString refusedType; ///< the disk is full for documents of this type
    void setLocal(const QString &text) { time = QDateTime::fromString(text, Qt::ISODate).toUTC(); }
    [[nodiscard]] const QMap<QString, core::Document> &documents() const { return m_documents; }
    [[nodiscard]] QList<core::Document> ofType(const QString &type) const
    {
        QList<core::Document> found;
        for (const core::Document &document : m_documents) {
            if (document.type == type && !document.deleted)
                found.append(document);
        }
        return found;
    }
    /// The last number of a series, 0 before the first.
    [[nodiscard]] qint64 lastNumber(const QString &series) const { return m_series.value(series); }
    [[nodiscard]] bool hasNumbers() const { return !m_series.isEmpty(); }
    core::Result<QJsonObject> run(const core::Command &command)
    {
        const auto documentsBefore = snapshot();
        const auto seriesBefore = m_series;
        auto result = command.work(*this);
        if (!result) {
            restore(documentsBefore);
            m_series = seriesBefore;
        }
        return result;
    }
    [[nodiscard]] QMap<QString, core::Document> snapshot() const { return m_documents; }
    void restore(QMap<QString, core::Document> documents)
    {
        m_documents = std::move(documents);
        m_unique.clear();
        for (const core::Document &document : std::as_const(m_documents))
            remember(document);
    }

    // ---- core::Transaction
    core::Result<core::Document> load(const QString &id) override
    {
        const auto found = m_documents.constFind(id);
        if (found == m_documents.cend() || found->deleted || !covers(*found))
            return core::fail(core::ErrorKind::NotFound, "store.not-found");
        return *found;
    }

    core::Result<core::Document> put(core::Document document) override
    {
        const core::Document before = m_documents.value(document.id);
        if (!before.isNull() && document.revision > 0 && !covers(before))
            return outOfScope();
        if (before.revision != document.revision)
            return core::fail(core::ErrorKind::Retry, "store.changed-meanwhile");
        if (!refusedType.isEmpty() && document.type == refusedType)
            return core::fail(core::ErrorKind::FreeDiskSpace, "store.full");
        const core::RecordType type = typeFor(document.type);
        if (const QString owner = core::Scope::ownerOf(type, m_session.org, document.body); owner != m_session.org)
            document.org = owner;
        else if (document.org.isEmpty())
            document.org = before.isNull() ? m_session.scopeOrg() : before.org;
        if (!type.localOnly && !m_scope.covers(document.org))
            return outOfScope();
        for (const QString &key : uniqueFields(document.type)) {
            const QString owner = m_unique.value(uniqueKey(document, key));
            const bool taken =
                !document.body.value(key).toString().isEmpty() && !owner.isEmpty() && owner != document.id;
            if (taken && !covers(m_documents.value(owner))) {
                return core::fail(
                    core::ErrorKind::FixInput, "store.not-unique-elsewhere",
                    {{QStringLiteral("field"), key}, {QStringLiteral("organisation"), m_documents.value(owner).org}});
            }
            if (taken)
                return core::fail(core::ErrorKind::FixInput, "store.not-unique", {{QStringLiteral("field"), key}});
        }
        forget(before);
        ++puts;
        ++document.revision;
        document.changedBy = m_session.personId;
        document.changedAt = time;
        document.createdBy = before.isNull() ? m_session.personId : before.createdBy;
        document.createdAt = before.isNull() ? time : before.createdAt;
        m_documents.insert(document.id, document);
        remember(document);
        return document;
    }

    core::Result<> remove(const QString &id) override
    {
        const auto found = m_documents.find(id);
        if (found == m_documents.end() || found->deleted)
            return core::fail(core::ErrorKind::NotFound, "store.not-found");
        if (!covers(*found))
            return outOfScope();
        forget(*found);
        found->deleted = true;
        found->body = {};
        ++found->revision;
        return {};
    }

    /// What settle() finds, by the id of the record; taken away when it is settled.
    QMap<QString, core::RecordConflict> conflicts;
    core::Result<core::Document> settle(const QString &id, const QString &token, const QJsonObject &chosen) override
    {
        const auto conflict = conflicts.constFind(id);
        if (conflict == conflicts.cend())
            return core::fail(core::ErrorKind::NotFound, "store.no-conflict");
        if (conflict->token != token)
            return core::fail(core::ErrorKind::SettleConflict, "store.changed-meanwhile");
        YC_ASSIGN(core::Document document, load(id));
        document.body = conflict->merged;
        for (const core::FieldConflict &field : conflict->fields) {
            if (!chosen.contains(field.field))
                return core::fail(core::ErrorKind::FixInput, "store.choice-missing", {{QStringLiteral("field"), field.field}});
            if (chosen.value(field.field).isNull())
                document.body.remove(field.field);
            else
                document.body.insert(field.field, chosen.value(field.field));
        }
        YC_ASSIGN(document, put(document));
        conflicts.remove(id);
        return document;
    }

    core::Result<core::Rows> query(const core::Query &query) override
    {
        ++queries;
        core::Rows rows{{QStringLiteral("id")}, {}};
        rows.columns += columnsOf(query);
        QList<const core::Document *> found = matching(query);
        std::ranges::stable_sort(found, [&](const core::Document *a, const core::Document *b) {
            for (const core::Query::Order &order : query.orderBy) {
                const auto relation = QVariant::compare(valueOf(*a, order.field), valueOf(*b, order.field));
                if (relation != QPartialOrdering::Equivalent)
                    return (relation == QPartialOrdering::Less) == (order.order == Qt::AscendingOrder);
            }
            return false;
        });
        const qsizetype end =
            query.limit < 0 ? found.size() : std::min<qsizetype>(found.size(), query.offset + query.limit);
        for (qsizetype i = query.offset; i < end; ++i) {
            QVariantList row;
            for (const QString &column : std::as_const(rows.columns))
                row.append(valueOf(*found[i], column));
            rows.rows.append(row);
        }
        return rows;
    }

    core::Result<qint64> count(const core::Query &query) override { return qint64(matching(query).size()); }
    core::Result<qint64> nextNumber(const QString &series) override { return ++m_series[series]; }
    [[nodiscard]] const core::Session &session() const override { return m_session; }
    [[nodiscard]] QDateTime now() const override { return time; }

private:
    using Op = core::Query::Op;

    [[nodiscard]] const core::RecordType *typeOf(const QString &name) const
    {
        const auto found = std::ranges::find(m_types, name, &core::RecordType::name);
        return found == m_types.end() ? nullptr : &*found;
    }
    [[nodiscard]] core::RecordType typeFor(const QString &name) const
    {
        const core::RecordType *type = typeOf(name);
        return type ? *type : core::RecordType{.name = name, .fields = {}};
    }
    [[nodiscard]] bool covers(const core::Document &document) const
    {
        if (m_scope.isEverything())
            return true;
        const core::RecordType type = typeFor(document.type);
        return m_scope.covers(type, core::Scope::ownerOf(type, document.org, document.body), document.createdBy);
    }
    [[nodiscard]] static std::unexpected<core::Error> outOfScope()
    {
        return core::fail(core::ErrorKind::AskPermission, "store.out-of-scope");
    }
    [[nodiscard]] QStringList uniqueFields(const QString &typeName) const
    {
        QStringList keys;
        if (const core::RecordType *type = typeOf(typeName)) {
            for (const core::Field &field : type->fields) {
                if (field.unique)
                    keys.append(field.key);
            }
        }
        return keys;
    }
    [[nodiscard]] static QString uniqueKey(const core::Document &document, const QString &key)
    {
        return document.type + u'/' + key + u'/' + document.body.value(key).toString();
    }
    void remember(const core::Document &document)
    {
        for (const QString &key : uniqueFields(document.type)) {
            if (!document.deleted && !document.body.value(key).toString().isEmpty())
                m_unique.insert(uniqueKey(document, key), document.id);
        }
    }
    void forget(const core::Document &document)
    {
        for (const QString &key : uniqueFields(document.type))
            m_unique.remove(uniqueKey(document, key));
    }
    [[nodiscard]] QStringList columnsOf(const core::Query &query) const
    {
        if (!query.columns.isEmpty())
            return query.columns;
        QStringList columns;
        if (const core::RecordType *type = typeOf(query.type)) {
            for (const core::Field &field : type->fields) {
                if (field.column || field.indexed || field.unique)
                    columns.append(field.key);
            }
        }
        return columns;
    }
    [[nodiscard]] static QVariant valueOf(const core::Document &document, const QString &field)
    {
        if (field == u"id")
            return document.id;
        if (field == u"org")
            return document.org;
        if (field == u"changed_at")
            return document.changedAt;
        return document.body.value(field).toVariant();
    }
    [[nodiscard]] static bool holds(const QVariant &value, const core::Query::Condition &condition)
    {
        const auto relation = QVariant::compare(value, condition.value);
        switch (condition.op) {
        case Op::Equal:
            return value == condition.value;
        case Op::NotEqual:
            return value != condition.value;
        case Op::Less:
            return relation == QPartialOrdering::Less;
        case Op::LessOrEqual:
            return relation == QPartialOrdering::Less || relation == QPartialOrdering::Equivalent;
        case Op::Greater:
            return relation == QPartialOrdering::Greater;
        case Op::GreaterOrEqual:
            return relation == QPartialOrdering::Greater || relation == QPartialOrdering::Equivalent;
        case Op::In:
            return condition.value.toList().contains(value);
        case Op::IsEmpty:
            return value.toString().isEmpty();
        case Op::IsNotEmpty:
            return !value.toString().isEmpty();
        case Op::StartsWith:
            return value.toString().startsWith(condition.value.toString());
        }
        return false;
    }
    [[nodiscard]] QList<const core::Document *> matching(const core::Query &query) const
    {
        QList<const core::Document *> found;
        const auto take = [&](const core::Document &document) {
            const bool fits = document.type == query.type && !document.deleted && covers(document) &&
                              std::ranges::all_of(query.where, [&](const core::Query::Condition &condition) {
                                  return holds(valueOf(document, condition.field), condition);
                              });
            if (fits)
                found.append(&document);
        };
        // The unique columns are looked up, not searched, so that tests with thousands of records stay quick.
        const bool lookUp = query.where.size() == 1 && query.where[0].op == Op::In &&
                            uniqueFields(query.type).contains(query.where[0].field);
        if (lookUp) {
            const QVariantList values = query.where[0].value.toList();
            for (const QVariant &value : values) {
                const QString id = m_unique.value(query.type + u'/' + query.where[0].field + u'/' + value.toString());
                if (const auto document = m_documents.constFind(id); document != m_documents.cend())
                    take(*document);
            }
        } else {
            for (const core::Document &document : m_documents)
                take(document);
        }
        return found;
    }

    QList<core::RecordType> m_types;
    core::Session m_session;
    core::Scope m_scope{m_session};
    QMap<QString, core::Document> m_documents;
    QHash<QString, QString> m_unique;
    QHash<QString, qint64> m_series;
};

} // namespace yc::testing
