// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/ApduExchange.h"

namespace yc::cardreader {

using core::ErrorKind;
using core::fail;
using core::Result;

namespace {
constexpr int mostHops = 12;          ///< of GET RESPONSE and repetitions for one command
constexpr qsizetype mostData = 4'096; ///< no record of these cards has more than a few dozen bytes
constexpr qsizetype statusBytes = 2;
constexpr qsizetype headerBytes = 5; ///< CLA INS P1 P2 and Le or Lc

char byte(int value) { return static_cast<char>(static_cast<unsigned char>(value)); }
} // namespace

Result<ApduAnswer> ApduExchange::send(const QByteArray &command)
{
    ApduAnswer whole;
    QByteArray next = command;
    bool lengthCorrected = false;
    for (int hop = 0; hop < mostHops; ++hop) {
        if (m_stop.stop_requested())
            return fail(ErrorKind::Cancelled, "cancelled");
        YC_ASSIGN(const QByteArray raw, m_channel.transmit(next));
        if (raw.size() < statusBytes || whole.data.size() + raw.size() > mostData)
            return fail(ErrorKind::Retry, "cardreader.garbled");
        const auto first = static_cast<unsigned char>(raw.at(raw.size() - 2));
        const auto second = static_cast<unsigned char>(raw.at(raw.size() - 1));
        whole.status = static_cast<quint16>(first << 8 | second);
        if (first == 0x6C && !lengthCorrected && next.size() >= headerBytes) {
            lengthCorrected = true; // the same command with the right Le
            next = next.left(headerBytes - 1) + byte(second);
            continue;
        }
        whole.data += raw.first(raw.size() - statusBytes);
        if (first != 0x61)
            return whole;
        next = QByteArray::fromHex("00C00000") + byte(second);
    }
    return fail(ErrorKind::Retry, "cardreader.garbled");
}

Result<ApduAnswer> ApduExchange::select(QByteArrayView application)
{
    return send(QByteArray::fromHex("00A40400") + byte(int(application.size())) + application.toByteArray());
}

Result<ApduAnswer> ApduExchange::readRecord(int record, int file, int expected)
{
    constexpr int byNumber = 4; // P2: the record of that number
    return send(QByteArray::fromHex("00B2") + byte(record) + byte(file << 3 | byNumber) + byte(expected));
}

core::Error statusError(quint16 status)
{
    const auto error = [](ErrorKind kind, const char *code, const QVariantMap &context = {}) {
        return core::Error{kind, QString::fromLatin1(code), context};
    };
    if ((status & 0xFFF0) == 0x63C0)
        return error(ErrorKind::FixInput, "cardreader.pin-wrong", {{QStringLiteral("left"), status & 0xF}});
    switch (status) {
    case 0x6982:
    case 0x6985:
        return error(ErrorKind::AskPermission, "cardreader.protected");
    case 0x6983:
        return error(ErrorKind::AskPermission, "cardreader.pin-blocked");
    case 0x6A82:
    case 0x6A83:
        return error(ErrorKind::NotFound, "cardreader.missing-file");
    case 0x6D00:
    case 0x6E00:
        return error(ErrorKind::FixInput, "cardreader.unsupported");
    default:
        return error(ErrorKind::Retry, "cardreader.refused",
                     {{QStringLiteral("status"), QString::number(status, 16).toUpper()}});
    }
}

} // namespace yc::cardreader
