// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskPorts.h"
#include "store/backup/Backup.h"
#include "ui/Service.h"

namespace yc::ui {
class ActionButton;
class Card;
class KeyValueGrid;
class Page;
class ProgressPanel;
class RecordList;
} // namespace yc::ui

namespace yc::desk {

class BackupKeeper;
class BackupPlanCard;

/// Backups of this desk, for the administrator: the last, the next, those that are kept; making one, checking one, the
/// plan, and the key of the organisation.
class BackupPage : public ui::ServicePage {
    Q_OBJECT
public:
    BackupPage(DeskPorts ports, BackupKeeper &keeper, QWidget *parent = nullptr);
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] ui::Page *page() const { return m_page; }
    [[nodiscard]] ui::KeyValueGrid *facts() const { return m_facts; }
    [[nodiscard]] ui::RecordList *list() const { return m_list; }
    [[nodiscard]] BackupPlanCard *planCard() const { return m_plan; }
    [[nodiscard]] ui::ActionButton *makeButton() const { return m_make; }
    [[nodiscard]] ui::ActionButton *checkButton() const { return m_check; }

private:
    void show();
    void showProgress();
    void finished();
    void check(const QString &path);
    void chooseKey();
    [[nodiscard]] ui::Card *makeFacts();
    [[nodiscard]] ui::Card *makeList();
    [[nodiscard]] ui::Card *makeKey();
    [[nodiscard]] QFuture<core::Result<core::Rows>> rows() const;

    DeskPorts m_ports;
    BackupKeeper &m_keeper;
    ui::Page *m_page;
    ui::KeyValueGrid *m_facts;
    ui::KeyValueGrid *m_keyFacts;
    ui::RecordList *m_list;
    ui::ProgressPanel *m_progress;
    BackupPlanCard *m_plan;
    ui::ActionButton *m_make;
    ui::ActionButton *m_check;
};

} // namespace yc::desk
