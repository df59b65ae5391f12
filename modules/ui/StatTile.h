// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QAbstractButton>

namespace yc::ui {

/// A figure with the shape of its state and what it counts; opens the list behind it.
class StatTile : public QAbstractButton {
    Q_OBJECT
public:
    explicit StatTile(const QString &label, QWidget *parent = nullptr);
    /// `figure` as it is to be read, "1,204"; the shape is drawn for Warn and Late.
    void setFigure(const QString &figure, State state = State::None);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {Theme::px(120), Theme::px(90)}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_figure;
    State m_state = State::None;
};

} // namespace yc::ui
