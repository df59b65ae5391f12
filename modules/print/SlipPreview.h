// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/SlipPainter.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QPixmap>

#include <optional>

namespace yc::print {

/// Shows a slip page below page, drawn for the screen's own pixels at every zoom.
/// Ctrl+P and Ctrl+S ask for printing and saving; Page Up and Page Down turn pages, Home and End go to the first and
/// last, Ctrl with +, - and 0 zoom in, out and to the window's width; Ctrl and the wheel zoom too.
class SlipPreview : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit SlipPreview(QWidget *parent = nullptr);

    void setSlip(const SlipPainter &slip);
    void clear();
    /// 1 is the size on paper; stays within 0.25 and 4.
    void setZoom(qreal zoom);
    qreal zoom() const { return m_zoom; }
    /// Zooms so that a page fills the width, and keeps doing so when the window changes.
    void fitWidth();
    bool fitsWidth() const { return m_fitsWidth; }
    /// 0-based, the page in the middle of the view.
    int currentPage() const;
    void showPage(int page);
    int pageCount() const { return m_slip ? m_slip->pageCount() : 0; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void printRequested();
    void saveRequested();
    void currentPageChanged(int page, int count);
    void zoomChanged(qreal zoom);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;

private:
    QSizeF pageSize() const; ///< in widget pixels
    QRectF pageRect(int page) const;
    void applyZoom(qreal zoom);
    void updateScrollBars();
    void announcePage();
    void describe();
    QPixmap pagePixmap(int page, qreal ratio);

    std::optional<SlipPainter> m_slip;
    QHash<int, QPixmap> m_pixmaps; ///< pages in view at the present zoom
    qreal m_zoom = 1;
    bool m_fitsWidth = true;
    int m_announcedPage = -1;
};

} // namespace yc::print
