// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/ApplicationCommands.h"

#include "core/CommandParts.h"
#include "core/Masking.h"
#include "core/RecordId.h"
#include "core/Reveal.h"
#include "services/povertyaid/rules/AidTypes.h"
#include "services/povertyaid/rules/CommandList.h"

namespace yc::povertyaid {

using core::addEvent;
using core::dayOf;
using core::ErrorKind;
using core::fail;
using core::Result;
using core::Transaction;

namespace {

QDate firstDayOf(const QString &month) { return QDate::fromString(month + QLatin1String("-01"), Qt::ISODate); }

Result<core::Document> loadIn(Transaction &transaction, const QString &id, qint64 revision, QLatin1StringView state)
{
    YC_ASSIGN(core::Document document, transaction.load(id));
    const QString found = document.body.value(u"state").toString();
    if (found != state)
        return fail(ErrorKind::FixInput, "povertyaid.not-open", {{QStringLiteral("state"), found}});
    document.revision = revision; // the store refuses another one than its own
    return document;
}

Result<QJsonObject> answer(const core::Document &stored)
{
    return QJsonObject{{QStringLiteral("application"), stored.id},
                       {QStringLiteral("revision"), stored.revision},
                       {QStringLiteral("number"), stored.body.value(u"number")},
                       {QStringLiteral("state"), stored.body.value(u"state")}};
}

Result<> giveNumber(Transaction &transaction, QJsonObject &body)
{
    const QDate today = dayOf(transaction);
    YC_ASSIGN(const QString number, core::nextNumber(transaction, "JZ", "aid", QString::number(today.year())));
    body.insert(QStringLiteral("number"), number);
    body.insert(QStringLiteral("registered_on"), today.toString(Qt::ISODate));
    body.insert(QStringLiteral("state"), ApplicationState::open);
    addEvent(body, transaction, QStringLiteral("registered"));
    return {};
}

Result<QJsonObject> save(Transaction &transaction, const ApplicationEdit &edit)
{
    const auto person = transaction.load(edit.applicant);
    if (!person)
        return fail(ErrorKind::FixInput, "povertyaid.applicant-unknown");
    if (core::Masking::isMasked(core::PersonalData::BankAccount, edit.account))
        return fail(ErrorKind::FixInput, "povertyaid.masked-value",
                    {{QStringLiteral("field"), QStringLiteral("account")}});
    YC_ASSIGN(const Family family, Family::fromJson(edit.family));
    core::Document document;
    if (edit.id.isEmpty()) {
        document.id = applicationType().name + u':' + core::newUuid7(transaction.now());
        document.type = applicationType().name;
        YC_TRY(giveNumber(transaction, document.body));
    } else {
        YC_ASSIGN(document, loadIn(transaction, edit.id, edit.revision, ApplicationState::open));
    }
    QJsonObject &body = document.body;
    body.insert(QStringLiteral("applicant"), edit.applicant);
    body.insert(QStringLiteral("applicant_name"), person->body.value(u"name"));
    body.insert(QStringLiteral("household"), edit.household);
    body.insert(QStringLiteral("family"), family.toJson());
    body.insert(QStringLiteral("members"), family.members.size());
    body.insert(QStringLiteral("authorisations"), edit.authorisations);
    body.insert(QStringLiteral("vouchers"), edit.vouchers);
    body.insert(QStringLiteral("account_name"), edit.accountName.trimmed());
    body.insert(QStringLiteral("account"), edit.account.simplified().remove(u' '));
    body.insert(QStringLiteral("bank"), edit.bank.trimmed());
    YC_ASSIGN(const core::Document stored, transaction.put(document));
    return answer(stored);
}

bool isPaid(const QString &className)
{
    return className == u"destitute" || className == u"dibao" || className == u"single_person" ||
           className == u"expenditure_local";
}

/// What an approval adds to the body; everything that could be wrong with it.
Result<> approve(QJsonObject &body, const Family &family, const MeansTestResult &result, const Verdict &verdict)
{
    const ClassResult *one = result.find(verdict.className);
    if (!one || one->answer != Answer::Yes) {
        return fail(ErrorKind::FixInput, "povertyaid.not-eligible",
                    {{QStringLiteral("class"), verdict.className},
                     {QStringLiteral("answer"), answerName(one ? one->answer : Answer::No, true)}});
    }
    if (const QStringList missing = unsignedMembers(family, result, body.value(u"authorisations").toArray());
        !missing.isEmpty()) {
        return fail(ErrorKind::FixInput, "povertyaid.authorisation-missing",
                    {{QStringLiteral("members"), missing.join(QStringLiteral("、"))}});
    }
    body.insert(QStringLiteral("class"), one->name);
    body.insert(QStringLiteral("members"), result.counted.size());
    if (one->review.isValid())
        body.insert(QStringLiteral("review"), one->review.toString(Qt::ISODate));
    if (!isPaid(one->name))
        return {};
    if (!one->benefit) {
        return fail(ErrorKind::FixInput, "povertyaid.benefit-open",
                    {{QStringLiteral("figures"), one->missingElse().join(QStringLiteral("、"))}});
    }
    if (body.value(u"account").toString().isEmpty())
        return fail(ErrorKind::FixInput, "povertyaid.account-missing");
    body.insert(QStringLiteral("benefit"), one->benefit->fen());
    body.insert(QStringLiteral("first_month"), result.asOf.addMonths(1).toString(u"yyyy-MM"));
    return {};
}

Result<QJsonObject> decide(Transaction &transaction, const Verdict &verdict)
{
    YC_ASSIGN(core::Document document,
              loadIn(transaction, verdict.application, verdict.revision, ApplicationState::open));
    QJsonObject &body = document.body;
    YC_ASSIGN(const Family family, Family::fromJson(body.value(u"family").toObject()));
    const QDate today = dayOf(transaction);
    YC_ASSIGN(const MeansTestResult result, meansTest(family, today));
    if (verdict.approve) {
        YC_TRY(approve(body, family, result, verdict));
    } else if (verdict.reason.trimmed().isEmpty()) {
        return fail(ErrorKind::FixInput, "povertyaid.reason-missing");
    }
    body.insert(QStringLiteral("state"), verdict.approve ? ApplicationState::approved : ApplicationState::refused);
    body.insert(QStringLiteral("decided_on"), today.toString(Qt::ISODate));
    body.insert(QStringLiteral("decision"),
                QJsonObject{{QStringLiteral("approved"), verdict.approve},
                            {QStringLiteral("class"), verdict.approve ? verdict.className : QString()},
                            {QStringLiteral("reason"), verdict.reason.trimmed()},
                            {QStringLiteral("on"), today.toString(Qt::ISODate)},
                            {QStringLiteral("by"), transaction.session().personId},
                            {QStringLiteral("by_name"), transaction.session().personName},
                            {QStringLiteral("working"), result.toJson()}});
    addEvent(body, transaction, verdict.approve ? QStringLiteral("approved") : QStringLiteral("refused"),
             verdict.reason.trimmed());
    YC_ASSIGN(const core::Document stored, transaction.put(document));
    return answer(stored);
}

core::Command change(const core::CommandSpec &spec, const QString &id, const QString &reason,
                     std::function<Result<QJsonObject>(Transaction &)> work)
{
    core::Command command = spec.command();
    command.subject = id;
    command.reason = reason;
    command.work = std::move(work);
    return command;
}

} // namespace

QStringList unsignedMembers(const Family &family, const MeansTestResult &result, const QJsonArray &authorisations)
{
    QStringList names;
    for (const QString &id : result.counted) {
        const bool has = std::ranges::any_of(authorisations, [&](const QJsonValue &one) {
            return one[u"member"].toString() == id &&
                   QDate::fromString(one[u"signed_on"].toString(), Qt::ISODate).isValid();
        });
        if (!has)
            names.append(family.member(id)->shownName());
    }
    return names;
}

core::Command saveApplication(ApplicationEdit edit)
{
    const QString subject = edit.id.isEmpty() ? edit.applicant : edit.id;
    return change(commands::save, subject, {},
                  [edit = std::move(edit)](Transaction &transaction) { return save(transaction, edit); });
}

core::Command decideApplication(Verdict verdict)
{
    const QString id = verdict.application;
    const QString reason = verdict.reason;
    return change(commands::decide, id, reason,
                  [verdict = std::move(verdict)](Transaction &transaction) { return decide(transaction, verdict); });
}

core::Command correctAccount(const QString &id, qint64 revision, const QString &accountName, const QString &account,
                             const QString &bank)
{
    return change(commands::correctAccount, id, {}, [=](Transaction &transaction) -> Result<QJsonObject> {
        YC_ASSIGN(core::Document document, transaction.load(id));
        const QString state = document.body.value(u"state").toString();
        if (state != ApplicationState::approved && state != ApplicationState::stopped)
            return fail(ErrorKind::FixInput, "povertyaid.not-open", {{QStringLiteral("state"), state}});
        const QString number = account.simplified().remove(u' ');
        if (number.isEmpty())
            return fail(ErrorKind::FixInput, "povertyaid.account-missing");
        if (core::Masking::isMasked(core::PersonalData::BankAccount, number)) {
            return fail(ErrorKind::FixInput, "povertyaid.masked-value",
                        {{QStringLiteral("field"), QStringLiteral("account")}});
        }
        document.revision = revision;
        document.body.insert(QStringLiteral("account_name"), accountName.trimmed());
        document.body.insert(QStringLiteral("account"), number);
        document.body.insert(QStringLiteral("bank"), bank.trimmed());
        addEvent(document.body, transaction, QStringLiteral("account"));
        YC_ASSIGN(const core::Document stored, transaction.put(document));
        return answer(stored);
    });
}

core::Command withdrawApplication(const QString &id, qint64 revision, const QString &reason)
{
    return change(commands::withdraw, id, reason, [=](Transaction &transaction) -> Result<QJsonObject> {
        if (reason.trimmed().isEmpty())
            return fail(ErrorKind::FixInput, "povertyaid.reason-missing");
        YC_ASSIGN(core::Document document, loadIn(transaction, id, revision, ApplicationState::open));
        document.body.insert(QStringLiteral("state"), ApplicationState::withdrawn);
        addEvent(document.body, transaction, QStringLiteral("withdrawn"), reason.trimmed());
        YC_ASSIGN(const core::Document stored, transaction.put(document));
        return answer(stored);
    });
}

core::Command stopAid(const QString &id, qint64 revision, const QString &lastMonth, const QString &reason)
{
    return change(commands::stop, id, reason, [=](Transaction &transaction) -> Result<QJsonObject> {
        if (reason.trimmed().isEmpty())
            return fail(ErrorKind::FixInput, "povertyaid.reason-missing");
        YC_ASSIGN(core::Document document, loadIn(transaction, id, revision, ApplicationState::approved));
        const QDate last = firstDayOf(lastMonth);
        const QDate first = firstDayOf(document.body.value(u"first_month").toString());
        if (!last.isValid() || (first.isValid() && last < first.addMonths(-1)))
            return fail(ErrorKind::FixInput, "povertyaid.last-month", {{QStringLiteral("month"), lastMonth}});
        document.body.insert(QStringLiteral("state"), ApplicationState::stopped);
        document.body.insert(QStringLiteral("last_month"), lastMonth);
        addEvent(document.body, transaction, QStringLiteral("stopped"), reason.trimmed());
        YC_ASSIGN(const core::Document stored, transaction.put(document));
        return answer(stored);
    });
}

core::Command revealAid(const QString &id, const QString &whose, const QString &field, const QString &reason)
{
    return core::revealCommand(
        {.command = commands::reveal, .subject = id, .field = field, .reason = reason, .whose = whose});
}

core::Command notePrint(const QString &id)
{
    return change(commands::printWorking, id, {}, [](Transaction &) -> Result<QJsonObject> { return QJsonObject(); });
}

} // namespace yc::povertyaid
