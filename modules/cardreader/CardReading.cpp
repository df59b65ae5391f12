// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/CardReading.h"

#include "cardreader/ApduExchange.h"
#include "cardreader/CardFiles.h"
#include "cardreader/CardText.h"
#include "core/CheckCharacters.h"

#include <QRegularExpression>

namespace yc::cardreader {

using core::CardValues;
using core::ErrorKind;
using core::fail;
using core::Result;

namespace {

constexpr qsizetype citizenLength = 18;
constexpr quint16 notFound = 0x6A82;
constexpr quint16 recordNotFound = 0x6A83;
constexpr quint16 securityNotSatisfied = 0x6982;
constexpr quint16 conditionsNotSatisfied = 0x6985;

template<size_t N> QByteArrayView view(const std::array<unsigned char, N> &bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(N)};
}

bool isWhole(const QString &text, const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern))).match(text).hasMatch();
}

/// Written to its last byte: what did not fit may stand elsewhere.
bool isFull(const QByteArray &value, int length)
{
    return value.size() == length && !value.contains('\0') && value.back() != ' ' && value.back() != '\xFF';
}

/// Takes the values of one card apart, item by item.
class Reading {
public:
    Reading(ApduChannel &channel, const std::stop_token &stop)
        : m_exchange(channel, stop)
    {
    }

    Result<CardValues> all()
    {
        YC_ASSIGN(const ApduAnswer selected, m_exchange.select(view(socialApplication)));
        if (!selected.isOk()) {
            if (selected.status == notFound || selected.status == 0x6D00 || selected.status == 0x6E00)
                return fail(ErrorKind::FixInput, "cardreader.not-social-card");
            return std::unexpected(statusError(selected.status));
        }
        YC_TRY(issuer());
        YC_TRY(holder());
        if (m_values.idNumber.isEmpty() && m_values.cardNumber.isEmpty()) {
            if (m_values.holderProtected)
                return std::unexpected(statusError(securityNotSatisfied));
            return fail(ErrorKind::Retry, "cardreader.unreadable");
        }
        YC_TRY(bank());
        return m_values;
    }

private:
    enum class Found { Value, Nothing, Protected };

    /// The value of an item into `m_value`. A chip that has no such record, or nothing in it, has Nothing.
    Result<Found> find(const CardItem &item, const char *key)
    {
        constexpr int tagAndLength = 2;
        YC_ASSIGN(const ApduAnswer answer, m_exchange.readRecord(item.record, item.file, item.length + tagAndLength));
        if (answer.status == securityNotSatisfied || answer.status == conditionsNotSatisfied)
            return Found::Protected;
        if (answer.status == notFound || answer.status == recordNotFound)
            return Found::Nothing;
        if (!answer.isOk())
            return std::unexpected(statusError(answer.status));
        const auto value = recordValue(answer.data, item.record);
        if (!value || value->size() > item.length) {
            doubt(key);
            return Found::Nothing;
        }
        m_value = *value;
        return isBlank(m_value) ? Found::Nothing : Found::Value;
    }
    void doubt(const char *key) { m_values.doubtful.append(QString::fromLatin1(key)); }
    template<class T> void take(T &into, const std::optional<T> &read, const char *key)
    {
        if (read)
            into = *read;
        else
            doubt(key);
    }

    Result<> issuer()
    {
        YC_ASSIGN(const Found identification, find(identificationItem, "identification"));
        if (identification == Found::Value) {
            const QString hex = QString::fromLatin1(m_value.toHex()).toUpper();
            // Six digits of the place, then the registered provider of social security cards.
            if (isWhole(hex, "[0-9]{6}D156000005[0-9A-F]{16}")) {
                m_values.identification = hex;
                m_values.place = hex.left(6);
            } else {
                doubt("identification");
            }
        }
        YC_ASSIGN(const Found version, find(versionItem, "version"));
        if (version == Found::Value)
            take(m_values.version, asciiText(m_value), "version");
        const QChar first = m_values.version.isEmpty() ? QChar() : m_values.version.front();
        m_values.generation = first >= u'1' && first <= u'3' ? first.digitValue() : 0;
        YC_ASSIGN(const Found issued, find(issuedItem, "issued_on"));
        if (issued == Found::Value)
            take(m_values.issuedOn, packedDate(m_value), "issued_on");
        YC_ASSIGN(const Found valid, find(validItem, "valid_until"));
        if (valid == Found::Value)
            take(m_values.validUntil, packedDate(m_value), "valid_until");
        YC_ASSIGN(const Found number, find(cardNumberItem, "card_number"));
        if (number == Found::Value) {
            const QString text = asciiText(m_value).value_or(QString());
            if (isWhole(text, "[0-9A-Z]{9}"))
                m_values.cardNumber = text;
            else
                doubt("card_number");
        }
        return {};
    }

