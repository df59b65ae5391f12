// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/GroupedCode.h"

#include <optional>

namespace yc::store {

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t dataPerGroup = 4;
constexpr std::size_t charactersPerGroup = dataPerGroup + 1;
constexpr std::size_t bitsPerGroup = dataPerGroup * 5;

/// Product in GF(32) with x^5 + x^2 + 1.
constexpr unsigned multiply(unsigned a, unsigned b)
{
    unsigned product = 0;
    for (; b != 0; b >>= 1) {
        if (b & 1)
            product ^= a;
        a <<= 1;
        if (a & 32)
            a ^= 0b100101;
    }
    return product;
}

/// Weights x, x², x³, x⁴ and 1 for the check itself are all different and not zero, so every single wrong character
/// and every exchange of two within the group changes the sum; the group's place makes exchanged groups show.
constexpr unsigned checkOf(const unsigned char *values, std::size_t group)
{
    unsigned sum = static_cast<unsigned>(group) + 1;
    unsigned weight = 2;
    for (std::size_t i = 0; i < dataPerGroup; ++i, weight = multiply(weight, 2))
        sum ^= multiply(weight, values[i]);
    return sum;
}

std::optional<unsigned char> valueOf(QChar character)
{
    char16_t code = character.unicode();
    if (code >= 0xFF01 && code <= 0xFF5E) // what an input method left in full width sends
        code = static_cast<char16_t>(code - 0xFEE0);
    if (code >= u'a' && code <= u'z')
        code = static_cast<char16_t>(code - u'a' + u'A');
    if (code == u'O')
        code = u'0';
    if (code == u'I' || code == u'L')
        code = u'1';
    const std::size_t at = code < 0x80 ? alphabet.find(static_cast<char>(code)) : std::string_view::npos;
    return at == std::string_view::npos ? std::nullopt : std::optional(static_cast<unsigned char>(at));
}

bool separates(QChar character)
{
    return character.isSpace() || character.category() == QChar::Punctuation_Dash || character == QChar(0xFF0D) ||
           character == u'_' || character == u'.' || character == QChar(0x2212);
}

} // namespace

QString groupedText(std::span<const unsigned char> bytes)
{
    const std::size_t groups = bytes.size() * 8 / bitsPerGroup;
    QString text;
    text.reserve(
        static_cast<qsizetype>(groups * (charactersPerGroup + 1))); // one buffer, so that wipe() reaches all of it
    for (std::size_t group = 0; group < groups; ++group) {
        unsigned char values[dataPerGroup];
        for (std::size_t i = 0; i < dataPerGroup; ++i) {
            const std::size_t bit = (group * dataPerGroup + i) * 5;
            const unsigned high = bytes[bit / 8];
            const unsigned low = bit / 8 + 1 < bytes.size() ? bytes[bit / 8 + 1] : 0;
            values[i] = static_cast<unsigned char>(((high << 8 | low) >> (11 - bit % 8)) & 31);
        }
        if (group > 0)
            text += u'-';
        for (const unsigned char value : values)
            text += QChar::fromLatin1(alphabet[value]);
        text += QChar::fromLatin1(alphabet[checkOf(values, group)]);
    }
    return text;
}

std::expected<SecureBytes, int> parseGrouped(const QString &text, std::size_t groups)
{
    const std::size_t characters = groups * charactersPerGroup;
    const auto mistyped = [groups](std::size_t group) {
        return std::unexpected(static_cast<int>(std::min<std::size_t>(group + 1, groups)));
    };
    SecureBytes values(characters);
    std::size_t count = 0;
    std::size_t sinceSeparator = 0;
    bool tooMany = false;
    std::optional<std::size_t> odd; // first typed group of a wrong length: where a character was left out or doubled
    const auto endGroup = [&] {
        if (sinceSeparator % charactersPerGroup != 0 && !odd)
            odd = (count - sinceSeparator) / charactersPerGroup;
        sinceSeparator = 0;
    };
    for (const QChar character : text) {
        if (separates(character)) {
            endGroup();
            continue;
        }
        const std::optional<unsigned char> value = valueOf(character);
        if (!value)
            return mistyped(odd.value_or(count / charactersPerGroup));
        if (count == characters) {
            tooMany = true;
            break;
        }
        values.span()[count++] = *value;
        ++sinceSeparator;
    }
    endGroup();
    const bool wrongLength = tooMany || count != characters;
    if (wrongLength && odd)
        return mistyped(*odd);
    const auto digits = values.span();
    for (std::size_t group = 0; (group + 1) * charactersPerGroup <= count; ++group) {
        const unsigned char *at = digits.data() + group * charactersPerGroup;
        if (checkOf(at, group) != at[dataPerGroup])
            return mistyped(group);
    }
    if (wrongLength)
        return mistyped(count / charactersPerGroup);

    SecureBytes bytes(groups * bitsPerGroup / 8);
    for (std::size_t i = 0; i < groups * dataPerGroup; ++i) {
        const unsigned value = digits[i / dataPerGroup * charactersPerGroup + i % dataPerGroup];
        for (std::size_t bit = 0; bit < 5; ++bit) {
            const std::size_t place = i * 5 + bit;
            if (value & (16U >> bit))
                bytes.span()[place / 8] |= static_cast<unsigned char>(0x80U >> (place % 8));
        }
    }
    return bytes;
}

} // namespace yc::store
