// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QAbstractButton>
#include <QImage>

namespace yc::ui {

/// Two lines of words behind a state mark, an optional action word at the right; opens what it names.
class ListLine : public QAbstractButton {
    Q_OBJECT
public:
    ListLine(State state, const QString &title, const QString &subtitle, QWidget *parent = nullptr);
    /// Accent words at the right: "办理".
    void setActionText(const QString &text);
    /// Of what it names, between mark and words; null: a place without a picture.
    void setPicture(const QImage &picture);
    [[nodiscard]] const QImage &picture() const { return m_picture; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {Theme::px(120), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    State m_state;
    QString m_subtitle;
    QString m_action;
    QImage m_picture;
    bool m_hasPlace = false; ///< for a picture: words of lines below each other begin at one edge
};

} // namespace yc::ui
