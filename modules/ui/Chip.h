// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yc::ui {

/// A tag of a record; Accent ones are those that change how the person is served.
class Chip : public QWidget {
    Q_OBJECT
public:
    enum class Tone { Plain, Accent };
    explicit Chip(const QString &text, Tone tone = Tone::Plain, QWidget *parent = nullptr);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
};

} // namespace yc::ui
