// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Connection.h"
#include "store/SqlDocumentStore.h"

#include <QTimeZone>

namespace yc::store {

using core::ErrorKind;
using core::Result;

QFuture<Result<core::RecordSync>> SqlDocumentStore::syncState(const QString &id)
{
    return m_reader.post([this, id]() -> Result<core::RecordSync> {
        YC_ASSIGN(const QVariant since, m_read->scalar(QStringLiteral("SELECT o.since FROM outbox o JOIN document d "
                                                                      "ON d.row=o.document WHERE d.id=?"),
                                                       {id}));
        if (!since.isValid())
            return core::RecordSync{};
        return core::RecordSync{.state = core::SyncState::Local,
                                .since = QDateTime::fromMSecsSinceEpoch(since.toLongLong(), QTimeZone::UTC)};
    });
}

QFuture<Result<QList<core::ConflictSummary>>> SqlDocumentStore::conflicts()
{
    return m_reader.post([]() -> Result<QList<core::ConflictSummary>> { return QList<core::ConflictSummary>(); });
}

QFuture<Result<core::RecordConflict>> SqlDocumentStore::conflict(const QString &id)
{
    return m_reader.post([id]() -> Result<core::RecordConflict> {
        return core::fail(ErrorKind::NotFound, "store.no-conflict", {{QStringLiteral("id"), id}});
    });
}

} // namespace yc::store
