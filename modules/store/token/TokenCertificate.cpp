// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/token/TokenCertificate.h"

#include <QCryptographicHash>
#include <QTimeZone>

#include <memory>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace yc::store {

using core::ErrorKind;
using core::Result;

namespace {

QString commonName(const X509_NAME *name)
{
    const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (at < 0)
        return {};
    unsigned char *utf8 = nullptr; // whatever it was written in: old tokens have BMPString
    const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    const QString text = size > 0 ? QString::fromUtf8(reinterpret_cast<const char *>(utf8), size) : QString();
    OPENSSL_free(utf8);
    return text;
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), QTimeZone::UTC};
}

QByteArray modulusOf(const EVP_PKEY *key)
{
    BIGNUM *number = nullptr;
    if (EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_N, &number) != 1)
        return {};
    QByteArray bytes(BN_num_bytes(number), '\0');
    BN_bn2bin(number, reinterpret_cast<unsigned char *>(bytes.data()));
    BN_free(number);
    return bytes;
}

QString typeName(int type)
{
    switch (type) {
    case EVP_PKEY_RSA:
        return QStringLiteral("RSA");
    case EVP_PKEY_EC:
        return QStringLiteral("EC");
    case EVP_PKEY_SM2:
        return QStringLiteral("SM2");
    default:
        return QString::fromLatin1(OBJ_nid2sn(type));
    }
}

} // namespace

std::optional<TokenCertificate> TokenCertificate::parse(const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())),
                                                                  &X509_free);
    if (!certificate)
        return std::nullopt;
    TokenCertificate parsed;
    parsed.der = der;
    parsed.fingerprint = QCryptographicHash::hash(der, QCryptographicHash::Sha256);
    parsed.holder = commonName(X509_get_subject_name(certificate.get()));
    parsed.issuer = commonName(X509_get_issuer_name(certificate.get()));
    parsed.from = timeOf(X509_get0_notBefore(certificate.get()));
    parsed.to = timeOf(X509_get0_notAfter(certificate.get()));
    if (const EVP_PKEY *key = X509_get0_pubkey(certificate.get())) {
        parsed.keyType = typeName(EVP_PKEY_get_base_id(key));
        parsed.keyBits = EVP_PKEY_get_bits(key);
        parsed.modulus = modulusOf(key);
    }
    const uint32_t usage = X509_get_key_usage(certificate.get()); // all bits where it says nothing
    parsed.mayEncipher = (usage & (KU_KEY_ENCIPHERMENT | KU_DATA_ENCIPHERMENT)) != 0;
    return parsed;
}

Result<> TokenCertificate::check(const QDateTime &now, const TokenRules &rules) const
{
    const QVariantMap period{{QStringLiteral("from"), from.toLocalTime().date()},
                             {QStringLiteral("to"), to.toLocalTime().date()}};
    if (!from.isValid() || now < from)
        return core::fail(ErrorKind::FixInput, "token.certificate-not-yet-valid", period);
    if (!to.isValid() || now > to)
        return core::fail(ErrorKind::FixInput, "token.certificate-expired", period);
    if (keyType != u"RSA" || keyBits < rules.leastRsaBits || !mayEncipher)
        return core::fail(ErrorKind::FixInput, "token.no-suitable-key",
                          {{QStringLiteral("type"), keyType},
                           {QStringLiteral("bits"), keyBits},
                           {QStringLiteral("least"), rules.leastRsaBits}});
    return {};
}

} // namespace yc::store
