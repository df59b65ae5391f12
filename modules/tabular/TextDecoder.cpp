// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/TextDecoder.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

namespace yc::tabular {

namespace {

const char *icuName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return "UTF-8";
    case TextEncoding::Utf16LittleEndian:
        return "UTF-16LE";
    case TextEncoding::Utf16BigEndian:
        return "UTF-16BE";
    case TextEncoding::Gb18030:
        return "gb18030";
    }
    return "UTF-8";
}

/// Counts, then does what ICU does by itself: U+FFFD. Bytes assigned to no character arrive here too.
void countUnreadable(const void *counter, UConverterToUnicodeArgs *arguments, const char *units, int32_t length,
                     UConverterCallbackReason reason, UErrorCode *status)
{
    if (reason <= UCNV_IRREGULAR)
        ++*static_cast<qsizetype *>(const_cast<void *>(counter));
    UCNV_TO_U_CALLBACK_SUBSTITUTE(nullptr, arguments, units, length, reason, status);
}

} // namespace

std::unique_ptr<TextDecoder> TextDecoder::create(TextEncoding encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(icuName(encoding), &status);
    if (U_FAILURE(status))
        return nullptr;
    std::unique_ptr<TextDecoder> decoder(new TextDecoder(converter));
    ucnv_setToUCallBack(converter, countUnreadable, &decoder->m_unreadable, nullptr, nullptr, &status);
    return decoder;
}

TextDecoder::TextDecoder(UConverter *converter)
    : m_converter(converter)
{
}

TextDecoder::~TextDecoder() { ucnv_close(m_converter); }

void TextDecoder::decode(QByteArrayView bytes, QString &text, bool last)
{
    const char *source = bytes.data();
    const char *const end = source + bytes.size();
    char16_t buffer[16 * 1024];
    for (;;) {
        char16_t *target = buffer;
        UErrorCode status = U_ZERO_ERROR;
        ucnv_toUnicode(m_converter, &target, buffer + std::size(buffer), &source, end, nullptr, last, &status);
        text.append(QStringView(buffer, target));
        if (status != U_BUFFER_OVERFLOW_ERROR)
            return;
    }
}

QByteArray TextDecoder::encode(QStringView text)
{
    QByteArray bytes(UCNV_GET_MAX_BYTES_FOR_STRING(int(text.size()), ucnv_getMaxCharSize(m_converter)),
                     Qt::Uninitialized);
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length =
        ucnv_fromUChars(m_converter, bytes.data(), int32_t(bytes.size()), text.utf16(), int32_t(text.size()), &status);
    bytes.truncate(U_FAILURE(status) ? 0 : length);
    return bytes;
}

} // namespace yc::tabular
