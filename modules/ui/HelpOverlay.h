// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace yc::ui {

class Card;

/// The keys of the window, over the window, on F1; F1 or Esc returns to where the hand was.
class HelpOverlay : public QWidget {
    Q_OBJECT
public:
    struct Key {
        QString keys; ///< "F2", "Ctrl K"
        QString what;
    };
    explicit HelpOverlay(QWidget *window);
    void addSection(const QString &title, const QList<Key> &keys);
    void toggle();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Card *m_card;
    QPointer<QWidget> m_before;
};

} // namespace yc::ui
