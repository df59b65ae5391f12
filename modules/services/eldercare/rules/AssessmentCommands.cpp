// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/rules/AssessmentCommands.h"

#include "core/Futures.h"
#include "core/RecordId.h"
#include "services/eldercare/rules/CommandList.h"
#include "services/eldercare/rules/ElderTypes.h"
#include "services/eldercare/rules/Parts.h"

namespace yc::eldercare {

using core::ErrorKind;
using core::fail;
using core::Query;
using core::Result;
using core::Transaction;

namespace {

Result<QJsonObject> answer(const core::Document &stored)
{
    return QJsonObject{{k("assessment"), stored.id},
                       {k("revision"), stored.revision},
                       {k("number"), stored.body.value(u"number")},
                       {k("state"), stored.body.value(u"state")}};
}

Result<QString> draftOf(Transaction &transaction, const QString &resident)
{
    YC_ASSIGN(const core::Rows rows, transaction.query({.type = assessmentDraftType().name,
                                                        .where = {{k("resident"), Query::Op::Equal, resident}},
                                                        .orderBy = {},
                                                        .columns = {k("resident")},
                                                        .limit = 1}));
    return rows.rows.isEmpty() ? QString() : rows.value(0, k("id")).toString();
}

Result<QJsonObject> save(Transaction &transaction, const AssessmentEdit &edit)
{
    YC_ASSIGN(const core::Document resident, residentOf(transaction, edit.resident));
    QString id = edit.draft;
    if (id.isEmpty()) {
        YC_ASSIGN(id, draftOf(transaction, edit.resident));
    }
    core::Document draft;
    if (const auto stored = id.isEmpty() ? Result<core::Document>(core::Document()) : transaction.load(id);
        stored && !stored->isNull()) {
        draft = *stored;
    } else {
        draft.id = assessmentDraftType().name + u':' + core::newUuid7(transaction.now());
        draft.type = assessmentDraftType().name;
    }
    draft.body = {{k("resident"), edit.resident},
                  {k("resident_name"), resident.body.value(u"name")},
                  {k("answered"), edit.scores.size()},
                  {k("values"), edit.toJson()}};
    YC_ASSIGN(const core::Document stored, transaction.put(draft));
    return QJsonObject{{k("draft"), stored.id}};
}

Result<> removeDraft(Transaction &transaction, const QString &draft)
{
    if (draft.isEmpty())
        return {};
    const auto removed = transaction.remove(draft);
    if (!removed && removed.error().kind != ErrorKind::NotFound)
        return std::unexpected(removed.error());
    return {};
}

/// What a signed form has to have. A section's field that is required, and a day that has come.
Result<> checkForm(const QJsonObject &form, QDate today)
{
    for (const QJsonValue &section : AbilityScale::builtIn().form()) {
        for (const QJsonValue &field : section[u"fields"].toArray()) {
            const QString key = field[u"key"].toString();
            if (field[u"required"].toBool() && form.value(key).toString().isEmpty())
                return fail(ErrorKind::FixInput, "eldercare.form-missing", {{k("field"), field[u"zh"].toString()}});
        }
    }
    const QDate day = QDate::fromString(textOf(form, "assessed_on"), Qt::ISODate);
    if (!day.isValid() || day > today)
        return fail(ErrorKind::FixInput, "eldercare.future", {{k("day"), textOf(form, "assessed_on")}});
    return {};
}

/// Nobody is graded twice at once.
Result<> nothingPending(Transaction &transaction, const AssessmentEdit &edit)
{
    YC_ASSIGN(const core::Rows rows,
              transaction.query(
                  {.type = assessmentType().name,
                   .where = {{k("resident"), Query::Op::Equal, edit.resident},
                             {k("state"), Query::Op::In,
                              QVariantList{QString(AssessmentState::signedByOne), QString(AssessmentState::returned)}}},
                   .orderBy = {},
                   .columns = {k("number")}}));
    for (qsizetype i = 0; i < rows.rows.size(); ++i) {
        if (rows.value(i, k("id")).toString() != edit.assessment) {
            return fail(ErrorKind::FixInput, "eldercare.pending",
                        {{k("number"), rows.value(i, k("number")).toString()}});
        }
    }
    return {};
}

/// The result in the body's fields.
void setResult(QJsonObject &body, const AbilityResult &result)
{
    const AbilityScale &scale = AbilityScale::builtIn();
    QJsonArray rules;
    for (const AbilityResult::Rule &rule : result.rules)
        rules.append(rule.code);
    body.insert(k("rules"), rules);
    body.insert(k("add_up"), result.addUp);
    body.insert(k("result"), result.toJson(scale));
    body.remove(k("total"));
    body.remove(k("preliminary_grade"));
    if (result.total)
        body.insert(k("total"), *result.total);
    if (result.preliminary)
        body.insert(k("preliminary_grade"), QString::number(*result.preliminary));
    if (result.final)
        body.insert(k("final_grade"), QString::number(*result.final));
}

Result<QJsonObject> sign(Transaction &transaction, const AssessmentEdit &edit)
{
    YC_ASSIGN(const core::Document resident, residentOf(transaction, edit.resident));
    if (resident.body.value(u"deceased").toBool())
        return fail(ErrorKind::FixInput, "eldercare.resident-died");
    const QDate today = dayOf(transaction);
    YC_TRY(checkForm(edit.form, today));
    YC_TRY(nothingPending(transaction, edit));
    // Read anew as from outside, so that no score out of its range is ever signed.
    YC_TRY(AbilityAnswers::fromJson(QJsonObject{{k("scores"), edit.scores}}, AbilityScale::builtIn()));
    YC_ASSIGN(const bool addUp, addUpIn(transaction));
    const AbilityResult result = assess(AbilityScale::builtIn(), answersOf(edit.form, edit.scores), addUp);
    if (!result.contradictions.isEmpty())
        return fail(ErrorKind::FixInput, "eldercare.coma-contradicts");
    if (!result.final) {
        return fail(ErrorKind::FixInput, "eldercare.unfinished",
                    {{k("count"), result.missing.size()}, {k("missing"), result.missing.join(QStringLiteral("、"))}});
    }
    core::Document document;
    if (edit.assessment.isEmpty()) {
        document.id = assessmentType().name + u':' + core::newUuid7(transaction.now());
        document.type = assessmentType().name;
        YC_ASSIGN(const QString number,
                  core::nextNumber(transaction, "PG", "ability", QString::number(dayOf(transaction).year())));
        document.body.insert(k("number"), number);
    } else {
        YC_ASSIGN(document, transaction.load(edit.assessment));
        if (textOf(document.body, "state") != AssessmentState::returned) {
            return fail(ErrorKind::FixInput, "eldercare.state", {{k("state"), textOf(document.body, "state")}});
        }
        document.revision = edit.revision; // the store refuses another one than its own
    }
    QJsonObject &body = document.body;
    setPerson(body, resident);
    body.insert(k("state"), AssessmentState::signedByOne);
    body.insert(k("assessed_on"), edit.form.value(u"assessed_on"));
    body.insert(k("reason"), edit.form.value(u"reason"));
    body.insert(k("form"), edit.form);
    body.insert(k("scores"), edit.scores);
    body.insert(k("assessor_1"), transaction.session().personId);
    body.insert(k("assessor_1_name"), transaction.session().personName);
    body.insert(k("signed_on"), today.toString(Qt::ISODate));
    setResult(body, result);
    addEvent(body, transaction, k("signed"));
    YC_ASSIGN(const core::Document stored, transaction.put(document));
    // The page may not have heard of a draft that was kept a moment ago.
    YC_ASSIGN(const QString draft, draftOf(transaction, edit.resident));
    YC_TRY(removeDraft(transaction, draft));
    return answer(stored);
}

/// A signed one, in the hands of somebody else than its first assessor.
Result<core::Document> toConfirm(Transaction &transaction, const QString &id, qint64 revision)
{
    YC_ASSIGN(core::Document document, transaction.load(id));
    if (textOf(document.body, "state") != AssessmentState::signedByOne)
        return fail(ErrorKind::FixInput, "eldercare.state", {{k("state"), textOf(document.body, "state")}});
    if (textOf(document.body, "assessor_1") == transaction.session().personId)
        return fail(ErrorKind::AskPermission, "eldercare.same-person");
    document.revision = revision;
    return document;
}

/// Of one resident the newest confirmed one holds.
Result<> replaceOlder(Transaction &transaction, const core::Document &newer)
{
    YC_ASSIGN(const core::Rows rows,
              transaction.query({.type = assessmentType().name,
                                 .where = {{k("resident"), Query::Op::Equal, textOf(newer.body, "resident")},
                                           {k("state"), Query::Op::Equal, QString(AssessmentState::done)}},
                                 .orderBy = {},
                                 .columns = {k("number")}}));
    for (const QVariantList &row : rows.rows) {
        if (row.first().toString() == newer.id)
            continue;
        YC_ASSIGN(core::Document older, transaction.load(row.first().toString()));
        older.body.insert(k("state"), AssessmentState::replaced);
        addEvent(older.body, transaction, k("replaced"), textOf(newer.body, "number"));
        YC_TRY(transaction.put(older));
    }
    return {};
}

Result<QJsonObject> confirm(Transaction &transaction, const QString &id, qint64 revision)
{
    YC_ASSIGN(core::Document document, toConfirm(transaction, id, revision));
    QJsonObject &body = document.body;
    const QDate today = dayOf(transaction);
    const QDate assessed = QDate::fromString(textOf(body, "assessed_on"), Qt::ISODate);
    body.insert(k("state"), AssessmentState::done);
    body.insert(k("assessor_2"), transaction.session().personId);
    body.insert(k("assessor_2_name"), transaction.session().personName);
    body.insert(k("confirmed_on"), today.toString(Qt::ISODate));
    body.insert(k("review_on"), assessed.addMonths(AbilityScale::builtIn().reviewMonths()).toString(Qt::ISODate));
    addEvent(body, transaction, k("confirmed"));
    YC_ASSIGN(const core::Document stored, transaction.put(document));
    YC_TRY(replaceOlder(transaction, stored));
    return answer(stored);
}

Result<QJsonObject> sendBack(Transaction &transaction, const QString &id, qint64 revision, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorKind::FixInput, "eldercare.reason-missing");
    YC_ASSIGN(core::Document document, toConfirm(transaction, id, revision));
    document.body.insert(k("state"), AssessmentState::returned);
    addEvent(document.body, transaction, k("returned"), reason.trimmed());
    YC_ASSIGN(const core::Document stored, transaction.put(document));
    return answer(stored);
}

bool addUpOf(const Result<core::Document> &policy)
{
    const bool otherwise = AbilityScale::builtIn().addUp();
    return policy ? policy->body.value(u"c2_c3_add_up").toBool(otherwise) : otherwise;
}

} // namespace

