// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/audit/AuditPage.h"

#include "audit/AuditSheet.h"
#include "audit/AuditWords.h"
#include "desk/DeskDoor.h"
#include "desk/audit/AuditFilterBar.h"
#include "desk/audit/AuditRowCard.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/Page.h"
#include "ui/ProgressPanel.h"
#include "ui/RecordList.h"
#include "ui/StatTile.h"
#include "ui/TextLabel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QPointer>
#include <QStandardPaths>
#include <QTableView>
#include <QTimer>
#include <QtConcurrentRun>

namespace yc::desk {

using audit::AuditWords;
using core::Result;
using store::AuditView;
using ui::ActionButton;
using ui::State;
using ui::Theme;
using Format = ui::Column::Format;
using Width = ui::Column::Width;

namespace {
ui::StateText stateOf(const QVariant &result)
{
    const QString code = result.toString();
    const State state = code == u"done"                          ? State::Ok
                        : code.isEmpty() || code == u"cancelled" ? State::None
                                                                 : State::Late;
    return {state, AuditWords::result(code)};
}
} // namespace

AuditPage::AuditPage(DeskPorts ports, ui::ServiceContext &context, QWidget *parent)
    : ServicePage(parent)
    , m_ports(std::move(ports))
    , m_context(context)
    , m_store(m_ports.door.store())
    , m_page(new ui::Page(tr("Audit log"), this))
    , m_filters(new AuditFilterBar(m_page))
    , m_verify(new ActionButton(tr("Verify"), ActionButton::Kind::Plain, m_page))
    , m_export(new ActionButton(tr("Export"), ActionButton::Kind::Plain, m_page))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    m_verify->setKey(Qt::Key_F8);
    m_export->setKey(Qt::Key_F9);
    m_page->addAction(m_verify);
    m_page->addAction(m_export);
    m_export->setVisible(m_context.store.session().may(QStringLiteral("audit.export")));
    connect(m_verify, &QAbstractButton::clicked, this, &AuditPage::verify);
    connect(m_export, &QAbstractButton::clicked, this, &AuditPage::askForExport);
    makeTiles();
    makeExportCard();
    m_progress = new ui::ProgressPanel(QString(), m_page);
    m_progress->hide();
    m_page->content()->addWidget(m_progress);
    connect(m_progress, &ui::ProgressPanel::cancelRequested, this, [this] {
        m_progress->setCancelling(true);
        m_work.request_stop();
    });
    m_page->content()->addWidget(m_filters);
    makeList();
    connect(m_filters, &AuditFilterBar::changed, this, &AuditPage::look);
    connect(m_filters, &AuditFilterBar::leaveDown, this, [this] { m_list->table()->setFocus(Qt::OtherFocusReason); });
    m_chooseFile = [this](const QString &suggested) {
        return QFileDialog::getSaveFileName(this, tr("Export the log"), suggested,
                                            tr("CSV table (*.csv);;Excel workbook (*.xlsx)"));
    };
}

AuditPage::~AuditPage()
{
    m_reading.request_stop();
    m_work.request_stop();
    m_exporting.waitForFinished(); // it writes with the store, which goes after the pages
}

void AuditPage::makeTiles()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(12));
    m_rows = new ui::StatTile(tr("Rows in all"), m_page);
    m_failures = new ui::StatTile(tr("Did not succeed"), m_page);
    m_heads = new ui::StatTile(tr("Findings of signed heads"), m_page);
    for (ui::StatTile *tile : {m_rows, m_failures, m_heads}) {
        tile->setFigure(QStringLiteral("…"));
        row->addWidget(tile, 1);
    }
    m_page->content()->addLayout(row);
    connect(m_rows, &QAbstractButton::clicked, m_filters, &AuditFilterBar::clear);
    connect(m_failures, &QAbstractButton::clicked, this,
            [this] { m_filters->setOutcome(store::AuditFilter::Outcome::Failed); });
    connect(m_heads, &QAbstractButton::clicked, this, &AuditPage::showFindings);
}

void AuditPage::makeList()
{
    QList<ui::Column> columns{
        {.key = QStringLiteral("seq"),
         .label = tr("No."),
         .width = Width::Fixed,
         .pixels = 92,
         .format = Format::Number},
        {.key = QStringLiteral("at"), .label = tr("Time"), .width = Width::Fixed, .pixels = 158},
        {.key = QStringLiteral("name"), .label = tr("Person"), .width = Width::Fixed, .pixels = 96},
        {.key = QStringLiteral("what"), .label = tr("What"), .pixels = 190},
        {.key = QStringLiteral("result"),
         .label = tr("Result"),
         .pixels = 130,
         .format = Format::State,
         .state = stateOf},
        {.key = QStringLiteral("place"), .label = tr("Where"), .pixels = 120}};
    for (ui::Column &column : columns)
        column.sortable = false; // the order of the log is the order of the log
    m_card = new ui::Card(tr("Rows"), m_page);
    m_list = new ui::RecordList(columns, m_card);
    m_list->setAccessibleName(tr("Rows of the log"));
    m_list->setMinimumHeight(Theme::px(300));
    m_list->setEmptyText(tr("No row fits. Change the filters."));
    m_card->content()->addWidget(m_list, 1);
    m_page->content()->addWidget(m_card, 1);
    m_row = new AuditRowCard(m_page); // below, in the whole width: digests stand on one line
    m_page->content()->addWidget(m_row);
    connect(m_list, &ui::RecordList::currentChanged, this, &AuditPage::showRow);
    connect(m_list, &ui::RecordList::totalChanged, this, [this](qint64 total) {
        m_card->setAside(total < 0 ? QString() : tr("%1 rows fit").arg(QLocale().toString(total)));
    });
}

