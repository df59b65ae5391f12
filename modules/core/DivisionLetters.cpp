// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DivisionLetters.h"

#include "core/Pinyin.h"

#include <QByteArrayMatcher>
#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace yc::core {

namespace {

constexpr qsizetype mostForms = 4;

/// Polyphonic only elsewhere: as the kind of a place these are read in one way.
bool isOfKinds(QChar c) { return QStringView(u"区县市道会村乡镇街委员居民社旗盟州省办事处").contains(c); }

} // namespace

qsizetype divisionNameWithoutKind(QStringView name)
{
    static constexpr std::array<QStringView, 21> kinds{u"居民委员会", u"村民委员会", u"社区居委会", u"社区居民委员会",
                                                       u"居委会",     u"村委会",     u"街道办事处", u"自治区",
                                                       u"自治州",     u"自治县",     u"特别行政区", u"街道",
                                                       u"社区",       u"地区",       u"区",         u"县",
                                                       u"市",         u"省",         u"镇",         u"乡",
                                                       u"旗"};
    qsizetype best = name.size();
    for (const QStringView kind : kinds) {
        if (name.size() > kind.size() && name.endsWith(kind))
            best = std::min(best, name.size() - kind.size());
    }
    return best;
}

/// Common readings by character. The same few thousand characters make all names, so each is asked for once.
struct DivisionLetters::Readings {
    std::vector<quint16> number = std::vector<quint16>(0x10000, 0); ///< 0: not asked yet
    std::vector<Syllables> known{{}};

    const Syllables &of(char32_t character)
    {
        static const Syllables none;
        if (character > 0xFFFF) { // rare enough to be found by the name itself
            return none;
        }
        quint16 &at = number[character];
        if (at == 0) {
            at = static_cast<quint16>(known.size());
            known.push_back(Pinyin::commonReadings(character));
        }
        return known[at];
    }
};

DivisionLetters::DivisionLetters(const QList<QStringView> &names)
{
    m_full.letters.reserve(names.size() * 40);
    m_initials.letters.reserve(names.size() * 14);
    m_full.lines.reserve(static_cast<std::size_t>(names.size()) * 2);
    m_initials.lines.reserve(static_cast<std::size_t>(names.size()) * 2);
    Readings readings;
    for (qsizetype i = 0; i < names.size(); ++i)
        add(static_cast<quint32>(i), names[i], readings);
    for (Column *column : {&m_full, &m_initials}) {
        column->letters.squeeze();
        column->lines.shrink_to_fit();
    }
    for (std::vector<quint32> &bucket : m_starts)
        bucket.shrink_to_fit();
}

void DivisionLetters::add(quint32 entry, QStringView name, Readings &readings)
{
    const qsizetype shortCount = divisionNameWithoutKind(name);
    Syllables usual;
    usual.reserve(name.size());
    QVarLengthArray<std::pair<qsizetype, QLatin1StringView>, 16> others; // (syllable, another reading)
    qsizetype shortSyllables = 0;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const Syllables &known = readings.of(name[i].unicode());
        if (known.isEmpty())
            continue; // marks and Latin letters: found by the name itself
        usual.append(known.constFirst());
        if (i < shortCount)
            shortSyllables = usual.size();
        if (known.size() > 1 && !isOfKinds(name[i])) {
            for (qsizetype other = 1; other < std::min<qsizetype>(known.size(), 3); ++other)
                others.append({usual.size() - 1, known[other]});
        }
    }
    if (usual.isEmpty())
        return;
    addForm(entry, usual, shortSyllables);
    for (qsizetype i = 0; i < std::min(others.size(), mostForms - 1); ++i) {
        Syllables form = usual;
        form[others[i].first] = others[i].second;
        addForm(entry, form, shortSyllables);
    }
}

std::size_t DivisionLetters::bucketOf(const char *syllable)
{
    const auto first = static_cast<std::size_t>(syllable[0] - 'a');
    const auto second = static_cast<std::size_t>(syllable[1] >= 'a' && syllable[1] <= 'z' ? syllable[1] - 'a' : 26);
    return first * 27 + second;
}

void DivisionLetters::addForm(quint32 entry, const Syllables &syllables, qsizetype shortCount)
{
    Line full{static_cast<quint32>(m_full.letters.size()), entry};
    const Line initials{static_cast<quint32>(m_initials.letters.size()), entry, static_cast<quint16>(shortCount)};
    for (qsizetype i = 0; i < syllables.size(); ++i) {
        const QLatin1StringView syllable = syllables[i];
        const auto at = static_cast<quint32>(m_full.letters.size());
        // A syllable of one letter (峨 e) is looked for with what follows it too: "emei" has "em".
        const char first[2] = {syllable[0].toLatin1(), syllable.size() > 1        ? syllable[1].toLatin1()
                                                       : i + 1 < syllables.size() ? syllables[i + 1][0].toLatin1()
                                                                                  : '\n'};
        m_starts[bucketOf(first)].push_back(at);
        m_full.letters.append(syllable.data(), syllable.size());
        m_initials.letters.append(first[0]);
        if (i < shortCount)
            full.shortLength = static_cast<quint16>(full.shortLength + syllable.size());
    }
    m_full.letters.append('\n');
    m_initials.letters.append('\n');
    m_full.lines.push_back(full);
    m_initials.lines.push_back(initials);
}

DivisionFit DivisionLetters::Column::fit(const Line &line, quint32 at, qsizetype length) const
{
    if (at != line.at)
        return DivisionFit::Inside;
    if (letters[at + length] == '\n')
        return DivisionFit::Whole;
    return length == line.shortLength ? DivisionFit::WholeWithoutKind : DivisionFit::Start;
}

/// One letter stands inside nearly every name.
void DivisionLetters::findOneLetter(char letter, std::vector<Hit> &hits) const
{
    for (const Line &line : m_initials.lines) {
        if (m_initials.letters[line.at] == letter)
            hits.push_back({line.entry, m_initials.fit(line, line.at, 1)});
    }
}

void DivisionLetters::findFull(const QByteArray &wanted, std::vector<Hit> &hits) const
{
    auto line = m_full.lines.begin();
    for (const quint32 at : m_starts[bucketOf(wanted.constData())]) {
        if (!QByteArrayView(m_full.letters).sliced(at).startsWith(wanted))
            continue;
        while (std::next(line) != m_full.lines.end() && std::next(line)->at <= at) // places ascend
            ++line;
        hits.push_back({line->entry, m_full.fit(*line, at, wanted.size())});
    }
}

void DivisionLetters::findInitials(const QByteArray &wanted, std::vector<Hit> &hits) const
{
    const QByteArrayMatcher matcher(wanted);
    auto line = m_initials.lines.begin();
    for (qsizetype at = matcher.indexIn(m_initials.letters); at >= 0;
         at = matcher.indexIn(m_initials.letters, at + 1)) {
        while (std::next(line) != m_initials.lines.end() && std::next(line)->at <= static_cast<quint32>(at))
            ++line;
        hits.push_back({line->entry, m_initials.fit(*line, static_cast<quint32>(at), wanted.size())});
    }
}

std::vector<DivisionLetters::Hit> DivisionLetters::find(const QByteArray &letters) const
{
    std::vector<Hit> hits;
    if (letters.size() == 1) {
        findOneLetter(letters.front(), hits);
    } else if (letters.size() > 1) {
        findFull(letters, hits);
        findInitials(letters, hits);
    }
    return hits;
}

} // namespace yc::core
