// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PdfText.h"

#include <QFont>
#include <QHash>
#include <QList>
#include <QMutex>
#include <QRawFont>
#include <QSet>

namespace yc::print {

namespace {

constexpr auto unneeded = "/CMapName /Adobe-Identity-UCS def\n"; // room for what takes two units; readers ignore it

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
        const qsizetype end = pdf.indexOf("endcmap", begin);
        if (end < 0)
            return;
        QByteArray map = pdf.mid(begin, end - begin);
        const qsizetype size = map.size();
        const qsizetype list = map.indexOf('[');
        if (list < 0)
            continue;
        for (qsizetype at = map.indexOf('<', list); at >= 0; at = map.indexOf('<', at + 1))
            if (const auto it = meant.constFind(map.mid(at + 1, 4)); it != meant.constEnd() && map.at(at + 5) == '>')
                map.replace(at + 1, 4, *it);
        const qsizetype room = map.indexOf(unneeded);
        const qsizetype nameless = map.mid(list).count("<0000>");
        if (room >= 0 && nameless > 0 && nameless == written.beyond.size() &&
            4 * nameless < qsizetype(qstrlen(unneeded))) {
            qsizetype at = list;
            for (const QByteArray &pair : written.beyond) {
                at = map.indexOf("<0000>", at);
                map.replace(at + 1, 4, pair);
            }
            map.remove(room, qsizetype(qstrlen(unneeded)));
            map.insert(room, QByteArray(size - map.size(), '\n'));
        }
        if (map.size() == size)
            pdf.replace(begin, size, map);
    }
}

} // namespace yc::print
