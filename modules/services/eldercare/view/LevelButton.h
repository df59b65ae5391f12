// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace yc::eldercare {

/// One score of an indicator: its key, its wording over as many lines as it needs, and whether it is chosen.
class LevelButton : public QAbstractButton {
    Q_OBJECT
public:
    LevelButton(int score, const QString &words, QWidget *parent = nullptr);
    [[nodiscard]] int score() const { return m_score; }
    /// The earlier assessment had this score.
    void setEarlier(bool earlier);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int m_score;
    bool m_earlier = false;
};

} // namespace yc::eldercare
