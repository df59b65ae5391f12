// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SqlReplica that hands documents out as text, without taking them apart.
#include "store/Connection.h"
#include "store/SqlDocumentStore.h"
#include "store/replica/ReplicaDocuments.h"
#include "store/replica/SqlReplica.h"
#include "store/replica/WireForm.h"

#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace yc::store {

using core::Result;
using replica::IdRevisions;

namespace {
/// Naming a record is a small write; a page of texts is short because texts are long.
constexpr qsizetype kNamedTogether = 5'000;

/// What WireForm::text() needs, from column `at` on: type, schema, org, created_by, changed_by, created_at, changed_at.
core::Document envelopeFrom(const Cursor &cursor, int at)
{
    core::Document document;
    document.type = cursor.text(at);
    document.schema = static_cast<int>(cursor.integer(at + 1));
    document.org = cursor.text(at + 2);
    document.createdBy = cursor.text(at + 3);
    document.changedBy = cursor.text(at + 4);
    document.createdAt = QDateTime::fromMSecsSinceEpoch(cursor.integer(at + 5), QTimeZone::UTC);
    document.changedAt = QDateTime::fromMSecsSinceEpoch(cursor.integer(at + 6), QTimeZone::UTC);
    return document;
}

/// toWire() of the only revision of a document that the columns say all of; empty where it takes more.
Result<QByteArray> textOf(Connection &connection, const QString &id, const QString &rev)
{
    const std::array asked{SqlValue::text(id), SqlValue::text(rev)};
    YC_ASSIGN(Cursor cursor,
              connection.run(QStringLiteral("SELECT d.type, d.schema, d.org, d.created_by, d.changed_by, d.created_at, "
                                            "d.changed_at, d.body FROM document d LEFT JOIN revision_tree t "
                                            "ON t.document=d.row WHERE d.id=? AND d.rev=? AND d.absorbed=d.revision "
                                            "AND d.deleted=0 AND d.extra IS NULL AND t.document IS NULL"),
                             asked));
    if (!cursor.next()) {
        YC_TRY(cursor.ended());
        return QByteArray();
    }
    const core::Document document = envelopeFrom(cursor, 0);
    const QByteArray idText = id.toUtf8();
    const QByteArray revText = rev.toUtf8();
    if (!replica::isPlainText(idText) || !replica::isPlainText(revText))
        return QByteArray();
    const QByteArray beginning = R"("_id":")" + idText + R"(","_rev":")" + revText + R"(","_revisions":{"ids":[")" +
                                 revText.sliced(revText.indexOf('-') + 1) + R"("],"start":)" +
                                 QByteArray::number(replica::generation(rev)) + "},";
    return WireForm::text(document, cursor.view(7), beginning);
}
} // namespace

Result<QList<replica::WireText>> SqlReplica::texts(const QList<IdRevisions> &wanted)
{
    return m_store.m_writer.call([&]() -> Result<QList<replica::WireText>> {
        Connection &connection = *m_store.m_write;
        ScopeFilter everything(connection, core::Scope());
        SqlTransaction reading(connection, m_store.m_projections, m_store.m_options.session, everything, {});
        ReplicaDocuments documents(reading, *m_store.m_ledger);
        QList<replica::WireText> found;
        for (const IdRevisions &one : wanted) {
            if (one.revisions.size() == 1) {
                YC_ASSIGN(const QByteArray text, textOf(connection, one.id, one.revisions.constFirst()));
                if (!text.isEmpty()) {
                    found.append({one.id, one.revisions.constFirst(), text});
                    continue;
                }
            }
            YC_ASSIGN(const ReplicaDocument document, documents.look(one.id));
            for (const QString &rev : one.revisions) {
                YC_ASSIGN(const std::optional<replica::Revision> revision, documents.revision(document, rev));
                if (revision)
                    found.append(
                        {one.id, rev, QJsonDocument(replica::toWire(*revision)).toJson(QJsonDocument::Compact)});
            }
        }
        return found;
    });
}

Result<QList<replica::ChangeText>> SqlReplica::changesWithTexts(qint64 after, qsizetype limit)
{
    if (after == 0) {
        m_scanned = 0;
        YC_TRY(settleKnown());
    }
    while (true) {
        YC_ASSIGN(const bool more, absorbSome(std::max(limit, kNamedTogether)));
        YC_ASSIGN(const QList<replica::ChangeText> found, readTexts(after, limit));
        if (!found.isEmpty() || !more)
            return found;
    }
}

Result<QList<replica::ChangeText>> SqlReplica::readTexts(qint64 after, qsizetype limit)
{
    return m_store.m_writer.call([&]() -> Result<QList<replica::ChangeText>> {
        YC_ASSIGN(const qint64 dataset, m_store.m_ledger->known(m_dataset));
        YC_ASSIGN(
            Cursor cursor,
            m_store.m_write->run(
                QStringLiteral("SELECT d.sequence, d.id, d.rev, t.leaves, t.nodes, "
                               "d.absorbed=d.revision AND d.deleted=0 AND d.extra IS NULL AND t.document IS NULL, "
                               "d.type, d.schema, d.org, d.created_by, d.changed_by, d.created_at, d.changed_at, "
                               "d.body FROM document d LEFT JOIN revision_tree t ON t.document=d.row "
                               "WHERE d.dataset=? AND d.sequence>? ORDER BY d.sequence LIMIT ?"),
                {dataset, after, limit}));
        QList<replica::ChangeText> found;
        while (cursor.next()) {
            replica::ChangeText one{{cursor.integer(0), cursor.text(1), {cursor.text(2)}}, {}};
            if (cursor.integer(3) > 1)
                one.change.leaves = replica::RevisionTree::fromText(cursor.text(4)).leaves();
            const QByteArrayView id = cursor.view(1);
            const QByteArrayView rev = cursor.view(2);
            if (cursor.integer(5) != 0 && replica::isPlainText(id) && replica::isPlainText(rev)) {
                QByteArray beginning;
                beginning.append(R"("_id":")").append(id).append(R"(","_rev":")").append(rev).append(R"(",)");
                one.json = WireForm::text(envelopeFrom(cursor, 6), cursor.view(13), beginning);
            }
            found.append(std::move(one));
        }
        YC_TRY(cursor.ended());
        return found;
    });
}

} // namespace yc::store