void AuditPage::makeExportCard()
{
    m_exportCard = new ui::Card(tr("Export what the filters show"), m_page);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(10));
    m_reason = new QLineEdit(m_exportCard);
    m_reason->setPlaceholderText(tr("Why? It stands in the log."));
    m_reason->setAccessibleName(m_reason->placeholderText());
    m_reason->setFixedHeight(Theme::fieldHeight());
    auto *choose = new ActionButton(tr("Choose the file"), ActionButton::Kind::Primary, m_exportCard);
    auto *leave = new ActionButton(tr("Leave it"), ActionButton::Kind::Quiet, m_exportCard);
    choose->setEnabled(false);
    row->addWidget(m_reason, 1);
    row->addWidget(choose);
    row->addWidget(leave);
    m_exportCard->content()->addLayout(row);
    auto *note = new ui::TextLabel(ui::TextRole::Secondary,
                                   tr("The file holds every row with its hash and ends with the desk’s signature; "
                                      "“yichuangctl audit verify-export” checks it anywhere."));
    note->setWordWrap(true);
    m_exportCard->content()->addWidget(note);
    m_exportCard->hide();
    m_page->content()->addWidget(m_exportCard);
    connect(m_reason, &QLineEdit::textChanged, choose,
            [choose](const QString &text) { choose->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_reason, &QLineEdit::returnPressed, choose, &QAbstractButton::click);
    connect(leave, &QAbstractButton::clicked, this, [this] { (void)goBack(); });
    connect(choose, &QAbstractButton::clicked, this, [this] {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        const QString day = m_context.store.clock().today().toString(Qt::ISODate);
        QString path = m_chooseFile(folder + u'/' + tr("audit-log-%1.csv").arg(day));
        if (path.isEmpty())
            return;
        if (QFileInfo(path).suffix().isEmpty())
            path += QStringLiteral(".csv");
        exportTo(path);
    });
}

void AuditPage::open(const QVariantMap &)
{
    showFindings();
    look();
    m_filters->focusText();
}

bool AuditPage::goBack()
{
    if (!m_exportCard->isVisible())
        return false;
    m_exportCard->hide();
    m_filters->focusText();
    return true;
}

void AuditPage::look()
{
    m_reading.request_stop(); // a page of a filter that finds little may be under way
    m_reading = std::stop_source();
    m_row->clear();
    const int look = ++m_look;
    m_store->openAudit(m_filters->filter()).then(this, [this, look](const Result<AuditView> &view) {
        if (look != m_look)
            return;
        if (view)
            showView(*view);
        else
            m_page->banner()->showError(view.error());
    });
}

void AuditPage::showView(const AuditView &view)
{
    m_view = view;
    m_below = {{0, view.top()}};
    m_filters->setChoices(view);
    m_rows->setFigure(QLocale().toString(view.rows()));
    m_failures->setFigure(QLocale().toString(view.failures()));
    const qsizetype findings = m_store->auditFindings().size();
    m_heads->setFigure(QLocale().toString(findings), findings > 0 ? State::Late : State::None);
    m_page->setSubtitle(tr("Since %1. Nothing is ever deleted; at least %2 months are required.")
                            .arg(view.since().toLocalTime().date().toString(Qt::ISODate))
                            .arg(store::AuditSettings::on(m_context.store.clock().today()).retentionMonths));
    m_list->setSource([this](const ui::RowsRequest &request) { return fetch(request); },
                      [this] { return m_store->auditCount(*m_view, m_reading.get_token()); });
}

QFuture<Result<core::Rows>> AuditPage::fetch(const ui::RowsRequest &request)
{
    const int look = m_look;
    return m_store->auditPage(*m_view, m_below.value(request.offset), request.limit, m_reading.get_token())
        .then(this, [this, look, offset = request.offset](const Result<store::AuditPage> &page) -> Result<core::Rows> {
            if (!page)
                return std::unexpected(page.error());
            core::Rows rows{{QStringLiteral("id"), QStringLiteral("seq"), QStringLiteral("at"), QStringLiteral("name"),
                             QStringLiteral("what"), QStringLiteral("result"), QStringLiteral("place")},
                            {}};
            for (const store::AuditRow &one : page->rows) {
                rows.rows << QVariantList{QString::number(one.seq),
                                          one.seq,
                                          one.entry.at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")),
                                          one.entry.name.isEmpty() ? one.entry.person.section(u':', 1).left(8)
                                                                   : one.entry.name,
                                          AuditWords::command(one.entry.command),
                                          one.entry.result,
                                          AuditWords::place(one.entry)};
            }
            if (look == m_look)
                m_below.insert(offset + int(page->rows.size()), page->next);
            return rows;
        });
}

