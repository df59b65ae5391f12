// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace yc::core {

/// Hanyu Pinyin (GB/T 16159, toneless spelling with "v" for ü as people type it) of characters and names. Readings come
/// from Unicode's Unihan database, those of surnames from resources/pinyin/surnames.tsv. Stateless; safe from every
/// thread.
class Pinyin {
public:
    /// One way to type a name: "shanxiongxin" and "sxx".
    struct SearchForm {
        QString full;
        QString initials;
        friend bool operator==(const SearchForm &, const SearchForm &) = default;
    };
    static constexpr qsizetype mostSearchForms = 8; ///< a name with four polyphonic characters would have hundreds

    /// Every reading, the usual one first, without tones ("lv"); empty for what is not a Han character.
    [[nodiscard]] static QStringList readings(char32_t character);
    /// The same with tone marks ("lǚ"); more of them, for some differ in tone only.
    [[nodiscard]] static QStringList tonedReadings(char32_t character);
    /// The usual reading without tone, or empty; allocates nothing.
    [[nodiscard]] static QLatin1StringView reading(char32_t character);
    /// The readings of today's language without tones, the usual one first; a historical dictionary knows more.
    [[nodiscard]] static QList<QLatin1StringView> commonReadings(char32_t character);

    /// One syllable for each character, the surname read as a surname: 单雄信 → shan, xiong, xin. A run of Latin
    /// letters or digits is one element in lower case; dots, spaces and other marks are left out. A name with a middle
    /// dot has no Han surname.
    [[nodiscard]] static QStringList ofName(const QString &name);
    [[nodiscard]] static QStringList tonedOfName(const QString &name);
    /// The same for what is not a person's name.
    [[nodiscard]] static QStringList ofText(const QString &text);
    /// First letters of ofName: "sxx".
    [[nodiscard]] static QString initials(const QString &name);
    /// The ways a person may type the name, the likeliest first, at most `mostSearchForms`: all common readings of
    /// every character, the surname's usual one first, and "lu" beside "lv".
    [[nodiscard]] static QList<SearchForm> searchForms(const QString &name);
    /// Sorts names by pinyin, tone and character, syllable by syllable, when compared bytewise as UTF-8.
    [[nodiscard]] static QString sortKey(const QString &name);
};

} // namespace yc::core
