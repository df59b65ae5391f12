// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/vault/SecureBytes.h"

#include <QByteArray>

#include <optional>

namespace yc::store {

/// The X25519 key pair of somebody who may open the desk: the database key is sealed to its public half, so it can be
/// exchanged for another without their passphrase. What a person holds (under a passphrase, a recovery code or on a
/// token) is their secret key and, after it, the public key of the desk: only who has the database key can seal as the
/// desk, so nobody with write access alone can slip them a key, and a store, of their own making.
struct KeyPair {
    static constexpr std::size_t keySize = 32;
    static constexpr std::size_t heldSize = 64; ///< secret key of the holder, public key of the desk

    SecureBytes held;     ///< heldSize bytes
    QByteArray publicKey; ///< keySize bytes

    /// `deskSecret`: the desk's secret key.
    [[nodiscard]] static KeyPair make(std::span<const unsigned char> deskSecret);
    /// The public key to what somebody holds; empty if that is not heldSize bytes.
    [[nodiscard]] static QByteArray publicKeyOf(std::span<const unsigned char> held);
};

/// From the desk to the holder of `publicKey`: crypto_box, nonce first. Empty only if `publicKey` is not a key.
[[nodiscard]] QByteArray sealTo(const QByteArray &publicKey, std::span<const unsigned char> deskSecret,
                                std::span<const unsigned char> bytes);
/// No value: changed, for somebody else, or not from the desk.
[[nodiscard]] std::optional<SecureBytes> openSealed(const QByteArray &sealed, std::span<const unsigned char> held);
/// Bytes that sealTo() adds, and sealUnder() too.
inline constexpr qsizetype sealOverhead = 40;

/// What a key derived from the database key protects; each number has a key of its own.
enum class Under : quint64 { DeskSecrets = 2, PendingKey = 3, Secrets = 4 };
/// That key: 32 bytes.
[[nodiscard]] SecureBytes derivedKey(const SecureBytes &key, Under purpose);
/// crypto_secretbox, nonce first. `key` is the database key (its first 32 bytes are used).
[[nodiscard]] QByteArray sealUnder(const SecureBytes &key, Under purpose, std::span<const unsigned char> bytes);
[[nodiscard]] std::optional<SecureBytes> openUnder(const SecureBytes &key, Under purpose, const QByteArray &sealed);

} // namespace yc::store
