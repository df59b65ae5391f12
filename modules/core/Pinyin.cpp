// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Pinyin.h"

#include "core/PinyinTable.h"

#include <QFile>
#include <QHash>

#include <algorithm>
#include <span>

namespace yc::core {

namespace {

using Syllables = std::span<const std::uint16_t>;

struct ReadingSet {
    Syllables all;
    Syllables common;
};

ReadingSet setOf(char32_t character)
{
    if (character > 0x3FFFF)
        return {};
    const std::uint16_t set = pinyin::blocks[pinyin::pages[character >> 8] * 256U + (character & 0xFFU)];
    if (set == 0)
        return {};
    const std::uint16_t *const at = pinyin::sets + pinyin::starts[set];
    return {Syllables(at + 2, at[1]), Syllables(at + 2, at[0])};
}

QStringList plainOf(Syllables syllables)
{
    QStringList list;
    for (const std::uint16_t syllable : syllables) {
        const QString text = QString::fromLatin1(pinyin::plain[syllable]);
        if (!list.contains(text))
            list.append(text);
    }
    return list;
}

/// One character of a name, or a run of Latin letters, and how it may be read; numbers of syllables, the likeliest
/// first.
struct Part {
    QString text;
    QList<std::uint16_t> syllables; ///< empty for a Latin run
};

using Surnames = QHash<QString, QList<std::uint16_t>>;

std::uint16_t numberOf(QStringView tonedSyllable)
{
    for (std::size_t i = 0; i < pinyin::syllableCount; ++i) {
        if (tonedSyllable == QStringView(pinyin::toned[i]))
            return static_cast<std::uint16_t>(i);
    }
    qFatal("surnames.tsv has a syllable that no character is read with");
}

const Surnames &surnames()
{
    static const Surnames table = [] {
        QFile file(QStringLiteral(":/yichuang/pinyin/surnames.tsv"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the table of surnames is missing from the program");
        Surnames read;
        const QString text = QString::fromUtf8(file.readAll());
        for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
            const qsizetype tab = line.indexOf(u'\t');
            if (line.startsWith(u'#') || tab < 0)
                continue;
            QList<std::uint16_t> syllables;
            for (const QStringView syllable : line.sliced(tab + 1).split(u' ', Qt::SkipEmptyParts))
                syllables.append(numberOf(syllable));
            read.insert(line.first(tab).toString(), syllables);
        }
        return read;
    }();
    return table;
}

QList<Part> split(const QString &text)
{
    QList<Part> parts;
    bool inRun = false;
    for (const char32_t character : text.normalized(QString::NormalizationForm_KC).toUcs4()) {
        const ReadingSet set = setOf(character);
        if (!set.all.empty()) {
            parts.append(
                {QString::fromUcs4(&character, 1), QList<std::uint16_t>(set.common.begin(), set.common.end())});
            inRun = false;
        } else if (QChar::isLetterOrNumber(character)) {
            const QString letter = QString::fromUcs4(&character, 1).toLower();
            const bool han = QChar::script(character) == QChar::Script_Han; // a character that nobody knows how to read
            if (inRun && !han)
                parts.last().text += letter;
            else
                parts.append({letter, {}});
            inRun = !han;
        } else {
            inRun = false;
        }
    }
    return parts;
}

void preferReading(Part &part, std::uint16_t syllable)
{
    part.syllables.removeAll(syllable);
    part.syllables.prepend(syllable);
}

/// Puts the surname's own reading first. A name of two characters has a surname of one: 单于 is Shàn Yú, not the khan.
QList<Part> readName(const QString &name)
{
    QList<Part> parts = split(name);
    if (name.contains(u'·') || name.contains(u'•') || name.contains(u'・') || parts.isEmpty())
        return parts;
    if (parts.size() > 2) {
        const auto compound = surnames().constFind(parts[0].text + parts[1].text);
        if (compound != surnames().cend() && compound->size() == 2) {
            preferReading(parts[0], compound->at(0));
            preferReading(parts[1], compound->at(1));
            return parts;
        }
    }
    const auto single = surnames().constFind(parts[0].text);
    if (single != surnames().cend() && !parts[0].syllables.isEmpty())
        preferReading(parts[0], single->constFirst());
    return parts;
}

/// The last name of each thread is kept: what a record is sorted and found by asks for the same one three times.
const QList<Part> &splitName(const QString &name)
{
    struct Last {
        QString name;
        QList<Part> parts;
    };
    thread_local Last last;
    if (name != last.name)
        last = {name, readName(name)};
    return last.parts;
}

QStringList firstPlain(const QList<Part> &parts)
{
    QStringList list;
    for (const Part &part : parts)
        list.append(part.syllables.isEmpty() ? part.text
                                             : QString::fromLatin1(pinyin::plain[part.syllables.constFirst()]));
    return list;
}

/// What a person may type for one part: its readings without tones, and "lu", "nue" for "lv", "nve".
QStringList typedForms(const Part &part)
{
    if (part.syllables.isEmpty())
        return {part.text};
    QStringList list = plainOf(Syllables(part.syllables.constData(), static_cast<std::size_t>(part.syllables.size())));
    for (qsizetype i = list.size() - 1; i >= 0; --i) {
        const QString other = QString(list[i]).replace(u'v', u'u');
        if (!list.contains(other))
            list.insert(i + 1, other);
    }
    return list;
}

} // namespace

QStringList Pinyin::readings(char32_t character) { return plainOf(setOf(character).all); }

QStringList Pinyin::tonedReadings(char32_t character)
{
    QStringList list;
    for (const std::uint16_t syllable : setOf(character).all)
        list.append(QString::fromUtf16(pinyin::toned[syllable]));
    return list;
}

QLatin1StringView Pinyin::reading(char32_t character)
{
    const Syllables all = setOf(character).all;
    return all.empty() ? QLatin1StringView() : QLatin1StringView(pinyin::plain[all.front()]);
}

QList<QLatin1StringView> Pinyin::commonReadings(char32_t character)
{
    QList<QLatin1StringView> list;
    for (const std::uint16_t syllable : setOf(character).common) {
        const QLatin1StringView plain(pinyin::plain[syllable]);
        if (!list.contains(plain))
            list.append(plain);
    }
    return list;
}

QStringList Pinyin::ofName(const QString &name) { return firstPlain(splitName(name)); }

QStringList Pinyin::ofText(const QString &text) { return firstPlain(split(text)); }

QStringList Pinyin::tonedOfName(const QString &name)
{
    QStringList list;
    for (const Part &part : splitName(name))
        list.append(part.syllables.isEmpty() ? part.text
                                             : QString::fromUtf16(pinyin::toned[part.syllables.constFirst()]));
    return list;
}

QString Pinyin::initials(const QString &name)
{
    QString letters;
    for (const QString &syllable : ofName(name))
        letters += syllable.front();
    return letters;
}

QList<Pinyin::SearchForm> Pinyin::searchForms(const QString &name)
{
    struct Candidate {
        SearchForm form;
        qsizetype unlikeliness = 0; ///< how far down the lists of readings
    };
    QList<Candidate> candidates{{}};
    const QList<Part> &parts = splitName(name);
    if (parts.isEmpty())
        return {};
    for (const Part &part : parts) {
        const QStringList forms = typedForms(part);
        QList<Candidate> longer;
        for (const Candidate &candidate : std::as_const(candidates)) {
            for (qsizetype i = 0; i < forms.size(); ++i)
                longer.append({{candidate.form.full + forms[i], candidate.form.initials + forms[i].front()},
                               candidate.unlikeliness + i});
        }
        std::ranges::stable_sort(longer, {}, &Candidate::unlikeliness);
        longer.resize(
            std::min(longer.size(), mostSearchForms)); // the best of the whole begin with the best of the start
        candidates = longer;
    }
    QList<SearchForm> result;
    for (const Candidate &candidate : std::as_const(candidates)) {
        if (!result.contains(candidate.form))
            result.append(candidate.form);
    }
    return result;
}

QString Pinyin::sortKey(const QString &name)
{
    QString key;
    for (const Part &part : splitName(name)) {
        if (!key.isEmpty())
            key += u' ';
        if (!part.syllables.isEmpty()) {
            const std::uint16_t syllable = part.syllables.constFirst();
            key += QLatin1StringView(pinyin::plain[syllable]) + QChar(u'0' + pinyin::tone[syllable]);
        }
        key += part.text;
    }
    return key;
}

} // namespace yc::core
