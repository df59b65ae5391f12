// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PdfText.h"

#include <QFont>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QRawFont>
#include <QRegularExpression>
#include <QSet>

namespace yc::print {

namespace {

// Names of the map that no reader of a PDF needs: room for glyphs that the map leaves out.
constexpr const char *unneeded[] = {"/CMapName /Adobe-Identity-UCS def\n",
                                    "CMapName currentdict /CMap defineresource pop\n"};

// For each glyph of the font the lowest BMP code point that shows it: what Qt writes into the map.
QHash<quint32, char16_t> lowestOf(const QStringList &families, bool bold)
{
    static QMutex mutex;
    static QHash<QString, QHash<quint32, char16_t>> known;
    const QMutexLocker lock(&mutex);
    const QString key = families.join(u'|') + (bold ? u'b' : u'r');
    if (const auto it = known.constFind(key); it != known.constEnd())
        return *it;
    QFont font;
    font.setFamilies(families);
    font.setBold(bold);
    const QRawFont raw = QRawFont::fromFont(font);
    QString all;
    for (uint c = 1; c < 0x10000; ++c)
        if (!QChar::isSurrogate(c))
            all += QChar(char16_t(c));
    const auto glyphs = raw.glyphIndexesForString(all);
    QHash<quint32, char16_t> lowest;
    if (glyphs.size() == all.size())
        for (qsizetype i = 0; i < all.size(); ++i)
            if (glyphs.at(i) != 0 && !lowest.contains(glyphs.at(i)))
                lowest.insert(glyphs.at(i), all.at(i).unicode());
    known.insert(key, lowest);
    return lowest;
}

struct Written {
    QSet<char16_t> used;
    QList<QByteArray> beyond; // surrogate pairs in hex, each once, in order
};

Written survey(const QStringList &texts)
{
    Written written;
    for (const QString &text : texts) {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            if (!c.isSurrogate()) {
                written.used.insert(c.unicode());
            } else if (c.isHighSurrogate() && i + 1 < text.size()) {
                const QByteArray pair = QByteArray::number(c.unicode(), 16).toUpper() +
                                        QByteArray::number(text.at(i + 1).unicode(), 16).toUpper();
                if (!written.beyond.contains(pair))
                    written.beyond.append(pair);
            }
        }
    }
    return written;
}

QByteArray hex(char16_t unit) { return QByteArray::number(unit, 16).toUpper().rightJustified(4, '0'); }

// Within brackets stand code points; outside them also the numbers of glyphs, which must stay.
bool inList(const QByteArray &map, qsizetype at) { return map.lastIndexOf('[', at) > map.lastIndexOf(']', at); }

// The glyphs that the map leaves out: Qt writes nothing for what lies beyond the BMP.
QList<int> gaps(const QByteArray &map)
{
    static const QRegularExpression range(QStringLiteral("^<([0-9A-F]{4})> <([0-9A-F]{4})> [<\\[]"),
                                          QRegularExpression::MultilineOption);
    QList<int> missing;
    int next = 0;
    auto ranges = range.globalMatch(QString::fromLatin1(map));
    while (ranges.hasNext()) {
        const auto match = ranges.next();
        for (const int first = match.captured(1).toInt(nullptr, 16); next < first; ++next)
            missing.append(next);
        next = match.captured(2).toInt(nullptr, 16) + 1;
    }
    return missing;
}

// Adds the characters beyond the BMP in order of appearance, when there are as many as gaps and they find room.
void fillGaps(QByteArray &map, const QList<QByteArray> &beyond)
{
    const QList<int> missing = gaps(map);
    static const QRegularExpression counter(QStringLiteral("(\\d+) beginbfrange"));
    const auto count = counter.match(QString::fromLatin1(map));
    const qsizetype size = map.size(), end = map.indexOf("endbfrange");
    if (missing.isEmpty() || missing.size() != beyond.size() || !count.hasMatch() || end < 0)
        return;
    QByteArray filled = map;
    QByteArray entries;
    for (qsizetype i = 0; i < missing.size(); ++i) {
        const QByteArray glyph = '<' + hex(char16_t(missing.at(i))) + '>';
        entries += glyph + glyph + '<' + beyond.at(i) + ">\n";
    }
    filled.insert(end, entries);
    filled.replace(count.capturedStart(1), count.capturedLength(1),
                   QByteArray::number(count.captured(1).toInt() + missing.size()));
    for (const char *line : unneeded)
        filled.replace(line, "");
    if (filled.size() <= size)
        map = filled + QByteArray(size - filled.size(), '\n');
}

} // namespace

void correctPdfText(QByteArray &pdf, const QStringList &texts, const QStringList &families)
{
    const Written written = survey(texts);
    QHash<QByteArray, QByteArray> meant;
    for (const bool bold : {false, true}) {
        const auto lowest = lowestOf(families, bold);
        QFont font;
        font.setFamilies(families);
        font.setBold(bold);
        const QRawFont raw = QRawFont::fromFont(font);
        for (const char16_t unit : written.used) {
            const auto glyphs = raw.glyphIndexesForString(QString(QChar(unit)));
            if (glyphs.size() != 1 || glyphs.first() == 0)
                continue;
            const char16_t shown = lowest.value(glyphs.first(), unit);
            if (shown != unit && !written.used.contains(shown))
                meant.insert(hex(shown), hex(unit));
        }
    }
    for (qsizetype begin = pdf.indexOf("begincmap"); begin >= 0; begin = pdf.indexOf("begincmap", begin + 1)) {
        const qsizetype end = pdf.indexOf("\nendstream", begin);
        if (end < 0)
            return;
        QByteArray map = pdf.mid(begin, end - begin);
        const qsizetype size = map.size();
        for (qsizetype at = map.indexOf('['); at >= 0; at = map.indexOf('<', at + 1))
            if (const auto it = meant.constFind(map.mid(at + 1, 4)); it != meant.constEnd() && inList(map, at))
                map.replace(at + 1, 4, *it);
        fillGaps(map, written.beyond);
        if (map.size() == size)
            pdf.replace(begin, size, map);
    }
}

} // namespace yc::print
