// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace yc::ui {

/// Tabs of a page: words on a hairline, the chosen one underlined in the accent. Keys as in QTabBar, and Ctrl+Tab.
class TabBar : public QTabBar {
    Q_OBJECT
public:
    explicit TabBar(QWidget *parent = nullptr);

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace yc::ui
