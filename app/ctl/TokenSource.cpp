// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/TokenSource.h"

#include "ctl/DeskAccess.h"
#include "ctl/PassphraseSource.h"
#include "demo/TokenSettings.h"

namespace yc::ctl {

using core::Result;
using Whose = PassphraseSource::Whose;

void TokenSource::declare(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("token-module"),
                      tr("Driver of the certificate token, a PKCS#11 library; usually the first one that is found."),
                      QStringLiteral("FILE")});
    PassphraseSource::declare(parser, Whose::Pin);
}

bool TokenSource::isGiven(const QCommandLineParser &parser) { return PassphraseSource::isGiven(parser, Whose::Pin); }

Result<TokenSource> TokenSource::open(const Invocation &call)
{
    YC_ASSIGN(const store::TokenRules rules, demo::tokenRules(DeskAccess::clock()->today()));
    QString path = call.value("token-module");
    if (path.isEmpty()) {
        const QList<store::KnownModule> present = demo::presentTokenModules();
        if (present.isEmpty())
            return core::fail(core::ErrorKind::FixInput, "token.not-configured");
        path = present.front().path;
    }
    YC_ASSIGN(store::Pkcs11Module module, store::Pkcs11Module::load(path, rules.patience));
    return TokenSource(std::move(module), rules);
}

Result<store::Passphrase> TokenSource::pin(const Invocation &call)
{
    return PassphraseSource::read(call.arguments, tr("PIN of the token"), Whose::Pin);
}

} // namespace yc::ctl
