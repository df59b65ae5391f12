// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QWidget>

namespace yc::eldercare {

/// All indicators in a row of small boxes by group: what is scored, what is missing, where one is.
class ScoreStrip : public QWidget {
    Q_OBJECT
public:
    explicit ScoreStrip(QWidget *parent = nullptr);
    void show(const QJsonObject &scores, const QString &current);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &indicator);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRectF box(qsizetype indicator) const;
    QJsonObject m_scores;
    QString m_current;
};

} // namespace yc::eldercare
