// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Service.h"

#include <QTimer>

namespace yc::ui {
class ActionButton;
class Card;
class ChoiceBox;
class RecordList;
} // namespace yc::ui

namespace yc::povertyaid {

/// 救助申请: every application of the desk, by state; those due for review.
class ApplicationsPage : public ui::ServicePage {
    Q_OBJECT
public:
    explicit ApplicationsPage(ui::ServiceContext &context, QWidget *parent = nullptr);
    /// Argument, optional: "which" ("open", "approved", "review").
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] ui::RecordList *list() const { return m_list; }

    /// Approved ones whose review is due on a day.
    [[nodiscard]] static core::Query dueForReview(QDate today);

private:
    void apply();

    ui::ServiceContext &m_context;
    ui::ChoiceBox *m_which;
    ui::Card *m_card;
    ui::RecordList *m_list;
    QTimer m_refresh;
};

} // namespace yc::povertyaid
