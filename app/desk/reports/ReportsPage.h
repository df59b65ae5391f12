// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ReportSheet.h"
#include "reports/Report.h"
#include "ui/Service.h"

#include <QSet>
#include <QTimer>

#include <stop_token>

class QListWidget;
class QStackedWidget;

namespace yc::report {
class ReportChart;
class ReportTable;
} // namespace yc::report

namespace yc::ui {
class ActionButton;
class Banner;
class Card;
class Page;
class ProgressPanel;
class TextLabel;
} // namespace yc::ui

namespace yc::desk {

class ReportFilterBar;

/// 统计报表: the reports at the left, the chosen one with its filters, chart and table. Counting goes on beside the
/// page and can be stopped; a newer choice stops the older one. What is saved leaves a row in the audit log first.
class ReportsPage : public ui::ServicePage {
    Q_OBJECT
public:
    /// `types`: names of the record types that this program knows.
    ReportsPage(ui::ServiceContext &context, const QSet<QString> &types, QWidget *parent = nullptr);
    ~ReportsPage() override;
    /// Argument, optional: "report", its id.
    void open(const QVariantMap &arguments) override;
    [[nodiscard]] bool mayLeave() override { return !m_writing; }
    [[nodiscard]] bool goBack() override;

    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] ReportFilterBar *filters() const { return m_filters; }
    [[nodiscard]] report::ReportTable *table() const { return m_table; }
    [[nodiscard]] ui::Banner *banner() const;
    /// What is shown; empty while it is counted.
    [[nodiscard]] const core::ReportSheet &sheet() const { return m_sheet; }
    [[nodiscard]] bool isCounting() const { return m_counting; }
    /// How a file is asked for: a dialog, unless somebody else answers.
    void setFileChoice(std::function<QString(const QString &suggested)> choose) { m_chooseFile = std::move(choose); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum class Form { Pdf, Workbook };
    void makeList(QWidget *place);
    void makeSheet(QWidget *place);
    void choose(int row);
    void count();
    void show(const core::ReportSheet &sheet);
    void showNothing(const QString &title, const QString &advice);
    void stop();
    void save(Form form);
    void write(Form form, const QString &path);
    [[nodiscard]] const reports::Report &report() const { return m_reports.at(m_chosen); }

    ui::ServiceContext &m_context;
    QSet<QString> m_types;
    QList<reports::Report> m_reports; ///< those that the person may see
    qsizetype m_chosen = 0;
    core::ReportSheet m_sheet;
    ui::Page *m_page;
    QListWidget *m_list = nullptr;
    ReportFilterBar *m_filters;
    ui::ProgressPanel *m_progress = nullptr;
    QStackedWidget *m_stack = nullptr;
    ui::Card *m_chartCard = nullptr;
    report::ReportChart *m_chart = nullptr;
    ui::Card *m_tableCard = nullptr;
    report::ReportTable *m_table = nullptr;
    ui::TextLabel *m_note = nullptr;
    QWidget *m_empty = nullptr;
    ui::ActionButton *m_pdf;
    ui::ActionButton *m_workbook;
    QTimer m_slow;  ///< shows that it is being counted
    QTimer m_stale; ///< after changes of the store
    std::stop_source m_work;
    int m_asked = 0; ///< answers to earlier questions are ignored
    bool m_counting = false;
    bool m_isStale = true;
    bool m_writing = false;
    QFuture<core::Result<>> m_file;
    std::function<QString(const QString &)> m_chooseFile;
};

} // namespace yc::desk
