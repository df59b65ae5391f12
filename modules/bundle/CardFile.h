// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DeskCard.h"
#include "core/Result.h"
#include "replica/DeskKeys.h"

namespace yc::bundle {

/// A desk's card as a file (.yccard) that people carry: JSON, signed by the desk itself. The signature shows that
/// nothing got mixed up on the way; that the card is the right desk's is shown by two people who compare the
/// fingerprint.
class CardFile {
public:
    /// What the file holds. `card` is this desk's own.
    [[nodiscard]] static QByteArray encode(const core::DeskCard &card, const replica::DeskKeys &keys);
    /// Errors "bundle.not-a-card", "bundle.card-changed".
    [[nodiscard]] static core::Result<core::DeskCard> decode(const QByteArray &content);
    /// The same from and to a file; errors also of bundleFileError().
    [[nodiscard]] static core::Result<> write(const QString &path, const core::DeskCard &card,
                                              const replica::DeskKeys &keys);
    [[nodiscard]] static core::Result<core::DeskCard> read(const QString &path);
};

} // namespace yc::bundle
