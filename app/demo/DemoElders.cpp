// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoElders.h"

#include "core/Age.h"
#include "demo/CommandList.h"
#include "demo/Dice.h"
#include "services/eldercare/rules/AllowanceCommands.h"
#include "services/eldercare/rules/AllowanceRules.h"
#include "services/eldercare/rules/AssessmentCommands.h"
#include "services/eldercare/rules/ElderTypes.h"
#include "services/eldercare/rules/ProjectedList.h"
#include "services/eldercare/rules/VisitCommands.h"

#include <QJsonArray>

namespace yc::demo {

using core::Query;
using core::Result;
using core::Rows;
using core::Transaction;

namespace {

constexpr int retired = 65;
constexpr int mostElders = 400;
constexpr int assessedPermille = 300;
constexpr int signedPermille = 120;
constexpr int claimedPermille = 850;
constexpr int visitedPermille = 650;
constexpr int mostMissed = 3;

QString k(const char *key) { return QString::fromLatin1(key); }

/// One after another, each with the dice of the whole.
class Filling {
public:
    Filling(Transaction &transaction, const DemoElders::Assessor &second, quint64 seed)
        : m_transaction(transaction)
        , m_second(second)
        , m_dice(seed ^ 0xe1de25ULL)
        , m_today(transaction.now().toLocalTime().date())
        , m_visits(eldercare::VisitRules::on(m_today))
        , m_allowance(eldercare::AllowanceRules::of(eldercare::placeOf(transaction.session())))
    {
    }

