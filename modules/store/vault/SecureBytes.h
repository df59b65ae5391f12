// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace yc::store {

/// Bytes that must not outlive their use: keys, passphrases. They lie in pages of their own between guard pages, out of
/// swap and core dumps where the system allows it, and are overwritten with zeros when the object dies (GB/T 22239-2019
/// 8.1.4.9, residual information). The size is fixed at birth. Move-only: a copy has to be asked for with copyOf().
/// Never turn the content into a QByteArray or QString: those are neither locked nor wiped.
class SecureBytes {
public:
    SecureBytes() noexcept = default;
    /// `size` zero bytes.
    explicit SecureBytes(std::size_t size);
    /// From the system's random source.
    [[nodiscard]] static SecureBytes random(std::size_t size);
    [[nodiscard]] static SecureBytes copyOf(std::span<const unsigned char> bytes);

    ~SecureBytes();
    SecureBytes(SecureBytes &&other) noexcept;
    SecureBytes &operator=(SecureBytes &&other) noexcept;
    SecureBytes(const SecureBytes &) = delete;
    SecureBytes &operator=(const SecureBytes &) = delete;

    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    [[nodiscard]] bool isEmpty() const noexcept { return m_size == 0; }
    /// False when the limit on locked memory (RLIMIT_MEMLOCK) was reached: the bytes work, but could be swapped out.
    [[nodiscard]] bool isLocked() const noexcept { return m_locked; }
    [[nodiscard]] std::span<unsigned char> span() noexcept { return {m_data, m_size}; }
    [[nodiscard]] std::span<const unsigned char> span() const noexcept { return {m_data, m_size}; }

    /// Zeros now; the size stays.
    void wipe() noexcept;
    /// In time that depends on the sizes only.
    [[nodiscard]] bool equals(const SecureBytes &other) const noexcept;

private:
    unsigned char *m_data = nullptr;
    std::size_t m_size = 0;
    bool m_locked = false;
};

} // namespace yc::store
