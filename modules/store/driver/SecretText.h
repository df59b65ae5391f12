// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringView>

#include <memory>

namespace yc::store {

/// Key material in the form SQLCipher takes it, in one buffer that is never copied and is wiped on destruction.
class SecretText {
public:
    SecretText() = default;
    SecretText(SecretText &&other) noexcept;
    SecretText &operator=(SecretText &&other) noexcept;
    SecretText(const SecretText &) = delete;
    SecretText &operator=(const SecretText &) = delete;
    ~SecretText() { wipe(); }

    /// x'…' of 32 bytes of key, or 48: key and database salt. Empty for any other length.
    [[nodiscard]] static SecretText fromRawKey(QByteArrayView key);
    /// UTF-8 of a passphrase, which SQLCipher stretches unless it has the form x'…' itself.
    [[nodiscard]] static SecretText fromPassphrase(QStringView passphrase);

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] const char *data() const { return m_bytes.get(); }
    [[nodiscard]] int size() const { return m_size; }
    void wipe() noexcept;

private:
    explicit SecretText(int capacity);

    std::unique_ptr<char[]> m_bytes;
    int m_size = 0;
    int m_capacity = 0;
};

} // namespace yc::store
