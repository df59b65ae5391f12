// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/view/CaseRows.h"

#include <QTimer>

namespace yc::ui {
class Card;
class Page;
class RecordList;
class StatTile;
} // namespace yc::ui

namespace yc::affairs {

/// 工作台: the day at a glance. Figures of the desk, and the matters of whoever is signed in, least time left first.
class WorkbenchPage : public ui::ServicePage {
    Q_OBJECT
public:
    explicit WorkbenchPage(const AffairsContext &context, QWidget *parent = nullptr);
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] bool goBack() override;
    [[nodiscard]] ui::RecordList *list() const { return m_list; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum class View { Mine, Today, DueSoon, Late, Drafts };
    void refresh();
    void countConflicts();
    void showView(View view);
    void greet();
    void count(ui::StatTile *tile, const CaseFilter &filter, ui::State state);
    [[nodiscard]] CaseFilter filter() const;
    [[nodiscard]] core::Query draftQuery() const;

    const AffairsContext &m_context;
    View m_view = View::Mine;
    ui::Page *m_page;
    ui::StatTile *m_today;
    ui::StatTile *m_soon;
    ui::StatTile *m_late;
    ui::StatTile *m_drafts;
    ui::StatTile *m_conflicts; ///< hidden while there are none
    ui::Card *m_card;
    ui::RecordList *m_list;
    ui::RecordList *m_draftList;
    QTimer m_refresh;
};

} // namespace yc::affairs
