// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/WorkbenchPage.h"

#include "services/affairs/rules/Drafts.h"
#include "ui/ActionButton.h"
#include "ui/Card.h"
#include "ui/FigureBoard.h"
#include "ui/Page.h"
#include "ui/RecordList.h"

#include <QTableView>

namespace yc::affairs {

using ui::Theme;

namespace {
/// Several commands in a row repaint once.
constexpr std::chrono::milliseconds settle{150};
constexpr int noon = 12;
constexpr int evening = 18;
constexpr int rowsShown = 12;
} // namespace

WorkbenchPage::WorkbenchPage(const AffairsContext &context, QWidget *parent)
    : ui::ServicePage(parent)
    , m_context(context)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_page = new ui::Page({}, this);
    outer->addWidget(m_page);
    auto *accept = new ui::ActionButton(tr("New acceptance"), ui::ActionButton::Kind::Primary, m_page);
    accept->setKey(QKeySequence(Qt::Key_F2));
    accept->setEnabled(context.may("affairs.accept"));
    m_page->addAction(accept);
    connect(accept, &QAbstractButton::clicked, this,
            [this] { m_context.navigator().open(QStringLiteral("affairs.accept")); });

    accept->setVisible(context.may("affairs.accept"));
    m_board = new ui::FigureBoard(*context.service, m_page);
    m_page->content()->addWidget(m_board);

    m_card = new ui::Card(tr("My matters"), m_page);
    m_list = new ui::RecordList(CaseRows::columns(context), m_card);
    m_list->setFitRows(rowsShown);
    m_draftList =
        new ui::RecordList({{.key = QStringLiteral("item"),
                             .label = tr("Item"),
                             .pixels = 300,
                             .text = [this](const QVariant &value) { return m_context.itemName(value.toString()); }},
                            {.key = QStringLiteral("updated"),
                             .label = tr("Saved"),
                             .pixels = 160,
                             .text =
                                 [](const QVariant &value) {
                                     const QDateTime at =
                                         value.typeId() == QMetaType::QDateTime
                                             ? value.toDateTime()
                                             : QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
                                     return at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
                                 }}},
                           m_card);
    m_draftList->setFitRows(rowsShown);
    m_draftList->setEmptyText(tr("No drafts. What is typed in an acceptance is kept here until it is accepted."));
    m_card->content()->addWidget(m_list);
    m_card->content()->addWidget(m_draftList);
    m_page->content()->addWidget(m_card);
    m_page->content()->addStretch(1);
    connect(m_list, &ui::RecordList::activated, this, [this](const QString &id) {
        m_context.navigator().open(QStringLiteral("affairs.case"), {{QStringLiteral("id"), id}});
    });
    connect(m_draftList, &ui::RecordList::activated, this, [this](const QString &id) {
        m_context.navigator().open(QStringLiteral("affairs.accept"), {{QStringLiteral("draft"), id}});
    });
    const auto total = [this](qint64 count) {
        m_card->setAside(m_view == View::Drafts ? tr("newest first · %1 in all").arg(count)
                                                : tr("by working days left · %1 in all").arg(count));
    };
    connect(m_list, &ui::RecordList::totalChanged, this, total);
    connect(m_draftList, &ui::RecordList::totalChanged, this, total);

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(settle);
    connect(&m_refresh, &QTimer::timeout, this, &WorkbenchPage::refresh);
    connect(
        &context.store(), &core::DocumentStore::changed, this, [this](const QStringList &, const QStringList &types) {
            if (types.isEmpty() || types.contains(QStringLiteral("case")) || types.contains(QStringLiteral("draft")))
                m_refresh.start();
        });
    greet();
    showView(home());
}

/// Who accepts matters begins with their own; the others look after everybody's.
WorkbenchPage::View WorkbenchPage::home() const { return m_context.may("affairs.accept") ? View::Mine : View::All; }

void WorkbenchPage::open(const QVariantMap &arguments)
{
    static const QHash<QString, View> views{
        {QStringLiteral("all"), View::All},       {QStringLiteral("today"), View::Today},
        {QStringLiteral("soon"), View::DueSoon},  {QStringLiteral("late"), View::Late},
        {QStringLiteral("decide"), View::Decide}, {QStringLiteral("supply"), View::Supply},
        {QStringLiteral("drafts"), View::Drafts}};
    const QString wanted = arguments.value(QStringLiteral("view")).toString();
    greet();
    showView(views.value(wanted, home()));
    m_board->refresh(); // the day may have changed
    if (wanted.isEmpty() && home() == View::All && !m_board->isEmpty())
        m_board->focusFirst();
    else
        (m_view == View::Drafts ? m_draftList : m_list)->table()->setFocus(Qt::OtherFocusReason);
}

