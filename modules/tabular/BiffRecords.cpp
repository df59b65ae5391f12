// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/BiffRecords.h"

#include "tabular/TextDecoder.h"

#include <QtEndian>

#include <algorithm>
#include <bit>

namespace yc::tabular {

BiffRecords::BiffRecords(QByteArray stream)
    : m_stream(std::move(stream))
{
}

BiffRecords::~BiffRecords() = default;

bool BiffRecords::next()
{
    constexpr qint64 headBytes = 4;
    if (m_next < 0 || m_next + headBytes > m_stream.size())
        return false;
    m_type = qFromLittleEndian<quint16>(m_stream.constData() + m_next);
    const auto length = qFromLittleEndian<quint16>(m_stream.constData() + m_next + 2);
    m_at = m_next + headBytes;
    m_end = m_at + length;
    m_next = m_end;
    return m_end <= m_stream.size();
}

bool BiffRecords::more()
{
    const quint16 type = m_type;
    const qint64 before = m_next;
    if (next() && m_type == Continue) {
        m_type = type;
        return true;
    }
    m_type = type;
    m_next = before;
    m_at = m_end = before;
    m_broken = true;
    return false;
}

quint8 BiffRecords::u8()
{
    while (m_at >= m_end) {
        if (!more())
            return 0;
    }
    return quint8(m_stream[m_at++]);
}

quint16 BiffRecords::u16()
{
    const quint16 low = u8();
    return quint16(low | (u8() << 8));
}

quint32 BiffRecords::u32()
{
    const quint32 low = u16();
    return low | (quint32(u16()) << 16);
}

double BiffRecords::number()
{
    const quint64 low = u32();
    return std::bit_cast<double>(low | (quint64(u32()) << 32));
}

double BiffRecords::rkNumber()
{
    const quint32 raw = u32();
    const bool hundredth = (raw & 1) != 0;
    const bool isInteger = (raw & 2) != 0;
    const double value = isInteger ? double(qint32(raw) >> 2) : std::bit_cast<double>(quint64(raw & 0xFFFFFFFCU) << 32);
    return hundredth ? value / 100 : value;
}

void BiffRecords::skip(qint64 bytes)
{
    while (bytes > 0) {
        if (m_at >= m_end && !more())
            return;
        const qint64 step = std::min(bytes, m_end - m_at);
        m_at += step;
        bytes -= step;
    }
}

QString BiffRecords::text(quint32 length)
{
    if (!isBiff8) {
        const qint64 count = std::min<qint64>(length, left());
        QString text;
        if (!m_oldText)
            m_oldText = TextDecoder::create(TextEncoding::Gb18030);
        m_oldText->decode(QByteArrayView(m_stream).sliced(m_at, count), text, true);
        m_at += count;
        return text;
    }
    const quint8 flags = u8();
    bool wide = (flags & 0x01) != 0;
    const quint32 runs = (flags & 0x08) != 0 ? u16() : 0;
    const quint32 extra = (flags & 0x04) != 0 ? u32() : 0;
    QString text;
    while (quint32(text.size()) < length && !m_broken) {
        if (m_at >= m_end) {
            if (!more())
                break;
            wide = (u8() & 0x01) != 0; // a continued string says again how wide it is
            continue;
        }
        text += wide ? QChar(u16()) : QChar(u8());
    }
    skip(qint64(runs) * 4 + extra);
    return text;
}

} // namespace yc::tabular
