// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/token/Pkcs11Module.h"

#include <p11-kit/pkcs11.h>

namespace yc::store {

/// What a return value of PKCS#11 means to a person. `during` is the name of the call.
[[nodiscard]] core::Error tokenError(CK_RV value, const char *during);

/// Slots with an initialised token in them.
[[nodiscard]] core::Result<QList<Token>> listTokens(CK_FUNCTION_LIST &functions);

/// One session with one token; read-only, logged out and closed at the end. Only within Pkcs11Module's calls.
class Pkcs11Session {
public:
    [[nodiscard]] static core::Result<Pkcs11Session> open(CK_FUNCTION_LIST &functions, const Token &token);
    ~Pkcs11Session();
    Pkcs11Session(Pkcs11Session &&other) noexcept;
    Pkcs11Session &operator=(Pkcs11Session &&) = delete;
    Pkcs11Session(const Pkcs11Session &) = delete;
    Pkcs11Session &operator=(const Pkcs11Session &) = delete;

    [[nodiscard]] core::Result<QList<TokenCertificate>> certificates();
    [[nodiscard]] core::Result<> logIn(std::span<const unsigned char> pin);
    [[nodiscard]] core::Result<SecureBytes> decrypt(const TokenCertificate &certificate,
                                                    std::span<const unsigned char> pin, const QByteArray &sealed);

private:
    Pkcs11Session(CK_FUNCTION_LIST &functions, const Token &token, CK_SESSION_HANDLE handle)
        : m_functions(&functions)
        , m_token(token)
        , m_handle(handle)
    {
    }
    [[nodiscard]] core::Result<QList<CK_OBJECT_HANDLE>> find(std::vector<CK_ATTRIBUTE> pattern);
    [[nodiscard]] core::Result<QByteArray> read(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type);
    [[nodiscard]] bool is(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type, bool otherwise);
    [[nodiscard]] core::Result<CK_OBJECT_HANDLE> privateKeyOf(const TokenCertificate &certificate);
    [[nodiscard]] core::Error error(CK_RV value, const char *during);
    [[nodiscard]] core::Error pinError(CK_RV value);

    CK_FUNCTION_LIST *m_functions;
    Token m_token;
    CK_SESSION_HANDLE m_handle;
    bool m_loggedIn = false;
};

} // namespace yc::store
