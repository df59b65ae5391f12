// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SearchKeys.h"

#include "core/Pinyin.h"
#include "store/Connection.h"

#include <algorithm>
#include <array>

namespace yc::store {

using core::Result;
using core::SearchAs;

namespace {

constexpr qsizetype kUsualBytes = 640; // of the words of a person

/// The words of one record as they grow. A record has some fifty, so each character counts.
class Words {
public:
    explicit Words(const QByteArray &tag)
        : m_tag(tag)
        , m_bytes(kUsualBytes, Qt::Uninitialized)
    {
    }
    /// One word of several pieces.
    template<class... Pieces> void add(char kind, const Pieces &...pieces)
    {
        constexpr qsizetype most = 3; // bytes of a code unit as UTF-8
        const qsizetype room = m_tag.size() + 2 + most * (QStringView(pieces).size() + ...);
        if (m_bytes.size() < m_size + room)
            m_bytes.resize(2 * m_size + room);
        char *at = std::copy(m_tag.cbegin(), m_tag.cend(), m_bytes.data() + m_size);
        *at++ = kind;
        ((at = append(at, pieces)), ...);
        *at++ = ' ';
        m_size = at - m_bytes.constData();
    }
    [[nodiscard]] QByteArray take() const { return m_bytes.first(m_size); }

private:
    static char *append(char *at, QStringView text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            char32_t c = text.at(i).unicode();
            if (QChar::isHighSurrogate(c) && i + 1 < text.size()) {
                c = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
                ++i;
            }
            if (c < 0x80) {
                *at++ = char(c);
                continue;
            }
            if (c < 0x800) {
                *at++ = char(0xC0 | c >> 6);
            } else {
                if (c < 0x10000) {
                    *at++ = char(0xE0 | c >> 12);
                } else {
                    *at++ = char(0xF0 | c >> 18);
                    *at++ = char(0x80 | (c >> 12 & 0x3F));
                }
                *at++ = char(0x80 | (c >> 6 & 0x3F));
            }
            *at++ = char(0x80 | (c & 0x3F));
        }
        return at;
    }

    const QByteArray &m_tag;
    QByteArray m_bytes;
    qsizetype m_size = 0;
};

void addName(const QString &name, Words &words)
{
    const QString plain = SearchKeys::folded(name);
    for (qsizetype from = 0; from < plain.size(); ++from) {
        if (!plain.at(from).isLowSurrogate())
            words.add('n', QStringView(plain).sliced(from));
    }
    for (const core::Pinyin::SearchForm &form : core::Pinyin::searchForms(name)) {
        words.add('p', form.full);
        words.add('p', form.initials);
    }
    // From each later syllable on, too: given names are typed without the surname as often as with it.
    const QStringList syllables = core::Pinyin::ofName(name);
    QString whole;
    QString initials;
    for (qsizetype from = syllables.size() - 1; from > 0; --from) {
        whole.prepend(syllables.at(from));
        initials.prepend(syllables.at(from).at(0));
        words.add('p', whole);
        if (from < syllables.size() - 1)
            words.add('p', initials);
    }
    if (syllables.size() > 1) // wangxl
        words.add('p', syllables.first(), initials);
}

/// Where the next character of a text begins; rare ones have two code units.
qsizetype afterCharacter(QStringView text, qsizetype at)
{
    return at + (text.at(at).isHighSurrogate() && at + 1 < text.size() ? 2 : 1);
}

/// Calls `take` with each run of `size` characters.
template<class Take> void eachGram(QStringView text, qsizetype size, Take take)
{
    qsizetype end = 0;
    for (qsizetype count = 0; count < size; ++count) {
        if (end == text.size())
            return;
        end = afterCharacter(text, end);
    }
    for (qsizetype at = 0;; at = afterCharacter(text, at), end = afterCharacter(text, end)) {
        take(text.sliced(at, end - at));
        if (end == text.size())
            return;
    }
}

/// What NFKC leaves as it is: ASCII, and the ideographs that nearly every name and address is made of.
bool isPlain(QChar c) { return c.unicode() < 0x80 || (c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF); }
} // namespace

QString SearchKeys::wordTag(const QString &tag)
{
    constexpr char16_t letters = 26;
    constexpr char16_t signs = 0x4DC0; // no letters, so no typed text begins with them
    const auto number = static_cast<char16_t>(tag.isEmpty() ? 0 : tag.at(0).unicode() - u'A');
    return QString(QChar(static_cast<char16_t>((number < letters ? u'a' : signs) + number)));
}

QString SearchKeys::folded(const QString &text)
{
    QString plain = std::ranges::all_of(text, isPlain) ? text : text.normalized(QString::NormalizationForm_KC);
    plain = std::move(plain).toLower();
    // Dots of minority names, dashes of numbers, and whatever full-text syntax would stumble over.
    plain.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
    return plain;
}

QString SearchKeys::reversed(const QString &text)
{
    QString back = text;
    std::reverse(back.begin(), back.end());
    return back;
}

QStringList SearchKeys::numberGrams(const QString &number)
{
    QStringList grams;
    eachGram(number, kNumberGram, [&](QStringView gram) { grams << u'd' + gram.toString(); });
    return grams;
}

QStringList SearchKeys::addressGrams(const QString &address)
{
    QStringList grams;
    eachGram(address, kAddressGram, [&](QStringView gram) { grams << u'a' + gram.toString(); });
    return grams;
}

template<class Text> QByteArray SearchKeys::wordsOf(Text text) const
{
    Words words(m_tag);
    for (const core::Field &field : m_type.fields) {
        if (field.searchAs == SearchAs::No)
            continue;
        const QString value = text(field.key);
        if (value.isEmpty())
            continue;
        if (field.searchAs == SearchAs::Name) {
            addName(value, words);
            continue;
        }
        const QString plain = folded(value);
        if (field.searchAs == SearchAs::Address) {
            eachGram(plain, kAddressGram, [&](QStringView gram) { words.add('a', gram); });
        } else if (field.searchAs == SearchAs::Telephone) {
            words.add('t', reversed(plain));
        } else {
            words.add('r', reversed(plain));
            eachGram(plain, kNumberGram, [&](QStringView gram) { words.add('d', gram); });
        }
    }
    return words.take();
}

QByteArray SearchKeys::words(const QJsonObject &body) const
{
    return wordsOf([&](const QString &key) { return body.value(key).toString(); });
}

QByteArray SearchKeys::words(const replica::PlainDocument &document) const
{
    return wordsOf([&](const QString &key) { return QString::fromUtf8(document.text(key.toLatin1())); });
}

Result<> SearchKeys::write(Connection &connection, qint64 row, const QByteArray &words, bool replaces)
{
    const std::array values{SqlValue(row), SqlValue::text(words)};
    if (words.isEmpty()) {
        if (replaces)
            YC_TRY(connection.run(QStringLiteral("DELETE FROM search_word WHERE rowid=?"), std::span(values).first(1)));
    } else if (replaces) {
        YC_TRY(connection.run(QStringLiteral("INSERT OR REPLACE INTO search_word(rowid, words) VALUES(?,?)"), values));
    } else {
        YC_TRY(connection.run(QStringLiteral("INSERT INTO search_word(rowid, words) VALUES(?,?)"), values));
    }
    return {};
}

} // namespace yc::store
