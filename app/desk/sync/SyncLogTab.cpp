// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sync/SyncLogTab.h"

#include "desk/sync/SyncKeeper.h"
#include "desk/sync/SyncTones.h"
#include "ui/Card.h"
#include "ui/RecordList.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>

namespace yc::desk {

using citysync::LogLine;
using citysync::SyncWords;
using core::Result;
using ui::Column;

namespace {
constexpr int shownRows = 16;

QString whatMoved(const LogLine &line)
{
    QStringList parts;
    const QString counts =
        SyncWords::counts(line.sent, line.received, line.merged, line.conflicts, line.refused, line.quarantined);
    for (const QString &part : {SyncWords::server(line.server), counts}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.isEmpty() ? QStringLiteral("—") : parts.join(QStringLiteral("；"));
}

QString duration(const LogLine &line)
{
    const qint64 millis = line.begun.msecsTo(line.ended);
    return millis < 0 ? QStringLiteral("—") : SyncLogTab::tr("%1 s").arg(double(millis) / 1'000, 0, 'f', 1);
}
} // namespace

SyncLogTab::SyncLogTab(SyncKeeper &keeper, const core::Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_keeper(keeper)
    , m_clock(clock)
    , m_dataset(new QComboBox(this))
    , m_failures(new QCheckBox(tr("Failures only"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::Theme::px(10));
    auto *filters = new QHBoxLayout;
    filters->setSpacing(ui::Theme::px(12));
    m_dataset->setAccessibleName(tr("Dataset"));
    m_dataset->setFixedHeight(ui::Theme::fieldHeight());
    m_dataset->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    filters->addWidget(m_dataset);
    filters->addWidget(m_failures);
    filters->addStretch(1);
    column->addLayout(filters);
    Column result = Column::wide("result", tr("Result"), 190, Column::Format::State);
    result.state = [](const QVariant &code) -> ui::StateText {
        if (code.toString().isEmpty())
            return {ui::State::Ok, SyncLogTab::tr("Worked")};
        return {ui::State::Warn, SyncWords::shortly({core::ErrorKind::Retry, code.toString(), {}})};
    };
    auto *card = new ui::Card({}, this);
    m_list = new ui::RecordList(
        ui::unsorted({Column::fixed("at", tr("Time"), 140), Column::wide("dataset", tr("Dataset"), 170), result,
                      Column::wide("moved", tr("What moved"), 260), Column::fixed("took", tr("Took"), 70)}),
        card);
    m_list->setAccessibleName(tr("Sync log"));
    m_list->setEmptyText(tr("No run fits. Runs that moved nothing are not listed."));
    m_list->setFitRows(shownRows);
    card->content()->addWidget(m_list);
    column->addWidget(card);
    setFocusProxy(m_list);
    fillDatasets();
    m_list->setSource([this](const ui::RowsRequest &request) { return fetch(request); });
    connect(m_dataset, &QComboBox::activated, this, &SyncLogTab::reload);
    connect(m_failures, &QCheckBox::toggled, this, &SyncLogTab::reload);
}

void SyncLogTab::fillDatasets()
{
    const QSignalBlocker quiet(m_dataset);
    const QVariant chosen = m_dataset->currentData();
    m_dataset->clear();
    m_dataset->addItem(tr("Every dataset"));
    const QList<sync::DatasetStatus> statuses = m_keeper.statuses();
    for (const sync::DatasetStatus &status : statuses)
        m_dataset->addItem(SyncWords::dataset(status.dataset), status.dataset);
    m_dataset->setCurrentIndex(qMax(0, chosen.isValid() ? m_dataset->findData(chosen) : 0));
}

void SyncLogTab::reload()
{
    if (m_dataset->count() <= 1)
        fillDatasets();
    m_below.clear();
    m_list->reload();
}

QFuture<Result<core::Rows>> SyncLogTab::fetch(const ui::RowsRequest &request)
{
    const citysync::LogFilter filter{m_dataset->currentData().toString(), m_failures->isChecked()};
    const int offset = request.offset;
    return m_keeper.memory()
        .log(filter, m_below.value(offset), request.limit)
        .then(this, [this, offset](const Result<QList<LogLine>> &lines) -> Result<core::Rows> {
            if (!lines)
                return std::unexpected(lines.error());
            core::Rows rows;
            rows.columns = {QStringLiteral("id"),     QStringLiteral("at"),    QStringLiteral("dataset"),
                            QStringLiteral("result"), QStringLiteral("moved"), QStringLiteral("took")};
            for (const LogLine &line : *lines) {
                rows.rows.append({QString::number(line.number),
                                  line.begun.toLocalTime().toString(QStringLiteral("MM-dd HH:mm:ss")),
                                  SyncWords::dataset(line.dataset), line.error, whatMoved(line), duration(line)});
            }
            if (!lines->isEmpty())
                m_below.insert(offset + int(lines->size()), lines->last().number);
            return rows;
        });
}

} // namespace yc::desk
