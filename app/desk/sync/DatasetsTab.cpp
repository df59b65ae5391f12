// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sync/DatasetsTab.h"

#include "desk/sync/SyncKeeper.h"
#include "desk/sync/SyncTones.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/RecordList.h"
#include "ui/text/ErrorText.h"

#include <QLocale>
#include <QTableView>

#include <algorithm>

namespace yc::desk {

using citysync::SyncWords;
using core::Result;
using sync::DatasetStatus;
using ui::Column;

namespace {
constexpr int shownRows = 12;

const DatasetStatus *statusOf(const QList<DatasetStatus> &statuses, const QString &dataset)
{
    const auto found = std::ranges::find(statuses, dataset, &DatasetStatus::dataset);
    return found == statuses.end() ? nullptr : &*found;
}
} // namespace

DatasetsTab::DatasetsTab(SyncKeeper &keeper, const core::Clock &clock, bool mayAccept, QWidget *parent)
    : QWidget(parent)
    , m_keeper(keeper)
    , m_clock(clock)
    , m_mayAccept(mayAccept)
    , m_why(new ui::Banner(this))
    , m_accept(new ui::ActionButton(tr("It is the right server"), ui::ActionButton::Kind::Plain, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::Theme::px(12));
    Column state = Column::wide("state", tr("State"), 150, Column::Format::State);
    state.state = [this](const QVariant &dataset) {
        const QList<DatasetStatus> statuses = m_keeper.statuses();
        const DatasetStatus *status = statusOf(statuses, dataset.toString());
        return status ? stateText(SyncWords::state(*status, m_keeper.isPaused())) : ui::StateText{};
    };
    auto *card = new ui::Card({}, this);
    m_list = new ui::RecordList(
        ui::unsorted({Column::wide("name", tr("Dataset"), 230), state, Column::wide("last", tr("Last success"), 120),
                      Column::wide("waits", tr("To upload"), 90), Column::wide("open", tr("Refused, in conflict"), 110),
                      Column::wide("since", tr("Failing since"), 110), Column::wide("next", tr("Next try"), 90)}),
        card);
    m_list->setAccessibleName(tr("Datasets"));
    m_list->setEmptyText(tr("No city has been joined. The administrator does that once, with a code from the city."));
    m_list->setFitRows(shownRows);
    m_list->setSource([this](const ui::RowsRequest &request) {
        return QtFuture::makeReadyValueFuture(Result<core::Rows>(request.offset > 0 ? core::Rows{} : m_shown));
    });
    card->content()->addWidget(m_list);
    column->addWidget(card);
    m_why->setClosable(false);
    m_why->hide();
    column->addWidget(m_why);
    auto *row = new QHBoxLayout;
    row->addWidget(m_accept);
    row->addStretch(1);
    column->addLayout(row);
    m_accept->hide();
    setFocusProxy(m_list);
    connect(m_accept, &QAbstractButton::clicked, &keeper, &SyncKeeper::acceptServers);
    connect(m_list, &ui::RecordList::currentChanged, this, &DatasetsTab::showWhy);
    connect(m_list, &ui::RecordList::activated, &keeper, &SyncKeeper::syncNow);
    connect(&keeper, &SyncKeeper::changed, this, &DatasetsTab::show);
    show();
}

core::Rows DatasetsTab::rows() const
{
    core::Rows rows;
    rows.columns = {QStringLiteral("id"),    QStringLiteral("name"), QStringLiteral("state"), QStringLiteral("last"),
                    QStringLiteral("waits"), QStringLiteral("open"), QStringLiteral("since"), QStringLiteral("next")};
    const QDateTime now = m_clock.now();
    const QLocale locale;
    const QList<DatasetStatus> statuses = m_keeper.statuses();
    for (const DatasetStatus &status : statuses) {
        const qint64 open = status.waiting.held + status.waiting.conflicts;
        rows.rows.append(
            {status.dataset, SyncWords::dataset(status.dataset),
             // The state is looked up by its dataset; the rest makes the row another one when it changes.
             status.dataset, SyncWords::ago(status.lastSuccess, now), locale.toString(status.waiting.unsent),
             open > 0 ? locale.toString(open) : QStringLiteral("—"), SyncWords::when(status.failingSince, now),
             status.running             ? tr("now")
             : m_keeper.isPaused()      ? tr("after the pause")
             : status.nextTry.isValid() ? SyncWords::when(status.nextTry, now)
                                        : tr("at once")});
    }
    return rows;
}

void DatasetsTab::show()
{
    const core::Rows now = rows();
    const bool shape = now.rows != m_shown.rows;
    m_shown = now;
    if (shape || m_list->model()->rowCount() != m_shown.rows.size())
        m_list->reload();
    else
        m_list->table()->viewport()->update(); // the state alone
    showWhy();
}

void DatasetsTab::showWhy()
{
    const QList<DatasetStatus> statuses = m_keeper.statuses();
    const DatasetStatus *status = statusOf(statuses, m_list->currentId());
    if (!status || !status->error) { // the worst, as long as none is chosen that fails
        const auto failing =
            std::ranges::find_if(statuses, [](const DatasetStatus &one) { return one.error.has_value(); });
        status = m_list->currentId().isEmpty() && failing != statuses.end() ? &*failing : nullptr;
    }
    const bool another = !m_keeper.otherServers().isEmpty();
    m_accept->setVisible(another && m_mayAccept);
    if (!status) {
        m_why->dismiss();
        return;
    }
    const ui::ErrorSentences words = ui::ErrorText::of(*status->error);
    const bool bad = status->error->kind != core::ErrorKind::Retry;
    m_why->showMessage(bad ? ui::State::Late : ui::State::Warn,
                       tr("%1, since %2: %3")
                           .arg(SyncWords::dataset(status->dataset),
                                SyncWords::when(status->failingSince, m_clock.now()), words.happened),
                       QStringList{words.safe, words.next}.join(u' '));
}

} // namespace yc::desk
