// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoAid.h"

#include "demo/CommandList.h"
#include "demo/Dice.h"
#include "demo/PlayedTransaction.h"
#include "services/povertyaid/rules/ApplicationCommands.h"
#include "services/povertyaid/rules/PaymentCommands.h"

#include <algorithm>

namespace yc::demo {

using core::Result;
using povertyaid::Family;

namespace {

constexpr int familiesAtMost = 40;
constexpr int failurePermille = 40;
constexpr int payday = 8;

struct Applicant {
    QString id;
    QString name;
    QDate birth;
};

/// In a transaction of its own; a refusal is no act of anybody.
Result<QJsonObject> play(core::DocumentStore &store, std::function<Result<QJsonObject>(core::Transaction &)> work)
{
    core::Command command = commands::replay.command();
    command.act = false;
    command.work = std::move(work);
    auto running = store.execute(std::move(command));
    running.waitForFinished();
    return running.result();
}

Result<QList<Applicant>> applicants(core::DocumentStore &store, const QString &tag)
{
    core::Query query{.type = QStringLiteral("resident"),
                      .where = {{QStringLiteral("tags"), core::Query::Op::Equal, tag}},
                      .orderBy = {{QStringLiteral("id")}},
                      .columns = {QStringLiteral("name"), QStringLiteral("birth"), QStringLiteral("relation")},
                      .limit = familiesAtMost * 4};
    auto reading = store.query(query);
    reading.waitForFinished();
    const Result<core::Rows> answer = reading.result();
    YC_TRY(answer);
    const core::Rows &rows = *answer;
    QList<Applicant> found;
    for (qsizetype row = 0; row < rows.rows.size() && found.size() < familiesAtMost; ++row) {
        const QDate birth = QDate::fromString(rows.value(row, QStringLiteral("birth")).toString(), Qt::ISODate);
        if (rows.value(row, QStringLiteral("relation")).toString().startsWith(u'0')) // heads of households
            found.append({rows.value(row, QStringLiteral("id")).toString(),
                          rows.value(row, QStringLiteral("name")).toString(), birth});
    }
    return found;
}

povertyaid::ApplicationEdit editOf(const Applicant &one, Dice &dice, int leastYuan, int mostYuan, QDate day)
{
    const QJsonObject member{{QStringLiteral("id"), one.id},
                             {QStringLiteral("name"), one.name},
                             {QStringLiteral("relation"), QStringLiteral("self")},
                             {QStringLiteral("birth"), one.birth.toString(Qt::ISODate)}};
    const QJsonObject income{{QStringLiteral("member"), one.id},
                             {QStringLiteral("kind"), QStringLiteral("transfer")},
                             {QStringLiteral("amount"), QString::number(dice.between(leastYuan, mostYuan) / 10 * 10)},
                             {QStringLiteral("per"), QStringLiteral("month")}};
    povertyaid::ApplicationEdit edit;
    edit.applicant = one.id;
    edit.family = {
        {QStringLiteral("place"), QStringLiteral("31")},
        {QStringLiteral("area"), QStringLiteral("urban")},
        {QStringLiteral("members"), QJsonArray{member}},
        {QStringLiteral("income"), QJsonArray{income}},
        {QStringLiteral("property"), QJsonObject{{QStringLiteral("money"), QString::number(dice.below(20) * 500)}}},
        // Shanghai's standard since 2025-07 was not found: desks give their own, and so does the demo, which says so.
        {QStringLiteral("figures"),
         QJsonObject{{QStringLiteral("standard.urban"),
                      QJsonObject{{QStringLiteral("value"), QStringLiteral("1600")},
                                  {QStringLiteral("basis"), QStringLiteral("演示数据，非正式标准")}}}}}};
    edit.authorisations = {
        QJsonObject{{QStringLiteral("member"), one.id}, {QStringLiteral("signed_on"), day.toString(Qt::ISODate)}}};
    edit.accountName = one.name;
    edit.account = QStringLiteral("6228480%1").arg(dice.below(1'000'000'000), 12, 10, QLatin1Char('0'));
    edit.bank = QStringLiteral("农业银行");
    return edit;
}

/// Made, checked, approved, sent, answered; by two people.
Result<QJsonObject> payMonth(core::Transaction &transaction, const QString &month, const DemoAid::Person &checker,
                             Dice &dice)
{
    PlayedTransaction other(transaction);
    other.by(checker.id, checker.name);
    const auto batch = [](const QJsonObject &answer) {
        return std::pair(answer.value(u"batch").toString(), answer.value(u"revision").toInteger());
    };
    YC_ASSIGN(QJsonObject answer, povertyaid::makeBatch(month).work(transaction));
    const QString id = batch(answer).first;
    YC_ASSIGN(answer, povertyaid::checkBatch(id, batch(answer).second).work(other));
    YC_ASSIGN(answer, povertyaid::approveBatch(id, batch(answer).second).work(other));
    YC_ASSIGN(answer, povertyaid::sendBatch(id, batch(answer).second).work(transaction));
    YC_ASSIGN(const core::Document sent, transaction.load(id));
    QList<povertyaid::BankAnswer> answers;
    const QJsonArray lines = sent.body.value(u"lines").toArray();
    for (int i = 0; i < lines.size(); ++i) {
        if (lines.at(i)[u"result"].toString() == u"withheld")
            continue;
        const bool fails = dice.chance(failurePermille);
        answers.append({i + 1, core::Money::fromFen(lines.at(i)[u"amount"].toInteger()), !fails,
                        fails ? QStringLiteral("closed") : QString()});
    }
    return povertyaid::takeReturn(id, sent.revision, answers).work(transaction);
}

} // namespace

Result<> DemoAid::run(core::DocumentStore &store, ReplayClock &clock, QDate from, QDate until,
                      const std::stop_token &stop) const
{
    Dice dice(m_seed ^ 0xa1dULL);
    YC_ASSIGN(const QList<Applicant> poor, applicants(store, QStringLiteral("minimum_living")));
    YC_ASSIGN(const QList<Applicant> low, applicants(store, QStringLiteral("low_income")));
    clock.set(QDateTime(from, QTime(10, 0)));
    qint64 granted = 0;
    for (const Applicant &one : poor + low) {
        if (stop.stop_requested())
            return core::fail(core::ErrorKind::Cancelled, "cancelled");
        const bool isPoor = std::ranges::find(poor, one.id, &Applicant::id) != poor.end();
        const povertyaid::ApplicationEdit edit =
            isPoor ? editOf(one, dice, 200, 1'400, from) : editOf(one, dice, 1'700, 2'400, from);
        const auto done = play(store, [&](core::Transaction &transaction) -> Result<QJsonObject> {
            YC_ASSIGN(const QJsonObject saved, povertyaid::saveApplication(edit).work(transaction));
            YC_ASSIGN(const Family family, Family::fromJson(edit.family));
            YC_ASSIGN(const povertyaid::MeansTestResult judged, povertyaid::meansTest(family, from));
            PlayedTransaction other(transaction);
            other.by(m_checker.id, m_checker.name);
            return povertyaid::decideApplication({.application = saved.value(u"application").toString(),
                                                  .revision = saved.value(u"revision").toInteger(),
                                                  .approve = true,
                                                  .className = judged.best(),
                                                  .reason = {}})
                .work(other);
        });
        granted += done ? 1 : 0; // what is not granted, or rests on missing figures, is left out
    }
    for (QDate month(from.year(), from.month(), 1); granted > 0 && month.addDays(payday) < until;
         month = month.addMonths(1)) {
        const QDate day = month.addDays(payday);
        if (day <= from)
            continue;
        clock.set(QDateTime(day, QTime(10, 0)));
        (void)play(store, [&](core::Transaction &transaction) {
            return payMonth(transaction, month.toString(QStringLiteral("yyyy-MM")), m_checker, dice);
        });
    }
    return {};
}

Result<> DemoAid::today(core::DocumentStore &store, QDate day) const
{
    Dice dice(m_seed ^ 0x70dULL);
    YC_ASSIGN(const QList<Applicant> all, applicants(store, QStringLiteral("low_income")));
    if (!all.isEmpty()) {
        const povertyaid::ApplicationEdit edit = editOf(all.last(), dice, 500, 900, day);
        (void)play(store,
                   [&](core::Transaction &transaction) { return povertyaid::saveApplication(edit).work(transaction); });
    }
    (void)play(store, [&](core::Transaction &transaction) { // there may be nothing to pay
        return povertyaid::makeBatch(day.addMonths(-1).toString(QStringLiteral("yyyy-MM"))).work(transaction);
    });
    return {};
}

} // namespace yc::demo
