// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"

namespace yc::ctl {

using core::Result;

namespace {

class Recovery {
    Q_DECLARE_TR_FUNCTIONS(Recovery)
public:
    static void declare(QCommandLineParser &parser)
    {
        parser.addPositionalArgument(QStringLiteral("what"), tr("renew"), QStringLiteral("renew"));
    }

    static Result<ExitCode> run(const Invocation &call)
    {
        if (call.positional() != QStringList{QStringLiteral("renew")})
            return std::unexpected(usageError(tr("recovery knows renew.")));
        YC_ASSIGN(const OpenDesk desk, DeskAccess::open(call));
        YC_ASSIGN(const store::RecoveryCode code, desk.desk->renewRecovery(*desk.store));
        QString text = code.toText();
        call.console.line(tr("Recovery code: %1").arg(text));
        call.console.line(tr("Print it and put it into the safe. It is shown this once. The one before opens nothing "
                             "any more: destroy it."));
        call.console.answer({{QStringLiteral("recovery_code"), text}});
        store::wipe(text);
        return ExitCode::Done;
    }
};

} // namespace

const Subcommand &recoveryCommand()
{
    static const Subcommand command{"recovery",
                                    "renew",
                                    QT_TRANSLATE_NOOP("Subcommand", "Make a new recovery code; the old one opens "
                                                                    "nothing any more."),
                                    true,
                                    Recovery::declare,
                                    Recovery::run};
    return command;
}

} // namespace yc::ctl
