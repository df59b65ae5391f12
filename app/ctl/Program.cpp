// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/Program.h"

#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"

#include "registry/Words.h"
#include <QRegularExpression>

#include <algorithm>

namespace yc::ctl {

namespace {

QList<const Subcommand *> subcommands()
{
    return {&initCommand(),    &demoCommand(),   &importCommand(),     &searchCommand(),   &acceptCommand(),
            &casesCommand(),   &exportCommand(), &verifyCommand(),     &auditCommand(),    &backupCommand(),
            &restoreCommand(), &peopleCommand(), &passphraseCommand(), &recoveryCommand(), &tokenCommand(),
            &rekeyCommand(),   &syncCommand(),   &cityCommand(),       &bundleCommand(),   &calcCommand()};
}

/// Anything that would put a passphrase where every user of the machine can read it.
bool holdsPassphrase(const QStringList &arguments)
{
    return std::ranges::any_of(arguments, [](const QString &argument) {
        const QString name = argument.section(u'=', 0, 0);
        return name == u"--passphrase" || name == u"--password" || name == u"-passphrase" || name == u"-password" ||
               name == u"--admin-password" || name == u"--code" || name == u"--pin" || name == u"--token-pin";
    });
}

/// A number of degrees west or south begins with a hyphen, which the parser takes for an option. No option of the
/// calculator begins with a digit; geo::readDegrees() knows the typographic minus.
QStringList withMinus(QStringList arguments)
{
    static const QRegularExpression negative(QStringLiteral("\\A-\\d"));
    for (QString &argument : arguments) {
        if (negative.match(argument).hasMatch())
            argument.replace(0, 1, QChar(0x2212));
    }
    return arguments;
}

} // namespace

bool Program::needsFonts(const QStringList &arguments)
{
    return arguments.value(0) == u"accept" && std::ranges::any_of(arguments, [](const QString &argument) {
               return argument == u"--slip" || argument.startsWith(QLatin1String("--slip="));
           });
}

QString Program::helpText()
{
    QString text = tr("Usage: yichuangctl COMMAND [OPTION]…") + u'\n' +
                   tr("Yichuang, the desk of a community service centre, without a window.");
    text += QStringLiteral("\n\n") + tr("Commands:") + u'\n';
    for (const Subcommand *command : subcommands()) {
        text += QStringLiteral("  %1 %2\n      %3\n")
                    .arg(QString::fromLatin1(command->name), QString::fromUtf8(command->usage),
                         QCoreApplication::translate("Subcommand", command->summary));
    }
    text +=
        u'\n' + tr("yichuangctl COMMAND --help lists the options of a command. All take --json: one object on standard "
                   "output, keys in lower snake case. A passphrase is asked for at the terminal, or taken from "
                   "--passphrase-fd or --passphrase-file, never from the command line.");
    text += QStringLiteral("\n\n") +
            tr("Exit codes: 0 done, 1 failed, 2 bad arguments, 3 sign-in failed, 4 not found, 5 the desk is open in "
               "another program, 6 the data has defects, 7 not permitted, 8 the city refuses some records, 9 no line "
               "to the city, 10 account "
               "refused by the city, 11 withdrawn by the city, 130 interrupted.");
    return text + u'\n';
}

int Program::run(const QStringList &arguments, const std::stop_token &stop)
{
    registry::handOverWords();
    const QString name = arguments.value(0);
    Console console(arguments.contains(QStringLiteral("--json")));
    if (name.isEmpty()) {
        console.remark(helpText());
        return static_cast<int>(ExitCode::Usage);
    }
    if (name == u"--help" || name == u"-h" || name == u"help") {
        Console(false).line(helpText().trimmed());
        return static_cast<int>(ExitCode::Done);
    }
    if (name == u"--version" || name == u"-v") {
        Console(false).line(QStringLiteral("yichuangctl ") + QStringLiteral(YC_VERSION));
        return static_cast<int>(ExitCode::Done);
    }
    if (holdsPassphrase(arguments)) {
        return console.fail(
            usageError(tr("A passphrase on the command line can be read by every user of this machine and "
                          "stays in the history of the shell. Use --passphrase-fd or --passphrase-file, "
                          "and change the one that was just typed.")));
    }
    const QList<const Subcommand *> all = subcommands();
    const auto found =
        std::ranges::find_if(all, [&](const Subcommand *one) { return name == QLatin1String(one->name); });
    if (found == all.end())
        return console.fail(usageError(tr("There is no command “%1”. yichuangctl --help lists them.").arg(name)));
    const Subcommand &command = **found;

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("Subcommand", command.summary));
    parser.addOption({QStringLiteral("json"), tr("Answer with one JSON object.")});
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, tr("Show this help."));
    parser.addOption(help);
    if (command.opensDesk)
        DeskAccess::declare(parser);
    command.declare(parser);
    const bool isCoordinate = name == u"calc" && arguments.contains(QStringLiteral("coordinate"));
    const QStringList rest = isCoordinate ? withMinus(arguments.sliced(1)) : arguments.sliced(1);
    if (!parser.parse(QStringList{QStringLiteral("yichuangctl ") + name} + rest))
        return console.fail(usageError(parser.errorText()));
    if (parser.isSet(help)) {
        Console(false).line(parser.helpText().trimmed());
        return static_cast<int>(ExitCode::Done);
    }
    const core::Result<ExitCode> outcome = command.run({parser, console, stop});
    console.endProgress();
    return outcome ? static_cast<int>(*outcome) : console.fail(outcome.error());
}

} // namespace yc::ctl
