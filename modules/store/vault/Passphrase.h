// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/vault/SecureBytes.h"

#include <QString>

namespace yc::store {

/// What a person types to sign in, as UTF-8 of its NFC form in locked memory: the same passphrase gives the same bytes
/// whether an input method composes "é" or sends "e" and an accent. Case and spaces count.
class Passphrase {
public:
    Passphrase() noexcept = default;
    /// `text` is left as it is: call wipe() on it, and clear the input field, when done.
    [[nodiscard]] static Passphrase fromText(const QString &text);

    [[nodiscard]] std::span<const unsigned char> bytes() const noexcept { return m_bytes.span(); }
    [[nodiscard]] bool isEmpty() const noexcept { return m_bytes.isEmpty(); }
    [[nodiscard]] bool equals(const Passphrase &other) const noexcept { return m_bytes.equals(other.m_bytes); }

private:
    explicit Passphrase(SecureBytes bytes) noexcept
        : m_bytes(std::move(bytes))
    {
    }
    SecureBytes m_bytes;
};

/// Overwrites the characters of `text` and empties it. Works on this string's buffer: other QStrings that share it
/// keep theirs (the caller of a shared string wipes a copy only), so wipe the last owner.
void wipe(QString &text) noexcept;

} // namespace yc::store
