// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/backup/BackupPage.h"

#include "desk/DeskDoor.h"
#include "desk/backup/BackupKeeper.h"
#include "desk/backup/BackupPlanCard.h"
#include "store/backup/OrganisationKey.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/KeyValueGrid.h"
#include "ui/Page.h"
#include "ui/ProgressPanel.h"
#include "ui/RecordList.h"
#include "ui/TextLabel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QtConcurrentRun>

namespace yc::desk {

using core::Result;
using ui::ActionButton;
using ui::Card;
using ui::Column;
using ui::Theme;

namespace {
constexpr int shownRows = 10;
constexpr int steps = 1'000; // of the bar
QString when(const QDateTime &at) { return at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")); }
QString sizeOf(qint64 bytes) { return QLocale().formattedDataSize(bytes); }
} // namespace

BackupPage::BackupPage(DeskPorts ports, BackupKeeper &keeper, QWidget *parent)
    : ServicePage(parent)
    , m_ports(std::move(ports))
    , m_keeper(keeper)
    , m_page(new ui::Page(tr("Backup"), this))
    , m_facts(new ui::KeyValueGrid(96))
    , m_keyFacts(new ui::KeyValueGrid(96))
    , m_progress(new ui::ProgressPanel(tr("Backing up")))
    , m_make(new ActionButton(tr("Back up now"), ActionButton::Kind::Primary))
    , m_check(new ActionButton(tr("Check it"), ActionButton::Kind::Quiet))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    m_page->setSubtitle(tr("One encrypted file brings the whole desk back on another machine"));
    m_make->setIconName(QStringLiteral("download"));
    m_make->setKey(QKeySequence(Qt::CTRL | Qt::Key_B));
    m_page->addAction(m_make);
    connect(m_make, &QAbstractButton::clicked, this, [this] {
        m_page->banner()->dismiss();
        m_keeper.make();
    });
    m_page->content()->addWidget(m_progress);
    m_progress->hide();
    connect(m_progress, &ui::ProgressPanel::cancelRequested, this, [this] {
        m_progress->setCancelling(true);
        m_keeper.cancel();
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(16));
    auto *left = new QVBoxLayout;
    left->setSpacing(Theme::px(16));
    left->addWidget(makeFacts());
    left->addWidget(makeList());
    left->addStretch(1);
    row->addLayout(left, 3);
    auto *right = new QVBoxLayout;
    right->setSpacing(Theme::px(16));
    m_plan = new BackupPlanCard;
    right->addWidget(m_plan);
    right->addWidget(makeKey());
    right->addStretch(1);
    row->addLayout(right, 2);
    m_page->content()->addLayout(row);
    m_page->content()->addStretch(1);
    connect(m_plan, &BackupPlanCard::kept, this, [this](const store::BackupPlan &plan) {
        if (!m_ports.door.store())
            return;
        store::DeskBackup::setPlan(*m_ports.door.store(), plan).then(this, [this](const Result<QJsonObject> &outcome) {
            if (outcome)
                m_page->banner()->showMessage(ui::State::Ok, tr("The plan is saved."));
            else
                m_page->banner()->showError(outcome.error());
            m_keeper.refresh();
        });
    });
    connect(&m_keeper, &BackupKeeper::changed, this, &BackupPage::show);
    connect(&m_keeper, &BackupKeeper::progressed, this, &BackupPage::showProgress);
    connect(&m_keeper, &BackupKeeper::finished, this, &BackupPage::finished);
    show();
}

Card *BackupPage::makeFacts()
{
    auto *card = new Card(tr("How it stands"));
    card->content()->addWidget(m_facts);
    return card;
}

Card *BackupPage::makeList()
{
    m_list =
        new ui::RecordList(ui::unsorted({Column::wide("created", tr("Made"), 136), Column::wide("size", tr("Size"), 78),
                                         Column::wide("file", tr("File"), 290)}));
    m_list->setAccessibleName(tr("Kept backups"));
    m_list->setEmptyText(tr("No backup of this desk is there yet."));
    m_list->setFitRows(shownRows);
    m_list->setSource([this](const ui::RowsRequest &request) {
        return request.offset > 0 ? QtFuture::makeReadyValueFuture(Result<core::Rows>(core::Rows{})) : rows();
    });
    auto *card = new Card(tr("Kept backups"));
    const store::Retention keep = m_keeper.rule().keep;
    card->setNote(tr("of %1 days, %2 weeks and %3 months").arg(keep.daily).arg(keep.weekly).arg(keep.monthly));
    m_check->setEnabled(false);
    card->addHeaderWidget(m_check);
    card->content()->addWidget(m_list);
    connect(m_list, &ui::RecordList::currentChanged, this,
            [this](const QString &id) { m_check->setEnabled(!id.isEmpty()); });
    connect(m_list, &ui::RecordList::activated, this, &BackupPage::check);
    connect(m_check, &QAbstractButton::clicked, this, [this] { check(m_list->currentId()); });
    return card;
}

Card *BackupPage::makeKey()
{
    auto *card = new Card(tr("Key of the organisation"));
    auto *text = new ui::TextLabel(
        ui::TextRole::Secondary,
        tr("With its secret key the organisation can restore this desk when the recovery code is lost. Here stands the "
           "public key only."));
    text->setWordWrap(true);
    card->content()->addWidget(text);
    card->content()->addWidget(m_keyFacts);
    auto *choose = new ActionButton(tr("Choose a public key…"));
    connect(choose, &QAbstractButton::clicked, this, &BackupPage::chooseKey);
    auto *row = new QHBoxLayout;
    row->addWidget(choose);
    row->addStretch(1);
    card->content()->addLayout(row);
    return card;
}

void BackupPage::open(const QVariantMap &)
{
    m_keeper.refresh();
    m_list->reload();
    if (m_make->isEnabled())
        m_make->setFocus(Qt::OtherFocusReason);
    else
        m_plan->setFocus(Qt::OtherFocusReason); // a folder is wanted first
}

/// A stick may take its time: the folder is looked through off this thread.
QFuture<Result<core::Rows>> BackupPage::rows() const
{
    return QtConcurrent::run([place = m_keeper.folder()]() -> Result<core::Rows> {
        core::Rows rows;
        rows.columns = {QStringLiteral("id"), QStringLiteral("created"), QStringLiteral("size"),
                        QStringLiteral("file")};
        if (!place.isThere())
            return rows;
        for (const store::StoredBackup &one : place.list())
            rows.rows.append({one.path, when(one.created), sizeOf(one.bytes), QFileInfo(one.path).completeBaseName()});
        return rows;
    });
}

void BackupPage::show()
{
    const bool running = m_keeper.isRunning();
    m_progress->setVisible(running);
    const auto &state = m_keeper.state();
    m_make->setEnabled(!running && state && !state->plan.folder.isEmpty());
    if (!state)
        return;
    const QDateTime now = m_ports.door.clock().now();
    m_plan->setPlan(state->plan);
    const auto set = [this](const char *key, const QString &label, const QString &value) {
        m_facts->setValue(QString::fromLatin1(key), label, value);
    };
    set("last", tr("Last backup"),
        state->last.isValid() ? tr("%1, %2, read back").arg(when(state->last), sizeOf(state->lastBytes))
                              : tr("There is none yet"));
    set("where", tr("Where"), state->plan.folder.isEmpty() ? tr("No folder is chosen yet") : state->plan.folder);
    const QDateTime next = state->plan.next(now);
    const bool due = state->plan.isDue(state->last, now);
    set("next", tr("Next"),
        due              ? (m_keeper.folder().isThere() ? tr("now") : tr("as soon as the folder is there"))
        : next.isValid() ? when(next)
                         : tr("none by itself"));
    set("failed", tr("Failing since"), state->failedSince.isValid() ? when(state->failedSince) : QStringLiteral("—"));
    m_keyFacts->setValue(
        QStringLiteral("key"), tr("Public key"),
        state->organisationKey.isEmpty() ? tr("none") : store::OrganisationKey::fingerprint(state->organisationKey));
    if (!running)
        m_list->reload();
}

void BackupPage::showProgress()
{
    if (!m_keeper.isRunning())
        return;
    m_progress->setProgress(static_cast<qint64>(m_keeper.part() * steps), steps);
    m_progress->setDetails(m_keeper.isChecking() ? tr("Reading it back from the disk")
                                                 : tr("Everybody can go on working meanwhile"));
}

void BackupPage::finished()
{
    const Result<store::BackupSummary> &outcome = m_keeper.outcome();
    m_progress->setCancelling(false);
    if (outcome)
        m_page->banner()->showMessage(
            ui::State::Ok, tr("The backup is made and was read back: %1.").arg(QFileInfo(outcome->path).fileName()));
    else if (outcome.error().kind == core::ErrorKind::Cancelled)
        m_page->banner()->showMessage(ui::State::Info, tr("Stopped. No backup was made."));
    else
        m_page->banner()->showError(outcome.error());
}

void BackupPage::check(const QString &path)
{
    if (path.isEmpty())
        return;
    m_check->setEnabled(false);
    m_page->banner()->showMessage(ui::State::Info, tr("Reading the backup from beginning to end…"));
    m_keeper.verify(path).then(this, [this](const Result<store::BackupSummary> &read) {
        m_check->setEnabled(!m_list->currentId().isEmpty());
        if (!read) {
            m_page->banner()->showError(read.error());
            return;
        }
        m_page->banner()->showMessage(
            ui::State::Ok, tr("The backup of %1 is whole: %2 records.")
                               .arg(when(read->manifest.created), QLocale().toString(read->manifest.documents)));
    });
}

void BackupPage::chooseKey()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Public key of the organisation"));
    if (path.isEmpty() || !m_ports.door.store())
        return;
    const auto key = store::OrganisationKey::readPublic(path);
    if (!key) {
        m_page->banner()->showError(key.error());
        return;
    }
    store::DeskBackup::setOrganisationKey(*m_ports.door.store(), *key)
        .then(this, [this](const Result<QJsonObject> &outcome) {
            if (outcome)
                m_page->banner()->showMessage(ui::State::Ok, tr("From the next backup on this key opens it, too."));
            else
                m_page->banner()->showError(outcome.error());
            m_keeper.refresh();
        });
}

} // namespace yc::desk
