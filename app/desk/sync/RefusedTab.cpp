// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sync/RefusedTab.h"

#include "core/Futures.h"
#include "desk/sync/SyncKeeper.h"
#include "desk/sync/SyncTones.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/RecordList.h"

namespace yc::desk {

using citysync::SyncWords;
using core::Result;
using store::RefusedRecord;
using ui::ActionButton;
using ui::Column;

namespace {
constexpr int shownRows = 12;
constexpr int settleMillis = 300;

/// What a record is called in a list: whatever of these it has.
QString titleOf(const core::Document &document)
{
    for (const char *key : {"name", "item_name", "number", "household_number", "organisation", "address"}) {
        if (const QString text = document.body.value(QLatin1StringView(key)).toString(); !text.isEmpty())
            return text;
    }
    return {};
}
} // namespace

RefusedTab::RefusedTab(SyncKeeper &keeper, ui::ServiceContext &context, QWidget *parent)
    : QWidget(parent)
    , m_keeper(keeper)
    , m_context(context)
    , m_open(new ActionButton(tr("Open the record"), ActionButton::Kind::Quiet))
    , m_retry(new ActionButton(tr("Send once more"), ActionButton::Kind::Quiet))
    , m_reason(new ui::Banner(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::Theme::px(12));
    auto *card = new ui::Card(tr("Refused by the city"), this);
    card->setNote(tr("Correct the record; then it is sent again by itself. The others are not held up."));
    m_list = new ui::RecordList(
        ui::unsorted({Column::fixed("kind", tr("Kind"), 90), Column::wide("title", tr("Record"), 150),
                      Column::wide("reason", tr("The city’s reason"), 300), Column::fixed("since", tr("Since"), 130)}),
        card);
    m_list->setAccessibleName(tr("Refused records"));
    m_list->setEmptyText(tr("The city has refused nothing."));
    m_list->setFitRows(shownRows);
    m_list->setSource([this](const ui::RowsRequest &request) {
        return request.offset > 0 ? QtFuture::makeReadyValueFuture(Result<core::Rows>(core::Rows{})) : rows();
    });
    card->addHeaderWidget(m_open);
    card->addHeaderWidget(m_retry);
    card->content()->addWidget(m_list);
    column->addWidget(card);
    m_reason->setClosable(false);
    m_reason->hide();
    column->addWidget(m_reason);
    setFocusProxy(m_list);
    m_open->setEnabled(false);
    m_retry->setEnabled(false);
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleMillis);
    connect(&m_soon, &QTimer::timeout, this, &RefusedTab::reload);
    connect(m_list, &ui::RecordList::currentChanged, this, &RefusedTab::showReason);
    connect(m_list, &ui::RecordList::activated, this, &RefusedTab::openRecord);
    connect(m_open, &QAbstractButton::clicked, this, [this] { openRecord(m_list->currentId()); });
    connect(m_retry, &QAbstractButton::clicked, this, [this] {
        const QString id = m_list->currentId();
        m_keeper.retry(id.isEmpty() ? QStringList() : QStringList{id});
    });
}

void RefusedTab::reload() { m_list->reload(); }

QFuture<Result<core::Rows>> RefusedTab::rows()
{
    return core::unwrapped(m_keeper.memory().refused().then(
        this, [this](const Result<QList<RefusedRecord>> &refused) -> QFuture<Result<core::Rows>> {
            if (!refused)
                return QtFuture::makeReadyValueFuture(Result<core::Rows>(std::unexpected(refused.error())));
            return named(*refused);
        }));
}

/// The names come from the records themselves, as the person may read them.
QFuture<Result<core::Rows>> RefusedTab::named(const QList<RefusedRecord> &refused)
{
    m_rows.clear();
    QList<QFuture<Result<core::Document>>> loading;
    for (const RefusedRecord &one : refused) {
        m_rows.insert(one.id, one);
        loading << m_context.store.load(one.id);
    }
    m_retry->setEnabled(!refused.isEmpty());
    return core::then(core::allOf(loading), [refused](const QList<Result<core::Document>> &documents) {
        core::Rows rows;
        rows.columns = {QStringLiteral("id"), QStringLiteral("kind"), QStringLiteral("title"), QStringLiteral("reason"),
                        QStringLiteral("since")};
        for (qsizetype i = 0; i < refused.size(); ++i) {
            const RefusedRecord &one = refused.at(i);
            const QString title = documents.at(i) ? titleOf(*documents.at(i)) : QString();
            rows.rows.append({one.id, SyncWords::recordKind(one.id),
                              title.isEmpty() ? one.id.section(u':', 1).left(8) : title,
                              one.reason.isEmpty() ? one.error : one.reason,
                              one.since.toLocalTime().toString(QStringLiteral("MM-dd HH:mm"))});
        }
        return Result<core::Rows>(rows);
    });
}

void RefusedTab::openRecord(const QString &id)
{
    if (id.startsWith(u"resident:") && m_context.residents)
        m_context.residents->show(id);
    else if (id.startsWith(u"case:") && m_context.cases)
        m_context.cases->show(id);
}

void RefusedTab::showReason()
{
    const QString id = m_list->currentId();
    const bool hasPage = id.startsWith(u"resident:") || id.startsWith(u"case:");
    m_open->setEnabled(hasPage);
    m_retry->setText(id.isEmpty() ? tr("Send all once more") : tr("Send once more"));
    m_retry->updateGeometry();
    const auto row = m_rows.constFind(id);
    if (row == m_rows.cend()) {
        m_reason->dismiss();
        return;
    }
    m_reason->showMessage(ui::State::Warn, row->reason.isEmpty() ? row->error : row->reason,
                          tr("%1 · %2 · since %3")
                              .arg(SyncWords::dataset(row->dataset), row->error,
                                   row->since.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
}

} // namespace yc::desk
