// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/PaymentCommands.h"

#include "core/RecordId.h"
#include "services/povertyaid/rules/AidTypes.h"
#include "services/povertyaid/rules/CommandList.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace yc::povertyaid {

using core::ErrorKind;
using core::fail;
using core::Query;
using core::Result;
using core::Transaction;

namespace {

constexpr qsizetype centreDigits = 9;

QString k(const char *key) { return QString::fromLatin1(key); }

QString textOf(const QJsonObject &body, const char *key) { return body.value(k(key)).toString(); }

QDate firstDay(const QString &month)
{
    const QDate day = QDate::fromString(month + QLatin1String("-01"), Qt::ISODate);
    return day.isValid() && day.toString(u"yyyy-MM") == month ? day : QDate();
}

void addEvent(QJsonObject &body, const Transaction &transaction, const QString &kind, const QString &reason = {})
{
    QJsonArray events = body.value(u"events").toArray();
    events.append(QJsonObject{{k("kind"), kind},
                              {k("at"), transaction.now().toString(Qt::ISODateWithMs)},
                              {k("by"), transaction.session().personId},
                              {k("by_name"), transaction.session().personName},
                              {k("reason"), reason}});
    body.insert(u"events", events);
}

/// What was approved, independent of what becomes of it: who gets how much for which month.
QString digestOf(const QJsonArray &lines)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QJsonValue &line : lines) {
        for (const char *key : {"payment", "application", "month", "account_name", "account", "bank", "id_number"}) {
            hash.addData(line[QLatin1String(key)].toString().toUtf8());
            hash.addData(QByteArrayView("\0", 1));
        }
        hash.addData(QByteArray::number(line[u"amount"].toInteger()));
        hash.addData(QByteArrayView("\n", 1));
    }
    return QString::fromLatin1(hash.result().toHex());
}

