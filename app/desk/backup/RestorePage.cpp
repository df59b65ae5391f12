// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/backup/RestorePage.h"

#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/ProgressPanel.h"
#include "ui/Theme.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>

namespace yc::desk {

namespace {
constexpr int steps = 1'000; // of the bar
}

RestorePage::RestorePage(DeskDoor &door, QWidget *parent)
    : EntrancePage(
          tr("Restore from a backup"),
          tr("The desk comes back as it was when the backup was made. Everybody signs in with the passphrase of "
             "that day."),
          parent)
    , m_door(door)
    , m_file(new QLineEdit)
    , m_code(new QLineEdit)
    , m_progress(new ui::ProgressPanel(tr("Restoring")))
{
    auto *place = new QWidget;
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::Theme::px(8));
    row->addWidget(m_file, 1);
    auto *choose = new ui::ActionButton(tr("Choose…"));
    row->addWidget(choose);
    m_file->setAccessibleName(tr("Backup file"));
    addField(tr("Backup file"), place);
    connect(choose, &QAbstractButton::clicked, this, [this] {
        const QString chosen =
            QFileDialog::getOpenFileName(this, tr("Choose a backup"), m_file->text(), tr("Backups (*.ycbackup)"));
        if (!chosen.isEmpty()) {
            m_file->setText(chosen);
            m_code->setFocus();
        }
    });
    m_code->setPlaceholderText(QStringLiteral("XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX"));
    m_code->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhPreferUppercase);
    addField(tr("Recovery code, eight groups"), m_code);
    content()->addWidget(m_progress);
    m_progress->hide();
    connect(m_progress, &ui::ProgressPanel::cancelRequested, this, [this] {
        m_progress->setCancelling(true);
        m_stop.request_stop();
    });
    setPrimary(tr("Restore"));
    connect(primary(), &QAbstractButton::clicked, this, &RestorePage::restore);
    addBack();
}

RestorePage::~RestorePage() { m_stop.request_stop(); }

void RestorePage::showEvent(QShowEvent *event)
{
    EntrancePage::showEvent(event);
    m_file->setFocus(Qt::OtherFocusReason);
}

void RestorePage::restore()
{
    if (m_file->text().trimmed().isEmpty()) {
        banner()->showMessage(ui::State::Late, tr("Choose the backup first."));
        m_file->setFocus();
        return;
    }
    core::Result<store::RecoveryCode> code = store::RecoveryCode::parse(m_code->text());
    if (!code) {
        showError(code.error());
        m_code->setFocus();
        return;
    }
    banner()->dismiss();
    m_stop = std::stop_source();
    m_progress->setCancelling(false);
    m_progress->setProgress(0, 0);
    m_progress->show();
    primary()->setEnabled(false);
    const auto progress = [page = QPointer<RestorePage>(this)](double part) {
        if (page)
            page->m_progress->setProgress(static_cast<qint64>(part * steps), steps);
    };
    m_door.restore(m_file->text().trimmed(), std::move(*code), progress, m_stop.get_token())
        .then(this, [this](const core::Result<> &outcome) {
            m_progress->hide();
            primary()->setEnabled(true);
            if (!outcome) {
                if (outcome.error().kind == core::ErrorKind::Cancelled)
                    banner()->showMessage(ui::State::Info, tr("Stopped. Nothing was left behind."));
                else
                    showError(outcome.error());
                return;
            }
            QString typed = m_code->text();
            m_code->clear();
            store::wipe(typed);
            Q_EMIT restored();
        });
}

} // namespace yc::desk
