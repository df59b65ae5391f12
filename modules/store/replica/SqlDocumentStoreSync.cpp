// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Connection.h"
#include "store/SqlDocumentStore.h"
#include "store/replica/ConflictReader.h"
#include "store/replica/KeepBooks.h"
#include "store/replica/ListIndexes.h"
#include "store/replica/SqlReplica.h"

#include <QTimeZone>

namespace yc::store {

using core::ErrorKind;
using core::Result;
using core::SyncState;

namespace {
QDateTime utc(qint64 millis) { return QDateTime::fromMSecsSinceEpoch(millis, QTimeZone::UTC); }
} // namespace

Result<> SqlDocumentStore::together(const std::function<Result<>()> &work)
{
    return m_writer.call([&]() -> Result<> {
        if (m_together)
            return work(); // a part of what is under way
        YC_TRY(m_write->begin());
        m_together.emplace();
        Result<> done = work();
        if (done)
            done = m_write->commit();
        const Together what = *std::exchange(m_together, {});
        if (!done) {
            m_write->rollback();
            m_ledger->rolledBack();
            m_trail->forget();
            m_writeScope->refresh();
            return done;
        }
        m_trail->noteIfDue();
        if (!what.types.isEmpty()) {
            constexpr qsizetype most = 1'000; // DocumentStore::changed
            const QStringList ids = what.many || what.ids.size() > most ? QStringList() : what.ids;
            QMetaObject::invokeMethod(
                this, [this, ids, types = what.types] { Q_EMIT changed(ids, types); }, Qt::QueuedConnection);
        }
        return {};
    });
}

Result<bool> SqlDocumentStore::makeIndex()
{
    if (!m_withoutIndexes || m_together)
        return false;
    YC_ASSIGN(const bool made, ListIndexes(*m_write, m_projections).makeOne());
    if (!made)
        m_withoutIndexes.reset();
    return made;
}

std::unique_ptr<replica::SyncStore> SqlDocumentStore::replica(const core::Dataset &dataset)
{
    return std::make_unique<SqlReplica>(*this, dataset);
}

Result<QList<core::Dataset>> SqlDocumentStore::datasets()
{
    return m_writer.call([&]() -> Result<QList<core::Dataset>> {
        QList<core::Dataset> found;
        {
            YC_ASSIGN(Cursor cursor, m_write->run(QStringLiteral("SELECT name FROM dataset ORDER BY name")));
            while (cursor.next())
                found.append(core::Dataset::fromName(cursor.text(0)));
            YC_TRY(cursor.ended());
        }
        YC_ASSIGN(Cursor cursor,
                  m_write->run(QStringLiteral("SELECT DISTINCT d.type, d.org FROM outbox o CROSS JOIN document "
                                              "d ON d.row=o.document WHERE o.sequence IS NULL")));
        while (cursor.next()) {
            const auto type = m_projections.constFind(cursor.text(0));
            if (type == m_projections.cend())
                continue;
            const core::Dataset home = core::Dataset::of(cursor.text(1), (*type)->type().line);
            if (!home.isNull() && !found.contains(home))
                found.append(home);
        }
        YC_TRY(cursor.ended());
        return found;
    });
}

bool SqlDocumentStore::maySee(const core::Document &document) const
{
    const auto found = m_projections.constFind(document.type);
    if (found == m_projections.cend() || !m_options.session.may((*found)->type().readPermission))
        return false;
    core::Document present = document;
    present.body = (*found)->upgraded(document.body, document.schema);
    return m_readScope->scope().covers((*found)->type(), (*found)->ownerOf(present), document.createdBy);
}

QFuture<Result<core::RecordSync>> SqlDocumentStore::syncState(const QString &id)
{
    return m_reader.post([this, id]() -> Result<core::RecordSync> {
        const ReadSnapshot snapshot(*m_read);
        YC_ASSIGN(
            Cursor cursor,
            m_read->run(QStringLiteral("SELECT o.since, c.since, s.at, s.revision=d.revision, d.absorbed=d.revision, "
                                       "d.sequence, d.row, d.type FROM document d "
                                       "LEFT JOIN outbox o ON o.document=d.row "
                                       "LEFT JOIN conflict c ON c.document=d.row AND c.fields<>'' "
                                       "LEFT JOIN sent s ON s.document=d.row WHERE d.id=?"),
                        {id}));
        if (!cursor.next())
            return core::RecordSync{};
        const bool waits = !cursor.value(0).isNull();
        if (!cursor.value(1).isNull())
            return core::RecordSync{.state = SyncState::Conflict, .since = utc(cursor.integer(1))};
        if (waits && cursor.integer(4) != 0) {
            YC_ASSIGN(Cursor refused, m_read->run(QStringLiteral("SELECT since, reason, error FROM refusal "
                                                                 "WHERE document=? ORDER BY held DESC, since LIMIT 1"),
                                                  {cursor.integer(6)}));
            if (refused.next()) {
                const QString reason = refused.text(1).isEmpty() ? refused.text(2) : refused.text(1);
                return core::RecordSync{
                    .state = SyncState::Refused, .since = utc(refused.integer(0)), .reason = reason};
            }
        }
        if (waits && cursor.integer(3) != 0)
            return core::RecordSync{.state = SyncState::Sent, .since = utc(cursor.integer(2))};
        if (waits)
            return core::RecordSync{.state = SyncState::Local, .since = utc(cursor.integer(0))};
        if (!cursor.value(5).isNull())
            return core::RecordSync{.state = SyncState::Confirmed};
        return core::RecordSync{};
    });
}

QFuture<Result<QList<core::ConflictSummary>>> SqlDocumentStore::conflicts()
{
    return m_reader.post([this] {
        const ReadSnapshot snapshot(*m_read);
        return ConflictReader(*m_read, m_projections, m_options.session, *m_readScope).list();
    });
}

QFuture<Result<core::RecordConflict>> SqlDocumentStore::conflict(const QString &id)
{
    return m_reader.post([this, id] {
        const ReadSnapshot snapshot(*m_read);
        return ConflictReader(*m_read, m_projections, m_options.session, *m_readScope).read(id);
    });
}

} // namespace yc::store
