// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/SecureBytes.h"

#include <QtGlobal>

#include <cstring>
#include <utility>

#include <sodium.h>
#include <sys/mman.h>

namespace yc::store {

namespace {

void startSodium()
{
    static const int started = sodium_init();
    if (started < 0)
        qFatal("libsodium found no source of randomness");
}

} // namespace

SecureBytes::SecureBytes(std::size_t size)
    : m_size(size)
{
    startSodium();
    if (size == 0)
        return;
    m_data = static_cast<unsigned char *>(sodium_malloc(size));
    Q_CHECK_PTR(m_data);
    // sodium_malloc asks for the lock too, but does not tell whether it was granted; locking twice is harmless.
    m_locked = ::mlock(m_data, size) == 0;
    sodium_memzero(m_data, size);
}

SecureBytes SecureBytes::random(std::size_t size)
{
    SecureBytes bytes(size);
    if (size > 0)
        randombytes_buf(bytes.m_data, size);
    return bytes;
}

SecureBytes SecureBytes::copyOf(std::span<const unsigned char> bytes)
{
    SecureBytes copy(bytes.size());
    if (!bytes.empty())
        std::memcpy(copy.m_data, bytes.data(), bytes.size());
    return copy;
}

SecureBytes::~SecureBytes()
{
    if (m_data)
        sodium_free(m_data); // overwrites, unlocks and unmaps
}

SecureBytes::SecureBytes(SecureBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
    , m_locked(std::exchange(other.m_locked, false))
{
}

SecureBytes &SecureBytes::operator=(SecureBytes &&other) noexcept
{
    SecureBytes taken(std::move(other));
    std::swap(m_data, taken.m_data);
    std::swap(m_size, taken.m_size);
    std::swap(m_locked, taken.m_locked);
    return *this;
}

void SecureBytes::wipe() noexcept
{
    if (m_data)
        sodium_memzero(m_data, m_size);
}

bool SecureBytes::equals(const SecureBytes &other) const noexcept
{
    return m_size == other.m_size && (m_size == 0 || sodium_memcmp(m_data, other.m_data, m_size) == 0);
}

} // namespace yc::store
