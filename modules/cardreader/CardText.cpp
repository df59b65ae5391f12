// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/CardText.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <memory>

namespace yc::cardreader {

namespace {

constexpr unsigned char nobody = 0xFF;

unsigned char at(QByteArrayView bytes, qsizetype i) { return static_cast<unsigned char>(bytes[i]); }

QByteArrayView withoutFilling(QByteArrayView value)
{
    // What stands after the first 00 is what an older, longer value left behind.
    if (const qsizetype end = value.indexOf('\0'); end >= 0)
        value = value.first(end);
    while (!value.isEmpty() && (value.back() == ' ' || at(value, value.size() - 1) == nobody))
        value.chop(1);
    while (!value.isEmpty() && value.front() == ' ')
        value = value.sliced(1);
    return value;
}

struct Closed {
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};

/// GB 18030 holds all of GBK; what it cannot read stops it.
std::unique_ptr<UConverter, Closed> converter()
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UConverter, Closed> made(ucnv_open("GB18030", &status));
    if (U_FAILURE(status))
        return nullptr;
    ucnv_setToUCallBack(made.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    ucnv_setFromUCallBack(made.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return U_FAILURE(status) ? nullptr : std::move(made);
}

} // namespace

std::optional<QByteArray> recordValue(QByteArrayView record, int tag)
{
    constexpr qsizetype head = 2;
    if (record.size() < head || at(record, 0) != tag || at(record, 1) > record.size() - head)
        return std::nullopt;
    return record.sliced(head, at(record, 1)).toByteArray();
}

std::optional<QString> asciiText(QByteArrayView value)
{
    const QByteArrayView text = withoutFilling(value);
    if (std::ranges::any_of(text, [](char c) { return c < 0x20 || c > 0x7E; }))
        return std::nullopt;
    return QString::fromLatin1(text);
}

std::optional<QString> chineseText(QByteArrayView value)
{
    const QByteArrayView bytes = withoutFilling(value);
    const auto reader = converter();
    if (!reader)
        return std::nullopt;
    QString text(bytes.size() + 1, Qt::Uninitialized);
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = ucnv_toUChars(reader.get(), reinterpret_cast<UChar *>(text.data()), int32_t(text.size()),
                                         bytes.data(), int32_t(bytes.size()), &status);
    if (U_FAILURE(status))
        return std::nullopt;
    text.truncate(length);
    const auto odd = [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_PrivateUse ||
               c.category() == QChar::Other_NotAssigned || c == QChar::ReplacementCharacter;
    };
    if (std::ranges::any_of(text, odd))
        return std::nullopt;
    return text.trimmed();
}

std::optional<QByteArray> toChipText(const QString &text, int length)
{
    const auto writer = converter();
    if (!writer)
        return std::nullopt;
    QByteArray bytes(UCNV_GET_MAX_BYTES_FOR_STRING(int(text.size()), ucnv_getMaxCharSize(writer.get())),
                     Qt::Uninitialized);
    UErrorCode status = U_ZERO_ERROR;
    const int32_t size = ucnv_fromUChars(writer.get(), bytes.data(), int32_t(bytes.size()),
                                         reinterpret_cast<const UChar *>(text.utf16()), int32_t(text.size()), &status);
    if (U_FAILURE(status) || size > length)
        return std::nullopt;
    bytes.truncate(size);
    return bytes.leftJustified(length, '\0');
}

std::optional<QString> packedDigits(QByteArrayView value)
{
    const QByteArray nibbles = value.toByteArray().toHex();
    qsizetype end = nibbles.size();
    while (end > 0 && nibbles.at(end - 1) == 'f')
        --end;
    const QByteArrayView digits = QByteArrayView(nibbles).first(end);
    if (std::ranges::any_of(digits, [](char c) { return c < '0' || c > '9'; }))
        return std::nullopt;
    return QString::fromLatin1(digits);
}

std::optional<QDate> packedDate(QByteArrayView value)
{
    constexpr int firstYear = 1900;
    constexpr int lastYear = 2199;
    const auto digits = packedDigits(value);
    if (!digits)
        return std::nullopt;
    const QDate date = QDate::fromString(*digits, QStringLiteral("yyyyMMdd"));
    if (!date.isValid() || date.year() < firstYear || date.year() > lastYear)
        return std::nullopt;
    return date;
}

bool isBlank(QByteArrayView value)
{
    return std::ranges::all_of(value, [](char c) { return c == 0; }) ||
           std::ranges::all_of(value, [](char c) { return static_cast<unsigned char>(c) == nobody; });
}

} // namespace yc::cardreader
