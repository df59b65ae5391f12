// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "store/vault/SecureBytes.h"

#include <QString>

namespace yc::store {

/// The code on the paper in the safe: opens the desk when nobody's passphrase does. 160 random bits, written as eight
/// groups of five characters of Crockford's base32 (no I, L, O, U): "7ZQ4M-01XKC-…". The fifth of each group checks the
/// four before it: one wrong character, two exchanged ones, or a group in another's place are found and located.
class RecoveryCode {
public:
    static constexpr int groups = 8;

    [[nodiscard]] static RecoveryCode random();
    /// Forgiving: case, spaces, dashes, full-width characters, O for 0, I and L for 1.
    /// Error "vault.recovery-code-mistyped", context group (1…8, where to look first).
    [[nodiscard]] static core::Result<RecoveryCode> parse(const QString &text);

    /// For printing. The string is not in locked memory: wipe() it after use.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] std::span<const unsigned char> bytes() const noexcept { return m_bytes.span(); }

private:
    explicit RecoveryCode(SecureBytes bytes) noexcept
        : m_bytes(std::move(bytes))
    {
    }
    SecureBytes m_bytes; // 20 bytes
};

} // namespace yc::store
