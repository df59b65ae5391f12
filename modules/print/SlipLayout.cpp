// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/SlipLayout.h"

#include <QPainter>

#include <algorithm>

namespace yc::print {

namespace {

constexpr qreal footerGap = 4 * unitsPerMm; // between content and footer
constexpr qreal footerRule = 1.2 * unitsPerMm;

qreal mm(qreal value) { return value * unitsPerMm; }

void thinLine(QPainter &painter, const QPointF &from, const QPointF &to)
{
    painter.setPen(QPen(Qt::black, mm(0.18)));
    painter.drawLine(from, to);
}

} // namespace

SlipLayout::SlipLayout(const SlipTemplate &slip, const SlipData &data)
    : m_slip(slip)
    , m_data(data)
    , m_text(data, slip.words)
    , m_build(slip.families, slip.lineHeight)
    , m_paper(slip.paperMm * unitsPerMm)
    , m_width(mm(slip.paperMm.width() - slip.marginsMm.left() - slip.marginsMm.right()))
{
}

core::Result<SlipLayout> SlipLayout::compose(const SlipTemplate &slip, const SlipData &data)
{
    SlipLayout layout(slip, data);
    for (const Block &block : slip.blocks)
        if (layout.stands(block.when, block.unless))
            YC_TRY(layout.addBlock(block));
    const QList<Strip> footer = layout.footerStrips(1, 1);
    for (const Strip &strip : footer)
        layout.m_footerHeight += strip.height;
    if (slip.watermark) {
        layout.m_watermark = slip.watermark;
        layout.m_watermark->text = layout.m_text.fill(slip.watermark->text);
        layout.m_watermarkText = layout.m_build.shape(layout.m_watermark->text, {.pt = slip.watermark->pt}, mm(1000));
    }
    if (const QStringList missing = layout.m_text.missing(); !missing.isEmpty())
        return core::fail(core::ErrorKind::FixInput, "print.missing-data",
                          {{QStringLiteral("template"), slip.name}, {QStringLiteral("keys"), missing}});
    layout.breakIntoPages();
    layout.addFooters();
    return layout;
}

bool SlipLayout::stands(const QString &when, const QString &unless) const
{
    return (when.isEmpty() || m_text.has(when)) && (unless.isEmpty() || !m_text.has(unless));
}

core::Result<> SlipLayout::addBlock(const Block &block)
{
    return std::visit([this](const auto &body) { return add(body); }, block.body);
}

// The height of strips [from, to) set below each other, without the space above the first.
qreal SlipLayout::chainHeight(qsizetype from, qsizetype to) const
{
    qreal height = 0;
    for (qsizetype i = from; i < to; ++i)
        height += m_strips.at(i).height + (i > from ? m_strips.at(i).before : 0);
    return height;
}

void SlipLayout::breakIntoPages()
{
    const qreal top = mm(m_slip.marginsMm.top()), left = mm(m_slip.marginsMm.left());
    const qreal foot = mm(m_slip.marginsMm.bottom()) + (m_footerHeight > 0 ? m_footerHeight + footerGap : 0);
    const bool grows = m_slip.growsWithContent();
    const qreal bottom = grows ? 1e12 : m_paper.height() - foot;
    m_pages = {Page{}};
    qreal y = top;
    const auto place = [&](const Strip &strip) {
        Page &page = m_pages.last();
        if (!page.placed.isEmpty())
            y += strip.before;
        page.placed.append({.strip = strip, .place = {.origin = {left, y}, .opensPage = page.placed.isEmpty()}});
        y += strip.height;
    };
    const auto turn = [&](const Strip &first) {
        m_pages.last().placed.last().place.closesPage = true;
        m_pages.append(Page{});
        y = top;
        if (first.head)
            place(*first.head);
    };
    for (qsizetype i = 0; i < m_strips.size();) {
        qsizetype end = i + 1;
        while (end < m_strips.size() && m_strips.at(end - 1).keepWithNext)
            ++end;
        const qreal needed = m_strips.at(i).before + chainHeight(i, end);
        const qreal headHeight = m_strips.at(i).head ? m_strips.at(i).head->height : 0;
        const bool fitsOnFresh = chainHeight(i, end) + headHeight <= bottom - top;
        if (y + needed > bottom && fitsOnFresh && !m_pages.last().placed.isEmpty())
            turn(m_strips.at(i));
        for (; i < end; ++i) { // a chain longer than a page is broken where it must be
            if (y + m_strips.at(i).before + m_strips.at(i).height > bottom && !m_pages.last().placed.isEmpty())
                turn(m_strips.at(i));
            place(m_strips.at(i));
        }
    }
    if (grows)
        m_paper.setHeight(y + foot);
}

QList<Strip> SlipLayout::footerStrips(int page, int pages)
{
    SlipData data = m_data;
    data.insert(QStringLiteral("page"), page);
    data.insert(QStringLiteral("pages"), pages);
    SlipText text(data, m_slip.words);
    QList<Strip> strips;
    for (const FooterLine &line : m_slip.footer) {
        const QString left = text.fill(line.left), right = text.fill(line.right);
        if (left.trimmed().isEmpty() && right.trimmed().isEmpty())
            continue;
        const ShapedText rightText = m_build.shape(right, {.pt = m_slip.footerPt, .align = Qt::AlignRight}, m_width);
        const qreal leftWidth = m_width - (right.isEmpty() ? 0 : rightText.widest + mm(3));
        const ShapedText leftText = m_build.shape(left, {.pt = m_slip.footerPt}, leftWidth);
        const bool first = strips.isEmpty();
        const qreal rule = first ? footerRule : 0, width = m_width;
        strips.append({.height = std::max(leftText.height(), rightText.height()) + rule,
                       .head = {},
                       .paint = [=](QPainter &painter, const Place &place) {
                           if (first)
                               thinLine(painter, place.origin, place.origin + QPointF(width, 0));
                           painter.setPen(Qt::black);
                           StripBuilder::draw(painter, leftText, place.origin + QPointF(0, rule));
                           StripBuilder::draw(painter, rightText, place.origin + QPointF(0, rule));
                       }});
    }
    for (const QString &key : text.missing())
        m_text.miss(key);
    return strips;
}

void SlipLayout::addFooters()
{
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        const QList<Strip> strips = footerStrips(int(i + 1), int(m_pages.size()));
        qreal y = m_paper.height() - mm(m_slip.marginsMm.bottom()) - m_footerHeight;
        for (const Strip &strip : strips) {
            m_pages[i].footer.append({.strip = strip, .place = {.origin = {mm(m_slip.marginsMm.left()), y}}});
            y += strip.height;
        }
    }
}

} // namespace yc::print