    Result<> elder(const Rows &rows, qsizetype row)
    {
        const QString id = rows.value(row, k("id")).toString();
        const QDate birth = QDate::fromString(rows.value(row, k("birth")).toString(), Qt::ISODate);
        const int age = core::ageOn(m_today, birth).value_or(0);
        const bool local =
            m_allowance && m_allowance->registered(rows.value(row, k("residence_category")).toString()) ==
                               eldercare::AllowanceRules::Registered::Yes;
        if (local && m_dice.chance(claimedPermille))
            YC_TRY(claim(id, rows, row));
        if (age >= 75 && m_dice.chance(assessedPermille))
            YC_TRY(assess(id, age));
        eldercare::Elder elder;
        elder.birth = birth;
        elder.tags = eldercare::listOf(rows.value(row, k("tags")));
        if (const QString risk = elder.risk(m_visits, m_today); !risk.isEmpty())
            YC_TRY(visit(id, rows, row, risk));
        return {};
    }

private:
    /// Paid up to the quarter before; this one is still to be paid.
    Result<> claim(const QString &id, const Rows &rows, qsizetype row)
    {
        constexpr int monthsBack = 2;
        const eldercare::Month now = eldercare::Month::of(m_today);
        core::Document document;
        document.id = eldercare::claimId(id);
        document.type = eldercare::claimType().name;
        document.body = {{k("resident"), id},
                         {k("resident_name"), rows.value(row, k("name")).toString()},
                         {k("committee"), rows.value(row, k("committee")).toString()},
                         {k("place"), m_allowance->place()},
                         {k("applied_on"), m_today.addDays(-m_dice.between(100, 2'000)).toString(Qt::ISODate)},
                         {k("from_month"), m_allowance->nextBatch(now - monthsBack).toString()},
                         {k("state"), eldercare::ClaimState::active}};
        YC_TRY(m_transaction.put(document));
        return {};
    }

    Result<> assess(const QString &id, int age)
    {
        eldercare::AssessmentEdit edit;
        edit.resident = id;
        const QDate day = m_today.addDays(-m_dice.between(0, 420));
        edit.form = {{k("assessed_on"), day.toString(Qt::ISODate)},
                     {k("reason"), m_dice.chance(700) ? k("first") : k("regular")},
                     {k("informant_relation"), m_dice.chance(500) ? k("child") : k("self")}};
        if (m_dice.chance(250))
            edit.form.insert(k("diagnosis.hypertension"), true);
        if (m_dice.chance(100))
            edit.form.insert(k("diagnosis.dementia"), true);
        if (m_dice.chance(100))
            edit.form.insert(k("events.fall"), k("2"));
        const int worsePermille = std::min(700, (age - 70) * 25); // the older, the more help
        for (const eldercare::AbilityScale::Indicator &one : eldercare::AbilityScale::builtIn().indicators()) {
            int score = one.maximum();
            while (score > 0 && m_dice.chance(worsePermille))
                --score;
            edit.scores.insert(one.code, score);
        }
        YC_ASSIGN(const QJsonObject answer, eldercare::signAssessment(edit).work(m_transaction));
        if (m_dice.chance(signedPermille))
            return {};
        YC_ASSIGN(core::Document document, m_transaction.load(answer.value(u"assessment").toString()));
        document.body.insert(k("state"), eldercare::AssessmentState::done);
        document.body.insert(k("assessor_2"), m_second.id);
        document.body.insert(k("assessor_2_name"), m_second.name);
        document.body.insert(k("confirmed_on"), day.addDays(1).toString(Qt::ISODate));
        document.body.insert(k("review_on"),
                             day.addMonths(eldercare::AbilityScale::builtIn().reviewMonths()).toString(Qt::ISODate));
        YC_TRY(m_transaction.put(document));
        return {};
    }

    Result<> visit(const QString &id, const Rows &rows, qsizetype row, const QString &risk)
    {
        if (m_dice.chance(visitedPermille)) {
            eldercare::VisitRecord made;
            made.resident = id;
            made.on = m_today.addDays(-m_dice.between(1, m_visits.find(risk)->everyDays + 2));
            made.way = m_dice.chance(700) ? k("home") : k("phone");
            for (const QString &area : eldercare::visitAreas())
                made.findings.insert(area, m_dice.chance(900) ? k("good") : k("attention"));
            YC_TRY(eldercare::recordVisit(made).work(m_transaction));
            return {};
        }
        if (m_missed >= mostMissed)
            return {};
        ++m_missed;
        const QDate day = m_today.addDays(-7 - m_missed);
        core::Document document;
        document.id = eldercare::visitId(id, day, 0);
        document.type = eldercare::visitType().name;
        document.body = {{k("resident"), id},
                         {k("resident_name"), rows.value(row, k("name")).toString()},
                         {k("committee"), rows.value(row, k("committee")).toString()},
                         {k("planned_on"), day.toString(Qt::ISODate)},
                         {k("risk"), risk},
                         {k("state"), eldercare::VisitState::planned},
                         {k("worker"), m_transaction.session().personId},
                         {k("worker_name"), m_transaction.session().personName}};
        YC_TRY(m_transaction.put(document));
        return {};
    }

    Transaction &m_transaction;
    DemoElders::Assessor m_second;
    Dice m_dice;
    QDate m_today;
    eldercare::VisitRules m_visits;
    const eldercare::AllowanceRules *m_allowance;
    int m_missed = 0;
};

Result<> wait(QFuture<Result<QJsonObject>> future)
{
    future.waitForFinished();
    YC_TRY(future.result());
    return {};
}

/// Nothing to do is no fault of a demo desk.
Result<> unlessNothing(const Result<> &done)
{
    if (!done && done.error().kind != core::ErrorKind::FixInput)
        return std::unexpected(done.error());
    return {};
}

} // namespace

Result<> DemoElders::fill(core::DocumentStore &store, const Assessor &second, quint64 seed)
{
    core::Command command = commands::replay.command();
    command.work = [second, seed](Transaction &transaction) -> Result<QJsonObject> {
        const QDate today = transaction.now().toLocalTime().date();
        YC_ASSIGN(
            const Rows rows,
            transaction.query({.type = k("resident"),
                               .where = {{k("birth"), Query::Op::LessOrEqual,
                                          core::latestBirthOfAge(retired, today).toString(Qt::ISODate)},
                                         {k("deceased"), Query::Op::NotEqual, true}},
                               .orderBy = {{k("id")}},
                               .columns = {k("name"), k("birth"), k("residence_category"), k("committee"), k("tags")},
                               .limit = mostElders}));
        Filling filling(transaction, second, seed);
        for (qsizetype row = 0; row < rows.rows.size(); ++row)
            YC_TRY(filling.elder(rows, row));
        return QJsonObject();
    };
    YC_TRY(wait(store.execute(std::move(command))));
    const QDate today = store.clock().today();
    YC_TRY(unlessNothing(wait(store.execute(eldercare::planVisits(today, {})))));
    const eldercare::AllowanceRules *rules = eldercare::AllowanceRules::of(eldercare::placeOf(store.session()));
    if (!rules)
        return {};
    constexpr int monthsBack = 2;
    const eldercare::Month quarter = rules->nextBatch(eldercare::Month::of(today) - monthsBack);
    return unlessNothing(wait(store.execute(eldercare::makeAllowanceBatch(quarter))));
}

} // namespace yc::demo
