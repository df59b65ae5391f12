// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "store/vault/KeyWrap.h"
#include "store/vault/Passphrase.h"

namespace yc::city {

/// The city's Ed25519 key, in a file that stays with its administrator: orders to desks are signed with it. The secret
/// half is under a passphrase; the public half goes into every enrolment file.
struct CityKey {
    QByteArray publicKey; ///< 32 bytes
    store::KeyWrap secret;

    /// Argon2id. Errors of store::wrapKey().
    [[nodiscard]] static core::Result<CityKey> make(const store::Passphrase &passphrase, store::KdfCost cost);
    [[nodiscard]] QByteArray toJson() const;
    /// Error "city.key-file-damaged".
    [[nodiscard]] static core::Result<CityKey> read(const QByteArray &json);
    /// libsodium's 64 bytes. Error "city.key-passphrase-wrong".
    [[nodiscard]] core::Result<store::SecureBytes> open(const store::Passphrase &passphrase) const;
};

} // namespace yc::city
