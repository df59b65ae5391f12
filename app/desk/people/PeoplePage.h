// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskPorts.h"
#include "ui/Service.h"

#include <QTimer>

namespace yc::ui {
class ActionButton;
class Page;
class RecordList;
} // namespace yc::ui

namespace yc::desk {

class PersonCard;
class PersonDetails;

/// The people of this desk, for those who look after them: who may sign in, with which roles, from when to when.
class PeoplePage : public ui::ServicePage {
    Q_OBJECT
public:
    PeoplePage(DeskPorts ports, ui::ServiceContext &context, QWidget *parent = nullptr);
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] bool mayLeave() override;
    [[nodiscard]] bool goBack() override;
    [[nodiscard]] ui::RecordList *list() const { return m_list; }
    [[nodiscard]] PersonCard *card() const { return m_card; }
    [[nodiscard]] PersonDetails *details() const { return m_details; }
    [[nodiscard]] ui::Page *page() const { return m_page; }

private:
    [[nodiscard]] QFuture<core::Result<core::Rows>> rows(const QString &sortKey, Qt::SortOrder order) const;
    void add();
    void edit(const QString &number);
    void closeCard();
    void said(const QString &words);
    void askForRecoveryCode();
    void renewRecoveryCode();
    DeskPorts m_ports;
    ui::ServiceContext &m_context;
    ui::Page *m_page;
    ui::RecordList *m_list;
    PersonCard *m_card;
    PersonDetails *m_details;
    ui::ActionButton *m_add;
    ui::ActionButton *m_recovery = nullptr;
    QTimer m_minute; ///< lock-outs end, days begin
};

} // namespace yc::desk
