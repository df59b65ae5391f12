// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DeskCard.h"
#include "core/DocumentStore.h"
#include "ui/Card.h"

class QLineEdit;

namespace yc::ui {
class ActionButton;
class Page;
class RecordList;
} // namespace yc::ui

namespace yc::desk {

class StickKeeper;

/// The other desks, and whether they are trusted; reading in a card, and withdrawing trust, for who may.
class KnownDesksCard : public ui::Card {
    Q_OBJECT
public:
    KnownDesksCard(StickKeeper &keeper, ui::Page &page, bool mayTrust, QWidget *parent = nullptr);
    /// Shows the fingerprint of a card from a file, to be compared.
    void readIn(const QString &path);
    [[nodiscard]] ui::RecordList *list() const { return m_list; }
    [[nodiscard]] QLineEdit *reason() const { return m_reason; }
    [[nodiscard]] ui::ActionButton *withdrawButton() const { return m_withdraw; }

private:
    [[nodiscard]] core::Rows rows() const;
    void trust(const core::DeskCard &card);
    void withdraw();

    StickKeeper &m_keeper;
    ui::Page &m_page;
    ui::RecordList *m_list;
    QLineEdit *m_reason;
    ui::ActionButton *m_withdraw;
};

} // namespace yc::desk
