// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace yc::store {

/// A person's secret key sealed to the certificate on their token (a smart card, a USB key). What says which
/// certificate it is stands in clear, for people to read; the vault's MAC covers all of it.
struct TokenWrap {
    static constexpr qsizetype fingerprintSize = 32;
    static constexpr qsizetype nonceSize = 12;

    QByteArray fingerprint; ///< SHA-256 of the certificate (DER)
    QString label;          ///< of the certificate on its token
    QString holder;         ///< common name in the certificate
    QString tokenSerial;    ///< of the token it was enrolled with
    QDateTime validTo;      ///< UTC, of the certificate
    QByteArray sealedKey;   ///< 32 random bytes under the certificate's public key (RSA-OAEP)
    QByteArray nonce;
    QByteArray sealed; ///< the secret key under those 32 bytes: AES-256-GCM, ciphertext, then tag

    friend bool operator==(const TokenWrap &, const TokenWrap &) = default;
};

} // namespace yc::store
