// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Watermark.h"

#include "ui/Theme.h"

#include <QChildEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QtMath>

namespace yc::ui {

namespace {
constexpr double angle = -30; ///< degrees
} // namespace

Watermark::Watermark(QWidget *over)
    : QFocusFrame(over)
    , m_over(over)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    over->installEventFilter(this);
    cover();
}

void Watermark::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_tile = {};
    update();
}

void Watermark::setOpacity(double opacity)
{
    if (qFuzzyCompare(m_opacity, opacity))
        return;
    m_opacity = opacity;
    m_tile = {};
    update();
}

void Watermark::cover()
{
    setGeometry(m_over->rect());
    raise();
}

bool Watermark::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_over) {
        if (event->type() == QEvent::Resize) {
            cover();
        } else if (event->type() == QEvent::ChildAdded && static_cast<QChildEvent *>(event)->child() != this) {
            QMetaObject::invokeMethod(this, &Watermark::cover, Qt::QueuedConnection); // it is no widget yet
        }
    }
    return false; // nothing of a focus frame's own following
}

void Watermark::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::FontChange)
        m_tile = {};
    QFocusFrame::changeEvent(event);
}

/// Two rows of the words, the second shifted by half a tile, so that the tiling shows no columns.
void Watermark::makeTile()
{
    const QFont font = Theme::font(TextRole::Label);
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(m_text);
    const double turn = qDegreesToRadians(-angle);
    const double gap = Theme::px(56);
    const QSizeF box(width * qCos(turn) + metrics.height() * qSin(turn) + gap,
                     width * qSin(turn) + metrics.height() * qCos(turn) + gap);
    const double scale = devicePixelRatioF();
    const QSize size(qCeil(box.width()), qCeil(box.height()));
    m_tile = QPixmap(size * scale);
    m_tile.setDevicePixelRatio(scale);
    m_tile.fill(Qt::transparent);
    m_ink = Theme::tokens().ink;
    QColor ink = m_ink;
    ink.setAlphaF(float(m_opacity));
    QPainter painter(&m_tile);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setFont(font);
    painter.setPen(ink);
    painter.translate(gap / 2, box.height() - gap / 2);
    painter.rotate(angle);
    painter.drawText(QPointF(0, 0), m_text);
}

void Watermark::paintEvent(QPaintEvent *event)
{
    if (m_text.isEmpty())
        return;
    if (m_tile.isNull() || m_ink != Theme::tokens().ink)
        makeTile();
    QPainter painter(this);
    const QRect area = event->rect();
    painter.setClipRect(area);
    const QSizeF tile = m_tile.deviceIndependentSize();
    const int rows = int(area.bottom() / tile.height());
    for (int row = int(area.top() / tile.height()); row <= rows; ++row) {
        const double top = row * tile.height();
        const double shift = row % 2 == 1 ? tile.width() / 2 : 0;
        painter.drawTiledPixmap(QRectF(0, top, width(), tile.height()), m_tile, QPointF(shift, 0));
    }
}

} // namespace yc::ui
