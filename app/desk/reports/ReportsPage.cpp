// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/reports/ReportsPage.h"

#include "core/CommandList.h"
#include "desk/reports/ReportFilterBar.h"
#include "desk/reports/ReportLook.h"
#include "desk/reports/SheetDelegate.h"
#include "report/ChartBuilder.h"
#include "report/ReportChart.h"
#include "report/ReportTable.h"
#include "reports/ReportList.h"
#include "reports/ReportPdf.h"
#include "reports/ReportRun.h"
#include "tabular/SheetWriter.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/EmptyState.h"
#include "ui/Page.h"
#include "ui/ProgressPanel.h"
#include "ui/TextLabel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QListWidget>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QtConcurrentRun>

#include <algorithm>

namespace yc::desk {

using core::ReportSheet;
using core::Result;
using reports::Report;
using ui::ActionButton;
using ui::State;
using ui::Theme;

namespace {
constexpr std::chrono::milliseconds isSlow{400};
constexpr std::chrono::milliseconds settle{1'500}; // a report is no list: it may be a moment behind
constexpr double listWide = 216;
constexpr double chartHigh = 300;
constexpr double barHigh = 30; ///< of lying bars
constexpr double pyramidHigh = 24;
constexpr QSizeF paperChart(860, 440); ///< px, at least
constexpr double paperBar = 26;        ///< px of a lying bar
constexpr double paperScale = 2.5;

bool may(const core::DocumentStore &store, const core::CommandSpec &spec)
{
    return store.session().may(QString::fromLatin1(spec.permission));
}

/// So that every bar has room for its words.
int heightOf(const ReportSheet::Chart &chart)
{
    using Shape = ReportSheet::Chart::Shape;
    const double bars = double(chart.categories.size());
    switch (chart.shape) {
    case Shape::Bars:
        return Theme::px(std::max(chartHigh, 80 + bars * barHigh * double(chart.series.size()) * 0.7));
    case Shape::StackedBars:
        return Theme::px(std::max(chartHigh, 80 + bars * barHigh));
    case Shape::Pyramid:
        return Theme::px(std::max(chartHigh, 80 + bars * pyramidHigh));
    default:
        return Theme::px(chartHigh);
    }
}

QSizeF paperSizeOf(const ReportSheet::Chart &chart)
{
    using Shape = ReportSheet::Chart::Shape;
    const bool upright = chart.shape == Shape::Columns || chart.shape == Shape::StackedColumns;
    const double bars = upright ? 0 : double(chart.categories.size());
    return {paperChart.width(), std::max(paperChart.height(), 80 + bars * paperBar)};
}
} // namespace

ReportsPage::ReportsPage(ui::ServiceContext &context, const QSet<QString> &types, QWidget *parent)
    : ServicePage(parent)
    , m_context(context)
    , m_types(types)
    , m_reports(reports::reportList())
    , m_page(new ui::Page(tr("Reports"), this))
    , m_filters(new ReportFilterBar(context.store.session(), context.store.clock().today(), m_page))
    , m_pdf(new ActionButton(tr("Save as PDF"), ActionButton::Kind::Plain, m_page))
    , m_workbook(new ActionButton(tr("Save as workbook"), ActionButton::Kind::Plain, m_page))
{
    m_reports.removeIf([this](const Report &one) { return !m_context.store.session().may(one.permission); });
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    m_pdf->setKey(Qt::Key_F8);
    m_workbook->setKey(Qt::Key_F9);
    for (ActionButton *button : {m_pdf, m_workbook}) {
        m_page->addAction(button);
        button->setVisible(may(context.store, core::commands::exportReport));
    }
    connect(m_pdf, &QAbstractButton::clicked, this, [this] { save(Form::Pdf); });
    connect(m_workbook, &QAbstractButton::clicked, this, [this] { save(Form::Workbook); });
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(16));
    m_page->content()->addLayout(row, 1);
    auto *left = new QWidget(m_page);
    left->setFixedWidth(Theme::px(listWide));
    makeList(left);
    row->addWidget(left, 0, Qt::AlignTop);
    auto *right = new QWidget(m_page);
    makeSheet(right);
    row->addWidget(right, 1);
    m_slow.setSingleShot(true);
    m_slow.setInterval(isSlow);
    connect(&m_slow, &QTimer::timeout, m_progress, &QWidget::show);
    m_stale.setSingleShot(true);
    m_stale.setInterval(settle);
    connect(&m_stale, &QTimer::timeout, this, [this] {
        m_isStale = true;
        if (isVisible())
            count();
    });
    connect(
        &context.store, &core::DocumentStore::changed, this, [this](const QStringList &, const QStringList &changed) {
            const bool counted = !m_reports.isEmpty() && std::ranges::any_of(chosen().types, [&](const QString &type) {
                return changed.isEmpty() || changed.contains(type);
            });
            if (counted)
                m_stale.start();
        });
    connect(m_filters, &ReportFilterBar::changed, this, &ReportsPage::count);
    m_chooseFile = [this](const QString &suggested) {
        return QFileDialog::getSaveFileName(this, tr("Save the report"), suggested,
                                            suggested.endsWith(u".pdf") ? tr("PDF file (*.pdf)")
                                                                        : tr("Excel workbook (*.xlsx)"));
    };
    if (m_reports.isEmpty())
        showNothing(tr("No report for your roles"), tr("Reports count records that you may look at."));
    else
        choose(0);
}

ReportsPage::~ReportsPage()
{
    m_work.request_stop();
    m_file.waitForFinished();
}

ui::Banner *ReportsPage::banner() const { return m_page->banner(); }

void ReportsPage::makeList(QWidget *place)
{
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new ui::Card(tr("All reports"), place);
    column->addWidget(card);
    m_list = new QListWidget(card);
    m_list->setAccessibleName(tr("All reports"));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setItemDelegate(new SheetDelegate(SheetDelegate::Look::Choice, m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const Report &one : std::as_const(m_reports)) {
        auto *item = new QListWidgetItem(one.title, m_list);
        item->setToolTip(one.about);
        item->setSizeHint({0, Theme::rowHeight()});
    }
    m_list->setFixedHeight(Theme::rowHeight() * std::max(1, int(m_reports.size())) + Theme::px(6));
    card->content()->addWidget(m_list);
    connect(m_list, &QListWidget::currentRowChanged, this, &ReportsPage::choose);
    connect(m_list, &QListWidget::itemActivated, this, [this] { m_filters->focusFirst(); });
}

void ReportsPage::makeSheet(QWidget *place)
{
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(14));
    column->addWidget(m_filters);
    m_progress = new ui::ProgressPanel(tr("Counting"), place);
    m_progress->setProgress(0, 0);
    m_progress->hide();
    column->addWidget(m_progress);
    connect(m_progress, &ui::ProgressPanel::cancelRequested, this, &ReportsPage::stop);
    m_stack = new QStackedWidget(place);
    column->addWidget(m_stack, 1);
    auto *sheet = new QWidget(m_stack);
    auto *cards = new QVBoxLayout(sheet);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(Theme::px(14));
    m_chartCard = new ui::Card(QString(), sheet);
    m_chart = new report::ReportChart([] { return reportLook(); }, m_chartCard);
    m_chartCard->content()->addWidget(m_chart);
    cards->addWidget(m_chartCard);
    m_tableCard = new ui::Card(tr("Table"), sheet);
    m_table = new report::ReportTable(Theme::px(32), SheetDelegate::padding(), m_tableCard);
    m_table->setItemDelegate(new SheetDelegate(SheetDelegate::Look::Table, m_table));
    m_tableCard->content()->addWidget(m_table);
    m_note = new ui::TextLabel(ui::TextRole::Secondary, {}, m_tableCard);
    m_note->setWordWrap(true);
    m_tableCard->content()->addWidget(m_note);
    cards->addWidget(m_tableCard);
    cards->addStretch(1);
    m_stack->addWidget(sheet);
}

void ReportsPage::open(const QVariantMap &arguments)
{
    const QString wanted = arguments.value(QStringLiteral("report")).toString();
    for (qsizetype i = 0; i < m_reports.size(); ++i) {
        if (m_reports.at(i).id == wanted)
            m_list->setCurrentRow(int(i));
    }
    m_list->setFocus(Qt::OtherFocusReason);
}

void ReportsPage::showEvent(QShowEvent *event)
{
    ServicePage::showEvent(event);
    if (m_isStale && !m_counting && !m_reports.isEmpty())
        count();
}

bool ReportsPage::goBack()
{
    if (!m_counting)
        return false;
    stop();
    return true;
}

void ReportsPage::choose(int row)
{
    if (row < 0 || row >= m_reports.size())
        return;
    m_chosen = row;
    if (m_list->currentRow() != row)
        m_list->setCurrentRow(row);
    m_page->setSubtitle(chosen().about);
    m_filters->setTime(chosen().time);
    m_page->banner()->dismiss();
    m_isStale = true;
    if (isVisible())
        count();
}

void ReportsPage::count()
{
    if (m_reports.isEmpty())
        return;
    m_work.request_stop();
    m_work = std::stop_source();
    const int asked = ++m_asked;
    m_stale.stop();
    m_isStale = false;
    for (ActionButton *button : {m_pdf, m_workbook})
        button->setEnabled(false);
    if (!std::ranges::all_of(chosen().types, [this](const QString &type) { return m_types.contains(type); })) {
        m_counting = false;
        m_sheet = {};
        showNothing(tr("This program keeps no such records"),
                    tr("The line of business that this report counts is not part of this program."));
        return;
    }
    m_counting = true;
    m_progress->setCancelling(false);
    m_slow.start();
    const reports::ReportFilter filter = m_filters->filter(m_context.store.clock().today());
    reports::ReportRun::run(m_context.store, chosen(), filter, m_work.get_token())
        .then(this, [this, asked](const Result<ReportSheet> &sheet) {
            if (asked != m_asked)
                return; // a newer one is being counted
            m_counting = false;
            m_slow.stop();
            m_progress->hide();
            if (sheet)
                show(*sheet);
            else if (sheet.error().kind == core::ErrorKind::Cancelled)
                m_page->banner()->showMessage(State::Info, tr("Stopped. What is shown is from before."));
            else
                m_page->banner()->showError(sheet.error());
        });
}

void ReportsPage::stop()
{
    m_progress->setCancelling(true);
    m_work.request_stop();
}

void ReportsPage::show(const ReportSheet &sheet)
{
    m_sheet = sheet;
    if (sheet.isEmpty()) {
        showNothing(tr("Nothing to count"), chosen().time == Report::Time::Period
                                                ? tr("Choose a longer period, or another organisation.")
                                                : tr("Choose another day, or another organisation."));
        return;
    }
    m_stack->setCurrentIndex(0);
    m_tableCard->show();
    m_chartCard->setTitle(sheet.chart.title);
    m_chartCard->setVisible(!sheet.chart.isEmpty());
    m_chart->setFixedHeight(heightOf(sheet.chart));
    m_chart->setChart(sheet.chart);
    m_tableCard->setAside(sheet.facts.value(0).value + QStringLiteral(" · ") + sheet.facts.value(1).value);
    m_table->setAccessibleName(sheet.title);
    m_table->setSheet(sheet);
    m_note->setText(sheet.note);
    m_note->setVisible(!sheet.note.isEmpty());
    for (ActionButton *button : {m_pdf, m_workbook})
        button->setEnabled(!m_writing);
}

void ReportsPage::showNothing(const QString &title, const QString &advice)
{
    m_slow.stop();
    m_progress->hide();
    m_chartCard->hide(); // their height would be kept
    m_tableCard->hide();
    if (m_empty) {
        m_stack->removeWidget(m_empty);
        m_empty->deleteLater();
    }
    m_empty = new ui::EmptyState(QStringLiteral("chart"), title, advice, m_stack);
    m_stack->addWidget(m_empty);
    m_stack->setCurrentWidget(m_empty);
}

void ReportsPage::save(Form form)
{
    if (m_writing || m_sheet.isEmpty())
        return;
    static const QRegularExpression forbidden(QStringLiteral(R"([/\\:*?"<>|\s]+)"));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString day = m_context.store.clock().today().toString(Qt::ISODate);
    const QString ending = form == Form::Pdf ? QStringLiteral(".pdf") : QStringLiteral(".xlsx");
    const QString name = QString(m_sheet.title).replace(forbidden, QStringLiteral("-"));
    QString path = m_chooseFile(folder + u'/' + name + u'-' + day + ending);
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += ending;
    m_writing = true;
    core::Command command = core::commands::exportReport.command();
    command.subject = QStringLiteral("report:") + chosen().id;
    QStringList facts;
    for (const ReportSheet::Fact &fact : std::as_const(m_sheet.facts).first(2))
        facts << fact.value;
    command.reason = m_sheet.title + QStringLiteral(" · ") + facts.join(QStringLiteral(" · "));
    command.work = [](core::Transaction &) -> Result<QJsonObject> { return QJsonObject(); };
    m_context.store.execute(std::move(command)).then(this, [this, form, path](const Result<QJsonObject> &allowed) {
        if (allowed)
            return write(form, path);
        m_writing = false;
        m_page->banner()->showError(allowed.error());
    });
}

void ReportsPage::write(Form form, const QString &path)
{
    QImage chart;
    if (form == Form::Pdf && !m_sheet.chart.isEmpty())
        chart = report::ChartBuilder::image(m_sheet.chart, paperLook(), paperSizeOf(m_sheet.chart), paperScale);
    const tabular::SheetWriter::Words words{tr("Report"), tr("Values of the chart")};
    const QStringList families = Theme::font(ui::TextRole::Body).families();
    m_file = QtConcurrent::run([form, path, chart, words, families, sheet = m_sheet]() -> Result<> {
        return form == Form::Pdf ? reports::ReportPdf::write(path, sheet, chart, families)
                                 : tabular::SheetWriter::write(path, sheet, words);
    });
    m_file.then(this, [this, path](const Result<> &written) {
        m_writing = false;
        if (written)
            m_page->banner()->showMessage(State::Ok, tr("Saved as %1.").arg(QFileInfo(path).fileName()));
        else
            m_page->banner()->showError(written.error());
    });
}

} // namespace yc::desk
