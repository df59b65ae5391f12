// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>

namespace yc::cardreader {

/// One command to a chip and its raw answer (ISO 7816-4), whatever carries it.
class ApduChannel {
public:
    virtual ~ApduChannel() = default;
    /// Data and the two status bytes, as they came. Errors "cardreader.removed", "cardreader.mute",
    /// "cardreader.failed" {status}.
    [[nodiscard]] virtual core::Result<QByteArray> transmit(const QByteArray &command) = 0;
};

} // namespace yc::cardreader
