// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SqlTransaction that settles conflicts.
#include "store/Connection.h"
#include "store/replica/ReplicaDocuments.h"
#include "store/replica/WireForm.h"

namespace yc::store {

using core::Document;
using core::ErrorKind;
using core::Result;

Result<Document> SqlTransaction::settleAfterEdit(const Stored &before, Document after)
{
    if (before.row == 0 || !m_ledger)
        return after;
    YC_ASSIGN(const QVariant conflict,
              m_connection.scalar(QStringLiteral("SELECT 1 FROM conflict WHERE document=?"), {before.row}));
    if (!conflict.isValid())
        return after;
    ReplicaDocuments documents(*this, *m_ledger);
    YC_ASSIGN(ReplicaDocument document, documents.open(before.document.id));
    const qint64 revision = document.stored.document.revision;
    replica::Applied applied;
    YC_TRY(documents.finish(document, applied));
    YC_ASSIGN(const Stored now, stored(before.document.id));
    return now.document.revision == revision ? after : now.document;
}

Result<Document> SqlTransaction::settle(const QString &id, const QString &token, const QJsonObject &chosen)
{
    const auto none = [&] {
        return core::fail(ErrorKind::NotFound, "store.no-conflict", {{QStringLiteral("id"), id}});
    };
    if (!m_ledger)
        return none();
    YC_TRY(load(id)); // there, and theirs
    ReplicaDocuments documents(*this, *m_ledger);
    YC_ASSIGN(ReplicaDocument document, documents.open(id));
    const replica::Settlement settlement = documents.settlement(document);
    if (!settlement.isConflict())
        return none();
    if (token != ReplicaDocuments::token(document.tree))
        return core::fail(ErrorKind::SettleConflict, "store.changed-meanwhile", {{QStringLiteral("id"), id}});
    const replica::ContentOf contents = documents.contents(document);
    QJsonObject content = settlement.merged;
    QJsonObject body = content.value(u"body").toObject();
    for (const core::FieldConflict &field : settlement.conflicts) {
        if (!chosen.contains(field.field)) {
            return core::fail(ErrorKind::FixInput, "store.choice-missing",
                              {{QStringLiteral("id"), id}, {QStringLiteral("field"), field.field}});
        }
        const bool inBody = std::ranges::any_of(settlement.taken, [&](const QString &rev) {
            return contents(rev).value_or(QJsonObject()).value(u"body").toObject().contains(field.field);
        });
        QJsonObject &part = inBody ? body : content;
        if (const QJsonValue value = chosen.value(field.field); value.isNull())
            part.remove(field.field);
        else
            part.insert(field.field, value);
    }
    content.insert(QStringLiteral("body"), body);
    content.insert(QStringLiteral("changed_by"), m_session.personId);
    content.insert(QStringLiteral("changed_at"), WireForm::time(m_now));
    const QList<replica::Revision> revisions =
        replica::settledAs(id, document.tree, contents, settlement.taken, content);
    for (const replica::Revision &revision : revisions)
        documents.add(document, revision, false);
    replica::Applied applied;
    YC_TRY(documents.finish(document, applied)); // further versions, too
    return load(id);
}

} // namespace yc::store
