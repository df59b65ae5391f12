// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/eldercare/rules/VisitRules.h"
#include "ui/Service.h"

#include <QTimer>

namespace yc::ui {
class Card;
class ChoiceBox;
class Page;
class RecordList;
struct RowsRequest;
} // namespace yc::ui

namespace yc::eldercare {

/// 为老服务: the elderly with risk class and grade, or the assessments that wait; opens an assessment.
class EldersPage : public ui::ServicePage {
    Q_OBJECT
public:
    explicit EldersPage(ui::ServiceContext &context, QWidget *parent = nullptr);
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] ui::RecordList *list() const { return m_list; }
    [[nodiscard]] ui::ChoiceBox *which() const { return m_which; }

    /// Signed by one, or sent back.
    [[nodiscard]] static core::Query toConfirm();
    [[nodiscard]] static core::Query toRepeat(QDate today);

private:
    void makeHead();
    void apply();
    void showPolicy();
    void openRow(const QString &id);
    [[nodiscard]] core::Query elders() const;
    [[nodiscard]] QFuture<core::Result<core::Rows>> elderRows(const core::Query &query) const;
    [[nodiscard]] QFuture<core::Result<core::Rows>> assessmentRows(const core::Query &query) const;

    ui::ServiceContext &m_context;
    VisitRules m_rules;
    ui::Page *m_page;
    ui::ChoiceBox *m_which;
    ui::ChoiceBox *m_addUp = nullptr;
    ui::Card *m_card;
    ui::RecordList *m_list;
    QTimer m_refresh;
};

} // namespace yc::eldercare
