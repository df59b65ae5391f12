// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/view/CaseRows.h"

#include <QTimer>

namespace yc::ui {
class Card;
class FigureBoard;
class Page;
class RecordList;
} // namespace yc::ui

namespace yc::affairs {

/// 工作台: the day at a glance. What waits in every service, as far as the person may see it, and below the matters of
/// whoever is signed in, least time left first; of the whole desk for who accepts none (supervisors, approvers).
class WorkbenchPage : public ui::ServicePage {
    Q_OBJECT
public:
    explicit WorkbenchPage(const AffairsContext &context, QWidget *parent = nullptr);
    /// Argument, optional: "view" ("today", "soon", "late", "decide", "supply", "drafts", "all").
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] bool goBack() override;
    [[nodiscard]] ui::RecordList *list() const { return m_list; }
    [[nodiscard]] ui::FigureBoard *board() const { return m_board; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum class View { Mine, All, Today, DueSoon, Late, Decide, Supply, Drafts };
    void refresh();
    void showView(View view);
    void greet();
    [[nodiscard]] View home() const;
    [[nodiscard]] CaseFilter filter() const;
    [[nodiscard]] core::Query draftQuery() const;

    const AffairsContext &m_context;
    View m_view = View::Mine;
    ui::Page *m_page;
    ui::FigureBoard *m_board;
    ui::Card *m_card;
    ui::RecordList *m_list;
    ui::RecordList *m_draftList;
    QTimer m_refresh;
};

} // namespace yc::affairs
