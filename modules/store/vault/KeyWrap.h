// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "store/vault/SecureBytes.h"

#include <QByteArray>

#include <optional>

namespace yc::store {

/// What one guess of a passphrase costs (Argon2id, RFC 9106, one lane). Stored with each wrap, so raising standard()
/// applies as passphrases change and old entries go on working.
struct KdfCost {
    quint64 operations = 0; ///< passes over the memory
    quint64 memory = 0;     ///< bytes

    /// For the desk: 0.7 s on one core of a cloud machine of 2026. Each guess of whoever has a copy of the file costs
    /// the same and as much memory; an old laptop of 4 GiB still has it to spare.
    [[nodiscard]] static KdfCost standard() { return {3, 256ULL << 20}; }
    /// Within what this program is ready to spend: a damaged or hostile file must not take all memory or all day.
    [[nodiscard]] bool isAcceptable() const;

    friend bool operator==(const KdfCost &, const KdfCost &) = default;
};

/// A key sealed under a secret: AES-256-GCM with a key that Argon2id makes of the secret.
struct KeyWrap {
    static constexpr qsizetype saltSize = 16;
    static constexpr qsizetype nonceSize = 12;
    static constexpr qsizetype tagSize = 16;

    KdfCost cost;
    QByteArray salt;
    QByteArray nonce;
    QByteArray sealed; ///< ciphertext, then tag

    friend bool operator==(const KeyWrap &, const KeyWrap &) = default;
};

/// 32 bytes that only somebody with the secret can compute, at the price of `cost`; `salt` is KeyWrap::saltSize bytes.
/// Errors "vault.out-of-memory" (Retry), "vault.crypto-failed".
[[nodiscard]] core::Result<SecureBytes> stretched(std::span<const unsigned char> secret, const QByteArray &salt,
                                                  KdfCost cost);

/// `boundTo` says what the wrap belongs to; it is authenticated, not stored. Takes as long as `cost` says: call it off
/// the UI thread. Errors "vault.out-of-memory" (Retry), "vault.crypto-failed".
[[nodiscard]] core::Result<KeyWrap> wrapKey(std::span<const unsigned char> key, std::span<const unsigned char> secret,
                                            const QByteArray &boundTo, KdfCost cost);

/// No value: wrong secret, another `boundTo`, or a changed wrap; these cannot be told apart. Errors and time as above.
[[nodiscard]] core::Result<std::optional<SecureBytes>>
unwrapKey(const KeyWrap &wrap, std::span<const unsigned char> secret, const QByteArray &boundTo);

} // namespace yc::store
