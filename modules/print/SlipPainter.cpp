// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/SlipPainter.h"

#include "print/SlipLayout.h"

#include <QPainter>

#include <cmath>

namespace yc::print {

core::Result<SlipPainter> SlipPainter::compose(const SlipTemplate &slip, const SlipData &data)
{
    YC_ASSIGN(auto layout, SlipLayout::compose(slip, data));
    return SlipPainter(std::make_shared<const SlipLayout>(std::move(layout)));
}

int SlipPainter::pageCount() const { return int(m_layout->pages().size()); }

QSizeF SlipPainter::pageMm() const { return m_layout->paper() / unitsPerMm; }

QString SlipPainter::title() const { return m_layout->title(); }

QString SlipPainter::text() const { return m_layout->texts().join(u'\n'); }

QStringList SlipPainter::texts() const { return m_layout->texts(); }

QStringList SlipPainter::families() const { return m_layout->families(); }

QString SlipPainter::unprintable() const { return m_layout->unprintable(); }

// Tiles over the whole page, behind everything: still there on a photocopy of any part.
void SlipPainter::paintWatermark(QPainter &painter) const
{
    const auto &mark = m_layout->watermark();
    if (!mark || mark->text.trimmed().isEmpty())
        return;
    const QSizeF paper = m_layout->paper();
    const qreal reach = std::hypot(paper.width(), paper.height()) / 2;
    const qreal stepX = m_layout->watermarkText().widest + 30 * unitsPerMm, stepY = 38 * unitsPerMm;
    painter.save();
    painter.setClipRect(QRectF(QPointF(0, 0), paper));
    painter.translate(paper.width() / 2, paper.height() / 2);
    painter.rotate(mark->angle);
    painter.setPen(QColor::fromRgbF(0, 0, 0, float(mark->opacity)));
    bool shifted = false;
    for (qreal y = -reach; y < reach; y += stepY, shifted = !shifted)
        for (qreal x = -reach - (shifted ? stepX / 2 : 0); x < reach; x += stepX)
            StripBuilder::draw(painter, m_layout->watermarkText(), {x, y});
    painter.restore();
}

void SlipPainter::paint(QPainter &painter, int page, qreal dotsPerMm) const
{
    if (page < 0 || page >= pageCount())
        return;
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(dotsPerMm / unitsPerMm, dotsPerMm / unitsPerMm);
    painter.setPen(Qt::black);
    paintWatermark(painter);
    const auto &content = m_layout->pages().at(page);
    for (const auto *placed : {&content.placed, &content.footer})
        for (const auto &[strip, place] : *placed)
            if (strip.paint)
                strip.paint(painter, place);
    painter.restore();
}

QImage SlipPainter::image(int page, qreal dotsPerInch) const
{
    const qreal dotsPerMm = dotsPerInch / 25.4;
    const QSizeF size = pageMm() * dotsPerMm;
    QImage image(int(std::lround(size.width())), int(std::lround(size.height())), QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.setDotsPerMeterX(int(std::lround(dotsPerMm * 1000)));
    image.setDotsPerMeterY(int(std::lround(dotsPerMm * 1000)));
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter, page, dotsPerMm);
    return image;
}

} // namespace yc::print
