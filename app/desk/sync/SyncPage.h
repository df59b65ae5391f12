// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskPorts.h"
#include "ui/Service.h"

namespace yc::ui {
class ActionButton;
class KeyValueGrid;
class Page;
class TabBar;
} // namespace yc::ui

namespace yc::desk {

class DatasetsTab;
class DamagedTab;
class RefusedTab;
class SyncKeeper;
class SyncLogTab;

/// The truth about this desk and the city: what is not there yet, since when and why, dataset by dataset; what the city
/// refused and what arrived damaged; the log. Everybody sees the state; the log is the supervisor's.
class SyncPage : public ui::ServicePage {
    Q_OBJECT
public:
    enum class Tab { Datasets, Refused, Damaged, Log };

    SyncPage(DeskPorts ports, ui::ServiceContext &context, QWidget *parent = nullptr);
    /// {"tab": "refused" | "damaged" | "log"}
    void open(const QVariantMap &arguments) override;

    [[nodiscard]] ui::Page *page() const { return m_page; }
    [[nodiscard]] ui::TabBar *tabs() const { return m_tabs; }
    [[nodiscard]] ui::KeyValueGrid *facts() const { return m_facts; }
    [[nodiscard]] DatasetsTab *datasets() const { return m_datasets; }
    [[nodiscard]] RefusedTab *refused() const { return m_refused; }
    [[nodiscard]] DamagedTab *damaged() const { return m_damaged; }
    [[nodiscard]] SyncLogTab *log() const { return m_log; }
    [[nodiscard]] ui::ActionButton *nowButton() const { return m_now; }
    [[nodiscard]] ui::ActionButton *pauseButton() const { return m_pause; }

private:
    void addTab(Tab tab, const QString &words, QWidget *content);
    void choose(Tab tab);
    void show();
    void showFacts();

    DeskPorts m_ports;
    SyncKeeper &m_keeper;
    ui::ServiceContext &m_context;
    ui::Page *m_page;
    ui::ActionButton *m_now;
    ui::ActionButton *m_pause = nullptr;
    ui::ActionButton *m_conflicts; ///< to where they are settled; hidden while there are none
    ui::KeyValueGrid *m_facts;
    ui::TabBar *m_tabs;
    DatasetsTab *m_datasets = nullptr;
    RefusedTab *m_refused = nullptr;
    DamagedTab *m_damaged = nullptr;
    SyncLogTab *m_log = nullptr;
    QHash<int, QWidget *> m_contents; ///< by place in the bar
    QList<Tab> m_order;
};

} // namespace yc::desk
