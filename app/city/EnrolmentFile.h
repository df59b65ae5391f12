// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "city/EnrolmentCode.h"
#include "sync/CityLink.h"

namespace yc::city {

/// What the city's administrator gives to a desk, on a stick or by mail: everything but the code. Not secret by itself
/// (a client's key in it is encrypted under the code), but whoever could change it could send the desk to a city of
/// their own; so a MAC that only the code can make covers every field.
struct EnrolmentFile {
    static constexpr int format = 1;
    static constexpr qint64 longest = 1 << 20;

    sync::CityLink link; ///< without password, and without key until it is opened
    QDateTime expires;   ///< UTC
    QByteArray salt;
    store::KdfCost cost;
    QByteArray sealedKey; ///< the client's key, under the code; empty: none
    QByteArray mac;

    /// Seals and signs. `link` has the key; its password is ignored.
    [[nodiscard]] static core::Result<EnrolmentFile> make(const sync::CityLink &link, const QDateTime &expires,
                                                          const EnrolmentCode &code, store::KdfCost cost);
    [[nodiscard]] QByteArray toJson() const;
    /// What it says, of which nothing is proved yet. Errors "city.file-damaged", "city.file-newer".
    [[nodiscard]] static core::Result<EnrolmentFile> read(const QByteArray &json);

    struct Opened {
        sync::CityLink link;  ///< with its key; the password is empty
        QString codePassword; ///< of the account, until the desk has joined
        QDateTime expires;
    };
    /// Proves that the file is as the holder of the code made it. Error "city.code-wrong": another code, or a changed
    /// file; these cannot be told apart. Argon2id: off the UI thread.
    [[nodiscard]] core::Result<Opened> open(const EnrolmentCode &code) const;

private:
    [[nodiscard]] QJsonObject signedPart() const;
    [[nodiscard]] QByteArray boundTo() const;
    [[nodiscard]] QByteArray macUnder(const store::SecureBytes &key) const;
};

} // namespace yc::city
