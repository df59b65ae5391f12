// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "store/AuditLog.h"
#include "store/vault/SecureBytes.h"

#include <QJsonObject>

namespace yc::store {

class Connection;

/// Where the log of a desk was at a moment, signed by the desk: whoever keeps it elsewhere can tell a store whose log
/// was cut, or that was put back whole to an older state, from the one it was. It holds no personal data.
struct SignedHead {
    QString desk;         ///< uuid that the store made for itself
    AuditHead head;       ///< row and hash
    QDateTime at;         ///< UTC, when it was signed
    QByteArray publicKey; ///< 32 bytes, Ed25519
    QByteArray signature; ///< 64 bytes over canonical()

    /// What is signed: every field but the signature, in bytes that stand for nothing else.
    [[nodiscard]] QByteArray canonical() const;
    /// Whether the signature is of the key that stands beside it; compare the key with one that is trusted.
    [[nodiscard]] bool isGenuine() const;
    [[nodiscard]] QJsonObject toJson() const;
    /// Error "audit.head-damaged" where a field is missing or of the wrong size; a wrong signature is read.
    [[nodiscard]] static core::Result<SignedHead> fromJson(const QJsonObject &json);
    friend bool operator==(const SignedHead &, const SignedHead &) = default;
};

/// The key pairs of a desk: one that it signs with (Ed25519), one that others encrypt to (X25519). They are made once
/// and lie in the store's meta ("desk.id", "desk.signing-key", "desk.box-key"), so a restored desk is the same desk.
/// Whoever has the key of the store has these too: a signature shows which desk spoke, and a head shows what was only
/// where it is kept out of reach.
class DeskIdentity {
public:
    /// Makes what is missing; on the writer connection, inside the caller's transaction if there is one.
    [[nodiscard]] static core::Result<DeskIdentity> ofStore(Connection &writer);
    /// For readers: Error "audit.no-identity" where none has been made (a store that no program since version 2 wrote).
    [[nodiscard]] static core::Result<DeskIdentity> find(Connection &connection);

    [[nodiscard]] QString desk() const { return m_desk; }
    /// 32 bytes, Ed25519.
    [[nodiscard]] QByteArray publicKey() const { return m_publicKey; }
    /// 32 bytes, X25519; empty where a reader found a store that no writer opened since these keys exist.
    [[nodiscard]] QByteArray boxKey() const { return m_boxKey; }
    /// What was sealed to boxKey() (crypto_box_seal). Error "store.not-for-this-desk".
    [[nodiscard]] core::Result<SecureBytes> open(QByteArrayView sealed) const;
    /// 64 bytes.
    [[nodiscard]] QByteArray sign(QByteArrayView message) const;
    [[nodiscard]] SignedHead sign(const AuditHead &head, const QDateTime &at) const;
    /// The head of the log as this connection sees it: inside a read transaction, that of the snapshot.
    [[nodiscard]] static core::Result<SignedHead> signHead(Connection &connection, const QDateTime &at);
    [[nodiscard]] static bool isSignedBy(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature);

private:
    DeskIdentity() = default;

    QString m_desk;
    QByteArray m_publicKey;
    SecureBytes m_secret; ///< libsodium's 64 bytes: seed and public key
    QByteArray m_boxKey;
    SecureBytes m_boxSecret; ///< 32 bytes
};

} // namespace yc::store
