// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/ImportCommand.h"

#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"
#include "services/residents/rules/RejectedRows.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace yc::ctl {

using core::Result;
using residents::LedgerFinding;

namespace {

QString sentenceOf(const LedgerFinding &finding)
{
    const QByteArray source = residents::findingSource(finding.code).toUtf8();
    return residents::fillFinding(QCoreApplication::translate("LedgerFinding", source.constData()), finding);
}

/// What all findings of a kind have in common; what the cells say stays in the file.
QString sentenceOf(const QString &code)
{
    static const QRegularExpression place(QStringLiteral(R"(%\{\w+\})"));
    return sentenceOf(LedgerFinding{.code = code}).replace(place, QStringLiteral("…"));
}

QString severityName(LedgerFinding::Severity severity)
{
    switch (severity) {
    case LedgerFinding::Severity::Normalised:
        return QStringLiteral("normalised");
    case LedgerFinding::Severity::Warning:
        return QStringLiteral("warning");
    case LedgerFinding::Severity::Rejected:
        return QStringLiteral("rejected");
    }
    return {};
}

class ImportLedger {
    Q_DECLARE_TR_FUNCTIONS(ImportLedger)
public:
    static void declare(QCommandLineParser &parser)
    {
        parser.addPositionalArgument(QStringLiteral("file"), tr("A ledger of residents: CSV, XLSX or XLS."),
                                     QStringLiteral("FILE"));
        parser.addOption({QStringLiteral("sheet"), tr("Sheet of a workbook; usually the first that is not empty."),
                          QStringLiteral("NAME")});
        parser.addOption({QStringLiteral("column"),
                          tr("Import this column as that field (may be repeated); an empty field leaves it out."),
                          QStringLiteral("COLUMN=FIELD")});
        parser.addOption({QStringLiteral("rejected"),
                          tr("Write the rows that need a person to this new file, with the reasons."),
                          QStringLiteral("FILE")});
        parser.addOption({QStringLiteral("dry-run"), tr("Check every row, write nothing into the desk.")});
    }

    static Result<ExitCode> run(const Invocation &call)
    {
        if (call.positional().size() != 1)
            return std::unexpected(usageError(tr("import takes one file.")));
        if (call.has("rejected") && QFileInfo::exists(call.value("rejected")))
            return std::unexpected(
                usageError(tr("%1 is there already; the rejected rows need a new file.").arg(call.value("rejected"))));
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        YC_TRY(DeskAccess::require(desk, QStringLiteral("residents.import")));
        YC_ASSIGN(const residents::LedgerPreview preview,
                  residents::LedgerImport::preview(call.positional().front(), *residents::LedgerVocabulary::builtIn(),
                                                   call.value("sheet")));
        residents::LedgerSource source;
        source.path = call.positional().front();
        source.sheet = call.value("sheet");
        source.columns = preview.columns;
        source.org = desk.store->session().scopeOrg();
        source.today = DeskAccess::clock()->today();
        YC_TRY(assignColumns(call, source.columns));
        YC_ASSIGN(const residents::LedgerSummary summary, check(call, source, preview));

        QJsonObject answer;
        if (!call.has("dry-run")) {
            const auto progress = [&call](const residents::LedgerProgress &now) {
                call.console.progress(tr("Importing"), now.part);
            };
            YC_ASSIGN(answer, DeskAccess::wait(desk.store->execute(
                                  residents::ImportCommand::make(source, summary.fingerprint, call.stop, progress))));
            call.console.endProgress();
        }
        report(call, summary, answer);
        return summary.rejected > 0 ? ExitCode::Defects : ExitCode::Done;
    }

private:
    static Result<> assignColumns(const Invocation &call, residents::ColumnMap &columns)
    {
        const QStringList wanted = call.arguments.values(QStringLiteral("column"));
        for (const QString &one : wanted) {
            const QString name = one.section(u'=', 0, 0).trimmed();
            const QString field = one.section(u'=', 1).trimmed();
            const qsizetype at = columns.header().indexOf(name);
            if (at < 0 || !one.contains(u'='))
                return std::unexpected(usageError(tr("The ledger has no column “%1”; there are: %2.")
                                                      .arg(name, columns.header().join(QLatin1String(", ")))));
            const bool known =
                field.isEmpty() || std::ranges::any_of(residents::LedgerVocabulary::builtIn()->columns(),
                                                       [&](const auto &column) { return column.field == field; });
            if (!known)
                return std::unexpected(usageError(tr("A resident has no field “%1”.").arg(field)));
            columns.assign(at, field);
        }
        return {};
    }

