// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace yc::ui {

/// The steps of a task with what was chosen in each; earlier steps can be gone back to by click or keyboard.
class StepBar : public QWidget {
    Q_OBJECT
public:
    explicit StepBar(const QStringList &steps, QWidget *parent = nullptr);
    /// 0-based; steps up to it are done or present.
    void setCurrent(int step);
    [[nodiscard]] int current() const { return m_current; }
    /// What was chosen in a step, in second ink after its name.
    void setChoice(int step, const QString &choice);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A finished step was asked for; the page decides and calls setCurrent.
    void stepRequested(int step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRectF box(int step) const;
    void describe();
    QStringList m_steps;
    QStringList m_choices;
    int m_current = 0;
};

} // namespace yc::ui
