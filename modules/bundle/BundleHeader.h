// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QDateTime>
#include <QIODevice>
#include <QJsonObject>
#include <QList>

namespace yc::bundle {

/// A desk as a header names it.
struct Party {
    QString desk; ///< uuid
    QString org;
    QString organisation;
    QString name;
    friend bool operator==(const Party &, const Party &) = default;
};

struct Receiver : Party {
    qint64 serial = 0; ///< how many bundles this sender has made for this receiver, this one included
    QByteArray key;    ///< the file's key, sealed to the receiver's box key
    friend bool operator==(const Receiver &, const Receiver &) = default;
};

/// What stands in clear at the beginning of a bundle: from whom, to whom, when. Names of organisations and windows,
/// nothing of residents or staff. Magic, format, length and tag stay the same in every later format. The tag covers
/// all of it without a key, so that rot is told from a wrong receiver; it is part of what the sender signs, and each
/// chunk is bound to it.
struct BundleHeader {
    static constexpr quint32 format = 1;
    static constexpr qsizetype tagSize = 32;

    QString id;       ///< uuid, made at random
    QDateTime madeAt; ///< UTC, by the sender's clock: for people
    QString program;  ///< version that made it
    Party sender;
    QList<Receiver> receivers;

    /// The bytes that the file begins with, tag included.
    [[nodiscard]] QByteArray encode() const;
    struct Read;
    /// From the beginning of a file; leaves it behind the tag. Errors "bundle.not-a-bundle", "bundle.truncated",
    /// "bundle.changed", "bundle.newer-version" {format, supported}, "bundle.io".
    [[nodiscard]] static core::Result<Read> read(QIODevice &file);
    [[nodiscard]] const Receiver *receiver(const QString &desk) const;
    friend bool operator==(const BundleHeader &, const BundleHeader &) = default;
};

struct BundleHeader::Read {
    BundleHeader header;
    QByteArray bytes; ///< as they stand in the file; the last 32 are the tag
    [[nodiscard]] QByteArray tag() const { return bytes.last(tagSize); }
};

} // namespace yc::bundle
