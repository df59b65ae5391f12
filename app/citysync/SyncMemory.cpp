// SPDX-License-Identifier: GPL-3.0-or-later
#include "citysync/SyncMemory.h"

#include "citysync/CommandList.h"
#include "core/Futures.h"
#include "store/Meta.h"
#include "store/SqlTransaction.h"
#include "store/replica/SyncRecords.h"

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

QFuture<Result<SyncMemory::Waiting>> SyncMemory::waiting()
{
    return core::then(store::SyncRecords(m_store).waiting(),
                      [](const Result<QList<store::DatasetWaiting>> &found) -> Result<Waiting> {
                          if (!found)
                              return std::unexpected(found.error());
                          Waiting waiting;
                          for (const store::DatasetWaiting &one : *found) {
                              waiting.datasets.insert(one.dataset.name(),
                                                      {one.unsent, one.held, one.quarantined, one.conflicts});
                              waiting.all += one.unsent;
                              if (one.oldest.isValid() && (!waiting.oldest.isValid() || one.oldest < waiting.oldest))
                                  waiting.oldest = one.oldest;
                          }
                          return waiting;
                      });
}

QFuture<Result<QList<DatasetStatus>>> SyncMemory::statuses(const QStringList &datasets)
{
    core::Command command = asking(commands::state);
    command.work = [](core::Transaction &transaction) { return readStatus(connectionOf(transaction)); };
    return core::then(m_store.execute(std::move(command)),
                      [datasets](const Result<QJsonObject> &known) -> Result<QList<DatasetStatus>> {
                          if (!known)
                              return std::unexpected(known.error());
                          QList<DatasetStatus> statuses;
                          for (const QString &dataset : datasets)
                              statuses.append(fromJson(dataset, known->value(dataset).toObject()));
                          return statuses;
                      });
}

QFuture<Result<>> SyncMemory::note(const sync::SyncLogEntry &entry, const DatasetStatus &status,
                                   const QString &errorBefore, qint64 keptLines)
{
    QList<QFuture<Result<>>> steps;
    const bool cancelled = entry.report.error && entry.report.error->kind == ErrorKind::Cancelled;
    if (!cancelled) {
        core::Command command = asking(commands::note);
        command.work = [dataset = entry.dataset,
                        now = toJson(status)](core::Transaction &transaction) -> Result<QJsonObject> {
            store::Connection &connection = connectionOf(transaction);
            YC_ASSIGN(QJsonObject known, readStatus(connection));
            known.insert(dataset, now);
            YC_TRY(store::Meta::write(connection, kStatus, QJsonDocument(known).toJson(QJsonDocument::Compact)));
            return QJsonObject();
        };
        steps << core::then(m_store.execute(std::move(command)), [](const Result<QJsonObject> &done) -> Result<> {
            return done ? Result<>() : Result<>(std::unexpected(done.error()));
        });
    }
    const LogLine line = LogLine::of(entry);
    store::SyncLogLine row{0, line.begun, line.ended, line.dataset, !line.error.isEmpty(), {}};
    if (isWorthALine(line, errorBefore))
        row.report = toJson(line);
    steps << store::SyncRecords(m_store).noteRun(std::move(row), keptLines);
    return core::then(core::allOf(steps), [](const QList<Result<>> &done) -> Result<> {
        for (const Result<> &one : done)
            YC_TRY(Result<>(one));
        return {};
    });
}

QFuture<Result<QList<LogLine>>> SyncMemory::log(const LogFilter &filter, qint64 below, int limit)
{
    if (!mayRead())
        return QtFuture::makeReadyValueFuture(Result<QList<LogLine>>(std::unexpected(denied())));
    return core::then(store::SyncRecords(m_store).log(limit, below, filter.dataset, filter.failuresOnly),
                      [](const Result<QList<store::SyncLogLine>> &rows) -> Result<QList<LogLine>> {
                          if (!rows)
                              return std::unexpected(rows.error());
                          QList<LogLine> lines;
                          for (const store::SyncLogLine &row : *rows) {
                              LogLine line = lineFrom(row.report);
                              line.number = row.number;
                              line.begun = row.begun;
                              line.ended = row.ended;
                              line.dataset = row.dataset;
                              lines.append(line);
                          }
                          return lines;
                      });
}

QFuture<Result<QList<store::RefusedRecord>>> SyncMemory::refused() { return store::SyncRecords(m_store).refusals(); }

QFuture<Result<QList<store::QuarantinedDocument>>> SyncMemory::quarantined()
{
    using Found = Result<QList<store::QuarantinedDocument>>;
    return mayRead() ? store::SyncRecords(m_store).quarantined()
                     : QtFuture::makeReadyValueFuture(Found(std::unexpected(denied())));
}

QFuture<Result<QJsonObject>> SyncMemory::retry(const QStringList &ids)
{
    core::Command command = asking(commands::retry);
    command.subject = ids.size() == 1 ? ids.first() : QString();
    command.work = [ids](core::Transaction &transaction) -> Result<QJsonObject> {
        YC_ASSIGN(const qint64 released, store::SyncRecords::release(transaction, ids));
        return QJsonObject{{QStringLiteral("released"), released}};
    };
    return m_store.execute(std::move(command));
}

QFuture<Result<QJsonObject>> SyncMemory::exportQuarantined(QList<store::QuarantinedDocument> documents,
                                                           const QString &reason)
{
    core::Command command = asking(commands::exportDamaged);
    command.reason = reason;
    command.work = [rows = std::move(documents)](core::Transaction &transaction) -> Result<QJsonObject> {
        QJsonArray array;
        for (const store::QuarantinedDocument &row : rows) {
            YC_ASSIGN(const QByteArray bytes, store::SyncRecords::quarantinedBytes(transaction, row.number));
            array.append(QJsonObject{{QStringLiteral("dataset"), row.dataset},
                                     {QStringLiteral("id"), row.id},
                                     {QStringLiteral("rev"), row.rev},
                                     {QStringLiteral("reason"), row.reason},
                                     {QStringLiteral("at"), textOf(row.since)},
                                     {QStringLiteral("content"), QString::fromUtf8(bytes)}});
        }
        return QJsonObject{{QStringLiteral("documents"), array}};
    };
    return m_store.execute(std::move(command));
}

QFuture<Result<QJsonObject>> SyncMemory::dismiss(QList<store::QuarantinedDocument> documents, const QString &reason)
{
    core::Command command = asking(commands::dismissDamaged);
    command.reason = reason.trimmed();
    command.subject = documents.size() == 1 ? documents.constFirst().id : QString();
    command.work = [rows = std::move(documents),
                    said = !command.reason.isEmpty()](core::Transaction &transaction) -> Result<QJsonObject> {
        if (!said)
            return core::fail(ErrorKind::FixInput, "sync.reason-missing");
        for (const store::QuarantinedDocument &row : rows)
            YC_TRY(store::SyncRecords::dismissQuarantined(transaction, row.number));
        return QJsonObject{{QStringLiteral("dismissed"), rows.size()}};
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

bool SyncMemory::mayRead() const { return m_store.session().may(QString::fromLatin1(commands::pause.permission)); }

Error SyncMemory::denied()
{
    return {ErrorKind::AskPermission,
            QStringLiteral("permission.denied"),
            {{QStringLiteral("permission"), QString::fromLatin1(commands::pause.permission)}}};
}

} // namespace yc::citysync
