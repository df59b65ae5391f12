// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DivisionTable.h"
#include "core/RecordId.h"
#include "core/RolePermissions.h"
#include "ctl/Commands.h"
#include "ctl/DeskAccess.h"
#include "ctl/PassphraseSource.h"
#include "demo/VaultSettings.h"
#include "registry/RecordTypes.h"

#include <QRegularExpression>

namespace yc::ctl {

using core::Result;

namespace {

class Init {
    Q_DECLARE_TR_FUNCTIONS(Init)
public:
    static void declare(QCommandLineParser &parser)
    {
        parser.addOption(
            {QStringLiteral("org"), tr("Code of the street or committee, 9 or 12 digits."), QStringLiteral("CODE")});
        parser.addOption({QStringLiteral("name"), tr("Name of the organisation; usually that of the code."),
                          QStringLiteral("NAME")});
        parser.addOption(
            {QStringLiteral("window"), tr("Number of the counter."), QStringLiteral("N"), QStringLiteral("1")});
        parser.addOption({QStringLiteral("admin-number"), tr("Number that the first administrator signs in with."),
                          QStringLiteral("NUMBER")});
        parser.addOption(
            {QStringLiteral("admin-name"), tr("Name of the first administrator."), QStringLiteral("NAME")});
    }

    static Result<ExitCode> run(const Invocation &call)
    {
        if (!call.positional().isEmpty())
            return std::unexpected(usageError(tr("init takes options only.")));
        if (call.has("user"))
            return std::unexpected(usageError(tr("init makes the first person: use --admin-number and --admin-name.")));
        static const QRegularExpression code(QStringLiteral("\\A(?:\\d{9}|\\d{12})\\z"));
        store::DeskSettings settings;
        settings.org = call.value("org");
        if (!code.match(settings.org).hasMatch())
            return std::unexpected(
                usageError(tr("--org needs the code of a street (9 digits) or a committee (12 digits).")));
        const QString known = core::DivisionTable::builtIn().fullName(settings.org);
        settings.orgName = call.has("name") ? call.value("name").trimmed() : known;
        if (settings.orgName.isEmpty())
            return std::unexpected(
                usageError(tr("The code %1 is in no list: --name says what it is called.").arg(settings.org)));
        settings.window = call.value("window");
        const QString number = call.value("admin-number").trimmed();
        const QString name = call.value("admin-name").trimmed();
        if (number.isEmpty() || name.isEmpty())
            return std::unexpected(
                usageError(tr("--admin-number and --admin-name say who the first administrator is.")));

        const QString folder = DeskAccess::folder(call.arguments);
        if (store::Desk::exists(folder))
            return core::fail(core::ErrorKind::FixInput, "desk.folder-not-empty", {{QStringLiteral("folder"), folder}});
        YC_ASSIGN(const store::Passphrase passphrase,
                  PassphraseSource::readNew(call.arguments, tr("New passphrase of %1").arg(name)));
        const auto clock = DeskAccess::clock();
        YC_ASSIGN(const store::Vault::Settings vault, demo::vaultSettings(clock->today()));
        const store::PersonEntry first{QStringLiteral("person:") + core::newUuid7(clock->now()), number, name,
                                       core::RolePermissions::builtIn().firstPerson(),           false,  clock->now()};
        YC_ASSIGN(auto created,
                  store::Desk::create(folder, settings, first, passphrase, registry::recordTypes(), clock, vault));
        created.store.reset(); // before its desk

        QString recovery = created.recoveryCode.toText();
        call.console.line(tr("The desk of %1 is made in %2.").arg(settings.orgName, folder));
        call.console.line(tr("Recovery code: %1").arg(recovery));
        call.console.line(tr(
            "Print it and put it into the safe. It is shown this once, and opens the desk when no passphrase does."));
        call.console.answer({{QStringLiteral("desk"), folder},
                             {QStringLiteral("org"), settings.org},
                             {QStringLiteral("org_name"), settings.orgName},
                             {QStringLiteral("admin_number"), number},
                             {QStringLiteral("recovery_code"), recovery}});
        store::wipe(recovery);
        return ExitCode::Done;
    }
};

} // namespace

const Subcommand &initCommand()
{
    static const Subcommand command{"init",
                                    "--org CODE --admin-number N --admin-name NAME",
                                    QT_TRANSLATE_NOOP("Subcommand", "Make an empty desk with its first administrator."),
                                    true,
                                    Init::declare,
                                    Init::run};
    return command;
}

} // namespace yc::ctl
