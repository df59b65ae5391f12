// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/token/TokenRules.h"

namespace yc::demo {

/// resources/settings/pkcs11-modules.json: what a token has to be like on that day. Error "token.bad-settings".
[[nodiscard]] core::Result<store::TokenRules> tokenRules(QDate today);
/// The drivers of tokens that this machine has, at the places where they usually lie.
[[nodiscard]] QList<store::KnownModule> presentTokenModules();

} // namespace yc::demo
