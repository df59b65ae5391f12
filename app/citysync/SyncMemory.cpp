// SPDX-License-Identifier: GPL-3.0-or-later
#include "citysync/SyncMemory.h"

#include "citysync/CommandList.h"
#include "core/Dataset.h"
#include "core/Futures.h"
#include "store/Connection.h"
#include "store/Meta.h"
#include "store/SqlTransaction.h"
#include "store/replica/SyncBooks.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace yc::citysync {

using core::Error;
using core::ErrorKind;
using core::Result;
using sync::DatasetStatus;

namespace {

const QString kStatus = QStringLiteral("sync.status");

store::Connection &connectionOf(core::Transaction &transaction)
{
    return static_cast<store::SqlTransaction &>(transaction).connection();
}

QString textOf(const QDateTime &at) { return at.isValid() ? at.toUTC().toString(Qt::ISODateWithMs) : QString(); }
QDateTime timeOf(const QJsonValue &value) { return QDateTime::fromString(value.toString(), Qt::ISODateWithMs); }

/// What the server said may quote what it was sent, so only what a sentence needs is kept.
QJsonObject kept(const Error &error)
{
    QJsonObject context;
    for (const char *key : {"expected", "found", "database", "dataset", "seconds", "status"}) {
        if (const QVariant value = error.context.value(QString::fromLatin1(key)); value.isValid())
            context.insert(QString::fromLatin1(key), QJsonValue::fromVariant(value));
    }
    return {{QStringLiteral("kind"), int(error.kind)},
            {QStringLiteral("code"), error.code},
            {QStringLiteral("context"), context}};
}

QJsonObject toJson(const DatasetStatus &status)
{
    QJsonObject json{{QStringLiteral("last_success"), textOf(status.lastSuccess)}};
    if (status.error) {
        json.insert(QStringLiteral("error"), kept(*status.error));
        json.insert(QStringLiteral("failing_since"), textOf(status.failingSince));
        json.insert(QStringLiteral("failures"), status.failures);
    }
    return json;
}

DatasetStatus fromJson(const QString &dataset, const QJsonObject &json)
{
    DatasetStatus status;
    status.dataset = dataset;
    status.lastSuccess = timeOf(json.value(u"last_success"));
    if (const QJsonObject error = json.value(u"error").toObject(); !error.isEmpty()) {
        status.error = Error{ErrorKind(error.value(u"kind").toInt()), error.value(u"code").toString(),
                             error.value(u"context").toObject().toVariantMap()};
        status.failingSince = timeOf(json.value(u"failing_since"));
        status.failures = json.value(u"failures").toInt();
    }
    return status;
}

Result<QJsonObject> readStatus(store::Connection &connection)
{
    YC_ASSIGN(const QVariant value, store::Meta::read(connection, kStatus));
    return QJsonDocument::fromJson(value.toByteArray()).object();
}

core::Command asking(const core::CommandSpec &spec)
{
    core::Command command = spec.command();
    command.wholeDesk = true;
    return command;
}

template<class T, class Read>
QFuture<Result<T>> ask(store::SqlDocumentStore &store, const core::CommandSpec &spec, Read read)
{
    // The answer goes past the command, whose own is JSON.
    auto answer = std::make_shared<T>();
    core::Command command = asking(spec);
    command.work = [answer, read = std::move(read)](core::Transaction &transaction) -> Result<QJsonObject> {
        YC_ASSIGN(*answer, read(static_cast<store::SqlTransaction &>(transaction)));
        return QJsonObject();
    };
    return core::then(store.execute(std::move(command)), [answer](const Result<QJsonObject> &done) {
        return done ? Result<T>(*answer) : Result<T>(std::unexpected(done.error()));
    });
}

QJsonObject toJson(const LogLine &line)
{
    return {{QStringLiteral("error"), line.error},     {QStringLiteral("server"), int(line.server)},
            {QStringLiteral("sent"), line.sent},       {QStringLiteral("received"), line.received},
            {QStringLiteral("merged"), line.merged},   {QStringLiteral("conflicts"), line.conflicts},
            {QStringLiteral("refused"), line.refused}, {QStringLiteral("quarantined"), line.quarantined}};
}

LogLine lineFrom(const QJsonObject &json)
{
    LogLine line;
    line.error = json.value(u"error").toString();
    line.server = sync::ServerState(json.value(u"server").toInt());
    line.sent = json.value(u"sent").toInteger();
    line.received = json.value(u"received").toInteger();
    line.merged = json.value(u"merged").toInteger();
    line.conflicts = json.value(u"conflicts").toInteger();
    line.refused = json.value(u"refused").toInteger();
    line.quarantined = json.value(u"quarantined").toInteger();
    return line;
}

/// Runs that moved nothing and went as the one before are not worth a line.
bool isWorthALine(const LogLine &line, const QString &errorBefore)
{
    const bool moved = line.sent + line.received + line.merged + line.refused + line.quarantined > 0;
    const bool server = line.server != sync::ServerState::Same && line.server != sync::ServerState::Unknown;
    return moved || server || line.error != errorBefore;
}

} // namespace

LogLine LogLine::of(const sync::SyncLogEntry &entry)
{
    const sync::RunReport &report = entry.report;
    LogLine line;
    line.begun = entry.begun;
    line.ended = entry.ended;
    line.dataset = entry.dataset;
    line.error = report.error ? report.error->code : QString();
    line.server = report.server;
    line.sent = report.sent;
    line.received = report.added;
    line.merged = report.settled;
    line.conflicts = report.conflicts;
    line.refused = report.refused;
    line.quarantined = report.quarantined;
    return line;
}

