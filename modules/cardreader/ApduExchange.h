// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/ApduChannel.h"

#include <stop_token>

namespace yc::cardreader {

/// What a chip answered: data without the status bytes, and these as one number.
struct ApduAnswer {
    QByteArray data;
    quint16 status = 0;
    [[nodiscard]] bool isOk() const { return status == 0x9000; }
};

/// ISO 7816-4 over a channel: fetches what 61xx promises, asks again with the length that 6Cxx names. Never more than a
/// few hops and bytes, whatever the card says.
class ApduExchange {
public:
    ApduExchange(ApduChannel &channel, std::stop_token stop)
        : m_channel(channel)
        , m_stop(std::move(stop))
    {
    }
    /// Errors of the channel, "cardreader.garbled" (no status, or without an end), "cancelled".
    [[nodiscard]] core::Result<ApduAnswer> send(const QByteArray &command);
    /// SELECT by name.
    [[nodiscard]] core::Result<ApduAnswer> select(QByteArrayView application);
    /// READ RECORD of a short file identifier; `expected` bytes at most.
    [[nodiscard]] core::Result<ApduAnswer> readRecord(int record, int file, int expected);

private:
    ApduChannel &m_channel;
    std::stop_token m_stop;
};

/// What a status that is no success means to people (ISO 7816-4 5.1.3): "cardreader.protected", "cardreader.pin-wrong"
/// {left}, "cardreader.pin-blocked", "cardreader.unsupported", "cardreader.missing-file", "cardreader.refused"
/// {status}.
[[nodiscard]] core::Error statusError(quint16 status);

} // namespace yc::cardreader
