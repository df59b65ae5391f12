// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

class QPainter;
class QTextLayout;

namespace yc::print {

/// Layout counts in 1/1200 inch: whole font pixels at every usual type size, the same line breaks on every device.
inline constexpr qreal unitsPerInch = 1200;
inline constexpr qreal unitsPerMm = unitsPerInch / 25.4;
inline constexpr qreal unitsPerPt = unitsPerInch / 72;

struct TextStyle {
    qreal pt = 11;
    bool bold = false;
    Qt::Alignment align = Qt::AlignLeft;
    qreal indentEm = 0;   ///< of the first line
    qreal spacingEm = 0;  ///< between characters
    qreal lineHeight = 0; ///< times the type size; 0 is that of the slip
};

struct ShapedText {
    std::shared_ptr<QTextLayout> layout;
    qreal pitch = 0; ///< from line to line
    int lines = 0;
    qreal widest = 0;
    qreal height() const { return pitch * lines; }
};

/// Where a strip came to stand on its page.
struct Place {
    QPointF origin;
    bool opensPage = false;  ///< nothing of its block stands above it on the page
    bool closesPage = false; ///< nothing stands below it on the page
};

/// A piece of the page over its whole width that is never cut.
struct Strip {
    qreal height = 0;
    qreal before = 0; ///< space above, dropped at the top of a page
    bool keepWithNext = false;
    std::shared_ptr<const Strip> head; ///< repeated above the strip when it opens a page
    std::function<void(QPainter &, const Place &)> paint;
};

/// Breaks text into lines and builds strips of it.
class StripBuilder {
public:
    StripBuilder(QStringList families, qreal lineHeight)
        : m_families(std::move(families))
        , m_lineHeight(lineHeight)
    {
    }

    ShapedText shape(const QString &text, const TextStyle &style, qreal width);
    static void draw(QPainter &painter, const ShapedText &text, const QPointF &topLeft);

    /// One strip a line; the first two and the last two lines of a paragraph stay together.
    QList<Strip> paragraph(const QString &text, const TextStyle &style, qreal width, qreal before);

    struct Cell {
        ShapedText text;
        qreal left = 0, width = 0; ///< the cell with its padding
    };
    enum class RowRole { First, Middle, Last, Only };
    /// A bordered table row as one strip, or line by line when it is so tall that cutting it is kinder to the page.
    QList<Strip> row(const QList<Cell> &cells, RowRole role, const std::shared_ptr<const Strip> &head = {});
    static qreal cellPadding() { return 1.6 * unitsPerMm; }

    /// Everything shaped so far, for readers that cannot see the page.
    const QStringList &texts() const { return m_texts; }
    /// Characters for which no installed font has a glyph.
    const QString &unprintable() const { return m_unprintable; }

private:
    void noteUnprintable(const QTextLayout &layout, const QString &text);

    QStringList m_families;
    qreal m_lineHeight;
    QStringList m_texts;
    QString m_unprintable;
};

} // namespace yc::print
