// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/ResidentCommands.h"

#include "core/RecordId.h"
#include "core/Reveal.h"
#include "services/residents/rules/CommandList.h"
#include "services/residents/rules/HouseholdEvents.h"
#include "services/residents/rules/ResidentCheck.h"
#include "services/residents/rules/ResidentType.h"

namespace yc::residents {

using core::ErrorKind;
using core::fail;
using core::Query;
using core::Result;
using core::Transaction;

namespace {

Result<> checkBody(const QJsonObject &body, QDate today)
{
    const QList<ResidentProblem> problems = ResidentCheck(today).check(Resident::fromBody(body));
    for (const ResidentProblem &problem : problems) {
        if (problem.severity == ResidentProblem::Severity::Error) {
            return fail(ErrorKind::FixInput, "resident.invalid",
                        {{QStringLiteral("field"), problem.field}, {QStringLiteral("code"), problem.code}});
        }
    }
    return {};
}

Result<> checkUnique(Transaction &transaction, const QString &id, const QString &number)
{
    if (number.isEmpty())
        return {};
    YC_ASSIGN(const core::Rows same,
              transaction.query({.type = residentType().name,
                                 .where = {{QStringLiteral("id_number"), Query::Op::Equal, number}},
                                 .orderBy = {},
                                 .columns = {QStringLiteral("id")}}));
    for (qsizetype row = 0; row < same.rows.size(); ++row) {
        const QString other = same.value(row, QStringLiteral("id")).toString();
        if (other != id) {
            return fail(ErrorKind::FixInput, "store.not-unique",
                        {{QStringLiteral("field"), QStringLiteral("id_number")}, {QStringLiteral("resident"), other}});
        }
    }
    return {};
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

Result<QJsonObject> save(Transaction &transaction, const ResidentEdit &edit)
{
    const QDate today = transaction.now().toLocalTime().date();
    QJsonObject body = edit.body;
    const QJsonObject tidy = ResidentCheck(today).completed(Resident::fromBody(body)).toBody();
    for (auto it = tidy.constBegin(); it != tidy.constEnd(); ++it)
        body.insert(it.key(), it.value());
    YC_TRY(checkBody(body, today));
    YC_TRY(checkUnique(transaction, edit.id, body.value(u"id_number").toString()));
    core::Document document;
    if (edit.id.isEmpty()) {
        document.id = residentType().name + u':' + core::newUuid7(transaction.now());
    } else {
        YC_ASSIGN(document, transaction.load(edit.id));
    }
    document.type = residentType().name;
    document.revision = edit.revision; // the store refuses another one than its own
    const QJsonObject before = document.body;
    document.body = body;
    YC_ASSIGN(const core::Document stored, transaction.put(document));
    YC_TRY(noteInHousehold(transaction, stored.id, before, stored.body));
    YC_TRY(removeDraft(transaction, edit.draft));
    return QJsonObject{{QStringLiteral("resident"), stored.id}, {QStringLiteral("revision"), stored.revision}};
}

Result<QJsonObject> saveDraft(Transaction &transaction, const ResidentEdit &edit)
{
    core::Document document;
    if (auto stored = transaction.load(edit.draft))
        document = *std::move(stored);
    else if (stored.error().kind != ErrorKind::NotFound)
        return std::unexpected(stored.error());
    document.id = edit.draft;
    document.type = residentDraftType().name;
    document.body = {{QStringLiteral("revision"), edit.revision}, {QStringLiteral("values"), edit.body}};
    if (!edit.id.isEmpty())
        document.body.insert(QStringLiteral("resident"), edit.id);
    YC_TRY(transaction.put(document));
    return QJsonObject{{QStringLiteral("draft"), edit.draft}};
}

core::Command look(const core::CommandSpec &spec, const QString &residentId)
{
    core::Command command = spec.command();
    command.subject = residentId;
    command.work = [](Transaction &) -> Result<QJsonObject> { return QJsonObject(); };
    return command;
}

} // namespace

core::Command saveResident(ResidentEdit edit)
{
    core::Command command = (edit.id.isEmpty() ? commands::add : commands::edit).command();
    command.subject = edit.id;
    command.work = [edit = std::move(edit)](Transaction &transaction) { return save(transaction, edit); };
    return command;
}

core::Command saveResidentDraft(ResidentEdit edit)
{
    core::Command command = commands::draft.command();
    command.work = [edit = std::move(edit)](Transaction &transaction) { return saveDraft(transaction, edit); };
    return command;
}

core::Command discardResidentDraft(const QString &draft)
{
    core::Command command = commands::draft.command();
    command.work = [draft](Transaction &transaction) -> Result<QJsonObject> {
        YC_TRY(removeDraft(transaction, draft));
        return QJsonObject();
    };
    return command;
}

core::Command revealField(const QString &residentId, const QString &field, const QString &reason)
{
    return core::revealCommand({.command = commands::reveal, .subject = residentId, .field = field, .reason = reason});
}

core::Command openResidentForm(const QString &residentId) { return look(commands::openForm, residentId); }

} // namespace yc::residents
