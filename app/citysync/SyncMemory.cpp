// SPDX-License-Identifier: GPL-3.0-or-later
#include "citysync/SyncMemory.h"

#include "citysync/CommandList.h"
#include "core/Futures.h"
#include "store/Connection.h"
#include "store/Meta.h"
#include "store/SqlTransaction.h"

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

} // namespace yc::citysync
