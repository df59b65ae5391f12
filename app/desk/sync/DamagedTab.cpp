// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sync/DamagedTab.h"

#include "core/Futures.h"
#include "desk/sync/SyncKeeper.h"
#include "desk/sync/SyncTones.h"
#include "ui/ActionButton.h"
#include "ui/Card.h"
#include "ui/RecordList.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLineEdit>
#include <QLocale>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrentRun>

namespace yc::desk {

using citysync::SyncWords;
using core::Result;
using store::QuarantinedDocument;
using ui::ActionButton;
using ui::Column;

namespace {
constexpr int shownRows = 12;
constexpr int reasonLength = 200;

Result<> writeOut(const QString &path, const QJsonObject &json)
{
    QSaveFile file(path);
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Indented);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return core::fail(core::ErrorKind::FixInput, "sync.cannot-write", {{QStringLiteral("path"), path}});
    return {};
}
} // namespace

DamagedTab::DamagedTab(SyncKeeper &keeper, const core::Clock &clock, bool administers, QWidget *parent)
    : QWidget(parent)
    , m_keeper(keeper)
    , m_clock(clock)
    , m_export(new ActionButton(tr("Export for the city"), ActionButton::Kind::Quiet))
    , m_reason(new QLineEdit)
    , m_dismiss(new ActionButton(tr("Dismiss")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new ui::Card(tr("Arrived damaged"), this);
    card->setNote(tr("Not applied. What was here before has stayed as it was."));
    m_list = new ui::RecordList(
        ui::unsorted({Column::fixed("kind", tr("Kind"), 90), Column::wide("record", tr("Record"), 220),
                      Column::wide("dataset", tr("Dataset"), 170), Column::wide("why", tr("Why"), 220),
                      Column::fixed("size", tr("Size"), 80), Column::fixed("at", tr("Arrived"), 130)}),
        card);
    m_list->setAccessibleName(tr("Damaged documents"));
    m_list->setEmptyText(tr("Everything that came from the city could be applied."));
    m_list->setFitRows(shownRows);
    m_reason->setPlaceholderText(tr("Why it needs no more: “repaired at the city”"));
    m_reason->setAccessibleName(tr("Why it is dismissed"));
    m_reason->setMaxLength(reasonLength);
    // Before the list reads: a quick answer is there before setSource() has returned.
    connect(m_list, &ui::RecordList::totalChanged, this, [this](qint64 total) {
        m_total = total;
        showWhatMayBeDone();
    });
    connect(m_list, &ui::RecordList::currentChanged, this, &DamagedTab::showWhatMayBeDone);
    connect(m_reason, &QLineEdit::textChanged, this, &DamagedTab::showWhatMayBeDone);
    connect(m_reason, &QLineEdit::returnPressed, this, &DamagedTab::dismiss);
    connect(m_dismiss, &QAbstractButton::clicked, this, &DamagedTab::dismiss);
    showWhatMayBeDone();
    m_list->setSource([this](const ui::RowsRequest &request) {
        if (request.offset > 0)
            return QtFuture::makeReadyValueFuture(Result<core::Rows>(core::Rows{}));
        return core::then(m_keeper.memory().quarantined(), [](const Result<QList<QuarantinedDocument>> &found) {
            if (!found)
                return Result<core::Rows>(std::unexpected(found.error()));
            core::Rows rows;
            rows.columns = {QStringLiteral("id"),      QStringLiteral("kind"), QStringLiteral("record"),
                            QStringLiteral("dataset"), QStringLiteral("why"),  QStringLiteral("size"),
                            QStringLiteral("at")};
            for (const QuarantinedDocument &one : *found) {
                rows.rows.append({QString::number(one.number), SyncWords::recordKind(one.id), one.id,
                                  SyncWords::dataset(one.dataset), SyncWords::damage(one.reason),
                                  QLocale().formattedDataSize(one.bytes),
                                  one.since.toLocalTime().toString(QStringLiteral("MM-dd HH:mm"))});
            }
            return Result<core::Rows>(rows);
        });
    });
    card->addHeaderWidget(m_export);
    card->content()->addWidget(m_list);
    auto *row = new QHBoxLayout;
    row->addWidget(m_reason, 1);
    row->addWidget(m_dismiss);
    card->content()->addLayout(row);
    for (QWidget *of : std::initializer_list<QWidget *>{m_export, m_reason, m_dismiss})
        of->setVisible(administers);
    column->addWidget(card);
    setFocusProxy(m_list);
    connect(m_export, &QAbstractButton::clicked, this, &DamagedTab::exportAll);
    m_chooseFile = [this](const QString &suggested) {
        return QFileDialog::getSaveFileName(this, tr("Export damaged documents"), suggested, tr("JSON (*.json)"));
    };
}

void DamagedTab::reload() { m_list->reload(); }

void DamagedTab::showWhatMayBeDone()
{
    m_export->setEnabled(m_total > 0);
    m_dismiss->setText(m_list->currentId().isEmpty() ? tr("Dismiss all") : tr("Dismiss"));
    m_dismiss->updateGeometry();
    m_dismiss->setEnabled(m_total > 0 && !m_reason->text().trimmed().isEmpty());
}

/// The chosen one, or all that the list shows.
void DamagedTab::dismiss()
{
    if (!m_dismiss->isEnabled())
        return;
    m_dismiss->setEnabled(false);
    const auto tell = [this](const Result<QJsonObject> &done) {
        if (done) {
            m_reason->clear();
            Q_EMIT said(tr("Dismissed: %1. The records here have stayed as they were.")
                            .arg(done->value(QStringLiteral("dismissed")).toInt()));
        } else {
            Q_EMIT failed(done.error());
        }
        reload();
        showWhatMayBeDone();
    };
    m_keeper.memory().quarantined().then(this, [this, tell, chosen = m_list->currentId(),
                                                reason = m_reason->text()](Result<QList<QuarantinedDocument>> found) {
        if (!found)
            return tell(std::unexpected(found.error()));
        if (!chosen.isEmpty())
            found->removeIf([&](const QuarantinedDocument &one) { return QString::number(one.number) != chosen; });
        m_keeper.dismiss(*found, reason).then(this, tell);
    });
}

void DamagedTab::exportAll()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = m_chooseFile(folder + u'/' + tr("damaged-%1.json").arg(m_clock.today().toString(Qt::ISODate)));
    if (path.isEmpty())
        return;
    const auto tell = [this, path](const Result<> &written) {
        if (written)
            Q_EMIT said(tr("Written to %1. It may hold data of people: give it to the city only.")
                            .arg(QFileInfo(path).fileName()));
        else
            Q_EMIT failed(written.error());
    };
    const auto write = [this, path, tell](const Result<QJsonObject> &json) {
        if (json)
            QtConcurrent::run([path, json = *json] { return writeOut(path, json); }).then(this, tell);
        else
            tell(std::unexpected(json.error()));
    };
    m_keeper.memory().quarantined().then(
        this, [this, path, tell, write](const Result<QList<QuarantinedDocument>> &found) {
            if (found)
                m_keeper.memory().exportQuarantined(*found, QFileInfo(path).fileName()).then(this, write);
            else
                tell(std::unexpected(found.error()));
        });
}

} // namespace yc::desk
