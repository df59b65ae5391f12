// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DivisionTable.h"
#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"
#include "ui/Masked.h"

#include <QJsonArray>

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
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        YC_TRY(DeskAccess::require(desk, QStringLiteral("residents.view")));
        YC_ASSIGN(const QList<SearchHit> hits, DeskAccess::wait(desk.store->search(request, 0)));
        QJsonArray array;
        for (const SearchHit &hit : hits) {
            call.console.line(lineOf(hit));
            array.append(jsonOf(hit));
        }
        if (hits.isEmpty())
            call.console.line(tr("Nothing found."));
        call.console.answer({{QStringLiteral("count"), hits.size()}, {QStringLiteral("hits"), array}});
        return ExitCode::Done;
    }

private:
    static QString text(const SearchHit &hit, const char *key)
    {
        return hit.row.value(QString::fromLatin1(key)).toString();
    }

    static QString lineOf(const SearchHit &hit)
    {
        QStringList parts;
        if (hit.type == u"case") {
            parts = {text(hit, "number"),
                     text(hit, "item_name"),
                     text(hit, "applicant_name"),
                     Masked::apply(PersonalData::IdentityNumber, text(hit, "applicant_id_number")),
                     text(hit, "state"),
                     text(hit, "due")};
        } else if (hit.type == u"household") {
            parts = {text(hit, "number"), text(hit, "address")};
        } else {
            parts = {text(hit, "name"), Masked::apply(PersonalData::IdentityNumber, text(hit, "id_number")),
                     Masked::apply(PersonalData::Telephone, text(hit, "telephone")), text(hit, "address"),
                     core::DivisionTable::builtIn().name(text(hit, "committee"))};
        }
        parts.append(hit.id);
        parts.removeAll(QString());
        return parts.join(QLatin1String("  "));
    }

    static QJsonObject jsonOf(const SearchHit &hit)
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
                json.insert(key, Masked::apply(kind, value));
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