void AuditPage::showRow(const QString &id)
{
    const int asked = ++m_rowAsked;
    if (id.isEmpty() || !m_view)
        return m_row->clear();
    m_store->auditPage(*m_view, id.toLongLong() + 1, 1, m_reading.get_token())
        .then(this, [this, asked](const Result<store::AuditPage> &page) {
            if (asked != m_rowAsked || !page || page->rows.isEmpty())
                return;
            m_row->setRow(page->rows.first());
            // The card grew and the list with it became lower: the row stays in sight.
            const auto *table = m_list->table();
            QTimer::singleShot(0, table, [list = m_list] { list->table()->scrollTo(list->table()->currentIndex()); });
        });
}

void AuditPage::showFindings()
{
    const QList<store::AuditFinding> findings = m_store->auditFindings();
    if (!findings.isEmpty())
        m_page->banner()->showError({core::ErrorKind::CallAdministrator, findings.first().code, {}});
}

void AuditPage::begin(const QString &what)
{
    m_working = true;
    m_work = std::stop_source();
    m_verify->setEnabled(false);
    m_export->setEnabled(false);
    m_page->banner()->dismiss();
    m_progress->setCancelling(false);
    m_progress->setDetails(what);
    m_progress->setProgress(0, m_view ? m_view->rows() : 0);
    m_progress->show();
}

void AuditPage::end()
{
    m_working = false;
    m_verify->setEnabled(true);
    m_export->setEnabled(true);
    m_progress->hide();
}

void AuditPage::verify()
{
    if (m_working)
        return;
    begin(tr("Reading every row of the log, and comparing it with the signed heads."));
    const qint64 all = m_view ? m_view->rows() : 0;
    const auto progress = [panel = QPointer(m_progress), all, stop = m_work.get_token()](qint64 rows) {
        QMetaObject::invokeMethod(
            qApp, [panel, rows, all] { panel ? panel->setProgress(qMin(rows, all), all) : void(); },
            Qt::QueuedConnection);
        return !stop.stop_requested();
    };
    m_store->verifyAudit({}, progress).then(this, [this](const Result<store::AuditVerdict> &verdict) {
        end();
        if (verdict)
            report(*verdict);
        else
            m_page->banner()->showError(verdict.error());
    });
}

void AuditPage::report(const store::AuditVerdict &verdict)
{
    const QLocale locale;
    m_heads->setFigure(locale.toString(verdict.findings.size()),
                       verdict.findings.isEmpty() ? State::None : State::Late);
    if (verdict.chain.firstBad != 0) {
        m_page->banner()->showMessage(
            State::Late,
            tr("The log is broken: row %1 is the first that is not as it was written.")
                .arg(locale.toString(verdict.chain.firstBad)),
            tr("Do not delete anything. Compare with exports and backups from before, and tell the administrator."));
        return;
    }
    if (!verdict.findings.isEmpty()) {
        m_page->banner()->showError({core::ErrorKind::CallAdministrator, verdict.findings.first().code, {}});
        return;
    }
    m_page->banner()->showMessage(State::Ok,
                                  tr("All %1 rows are as they were written.").arg(locale.toString(verdict.chain.rows)),
                                  tr("Signed heads compared: %1.").arg(locale.toString(verdict.heads)));
}

void AuditPage::askForExport()
{
    m_exportCard->show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void AuditPage::exportTo(const QString &path)
{
    if (m_working || !m_view)
        return;
    m_exportCard->hide();
    begin(tr("Writing %1").arg(QFileInfo(path).fileName()));
    const auto progress = [panel = QPointer(m_progress), all = m_view->rows()](qint64 rows) {
        QMetaObject::invokeMethod(
            qApp, [panel, rows, all] { panel ? panel->setProgress(rows, qMax(rows, all)) : void(); },
            Qt::QueuedConnection);
        return true;
    };
    m_exporting = QtConcurrent::run(
        [store = m_store, view = *m_view, path, reason = m_reason->text().trimmed(), progress,
         stop = m_work.get_token()] { return audit::AuditSheet::write(*store, view, path, reason, progress, stop); });
    m_reason->clear();
    m_exporting.then(this, [this, path](const Result<store::AuditSeal> &seal) {
        end();
        if (!seal) {
            m_page->banner()->showError(seal.error());
            return;
        }
        m_page->banner()->showMessage(
            State::Ok, tr("%1 rows are in %2.").arg(QLocale().toString(seal->rows), QFileInfo(path).fileName()),
            tr("Its last line is the desk’s signature. Keep the file away from this machine."));
    });
}

} // namespace yc::desk
