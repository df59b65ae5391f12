// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QWidget>

class QVBoxLayout;

namespace yc::ui {
class ActionButton;
class TextLabel;
} // namespace yc::ui

namespace yc::eldercare {

class LevelButton;
class ScoreStrip;

/// One indicator at a time with the wording of each score. Keys: 0 to 4 score it and go on, Left and Right (Page Up,
/// Page Down) go back and forward, Home and End to the first and last, Delete takes a score back.
class IndicatorPanel : public QWidget {
    Q_OBJECT
public:
    explicit IndicatorPanel(QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject scores() const { return m_scores; }
    void setScores(const QJsonObject &scores);
    /// Of the assessment before this one.
    void setEarlier(const QJsonObject &scores);
    void setReadOnly(bool readOnly);
    [[nodiscard]] QString current() const;
    void show(const QString &indicator);
    /// Back or forward; false at the end.
    bool step(int by);

Q_SIGNALS:
    void edited();
    void moved(const QString &indicator);
    /// Forward from the last, or the last was scored; backward from the first.
    void leftForward();
    void leftBackward();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void score(int value);
    void showIndicator();

    QJsonObject m_scores;
    QJsonObject m_earlier;
    bool m_readOnly = false;
    qsizetype m_at = 0;
    ScoreStrip *m_strip;
    ui::TextLabel *m_group;
    ui::TextLabel *m_title;
    ui::TextLabel *m_about;
    QVBoxLayout *m_levels;
    QList<LevelButton *> m_buttons;
    ui::ActionButton *m_back;
    ui::ActionButton *m_forward;
};

} // namespace yc::eldercare
