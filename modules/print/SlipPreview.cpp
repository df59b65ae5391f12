// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/SlipPreview.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPaintEngine>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace yc::print {

namespace {
constexpr qreal leastZoom = 0.25, mostZoom = 4, zoomStep = 1.25;
constexpr int gap = 16; // around and between pages, pixels
} // namespace

SlipPreview::SlipPreview(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::Dark);
    verticalScrollBar()->setSingleStep(40);
    describe();
}

void SlipPreview::setSlip(const SlipPainter &slip)
{
    m_slip = slip;
    m_pixmaps.clear();
    m_announcedPage = -1;
    if (m_fitsWidth)
        fitWidth();
    updateScrollBars();
    verticalScrollBar()->setValue(0);
    announcePage();
    viewport()->update();
}

void SlipPreview::clear()
{
    m_slip.reset();
    m_pixmaps.clear();
    m_announcedPage = -1;
    updateScrollBars();
    describe();
    viewport()->update();
}

void SlipPreview::setZoom(qreal zoom)
{
    m_fitsWidth = false;
    applyZoom(zoom);
}

void SlipPreview::fitWidth()
{
    m_fitsWidth = true;
    if (!m_slip)
        return;
    // The scroll bar is counted in, else it would come and go as the zoom moves the page over the edge.
    const int room = width() - verticalScrollBar()->sizeHint().width() - 2 * gap;
    applyZoom(room * 25.4 / logicalDpiX() / m_slip->pageMm().width());
}

void SlipPreview::applyZoom(qreal zoom)
{
    const qreal wanted = std::clamp(zoom, leastZoom, mostZoom);
    if (qFuzzyCompare(wanted, m_zoom)) {
        updateScrollBars();
        return;
    }
    const QScrollBar *bar = verticalScrollBar();
    const qreal share = bar->maximum() > 0 ? qreal(bar->value()) / bar->maximum() : 0;
    m_zoom = wanted;
    m_pixmaps.clear();
    updateScrollBars();
    verticalScrollBar()->setValue(int(share * verticalScrollBar()->maximum()));
    viewport()->update();
    Q_EMIT zoomChanged(m_zoom);
}

QSizeF SlipPreview::pageSize() const { return m_slip ? m_slip->pageMm() * (logicalDpiX() / 25.4 * m_zoom) : QSizeF(); }

QRectF SlipPreview::pageRect(int page) const
{
    const QSizeF size = pageSize();
    const qreal x = std::max<qreal>(gap, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    const qreal y = gap + page * (size.height() + gap) - verticalScrollBar()->value();
    return QRectF(QPointF(std::round(x), std::round(y)), size);
}

void SlipPreview::updateScrollBars()
{
    const QSizeF size = pageSize();
    const int height = m_slip ? int(std::ceil(gap + pageCount() * (size.height() + gap))) : 0;
    const int width = m_slip ? int(std::ceil(size.width())) + 2 * gap : 0;
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

int SlipPreview::currentPage() const
{
    if (!m_slip)
        return 0;
    const QScrollBar *bar = verticalScrollBar();
    if (bar->maximum() > 0 && bar->value() == bar->maximum())
        return pageCount() - 1;
    const qreal middle = bar->value() + viewport()->height() / 2.0;
    return std::clamp(int((middle - gap) / (pageSize().height() + gap)), 0, pageCount() - 1);
}

void SlipPreview::showPage(int page)
{
    const int wanted = std::clamp(page, 0, std::max(0, pageCount() - 1));
    verticalScrollBar()->setValue(int(wanted * (pageSize().height() + gap)));
}

QSize SlipPreview::sizeHint() const { return {640, 720}; }

QPixmap SlipPreview::pagePixmap(int page, qreal ratio)
{
    QPixmap &pixmap = m_pixmaps[page];
    if (pixmap.isNull() || !qFuzzyCompare(pixmap.devicePixelRatioF(), ratio)) {
        pixmap = QPixmap::fromImage(m_slip->image(page, logicalDpiX() * m_zoom * ratio));
        pixmap.setDevicePixelRatio(ratio);
    }
    return pixmap;
}

void SlipPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    // Of what is really painted on: the screen, or a picture of the window.
    const qreal ratio = painter.paintEngine()->paintDevice()->devicePixelRatioF();
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Mid));
    for (int page = 0; page < pageCount(); ++page) {
        const QRectF rect = pageRect(page);
        if (!rect.intersects(viewport()->rect())) {
            m_pixmaps.remove(page);
            continue;
        }
        painter.drawPixmap(rect.topLeft(), pagePixmap(page, ratio));
        painter.setPen(palette().color(QPalette::Shadow));
        painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5));
    }
}

void SlipPreview::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_fitsWidth)
        fitWidth();
    updateScrollBars();
    announcePage();
}

void SlipPreview::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Print))
        Q_EMIT printRequested();
    else if (event->matches(QKeySequence::Save))
        Q_EMIT saveRequested();
    else if (event->matches(QKeySequence::ZoomIn) || event->key() == Qt::Key_Equal)
        setZoom(m_zoom * zoomStep);
    else if (event->matches(QKeySequence::ZoomOut))
        setZoom(m_zoom / zoomStep);
    else if (event->key() == Qt::Key_0 && event->modifiers().testFlag(Qt::ControlModifier))
        fitWidth();
    else if (event->key() == Qt::Key_PageDown)
        showPage(currentPage() + 1);
    else if (event->key() == Qt::Key_PageUp)
        showPage(currentPage() - 1);
    else if (event->key() == Qt::Key_Home)
        showPage(0);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void SlipPreview::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    setZoom(m_zoom * std::pow(zoomStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void SlipPreview::scrollContentsBy(int, int)
{
    viewport()->update();
    announcePage();
}

void SlipPreview::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

void SlipPreview::announcePage()
{
    if (!m_slip || currentPage() == m_announcedPage)
        return;
    m_announcedPage = currentPage();
    describe();
    Q_EMIT currentPageChanged(m_announcedPage, pageCount());
}

void SlipPreview::describe()
{
    setAccessibleName(tr("Slip preview"));
    if (!m_slip) {
        setAccessibleDescription(tr("No slip to show"));
        return;
    }
    const QString where = tr("%1, page %2 of %3").arg(m_slip->title()).arg(currentPage() + 1).arg(pageCount());
    setAccessibleDescription(where + QLatin1Char('\n') + m_slip->text());
}

} // namespace yc::print