QJsonObject AssessmentEdit::toJson() const
{
    return {{k("form"), form},
            {k("scores"), scores},
            {k("indicator"), indicator},
            {k("assessment"), assessment},
            {k("revision"), revision}};
}

AssessmentEdit AssessmentEdit::fromJson(const QJsonObject &json)
{
    AssessmentEdit edit;
    edit.form = json.value(u"form").toObject();
    edit.scores = json.value(u"scores").toObject();
    edit.indicator = textOf(json, "indicator");
    edit.assessment = textOf(json, "assessment");
    edit.revision = json.value(u"revision").toInteger();
    return edit;
}

AbilityAnswers answersOf(const QJsonObject &form, const QJsonObject &scores)
{
    const AbilityScale &scale = AbilityScale::builtIn();
    AbilityAnswers answers;
    for (auto it = scores.constBegin(); it != scores.constEnd(); ++it)
        answers.scores.insert(it.key(), it->toInt());
    for (const AbilityScale::Named &event : scale.events()) {
        const int count = form.value(QStringLiteral("events.") + event.code).toString().toInt();
        if (count > 0)
            answers.events.insert(event.code, count);
    }
    for (const AbilityScale::Named &one : scale.diagnoses()) {
        if (form.value(QStringLiteral("diagnosis.") + one.code).toBool())
            answers.diagnoses.append(one.code);
    }
    answers.coma = textOf(form, "coma") == u"yes";
    return answers;
}

