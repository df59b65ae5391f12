// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AuditHash.h"

#include <QtEndian>

#include <openssl/evp.h>

namespace yc::store {

AuditHash::AuditHash()
    : m_method(EVP_MD_fetch(nullptr, "SHA256", nullptr))
    , m_context(EVP_MD_CTX_new())
{
    Q_ASSERT(m_method && m_context); // no OpenSSL is built without SHA-256
    m_message.reserve(4096);
}

AuditHash::~AuditHash()
{
    EVP_MD_CTX_free(m_context);
    EVP_MD_free(m_method);
}

void AuditHash::addNumber(qint64 number)
{
    char bytes[sizeof number];
    qToBigEndian(number, bytes);
    m_message.append(bytes, sizeof bytes);
}

void AuditHash::start(QByteArrayView previous, qint64 seq, qint64 at, AuditForm form)
{
    m_message.resize(0);
    m_message.append(previous);
    addNumber(seq);
    addNumber(at);
    // Negative, as no length is: bytes of one form never read as a row of another.
    if (form != AuditForm::First)
        addNumber(-static_cast<qint64>(form));
}

void AuditHash::add(QByteArrayView field)
{
    addNumber(field.size());
    m_message.append(field);
}

AuditHash::Digest AuditHash::finish()
{
    Digest digest{};
    EVP_DigestInit_ex2(m_context, m_method, nullptr);
    EVP_DigestUpdate(m_context, m_message.constData(), static_cast<size_t>(m_message.size()));
    EVP_DigestFinal_ex(m_context, digest.data(), nullptr);
    return digest;
}

} // namespace yc::store