QFuture<Result<SyncMemory::Look>> SyncMemory::look(const QStringList &datasets)
{
    return ask<Look>(m_store, commands::state, [datasets](store::SqlTransaction &transaction) -> Result<Look> {
        YC_ASSIGN(const QJsonObject known, readStatus(transaction.connection()));
        Look look;
        for (const QString &dataset : datasets) {
            DatasetStatus status = fromJson(dataset, known.value(dataset).toObject());
            YC_ASSIGN(status.waiting, store::SyncBooks::waiting(transaction, core::Dataset::fromName(dataset)));
            look.statuses.append(status);
        }
        YC_ASSIGN(look.waiting, store::SyncBooks::waitingInAll(transaction));
        YC_ASSIGN(look.oldest, store::SyncBooks::oldestWaiting(transaction));
        return look;
    });
}

QFuture<Result<QJsonObject>> SyncMemory::note(const sync::SyncLogEntry &entry, const DatasetStatus &status,
                                              qint64 keptLines)
{
    core::Command command = asking(commands::note);
    command.work = [entry, status, keptLines](core::Transaction &transaction) -> Result<QJsonObject> {
        store::Connection &connection = connectionOf(transaction);
        YC_ASSIGN(QJsonObject known, readStatus(connection));
        const QString before =
            known.value(entry.dataset).toObject().value(u"error").toObject().value(u"code").toString();
        const bool cancelled = entry.report.error && entry.report.error->kind == ErrorKind::Cancelled;
        if (!cancelled) {
            known.insert(entry.dataset, toJson(status));
            YC_TRY(store::Meta::write(connection, kStatus, QJsonDocument(known).toJson(QJsonDocument::Compact)));
        }
        const LogLine line = LogLine::of(entry);
        if (isWorthALine(line, cancelled ? line.error : before)) {
            YC_TRY(store::SyncBooks::noteRun(static_cast<store::SqlTransaction &>(transaction),
                                             {0, line.begun, line.ended, line.dataset, toJson(line)}, keptLines));
        }
        return QJsonObject();
    };
    return m_store.execute(std::move(command));
}

QFuture<Result<QList<LogLine>>> SyncMemory::log(const LogFilter &filter, qint64 below, int limit)
{
    return ask<QList<LogLine>>(
        m_store, commands::log, [filter, below, limit](store::SqlTransaction &transaction) -> Result<QList<LogLine>> {
            QList<LogLine> lines;
            qint64 before = below;
            while (lines.size() < limit) {
                YC_ASSIGN(const QList<store::SyncLogRow> rows, store::SyncBooks::log(transaction, before, limit));
                if (rows.isEmpty())
                    break;
                for (const store::SyncLogRow &row : rows) {
                    before = row.number;
                    LogLine line = lineFrom(row.report);
                    line.number = row.number;
                    line.begun = row.begun;
                    line.ended = row.ended;
                    line.dataset = row.dataset;
                    const bool fits = (filter.dataset.isEmpty() || filter.dataset == line.dataset) &&
                                      (!filter.failuresOnly || !line.error.isEmpty());
                    if (fits && lines.size() < limit)
                        lines.append(line);
                }
            }
            return lines;
        });
}

QFuture<Result<QList<RefusedRow>>> SyncMemory::refused()
{
    return ask<QList<RefusedRow>>(m_store, commands::state, [](store::SqlTransaction &transaction) {
        return store::SyncBooks::refusals(transaction);
    });
}

QFuture<Result<QList<QuarantinedRow>>> SyncMemory::quarantined()
{
    return ask<QList<QuarantinedRow>>(m_store, commands::log, [](store::SqlTransaction &transaction) {
        return store::SyncBooks::quarantined(transaction);
    });
}

QFuture<Result<QJsonObject>> SyncMemory::retry(const QStringList &ids)
{
    core::Command command = asking(commands::retry);
    command.subject = ids.size() == 1 ? ids.first() : QString();
    command.work = [ids](core::Transaction &transaction) -> Result<QJsonObject> {
        YC_ASSIGN(const qint64 released,
                  store::SyncBooks::release(static_cast<store::SqlTransaction &>(transaction), ids));
        return QJsonObject{{QStringLiteral("released"), released}};
    };
    return m_store.execute(std::move(command));
}

QFuture<Result<QJsonObject>> SyncMemory::exportQuarantined(const QString &reason)
{
    core::Command command = asking(commands::exportDamaged);
    command.reason = reason;
    command.work = [](core::Transaction &transaction) -> Result<QJsonObject> {
        auto &its = static_cast<store::SqlTransaction &>(transaction);
        YC_ASSIGN(const auto rows, store::SyncBooks::quarantined(its));
        QJsonArray documents;
        for (const QuarantinedRow &row : rows) {
            YC_ASSIGN(const QByteArray bytes, store::SyncBooks::quarantinedBytes(its, row.number));
            documents.append(QJsonObject{{QStringLiteral("dataset"), row.dataset},
                                         {QStringLiteral("id"), row.id},
                                         {QStringLiteral("rev"), row.rev},
                                         {QStringLiteral("reason"), row.reason},
                                         {QStringLiteral("at"), textOf(row.at)},
                                         {QStringLiteral("content"), QString::fromUtf8(bytes)}});
        }
        return QJsonObject{{QStringLiteral("documents"), documents}};
    };
    return m_store.execute(std::move(command));
}

QFuture<Result<QJsonObject>> SyncMemory::noteAcceptedServer(const QString &found)
{
    core::Command command = asking(commands::acceptServer);
    command.subject = found;
    command.work = [](core::Transaction &) -> Result<QJsonObject> { return QJsonObject(); };
    return m_store.execute(std::move(command));
}

} // namespace yc::citysync
