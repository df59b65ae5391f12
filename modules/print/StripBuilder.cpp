// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/StripBuilder.h"

#include <QFont>
#include <QGlyphRun>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace yc::print {

namespace {

constexpr qreal outerLine = 0.35 * unitsPerMm;
constexpr qreal innerLine = 0.18 * unitsPerMm;
constexpr qreal rowPadding = 0.75 * unitsPerMm;
constexpr qreal tallRow = 60 * unitsPerMm; // a taller row is cut line by line

void line(QPainter &painter, qreal x1, qreal y1, qreal x2, qreal y2, qreal width)
{
    painter.setPen(QPen(Qt::black, width, Qt::SolidLine, Qt::SquareCap));
    painter.drawLine(QPointF(x1, y1), QPointF(x2, y2));
}

struct Frame {
    QList<qreal> edges; // of the cells, left to right
    qreal height = 0;
    bool tableTop = false, tableBottom = false, rowTop = false, rowBottom = false;
};

void drawFrame(QPainter &painter, const Frame &frame, const Place &place)
{
    const qreal x = place.origin.x(), y = place.origin.y(), bottom = y + frame.height;
    const qreal left = x + frame.edges.first(), right = x + frame.edges.last();
    for (qsizetype i = 1; i + 1 < frame.edges.size(); ++i)
        line(painter, x + frame.edges.at(i), y, x + frame.edges.at(i), bottom, innerLine);
    if (frame.tableTop || place.opensPage)
        line(painter, left, y, right, y, outerLine);
    else if (frame.rowTop)
        line(painter, left, y, right, y, innerLine);
    if (frame.tableBottom || place.closesPage)
        line(painter, left, bottom, right, bottom, outerLine);
    else if (frame.rowBottom)
        line(painter, left, bottom, right, bottom, innerLine);
    line(painter, left, y, left, bottom, outerLine);
    line(painter, right, y, right, bottom, outerLine);
    painter.setPen(Qt::black);
}

void drawLine(QPainter &painter, const ShapedText &text, int index, const QPointF &topLeft)
{
    text.layout->lineAt(index).draw(&painter, topLeft - QPointF(0, index * text.pitch));
}

} // namespace

ShapedText StripBuilder::shape(const QString &text, const TextStyle &style, qreal width)
{
    QFont font;
    font.setFamilies(m_families);
    font.setPixelSize(qRound(style.pt * unitsPerPt));
    font.setBold(style.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::ForceOutline);
    // Beside Latin letters the font has other digits, which no character names: the PDF's text would lack them.
    font.setFeature(QFont::Tag("locl"), 0);
    if (style.spacingEm > 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, style.spacingEm * style.pt * unitsPerPt);
    QString shown = text;
    shown.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    ShapedText shaped;
    shaped.layout = std::make_shared<QTextLayout>(shown, font);
    QTextOption option(style.align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    shaped.layout->setTextOption(option);
    shaped.pitch = style.pt * unitsPerPt * (style.lineHeight > 0 ? style.lineHeight : m_lineHeight);
    const qreal indent = style.indentEm * style.pt * unitsPerPt;
    shaped.layout->beginLayout();
    for (QTextLine next = shaped.layout->createLine(); next.isValid(); next = shaped.layout->createLine()) {
        const qreal shift = shaped.lines == 0 ? indent : 0;
        next.setLineWidth(width - shift);
        next.setPosition(QPointF(shift, shaped.lines * shaped.pitch + (shaped.pitch - next.height()) / 2));
        shaped.widest = std::max(shaped.widest, next.naturalTextWidth());
        ++shaped.lines;
    }
    shaped.layout->endLayout();
    if (!text.isEmpty())
        m_texts.append(text);
    noteUnprintable(*shaped.layout, shown);
    return shaped;
}

// Only characters outside the everyday block can lack a glyph; the others are not worth the look-up.
void StripBuilder::noteUnprintable(const QTextLayout &layout, const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool pair = c.isHighSurrogate() && i + 1 < text.size();
        const ushort u = c.unicode();
        if (!pair && !(u >= 0x3400 && u < 0x4E00) && !(u > 0x9FA5 && u < 0xFF00))
            continue;
        const int length = pair ? 2 : 1;
        const auto runs = layout.glyphRuns(int(i), length);
        const bool lacks = std::ranges::any_of(runs, [](const QGlyphRun &r) { return r.glyphIndexes().contains(0U); });
        const QString character = text.mid(i, length);
        if (lacks && !m_unprintable.contains(character))
            m_unprintable += character;
        i += length - 1;
    }
}

void StripBuilder::draw(QPainter &painter, const ShapedText &text, const QPointF &topLeft)
{
    text.layout->draw(&painter, topLeft);
}

QList<Strip> StripBuilder::paragraph(const QString &text, const TextStyle &style, qreal width, qreal before)
{
    const ShapedText shaped = shape(text, style, width);
    QList<Strip> strips;
    for (int i = 0; i < shaped.lines; ++i)
        strips.append({.height = shaped.pitch,
                       .before = i == 0 ? before : 0,
                       .keepWithNext = shaped.lines > 1 && (i == 0 || i == shaped.lines - 2),
                       .head = {},
                       .paint = [shaped, i](QPainter &painter, const Place &place) {
                           drawLine(painter, shaped, i, place.origin);
                       }});
    return strips;
}

QList<Strip> StripBuilder::row(const QList<Cell> &cells, RowRole role, const std::shared_ptr<const Strip> &head)
{
    Frame frame;
    qreal content = 0;
    int lines = 1;
    for (const Cell &cell : cells) {
        frame.edges.append(cell.left);
        content = std::max(content, cell.text.height());
        lines = std::max(lines, cell.text.lines);
    }
    frame.edges.append(cells.last().left + cells.last().width);
    const bool first = role == RowRole::First || role == RowRole::Only;
    const bool last = role == RowRole::Last || role == RowRole::Only;
    frame.height = content + 2 * rowPadding;
    if (frame.height <= tallRow) {
        frame.tableTop = first;
        frame.tableBottom = last;
        frame.rowBottom = true;
        return {{.height = frame.height, .head = head, .paint = [cells, frame](QPainter &painter, const Place &place) {
                     drawFrame(painter, frame, place);
                     for (const Cell &cell : cells)
                         draw(painter, cell.text,
                              place.origin +
                                  QPointF(cell.left + cellPadding(), (frame.height - cell.text.height()) / 2));
                 }}};
    }
    QList<Strip> strips;
    const qreal pitch = content / lines;
    for (int i = 0; i < lines; ++i) {
        Frame slice = frame;
        const qreal above = i == 0 ? rowPadding : 0, below = i == lines - 1 ? rowPadding : 0;
        slice.height = pitch + above + below;
        slice.tableTop = first && i == 0;
        slice.rowBottom = i == lines - 1;
        slice.tableBottom = last && slice.rowBottom;
        strips.append({.height = slice.height,
                       .keepWithNext = i == 0 || i == lines - 2,
                       .head = head,
                       .paint = [cells, slice, above, i](QPainter &painter, const Place &place) {
                           drawFrame(painter, slice, place);
                           for (const Cell &cell : cells)
                               if (i < cell.text.lines)
                                   drawLine(painter, cell.text, i,
                                            place.origin + QPointF(cell.left + cellPadding(), above));
                       }});
    }
    return strips;
}

} // namespace yc::print
