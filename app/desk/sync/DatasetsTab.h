// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/DocumentStore.h"

#include <QWidget>

namespace yc::ui {
class ActionButton;
class Banner;
class Card;
class RecordList;
} // namespace yc::ui

namespace yc::desk {

class SyncKeeper;

/// Every dataset: state, last success, what waits, since when it fails and when it is tried again; of the chosen one,
/// why, and the confirmation that another server is the right one.
class DatasetsTab : public QWidget {
    Q_OBJECT
public:
    DatasetsTab(SyncKeeper &keeper, const core::Clock &clock, bool mayAccept, QWidget *parent = nullptr);
    [[nodiscard]] ui::RecordList *list() const { return m_list; }
    [[nodiscard]] ui::Banner *why() const { return m_why; }
    /// Hidden unless there is another server and the person may say that it is right.
    [[nodiscard]] ui::ActionButton *acceptButton() const { return m_accept; }

private:
    [[nodiscard]] core::Rows rows() const;
    void show();
    void showWhy();

    SyncKeeper &m_keeper;
    const core::Clock &m_clock;
    bool m_mayAccept;
    ui::RecordList *m_list;
    ui::Banner *m_why;
    ui::ActionButton *m_accept;
    core::Rows m_shown;
};

} // namespace yc::desk
