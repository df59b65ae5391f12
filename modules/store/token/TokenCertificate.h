// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/token/TokenRules.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace yc::store {

/// An X.509 certificate, and where on which token it lies. What the certificate says is not checked against any
/// authority: the person who is signed in says that this one is theirs, and the key behind it has to prove itself.
struct TokenCertificate {
    // Where it was found.
    quint64 slot = 0;
    QString token;       ///< label of the token
    QString tokenSerial; ///< of the token
    QString label;       ///< of the certificate on the token

    // What it says.
    QByteArray der;
    QByteArray fingerprint; ///< SHA-256 of `der`
    QString holder;         ///< common name of the subject
    QString issuer;         ///< common name of the issuer
    QDateTime from;         ///< UTC
    QDateTime to;           ///< UTC
    QString keyType;        ///< "RSA", "EC", "SM2" …
    int keyBits = 0;
    QByteArray modulus;       ///< of an RSA key: what its private key is known by
    bool mayEncipher = false; ///< its key usage allows to encipher keys or data (RFC 5280, 4.2.1.3), or says nothing

    /// The second group of members; none if `der` is no certificate.
    [[nodiscard]] static std::optional<TokenCertificate> parse(const QByteArray &der);
    /// That it is valid at `now` and its key is one we can seal to. Errors "token.certificate-expired",
    /// "token.certificate-not-yet-valid" (context from, to), "token.no-suitable-key" (context type, bits, least).
    [[nodiscard]] core::Result<> check(const QDateTime &now, const TokenRules &rules) const;
};

} // namespace yc::store
