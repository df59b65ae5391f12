// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace yc::ui {

/// One place in the rail: icon, name, badge; the present one has the soft ground and the accent bar.
class RailEntry : public QAbstractButton {
    Q_OBJECT
public:
    RailEntry(const QString &iconName, const QString &label, QWidget *parent = nullptr);
    void setBadge(int count);
    [[nodiscard]] int badge() const { return m_badge; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    int m_badge = 0;
};

} // namespace yc::ui
