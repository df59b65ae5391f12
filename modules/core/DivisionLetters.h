// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace yc::core {

/// How well a division's name fits what was typed; smaller is better.
enum class DivisionFit { Whole, WholeWithoutKind, Start, Inside };

/// Names by the letters that people type for them: full pinyin from any syllable on, or initials. Filled once, then read-only.
/// A name with polyphonic characters stands in several times (重庆: zhongqing, chongqing).
class DivisionLetters {
public:
    struct Hit {
        quint32 entry = 0;
        DivisionFit fit = DivisionFit::Inside;
    };

    void reserve(qsizetype names);
    void add(quint32 entry, QStringView name);
    /// Gives back what only adding needs.
    void finish();
    /// Lower-case letters only. An entry may come more than once.
    [[nodiscard]] std::vector<Hit> find(const QByteArray &letters) const;

private:
    struct Line {
        quint32 at = 0; ///< first letter
        quint32 entry = 0;
        quint16 shortLength = 0; ///< letters without those of the kind: "jingan" of "jinganqu"
    };
    /// Newline-separated letters, and which of them begin a syllable.
    struct Column {
        QByteArray letters;
        std::vector<bool> begins;
        std::vector<Line> lines;
        void find(const QByteArray &wanted, std::vector<Hit> &hits) const;
    };
    const QList<QLatin1StringView> &readingsOf(char32_t character);
    void addForm(quint32 entry, const QList<QLatin1StringView> &syllables, qsizetype shortCount);

    QHash<char32_t, QList<QLatin1StringView>> m_known; ///< the same few thousand characters make all names
    Column m_full;
    Column m_initials;
};

/// Characters of a division's name without its kind: 2 of 静安区, 4 of 南京西路街道; all of it when it is nothing but a kind.
[[nodiscard]] qsizetype divisionNameWithoutKind(QStringView name);

} // namespace yc::core
