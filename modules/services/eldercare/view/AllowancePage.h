// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/eldercare/rules/AllowanceRun.h"
#include "ui/Service.h"

#include <QTimer>

class QStackedWidget;

namespace yc::ui {
class ActionButton;
class Banner;
class Card;
class FormView;
class Page;
class RecordList;
class TabBar;
class TextLabel;
} // namespace yc::ui

namespace yc::eldercare {

class BatchesPanel;

/// 高龄津贴: who is owed it and has not applied, who is paid and should not be, whose place of registration is not
/// clear, and the quarterly batches.
class AllowancePage : public ui::ServicePage {
    Q_OBJECT
public:
    enum Tab { Owed, Stop, Unclear, Batches };

    explicit AllowancePage(ui::ServiceContext &context, QWidget *parent = nullptr);
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] bool goBack() override;
    ~AllowancePage() override;

    [[nodiscard]] ui::TabBar *tabs() const { return m_tabs; }
    [[nodiscard]] ui::RecordList *list(Tab tab) const { return m_lists.value(tab); }
    [[nodiscard]] BatchesPanel *batches() const { return m_batches; }
    [[nodiscard]] ui::Banner *banner() const;

private:
    void makeActions();
    void makeLists();
    void showTab();
    void runRegister();
    struct Shown;
    void showRun(const Shown &shown);
    void takeClaim();
    void stopClaim();
    void execute(core::Command command, const QString &words);
    [[nodiscard]] bool may(const char *permission) const;

    ui::ServiceContext &m_context;
    ui::Page *m_page;
    ui::TabBar *m_tabs;
    ui::Card *m_card;
    ui::TextLabel *m_rules;
    QStackedWidget *m_stack;
    QHash<int, ui::RecordList *> m_lists;
    BatchesPanel *m_batches;
    ui::FormView *m_reason;
    ui::ActionButton *m_claim;
    ui::ActionButton *m_stop;
    std::stop_source m_running;
    QList<QFuture<core::Result<std::shared_ptr<AllowanceRun>>>> m_runs;
    QTimer m_refresh;
    int m_asked = 0;
    bool m_busy = false;
};

} // namespace yc::eldercare
