// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"

#include <QElapsedTimer>

namespace yc::ctl {

using core::Result;

namespace {

class RekeyWork {
    Q_DECLARE_TR_FUNCTIONS(RekeyWork)
public:
    static void declare(QCommandLineParser &parser)
    {
        parser.addOption({QStringLiteral("reason"), tr("Why, for the audit log; obligatory."), QStringLiteral("TEXT")});
    }

    static Result<ExitCode> run(const Invocation &call)
    {
        if (!call.positional().isEmpty())
            return std::unexpected(usageError(tr("rekey takes options only.")));
        if (call.value("reason").trimmed().isEmpty())
            return std::unexpected(usageError(tr("rekey needs --reason TEXT.")));
        YC_ASSIGN(OpenDesk open, DeskAccess::open(call));
        YC_TRY(open.desk->beginRekey(*open.store, call.value("reason")));
        open.store.reset();
        QElapsedTimer timer;
        timer.start();
        DeskFolder::Rekeyed done = open.desk->rekey(
            {call.stop, [&call](double part) { call.console.progress(tr("Writing and comparing"), part); }});
        call.console.endProgress();
        YC_TRY(done.outcome);
        const double seconds = static_cast<double>(timer.elapsed()) / 1'000;
        call.console.line(tr("The store has a new key. What people kept of the old one opens nothing any more."));
        call.console.answer({{QStringLiteral("seconds"), seconds}});
        return ExitCode::Done;
    }
};

} // namespace

const Subcommand &rekeyCommand()
{
    static const Subcommand command{"rekey",
                                    "",
                                    QT_TRANSLATE_NOOP("Subcommand",
                                                      "Give the store a new key, after somebody has left; "
                                                      "can be stopped and begun again."),
                                    true,
                                    RekeyWork::declare,
                                    RekeyWork::run};
    return command;
}

} // namespace yc::ctl
