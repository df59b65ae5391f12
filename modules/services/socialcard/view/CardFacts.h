// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Card.h"
#include "ui/Service.h"

namespace yc::ui {
class KeyValueGrid;
class RevealBar;
} // namespace yc::ui

namespace yc::socialcard {

/// What stands in the record of a card: numbers, days, fee. The bank's number is masked until somebody says why.
class CardFacts : public ui::Card {
    Q_OBJECT
public:
    explicit CardFacts(ui::ServiceContext &context, QWidget *parent = nullptr);
    using ui::Card::show;
    void show(const core::Document &document);
    /// Closes the question for a reason; false if it was not open.
    bool putAway();

private:
    void reveal(const QString &key, const QString &reason);

    ui::ServiceContext &m_context;
    QString m_card;
    QString m_resident;
    ui::KeyValueGrid *m_facts;
    ui::RevealBar *m_why;
};

} // namespace yc::socialcard
