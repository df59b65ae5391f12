// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>
#include <vector>

namespace yc::core {

/// How well a division's name fits what was typed; smaller is better.
enum class DivisionFit { Whole, WholeWithoutKind, Start, Inside };

/// Names by the letters that people type for them: full pinyin from any syllable on, or initials; a single letter only
/// at the start. Filled once, then read-only. A name with polyphonic characters stands in several times (重庆:
/// zhongqing, chongqing).
class DivisionLetters {
public:
    struct Hit {
        quint32 entry = 0;
        DivisionFit fit = DivisionFit::Inside;
    };

    /// Entries are 0, 1, 2… in the order of adding.
    explicit DivisionLetters(const QList<QStringView> &names);
    /// Lower-case letters only. An entry may come more than once.
    [[nodiscard]] std::vector<Hit> find(const QByteArray &letters) const;

private:
    struct Line {
        quint32 at = 0; ///< first letter
        quint32 entry = 0;
        quint16 shortLength = 0; ///< letters without those of the kind: "jingan" of "jinganqu"
    };
    struct Readings;
    /// Newline-separated letters.
    struct Column {
        QByteArray letters;
        std::vector<Line> lines;
        [[nodiscard]] DivisionFit fit(const Line &line, quint32 at, qsizetype length) const;
    };
    using Syllables = QList<QLatin1StringView>;

    void add(quint32 entry, QStringView name, Readings &readings);
    void addForm(quint32 entry, const Syllables &syllables, qsizetype shortCount);
    void findOneLetter(char letter, std::vector<Hit> &hits) const;
    void findFull(const QByteArray &wanted, std::vector<Hit> &hits) const;
    void findInitials(const QByteArray &wanted, std::vector<Hit> &hits) const;
    [[nodiscard]] static std::size_t bucketOf(const char *syllable);

    Column m_full;
    Column m_initials;
    /// Where in m_full a syllable begins, by its first two letters (27 for the end): few places are left to look at.
    std::array<std::vector<quint32>, 26 * 27> m_starts;
};

/// Characters of a division's name without its kind: 2 of 静安区, 4 of 南京西路街道; all of it when it is nothing but a
/// kind.
[[nodiscard]] qsizetype divisionNameWithoutKind(QStringView name);

} // namespace yc::core
