// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/PcscChannel.h"

#include <winscard.h>

#include <array>

namespace yc::cardreader {

using core::ErrorKind;

core::Error pcscError(long answer)
{
    switch (static_cast<LONG>(answer)) {
    case SCARD_E_NO_SMARTCARD:
    case SCARD_W_REMOVED_CARD:
    case SCARD_E_READER_UNAVAILABLE:
    case SCARD_E_UNKNOWN_READER:
        return {ErrorKind::Retry, QStringLiteral("cardreader.removed"), {}};
    case SCARD_W_UNRESPONSIVE_CARD:
    case SCARD_W_UNPOWERED_CARD:
    case SCARD_W_UNSUPPORTED_CARD:
    case SCARD_E_PROTO_MISMATCH:
        return {ErrorKind::Retry, QStringLiteral("cardreader.mute"), {}};
    case SCARD_E_SHARING_VIOLATION:
        return {ErrorKind::Retry, QStringLiteral("cardreader.busy"), {}};
    case SCARD_E_CANCELLED:
        return {ErrorKind::Cancelled, QStringLiteral("cancelled"), {}};
    default:
        return {ErrorKind::Retry,
                QStringLiteral("cardreader.failed"),
                {{QStringLiteral("status"), QString::number(quint32(answer), 16).toUpper()}}};
    }
}

core::Result<std::unique_ptr<PcscChannel>> PcscChannel::open(long context, const QByteArray &reader)
{
    SCARDHANDLE card = 0;
    DWORD protocol = 0;
    const LONG answer = SCardConnect(context, reader.constData(), SCARD_SHARE_SHARED,
                                     SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &card, &protocol);
    if (answer != SCARD_S_SUCCESS)
        return std::unexpected(pcscError(answer));
    return std::unique_ptr<PcscChannel>(new PcscChannel(card, protocol));
}

PcscChannel::~PcscChannel() { SCardDisconnect(m_card, SCARD_RESET_CARD); }

core::Result<QByteArray> PcscChannel::transmit(const QByteArray &command)
{
    std::array<unsigned char, MAX_BUFFER_SIZE> answer{};
    DWORD length = answer.size();
    const SCARD_IO_REQUEST *way = m_protocol == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
    const LONG done = SCardTransmit(m_card, way, reinterpret_cast<const unsigned char *>(command.constData()),
                                    DWORD(command.size()), nullptr, answer.data(), &length);
    // A card that was taken out and put in again is another card, and has been reset.
    if (done == SCARD_W_RESET_CARD)
        return std::unexpected(pcscError(SCARD_W_REMOVED_CARD));
    if (done != SCARD_S_SUCCESS)
        return std::unexpected(pcscError(done));
    if (length == 0) // some drivers say so when the card is pulled out while it answers
        return std::unexpected(pcscError(SCARD_W_REMOVED_CARD));
    return QByteArray(reinterpret_cast<const char *>(answer.data()), qsizetype(length));
}

} // namespace yc::cardreader
