// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"
#include "ctl/PassphraseSource.h"

namespace yc::ctl {

using core::Result;

namespace {

class OwnPassphrase {
    Q_DECLARE_TR_FUNCTIONS(OwnPassphrase)
public:
    static void declare(QCommandLineParser &parser) { PassphraseSource::declare(parser, PassphraseSource::Whose::New); }

    static Result<ExitCode> run(const Invocation &call)
    {
        if (!call.positional().isEmpty())
            return std::unexpected(usageError(tr("passphrase takes options only.")));
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call, true, true));
        YC_ASSIGN(const store::Passphrase chosen,
                  PassphraseSource::readNew(call.arguments, tr("New passphrase of %1").arg(desk.number),
                                            PassphraseSource::Whose::New));
        YC_TRY(desk.desk->changePassphrase(desk.number, desk.passphrase, chosen));
        call.console.line(tr("The passphrase of %1 is changed.").arg(desk.number));
        call.console.answer({{QStringLiteral("number"), desk.number}});
        return ExitCode::Done;
    }
};

} // namespace

const Subcommand &passphraseCommand()
{
    static const Subcommand command{"passphrase",
                                    "",
                                    QT_TRANSLATE_NOOP("Subcommand", "Change the passphrase of who signs in."),
                                    true,
                                    OwnPassphrase::declare,
                                    OwnPassphrase::run};
    return command;
}

} // namespace yc::ctl
