// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/token/Pkcs11Session.h"

#include <algorithm>
#include <array>

namespace yc::store {

using core::Error;
using core::ErrorKind;
using core::Result;

namespace {

// Modules are not to be trusted with how much memory we take.
constexpr CK_ULONG mostSlots = 256;
constexpr qsizetype mostObjects = 1024;
constexpr CK_ULONG longestAttribute = 65'536;
constexpr CK_ULONG longestAnswer = 4'096;

/// Fields of PKCS#11 are padded with spaces to their size and have no end.
template<std::size_t size> QString padded(const unsigned char (&field)[size])
{
    return QString::fromUtf8(reinterpret_cast<const char *>(field), static_cast<qsizetype>(size)).trimmed();
}

unsigned char *writable(std::span<const unsigned char> bytes) // PKCS#11 takes no const
{
    return const_cast<unsigned char *>(bytes.data());
}

template<class Value> CK_ATTRIBUTE attribute(CK_ATTRIBUTE_TYPE type, Value &value)
{
    return {type, &value, sizeof value};
}

QByteArray withoutLeadingZeros(const QByteArray &number)
{
    const auto first = std::ranges::find_if(number, [](char byte) { return byte != 0; });
    return number.sliced(first - number.begin());
}

Error simple(ErrorKind kind, const char *code) { return Error{kind, QString::fromLatin1(code), {}}; }

} // namespace

Error tokenError(CK_RV value, const char *during)
{
    switch (value) {
    case CKR_PIN_INCORRECT:
    case CKR_PIN_INVALID:
    case CKR_PIN_LEN_RANGE:
        return simple(ErrorKind::SignIn, "token.wrong-pin");
    case CKR_PIN_LOCKED:
        return simple(ErrorKind::CallAdministrator, "token.pin-locked");
    case CKR_PIN_EXPIRED:
    case CKR_USER_PIN_NOT_INITIALIZED:
        return simple(ErrorKind::CallAdministrator, "token.pin-not-set");
    case CKR_DEVICE_REMOVED:
    case CKR_TOKEN_NOT_PRESENT:
    case CKR_TOKEN_NOT_RECOGNIZED:
    case CKR_SLOT_ID_INVALID:
    case CKR_SESSION_HANDLE_INVALID:
    case CKR_SESSION_CLOSED:
        return simple(ErrorKind::Retry, "token.removed");
    case CKR_FUNCTION_CANCELED:
    case CKR_CANCEL:
        return simple(ErrorKind::Cancelled, "cancelled");
    default:
        return Error{ErrorKind::CallAdministrator,
                     QStringLiteral("token.failed"),
                     {{QStringLiteral("function"), QString::fromLatin1(during)},
                      {QStringLiteral("value"), QStringLiteral("0x%1").arg(value, 0, 16)}}};
    }
}

Result<QList<Token>> listTokens(CK_FUNCTION_LIST &functions)
{
    std::vector<CK_SLOT_ID> slots;
    CK_RV value = CKR_BUFFER_TOO_SMALL;
    for (int turn = 0; turn < 3 && value == CKR_BUFFER_TOO_SMALL; ++turn) { // one may be put in between the two calls
        CK_ULONG count = 0;
        if (value = functions.C_GetSlotList(CK_TRUE, nullptr, &count); value != CKR_OK)
            break;
        slots.resize(std::min(count, mostSlots));
        count = slots.size();
        value = functions.C_GetSlotList(CK_TRUE, slots.data(), &count);
        if (value == CKR_OK)
            slots.resize(std::min<std::size_t>(count, slots.size()));
    }
    if (value != CKR_OK)
        return std::unexpected(tokenError(value, "C_GetSlotList"));
    QList<Token> tokens;
    for (const CK_SLOT_ID slot : slots) {
        CK_TOKEN_INFO info{};
        if (functions.C_GetTokenInfo(slot, &info) != CKR_OK || !(info.flags & CKF_TOKEN_INITIALIZED))
            continue; // pulled out just now, or empty
        tokens.append({slot, padded(info.label), padded(info.serialNumber), padded(info.model),
                       !(info.flags & CKF_PROTECTED_AUTHENTICATION_PATH), (info.flags & CKF_USER_PIN_COUNT_LOW) != 0,
                       (info.flags & CKF_USER_PIN_FINAL_TRY) != 0, (info.flags & CKF_USER_PIN_LOCKED) != 0});
    }
    return tokens;
}

Result<Pkcs11Session> Pkcs11Session::open(CK_FUNCTION_LIST &functions, const Token &token)
{
    CK_SESSION_HANDLE handle = 0;
    if (const CK_RV value = functions.C_OpenSession(token.slot, CKF_SERIAL_SESSION, nullptr, nullptr, &handle);
        value != CKR_OK)
        return std::unexpected(tokenError(value, "C_OpenSession"));
    return Pkcs11Session(functions, token, handle);
}

Pkcs11Session::Pkcs11Session(Pkcs11Session &&other) noexcept
    : m_functions(std::exchange(other.m_functions, nullptr))
    , m_token(std::move(other.m_token))
    , m_handle(other.m_handle)
    , m_loggedIn(other.m_loggedIn)
{
}

Pkcs11Session::~Pkcs11Session()
{
    if (!m_functions)
        return;
    if (m_loggedIn)
        m_functions->C_Logout(m_handle);
    m_functions->C_CloseSession(m_handle);
}

/// Many drivers answer a token that is gone with a general error: ask whether it is still there.
Error Pkcs11Session::error(CK_RV value, const char *during)
{
    Error error = tokenError(value, during);
    if (error.code == u"token.failed") {
        CK_TOKEN_INFO info{};
        if (m_functions->C_GetTokenInfo(m_token.slot, &info) != CKR_OK || !(info.flags & CKF_TOKEN_INITIALIZED) ||
            padded(info.serialNumber) != m_token.serial)
            return tokenError(CKR_DEVICE_REMOVED, during);
    }
    return error;
}

Error Pkcs11Session::pinError(CK_RV value)
{
    Error wrong = error(value, "C_Login");
    CK_TOKEN_INFO info{};
    if (wrong.code != u"token.wrong-pin" || m_functions->C_GetTokenInfo(m_token.slot, &info) != CKR_OK)
        return wrong;
    if (info.flags & CKF_USER_PIN_LOCKED)
        return tokenError(CKR_PIN_LOCKED, "C_Login");
    if (info.flags & CKF_USER_PIN_FINAL_TRY)
        return simple(ErrorKind::SignIn, "token.wrong-pin-last-try");
    return wrong;
}

Result<QList<CK_OBJECT_HANDLE>> Pkcs11Session::find(std::vector<CK_ATTRIBUTE> pattern)
{
    if (const CK_RV value = m_functions->C_FindObjectsInit(m_handle, pattern.data(), pattern.size()); value != CKR_OK)
        return std::unexpected(error(value, "C_FindObjectsInit"));
    QList<CK_OBJECT_HANDLE> found;
    std::array<CK_OBJECT_HANDLE, 32> part{};
    CK_RV value = CKR_OK;
    while (found.size() < mostObjects) {
        CK_ULONG count = 0;
        value = m_functions->C_FindObjects(m_handle, part.data(), part.size(), &count);
        if (value != CKR_OK || count == 0 || count > part.size())
            break;
        found.append(QList<CK_OBJECT_HANDLE>(part.begin(), part.begin() + static_cast<std::ptrdiff_t>(count)));
    }
    m_functions->C_FindObjectsFinal(m_handle);
    if (value != CKR_OK)
        return std::unexpected(error(value, "C_FindObjects"));
    return found;
}

Result<QByteArray> Pkcs11Session::read(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type)
{
    CK_ATTRIBUTE wanted{type, nullptr, 0};
    CK_RV value = m_functions->C_GetAttributeValue(m_handle, object, &wanted, 1);
    if (value == CKR_ATTRIBUTE_TYPE_INVALID || value == CKR_ATTRIBUTE_SENSITIVE ||
        (value == CKR_OK && wanted.ulValueLen == 0))
        return QByteArray();
    if (value == CKR_OK && wanted.ulValueLen > longestAttribute)
        value = CKR_GENERAL_ERROR;
    if (value != CKR_OK)
        return std::unexpected(error(value, "C_GetAttributeValue"));
    QByteArray bytes(static_cast<qsizetype>(wanted.ulValueLen), '\0');
    wanted.pValue = bytes.data();
    value = m_functions->C_GetAttributeValue(m_handle, object, &wanted, 1);
    if (value == CKR_OK && wanted.ulValueLen > static_cast<CK_ULONG>(bytes.size()))
        value = CKR_GENERAL_ERROR;
    if (value != CKR_OK)
        return std::unexpected(error(value, "C_GetAttributeValue"));
    bytes.truncate(static_cast<qsizetype>(wanted.ulValueLen));
    return bytes;
}

bool Pkcs11Session::is(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type, bool otherwise)
{
    const auto bytes = read(object, type);
    return bytes && bytes->size() == 1 ? bytes->at(0) != 0 : otherwise;
}

Result<QList<TokenCertificate>> Pkcs11Session::certificates()
{
    CK_OBJECT_CLASS kind = CKO_CERTIFICATE;
    CK_CERTIFICATE_TYPE type = CKC_X_509;
    YC_ASSIGN(const auto objects, find({attribute(CKA_CLASS, kind), attribute(CKA_CERTIFICATE_TYPE, type)}));
    QList<TokenCertificate> found;
    for (const CK_OBJECT_HANDLE object : objects) {
        YC_ASSIGN(const QByteArray der, read(object, CKA_VALUE));
        auto certificate = TokenCertificate::parse(der);
        if (!certificate)
            continue;
        YC_ASSIGN(const QByteArray label, read(object, CKA_LABEL));
        certificate->slot = m_token.slot;
        certificate->token = m_token.label;
        certificate->tokenSerial = m_token.serial;
        certificate->label = QString::fromUtf8(label).trimmed();
        found.append(*std::move(certificate));
    }
    return found;
}

Result<> Pkcs11Session::logIn(std::span<const unsigned char> pin)
{
    if (m_token.pinIsLocked)
        return std::unexpected(tokenError(CKR_PIN_LOCKED, "C_Login"));
    if (pin.empty() && m_token.asksForPin)
        return std::unexpected(tokenError(CKR_PIN_INCORRECT, "C_Login")); // costs no try
    const auto attempt = [&] {
        return m_functions->C_Login(m_handle, CKU_USER, pin.empty() ? nullptr : writable(pin), pin.size());
    };
    CK_RV value = attempt();
    if (value == CKR_USER_ALREADY_LOGGED_IN) { // by another session of this process: then this PIN was not looked at
        m_functions->C_Logout(m_handle);
        value = attempt();
    }
    if (value != CKR_OK)
        return std::unexpected(pinError(value));
    m_loggedIn = true;
    return {};
}

Result<CK_OBJECT_HANDLE> Pkcs11Session::privateKeyOf(const TokenCertificate &certificate)
{
    CK_OBJECT_CLASS kind = CKO_PRIVATE_KEY;
    CK_KEY_TYPE type = CKK_RSA;
    YC_ASSIGN(const auto keys, find({attribute(CKA_CLASS, kind), attribute(CKA_KEY_TYPE, type)}));
    for (const CK_OBJECT_HANDLE key : keys) {
        // By the modulus: CKA_ID is what whoever wrote the two objects made of it.
        YC_ASSIGN(const QByteArray modulus, read(key, CKA_MODULUS));
        if (withoutLeadingZeros(modulus) == certificate.modulus && is(key, CKA_DECRYPT, false))
            return key;
    }
    return core::fail(ErrorKind::FixInput, "token.no-suitable-key",
                      {{QStringLiteral("type"), certificate.keyType}, {QStringLiteral("bits"), certificate.keyBits}});
}

Result<SecureBytes> Pkcs11Session::decrypt(const TokenCertificate &certificate, std::span<const unsigned char> pin,
                                           const QByteArray &sealed)
{
    YC_ASSIGN(const CK_OBJECT_HANDLE key, privateKeyOf(certificate));
    CK_RSA_PKCS_OAEP_PARAMS padding{CKM_SHA_1, CKG_MGF1_SHA1, CKZ_DATA_SPECIFIED, nullptr, 0};
    CK_MECHANISM mechanism{CKM_RSA_PKCS_OAEP, &padding, sizeof padding};
    CK_RV value = m_functions->C_DecryptInit(m_handle, &mechanism, key);
    if (value != CKR_OK)
        return std::unexpected(error(value, "C_DecryptInit"));
    if (is(key, CKA_ALWAYS_AUTHENTICATE, false)) { // asks for the PIN at every use
        value = m_functions->C_Login(m_handle, CKU_CONTEXT_SPECIFIC, pin.empty() ? nullptr : writable(pin), pin.size());
        if (value != CKR_OK)
            return std::unexpected(pinError(value));
    }
    SecureBytes answer(longestAnswer);
    CK_ULONG size = answer.size();
    value = m_functions->C_Decrypt(m_handle, reinterpret_cast<unsigned char *>(const_cast<char *>(sealed.constData())),
                                   static_cast<CK_ULONG>(sealed.size()), answer.span().data(), &size);
    if (value == CKR_ENCRYPTED_DATA_INVALID || value == CKR_ENCRYPTED_DATA_LEN_RANGE)
        return core::fail(ErrorKind::SignIn, "token.does-not-open");
    if (value != CKR_OK || size > answer.size()) {
        Error failed = error(value == CKR_OK ? CKR_GENERAL_ERROR : value, "C_Decrypt");
        // The token is there and the padding is wrong: some say so with a general error only.
        if (failed.code == u"token.failed" && (value == CKR_GENERAL_ERROR || value == CKR_FUNCTION_FAILED))
            failed = simple(ErrorKind::SignIn, "token.does-not-open");
        return std::unexpected(std::move(failed));
    }
    return SecureBytes::copyOf(answer.span().first(size));
}

} // namespace yc::store
