// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/driver/SecretText.h"

#include <QStringEncoder>

#include <openssl/crypto.h>

#include <utility>

namespace yc::store {

SecretText::SecretText(int capacity)
    : m_bytes(std::make_unique<char[]>(size_t(capacity)))
    , m_capacity(capacity)
{
}

SecretText::SecretText(SecretText &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
    , m_size(std::exchange(other.m_size, 0))
    , m_capacity(std::exchange(other.m_capacity, 0))
{
}

SecretText &SecretText::operator=(SecretText &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
        m_capacity = std::exchange(other.m_capacity, 0);
    }
    return *this;
}

void SecretText::wipe() noexcept
{
    if (m_bytes)
        OPENSSL_cleanse(m_bytes.get(), size_t(m_capacity)); // not optimised away, unlike memset
    m_bytes.reset();
    m_size = 0;
    m_capacity = 0;
}

SecretText SecretText::fromRawKey(QByteArrayView key)
{
    if (key.size() != 32 && key.size() != 48)
        return {};
    static constexpr char digits[] = "0123456789abcdef";
    SecretText text(int(key.size()) * 2 + 3);
    char *out = text.m_bytes.get();
    *out++ = 'x';
    *out++ = '\'';
    for (const char byte : key) {
        *out++ = digits[uchar(byte) >> 4];
        *out++ = digits[uchar(byte) & 15];
    }
    *out++ = '\'';
    text.m_size = int(out - text.m_bytes.get());
    return text;
}

SecretText SecretText::fromPassphrase(QStringView passphrase)
{
    if (passphrase.isEmpty())
        return {};
    QStringEncoder encoder(QStringEncoder::Utf8);
    SecretText text(int(encoder.requiredSpace(passphrase.size())));
    const char *end = encoder.appendToBuffer(text.m_bytes.get(), passphrase);
    text.m_size = int(end - text.m_bytes.get());
    return text;
}

} // namespace yc::store
