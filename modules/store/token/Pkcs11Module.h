// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/token/TokenCertificate.h"
#include "store/vault/Passphrase.h"

#include <QList>

#include <memory>

namespace yc::store {

/// A token that is put in.
struct Token {
    quint64 slot = 0;
    QString label;
    QString serial;
    QString model;
    bool asksForPin = true; ///< no: the reader has keys of its own for the PIN
    bool pinIsLow = false;  ///< a wrong PIN was given since the last right one
    bool pinIsLast = false; ///< the next wrong PIN locks it
    bool pinIsLocked = false;
};

/// The driver of a token: a shared library that speaks PKCS#11 (OASIS, version 2.40), loaded by its path.
///
/// Blocking: off the UI thread. Modules are other people's code and wait for cards and readers, so each call runs on a
/// thread of its own; one that does not come back in time is given up ("token.not-answering"), and until it does come
/// back every further call fails at once. A token pulled out in the middle of a call is "token.removed". The library
/// stays in the process once loaded: several crash when they are unloaded.
class Pkcs11Module {
public:
    /// Errors "token.no-module" (context path, reason), "token.failed" (context function, code), "token.not-answering".
    [[nodiscard]] static core::Result<Pkcs11Module> load(const QString &path, std::chrono::milliseconds patience);

    /// Those that are put in and initialised. Errors "token.failed", "token.not-answering"; so do all the others.
    [[nodiscard]] core::Result<QList<Token>> tokens() const;
    /// All certificates that show without a PIN. Errors "token.absent" (no token is put in), "token.removed".
    [[nodiscard]] core::Result<QList<TokenCertificate>> certificates() const;
    /// Has the private key of `certificate` open `sealed` (RSA-OAEP with SHA-1, the one that every token knows: OAEP
    /// does not rest on the hash being free of collisions). `pin` may be empty where the reader asks for it.
    /// Errors "token.wrong-pin", "token.wrong-pin-last-try" (one more wrong PIN locks it), "token.pin-locked",
    /// "token.pin-not-set", "token.removed", "token.no-suitable-key" (the private key is not there or may not decrypt),
    /// "token.does-not-open" (it is not the key that `sealed` was made for), "cancelled" (at the reader).
    [[nodiscard]] core::Result<SecureBytes> decrypt(const TokenCertificate &certificate, const Passphrase &pin,
                                                    const QByteArray &sealed) const;

private:
    struct Library;
    Pkcs11Module(std::shared_ptr<Library> library, std::chrono::milliseconds patience)
        : m_library(std::move(library))
        , m_patience(patience)
    {
    }
    template<class Work> auto ask(Work work) const;

    std::shared_ptr<Library> m_library;
    std::chrono::milliseconds m_patience;
};

} // namespace yc::store
