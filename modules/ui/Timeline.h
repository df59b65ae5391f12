// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Theme.h"

#include <QList>
#include <QWidget>

namespace yc::ui {

/// What happened, newest first: a line with a ring for each event. Heights follow the words; nothing is cut.
class Timeline : public QWidget {
    Q_OBJECT
public:
    struct Entry {
        QString heading; ///< bold
        QString text;
        QString aside; ///< when, who, number; second ink
        State state = State::None;
    };
    explicit Timeline(QWidget *parent = nullptr);
    void setEntries(const QList<Entry> &entries);

private:
    QList<QWidget *> m_rows;
};

} // namespace yc::ui
