// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QScrollArea>

namespace yc::ui {

/// A picture as large as fits, larger and smaller by + and −, moved by the arrows, turned by quarters.
class PictureView : public QScrollArea {
    Q_OBJECT
public:
    explicit PictureView(QWidget *parent = nullptr);
    /// Null: none. The factor stays: whoever leafs through pages reads all of them equally large.
    void setImage(const QImage &image);
    [[nodiscard]] const QImage &image() const { return m_image; }
    /// 1: as much as fits.
    [[nodiscard]] double factor() const { return m_factor; }
    void fit() { zoomTo(1); }
    void enlarge();
    void reduce();
    void turn();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Picture;
    void zoomTo(double factor);
    void layOut();

    QImage m_image;
    double m_factor = 1;
    Picture *m_picture;
};

} // namespace yc::ui
