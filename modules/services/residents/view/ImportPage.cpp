// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/view/ImportPage.h"

#include "services/residents/rules/CommandList.h"
#include "services/residents/rules/ImportCommand.h"
#include "services/residents/rules/RejectedRows.h"
#include "services/residents/view/FittingStack.h"
#include "services/residents/view/ImportPreview.h"
#include "services/residents/view/ImportResult.h"
#include "services/residents/view/ResidentText.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/EmptyState.h"
#include "ui/Page.h"
#include "ui/ProgressPanel.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QShortcut>
#include <QTimer>
#include <QtConcurrentRun>

namespace yc::residents {

using core::Result;

namespace {

constexpr int progressPause = 100; ///< ms between looks at how far the work is

QString onlyFile(const QMimeData *data)
{
    const QList<QUrl> urls = data ? data->urls() : QList<QUrl>();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

QString rejectedPath(const QString &path, const tabular::TableLayout &layout)
{
    const QFileInfo file(path);
    return file.dir().filePath(
        ImportPage::tr("%1-rejected.%2").arg(file.completeBaseName(), tabular::TableWriter::fileEnding(layout)));
}

/// Reads the ledger again and writes what was rejected; answers the number of rows.
Result<qint64> writeRejected(const LedgerSource &source, const LedgerPreview &found, const QString &path,
                             const QString &title)
{
    RejectedRows rejected(path, found.layout, found.header, title, &ResidentText::finding);
    YC_TRY(LedgerImport(source).run([&](LedgerRow &&row) { return rejected.add(row); }));
    return rejected.finish();
}

} // namespace

ImportPage::ImportPage(ui::ServiceContext &context, QWidget *parent)
    : ServicePage(parent)
    , m_context(context)
    , m_page(new ui::Page(tr("Import ledger"), this))
    , m_stack(new FittingStack(m_page))
    , m_preview(new ImportPreview(m_stack))
    , m_result(new ImportResult(m_stack))
    , m_progress(new ui::ProgressPanel(tr("Importing"), m_stack))
    , m_another(new ui::ActionButton(tr("Another file"), ui::ActionButton::Kind::Plain, m_page))
    , m_import(new ui::ActionButton(tr("Import"), ui::ActionButton::Kind::Primary, m_page))
    , m_ticker(new QTimer(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_page);
    setAcceptDrops(true);
    m_another->setKey(QKeySequence(Qt::CTRL | Qt::Key_O));
    connect(m_another, &ui::ActionButton::clicked, this, &ImportPage::chooseFile);
    m_page->addAction(m_another);
    m_import->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    connect(m_import, &ui::ActionButton::clicked, this, &ImportPage::start);
    m_page->addAction(m_import);

    auto *choose =
        new ui::EmptyState(QStringLiteral("upload"), tr("Drop a ledger here"),
                           tr("CSV, XLSX or XLS with a header row. Nothing is imported before you have seen what was "
                              "understood."),
                           m_stack);
    ui::ActionButton *button = choose->setAction(tr("Choose a file"));
    button->setKey(QKeySequence(Qt::CTRL | Qt::Key_O)); // a hidden button's key is off
    connect(button, &ui::ActionButton::clicked, this, &ImportPage::chooseFile);
    m_stack->addWidget(choose);
    m_stack->addWidget(m_preview);
    auto *running = new QWidget(m_stack);
    auto *column = new QVBoxLayout(running);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new ui::Card({}, running);
    card->content()->addWidget(m_progress);
    column->addWidget(card);
    column->addStretch(1);
    m_stack->addWidget(running);
    m_stack->addWidget(m_result);
    m_page->content()->addWidget(m_stack, 1);

    connect(m_progress, &ui::ProgressPanel::cancelRequested, this, &ImportPage::stop);
    connect(m_preview, &ImportPreview::columnChosen, this, [this](qsizetype at, const QString &field) {
        m_source.columns.assign(at, field);
        m_preview->showColumns(m_source.columns);
        check();
    });
    connect(m_preview, &ImportPreview::sheetChosen, this, [this](const QString &sheet) { read(m_source.path, sheet); });
    connect(m_result, &ImportResult::saveRequested, this, &ImportPage::saveRejected);
    m_ticker->setInterval(progressPause);
    connect(m_ticker, &QTimer::timeout, this, [this] {
        if (!m_done)
            return;
        const qint64 rows = m_done->rows;
        if (m_step == Step::Importing)
            m_progress->setProgress(rows, m_summary.rows);
        else if (m_step == Step::Reading)
            m_preview->showChecking(rows);
    });
    become(Step::Choose);
}

ImportPage::~ImportPage() { m_stop.request_stop(); }

void ImportPage::become(Step step)
{
    m_step = step;
    switch (step) {
    case Step::Choose:
        m_stack->setCurrentIndex(0);
        m_page->setSubtitle({});
        break;
    case Step::Reading:
    case Step::Preview:
        m_stack->setCurrentWidget(m_preview);
        m_page->setSubtitle(tr("Nothing has been imported yet"));
        break;
    case Step::Importing:
        m_stack->setCurrentIndex(2);
        m_page->setSubtitle(QFileInfo(m_source.path).fileName());
        m_progress->setCancelling(false);
        m_progress->setProgress(0, m_summary.rows);
        m_progress->setFocus();
        break;
    case Step::Result:
        m_stack->setCurrentWidget(m_result);
        m_page->setSubtitle(QFileInfo(m_source.path).fileName());
        break;
    }
    if (step != Step::Reading && step != Step::Importing)
        m_ticker->stop();
    m_another->setVisible(step != Step::Choose && step != Step::Importing);
    m_import->setVisible(step == Step::Reading || step == Step::Preview);
    m_import->setEnabled(step == Step::Preview && m_summary.good > 0);
    Q_EMIT stepChanged();
}

void ImportPage::open(const QVariantMap &arguments)
{
    const QString file = arguments.value(QStringLiteral("file")).toString();
    if (!file.isEmpty() && m_step != Step::Importing)
        read(file);
    else if (m_step == Step::Result)
        become(Step::Choose);
}

void ImportPage::chooseFile()
{
    if (m_step == Step::Importing)
        return;
    const QString path = QFileDialog::getOpenFileName(this, tr("Choose a ledger"), {},
                                                      tr("Ledgers (*.csv *.txt *.xlsx *.xls);;All files (*)"));
    if (!path.isEmpty())
        read(path);
}

LedgerImport::Progress ImportPage::reporter() const
{
    return [done = m_done](const LedgerProgress &progress) {
        done->rows = progress.rows;
        done->part = progress.part;
    };
}

void ImportPage::read(const QString &path, const QString &sheet)
{
    m_stop.request_stop();
    const int run = ++m_run;
    m_page->banner()->dismiss();
    m_source = {.path = path,
                .sheet = sheet,
                .org = m_context.store.session().scopeOrg(),
                .today = m_context.store.clock().today()};
    m_summary = {};
    QtConcurrent::run([path, sheet, vocabulary = m_source.vocabulary] {
        return LedgerImport::preview(path, *vocabulary, sheet);
    }).then(this, [this, run](Result<LedgerPreview> found) {
        if (run != m_run)
            return;
        if (!found) {
            become(Step::Choose);
            m_page->banner()->showError(found.error());
            return;
        }
        m_found = *std::move(found);
        m_source.columns = m_found.columns;
        m_preview->showFile(m_source.path, m_found, m_source.columns, *m_source.vocabulary);
        check();
    });
}

void ImportPage::check()
{
    m_stop.request_stop();
    m_stop = {};
    const int run = ++m_run;
    m_summary = {};
    if (const QStringList missing = m_source.columns.missing(); !missing.isEmpty()) {
        QStringList names;
        for (const QString &field : missing)
            names.append(ResidentText::field(field));
        m_page->banner()->showMessage(ui::State::Warn, tr("No column holds: %1").arg(names.join(QStringLiteral(", "))),
                                      tr("Choose the column below, under “Columns”."));
        become(Step::Preview);
        return;
    }
    m_page->banner()->dismiss();
    m_done = std::make_shared<Progress>();
    become(Step::Reading);
    m_preview->showChecking(0);
    m_ticker->start();
    QtConcurrent::run([source = m_source, stop = m_stop.get_token(), report = reporter()] {
        return LedgerImport(source).run({}, stop, report);
    }).then(this, [this, run](Result<LedgerSummary> summary) {
        if (run == m_run)
            takeSummary(std::move(summary));
    });
}

void ImportPage::takeSummary(Result<LedgerSummary> summary)
{
    if (!summary) {
        become(Step::Preview);
        m_page->banner()->showError(summary.error());
        return;
    }
    m_summary = *std::move(summary);
    m_preview->showSummary(m_summary);
    become(Step::Preview);
    m_import->setText(tr("Import %n rows", nullptr, int(m_summary.good)));
    m_import->updateGeometry();
}

void ImportPage::start()
{
    if (m_step != Step::Preview || m_summary.good == 0)
        return;
    m_stop = {};
    m_done = std::make_shared<Progress>();
    become(Step::Importing);
    m_ticker->start();
    m_context.store.execute(ImportCommand::make(m_source, m_summary.fingerprint, m_stop.get_token(), reporter()))
        .then(this, [this](const Result<QJsonObject> &counts) {
            if (counts) {
                m_result->show(*counts, m_summary);
                become(Step::Result);
                m_page->banner()->showMessage(ui::State::Ok, tr("Imported."),
                                              counts->value(u"rejected").toInteger() > 0
                                                  ? tr("Save the rejected rows, put them right and import that file.")
                                                  : QString());
                return;
            }
            become(Step::Preview);
            if (counts.error().kind == core::ErrorKind::Cancelled)
                m_page->banner()->showMessage(ui::State::Info, tr("Stopped. Nothing was imported."));
            else
                m_page->banner()->showError(counts.error());
        });
}

void ImportPage::stop()
{
    m_stop.request_stop();
    m_progress->setCancelling(true);
}

void ImportPage::saveRejected()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save the rejected rows"), rejectedPath(m_source.path, m_found.layout));
    if (path.isEmpty())
        return;
    // The file leaves the store's protection: who wrote it, and when, stands in the log.
    core::Command written = commands::saveRejected.command();
    written.work = [](core::Transaction &) -> Result<QJsonObject> { return QJsonObject(); };
    m_context.store.execute(std::move(written)).then(this, [this, path](const Result<QJsonObject> &logged) {
        if (logged)
            writeRejectedTo(path);
        else
            m_page->banner()->showError(logged.error());
    });
}

void ImportPage::writeRejectedTo(const QString &path)
{
    QtConcurrent::run([source = m_source, found = m_found, path, title = tr("Reason")] {
        return writeRejected(source, found, path, title);
    }).then(this, [this, path](const Result<qint64> &rows) {
        if (!rows)
            m_page->banner()->showError(rows.error());
        else
            m_page->banner()->showMessage(ui::State::Ok,
                                          tr("%1 rows saved to %2").arg(*rows).arg(QFileInfo(path).fileName()),
                                          tr("The last column says what to put right."));
    });
}

bool ImportPage::mayLeave() { return m_step != Step::Importing; }

bool ImportPage::goBack()
{
    switch (m_step) {
    case Step::Importing:
        stop();
        return true;
    case Step::Reading:
    case Step::Preview:
        m_stop.request_stop();
        ++m_run;
        m_page->banner()->dismiss();
        become(Step::Choose);
        return true;
    case Step::Choose:
    case Step::Result:
        return false;
    }
    return false;
}

void ImportPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_step != Step::Importing && !onlyFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportPage::dropEvent(QDropEvent *event)
{
    const QString file = onlyFile(event->mimeData());
    if (!file.isEmpty() && m_step != Step::Importing)
        read(file);
}

} // namespace yc::residents
