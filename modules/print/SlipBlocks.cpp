// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of blocks, each turned into strips.
#include "print/SlipLayout.h"

#include <QJsonArray>
#include <QPainter>

#include <algorithm>

namespace yc::print {

namespace {

constexpr qreal tableLines = 1.35; // line height in tables: tighter than running text

qreal mm(qreal value) { return value * unitsPerMm; }

void thinLine(QPainter &painter, const QPointF &from, const QPointF &to)
{
    painter.setPen(QPen(Qt::black, mm(0.18)));
    painter.drawLine(from, to);
}

} // namespace

core::Result<QrCode> SlipLayout::encode(const QrBlock &block, const QString &payload) const
{
    YC_ASSIGN(QrCode code, QrCode::encode(payload));
    if (code.moduleOf(block.sizeMm) < block.minModuleMm)
        return core::fail(core::ErrorKind::FixInput, "print.qr-too-long",
                          {{QStringLiteral("bytes"), int(payload.toUtf8().size())}});
    return code;
}

core::Result<> SlipLayout::add(const HeadingBlock &block)
{
    std::optional<QrCode> code;
    ShapedText caption;
    qreal side = 0, codeHeight = 0;
    if (const QString payload = block.qr ? m_text.fill(block.qr->payload) : QString(); !payload.isEmpty()) {
        YC_ASSIGN(code, encode(*block.qr, payload));
        side = mm(block.qr->sizeMm);
        const QString words = m_text.fill(block.qr->caption);
        caption = m_build.shape(words, {.pt = m_slip.pt - 3, .align = Qt::AlignHCenter, .lineHeight = 1.3}, side);
        codeHeight = side + (words.isEmpty() ? 0 : caption.height());
    }
    const QString numberText = m_text.fill(block.number), markText = m_text.fill(block.mark);
    const ShapedText number = m_build.shape(numberText, {.pt = m_slip.pt, .align = Qt::AlignRight}, m_width);
    const ShapedText mark =
        m_build.shape(markText, {.pt = m_slip.pt, .bold = true, .spacingEm = 0.2, .lineHeight = 1.4}, m_width / 3);
    // Centred on the page, clear of the code on the left (and as far from the right edge).
    const qreal clear = side > 0 ? side + mm(3) : 0, middle = m_width - 2 * clear;
    const auto centred = [this, middle](const QString &text, qreal pt) {
        return m_build.shape(
            text, {.pt = pt, .bold = true, .align = Qt::AlignHCenter, .spacingEm = 0.12, .lineHeight = 1.4}, middle);
    };
    const QString orgText = m_text.fill(block.org);
    const ShapedText org = centred(orgText, block.orgPt), title = centred(m_text.fill(block.title), block.titlePt);
    const bool numbered = !numberText.isEmpty(), marked = !markText.isEmpty();
    const qreal orgAt = numbered ? number.height() + mm(1.5) : 0;
    const qreal titleAt = orgAt + (orgText.isEmpty() ? 0 : org.height());
    const qreal height = std::max(titleAt + title.height(), codeHeight) + mm(m_slip.growsWithContent() ? 1 : 2.5);
    const qreal markWidth = mark.widest + mm(3.4);
    const QPointF markAt(m_width - markWidth, numbered ? number.height() + mm(1.5) : 0);
    append({{.height = height, .keepWithNext = true, .head = {}, .paint = [=](QPainter &painter, const Place &place) {
                 if (code) {
                     code->paint(painter, QRectF(place.origin, QSizeF(side, side)));
                     StripBuilder::draw(painter, caption, place.origin + QPointF(0, side));
                 }
                 StripBuilder::draw(painter, number, place.origin);
                 StripBuilder::draw(painter, org, place.origin + QPointF(clear, orgAt));
                 StripBuilder::draw(painter, title, place.origin + QPointF(clear, titleAt));
                 if (!marked)
                     return;
                 StripBuilder::draw(painter, mark, place.origin + markAt + QPointF(mm(2), 0));
                 painter.setPen(QPen(Qt::black, mm(0.35)));
                 painter.drawRect(QRectF(place.origin + markAt, QSizeF(markWidth, mark.height())));
                 painter.setPen(Qt::black);
             }}});
    return {};
}

core::Result<> SlipLayout::add(const TextBlock &block)
{
    const auto paragraphs = m_text.fill(block.text).split(u'\n');
    qreal before = mm(block.beforeMm);
    for (const QString &paragraph : paragraphs) {
        if (paragraph.trimmed().isEmpty())
            continue;
        const Qt::Alignment align = block.align == Qt::AlignLeft ? Qt::AlignJustify : block.align;
        const TextStyle style{.pt = block.pt, .bold = block.bold, .align = align, .indentEm = block.indentEm};
        append(m_build.paragraph(paragraph, style, m_width, before));
        before = 0;
    }
    return {};
}

core::Result<> SlipLayout::add(const TableBlock &block)
{
    QList<const TableBlock::Row *> rows;
    for (const auto &row : block.rows)
        if (stands(row.when, row.unless))
            rows.append(&row);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QList<StripBuilder::Cell> cells;
        const qreal share = m_width / qreal(rows.at(i)->cells.size()), label = mm(block.labelMm);
        const qreal padding = 2 * StripBuilder::cellPadding();
        for (const auto &cell : rows.at(i)->cells) {
            const qreal left = share * qreal(cells.size() / 2);
            const TextStyle labelStyle{.pt = block.pt, .align = Qt::AlignHCenter, .lineHeight = tableLines};
            cells.append({.text = m_build.shape(m_text.fill(cell.label), labelStyle, label - padding),
                          .left = left,
                          .width = label});
            cells.append({.text = m_build.shape(m_text.fill(cell.value), {.pt = block.pt, .lineHeight = tableLines},
                                                share - label - padding),
                          .left = left + label,
                          .width = share - label});
        }
        using Role = StripBuilder::RowRole;
        const bool first = i == 0, last = i == rows.size() - 1;
        auto strips = m_build.row(cells, first && last ? Role::Only
                                         : first       ? Role::First
                                         : last        ? Role::Last
                                                       : Role::Middle);
        if (first)
            strips.first().before = mm(block.beforeMm);
        append(strips);
    }
    return {};
}

