// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusFrame>
#include <QPixmap>

namespace yc::ui {

/// Words tiled at −30° over a widget: who looked, where and when, on every photograph of the screen. Lets the mouse
/// through and, being a focus frame to Qt, stands in no accessibility tree. Painting copies a tile; the tile is made
/// when words, opacity, theme or scale change.
class Watermark final : public QFocusFrame {
    Q_OBJECT
public:
    /// Lies over `over`, follows its size and stays above its other children.
    explicit Watermark(QWidget *over);
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }
    /// Of the ink, 0 to 1.
    void setOpacity(double opacity);
    [[nodiscard]] double opacity() const { return m_opacity; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void cover();
    void makeTile();
    QWidget *m_over;
    QString m_text;
    double m_opacity = 0.1;
    QPixmap m_tile;
    QColor m_ink; ///< of the tile
};

} // namespace yc::ui
