// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/PaymentCommands.h"

#include "services/povertyaid/rules/AidTypes.h"
#include "services/povertyaid/rules/CommandList.h"
#include "services/povertyaid/rules/PaymentParts.h"

#include <QSet>

namespace yc::povertyaid {

using namespace payment;
using core::ErrorKind;
using core::fail;
using core::Result;
using core::Transaction;

namespace {

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

} // namespace

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
