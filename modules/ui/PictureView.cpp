// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/PictureView.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTransform>

#include <algorithm>

namespace yc::ui {

namespace {
constexpr double step = 1.25;
constexpr double largest = 8;
constexpr double smallest = 0.25;
constexpr int quarter = 90;
} // namespace

/// Paints the picture in the size that it has been given.
class PictureView::Picture final : public QWidget {
public:
    explicit Picture(const QImage &image)
        : m_image(image)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(rect(), m_image);
    }

private:
    const QImage &m_image;
};

PictureView::PictureView(QWidget *parent)
    : QScrollArea(parent)
    , m_picture(new Picture(m_image))
{
    setWidget(m_picture);
    setAlignment(Qt::AlignCenter);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus); // the arrows move it
}

void PictureView::setImage(const QImage &image)
{
    m_image = image;
    layOut();
}

void PictureView::enlarge() { zoomTo(m_factor * step); }

void PictureView::reduce() { zoomTo(m_factor / step); }

void PictureView::turn()
{
    m_image = m_image.transformed(QTransform().rotate(quarter));
    layOut();
}

void PictureView::zoomTo(double factor)
{
    m_factor = std::clamp(factor, smallest, largest);
    layOut();
}

void PictureView::layOut()
{
    if (m_image.isNull())
        return;
    m_picture->resize(m_image.size().scaled(viewport()->size(), Qt::KeepAspectRatio) * m_factor);
    m_picture->update();
}

void PictureView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        enlarge();
        break;
    case Qt::Key_Minus:
        reduce();
        break;
    default:
        QScrollArea::keyPressEvent(event);
    }
}

void PictureView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    layOut();
}

} // namespace yc::ui