    Result<> holder()
    {
        YC_ASSIGN(const Found number, find(idNumberItem, "id_number"));
        if (number == Found::Protected) {
            m_values.holderProtected = true;
            return {};
        }
        if (number == Found::Value)
            takeIdNumber(asciiText(m_value).value_or(QString()).toUpper());
        const HolderItems items = holderItems(m_values.generation);
        YC_ASSIGN(const Found name, find(nameItem, "name"));
        if (name == Found::Value) {
            take(m_values.name, chineseText(m_value), "name");
            if (items.nameRest > 0 && isFull(m_value, nameItem.length)) {
                YC_ASSIGN(const Found rest, find({holderFile, items.nameRest, nameItem.length}, "name"));
                if (rest == Found::Value)
                    m_values.name += chineseText(m_value).value_or(QString());
            }
        }
        YC_ASSIGN(const Found sex, find({holderFile, items.sex, 1}, "sex"));
        if (sex == Found::Value) {
            const QString code = asciiText(m_value).value_or(QString());
            if (code == u"1" || code == u"2")
                m_values.sex = code;
            else
                doubt("sex");
        }
        YC_ASSIGN(const Found birth, find({holderFile, items.birth, 4}, "birth"));
        if (birth == Found::Value)
            take(m_values.birth, packedDate(m_value), "birth");
        return {};
    }

    void takeIdNumber(const QString &text)
    {
        const bool citizen = isWhole(text, "[0-9]{17}[0-9X]");
        const bool foreigner = isWhole(text, "[A-Z]{3}[0-9]{12}");
        if (foreigner || (citizen && core::citizenCheckCharacter(text.first(citizenLength - 1)) == text.back()))
            m_values.idNumber = text;
        else
            doubt("id_number");
    }

    /// The bank's number, where there is one: no card is unreadable for the lack of it.
    Result<> bank()
    {
        YC_ASSIGN(const ApduAnswer selected, m_exchange.select(view(bankApplication)));
        if (!selected.isOk())
            return {};
        for (const auto &[record, file] : bankRecords) {
            YC_ASSIGN(const ApduAnswer answer, m_exchange.readRecord(record, file, 0));
            if (!answer.isOk())
                continue;
            const QString number = bankNumber(answer.data);
            if (number.isEmpty())
                continue;
            if (isWhole(number, "62[0-9]{14,17}") && core::passesLuhn(number))
                m_values.bankNumber = number;
            else
                doubt("bank_number");
            return {};
        }
        return {};
    }

    /// Tag 5A, or track 2 in tag 57, of the template 70 (EMV 4.3 book 3, 5.3.3); every length is checked.
    static QString bankNumber(QByteArrayView record)
    {
        constexpr int shortestNumber = 8;
        qsizetype at = 0;
        const auto byteAt = [&](qsizetype i) { return static_cast<unsigned char>(record[i]); };
        while (at + 2 <= record.size()) {
            const int tag = byteAt(at);
            qsizetype head = at + 1;
            if ((tag & 0x1F) == 0x1F) // two bytes of tag
                ++head;
            if (head >= record.size())
                return {};
            qsizetype length = byteAt(head++);
            if (length == 0x81 && head < record.size())
                length = byteAt(head++);
            if (tag == 0x70) { // its content follows, in the same way
                at = head;
                continue;
            }
            if (length > record.size() - head)
                return {};
            const QByteArrayView value = record.sliced(head, length);
            if (tag == 0x5A && length >= shortestNumber)
                return packedDigits(value).value_or(QString());
            if (tag == 0x57 && length >= shortestNumber) {
                const QString track = QString::fromLatin1(value.toByteArray().toHex());
                return track.section(u'd', 0, 0);
            }
            at = head + length;
        }
        return {};
    }

    ApduExchange m_exchange;
    CardValues m_values;
    QByteArray m_value;
};

} // namespace

Result<CardValues> readCard(ApduChannel &channel, const std::stop_token &stop) { return Reading(channel, stop).all(); }

} // namespace yc::cardreader
