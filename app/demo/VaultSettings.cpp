// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/VaultSettings.h"

#include <QFile>

static void initRulesResource() { Q_INIT_RESOURCE(yc_demo_rules); } // outside the namespace: see Q_INIT_RESOURCE

namespace yc::demo {

core::Result<store::Vault::Settings> vaultSettings(QDate today)
{
    initRulesResource();
    QFile file(QStringLiteral(":/yichuang/settings/passphrase-rules.json"));
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorKind::CallAdministrator, "vault.bad-passphrase-rules");
    YC_ASSIGN(const store::PassphraseRules rules, store::PassphraseRules::fromJson(file.readAll(), today));
    return store::Vault::Settings{store::KdfCost::standard(), rules};
}

core::Result<store::Vault::Settings> demoVaultSettings(QDate today)
{
    YC_ASSIGN(store::Vault::Settings settings, vaultSettings(today));
    settings.cost = {1, 8ULL << 20};
    return settings;
}

} // namespace yc::demo
