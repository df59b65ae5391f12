// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/rules/HandOver.h"

#include "core/PeopleNames.h"
#include "services/eldercare/rules/CommandList.h"
#include "services/eldercare/rules/ElderTypes.h"
#include "services/eldercare/rules/Parts.h"
#include "services/eldercare/rules/VisitCommands.h"
#include "services/eldercare/rules/VisitRules.h"

namespace yc::eldercare {

using core::ErrorKind;
using core::fail;
using core::Query;
using core::Result;
using core::Rows;
using core::Transaction;

namespace {

const QVariantList &openStates()
{
    static const QVariantList states{QString(VisitState::planned), QString(VisitState::notMet)};
    return states;
}

/// Their name as the desk knows it.
Result<QString> workerName(Transaction &transaction, const QString &worker)
{
    if (const auto card = transaction.load(core::staffRecordId(worker)))
        return textOf(card->body, "name");
    YC_ASSIGN(const Rows before, transaction.query({.type = visitType().name,
                                                    .where = {{k("worker"), Query::Op::Equal, worker}},
                                                    .orderBy = {{k("planned_on"), Qt::DescendingOrder}},
                                                    .columns = {k("worker_name")},
                                                    .limit = 1}));
    if (worker.isEmpty() || before.rows.isEmpty())
        return fail(ErrorKind::FixInput, "eldercare.worker-unknown");
    return before.value(0, k("worker_name")).toString();
}

/// Days of the weeks of `days` on which a worker has more open visits than one makes.
Result<int> fullDays(Transaction &transaction, const QString &worker, const QSet<QDate> &mondays)
{
    const int most = VisitRules::on(dayOf(transaction)).aDay();
    int full = 0;
    for (const QDate monday : mondays) {
        Query query = openVisitsOf(worker, monday);
        query.columns = {k("planned_on")};
        YC_ASSIGN(const Rows rows, transaction.query(query));
        QHash<QString, int> load;
        for (qsizetype i = 0; i < rows.rows.size(); ++i)
            full += ++load[rows.value(i, k("planned_on")).toString()] == most + 1 ? 1 : 0;
    }
    return full;
}

Result<QJsonObject> handOver(Transaction &transaction, QList<core::Document> visits, const QString &worker,
                             const QString &reason)
{
    if (visits.isEmpty())
        return fail(ErrorKind::FixInput, "eldercare.nothing-to-hand-over");
    for (const core::Document &visit : std::as_const(visits)) {
        if (const QString state = textOf(visit.body, "state"); !openStates().contains(state))
            return fail(ErrorKind::FixInput, "eldercare.state", {{k("state"), state}});
    }
    YC_ASSIGN(const QString name, workerName(transaction, worker));
    QSet<QDate> mondays;
    for (core::Document &visit : visits) {
        QJsonObject &body = visit.body;
        if (textOf(body, "worker") == worker)
            return fail(ErrorKind::FixInput, "eldercare.same-worker", {{k("name"), name}});
        mondays.insert(mondayOf(QDate::fromString(textOf(body, "planned_on"), Qt::ISODate)));
        const QString from = textOf(body, "worker");
        const QString fromName = textOf(body, "worker_name");
        body.insert(k("worker"), worker);
        body.insert(k("worker_name"), name);
        addEvent(body, transaction, k("handed_over"), reason.trimmed());
        QJsonArray events = body.value(u"events").toArray();
        QJsonObject event = events.takeAt(events.size() - 1).toObject();
        event.insert(k("from"), from);
        event.insert(k("from_name"), fromName);
        event.insert(k("to"), worker);
        event.insert(k("to_name"), name);
        events.append(event);
        body.insert(k("events"), events);
        YC_TRY(transaction.put(visit));
    }
    YC_ASSIGN(const int full, fullDays(transaction, worker, mondays));
    return QJsonObject{{k("visits"), visits.size()}, {k("worker_name"), name}, {k("full_days"), full}};
}

} // namespace

Query openVisitsOf(const QString &worker, QDate week)
{
    Query query = visitsOfWeek(week);
    query.where.append({k("worker"), Query::Op::Equal, worker});
    query.where.append({k("state"), Query::Op::In, openStates()});
    return query;
}

core::Command handOverVisit(const QString &visit, qint64 revision, const QString &worker, const QString &reason)
{
    return commandOf(
        commands::handOverVisit, visit,
        [=](Transaction &transaction) -> Result<QJsonObject> {
            YC_ASSIGN(core::Document document, transaction.load(visit));
            document.revision = revision;
            return handOver(transaction, {document}, worker, reason);
        },
        reason);
}

core::Command handOverWeek(const QString &from, QDate week, const QString &worker, const QString &reason)
{
    return commandOf(
        commands::handOverVisit, from,
        [=](Transaction &transaction) -> Result<QJsonObject> {
            YC_ASSIGN(const Rows rows, transaction.query(openVisitsOf(from, week)));
            QList<core::Document> visits;
            for (const QVariantList &row : rows.rows) {
                YC_ASSIGN(core::Document document, transaction.load(row.first().toString()));
                visits.append(std::move(document));
            }
            return handOver(transaction, std::move(visits), worker, reason);
        },
        reason);
}

QJsonObject tidyVisit(QJsonObject body)
{
    const QString state = textOf(body, "state");
    const bool open = openStates().contains(state);
    QJsonObject last;
    const QJsonArray events = body.value(u"events").toArray();
    for (const QJsonValue &event : events) {
        const QString kind = event[u"kind"].toString();
        const bool made = kind == u"visited" && state == VisitState::done;
        const bool given = open && kind == u"handed_over";
        if ((made || given) && event[u"at"].toString() >= last.value(u"at").toString())
            last = event.toObject();
    }
    if (last.isEmpty())
        return body;
    const bool given = last.value(u"kind").toString() == u"handed_over";
    body.insert(k("worker"), last.value(given ? u"to" : u"by"));
    body.insert(k("worker_name"), last.value(given ? u"to_name" : u"by_name"));
    return body;
}

} // namespace yc::eldercare
