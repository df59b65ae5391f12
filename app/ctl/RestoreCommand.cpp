// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/BackupKeys.h"
#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"
#include "ctl/PassphraseSource.h"
#include "store/backup/Restore.h"

namespace yc::ctl {

using core::Result;

namespace {

class Restore {
    Q_DECLARE_TR_FUNCTIONS(Restore)
public:
    static void declare(QCommandLineParser &parser)
    {
        parser.addPositionalArgument(QStringLiteral("file"), tr("The backup."), QStringLiteral("FILE"));
        parser.addOption({QStringLiteral("to"), tr("Folder that becomes the desk; it must be new or empty."),
                          QStringLiteral("FOLDER")});
        PassphraseSource::declare(parser);
        BackupKeys::declare(parser);
    }

    static Result<ExitCode> run(const Invocation &call)
    {
        if (call.positional().size() != 1 || !call.has("to"))
            return std::unexpected(usageError(tr("restore needs a backup, and --to with the folder of the new desk.")));
        const QString folder = call.value("to");
        YC_ASSIGN(const store::BackupSummary back,
                  store::restoreDesk(call.positional().front(), BackupKeys::opener(call), folder,
                                     DeskAccess::clock()->now(), BackupKeys::run(call)));
        const QString created = back.manifest.created.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
        call.console.line(tr("The desk of %1 is back in %2 as it was on %3: %4 records.")
                              .arg(back.manifest.orgName, folder, created)
                              .arg(back.manifest.documents));
        call.console.line(tr("Everybody signs in with the passphrase of that day. What was done since is missing."));
        QJsonObject answer = BackupKeys::toJson(back);
        answer.insert(QStringLiteral("folder"), folder);
        call.console.answer(answer);
        return ExitCode::Done;
    }
};

} // namespace

const Subcommand &restoreCommand()
{
    static const Subcommand command{
        "restore",
        "FILE --to FOLDER",
        QT_TRANSLATE_NOOP("Subcommand", "Make a desk of a backup, on this or on another machine."),
        false,
        Restore::declare,
        Restore::run};
    return command;
}

} // namespace yc::ctl