bool WorkbenchPage::goBack()
{
    if (m_view == home())
        return false;
    showView(home());
    return true;
}

void WorkbenchPage::showEvent(QShowEvent *event)
{
    ui::ServicePage::showEvent(event);
    greet(); // the day may have changed since
}

void WorkbenchPage::greet()
{
    const QDateTime now = m_context.store().clock().now().toLocalTime();
    const QString name = m_context.store().session().personName;
    const int hour = now.time().hour();
    m_page->setTitle(hour < noon      ? tr("Good morning, %1").arg(name)
                     : hour < evening ? tr("Good afternoon, %1").arg(name)
                                      : tr("Good evening, %1").arg(name));
    const core::WorkCalendar &calendar = *m_context.rules.calendar;
    const QDate today = now.date();
    const QString date = QLocale().toString(today, tr("dddd, d MMMM yyyy"));
    const bool works = calendar.isWorkday(today);
    QString kind = works ? tr("working day") : tr("day off, time limits do not count it");
    if (const QString occasion = calendar.occasion(today); !occasion.isEmpty() && AffairsContext::chinese())
        kind = works ? tr("working day (make-up day of %1)").arg(occasion)
                     : tr("%1, day off, time limits do not count it").arg(occasion);
    if (!calendar.covers(today.year()))
        kind += QStringLiteral(" · ") + tr("holidays of %1 not published yet").arg(today.year());
    m_page->setSubtitle(date + QStringLiteral(" · ") + kind);
}

CaseFilter WorkbenchPage::filter() const
{
    switch (m_view) {
    case View::Today:
        return {.which = CaseFilter::Which::AcceptedToday};
    case View::DueSoon:
        return {.which = CaseFilter::Which::DueSoon};
    case View::Late:
        return {.which = CaseFilter::Which::Late};
    case View::Decide:
        return {.which = CaseFilter::Which::ToDecide};
    case View::Supply:
        return {.which = CaseFilter::Which::SupplyOverdue};
    case View::All:
        return {.which = CaseFilter::Which::Open};
    default:
        return {.which = CaseFilter::Which::Open, .clerk = m_context.store().session().personId};
    }
}

core::Query WorkbenchPage::draftQuery() const { return draftsOf(m_context.store().session().personId); }

void WorkbenchPage::showView(View view)
{
    m_view = view;
    const bool drafts = view == View::Drafts;
    m_list->setVisible(!drafts);
    m_draftList->setVisible(drafts);
    switch (view) {
    case View::Mine:
        m_card->setTitle(tr("My matters"));
        m_list->setEmptyText(tr("Nothing is waiting for you. F2 begins an acceptance."));
        break;
    case View::All:
        m_card->setTitle(tr("All open matters"));
        m_list->setEmptyText(tr("No matter is open."));
        break;
    case View::Decide:
        m_card->setTitle(tr("To be decided"));
        m_list->setEmptyText(tr("Nothing is to be decided."));
        break;
    case View::Supply:
        m_card->setTitle(tr("Not supplied in time"));
        m_list->setEmptyText(tr("Everything that was asked for was supplied in time."));
        break;
    case View::Today:
        m_card->setTitle(tr("Accepted today"));
        m_list->setEmptyText(tr("Nothing accepted today yet. F2 begins an acceptance."));
        break;
    case View::DueSoon:
        m_card->setTitle(tr("Due soon"));
        m_list->setEmptyText(tr("Nothing is due soon."));
        break;
    case View::Late:
        m_card->setTitle(tr("Late"));
        m_list->setEmptyText(tr("Nothing is late."));
        break;
    case View::Drafts:
        m_card->setTitle(tr("My drafts"));
        break;
    }
    if (drafts) {
        m_draftList->setSource(
            [this](const ui::RowsRequest &request) {
                core::Query query = draftQuery();
                if (!request.sortKey.isEmpty())
                    query.orderBy = {{.field = request.sortKey, .order = request.order}};
                query.limit = request.limit;
                query.offset = request.offset;
                return m_context.store().query(query);
            },
            [this] { return m_context.store().count(draftQuery()); });
    } else {
        m_list->setSource(
            [this](const ui::RowsRequest &request) { return CaseRows::byTimeLeft(m_context, filter(), request); },
            [this] { return CaseRows::count(m_context, filter()); });
    }
    refresh();
}

void WorkbenchPage::refresh() { (m_view == View::Drafts ? m_draftList : m_list)->reload(); }

} // namespace yc::affairs
