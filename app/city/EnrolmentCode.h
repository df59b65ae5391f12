// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "store/vault/KeyWrap.h"
#include "store/vault/SecureBytes.h"

#include <QString>

namespace yc::city {

/// What a desk is told once, by telephone or on paper: 80 random bits as four groups of five characters. It signs the
/// enrolment file, opens what is secret in it, and is the account's password until the desk has replaced that.
class EnrolmentCode {
public:
    static constexpr std::size_t groups = 4;

    [[nodiscard]] static EnrolmentCode random();
    /// Forgiving, see store::parseGrouped(). Error "city.code-mistyped", context group (1 … 4).
    [[nodiscard]] static core::Result<EnrolmentCode> parse(const QString &text);
    /// wipe() it after use.
    [[nodiscard]] QString toText() const;

    /// What comes of the code and the salt of a file, at the price of `cost`: three keys that tell nothing of each
    /// other.
    struct Keys {
        store::SecureBytes mac;  ///< 32 bytes: over the file
        store::SecureBytes seal; ///< 32 bytes: of the client's key in it
        QString password;        ///< of the account
    };
    /// Argon2id: off the UI thread. Errors of store::stretched().
    [[nodiscard]] core::Result<Keys> keys(const QByteArray &salt, store::KdfCost cost) const;

private:
    explicit EnrolmentCode(store::SecureBytes bytes) noexcept
        : m_bytes(std::move(bytes))
    {
    }
    store::SecureBytes m_bytes; // 10
};

} // namespace yc::city