/// Who of a family has died, by name: the payee, and members who counted when it was decided.
Result<QStringList> deadOf(Transaction &transaction, const QJsonObject &application)
{
    QStringList ids{textOf(application, "applicant")};
    const QJsonArray counted = application.value(u"decision")[u"working"][u"members_counted"].toArray();
    for (const QJsonValue &id : counted)
        ids.append(id.toString());
    ids.removeDuplicates();
    QStringList names;
    for (const QString &id : std::as_const(ids)) {
        const auto person = transaction.load(id);
        if (!person && person.error().kind != ErrorKind::NotFound)
            return std::unexpected(person.error());
        if (person && person->body.value(u"deceased").toBool())
            names.append(textOf(person->body, "name"));
    }
    return names;
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
    payment.body = {{k("batch"), list.batch.id}, {k("application"), application.id}, {k("month"), month},
                    {k("attempt"), attempt},     {k("amount"), amount},              {k("result"), k("due")}};
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

Result<QJsonObject> answer(const core::Document &stored)
{
    const QJsonObject &body = stored.body;
    return QJsonObject{{k("batch"), stored.id},
                       {k("revision"), stored.revision},
                       {k("number"), body.value(u"number")},
                       {k("state"), body.value(u"state")},
                       {k("households"), body.value(u"households")},
                       {k("people"), body.value(u"people")},
                       {k("total"), body.value(u"total")},
                       {k("held"), body.value(u"held")}};
}

Result<QJsonObject> finish(Transaction &transaction, List &list, const QString &month, const char *kind)
{
    if (list.lines.isEmpty())
        return fail(ErrorKind::FixInput, "povertyaid.nothing-to-pay", {{k("held"), list.held.size()}});
    qint64 total = 0;
    for (const QJsonValue &line : std::as_const(list.lines))
        total += line[u"amount"].toInteger();
    const core::Session &session = transaction.session();
    const QString org = session.org.left(centreDigits);
    YC_ASSIGN(const qint64 serial, transaction.nextNumber(QStringLiteral("aid-batch/%1/%2").arg(org, month)));
    QJsonObject &body = list.batch.body;
    body = {{k("number"), QStringLiteral("FF%1-%2-%3").arg(month, org).arg(serial, 2, 10, QLatin1Char('0'))},
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
    YC_ASSIGN(const core::Rows rows,
              transaction.query({.type = paymentType().name,
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

Result<core::Document> loadIn(Transaction &transaction, const QString &id, qint64 revision,
                              std::initializer_list<QLatin1StringView> states)
{
    YC_ASSIGN(core::Document document, transaction.load(id));
    const QString state = textOf(document.body, "state");
    if (std::ranges::none_of(states, [&](QLatin1StringView one) { return state == one; }))
        return fail(ErrorKind::FixInput, "povertyaid.batch-state", {{k("state"), state}});
    if (digestOf(document.body.value(u"lines").toArray()) != textOf(document.body, "digest"))
        return fail(ErrorKind::CallAdministrator, "povertyaid.list-changed");
    document.revision = revision; // the store refuses another one than its own
    return document;
}

Result<> byAnother(const Transaction &transaction, const QJsonObject &body)
{
    if (textOf(body, "made_by") == transaction.session().personId)
        return fail(ErrorKind::AskPermission, "povertyaid.same-person");
    return {};
}

/// Names of the dead on a list.
Result<QStringList> deadOn(Transaction &transaction, const QJsonArray &lines)
{
    QStringList names;
    QSet<QString> seen;
    for (const QJsonValue &line : lines) {
        const QString id = line[u"application"].toString();
        if (seen.contains(id))
            continue;
        seen.insert(id);
        YC_ASSIGN(const core::Document application, transaction.load(id));
        YC_ASSIGN(const QStringList dead, deadOf(transaction, application.body));
        names += dead;
    }
    return names;
}

Result<> setPayment(Transaction &transaction, const QString &id, const char *result, const QString &failure = {})
{
    YC_ASSIGN(core::Document payment, transaction.load(id));
    payment.body.insert(u"result", k(result));
    payment.body.insert(u"failure", failure);
    YC_TRY(transaction.put(payment));
    return {};
}

/// One step on, by somebody else than the maker, while everybody on the list lives.
Result<QJsonObject> step(Transaction &transaction, core::Document document, QLatin1StringView state, const char *who)
{
    YC_TRY(byAnother(transaction, document.body));
    YC_ASSIGN(const QStringList dead, deadOn(transaction, document.body.value(u"lines").toArray()));
    if (!dead.isEmpty())
        return fail(ErrorKind::FixInput, "povertyaid.payee-died", {{k("names"), dead.join(QStringLiteral("、"))}});
    document.body.insert(u"state", state);
    document.body.insert(k(who) + QLatin1String("_by"), transaction.session().personId);
    document.body.insert(k(who) + QLatin1String("_by_name"), transaction.session().personName);
    addEvent(document.body, transaction, k(who));
    YC_ASSIGN(const core::Document stored, transaction.put(document));
    return answer(stored);
}

Result<QJsonObject> send(Transaction &transaction, core::Document document)
{
    if (textOf(document.body, "state") == BatchState::sent)
        return answer(document);
    QJsonArray lines = document.body.value(u"lines").toArray();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QJsonObject line = lines.at(i).toObject();
        YC_ASSIGN(const core::Document application, transaction.load(textOf(line, "application")));
        YC_ASSIGN(const QStringList dead, deadOf(transaction, application.body));
        if (dead.isEmpty())
            continue;
        line.insert(u"result", k("withheld"));
        line.insert(u"failure", k("died"));
        lines.replace(i, line);
        YC_TRY(setPayment(transaction, textOf(line, "payment"), "withheld", k("died")));
    }
    document.body.insert(u"lines", lines);
    document.body.insert(u"state", BatchState::sent);
    addEvent(document.body, transaction, k("sent"));
    YC_ASSIGN(const core::Document stored, transaction.put(document));
    return answer(stored);
}

Result<QJsonObject> takeIn(Transaction &transaction, core::Document document, const QList<BankAnswer> &answers)
{
    QJsonArray lines = document.body.value(u"lines").toArray();
    const auto mismatch = [](int sequence) {
        return fail(ErrorKind::FixInput, "povertyaid.return-mismatch", {{k("sequence"), sequence}});
    };
    qint64 failures = 0;
    for (const BankAnswer &one : answers) {
        QJsonObject line = lines.at(one.sequence - 1).toObject();
        if (one.sequence < 1 || one.sequence > lines.size() || textOf(line, "result") != u"due" ||
            line.value(u"amount").toInteger() != one.amount.fen()) {
            return mismatch(one.sequence);
        }
        line.insert(u"result", k(one.paid ? "paid" : "failed"));
        line.insert(u"failure", one.failure);
        lines.replace(one.sequence - 1, line);
        failures += one.paid ? 0 : 1;
        YC_TRY(setPayment(transaction, textOf(line, "payment"), one.paid ? "paid" : "failed", one.failure));
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i)[u"result"].toString() == u"due")
            return mismatch(int(i) + 1);
    }
    document.body.insert(u"lines", lines);
    document.body.insert(u"failures", failures);
    document.body.insert(u"state", BatchState::settled);
    addEvent(document.body, transaction, k("settled"));
    YC_ASSIGN(const core::Document stored, transaction.put(document));
    return answer(stored);
}

core::Command commandOf(const core::CommandSpec &spec, const QString &id,
                        std::function<Result<QJsonObject>(Transaction &)> work, const QString &reason = {})
{
    core::Command command = spec.command();
    command.subject = id;
    command.reason = reason;
    command.work = std::move(work);
    return command;
}

} // namespace

core::Command makeBatch(const QString &month)
{
    return commandOf(commands::makeBatch, {}, [month](Transaction &transaction) { return makeMonthly(transaction, month); });
}

core::Command makeRepayment()
{
    return commandOf(commands::makeBatch, {}, [](Transaction &transaction) { return makeAgain(transaction); });
}

core::Command checkBatch(const QString &id, qint64 revision)
{
    return commandOf(commands::checkBatch, id, [=](Transaction &transaction) -> Result<QJsonObject> {
        YC_ASSIGN(const core::Document document, loadIn(transaction, id, revision, {BatchState::made}));
        return step(transaction, document, BatchState::checked, "checked");
    });
}

core::Command returnBatch(const QString &id, qint64 revision, const QString &reason)
{
    return commandOf(
        commands::returnBatch, id,
        [=](Transaction &transaction) -> Result<QJsonObject> {
            if (reason.trimmed().isEmpty())
                return fail(ErrorKind::FixInput, "povertyaid.reason-missing");
            YC_ASSIGN(core::Document document,
                      loadIn(transaction, id, revision, {BatchState::made, BatchState::checked}));
            const QJsonArray lines = document.body.value(u"lines").toArray();
            for (const QJsonValue &line : lines)
                YC_TRY(setPayment(transaction, line[u"payment"].toString(), "void"));
            document.body.insert(u"state", BatchState::returned);
            addEvent(document.body, transaction, k("returned"), reason);
            YC_ASSIGN(const core::Document stored, transaction.put(document));
            return answer(stored);
        },
        reason);
}

core::Command approveBatch(const QString &id, qint64 revision)
{
    return commandOf(commands::approveBatch, id, [=](Transaction &transaction) -> Result<QJsonObject> {
        YC_ASSIGN(const core::Document document, loadIn(transaction, id, revision, {BatchState::checked}));
        return step(transaction, document, BatchState::approved, "approved");
    });
}

core::Command sendBatch(const QString &id, qint64 revision)
{
    return commandOf(commands::bankFile, id, [=](Transaction &transaction) -> Result<QJsonObject> {
        YC_ASSIGN(const core::Document document,
                  loadIn(transaction, id, revision, {BatchState::approved, BatchState::sent}));
        return send(transaction, document);
    });
}

core::Command takeReturn(const QString &id, qint64 revision, const QList<BankAnswer> &answers)
{
    return commandOf(commands::bankReturn, id, [=](Transaction &transaction) -> Result<QJsonObject> {
        YC_ASSIGN(const core::Document document, loadIn(transaction, id, revision, {BatchState::sent}));
        return takeIn(transaction, document, answers);
    });
}

} // namespace yc::povertyaid
