// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/TlsMaterial.h"

#include <QCryptographicHash>

#include <memory>
#include <vector>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>

namespace yc::sync {

namespace {

using Memory = std::unique_ptr<BIO, decltype(&BIO_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

Memory memory(const QByteArray &bytes)
{
    return {BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())), &BIO_free};
}

/// OpenSSL would ask at the terminal.
int noPassphrase(char *, int, int, void *) { return 0; }

std::vector<Certificate> certificatesIn(const QByteArray &pem)
{
    std::vector<Certificate> found;
    const Memory bytes = memory(pem);
    while (X509 *one = bytes ? PEM_read_bio_X509(bytes.get(), nullptr, &noPassphrase, nullptr) : nullptr)
        found.emplace_back(one, &X509_free);
    ERR_clear_error(); // the end of the list is one
    return found;
}

} // namespace

const char *loadPem(SSL_CTX *context, const TlsPem &pem)
{
    const auto authorities = certificatesIn(pem.authority);
    if (authorities.empty()) // OpenSSL would trust nobody, and say something else about it
        return "no authority";
    X509_STORE *store = SSL_CTX_get_cert_store(context);
    for (const Certificate &one : authorities) {
        if (X509_STORE_add_cert(store, one.get()) != 1)
            return "the authority is not usable";
    }
    if (pem.certificate.isEmpty())
        return nullptr;
    const auto chain = certificatesIn(pem.certificate);
    if (chain.empty() || SSL_CTX_use_certificate(context, chain.front().get()) != 1)
        return "the certificate is not usable";
    for (std::size_t i = 1; i < chain.size(); ++i) {
        if (SSL_CTX_add1_chain_cert(context, chain[i].get()) != 1)
            return "the certificate is not usable";
    }
    const Memory bytes = memory(pem.key);
    const Key key(bytes ? PEM_read_bio_PrivateKey(bytes.get(), nullptr, &noPassphrase, nullptr) : nullptr,
                  &EVP_PKEY_free);
    const bool fits = key && SSL_CTX_use_PrivateKey(context, key.get()) == 1 && SSL_CTX_check_private_key(context) == 1;
    ERR_clear_error();
    return fits ? nullptr : "the key does not fit the certificate";
}

QString fingerprintOf(const QByteArray &certificatePem)
{
    const auto certificates = certificatesIn(certificatePem);
    if (certificates.empty())
        return {};
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificates.front().get(), &der);
    if (size <= 0)
        return {};
    const QByteArray digest =
        QCryptographicHash::hash(QByteArrayView(reinterpret_cast<char *>(der), size), QCryptographicHash::Sha256);
    OPENSSL_free(der);
    return QString::fromLatin1(digest.toHex(':').toUpper());
}

} // namespace yc::sync
