// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DivisionTable.h"
#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"
#include "services/residents/rules/CommandList.h"
#include "ui/Masked.h"

#include <QJsonArray>

#include <functional>

namespace yc::ctl {

using core::PersonalData;
using core::Result;
using core::SearchHit;
using ui::Masked;

namespace {

constexpr int mostHits = 1'000;

class Search {
    Q_DECLARE_TR_FUNCTIONS(Search)
public:
    static void declare(QCommandLineParser &parser)
    {
        parser.addPositionalArgument(QStringLiteral("text"), tr("Name, pinyin, initials, part of a number, address."),
                                     QStringLiteral("TEXT…"));
        parser.addOption({QStringLiteral("type"), tr("Only resident, household or case."), QStringLiteral("TYPE")});
        parser.addOption({QStringLiteral("limit"), tr("At most so many."), QStringLiteral("N"), QStringLiteral("50")});
        parser.addOption({QStringLiteral("unmasked"), tr("Whole numbers, telephones and addresses; needs --reason.")});
        parser.addOption({QStringLiteral("reason"), tr("Why; it stands in the audit log."), QStringLiteral("TEXT")});
    }

    static Result<ExitCode> run(const Invocation &call)
    {
        core::SearchRequest request;
        request.text = call.positional().join(u' ').trimmed();
        if (request.text.isEmpty())
            return std::unexpected(usageError(tr("search needs something to look for.")));
        if (call.has("type")) {
            static const QStringList types{QStringLiteral("resident"), QStringLiteral("household"),
                                           QStringLiteral("case")};
            if (!types.contains(call.value("type")))
                return std::unexpected(usageError(tr("--type is resident, household or case.")));
            request.types = QStringList{call.value("type")};
        }
        bool isNumber = false;
        request.limit = call.value("limit").toInt(&isNumber);
        if (!isNumber || request.limit < 1 || request.limit > mostHits)
            return std::unexpected(usageError(tr("--limit needs a number from 1 to %1.").arg(mostHits)));
        const bool unmasked = call.has("unmasked");
        const QString reason = call.value("reason").trimmed();
        if (unmasked && reason.isEmpty())
            return std::unexpected(usageError(tr("--reason says why; it stands in the audit log.")));
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        YC_TRY(DeskAccess::require(desk, QStringLiteral("residents.view")));
        YC_ASSIGN(const QList<SearchHit> hits, DeskAccess::wait(desk.store->search(request, 0)));
        if (unmasked) // before anything is shown
            YC_TRY(audit(desk, reason, hits.size()));
        const Show show = unmasked ? Show(&whole) : Show(&Masked::apply);
        QJsonArray array;
        for (const SearchHit &hit : hits) {
            call.console.line(lineOf(hit, show));
            array.append(jsonOf(hit, show));
        }
        if (hits.isEmpty())
            call.console.line(tr("Nothing found."));
        call.console.answer({{QStringLiteral("count"), hits.size()}, {QStringLiteral("hits"), array}});
        return ExitCode::Done;
    }

private:
    using Show = std::function<QString(PersonalData, const QString &)>;
    static QString whole(PersonalData, const QString &value) { return value; }

    /// Many people at once is more than a look: it needs the right to take a table out of the desk.
    static Result<> audit(const OpenDesk &desk, const QString &reason, qsizetype records)
    {
        core::Command command = residents::commands::searchUnmasked.command();
        command.reason = QStringLiteral("%1 (%2)").arg(reason).arg(records);
        command.work = [](core::Transaction &) -> Result<QJsonObject> { return QJsonObject(); };
        YC_TRY(DeskAccess::wait(desk.store->execute(std::move(command))));
        return {};
    }

    static QString text(const SearchHit &hit, const char *key)
    {
        return hit.row.value(QString::fromLatin1(key)).toString();
    }

    static QString lineOf(const SearchHit &hit, const Show &show)
    {
        QStringList parts;
        if (hit.type == u"case") {
            parts = {text(hit, "number"),         text(hit, "item_name"),
                     text(hit, "applicant_name"), show(PersonalData::IdentityNumber, text(hit, "applicant_id_number")),
                     text(hit, "state"),          text(hit, "due")};
        } else if (hit.type == u"household") {
            parts = {text(hit, "number"), show(PersonalData::Address, text(hit, "address"))};
        } else {
            parts = {text(hit, "name"), show(PersonalData::IdentityNumber, text(hit, "id_number")),
                     show(PersonalData::Telephone, text(hit, "telephone")),
                     show(PersonalData::Address, text(hit, "address")),
                     core::DivisionTable::builtIn().name(text(hit, "committee"))};
        }
        parts.append(hit.id);
        parts.removeAll(QString());
        return parts.join(QLatin1String("  "));
    }

    static QJsonObject jsonOf(const SearchHit &hit, const Show &show)
    {
        QJsonObject json{{QStringLiteral("id"), hit.id},
                         {QStringLiteral("type"), hit.type},
                         {QStringLiteral("matched"), hit.matched},
                         {QStringLiteral("score"), hit.score}};
        static const QHash<QString, PersonalData> shown = {
            {QStringLiteral("name"), PersonalData::Name},
            {QStringLiteral("sex"), PersonalData::None},
            {QStringLiteral("id_number"), PersonalData::IdentityNumber},
            {QStringLiteral("telephone"), PersonalData::Telephone},
            {QStringLiteral("address"), PersonalData::Address},
            {QStringLiteral("committee"), PersonalData::None},
            {QStringLiteral("number"), PersonalData::None},
            {QStringLiteral("item_name"), PersonalData::None},
            {QStringLiteral("applicant_name"), PersonalData::Name},
            {QStringLiteral("applicant_id_number"), PersonalData::IdentityNumber},
            {QStringLiteral("state"), PersonalData::None},
            {QStringLiteral("due"), PersonalData::None}};
        for (const auto &[key, kind] : shown.asKeyValueRange()) {
            if (const QString value = hit.row.value(key).toString(); !value.isEmpty())
                json.insert(key, show(kind, value));
        }
        return json;
    }
};

} // namespace

const Subcommand &searchCommand()
{
    static const Subcommand command{
        "search",
        "TEXT…",
        QT_TRANSLATE_NOOP("Subcommand",
                          "Find people and cases by name, pinyin, initials, number, telephone or address."),
        true,
        Search::declare,
        Search::run};
    return command;
}

} // namespace yc::ctl
