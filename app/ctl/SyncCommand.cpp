// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"
#include "ctl/SyncRound.h"

#include "citysync/SyncWords.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>

namespace yc::ctl {

using citysync::SyncWords;
using core::Result;

namespace {

constexpr int linesShown = 50;

class Sync {
    Q_DECLARE_TR_FUNCTIONS(Sync)
public:
    static void declare(QCommandLineParser &parser)
    {
        parser.addPositionalArgument(
            QStringLiteral("what"),
            tr("Nothing: sync once. Or status; log; refused; retry [ID]…, which sends refused records once more."),
            QStringLiteral("[status|log|refused|retry]"));
        parser.addOption({QStringLiteral("dataset"), tr("Only this dataset, such as yc-310106013-residents."),
                          QStringLiteral("NAME")});
        parser.addOption(
            {QStringLiteral("watch"), tr("Go on until interrupted; hear of changes at the city at once.")});
        parser.addOption({QStringLiteral("accept-server"),
                          tr("Take another server at the city's address for the right one (administrator).")});
        parser.addOption({QStringLiteral("failures"), tr("Of the log: failures only.")});
        parser.addOption({QStringLiteral("lines"), tr("Of the log: so many lines; usually %1.").arg(linesShown),
                          QStringLiteral("COUNT")});
    }

    static Result<ExitCode> run(const Invocation &call)
    {
        const QStringList words = call.positional();
        const QString what = words.value(0);
        if (words.isEmpty())
            return sync(call);
        if (what == u"retry")
            return retry(call, words.sliced(1));
        if (words.size() == 1 && what == u"status")
            return status(call);
        if (words.size() == 1 && what == u"log")
            return log(call);
        if (words.size() == 1 && what == u"refused")
            return refused(call);
        return std::unexpected(usageError(tr("sync is followed by nothing, status, log, refused or retry [ID]….")));
    }

private:
    static QString when(const QDateTime &at)
    {
        return at.isValid() ? at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : tr("never");
    }
    static QString text(const QDateTime &at) { return at.isValid() ? at.toUTC().toString(Qt::ISODate) : QString(); }

    static Result<ExitCode> sync(const Invocation &call)
    {
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        YC_ASSIGN(const std::unique_ptr<SyncRound> round, SyncRound::make(desk, call.value("dataset")));
        if (call.has("accept-server")) {
            YC_TRY(DeskAccess::require(desk, QStringLiteral("desk.city")));
            YC_TRY(round->acceptServer());
        }
        const auto tell = [&call](const SyncRound::Line &line) {
            const QString moved = SyncWords::counts(line.entry.sent, line.entry.received, line.entry.merged,
                                                    line.entry.conflicts, line.entry.refused, line.entry.quarantined);
            const QString outcome = line.error ? SyncWords::shortly(*line.error) : tr("done");
            call.console.line(
                QStringLiteral("%1  %2%3")
                    .arg(line.entry.dataset, outcome, moved.isEmpty() ? QString() : QStringLiteral("  ") + moved));
        };
        if (call.has("watch"))
            return round->watch(call.stop, tell);
        const QList<SyncRound::Line> lines = round->once(call.stop, tell);
        QJsonArray datasets;
        std::optional<core::Error> error;
        qint64 refused = 0;
        qint64 waiting = 0;
        for (const SyncRound::Line &line : lines) {
            datasets.append(json(line));
            refused += line.status.waiting.held;
            waiting += line.status.waiting.unsent;
            if (line.error && (!error || error->kind == core::ErrorKind::Retry))
                error = line.error;
        }
        if (error) {
            if (call.console.isJson()) {
                call.console.answer({{QStringLiteral("datasets"), datasets},
                                     {QStringLiteral("waiting"), waiting},
                                     {QStringLiteral("error"), error->code}});
                return exitCodeOf(*error);
            }
            return std::unexpected(*error);
        }
        if (refused > 0)
            call.console.line(
                tr("The city refuses %n record(s). yichuangctl sync refused says why.", nullptr, int(refused)));
        call.console.answer({{QStringLiteral("datasets"), datasets}, {QStringLiteral("waiting"), waiting}});
        return refused > 0 ? ExitCode::PartlyRefused : ExitCode::Done;
    }

    static QJsonObject json(const SyncRound::Line &line)
    {
        QJsonObject object{{QStringLiteral("dataset"), line.entry.dataset},
                           {QStringLiteral("sent"), line.entry.sent},
                           {QStringLiteral("received"), line.entry.received},
                           {QStringLiteral("merged"), line.entry.merged},
                           {QStringLiteral("conflicts"), line.status.waiting.conflicts},
                           {QStringLiteral("refused"), line.status.waiting.held},
                           {QStringLiteral("quarantined"), line.status.waiting.quarantined},
                           {QStringLiteral("waiting"), line.status.waiting.unsent}};
        if (line.error)
            object.insert(QStringLiteral("error"), line.error->code);
        return object;
    }

