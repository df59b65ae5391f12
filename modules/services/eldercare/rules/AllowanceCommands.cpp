// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/rules/AllowanceCommands.h"

#include "core/RecordId.h"
#include "services/eldercare/rules/AllowanceRun.h"
#include "services/eldercare/rules/CommandList.h"
#include "services/eldercare/rules/ElderTypes.h"
#include "services/eldercare/rules/Parts.h"

#include <QCryptographicHash>

namespace yc::eldercare {

using core::ErrorKind;
using core::fail;
using core::Query;
using core::Result;
using core::Transaction;

namespace {

Result<const AllowanceRules *> rulesAt(const Transaction &transaction)
{
    const QString place = placeOf(transaction.session());
    const AllowanceRules *rules = AllowanceRules::of(place);
    if (!rules) {
        return fail(ErrorKind::FixInput, "eldercare.unknown-place",
                    {{k("place"), place}, {k("places"), AllowanceRules::places().join(QStringLiteral(", "))}});
    }
    return rules;
}

Result<> mayClaim(const AllowanceRules &rules, const QJsonObject &resident, QDate today)
{
    if (resident.value(u"deceased").toBool())
        return fail(ErrorKind::FixInput, "eldercare.resident-died");
    const QDate birth = QDate::fromString(textOf(resident, "birth"), Qt::ISODate);
    if (!birth.isValid() || rules.applyFrom(birth) > today) {
        return fail(ErrorKind::FixInput, "eldercare.not-of-age",
                    {{k("from"), birth.isValid() ? rules.applyFrom(birth).toString(Qt::ISODate) : k("?")}});
    }
    if (rules.registered(textOf(resident, "residence_category")) != AllowanceRules::Registered::Yes)
        return fail(ErrorKind::FixInput, "eldercare.not-registered");
    return {};
}

Result<QJsonObject> claim(Transaction &transaction, const QString &residentId)
{
    YC_ASSIGN(const AllowanceRules *rules, rulesAt(transaction));
    YC_ASSIGN(const core::Document resident, residentOf(transaction, residentId));
    YC_TRY(mayClaim(*rules, resident.body, dayOf(transaction)));
    core::Document document;
    document.id = claimId(residentId);
    document.type = claimType().name;
    Month from = rules->firstMonth(QDate::fromString(textOf(resident.body, "birth"), Qt::ISODate));
    if (auto before = transaction.load(document.id)) {
        if (textOf(before->body, "state") == ClaimState::active)
            return fail(ErrorKind::FixInput, "eldercare.already-claimed");
        document = *std::move(before);
        from = std::max(from, Month::parse(textOf(document.body, "last_month")) + 1);
    }
    QJsonObject &body = document.body;
    setPerson(body, resident);
    body.insert(k("place"), rules->place());
    body.insert(k("applied_on"), dayOf(transaction).toString(Qt::ISODate));
    body.insert(k("from_month"), from.toString());
    body.insert(k("state"), ClaimState::active);
    body.remove(k("last_month"));
    body.remove(k("stop_reason"));
    addEvent(body, transaction, k("claimed"));
    YC_ASSIGN(const core::Document stored, transaction.put(document));
    return QJsonObject{{k("claim"), stored.id}, {k("from_month"), from.toString()}};
}

Result<QJsonObject> stop(Transaction &transaction, const QString &resident, Month last, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorKind::FixInput, "eldercare.reason-missing");
    if (last.isNull())
        return fail(ErrorKind::FixInput, "eldercare.bad-month", {{k("month"), QString()}});
    auto document = transaction.load(claimId(resident));
    if (!document || textOf(document->body, "state") != ClaimState::active)
        return fail(ErrorKind::FixInput, "eldercare.not-active");
    document->body.insert(k("state"), ClaimState::stopped);
    document->body.insert(k("last_month"), last.toString());
    document->body.insert(k("stop_reason"), reason.trimmed());
    addEvent(document->body, transaction, k("stopped"), reason.trimmed());
    YC_ASSIGN(const core::Document stored, transaction.put(*document));
    return QJsonObject{{k("claim"), stored.id}, {k("last_month"), last.toString()}};
}

void addToDigest(QCryptographicHash &hash, const QString &id, const QJsonObject &line)
{
    const QStringList parts{id, textOf(line, "resident"), QString::number(line.value(u"amount").toInteger()),
                            line.value(u"month_list").toVariant().toStringList().join(u',')};
    hash.addData(parts.join(u'|').toUtf8());
    hash.addData(QByteArrayView("\n", 1));
}

/// A line under the next free attempt: those before it were void. "eldercare.paid-twice" if one is not.
Result<core::Document> emptyLine(Transaction &transaction, const AllowanceRun::Line &line, Month month)
{
    for (int attempt = 0;; ++attempt) {
        core::Document document;
        document.id = allowanceId(line.resident, month.toString(), attempt);
        document.type = allowanceType().name;
        document.body.insert(k("attempt"), attempt);
        const auto stored = transaction.load(document.id);
        if (!stored && stored.error().kind == ErrorKind::NotFound)
            return document;
        if (!stored)
            return std::unexpected(stored.error());
        if (textOf(stored->body, "state") != LineState::voided)
            return fail(ErrorKind::SettleConflict, "eldercare.paid-twice", {{k("names"), line.name}});
    }
}

Result<> putLine(Transaction &transaction, const AllowanceRun::Line &line, const AllowanceRules &rules,
                 const core::Document &batch, Month month, QCryptographicHash &digest)
{
    YC_ASSIGN(core::Document document, emptyLine(transaction, line, month));
    QJsonArray months;
    for (const Month one : line.months)
        months.append(one.toString());
    QJsonObject &body = document.body;
    body.insert(k("resident"), line.resident);
    body.insert(k("resident_name"), line.name);
    body.insert(k("committee"), line.committee);
    body.insert(k("batch"), batch.id);
    body.insert(k("claim"), line.claim);
    body.insert(k("place"), rules.place());
    body.insert(k("quarter"), month.toString());
    body.insert(k("months"), months.size());
    body.insert(k("amount"), line.amount.fen());
    body.insert(k("arrears"), line.arrears.fen());
    body.insert(k("month_list"), months);
    body.insert(k("to_month"), line.months.last().toString());
    body.insert(k("state"), LineState::due);
    addToDigest(digest, document.id, body);
    YC_TRY(transaction.put(document));
    return {};
}

Result<> noOpenBatch(Transaction &transaction)
{
    YC_ASSIGN(const core::Rows rows,
              transaction.query({.type = batchType().name,
                                 .where = {{k("state"), Query::Op::Equal, QString(BatchState::made)}},
                                 .orderBy = {},
                                 .columns = {k("number")}}));
    if (!rows.rows.isEmpty())
        return fail(ErrorKind::FixInput, "eldercare.batch-open", {{k("number"), rows.value(0, k("number"))}});
    return {};
}

Result<QJsonObject> make(Transaction &transaction, Month month)
{
    YC_ASSIGN(const AllowanceRules *rules, rulesAt(transaction));
    if (month.isNull() || !rules->isBatchMonth(month)) {
        return fail(
            ErrorKind::FixInput, "eldercare.no-batch-month",
            {{k("month"), month.toString()}, {k("next"), rules->nextBatch(Month::of(dayOf(transaction))).toString()}});
    }
    YC_TRY(noOpenBatch(transaction));
    AllowanceRun run(*rules, dayOf(transaction), month);
    YC_TRY(runInTransaction(transaction, run));
    if (run.lines().isEmpty())
        return fail(ErrorKind::FixInput, "eldercare.nothing-to-pay", {{k("held"), run.held().size()}});
    core::Document batch;
    batch.id = batchType().name + u':' + core::newUuid7(transaction.now());
    batch.type = batchType().name;
    QCryptographicHash digest(QCryptographicHash::Sha256);
    core::Money total;
    core::Money arrears;
    for (const AllowanceRun::Line &line : run.lines()) {
        YC_TRY(putLine(transaction, line, *rules, batch, month, digest));
        total += line.amount;
        arrears += line.arrears;
    }
    QJsonArray held;
    for (const AllowanceRun::Held &one : run.held()) {
        held.append(QJsonObject{{k("resident"), one.resident}, {k("resident_name"), one.name}, {k("why"), one.why}});
    }
    YC_ASSIGN(const QString number,
              core::nextNumber(transaction, "JT", "allowance-batch", QString::number(dayOf(transaction).year())));
    batch.body = {{k("number"), number},
                  {k("place"), rules->place()},
                  {k("quarter"), month.toString()},
                  {k("state"), BatchState::made},
                  {k("people"), run.lines().size()},
                  {k("total"), total.fen()},
                  {k("arrears"), arrears.fen()},
                  {k("digest"), QString::fromLatin1(digest.result().toHex())},
                  {k("made_by"), transaction.session().personId},
                  {k("made_by_name"), transaction.session().personName},
                  {k("held"), held}};
    addEvent(batch.body, transaction, k("made"));
    YC_ASSIGN(const core::Document stored, transaction.put(batch));
    return QJsonObject{{k("batch"), stored.id},   {k("number"), number},         {k("people"), run.lines().size()},
                       {k("total"), total.fen()}, {k("arrears"), arrears.fen()}, {k("held"), held.size()}};
}

Result<core::Document> openBatch(Transaction &transaction, const QString &id, qint64 revision)
{
    YC_ASSIGN(core::Document batch, transaction.load(id));
    if (textOf(batch.body, "state") != BatchState::made)
        return fail(ErrorKind::FixInput, "eldercare.state", {{k("state"), textOf(batch.body, "state")}});
    batch.revision = revision;
    return batch;
}

/// The ids of a batch's lines, in the order of the people on it.
Result<QStringList> lineIds(Transaction &transaction, const QString &batch)
{
    YC_ASSIGN(const core::Rows rows, transaction.query({.type = allowanceType().name,
                                                        .where = {{k("batch"), Query::Op::Equal, batch}},
                                                        .orderBy = {{k("resident")}},
                                                        .columns = {k("resident")}}));
    QStringList ids;
    for (const QVariantList &row : rows.rows)
        ids.append(row.first().toString());
    return ids;
}

/// Whether one of the line's months stands on another line that is not void.
Result<bool> paidElsewhere(Transaction &transaction, const core::Document &line)
{
    YC_ASSIGN(const core::Rows rows,
              transaction.query({.type = allowanceType().name,
                                 .where = {{k("resident"), Query::Op::Equal, textOf(line.body, "resident")},
                                           {k("state"), Query::Op::NotEqual, QString(LineState::voided)}},
                                 .orderBy = {},
                                 .columns = {k("resident")}}));
    const QStringList own = line.body.value(u"month_list").toVariant().toStringList();
    for (const QVariantList &row : rows.rows) {
        if (row.first().toString() == line.id)
            continue;
        YC_ASSIGN(const core::Document other, transaction.load(row.first().toString()));
        for (const QString &month : other.body.value(u"month_list").toVariant().toStringList()) {
            if (own.contains(month))
                return true;
        }
    }
    return false;
}

Result<QJsonObject> approve(Transaction &transaction, const QString &id, qint64 revision)
{
    YC_ASSIGN(core::Document batch, openBatch(transaction, id, revision));
    if (textOf(batch.body, "made_by") == transaction.session().personId)
        return fail(ErrorKind::AskPermission, "eldercare.same-person");
    YC_ASSIGN(const QStringList ids, lineIds(transaction, id));
    QCryptographicHash digest(QCryptographicHash::Sha256);
    QStringList dead;
    QStringList twice;
    for (const QString &lineId : ids) {
        YC_ASSIGN(core::Document line, transaction.load(lineId));
        addToDigest(digest, line.id, line.body);
        YC_ASSIGN(const core::Document resident, residentOf(transaction, textOf(line.body, "resident")));
        const QDate died = QDate::fromString(textOf(resident.body, "deceased_on"), Qt::ISODate);
        // What is owed for the time up to the month of death stands; anything later, or a death without a day, does
        // not.
        if (resident.body.value(u"deceased").toBool() &&
            (!died.isValid() || textOf(line.body, "to_month") > Month::of(died).toString())) {
            dead.append(textOf(line.body, "resident_name"));
        }
        YC_ASSIGN(const bool elsewhere, paidElsewhere(transaction, line));
        if (elsewhere)
            twice.append(textOf(line.body, "resident_name"));
        line.body.insert(k("state"), LineState::approved);
        YC_TRY(transaction.put(line));
    }
    if (QString::fromLatin1(digest.result().toHex()) != textOf(batch.body, "digest"))
        return fail(ErrorKind::CallAdministrator, "eldercare.list-changed");
    if (!dead.isEmpty())
        return fail(ErrorKind::FixInput, "eldercare.payee-died", {{k("names"), dead.join(QStringLiteral("、"))}});
    if (!twice.isEmpty())
        return fail(ErrorKind::SettleConflict, "eldercare.paid-twice",
                    {{k("names"), twice.join(QStringLiteral("、"))}});
    batch.body.insert(k("state"), BatchState::approved);
    batch.body.insert(k("approved_by"), transaction.session().personId);
    batch.body.insert(k("approved_by_name"), transaction.session().personName);
    addEvent(batch.body, transaction, k("approved"));
    YC_ASSIGN(const core::Document stored, transaction.put(batch));
    return QJsonObject{{k("batch"), stored.id}, {k("revision"), stored.revision}};
}

Result<QJsonObject> sendBack(Transaction &transaction, const QString &id, qint64 revision, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorKind::FixInput, "eldercare.reason-missing");
    YC_ASSIGN(core::Document batch, openBatch(transaction, id, revision));
    YC_ASSIGN(const QStringList ids, lineIds(transaction, id));
    for (const QString &lineId : ids) {
        YC_ASSIGN(core::Document line, transaction.load(lineId));
        line.body.insert(k("state"), LineState::voided);
        YC_TRY(transaction.put(line));
    }
    batch.body.insert(k("state"), BatchState::returned);
    addEvent(batch.body, transaction, k("returned"), reason.trimmed());
    YC_ASSIGN(const core::Document stored, transaction.put(batch));
    return QJsonObject{{k("batch"), stored.id}, {k("revision"), stored.revision}};
}

} // namespace

QString placeOf(const core::Session &session)
{
    constexpr qsizetype provinceDigits = 2;
    return session.org.left(provinceDigits);
}

core::Command claimAllowance(const QString &resident)
{
    return commandOf(commands::apply, resident,
                     [resident](Transaction &transaction) { return claim(transaction, resident); });
}

core::Command stopAllowance(const QString &resident, Month last, const QString &reason)
{
    return commandOf(
        commands::stop, resident, [=](Transaction &transaction) { return stop(transaction, resident, last, reason); },
        reason);
}

core::Command makeAllowanceBatch(Month month)
{
    return commandOf(commands::makeBatch, {}, [month](Transaction &transaction) { return make(transaction, month); });
}

core::Command approveAllowanceBatch(const QString &id, qint64 revision)
{
    return commandOf(commands::approveBatch, id,
                     [=](Transaction &transaction) { return approve(transaction, id, revision); });
}

core::Command returnAllowanceBatch(const QString &id, qint64 revision, const QString &reason)
{
    return commandOf(
        commands::returnBatch, id,
        [=](Transaction &transaction) { return sendBack(transaction, id, revision, reason); }, reason);
}

} // namespace yc::eldercare