core::Result<> SlipLayout::add(const ListBlock &block)
{
    const QJsonArray elements = m_text.value(block.from).toArray();
    if (elements.isEmpty()) {
        if (!block.optional)
            m_text.miss(block.from);
        return {};
    }
    QList<qreal> widths;
    qreal left = m_width;
    for (const auto &column : block.columns)
        left -= mm(column.widthMm);
    for (const auto &column : block.columns)
        widths.append(column.widthMm > 0 ? mm(column.widthMm) : left);
    if (left < mm(10))
        return core::fail(core::ErrorKind::CallAdministrator, "print.bad-template",
                          {{QStringLiteral("template"), m_slip.name},
                           {QStringLiteral("where"), block.from},
                           {QStringLiteral("problem"), QStringLiteral("columns-too-wide")}});
    const auto cellsOf = [&](bool head) {
        QList<StripBuilder::Cell> cells;
        qreal x = 0;
        for (qsizetype c = 0; c < block.columns.size(); ++c) {
            const auto &column = block.columns.at(c);
            const TextStyle style{.pt = block.pt,
                                  .bold = head,
                                  .align = head ? Qt::AlignHCenter : column.align,
                                  .lineHeight = tableLines};
            cells.append({.text = m_build.shape(m_text.fill(head ? column.title : column.value), style,
                                                widths.at(c) - 2 * StripBuilder::cellPadding()),
                          .left = x,
                          .width = widths.at(c)});
            x += widths.at(c);
        }
        return cells;
    };
    qreal before = mm(block.beforeMm);
    if (const QString title = m_text.fill(block.title); !title.isEmpty()) {
        auto strips = m_build.paragraph(title, {.pt = block.pt, .bold = true}, m_width, before);
        for (Strip &strip : strips)
            strip.keepWithNext = true;
        strips.append({.height = mm(1), .keepWithNext = true, .head = {}, .paint = {}});
        append(strips);
        before = 0;
    }
    auto heads = m_build.row(cellsOf(true), StripBuilder::RowRole::First);
    heads.first().before = before;
    heads.last().keepWithNext = true;
    append(heads);
    const auto head = std::make_shared<const Strip>(heads.first());
    for (qsizetype i = 0; i < elements.size(); ++i) {
        QJsonObject element = elements.at(i).isString() ? QJsonObject{{QStringLiteral("name"), elements.at(i)}}
                                                        : elements.at(i).toObject();
        element.insert(QStringLiteral("row_number"), int(i + 1));
        m_text.enterRow(element, QStringLiteral("%1[%2]").arg(block.from).arg(i));
        const bool last = i == elements.size() - 1;
        append(m_build.row(cellsOf(false), last ? StripBuilder::RowRole::Last : StripBuilder::RowRole::Middle, head));
        m_text.leaveRow();
    }
    return {};
}