    static Result<residents::LedgerSummary> check(const Invocation &call, const residents::LedgerSource &source,
                                                  const residents::LedgerPreview &preview)
    {
        std::optional<residents::RejectedRows> rejected;
        if (call.has("rejected"))
            rejected.emplace(call.value("rejected"), preview.layout, preview.header, tr("Reason"),
                             [](const LedgerFinding &finding) { return sentenceOf(finding); });
        const auto sink = [&rejected](residents::LedgerRow &&row) -> Result<> {
            return rejected ? rejected->add(row) : Result<>();
        };
        const auto progress = [&call](const residents::LedgerProgress &now) {
            call.console.progress(tr("Checking"), now.part);
        };
        auto summary = residents::LedgerImport(source).run(sink, call.stop, progress);
        if (summary && rejected)
            YC_TRY(rejected->finish());
        call.console.endProgress();
        return summary;
    }

    static void report(const Invocation &call, const residents::LedgerSummary &summary, QJsonObject answer)
    {
        const bool dryRun = call.has("dry-run");
        call.console.line(
            tr("Rows: %1, good: %2, to be put right: %3").arg(summary.rows).arg(summary.good).arg(summary.rejected));
        if (dryRun) {
            call.console.line(tr("Nothing was written: this was a trial."));
        } else {
            call.console.line(tr("New: %1, changed: %2, unchanged: %3, new households: %4")
                                  .arg(answer.value(u"created").toInteger())
                                  .arg(answer.value(u"updated").toInteger())
                                  .arg(answer.value(u"unchanged").toInteger())
                                  .arg(answer.value(u"households_created").toInteger()));
            if (const qint64 elsewhere = answer.value(u"elsewhere").toInteger(); elsewhere > 0)
                call.console.line(tr("Left out, because they belong to another organisation: %1").arg(elsewhere));
        }
        for (const auto &[code, count] : summary.counts.asKeyValueRange())
            call.console.line(QStringLiteral("  %1  %2").arg(count, 6).arg(sentenceOf(code)));
        const bool hasFile = call.has("rejected") && summary.rejected > 0;
        if (hasFile)
            call.console.line(tr("The rows to be put right are in %1.").arg(call.value("rejected")));

        QJsonObject counts;
        for (const auto &[code, count] : summary.counts.asKeyValueRange())
            counts.insert(code, count);
        QJsonArray findings; // rows and kinds; what the cells say stays in the file
        for (const LedgerFinding &finding : summary.findings) {
            findings.append(QJsonObject{{QStringLiteral("row"), finding.row},
                                        {QStringLiteral("code"), finding.code},
                                        {QStringLiteral("field"), finding.field},
                                        {QStringLiteral("severity"), severityName(finding.severity)}});
        }
        answer.insert(QStringLiteral("rows"), summary.rows);
        answer.insert(QStringLiteral("good"), summary.good);
        answer.insert(QStringLiteral("rejected"), summary.rejected);
        answer.insert(QStringLiteral("households"), summary.households);
        answer.insert(QStringLiteral("counts"), counts);
        answer.insert(QStringLiteral("findings"), findings);
        answer.insert(QStringLiteral("dry_run"), dryRun);
        answer.insert(QStringLiteral("rejected_file"), hasFile ? QJsonValue(call.value("rejected")) : QJsonValue::Null);
        call.console.answer(answer);
    }
};

} // namespace

const Subcommand &importCommand()
{
    static const Subcommand command{
        "import",
        "FILE",
        QT_TRANSLATE_NOOP("Subcommand", "Import a ledger of residents: good rows in, the others listed."),
        true,
        ImportLedger::declare,
        ImportLedger::run};
    return command;
}

} // namespace yc::ctl
