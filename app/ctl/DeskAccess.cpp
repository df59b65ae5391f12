// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/DeskAccess.h"

#include "ctl/PassphraseSource.h"
#include "ctl/TokenSource.h"
#include "demo/VaultSettings.h"
#include "registry/RecordTypes.h"
#include "ui/text/ErrorText.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>

namespace yc::ctl {

using core::Result;

void DeskAccess::declare(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("desk"),
                      tr("Folder of the desk; usually %1.").arg(QStringLiteral("$XDG_DATA_HOME/yichuang/desk")),
                      QStringLiteral("FOLDER")});
    parser.addOption({QStringLiteral("user"), tr("Number to sign in with; not needed where only one person may."),
                      QStringLiteral("NUMBER")});
    PassphraseSource::declare(parser);
    TokenSource::declare(parser);
}

QString DeskAccess::folder(const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("desk")))
        return QDir(parser.value(QStringLiteral("desk"))).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/yichuang/desk");
}

std::shared_ptr<const core::Clock> DeskAccess::clock()
{
    static const auto clock = std::make_shared<const core::SystemClock>();
    return clock;
}

Result<QString> DeskAccess::number(const Invocation &call, const store::Desk &desk)
{
    if (call.has("user"))
        return call.value("user");
    if (desk.settings().demo)
        return desk.settings().demoNumber;
    const QList<store::PersonEntry> people = desk.people();
    if (people.size() == 1)
        return people.front().number;
    return std::unexpected(usageError(tr("Several people may sign in to this desk: --user says who.")));
}

Result<OpenDesk> DeskAccess::open(const Invocation &call, bool toChangeIt, bool byPassphrase)
{
    YC_ASSIGN(const store::Vault::Settings settings, demo::vaultSettings(clock()->today()));
    OpenDesk open;
    YC_ASSIGN(open.desk, store::Desk::open(folder(call.arguments), registry::recordTypes(), clock(), settings));
    YC_ASSIGN(open.number, number(call, *open.desk));
    if (!byPassphrase && TokenSource::isGiven(call.arguments)) {
        YC_ASSIGN(const TokenSource source, TokenSource::open(call));
        YC_ASSIGN(const store::Passphrase pin, TokenSource::pin(call));
        YC_ASSIGN(open.store, open.desk->signInWithToken(open.number, source.access(), pin));
        for (const core::Error &warning : open.desk->warnings())
            call.console.remark(ui::ErrorText::of(warning).happened);
        return open;
    }
    const store::DeskSettings desk = open.desk->settings();
    if (desk.demo && !PassphraseSource::isGiven(call.arguments)) {
        open.passphrase = store::Passphrase::fromText(desk.demoPassphrase);
    } else {
        YC_ASSIGN(open.passphrase, PassphraseSource::read(call.arguments, tr("Passphrase of %1").arg(open.number)));
    }
    YC_ASSIGN(open.store, open.desk->signIn(open.number, open.passphrase));
    const QList<store::PersonEntry> people = open.desk->people();
    const bool mustChange = std::ranges::any_of(people, [&open](const store::PersonEntry &person) {
        return person.number == open.number && person.mustChange;
    });
    if (mustChange && !toChangeIt)
        return core::fail(core::ErrorKind::SignIn, "vault.must-change");
    for (const core::Error &warning : open.desk->warnings())
        call.console.remark(ui::ErrorText::of(warning).happened);
    return open;
}

Result<> DeskAccess::require(const OpenDesk &desk, const QString &permission)
{
    if (desk.store->session().may(permission))
        return {};
    return core::fail(core::ErrorKind::AskPermission, "permission.denied",
                      {{QStringLiteral("permission"), permission}});
}

} // namespace yc::ctl
