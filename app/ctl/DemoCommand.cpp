// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"
#include "demo/DemoDesk.h"
#include "registry/RecordTypes.h"

namespace yc::ctl {

using core::Result;

namespace {

class Demo {
    Q_DECLARE_TR_FUNCTIONS(Demo)
public:
    static void declare(QCommandLineParser &parser)
    {
        parser.addOption({QStringLiteral("residents"), tr("How many people live there."), QStringLiteral("N"),
                          QStringLiteral("2000")});
        parser.addOption({QStringLiteral("seed"), tr("The same seed makes the same people."), QStringLiteral("S"),
                          QStringLiteral("1")});
        parser.addOption({QStringLiteral("no-cases"), tr("People only, nobody comes to the counter.")});
    }

    static Result<ExitCode> run(const Invocation &call)
    {
        if (!call.positional().isEmpty())
            return std::unexpected(usageError(tr("demo takes options only.")));
        demo::DemoDesk::Options options;
        bool isNumber = false;
        options.residents = call.value("residents").toLongLong(&isNumber);
        if (!isNumber || options.residents < 1 || options.residents > 10'000'000)
            return std::unexpected(usageError(tr("--residents needs a number from 1 to 10,000,000.")));
        options.seed = call.value("seed").toULongLong(&isNumber);
        if (!isNumber)
            return std::unexpected(usageError(tr("--seed needs a number.")));
        options.withCases = !call.has("no-cases");
        options.stop = call.stop;
        options.progress = [&call](double part) { call.console.progress(tr("Making the demo desk"), part); };
        const QString folder = DeskAccess::folder(call.arguments);
        YC_ASSIGN(const demo::DemoDesk::Made made,
                  demo::DemoDesk::create(folder, registry::recordTypes(), DeskAccess::clock(), options));
        call.console.endProgress();
        call.console.line(tr("The demo desk is in %1.").arg(folder));
        call.console.line(tr("%n invented resident(s)", nullptr, static_cast<int>(made.residents)));
        call.console.line(tr("%n case(s)", nullptr, static_cast<int>(made.cases)));
        call.console.line(tr("Sign in with %1 and %2.").arg(made.number, made.passphrase));
        call.console.answer({{QStringLiteral("desk"), folder},
                             {QStringLiteral("residents"), made.residents},
                             {QStringLiteral("households"), made.households},
                             {QStringLiteral("cases"), made.cases},
                             {QStringLiteral("drafts"), made.drafts},
                             {QStringLiteral("number"), made.number},
                             {QStringLiteral("passphrase"), made.passphrase}});
        return ExitCode::Done;
    }
};

} // namespace

const Subcommand &demoCommand()
{
    static const Subcommand command{"demo",
                                    "[--residents N] [--seed S]",
                                    QT_TRANSLATE_NOOP("Subcommand", "Make a demo desk of invented people with cases."),
                                    true,
                                    Demo::declare,
                                    Demo::run};
    return command;
}

} // namespace yc::ctl
