// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/Drafts.h"

#include "core/RecordId.h"
#include "services/affairs/rules/CommandList.h"

namespace yc::affairs {

core::Command saveDraft(const Application &application, const QString &step)
{
    core::Command command = commands::saveDraft.command();
    command.subject = application.draft;
    command.work = [application, step](core::Transaction &transaction) -> core::Result<QJsonObject> {
        const QString &id = application.draft;
        if (!core::isRecordId(id) || !id.startsWith(QLatin1String("draft:")))
            return core::fail(core::ErrorKind::CallAdministrator, "affairs.no-draft-id");
        core::Query cases;
        cases.type = QStringLiteral("case");
        cases.where = {{.field = QStringLiteral("draft"), .op = core::Query::Op::Equal, .value = id}};
        YC_ASSIGN(const qint64 accepted, transaction.count(cases));
        if (accepted > 0) // a save that was still under way when the clerk accepted
            return QJsonObject{{QStringLiteral("draft"), id}, {QStringLiteral("accepted"), true}};
        core::Document document;
        if (auto stored = transaction.load(id); stored)
            document = *stored;
        else if (stored.error().code != QLatin1String("store.not-found"))
            return std::unexpected(stored.error());
        document.id = id;
        document.type = QStringLiteral("draft");
        document.body = {
            {QStringLiteral("item"), application.item},
            {QStringLiteral("item_version"), application.itemVersion},
            {QStringLiteral("applicant"), application.applicant},
            {QStringLiteral("form"), application.form},
            {QStringLiteral("materials"), application.materials},
            {QStringLiteral("agent"), application.agent},
            {QStringLiteral("files"), application.files},
            {QStringLiteral("step"), step},
            {QStringLiteral("clerk"), transaction.session().personId},
            {QStringLiteral("updated"), transaction.now().toUTC().toString(Qt::ISODateWithMs)},
        };
        YC_TRY(transaction.put(document));
        return QJsonObject{{QStringLiteral("draft"), id}};
    };
    return command;
}

core::Command discardDraft(const QString &id)
{
    core::Command command = commands::discardDraft.command();
    command.subject = id;
    command.work = [id](core::Transaction &transaction) -> core::Result<QJsonObject> {
        if (const auto removed = transaction.remove(id);
            !removed && removed.error().code != QLatin1String("store.not-found")) {
            return std::unexpected(removed.error());
        }
        return QJsonObject{{QStringLiteral("draft"), id}};
    };
    return command;
}

core::Query draftsOf(const QString &clerk)
{
    core::Query query;
    query.type = QStringLiteral("draft");
    query.where = {{.field = QStringLiteral("clerk"), .op = core::Query::Op::Equal, .value = clerk}};
    query.orderBy = {{.field = QStringLiteral("updated"), .order = Qt::DescendingOrder}};
    query.columns = {QStringLiteral("item"), QStringLiteral("updated")};
    return query;
}

} // namespace yc::affairs
