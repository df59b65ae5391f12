// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/rules/VisitCommands.h"

#include "core/Age.h"
#include "core/CodeTable.h"
#include "core/WorkCalendar.h"
#include "services/eldercare/rules/CommandList.h"
#include "services/eldercare/rules/ElderTypes.h"
#include "services/eldercare/rules/Parts.h"
#include "services/eldercare/rules/ProjectedList.h"

#include <algorithm>

namespace yc::eldercare {

using core::ErrorKind;
using core::fail;
using core::Query;
using core::Result;
using core::Rows;
using core::Transaction;

namespace {

constexpr int daysOfWeek = 7;

QDate dateOf(const QVariant &value)
{
    return value.typeId() == QMetaType::QDate ? value.toDate() : QDate::fromString(value.toString(), Qt::ISODate);
}

/// Whoever is old enough and lives, of one committee or all.
Result<QHash<QString, Elder>> eldersOf(Transaction &transaction, const VisitRules &rules, const QString &committee)
{
    Query query{.type = k("resident"),
                .where = {{k("birth"), Query::Op::LessOrEqual,
                           core::latestBirthOfAge(rules.fromAge(), dayOf(transaction)).toString(Qt::ISODate)}},
                .orderBy = {},
                .columns = {k("name"), k("birth"), k("tags"), k("committee"), k("deceased")}};
    if (!committee.isEmpty())
        query.where.append({k("committee"), Query::Op::Equal, committee});
    YC_ASSIGN(const Rows rows, transaction.query(query));
    QHash<QString, Elder> elders;
    for (qsizetype i = 0; i < rows.rows.size(); ++i) {
        if (rows.value(i, k("deceased")).toBool())
            continue;
        Elder elder;
        elder.resident = rows.value(i, k("id")).toString();
        elder.name = rows.value(i, k("name")).toString();
        elder.committee = rows.value(i, k("committee")).toString();
        elder.birth = dateOf(rows.value(i, k("birth")));
        elder.tags = listOf(rows.value(i, k("tags")));
        elders.insert(elder.resident, elder);
    }
    return elders;
}

Result<> addGrades(Transaction &transaction, QHash<QString, Elder> &elders)
{
    YC_ASSIGN(const Rows rows,
              transaction.query({.type = assessmentType().name,
                                 .where = {{k("state"), Query::Op::Equal, QString(AssessmentState::done)}},
                                 .orderBy = {},
                                 .columns = {k("resident"), k("final_grade")}}));
    for (qsizetype i = 0; i < rows.rows.size(); ++i) {
        if (const auto elder = elders.find(rows.value(i, k("resident")).toString()); elder != elders.end())
            elder->grade = rows.value(i, k("final_grade")).toString().toInt();
    }
    return {};
}

/// The last visit of each, and whether one is open. Visits older than the longest interval change nothing.
Result<> addVisits(Transaction &transaction, QHash<QString, Elder> &elders, QHash<QDate, int> &taken)
{
    YC_ASSIGN(const Rows rows,
              transaction.query({.type = visitType().name,
                                 .where = {{k("state"), Query::Op::NotEqual, QString(VisitState::cancelled)}},
                                 .orderBy = {},
                                 .columns = {k("resident"), k("state"), k("planned_on"), k("visited_on"), k("next_on"),
                                             k("risk_after"), k("worker")}}));
    const QString self = transaction.session().personId;
    for (qsizetype i = 0; i < rows.rows.size(); ++i) {
        const bool done = rows.value(i, k("state")).toString() == VisitState::done;
        if (!done && rows.value(i, k("worker")).toString() == self)
            ++taken[dateOf(rows.value(i, k("planned_on")))];
        const auto elder = elders.find(rows.value(i, k("resident")).toString());
        if (elder == elders.end())
            continue;
        const QDate visited = dateOf(rows.value(i, k("visited_on")));
        if (!done) {
            elder->planned = true;
        } else if (!elder->lastVisit.isValid() || visited > elder->lastVisit) {
            elder->lastVisit = visited;
            elder->agreed = dateOf(rows.value(i, k("next_on")));
            elder->riskAfter = rows.value(i, k("risk_after")).toString();
        }
    }
    return {};
}

/// A visit of that week under the next free attempt: the earlier ones were made or cancelled.
Result<core::Document> emptyVisit(Transaction &transaction, const QString &resident, QDate on)
{
    for (int attempt = 0;; ++attempt) {
        core::Document document;
        document.id = visitId(resident, on, attempt);
        document.type = visitType().name;
        const auto stored = transaction.load(document.id);
        if (!stored && stored.error().kind == ErrorKind::NotFound)
            return document;
        if (!stored)
            return std::unexpected(stored.error());
    }
}

Result<QJsonObject> plan(Transaction &transaction, QDate week, const QString &committee)
{
    const QDate today = dayOf(transaction);
    const VisitRules rules = VisitRules::on(today);
    QHash<QDate, int> taken;
    YC_ASSIGN(auto elders, eldersOf(transaction, rules, committee));
    YC_TRY(addGrades(transaction, elders));
    YC_TRY(addVisits(transaction, elders, taken));
    const WeekPlan made = planWeek(rules, elders.values(), mondayOf(week), today, core::WorkCalendar::builtIn(), taken);
    if (made.visits.isEmpty())
        return fail(ErrorKind::FixInput, "eldercare.nothing-to-plan", {{k("left"), made.left}});
    for (const WeekPlan::Visit &visit : made.visits) {
        YC_ASSIGN(core::Document document, emptyVisit(transaction, visit.elder.resident, visit.on));
        QJsonObject &body = document.body;
        body.insert(k("resident"), visit.elder.resident);
        body.insert(k("resident_name"), visit.elder.name);
        body.insert(k("committee"), visit.elder.committee);
        body.insert(k("planned_on"), visit.on.toString(Qt::ISODate));
        body.insert(k("risk"), visit.risk);
        body.insert(k("state"), VisitState::planned);
        body.insert(k("worker"), transaction.session().personId);
        body.insert(k("worker_name"), transaction.session().personName);
        addEvent(body, transaction, k("planned"));
        YC_TRY(transaction.put(document));
    }
    return QJsonObject{{k("planned"), made.visits.size()}, {k("left"), made.left}};
}

/// The worst of all areas.
QString worstOf(const QHash<QString, QString> &findings)
{
    QString worst;
    for (const core::CodeTable::Entry &entry : core::CodeTable::named(u"visit_finding").entries()) {
        if (findings.values().contains(entry.code))
            worst = entry.code; // the table goes from good to urgent
    }
    return worst;
}

Result<> check(const VisitRecord &record, QDate today)
{
    if (!record.on.isValid() || record.on > today)
        return fail(ErrorKind::FixInput, "eldercare.future", {{k("day"), record.on.toString(Qt::ISODate)}});
    if (!core::CodeTable::named(u"visit_way").find(record.way))
        return fail(ErrorKind::FixInput, "eldercare.way-missing");
    if (!record.seen)
        return {};
    for (const QString &area : visitAreas()) {
        if (!core::CodeTable::named(u"visit_finding").find(record.findings.value(area)))
            return fail(ErrorKind::FixInput, "eldercare.finding-missing", {{k("area"), area}});
    }
    if (worstOf(record.findings) == u"urgent" && record.followUp.trimmed().isEmpty())
        return fail(ErrorKind::FixInput, "eldercare.follow-up-missing");
    return {};
}

/// The class as the register, the assessment that holds and the visit say.
Result<QString> riskOf(Transaction &transaction, const VisitRules &rules, const core::Document &resident,
                       const QString &found)
{
    Elder elder;
    elder.birth = QDate::fromString(textOf(resident.body, "birth"), Qt::ISODate);
    elder.tags = resident.body.value(u"tags").toVariant().toStringList();
    elder.riskAfter = found;
    YC_ASSIGN(const Rows rows,
              transaction.query({.type = assessmentType().name,
                                 .where = {{k("resident"), Query::Op::Equal, resident.id},
                                           {k("state"), Query::Op::Equal, QString(AssessmentState::done)}},
                                 .orderBy = {},
                                 .columns = {k("final_grade")}}));
    if (!rows.rows.isEmpty())
        elder.grade = rows.value(0, k("final_grade")).toString().toInt();
    return elder.risk(rules, dayOf(transaction));
}

Result<QJsonObject> record(Transaction &transaction, const VisitRecord &made)
{
    YC_TRY(check(made, dayOf(transaction)));
    core::Document document;
    if (made.visit.isEmpty()) {
        YC_ASSIGN(document, emptyVisit(transaction, made.resident, made.on));
    } else {
        YC_ASSIGN(document, transaction.load(made.visit));
        const QString state = textOf(document.body, "state");
        if (state != VisitState::planned && state != VisitState::notMet)
            return fail(ErrorKind::FixInput, "eldercare.state", {{k("state"), state}});
        document.revision = made.revision;
    }
    QJsonObject &body = document.body;
    YC_ASSIGN(const core::Document resident,
              residentOf(transaction, made.visit.isEmpty() ? made.resident : textOf(body, "resident")));
    if (resident.body.value(u"deceased").toBool())
        return fail(ErrorKind::FixInput, "eldercare.resident-died");
    const VisitRules rules = VisitRules::on(made.on);
    YC_ASSIGN(const QString risk, riskOf(transaction, rules, resident, made.riskAfter));
    setPerson(body, resident);
    if (made.visit.isEmpty()) {
        body.insert(k("risk"), risk);
        body.insert(k("planned_on"), made.on.toString(Qt::ISODate));
    }
    body.insert(k("worker"), transaction.session().personId);
    body.insert(k("worker_name"), transaction.session().personName);
    body.insert(k("visited_on"), made.on.toString(Qt::ISODate));
    body.insert(k("way"), made.way);
    body.insert(k("seen"), made.seen);
    body.insert(k("state"), made.seen ? VisitState::done : VisitState::notMet);
    body.insert(k("needs"), made.needs.trimmed());
    body.insert(k("follow_up"), made.followUp.trimmed());
    if (made.seen) {
        const QDate latest = rules.due(risk, made.on, {}, made.on);
        if (made.nextOn.isValid() && latest.isValid() && (made.nextOn > latest || made.nextOn <= made.on)) {
            return fail(ErrorKind::FixInput, "eldercare.next-too-late", {{k("day"), latest.toString(Qt::ISODate)}});
        }
        const QDate next = made.nextOn.isValid() ? made.nextOn : latest;
        QJsonObject findings;
        for (const QString &area : visitAreas()) {
            findings.insert(area, QJsonObject{{k("finding"), made.findings.value(area)},
                                              {k("note"), made.notes.value(area).trimmed()}});
        }
        body.insert(k("findings"), findings);
        body.insert(k("finding"), worstOf(made.findings));
        body.insert(k("risk_after"), made.riskAfter);
        if (next.isValid())
            body.insert(k("next_on"), next.toString(Qt::ISODate));
    }
    addEvent(body, transaction, made.seen ? k("visited") : k("not_met"));
    YC_ASSIGN(const core::Document stored, transaction.put(document));
    return QJsonObject{{k("visit"), stored.id}, {k("next_on"), stored.body.value(u"next_on")}};
}

} // namespace

QStringList visitAreas()
{
    return {QStringLiteral("life"), QStringLiteral("health"), QStringLiteral("mood"), QStringLiteral("safety"),
            QStringLiteral("family")};
}

core::Command planVisits(QDate week, const QString &committee)
{
    return commandOf(commands::planVisits, {},
                     [=](Transaction &transaction) { return plan(transaction, week, committee); });
}

core::Command recordVisit(const VisitRecord &made)
{
    return commandOf(commands::recordVisit, made.visit.isEmpty() ? made.resident : made.visit,
                     [made](Transaction &transaction) { return record(transaction, made); });
}

core::Command cancelVisit(const QString &visit, qint64 revision, const QString &reason)
{
    return commandOf(
        commands::cancelVisit, visit,
        [=](Transaction &transaction) -> Result<QJsonObject> {
            if (reason.trimmed().isEmpty())
                return fail(ErrorKind::FixInput, "eldercare.reason-missing");
            YC_ASSIGN(core::Document document, transaction.load(visit));
            const QString state = textOf(document.body, "state");
            if (state != VisitState::planned && state != VisitState::notMet)
                return fail(ErrorKind::FixInput, "eldercare.state", {{k("state"), state}});
            document.revision = revision;
            document.body.insert(k("state"), VisitState::cancelled);
            addEvent(document.body, transaction, k("cancelled"), reason.trimmed());
            YC_ASSIGN(const core::Document stored, transaction.put(document));
            return QJsonObject{{k("visit"), stored.id}};
        },
        reason);
}

core::Command noteVisitList()
{
    return commandOf(commands::printVisits, {}, [](Transaction &) -> Result<QJsonObject> { return QJsonObject(); });
}

Query missedVisits(QDate today, int graceDays)
{
    return {
        .type = visitType().name,
        .where = {{k("state"), Query::Op::In, QVariantList{QString(VisitState::planned), QString(VisitState::notMet)}},
                  {k("planned_on"), Query::Op::Less, today.addDays(-graceDays).toString(Qt::ISODate)}},
        .orderBy = {},
        .columns = {}};
}

Query visitsOfWeek(QDate week)
{
    const QDate monday = mondayOf(week);
    return {.type = visitType().name,
            .where = {{k("planned_on"), Query::Op::GreaterOrEqual, monday.toString(Qt::ISODate)},
                      {k("planned_on"), Query::Op::LessOrEqual, monday.addDays(daysOfWeek - 1).toString(Qt::ISODate)}},
            .orderBy = {},
            .columns = {}};
}

} // namespace yc::eldercare
