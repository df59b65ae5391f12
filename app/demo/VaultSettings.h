// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "store/vault/Vault.h"

namespace yc::demo {

/// The vault's settings of a real desk on that day: standard cost, passphrase rules of resources/settings.
[[nodiscard]] core::Result<store::Vault::Settings> vaultSettings(QDate today);
/// Of a demo desk: its passphrase stands on the sign-in page, so guessing it may be cheap and signing in quick.
[[nodiscard]] core::Result<store::Vault::Settings> demoVaultSettings(QDate today);

} // namespace yc::demo
