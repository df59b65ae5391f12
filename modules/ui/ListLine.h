// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QAbstractButton>

namespace yc::ui {

/// Two lines of words behind a state mark, an optional action word at the right; opens what it names.
class ListLine : public QAbstractButton {
    Q_OBJECT
public:
    ListLine(State state, const QString &title, const QString &subtitle, QWidget *parent = nullptr);
    /// Accent words at the right: "办理".
    void setActionText(const QString &text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {Theme::px(120), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    State m_state;
    QString m_subtitle;
    QString m_action;
};

} // namespace yc::ui
