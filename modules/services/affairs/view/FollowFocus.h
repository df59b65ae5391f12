// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace yc::affairs {

/// Scrolls a page so that whatever has the focus can be seen, also when the program put it there: the first wrong
/// field, a question that opened below the fold.
class FollowFocus : public QObject {
    Q_OBJECT
public:
    explicit FollowFocus(QWidget *page);
    /// Once the layout has settled.
    static void reveal(QWidget *widget);
    /// To the beginning of the page that the widget stands in.
    static void toTop(QWidget *widget);
};

} // namespace yc::affairs
