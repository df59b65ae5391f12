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
    static void declare(QCommandLineParser &) {}

    static Result<ExitCode> run(const Invocation &call)
    {
        if (!call.positional().isEmpty())
            return std::unexpected(usageError(tr("verify takes options only.")));
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        YC_TRY(DeskAccess::require(desk, QStringLiteral("desk.verify")));
        YC_ASSIGN(const QJsonObject found, DeskAccess::wait(desk.store->verify()));
        const auto verdict = [&found](const char *key) {
            return found.value(QLatin1StringView(key)).toBool() ? tr("good") : tr("BAD");
        };
        call.console.line(tr("Pages of the file: %1").arg(verdict("pages_ok")));
        call.console.line(tr("Structure: %1").arg(verdict("structure_ok")));
        call.console.line(
            tr("Audit log, %1 rows: %2").arg(found.value(u"audit_rows").toInteger()).arg(verdict("audit_ok")));
        call.console.line(tr("Lists against %1 documents: %2")
                              .arg(found.value(u"documents").toInteger())
                              .arg(verdict("projections_ok")));
        if (const qint64 row = found.value(u"first_bad_audit_row").toInteger(); row > 0)
            call.console.line(tr("The audit log is broken from row %1 on.").arg(row));
        const QJsonArray heads = found.value(u"head_findings").toArray();
        for (const QJsonValue &one : heads)
            call.console.line(
                ui::ErrorText::of({core::ErrorKind::CallAdministrator, one[u"code"].toString(), {}}).joined());
        call.console.answer(found);
        return found.value(u"ok").toBool() ? ExitCode::Done : ExitCode::Defects;
    }
};

} // namespace

const Subcommand &verifyCommand()
{
    static const Subcommand command{
        "verify",
        "",
        QT_TRANSLATE_NOOP("Subcommand", "Put the store to every check: pages, structure, audit log, lists."),
        true,
        Verify::declare,
        Verify::run};
    return command;
}

} // namespace yc::ctl
