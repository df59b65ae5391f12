// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QWidget>

namespace yc::ui {

/// A state in shape, colour and words: "▲ 剩 1 天". A screen reader hears the words.
class StateLabel : public QWidget {
    Q_OBJECT
public:
    explicit StateLabel(QWidget *parent = nullptr);
    StateLabel(State state, const QString &words, QWidget *parent = nullptr);
    void setState(State state, const QString &words);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString words() const { return m_words; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    State m_state = State::None;
    QString m_words;
};

} // namespace yc::ui
