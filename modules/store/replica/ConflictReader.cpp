// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/replica/ConflictReader.h"

#include "store/Connection.h"
#include "store/replica/ReplicaDocuments.h"

#include <QTimeZone>

namespace yc::store {

using core::ConflictSide;
using core::ErrorKind;
using core::Result;

namespace {
QDateTime utc(qint64 millis) { return QDateTime::fromMSecsSinceEpoch(millis, QTimeZone::UTC); }

ConflictSide sideOf(const std::optional<replica::Revision> &revision, const core::RecordType &type, const QString &salt)
{
    ConflictSide side;
    if (!revision)
        return side;
    const QJsonObject &content = revision->content;
    side.rev = revision->rev;
    side.by = content.value(u"changed_by").toString();
    side.at = QDateTime::fromString(content.value(u"changed_at").toString(), Qt::ISODateWithMs);
    side.body = content.value(u"body").toObject();
    if (const int schema = content.value(u"schema").toInt(1); schema < type.schema && type.upgrade)
        side.body = type.upgrade(side.body, schema);
    const QString parent = revision->history.value(1);
    // Only this desk can have made a name with its salt in it.
    side.here = !salt.isEmpty() && replica::revisionId(parent, revision->deleted, content, salt) == revision->rev;
    return side;
}
} // namespace

bool ConflictReader::maySee(const core::Document &document) const
{
    const auto projection = m_projections.constFind(document.type);
    if (projection == m_projections.cend() || !m_session.may((*projection)->type().readPermission))
        return false;
    core::Document present = document;
    present.body = (*projection)->upgraded(document.body, document.schema);
    return m_filter.scope().covers((*projection)->type(), (*projection)->ownerOf(present), document.createdBy);
}

Result<QList<core::ConflictSummary>> ConflictReader::list()
{
    QList<core::ConflictSummary> found;
    YC_ASSIGN(Cursor cursor,
              m_connection.run(
                  QStringLiteral("SELECT %1, c.since, c.fields FROM conflict c "
                                 "CROSS JOIN document ON row=c.document WHERE c.fields<>'' ORDER BY c.since, row")
                      .arg(documentColumns())));
    while (cursor.next()) {
        const core::Document document = documentFrom(cursor, 0);
        if (maySee(document))
            found.append({document.id, document.type, document.org, utc(cursor.integer(11)),
                          cursor.text(12).split(u' ', Qt::SkipEmptyParts)});
    }
    YC_TRY(cursor.ended());
    return found;
}

Result<core::RecordConflict> ConflictReader::read(const QString &id)
{
    SyncLedger ledger(m_connection);
    ReplicaDocuments documents(m_transaction, ledger);
    YC_ASSIGN(const ReplicaDocument document, documents.look(id));
    const core::Document &state = document.stored.document;
    const core::RecordType *type = m_transaction.typeOf(state.type);
    const replica::Settlement settlement = documents.settlement(document);
    if (document.stored.row == 0 || !type || !maySee(state) || !settlement.isConflict())
        return core::fail(ErrorKind::NotFound, "store.no-conflict", {{QStringLiteral("id"), id}});
    YC_ASSIGN(const QString salt, SyncLedger::knownSalt(m_connection));
    YC_ASSIGN(const QVariant since, m_connection.scalar(QStringLiteral("SELECT since FROM conflict WHERE document=?"),
                                                        {document.stored.row}));
    core::RecordConflict conflict{.id = id, .type = state.type, .org = state.org, .since = utc(since.toLongLong())};
    const QString ours = settlement.taken.constFirst();
    const QString theirs = settlement.taken.constLast();
    YC_ASSIGN(const auto ourRevision, documents.revision(document, ours));
    YC_ASSIGN(const auto theirRevision, documents.revision(document, theirs));
    YC_ASSIGN(const auto baseRevision, documents.revision(document, document.tree.commonAncestor(ours, theirs)));
    conflict.ours = sideOf(ourRevision, *type, salt);
    conflict.theirs = sideOf(theirRevision, *type, salt);
    conflict.base = sideOf(baseRevision, *type, salt);
    conflict.fields = settlement.conflicts;
    conflict.merged = settlement.merged.value(u"body").toObject();
    conflict.token = ReplicaDocuments::token(document.tree);
    return conflict;
}

} // namespace yc::store
