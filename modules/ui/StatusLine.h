// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QHBoxLayout;

namespace yc::ui {

class TextLabel;

/// The line at the foot of the window: what works, and at the right the keys that help.
class StatusLine : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);
    /// Items stand in the order in which they were first set; an empty text hides one.
    void setItem(const QString &id, const QString &text);
    void setHint(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_row;
    TextLabel *m_hint;
    QHash<QString, TextLabel *> m_items;
};

} // namespace yc::ui
