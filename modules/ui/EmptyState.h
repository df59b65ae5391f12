// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace yc::ui {

class ActionButton;

/// What an empty page says: what is missing, what to do, and the button that does it.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    EmptyState(const QString &iconName, const QString &title, const QString &advice, QWidget *parent = nullptr);
    ActionButton *setAction(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QWidget *m_place;
    ActionButton *m_action = nullptr;
};

} // namespace yc::ui
