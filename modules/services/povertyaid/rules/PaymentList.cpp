// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/RecordId.h"
#include "services/povertyaid/rules/AidTypes.h"
#include "services/povertyaid/rules/CommandList.h"
#include "services/povertyaid/rules/PaymentCommands.h"
#include "services/povertyaid/rules/PaymentParts.h"

#include <QSet>

namespace yc::povertyaid {

using namespace payment;
using core::ErrorKind;
using core::fail;
using core::Query;
using core::Result;
using core::Transaction;

namespace {

constexpr int batchDigits = 2; ///< of the serial within a month

QDate firstDay(const QString &month)
{
    const QDate day = QDate::fromString(month + QLatin1String("-01"), Qt::ISODate);
    return day.isValid() && day.toString(u"yyyy-MM") == month ? day : QDate();
}

/// The latest attempt for a month; null where there is none.
Result<core::Document> lastAttempt(Transaction &transaction, const QString &application, const QString &month)
{
    core::Document last;
    for (int attempt = 0;; ++attempt) {
        auto found = transaction.load(paymentId(application, month, attempt));
        if (!found) {
            if (found.error().kind != ErrorKind::NotFound)
                return std::unexpected(found.error());
            return last;
        }
        last = *std::move(found);
    }
}

struct List {
    core::Document batch;
    QJsonArray lines;
    QJsonArray held;
    QSet<QString> households; ///< applications
    qint64 people = 0;
    QJsonObject byClass;
};

void hold(List &list, const core::Document &application, const char *why, const QStringList &names = {})
{
    list.held.append(QJsonObject{{k("application"), application.id},
                                 {k("number"), application.body.value(u"number")},
                                 {k("applicant_name"), application.body.value(u"applicant_name")},
                                 {k("why"), k(why)},
                                 {k("names"), names.join(QStringLiteral("、"))}});
}

Result<> pay(Transaction &transaction, List &list, const core::Document &application, const QString &month, int attempt)
{
    const QJsonObject &body = application.body;
    const qint64 amount = body.value(u"benefit").toInteger();
    core::Document payment;
    payment.id = paymentId(application.id, month, attempt);
    payment.type = paymentType().name;
    payment.body = {{k("batch"), list.batch.id}, {k("application"), application.id},
                    {k("month"), month},         {k("attempt"), attempt},
                    {k("amount"), amount},       {k("result"), k("due")}};
    YC_TRY(transaction.put(payment));
    YC_ASSIGN(const core::Document person, transaction.load(textOf(body, "applicant")));
    const QString name = textOf(body, "account_name");
    list.lines.append(QJsonObject{{k("payment"), payment.id},
                                  {k("application"), application.id},
                                  {k("number"), body.value(u"number")},
                                  {k("applicant_name"), body.value(u"applicant_name")},
                                  {k("account_name"), name.isEmpty() ? textOf(body, "applicant_name") : name},
                                  {k("id_number"), person.body.value(u"id_number")},
                                  {k("account"), body.value(u"account")},
                                  {k("bank"), body.value(u"bank")},
                                  {k("class"), body.value(u"class")},
                                  {k("month"), month},
                                  {k("amount"), amount},
                                  {k("result"), k("due")}});
    const QString className = textOf(body, "class");
    QJsonObject sums = list.byClass.value(className).toObject();
    if (!list.households.contains(application.id)) {
        list.households.insert(application.id);
        list.people += body.value(u"members").toInteger();
        sums.insert(u"households", sums.value(u"households").toInteger() + 1);
        sums.insert(u"people", sums.value(u"people").toInteger() + body.value(u"members").toInteger());
    }
    sums.insert(u"amount", sums.value(u"amount").toInteger() + amount);
    list.byClass.insert(className, sums);
    return {};
}

/// True if the application may be paid now; else it is held, with the reason.
Result<bool> payable(Transaction &transaction, List &list, const core::Document &application)
{
    YC_ASSIGN(const QStringList dead, deadOf(transaction, application.body));
    if (!dead.isEmpty()) {
        hold(list, application, "died", dead);
        return false;
    }
    if (textOf(application.body, "account").isEmpty()) {
        hold(list, application, "account");
        return false;
    }
    return true;
}

Result<QJsonObject> finish(Transaction &transaction, List &list, const QString &month, const char *kind)
{
    if (list.lines.isEmpty())
        return fail(ErrorKind::FixInput, "povertyaid.nothing-to-pay", {{k("held"), list.held.size()}});
    qint64 total = 0;
    for (const QJsonValue &line : std::as_const(list.lines))
        total += line[u"amount"].toInteger();
    const core::Session &session = transaction.session();
    YC_ASSIGN(const QString number, core::nextNumber(transaction, "FF", "aid-batch", month, batchDigits));
    QJsonObject &body = list.batch.body;
    body = {{k("number"), number},
            {k("month"), month},
            {k("kind"), k(kind)},
            {k("state"), BatchState::made},
            {k("households"), list.households.size()},
            {k("people"), list.people},
            {k("total"), total},
            {k("failures"), 0},
            {k("digest"), digestOf(list.lines)},
            {k("made_by"), session.personId},
            {k("made_by_name"), session.personName},
            {k("lines"), list.lines},
            {k("held"), list.held},
            {k("by_class"), list.byClass}};
    addEvent(body, transaction, k("made"));
    YC_ASSIGN(const core::Document stored, transaction.put(list.batch));
    return answer(stored);
}

List newList(const Transaction &transaction)
{
    List list;
    list.batch.id = batchType().name + u':' + core::newUuid7(transaction.now());
    list.batch.type = batchType().name;
    return list;
}

Result<QJsonObject> makeMonthly(Transaction &transaction, const QString &month)
{
    const QDate until = firstDay(month);
    if (!until.isValid() || until > transaction.now().toLocalTime().date())
        return fail(ErrorKind::FixInput, "povertyaid.bad-month", {{k("month"), month}});
    YC_ASSIGN(const core::Rows rows,
              transaction.query(
                  {.type = applicationType().name,
                   .where = {{k("state"), Query::Op::In,
                              QVariantList{QString(ApplicationState::approved), QString(ApplicationState::stopped)}},
                             {k("first_month"), Query::Op::LessOrEqual, month}},
                   .orderBy = {{k("number"), Qt::AscendingOrder}},
                   .columns = {k("number")}}));
    List list = newList(transaction);
    for (const QVariantList &row : rows.rows) {
        YC_ASSIGN(const core::Document application, transaction.load(row.first().toString()));
        const QString last = textOf(application.body, "last_month");
        QList<std::pair<QString, int>> due; // month, attempt
        for (QDate day = firstDay(textOf(application.body, "first_month")); day.isValid() && day <= until;
             day = day.addMonths(1)) {
            const QString one = day.toString(u"yyyy-MM");
            if (!last.isEmpty() && one > last)
                break;
            YC_ASSIGN(const core::Document before, lastAttempt(transaction, application.id, one));
            if (before.isNull())
                due.append({one, 0});
            else if (textOf(before.body, "result") == u"void")
                due.append({one, before.body.value(u"attempt").toInt() + 1});
        }
        if (due.isEmpty() || application.body.value(u"benefit").toInteger() <= 0)
            continue;
        YC_ASSIGN(const bool may, payable(transaction, list, application));
        for (const auto &[one, attempt] : std::as_const(due)) {
            if (may)
                YC_TRY(pay(transaction, list, application, one, attempt));
        }
    }
    return finish(transaction, list, month, "month");
}

Result<QJsonObject> makeAgain(Transaction &transaction)
{
    YC_ASSIGN(const core::Rows rows, transaction.query({.type = paymentType().name,
                                                        .where = {{k("result"), Query::Op::Equal, k("failed")}},
                                                        .orderBy = {{k("month"), Qt::AscendingOrder}},
                                                        .columns = {k("application"), k("month"), k("attempt")}}));
    List list = newList(transaction);
    for (qsizetype i = 0; i < rows.rows.size(); ++i) {
        const QString id = rows.value(i, k("application")).toString();
        const QString month = rows.value(i, k("month")).toString();
        YC_ASSIGN(const core::Document last, lastAttempt(transaction, id, month));
        const QString result = textOf(last.body, "result");
        const bool latest = last.id == rows.value(i, k("id")).toString();
        // Only what nobody pays again already; a repayment that was sent back leaves its failure to be repaid.
        if (!latest && result != u"void")
            continue;
        YC_ASSIGN(const core::Document application, transaction.load(id));
        const int next = last.body.value(u"attempt").toInt() + 1;
        if (!latest && transaction.load(paymentId(id, month, next)))
            continue;
        YC_ASSIGN(const bool may, payable(transaction, list, application));
        if (may)
            YC_TRY(pay(transaction, list, application, month, next));
    }
    return finish(transaction, list, transaction.now().toLocalTime().date().toString(u"yyyy-MM"), "repay");
}

} // namespace

core::Command makeBatch(const QString &month)
{
    return commandOf(commands::makeBatch, {},
                     [month](Transaction &transaction) { return makeMonthly(transaction, month); });
}

core::Command makeRepayment()
{
    return commandOf(commands::makeBatch, {}, [](Transaction &transaction) { return makeAgain(transaction); });
}

} // namespace yc::povertyaid
