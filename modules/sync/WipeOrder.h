// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QDateTime>
#include <QJsonObject>

#include <span>

namespace yc::sync {

/// "This desk destroys its keys": signed with the city's key, for one desk and one enrolment of it, so that no order
/// serves for another desk, nor for the same one after it has been enrolled again.
struct WipeOrder {
    QString desk;      ///< CityLink::desk
    QString enrolment; ///< CityLink::enrolment
    QDateTime at;      ///< UTC
    QByteArray signature;

    /// `secretKey`: libsodium's 64 bytes of Ed25519.
    [[nodiscard]] static WipeOrder signedWith(std::span<const unsigned char> secretKey, const QString &desk,
                                              const QString &enrolment, const QDateTime &at);
    [[nodiscard]] bool isFrom(const QByteArray &cityKey) const;
    [[nodiscard]] QJsonObject toJson() const;
    /// A field that is missing or of the wrong kind is empty: then isFrom() is false.
    [[nodiscard]] static WipeOrder fromJson(const QJsonObject &json);

private:
    [[nodiscard]] QByteArray canonical() const;
};

} // namespace yc::sync
