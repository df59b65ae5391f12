// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskPorts.h"
#include "desk/stick/StickKeeper.h"
#include "ui/Service.h"

class QLineEdit;
class QCheckBox;

namespace yc::ui {
class ActionButton;
class Card;
class KeyValueGrid;
class Page;
class ProgressPanel;
class RecordList;
class TextLabel;
} // namespace yc::ui

namespace yc::desk {

class KnownDesksCard;

/// Records by stick, both ways: make a bundle for other desks, look at one that came and take it in; and the cards by
/// which desks know each other.
class StickPage : public ui::ServicePage {
    Q_OBJECT
public:
    StickPage(DeskPorts ports, ui::ServiceContext &context, QWidget *parent = nullptr);
    void open(const QVariantMap &arguments) override;

    [[nodiscard]] StickKeeper &keeper() { return m_keeper; }
    [[nodiscard]] ui::Page *page() const { return m_page; }
    [[nodiscard]] QLineEdit *folder() const { return m_folder; }
    [[nodiscard]] QList<QCheckBox *> receivers() const { return m_receivers; }
    [[nodiscard]] ui::ActionButton *makeButton() const { return m_make; }
    [[nodiscard]] ui::ActionButton *takeButton() const { return m_take; }
    [[nodiscard]] ui::KeyValueGrid *facts() const { return m_facts; }
    [[nodiscard]] KnownDesksCard *desks() const { return m_desks; }

private:
    [[nodiscard]] ui::Card *makeOut();
    [[nodiscard]] ui::Card *makeIn();
    [[nodiscard]] ui::Card *makeOwn();
    [[nodiscard]] QFuture<core::Result<core::Rows>> rows() const;
    void show();
    void showReceivers();
    void showChecked();
    void showProgress();
    void saySomething(const stick::Made &made);
    void saySomething(const bundle::Taken &taken);
    void chooseBundle();
    void exportCard();

    DeskPorts m_ports;
    bool m_mayMake;
    bool m_mayTake;
    StickKeeper m_keeper;
    ui::Page *m_page;
    ui::ProgressPanel *m_progress;
    QLineEdit *m_folder;
    QWidget *m_receiverBox;
    ui::TextLabel *m_nobody;
    QList<QCheckBox *> m_receivers;
    ui::ActionButton *m_make;
    ui::ActionButton *m_choose;
    ui::RecordList *m_found;
    QWidget *m_checkedBox;
    ui::KeyValueGrid *m_facts;
    ui::ActionButton *m_take;
    ui::KeyValueGrid *m_own;
    KnownDesksCard *m_desks;
};

} // namespace yc::desk
