// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CardReader.h"
#include "ui/Service.h"

namespace yc::ui {
class Banner;
}

namespace yc::desk {

/// Above every page: a card that is put in finds its holder, whatever page is open. The holder's file is opened, unless
/// that person is the current one already; whoever is not on file is offered as a new person; what card and records say
/// differently is shown and left alone.
class CardBar final : public QWidget {
    Q_OBJECT
public:
    CardBar(ui::ServiceContext &context, core::CardReader &reader, QWidget *parent = nullptr);
    [[nodiscard]] ui::Banner *banner() const { return m_banner; }

private:
    void take(const core::CardValues &values);
    /// `card`: the body of the record of this very card, empty if there is none.
    void takeHolder(const core::CardValues &values, const core::Person &person, const QList<QJsonObject> &cards);
    void takeByNumber(const core::CardValues &values);
    void offerNew(const core::CardValues &values);
    [[nodiscard]] bool isOf(int card) const { return card == m_card; }

    ui::ServiceContext &m_context;
    ui::Banner *m_banner;
    int m_card = 0; ///< counts cards: answers about one that has gone are dropped
};

} // namespace yc::desk
