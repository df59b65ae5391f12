// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/SimulatedCard.h"

#include "cardreader/CardFiles.h"
#include "cardreader/CardText.h"

namespace yc::cardreader {

namespace {

const QByteArray ok = QByteArray::fromHex("9000");

template<size_t N> QByteArray bytesOf(const std::array<unsigned char, N> &bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(N)};
}

QByteArray packed(QDate date)
{
    return date.isValid() ? QByteArray::fromHex(date.toString(u"yyyyMMdd").toLatin1()) : QByteArray(4, '\0');
}

int byteAt(const QByteArray &bytes, qsizetype i) { return static_cast<unsigned char>(bytes.at(i)); }

} // namespace

SimulatedCard::SimulatedCard(const core::CardValues &values)
    : m_values(values)
{
    const auto text = [](const QString &value, int length) {
        return value.toLatin1().leftJustified(length, '\0', true);
    };
    put(issuerFile, 0x01, QByteArray::fromHex(values.identification.toLatin1()).leftJustified(16, '\xFF', true));
    put(issuerFile, 0x03, text(values.version, 4));
    put(issuerFile, 0x05, packed(values.issuedOn));
    put(issuerFile, 0x06, packed(values.validUntil));
    put(issuerFile, 0x07, text(values.cardNumber, cardNumberItem.length));
    const HolderItems items = holderItems(values.generation);
    put(holderFile, 0x01, text(values.idNumber, idNumberItem.length));
    put(holderFile, 0x02, toChipText(values.name, nameItem.length).value_or(QByteArray(nameItem.length, '\0')));
    put(holderFile, items.sex, text(values.sex, 1));
    put(holderFile, items.birth, packed(values.birth));
    if (!values.bankNumber.isEmpty()) {
        QByteArray digits = values.bankNumber.toLatin1();
        if (digits.size() % 2 == 1)
            digits += 'F';
        const QByteArray number = QByteArray::fromHex(digits);
        const QByteArray value = QByteArray::fromHex("5A") + char(number.size()) + number;
        m_bankRecord = QByteArray::fromHex("70") + char(value.size()) + value;
    }
}

void SimulatedCard::put(int file, int record, const QByteArray &value)
{
    m_records.insert(file << 8 | record, QByteArray(1, char(record)) + char(value.size()) + value);
}

QByteArray SimulatedCard::answer(const QByteArray &command)
{
    constexpr qsizetype shortest = 4;
    if (command.size() < shortest || byteAt(command, 0) != 0x00)
        return QByteArray::fromHex("6E00");
    switch (byteAt(command, 1)) {
    case 0xA4:
        return select(command);
    case 0xB2:
        return readRecord(command);
    case 0xC0: {
        const QByteArray data = std::exchange(m_waiting, {});
        return data.isEmpty() ? QByteArray::fromHex("6985") : data + ok;
    }
    default:
        return QByteArray::fromHex("6D00");
    }
}

/// Answers with 61xx, as contact cards do: what they say of the application has to be fetched.
QByteArray SimulatedCard::select(const QByteArray &command)
{
    constexpr qsizetype head = 5;
    const QByteArray name = command.size() > head ? command.mid(head, byteAt(command, 4)) : QByteArray();
    const bool bank = name == bytesOf(bankApplication) && !m_bankRecord.isEmpty();
    if (name != bytesOf(socialApplication) && !bank) {
        m_selected.clear();
        return QByteArray::fromHex("6A82");
    }
    m_selected = name;
    m_waiting =
        QByteArray::fromHex("6F") + char(name.size() + 2) + QByteArray::fromHex("84") + char(name.size()) + name;
    return QByteArray::fromHex("61") + char(m_waiting.size());
}

QByteArray SimulatedCard::readRecord(const QByteArray &command) const
{
    if (m_selected.isEmpty())
        return QByteArray::fromHex("6985");
    const int record = byteAt(command, 2);
    const int file = byteAt(command, 3) >> 3;
    QByteArray found;
    if (m_selected == bytesOf(bankApplication)) {
        if (file == 1 && record == 1)
            found = m_bankRecord;
    } else if (file == holderFile && m_values.holderProtected) {
        return QByteArray::fromHex("6982");
    } else {
        found = m_records.value(file << 8 | record);
    }
    if (found.isEmpty())
        return QByteArray::fromHex("6A83");
    const int asked = command.size() > 4 ? byteAt(command, 4) : 0;
    if (asked != found.size()) // T=0: the right length is named, and asked for again
        return QByteArray::fromHex("6C") + char(found.size());
    return found + ok;
}

} // namespace yc::cardreader
