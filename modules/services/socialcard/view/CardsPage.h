// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Service.h"

#include <QTimer>

namespace yc::ui {
class Card;
class ChoiceBox;
class Page;
class RecordList;
} // namespace yc::ui

namespace yc::socialcard {

/// 社会保障卡: the cards of the desk by state.
class CardsPage : public ui::ServicePage {
    Q_OBJECT
public:
    explicit CardsPage(ui::ServiceContext &context, QWidget *parent = nullptr);
    /// Argument, optional: "which", a name of shown(), or "person" for those of the current resident.
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] ui::RecordList *list() const { return m_list; }

    /// What a filter shows on a day: "all", "making", "late" (in the making), "waiting", "unclaimed", "held",
    /// "normal", "temporary", "expiring", "formal", "cancelled".
    [[nodiscard]] static core::Query shown(const QString &which, QDate today, const core::Session &session);

private:
    void apply();
    void showReader();

    ui::ServiceContext &m_context;
    ui::Page *m_page;
    ui::ChoiceBox *m_which;
    ui::Card *m_card;
    ui::RecordList *m_list;
    QTimer m_refresh;
};

} // namespace yc::socialcard
