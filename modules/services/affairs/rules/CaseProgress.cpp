// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/CaseProgress.h"

#include "services/affairs/rules/CaseBody.h"
#include "services/affairs/rules/CaseType.h"
#include "services/affairs/rules/CommandList.h"
#include "services/affairs/rules/SlipRegister.h"

#include <functional>

namespace yc::affairs {

namespace {

using Change = std::function<core::Result<>(core::Transaction &, QJsonObject &body, QDate today)>;

core::Result<> inState(const QJsonObject &body, std::initializer_list<QLatin1StringView> states)
{
    const QString state = body.value(QStringLiteral("state")).toString();
    for (const QLatin1StringView one : states) {
        if (state == one)
            return {};
    }
    return core::fail(core::ErrorKind::FixInput, "affairs.wrong-state", {{QStringLiteral("state"), state}});
}

core::Result<> hasText(const QString &text)
{
    if (text.trimmed().isEmpty())
        return core::fail(core::ErrorKind::FixInput, "affairs.reason-missing");
    return {};
}

QString stamp(const core::Transaction &transaction) { return transaction.now().toUTC().toString(Qt::ISODateWithMs); }

/// A command that changes one case and nothing else.
core::Command change(const core::CommandSpec &spec, const QString &caseId, Change work)
{
    core::Command command = spec.command();
    command.subject = caseId;
    command.work = [caseId, work = std::move(work)](core::Transaction &transaction) -> core::Result<QJsonObject> {
        YC_ASSIGN(core::Document document, transaction.load(caseId));
        YC_TRY(work(transaction, document.body, transaction.now().toLocalTime().date()));
        YC_ASSIGN(const core::Document stored, transaction.put(document));
        return answer(stored);
    };
    return command;
}

QDate dateOf(const QJsonObject &object, const QString &key)
{
    return QDate::fromString(object.value(key).toString(), Qt::ISODate);
}

/// Ends the pause that is going on, if there is one.
void endPause(QJsonObject &body, QDate today)
{
    QList<Pause> pauses = pausesFromJson(body.value(QStringLiteral("pauses")).toArray());
    for (Pause &pause : pauses) {
        if (!pause.to.isValid())
            pause.to = today;
    }
    body.insert(QStringLiteral("pauses"), pausesToJson(pauses));
}

void addPause(QJsonObject &body, const Pause &pause)
{
    QList<Pause> pauses = pausesFromJson(body.value(QStringLiteral("pauses")).toArray());
    pauses.append(pause);
    body.insert(QStringLiteral("pauses"), pausesToJson(pauses));
}

void mergeMaterials(QJsonObject &body, const QJsonObject &materials)
{
    QJsonObject all = body.value(QStringLiteral("materials")).toObject();
    for (auto it = materials.begin(); it != materials.end(); ++it)
        all.insert(it.key(), it.value());
    body.insert(QStringLiteral("materials"), all);
}

/// Marks what a promise of 容缺 has kept, and what is still open.
void settlePromise(QJsonObject &body, const ServiceItem &item, QDate today)
{
    const bool agent = !body.value(QStringLiteral("agent")).toObject().isEmpty();
    QStringList open;
    for (const MissingMaterial &one :
         FormCheck::missing(item, body.value(QStringLiteral("materials")).toObject(), agent)) {
        open.append(one.id);
    }
    QJsonObject promise = body.value(QStringLiteral("deficiency")).toObject();
    QJsonArray items = promise.value(QStringLiteral("items")).toArray();
    QString until;
    for (qsizetype i = 0; i < items.size(); ++i) {
        QJsonObject one = items.at(i).toObject();
        if (open.contains(one.value(QStringLiteral("material")).toString())) {
            const QString date = one.value(QStringLiteral("until")).toString();
            until = until.isEmpty() ? date : std::min(until, date);
        } else if (!one.value(QStringLiteral("supplied")).toBool()) {
            one.insert(QStringLiteral("supplied"), true);
            one.insert(QStringLiteral("supplied_on"), today.toString(Qt::ISODate));
            items.replace(i, one);
        }
    }
    promise.insert(QStringLiteral("items"), items);
    body.insert(QStringLiteral("deficiency"), promise);
    if (until.isEmpty())
        body.remove(QStringLiteral("deficiency_until"));
    else
        body.insert(QStringLiteral("deficiency_until"), until);
}

/// What a case under correction still lacks, in the words of its notice.
QJsonArray stillMissing(const CaseRules &rules, const ServiceItem &item, const QJsonObject &body, QDate today)
{
    const Application application{.form = body.value(QStringLiteral("form")).toObject(),
                                  .materials = body.value(QStringLiteral("materials")).toObject(),
                                  .agent = body.value(QStringLiteral("agent")).toObject()};
    QJsonArray result;
    for (const MissingMaterial &one : FormCheck::missing(item, application.materials, !application.agent.isEmpty()))
        result.append(QJsonObject{{QStringLiteral("material"), one.id}});
    for (const FormProblem &one : formProblems(rules, item, application, today))
        result.append(QJsonObject{{QStringLiteral("field"), one.field}, {QStringLiteral("code"), one.code}});
    return result;
}

core::Result<QJsonObject> supplyCorrection(core::Transaction &transaction, const CaseRules &rules,
                                           const ServiceItem &item, core::Document document, const QJsonObject &form,
                                           QDate today)
{
    QJsonObject &body = document.body;
    const QDate until = dateOf(body, QStringLiteral("correction_until"));
    if (until.isValid() && today > until)
        return core::fail(core::ErrorKind::FixInput, "affairs.correction-late", {{QStringLiteral("until"), until}});
    QJsonObject merged = body.value(QStringLiteral("form")).toObject();
    for (auto it = form.begin(); it != form.end(); ++it)
        merged.insert(it.key(), it.value());
    merged = normalised(item.fields, merged, today);
    body.insert(QStringLiteral("form"), merged);
    for (const char *key : {"name", "id_number"}) {
        const QString name = QString::fromLatin1(key);
        body.insert(QStringLiteral("applicant_") + name, merged.value(name));
    }
    if (const QJsonValue telephone = merged.value(QStringLiteral("telephone")); !telephone.isUndefined())
        body.insert(QStringLiteral("telephone"), telephone);
    addEvent(body, transaction, QStringLiteral("supplemented"));
    const QJsonArray missing = stillMissing(rules, item, body, today);
    if (!missing.isEmpty()) {
        // Still the same one notice (art. 32): no second slip, only what is left of its list.
        body.insert(QStringLiteral("missing"), missing);
        YC_ASSIGN(const core::Document stored, transaction.put(document));
        QJsonObject result = answer(stored);
        result.insert(QStringLiteral("missing"), missing);
        return result;
    }
    YC_TRY(checkApplicant(transaction,
                          {.applicant = body.value(QStringLiteral("applicant")).toString(), .form = merged}, today));
    body.remove(QStringLiteral("missing"));
    body.remove(QStringLiteral("correction_until"));
    becomeAccepted(body, transaction, rules, item);
    YC_ASSIGN(const core::Document stored, transaction.put(document));
    YC_ASSIGN(const core::Document slip,
              issueSlip(transaction, *rules.catalogue, item, stored, QStringLiteral("acceptance")));
    return answer(stored, slip);
}

} // namespace

core::Command supplementCase(const CaseRules &rules, const QString &caseId, const QJsonObject &materials,
                             const QJsonObject &form)
{
    core::Command command = commands::supplement.command();
    command.subject = caseId;
    command.work = [rules, caseId, materials, form](core::Transaction &transaction) -> core::Result<QJsonObject> {
        YC_ASSIGN(core::Document document, transaction.load(caseId));
        YC_TRY(inState(document.body,
                       {CaseState::correction, CaseState::accepted, CaseState::running, CaseState::paused}));
        YC_ASSIGN(const ServiceItem *const item, itemOfCase(rules, document.body));
        const QDate today = transaction.now().toLocalTime().date();
        mergeMaterials(document.body, materials);
        if (document.body.value(QStringLiteral("state")).toString() == CaseState::correction)
            return supplyCorrection(transaction, rules, *item, document, form, today);
        // A running case takes material only; its form is what was accepted.
        settlePromise(document.body, *item, today);
        addEvent(document.body, transaction, QStringLiteral("supplemented"));
        YC_ASSIGN(const core::Document stored, transaction.put(document));
        return answer(stored);
    };
    return command;
}

core::Command withdrawCase(const QString &caseId, const QString &reason)
{
    return change(
        commands::withdraw, caseId,
        [reason](core::Transaction &transaction, QJsonObject &body, QDate today) -> core::Result<> {
            YC_TRY(inState(body, {CaseState::correction, CaseState::accepted, CaseState::running, CaseState::paused}));
            YC_TRY(hasText(reason));
            endPause(body, today);
            setState(body, CaseState::withdrawn);
            body.insert(QStringLiteral("outcome"), QStringLiteral("withdrawn"));
            body.insert(QStringLiteral("closed_at"), stamp(transaction));
            addEvent(body, transaction, QStringLiteral("withdrawn"), {{QStringLiteral("reason"), reason.trimmed()}});
            return {};
        });
}

core::Command pauseCase(const QString &caseId, const QString &kind, const QString &note)
{
    return change(commands::pause, caseId,
                  [kind, note](core::Transaction &transaction, QJsonObject &body, QDate today) -> core::Result<> {
                      YC_TRY(inState(body, {CaseState::accepted, CaseState::running}));
                      static const QStringList kinds{QStringLiteral("correction"), QStringLiteral("special"),
                                                     QStringLiteral("public_notice"), QStringLiteral("check"),
                                                     QStringLiteral("hearing")};
                      if (!kinds.contains(kind)) {
                          return core::fail(core::ErrorKind::FixInput, "affairs.unknown-pause",
                                            {{QStringLiteral("kind"), kind}});
                      }
                      addPause(body, {.kind = kind, .from = today, .to = {}});
                      setState(body, CaseState::paused);
                      addEvent(body, transaction, QStringLiteral("paused"),
                               {{QStringLiteral("pause"), kind}, {QStringLiteral("note"), note.trimmed()}});
                      return {};
                  });
}

core::Command resumeCase(const CaseRules &rules, const QString &caseId)
{
    return change(commands::resume, caseId,
                  [rules](core::Transaction &transaction, QJsonObject &body, QDate today) -> core::Result<> {
                      YC_TRY(inState(body, {CaseState::paused}));
                      YC_ASSIGN(const ServiceItem *const item, itemOfCase(rules, body));
                      endPause(body, today);
                      setState(body, CaseState::running);
                      setDue(body, rules, *item, today);
                      addEvent(body, transaction, QStringLiteral("resumed"));
                      return {};
                  });
}

core::Command decideCase(const QString &caseId, const QString &outcome, const QString &note)
{
    return change(commands::decide, caseId,
                  [outcome, note](core::Transaction &transaction, QJsonObject &body, QDate today) -> core::Result<> {
                      YC_TRY(inState(body, {CaseState::accepted, CaseState::running, CaseState::paused}));
                      const bool terminated = outcome == QLatin1String("terminated");
                      if (outcome != QLatin1String("granted") && outcome != QLatin1String("denied") && !terminated) {
                          return core::fail(core::ErrorKind::FixInput, "affairs.unknown-outcome",
                                            {{QStringLiteral("outcome"), outcome}});
                      }
                      if (outcome != QLatin1String("granted"))
                          YC_TRY(hasText(note));
                      if (!terminated && body.contains(QStringLiteral("deficiency_until")))
                          return core::fail(core::ErrorKind::FixInput, "affairs.deficiency-open");
                      endPause(body, today);
                      body.insert(QStringLiteral("outcome"), outcome);
                      body.insert(QStringLiteral("decided_at"), stamp(transaction));
                      setState(body, CaseState::decided);
                      addEvent(body, transaction, QStringLiteral("decided"),
                               {{QStringLiteral("outcome"), outcome}, {QStringLiteral("note"), note.trimmed()}});
                      return {};
                  });
}

core::Command closeCase(const QString &caseId, const QString &note)
{
    return change(commands::close, caseId,
                  [note](core::Transaction &transaction, QJsonObject &body, QDate) -> core::Result<> {
                      YC_TRY(inState(body, {CaseState::decided}));
                      body.insert(QStringLiteral("closed_at"), stamp(transaction));
                      setState(body, CaseState::closed);
                      addEvent(body, transaction, QStringLiteral("closed"), {{QStringLiteral("note"), note.trimmed()}});
                      return {};
                  });
}

core::Command reopenCase(const CaseRules &rules, const QString &caseId, const QString &reason)
{
    core::Command command = change(
        commands::reopen, caseId,
        [rules, reason](core::Transaction &transaction, QJsonObject &body, QDate today) -> core::Result<> {
            YC_TRY(inState(body, {CaseState::decided, CaseState::closed, CaseState::withdrawn}));
            YC_TRY(hasText(reason));
            YC_ASSIGN(const ServiceItem *const item, itemOfCase(rules, body));
            if (!body.contains(QStringLiteral("accepted_on"))) // withdrawn before it was accepted: apply again
                return core::fail(core::ErrorKind::FixInput, "affairs.never-accepted");
            QString ended = body.value(QStringLiteral("decided_at")).toString();
            if (ended.isEmpty())
                ended = body.value(QStringLiteral("closed_at")).toString();
            const QDate from = QDateTime::fromString(ended, Qt::ISODateWithMs).toLocalTime().date();
            if (from.isValid())
                addPause(body, {.kind = QStringLiteral("closed"), .from = from, .to = today});
            for (const char *key : {"closed_at", "decided_at", "outcome"})
                body.remove(QLatin1StringView(key));
            setState(body, CaseState::running);
            setDue(body, rules, *item, today);
            addEvent(body, transaction, QStringLiteral("reopened"), {{QStringLiteral("reason"), reason.trimmed()}});
            return {};
        });
    command.reason = reason;
    return command;
}

core::Command recountCase(const CaseRules &rules, const QString &caseId)
{
    return change(commands::recount, caseId,
                  [rules](core::Transaction &transaction, QJsonObject &body, QDate today) -> core::Result<> {
                      YC_TRY(inState(body, {CaseState::accepted, CaseState::running}));
                      YC_ASSIGN(const ServiceItem *const item, itemOfCase(rules, body));
                      setDue(body, rules, *item, today);
                      addEvent(body, transaction, QStringLiteral("recounted"));
                      return {};
                  });
}

} // namespace yc::affairs