Result<bool> addUpIn(Transaction &transaction)
{
    const auto policy = transaction.load(policyId(transaction.session()));
    if (!policy && policy.error().kind != ErrorKind::NotFound)
        return std::unexpected(policy.error());
    return addUpOf(policy);
}

QFuture<bool> addUpFor(core::DocumentStore &store)
{
    return core::then(store.load(policyId(store.session())),
                      [](const Result<core::Document> &policy) { return addUpOf(policy); });
}

core::Command saveAssessmentDraft(const AssessmentEdit &edit)
{
    return commandOf(commands::saveDraft, edit.resident,
                     [edit](Transaction &transaction) { return save(transaction, edit); });
}

core::Command discardAssessmentDraft(const QString &draft)
{
    return commandOf(commands::discardDraft, draft, [draft](Transaction &transaction) -> Result<QJsonObject> {
        YC_TRY(removeDraft(transaction, draft));
        return QJsonObject();
    });
}

core::Command signAssessment(const AssessmentEdit &edit)
{
    return commandOf(commands::sign, edit.assessment.isEmpty() ? edit.resident : edit.assessment,
                     [edit](Transaction &transaction) { return sign(transaction, edit); });
}

core::Command confirmAssessment(const QString &id, qint64 revision)
{
    return commandOf(commands::confirm, id,
                     [id, revision](Transaction &transaction) { return confirm(transaction, id, revision); });
}

core::Command sendBackAssessment(const QString &id, qint64 revision, const QString &reason)
{
    return commandOf(
        commands::sendBack, id,
        [id, revision, reason](Transaction &transaction) { return sendBack(transaction, id, revision, reason); },
        reason);
}

core::Command noteReport(const QString &id)
{
    return commandOf(commands::printReport, id, [](Transaction &) -> Result<QJsonObject> { return QJsonObject(); });
}

core::Command setAddUp(bool addUp)
{
    return commandOf(commands::policy, {}, [addUp](Transaction &transaction) -> Result<QJsonObject> {
        core::Document policy;
        policy.id = policyId(transaction.session());
        policy.type = policyType().name;
        if (auto stored = transaction.load(policy.id))
            policy = *std::move(stored);
        policy.body.insert(k("c2_c3_add_up"), addUp);
        YC_TRY(transaction.put(policy));
        return QJsonObject();
    });
}

} // namespace yc::eldercare
