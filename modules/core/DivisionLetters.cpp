// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/DivisionLetters.h"

#include "core/Pinyin.h"

#include <QByteArrayMatcher>

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
    static constexpr std::array<QStringView, 21> kinds{
        u"居民委员会", u"村民委员会", u"社区居委会", u"社区居民委员会", u"居委会", u"村委会", u"街道办事处", u"自治区",
        u"自治州",     u"自治县",     u"特别行政区", u"街道",           u"社区",   u"地区",   u"区",         u"县",
        u"市",         u"省",         u"镇",         u"乡",             u"旗"};
    qsizetype best = name.size();
    for (const QStringView kind : kinds) {
        if (name.size() > kind.size() && name.endsWith(kind))
            best = std::min(best, name.size() - kind.size());
    }
    return best;
}

void DivisionLetters::reserve(qsizetype names)
{
    for (auto [column, letters] : {std::pair(&m_full, 40), std::pair(&m_initials, 14)}) {
        column->letters.reserve(names * letters);
        column->begins.reserve(static_cast<std::size_t>(names * letters));
        column->lines.reserve(static_cast<std::size_t>(names * 2));
    }
}

const QList<QLatin1StringView> &DivisionLetters::readingsOf(char32_t character)
{
    auto at = m_known.constFind(character);
    if (at == m_known.cend())
        at = m_known.insert(character, Pinyin::commonReadings(character));
    return *at;
}

void DivisionLetters::finish()
{
    m_known.clear();
    for (Column *column : {&m_full, &m_initials}) {
        column->letters.squeeze();
        column->begins.shrink_to_fit();
        column->lines.shrink_to_fit();
    }
}

void DivisionLetters::add(quint32 entry, QStringView name)
{
    const qsizetype shortCount = divisionNameWithoutKind(name);
    QList<QLatin1StringView> usual;
    QList<std::pair<qsizetype, QLatin1StringView>> others; // (syllable, another reading)
    qsizetype character = 0;
    qsizetype shortSyllables = 0;
    for (qsizetype i = 0; i < name.size(); ++i, ++character) {
        char32_t code = name[i].unicode();
        if (name[i].isHighSurrogate() && i + 1 < name.size())
            code = QChar::surrogateToUcs4(name[i], name[++i]);
        const QList<QLatin1StringView> &readings = readingsOf(code);
        if (readings.isEmpty())
            continue; // marks and Latin letters: found by the name itself
        usual.append(readings.constFirst());
        if (i < shortCount)
            shortSyllables = usual.size();
        for (qsizetype other = 1; other < std::min<qsizetype>(readings.size(), 3) && !isOfKinds(QChar(code & 0xFFFFU)); ++other)
            others.append({usual.size() - 1, readings[other]});
    }
    if (usual.isEmpty())
        return;
    addForm(entry, usual, shortSyllables);
    for (const auto &[at, reading] : others.first(std::min(others.size(), mostForms - 1))) {
        QList<QLatin1StringView> form = usual;
        form[at] = reading;
        addForm(entry, form, shortSyllables);
    }
}

void DivisionLetters::addForm(quint32 entry, const QList<QLatin1StringView> &syllables, qsizetype shortCount)
{
    Line full{static_cast<quint32>(m_full.letters.size()), entry};
    Line initials{static_cast<quint32>(m_initials.letters.size()), entry, static_cast<quint16>(shortCount)};
    for (qsizetype i = 0; i < syllables.size(); ++i) {
        const QLatin1StringView syllable = syllables[i];
        for (qsizetype letter = 0; letter < syllable.size(); ++letter)
            m_full.begins.push_back(letter == 0);
        m_full.letters.append(syllable.data(), syllable.size());
        m_initials.letters.append(syllable.front().toLatin1());
        m_initials.begins.push_back(true);
        if (i < shortCount)
            full.shortLength = static_cast<quint16>(full.shortLength + syllable.size());
    }
    for (Column *column : {&m_full, &m_initials}) {
        column->letters.append('\n');
        column->begins.push_back(false);
    }
    m_full.lines.push_back(full);
    m_initials.lines.push_back(initials);
}

void DivisionLetters::Column::find(const QByteArray &wanted, std::vector<Hit> &hits) const
{
    const QByteArrayMatcher matcher(wanted);
    auto line = lines.begin();
    for (qsizetype at = matcher.indexIn(letters); at >= 0; at = matcher.indexIn(letters, at + 1)) {
        if (!begins[static_cast<std::size_t>(at)])
            continue;
        // Hits ascend, so the line is the present one or a later one.
        line = std::prev(std::upper_bound(line, lines.end(), static_cast<quint32>(at),
                                          [](quint32 position, const Line &l) { return position < l.at; }));
        DivisionFit fit = DivisionFit::Inside;
        if (at == line->at) {
            const char after = letters[at + wanted.size()];
            fit = after == '\n'                          ? DivisionFit::Whole
                  : wanted.size() == line->shortLength   ? DivisionFit::WholeWithoutKind
                                                         : DivisionFit::Start;
        }
        hits.push_back({line->entry, fit});
    }
}

std::vector<DivisionLetters::Hit> DivisionLetters::find(const QByteArray &letters) const
{
    std::vector<Hit> hits;
    m_full.find(letters, hits);
    m_initials.find(letters, hits);
    return hits;
}

} // namespace yc::core
