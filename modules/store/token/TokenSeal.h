// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/token/Pkcs11Module.h"
#include "store/vault/VaultFile.h"

namespace yc::store {

/// What the vault keeps of a token, read.
struct TokenWrap {
    static constexpr qsizetype nonceSize = 12;

    TokenCertificate certificate; ///< as parsed, with label and tokenSerial
    QByteArray sealedKey;         ///< 32 random bytes under the certificate's public key (RSA-OAEP)
    QByteArray nonce;
    QByteArray sealed; ///< the secret under those 32 bytes: AES-256-GCM, ciphertext, then tag

    [[nodiscard]] TokenSlot toSlot() const;
    /// Error "token.does-not-open".
    [[nodiscard]] static core::Result<TokenWrap> fromSlot(const TokenSlot &slot);
};

/// Seals `secret` to the certificate: 32 random bytes under its public key, and the secret under those, bound to
/// `boundTo` and to the certificate. Needs no token. Errors of TokenCertificate::check(), "vault.crypto-failed".
[[nodiscard]] core::Result<TokenWrap> sealToCertificate(const TokenCertificate &certificate,
                                                        std::span<const unsigned char> secret,
                                                        const QByteArray &boundTo, const TokenRules &rules,
                                                        const QDateTime &now);

/// What was sealed. The very certificate has to be on a token that is put in, and to be valid at `now`. Blocking, off
/// the UI thread. Errors of Pkcs11Module and TokenCertificate::check(), "token.certificate-missing" (context label:
/// another token is put in), "token.certificate-replaced" (context label: one of the same name, but not this one),
/// "token.does-not-open" (another `boundTo` too).
[[nodiscard]] core::Result<SecureBytes> openWithToken(const TokenWrap &wrap, const Pkcs11Module &module,
                                                      const Passphrase &pin, const QByteArray &boundTo,
                                                      const TokenRules &rules, const QDateTime &now);

} // namespace yc::store
