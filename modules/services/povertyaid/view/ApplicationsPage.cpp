// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/view/ApplicationsPage.h"

#include "services/povertyaid/rules/AidTypes.h"
#include "services/povertyaid/view/AidWords.h"
#include "ui/ActionButton.h"
#include "ui/Card.h"
#include "ui/ChoiceBox.h"
#include "ui/Page.h"
#include "ui/RecordList.h"

#include <QLocale>
#include <QTableView>

namespace yc::povertyaid {

using Op = core::Query::Op;
using ui::Column;
using ui::Theme;

namespace {

constexpr std::chrono::milliseconds settle{150};

QList<Column> columns()
{
    return {
        {.key = QStringLiteral("number"), .label = ApplicationsPage::tr("Number"), .pixels = 230},
        {.key = QStringLiteral("applicant_name"), .label = ApplicationsPage::tr("Applicant"), .pixels = 90},
        {.key = QStringLiteral("members"),
         .label = ApplicationsPage::tr("Members"),
         .width = Column::Width::Fixed,
         .pixels = 70,
         .format = Column::Format::Number},
        {.key = QStringLiteral("class"),
         .label = ApplicationsPage::tr("Class"),
         .pixels = 150,
         .text = [](const QVariant &value) { return AidWords::className(value.toString()); }},
        {.key = QStringLiteral("benefit"),
         .label = ApplicationsPage::tr("Yuan a month"),
         .width = Column::Width::Fixed,
         .pixels = 100,
         .format = Column::Format::Money},
        {.key = QStringLiteral("review"),
         .label = ApplicationsPage::tr("Review"),
         .width = Column::Width::Fixed,
         .pixels = 100,
         .format = Column::Format::Date},
        {.key = QStringLiteral("state"),
         .label = ApplicationsPage::tr("State"),
         .width = Column::Width::Fixed,
         .pixels = 110,
         .format = Column::Format::State,
         .state = [](const QVariant &value) -> ui::StateText {
             const QString state = value.toString();
             return {state == ApplicationState::approved ? ui::State::Ok
                     : state == ApplicationState::open   ? ui::State::Info
                                                         : ui::State::None,
                     AidWords::applicationState(state)};
         }},
    };
}

} // namespace

ApplicationsPage::ApplicationsPage(ui::ServiceContext &context, QWidget *parent)
    : ServicePage(parent)
    , m_context(context)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *page = new ui::Page(tr("Aid applications"), this);
    outer->addWidget(page);
    if (context.store.session().may(QStringLiteral("povertyaid.apply"))) {
        auto *add = new ui::ActionButton(tr("Apply for the current resident"), ui::ActionButton::Kind::Primary, page);
        add->setKey(QKeySequence(Qt::CTRL | Qt::Key_N));
        page->addAction(add);
        connect(add, &QAbstractButton::clicked, this, [this] {
            const QString person = m_context.navigator.currentPerson();
            if (person.isEmpty()) {
                m_context.navigator.say(
                    ui::Navigator::Tone::Info,
                    tr("Find the applicant first (Ctrl+K); the application is made from their household."));
                return;
            }
            m_context.navigator.open(QStringLiteral("povertyaid.application"), {{QStringLiteral("person"), person}});
        });
    }
    m_which = new ui::ChoiceBox({{QStringLiteral("all"), tr("All")},
                                 {QStringLiteral("open"), tr("Open")},
                                 {QStringLiteral("approved"), tr("Approved")},
                                 {QStringLiteral("review"), tr("Due for review")},
                                 {QStringLiteral("refused"), tr("Refused")},
                                 {QStringLiteral("stopped"), tr("Stopped")}},
                                page);
    m_which->setAccessibleName(tr("State"));
    m_which->setCode(QStringLiteral("all"));
    m_which->setFixedHeight(Theme::fieldHeight());
    page->content()->addWidget(m_which, 0, Qt::AlignLeft);
    m_card = new ui::Card(tr("Applications"), page);
    m_list = new ui::RecordList(columns(), m_card);
    m_list->setMinimumHeight(Theme::px(420));
    m_list->setEmptyText(tr("No application here. Find a resident and press Ctrl+N to begin one."));
    m_card->content()->addWidget(m_list, 1);
    page->content()->addWidget(m_card, 1);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(settle);
    connect(m_which, &ui::ChoiceBox::edited, this, &ApplicationsPage::apply);
    connect(&m_refresh, &QTimer::timeout, m_list, &ui::RecordList::reload);
    connect(&context.store, &core::DocumentStore::changed, this, [this](const QStringList &, const QStringList &types) {
        if (types.isEmpty() || types.contains(applicationType().name))
            m_refresh.start();
    });
    connect(m_list, &ui::RecordList::activated, this, [this](const QString &id) {
        m_context.navigator.open(QStringLiteral("povertyaid.application"), {{QStringLiteral("id"), id}});
    });
    connect(m_list, &ui::RecordList::totalChanged, this,
            [this](qint64 total) { m_card->setAside(tr("%1 in all").arg(QLocale().toString(total))); });
    apply();
}

core::Query ApplicationsPage::dueForReview(QDate today)
{
    return {.type = applicationType().name,
            .where = {{QStringLiteral("state"), Op::Equal, QString(ApplicationState::approved)},
                      {QStringLiteral("review"), Op::LessOrEqual, today.toString(Qt::ISODate)}},
            .orderBy = {},
            .columns = {}};
}

void ApplicationsPage::open(const QVariantMap &arguments)
{
    if (const QString which = arguments.value(QStringLiteral("which")).toString(); !which.isEmpty()) {
        m_which->setCode(which);
        apply();
    }
    m_list->table()->setFocus(Qt::OtherFocusReason);
}

void ApplicationsPage::apply()
{
    const QString which = m_which->code();
    core::Query query{.type = applicationType().name, .where = {}, .orderBy = {}, .columns = {}};
    if (which == u"review")
        query = dueForReview(m_context.store.clock().today());
    else if (!which.isEmpty() && which != u"all" && !m_which->isUnknown())
        query.where = {{QStringLiteral("state"), Op::Equal, which}};
    m_list->setSource(
        [this, query](const ui::RowsRequest &request) {
            core::Query page = query;
            page.orderBy = {request.sortKey.isEmpty()
                                ? core::Query::Order{QStringLiteral("number"), Qt::DescendingOrder}
                                : core::Query::Order{request.sortKey, request.order}};
            page.limit = request.limit;
            page.offset = request.offset;
            return m_context.store.query(page);
        },
        [this, query] { return m_context.store.count(query); });
}

} // namespace yc::povertyaid
