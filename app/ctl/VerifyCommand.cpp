// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"
#include "ui/text/ErrorText.h"

#include <QJsonArray>

namespace yc::ctl {

using core::Result;

namespace {

class Verify {
    Q_DECLARE_TR_FUNCTIONS(Verify)
public:
    static void declare(QCommandLineParser &parser)
    {
        parser.addOption(
            {QStringLiteral("repair"),
             tr("Where only lists or search differ: make them anew from the documents, and check again.")});
    }

    static Result<ExitCode> run(const Invocation &call)
    {
        if (!call.positional().isEmpty())
            return std::unexpected(usageError(tr("verify takes options only.")));
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        YC_TRY(DeskAccess::require(desk, QStringLiteral("desk.verify")));
        YC_ASSIGN(QJsonObject found, check(call, desk));
        if (call.has("repair") && found.value(u"repairable").toBool()) {
            YC_TRY(DeskAccess::wait(desk.store->rebuild(
                [&call](double part) { call.console.progress(tr("Making lists and search anew"), part); }, call.stop)));
            call.console.endProgress();
            YC_ASSIGN(found, check(call, desk));
            found.insert(QStringLiteral("repaired"), true);
            call.console.line(tr("Lists and search have been made anew from the documents."));
        }
        report(call, found);
        return found.value(u"ok").toBool() ? ExitCode::Done : ExitCode::Defects;
    }

private:
    static Result<QJsonObject> check(const Invocation &call, const OpenDesk &desk)
    {
        auto found = DeskAccess::wait(
            desk.store->verify([&call](double part) { call.console.progress(tr("Checking"), part); }, call.stop));
        call.console.endProgress();
        return found;
    }

    static void report(const Invocation &call, const QJsonObject &found)
    {
        const auto verdict = [&found](const char *key) {
            return found.value(QLatin1StringView(key)).toBool() ? tr("good") : tr("BAD");
        };
        call.console.line(tr("Pages of the file: %1").arg(verdict("pages_ok")));
        call.console.line(tr("Structure: %1").arg(verdict("structure_ok")));
        call.console.line(
            tr("Audit log, %1 rows: %2").arg(found.value(u"audit_rows").toInteger()).arg(verdict("audit_ok")));
        call.console.line(tr("Kept since %1; at least %2 months are required.")
                              .arg(found.value(u"audit_since").toString())
                              .arg(found.value(u"audit_retention_months").toInteger()));
        call.console.line(tr("Signed heads of the log: %1").arg(verdict("heads_ok")));
        call.console.line(tr("Lists against %1 documents: %2")
                              .arg(found.value(u"documents").toInteger())
                              .arg(verdict("projections_ok")));
        call.console.line(tr("Documents themselves: %1").arg(verdict("documents_ok")));
        call.console.line(tr("Search: %1").arg(verdict("search_ok")));
        call.console.line(tr("Earlier states: %1").arg(verdict("history_ok")));
        call.console.line(
            tr("What waits for the city: %1").arg(verdict(found.value(u"sync_ok").toBool() ? "outbox_ok" : "sync_ok")));
        call.console.line(tr("Scans, %1: %2").arg(found.value(u"files").toInteger()).arg(verdict("files_ok")));
        for (const char *key : {"first_bad_page", "first_bad_document", "first_bad_projection", "first_bad_search",
                                "first_bad_history", "first_bad_sync", "first_bad_outbox", "first_bad_file"}) {
            if (const QJsonValue first = found.value(QLatin1StringView(key)); !first.isUndefined())
                call.console.line(tr("First that is bad: %1").arg(first.toVariant().toString()));
        }
        if (found.value(u"repairable").toBool())
            call.console.line(tr("Only lists or search differ; verify --repair makes them anew."));
        if (const qint64 row = found.value(u"first_bad_audit_row").toInteger(); row > 0)
            call.console.line(tr("The audit log is broken from row %1 on.").arg(row));
        const QJsonArray heads = found.value(u"head_findings").toArray();
        for (const QJsonValue &one : heads)
            call.console.line(
                ui::ErrorText::of({core::ErrorKind::CallAdministrator, one[u"code"].toString(), {}}).joined());
        call.console.answer(found);
    }
};

} // namespace

const Subcommand &verifyCommand()
{
    static const Subcommand command{
        "verify",
        "",
        QT_TRANSLATE_NOOP("Subcommand",
                          "Put the store to every check: pages, structure, audit log, lists, search, earlier states."),
        true,
        Verify::declare,
        Verify::run};
    return command;
}

} // namespace yc::ctl
