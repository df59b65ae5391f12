// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/ApduChannel.h"

#include <QString>

#include <memory>

namespace yc::cardreader {

/// A connection to the card in one reader, ended with the object; the card is reset then, so that nothing stays open on
/// it. On the watching thread only. `context` is a SCARDCONTEXT.
class PcscChannel final : public ApduChannel {
public:
    /// "cardreader.busy" (another program works with it), "cardreader.mute", "cardreader.removed", "cardreader.failed".
    [[nodiscard]] static core::Result<std::unique_ptr<PcscChannel>> open(long context, const QByteArray &reader);
    ~PcscChannel() override;
    [[nodiscard]] core::Result<QByteArray> transmit(const QByteArray &command) override;

private:
    PcscChannel(long card, unsigned long protocol)
        : m_card(card)
        , m_protocol(protocol)
    {
    }
    long m_card;
    unsigned long m_protocol;
};

/// An answer of PC/SC that is no success.
[[nodiscard]] core::Error pcscError(long answer);

} // namespace yc::cardreader