    static Result<ExitCode> status(const Invocation &call)
    {
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        YC_ASSIGN(const auto link, SyncRound::link(desk));
        citysync::SyncMemory memory(*desk.store);
        if (!link) {
            YC_ASSIGN(const qint64 waiting, DeskAccess::wait(desk.store->waiting()));
            call.console.line(tr("This desk has not joined a city. %1 records wait.").arg(QLocale().toString(waiting)));
            call.console.answer({{QStringLiteral("joined"), false}, {QStringLiteral("waiting"), waiting}});
            return ExitCode::Done;
        }
        YC_ASSIGN(QList<sync::DatasetStatus> statuses, DeskAccess::wait(memory.statuses(link->datasets)));
        YC_ASSIGN(const citysync::SyncMemory::Waiting waiting, DeskAccess::wait(memory.waiting()));
        for (sync::DatasetStatus &status : statuses)
            status.waiting = waiting.datasets.value(status.dataset);
        const QDateTime now = DeskAccess::clock()->now();
        const auto settings = citysync::SyncSettings::on(DeskAccess::clock()->today());
        const auto truth =
            citysync::SyncTruth::of(statuses, false, now, settings.present).with(waiting.all, waiting.oldest);
        call.console.line(SyncWords::particulars(truth, now));
        QJsonArray datasets;
        for (const sync::DatasetStatus &status : std::as_const(statuses)) {
            call.console.line(QStringLiteral("%1  %2  %3  %4")
                                  .arg(status.dataset, when(status.lastSuccess), SyncWords::state(status, false).text)
                                  .arg(tr("%1 to upload").arg(QLocale().toString(status.waiting.unsent))));
            QJsonObject object{{QStringLiteral("dataset"), status.dataset},
                               {QStringLiteral("last_success"), text(status.lastSuccess)},
                               {QStringLiteral("waiting"), status.waiting.unsent},
                               {QStringLiteral("refused"), status.waiting.held},
                               {QStringLiteral("conflicts"), status.waiting.conflicts},
                               {QStringLiteral("quarantined"), status.waiting.quarantined}};
            if (status.error) {
                object.insert(QStringLiteral("error"), status.error->code);
                object.insert(QStringLiteral("failing_since"), text(status.failingSince));
            }
            datasets.append(object);
        }
        call.console.answer({{QStringLiteral("joined"), true},
                             {QStringLiteral("city"), link->url.toString()},
                             {QStringLiteral("account"), link->desk},
                             {QStringLiteral("all_there"), truth.isAllThere()},
                             {QStringLiteral("waiting_since"), text(truth.waitingSince)},
                             {QStringLiteral("datasets"), datasets}});
        return ExitCode::Done;
    }

    static Result<ExitCode> log(const Invocation &call)
    {
        bool number = true;
        const int lines = call.has("lines") ? call.value("lines").toInt(&number) : linesShown;
        if (!number || lines < 1)
            return std::unexpected(usageError(tr("--lines needs a number of at least 1.")));
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        citysync::SyncMemory memory(*desk.store);
        YC_ASSIGN(const QList<citysync::LogLine> found,
                  DeskAccess::wait(memory.log({call.value("dataset"), call.has("failures")}, 0, lines)));
        QJsonArray array;
        for (const citysync::LogLine &line : found) {
            const QString moved = SyncWords::counts(line.sent, line.received, line.merged, line.conflicts, line.refused,
                                                    line.quarantined);
            call.console.line(
                QStringLiteral("%1  %2  %3  %4")
                    .arg(when(line.begun), line.dataset, line.error.isEmpty() ? tr("done") : line.error, moved));
            array.append(QJsonObject{{QStringLiteral("begun"), text(line.begun)},
                                     {QStringLiteral("ended"), text(line.ended)},
                                     {QStringLiteral("dataset"), line.dataset},
                                     {QStringLiteral("error"), line.error},
                                     {QStringLiteral("sent"), line.sent},
                                     {QStringLiteral("received"), line.received},
                                     {QStringLiteral("merged"), line.merged},
                                     {QStringLiteral("conflicts"), line.conflicts},
                                     {QStringLiteral("refused"), line.refused},
                                     {QStringLiteral("quarantined"), line.quarantined}});
        }
        if (found.isEmpty())
            call.console.line(tr("No run fits. Runs that moved nothing are not listed."));
        call.console.answer({{QStringLiteral("lines"), array}});
        return ExitCode::Done;
    }

    static Result<ExitCode> refused(const Invocation &call)
    {
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        citysync::SyncMemory memory(*desk.store);
        YC_ASSIGN(const QList<store::RefusedRecord> rows, DeskAccess::wait(memory.refused()));
        QJsonArray array;
        for (const store::RefusedRecord &row : rows) {
            call.console.line(QStringLiteral("%1  %2  %3  %4").arg(when(row.since), row.id, row.error, row.reason));
            array.append(QJsonObject{{QStringLiteral("id"), row.id},
                                     {QStringLiteral("dataset"), row.dataset},
                                     {QStringLiteral("error"), row.error},
                                     {QStringLiteral("reason"), row.reason},
                                     {QStringLiteral("since"), text(row.since)}});
        }
        if (rows.isEmpty())
            call.console.line(tr("The city has refused nothing."));
        call.console.answer({{QStringLiteral("refused"), array}});
        return ExitCode::Done;
    }

    static Result<ExitCode> retry(const Invocation &call, const QStringList &ids)
    {
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        citysync::SyncMemory memory(*desk.store);
        YC_ASSIGN(const QJsonObject done, DeskAccess::wait(memory.retry(ids)));
        call.console.line(tr("They are sent once more with the next sync."));
        call.console.answer(done);
        return ExitCode::Done;
    }
};

} // namespace

const Subcommand &syncCommand()
{
    static const Subcommand command{
        "sync",
        "[status|log|refused|retry [ID]…]",
        QT_TRANSLATE_NOOP("Subcommand", "Sync the desk with its city, and say what is not there yet and why."),
        true,
        Sync::declare,
        Sync::run};
    return command;
}

} // namespace yc::ctl
