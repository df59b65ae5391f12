// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QString>

#include <span>

namespace yc::replica {

/// What a desk can do with its secret keys; the keys stay with the store. Any thread, one at a time.
class DeskKeys {
public:
    virtual ~DeskKeys() = default;
    /// uuid; the desk's card is "desk:" and this.
    [[nodiscard]] virtual QString desk() const = 0;
    [[nodiscard]] virtual QByteArray signKey() const = 0; ///< 32 bytes, Ed25519, public
    [[nodiscard]] virtual QByteArray boxKey() const = 0;  ///< 32 bytes, X25519, public
    /// 64 bytes.
    [[nodiscard]] virtual QByteArray sign(QByteArrayView message) const = 0;
    /// Opens what was sealed to boxKey() (libsodium's crypto_box_seal) into `opened`, which has exactly its size. False
    /// if it was sealed to another key.
    [[nodiscard]] virtual bool open(QByteArrayView sealed, std::span<unsigned char> opened) const = 0;
};

} // namespace yc::replica