core::Result<> SlipLayout::add(const QrBlock &block)
{
    const QString payload = m_text.fill(block.payload);
    if (payload.isEmpty())
        return {}; // reported as missing, or optional
    YC_ASSIGN(const QrCode code, encode(block, payload));
    const qreal size = mm(block.sizeMm);
    const bool below = block.align == Qt::AlignHCenter, right = block.align == Qt::AlignRight;
    const QString words = m_text.fill(block.caption);
    const qreal captionWidth = below ? m_width : m_width - size - mm(3);
    const TextStyle style{.pt = m_slip.pt - 1.5,
                          .align = below   ? Qt::AlignHCenter
                                   : right ? Qt::AlignRight
                                           : Qt::AlignLeft};
    const ShapedText caption = m_build.shape(words, style, captionWidth);
    const qreal captionHeight = words.isEmpty() ? 0 : caption.height();
    const qreal height = below ? size + captionHeight : std::max(size, captionHeight);
    const qreal x = below ? (m_width - size) / 2 : right ? m_width - size : 0;
    const QPointF captionAt = below   ? QPointF(0, size)
                              : right ? QPointF(0, (height - captionHeight) / 2)
                                      : QPointF(size + mm(3), (height - captionHeight) / 2);
    append({{.height = height,
             .before = mm(2),
             .head = {},
             .paint = [code, caption, captionAt, x, size](QPainter &painter, const Place &place) {
                 code.paint(painter, QRectF(place.origin + QPointF(x, 0), QSizeF(size, size)));
                 StripBuilder::draw(painter, caption, place.origin + captionAt);
             }}});
    return {};
}

core::Result<> SlipLayout::add(const SignatureBlock &block)
{
    // Without what it signs, a signature is worth nothing: the strip before it comes along to the next page.
    if (!m_strips.isEmpty())
        m_strips.last().keepWithNext = true;
    struct Line {
        ShapedText label, value;
    };
    QList<Line> lines;
    const qreal row = mm(block.rowMm);
    const qreal sealWidth = block.hasSeal ? std::min(mm(74), m_width / 2) : 0;
    const qreal leftWidth = m_width - sealWidth - (block.hasSeal ? mm(4) : 0);
    for (const auto &field : block.fields)
        lines.append({.label = m_build.shape(m_text.fill(field.label), {.pt = block.pt}, leftWidth),
                      .value = m_build.shape(m_text.fill(field.value), {.pt = block.pt}, leftWidth)});
    QList<ShapedText> seal;
    if (block.hasSeal)
        for (const QString &text : {block.sealOrg, block.sealLabel, block.sealDate})
            if (const QString words = m_text.fill(text); !words.isEmpty())
                seal.append(m_build.shape(words, {.pt = block.pt, .align = Qt::AlignHCenter}, sealWidth));
    const qreal circle = block.hasSeal ? mm(block.sealMm) : 0;
    const qreal height = std::max(row * qreal(lines.size()), circle);
    append({{.height = height,
             .before = mm(block.beforeMm),
             .head = {},
             .paint = [=, width = m_width](QPainter &painter, const Place &place) {
                 const QPointF o = place.origin;
                 qreal y = o.y() + (height - row * qreal(lines.size())) / 2;
                 for (const Line &line : lines) {
                     const qreal textY = y + row - line.label.pitch - mm(0.4);
                     StripBuilder::draw(painter, line.label, {o.x(), textY});
                     const qreal start = o.x() + line.label.widest + mm(1);
                     StripBuilder::draw(painter, line.value, {start + mm(2), textY});
                     thinLine(painter, {start, y + row - mm(0.6)}, {o.x() + leftWidth, y + row - mm(0.6)});
                     painter.setPen(Qt::black);
                     y += row;
                 }
                 if (circle <= 0)
                     return;
                 const QPointF middle(o.x() + width - sealWidth / 2, o.y() + height / 2);
                 painter.setPen(QPen(QColor(0xb0, 0xb0, 0xb0), mm(0.2), Qt::CustomDashLine));
                 QPen dashed = painter.pen();
                 dashed.setDashPattern({6, 5});
                 painter.setPen(dashed);
                 painter.setBrush(Qt::NoBrush);
                 painter.drawEllipse(middle, circle / 2, circle / 2);
                 painter.setPen(Qt::black);
                 qreal total = 0;
                 for (const ShapedText &text : seal)
                     total += text.height();
                 qreal at = middle.y() - total / 2;
                 for (const ShapedText &text : seal) {
                     StripBuilder::draw(painter, text, {middle.x() - sealWidth / 2, at});
                     at += text.height();
                 }
             }}});
    return {};
}

core::Result<> SlipLayout::add(const SpaceBlock &block)
{
    const qreal height = mm(block.heightMm), width = m_width;
    Strip strip{.height = height, .head = {}, .paint = {}};
    if (block.line)
        strip.paint = [height, width](QPainter &painter, const Place &place) {
            const QPointF start = place.origin + QPointF(0, height / 2);
            thinLine(painter, start, start + QPointF(width, 0));
            painter.setPen(Qt::black);
        };
    append({strip});
    return {};
}

} // namespace yc::print
