// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/socialcard/view/CardsPage.h"

#include "core/CardReader.h"
#include "services/socialcard/rules/CardTypes.h"
#include "services/socialcard/view/CardWords.h"
#include "ui/ActionButton.h"
#include "ui/Card.h"
#include "ui/ChoiceBox.h"
#include "ui/Page.h"
#include "ui/RecordList.h"

#include <QLocale>
#include <QTableView>

namespace yc::socialcard {

using Op = core::Query::Op;
using ui::Column;
using ui::Theme;

namespace {

constexpr std::chrono::milliseconds settle{150};

QList<Column> columns(const core::Clock &clock)
{
    Column state{.key = QStringLiteral("state_until"),
                 .label = CardsPage::tr("Social security function"),
                 .width = Column::Width::Stretch,
                 .pixels = 170,
                 .format = Column::Format::State};
    state.state = [&clock](const QVariant &value) { return CardWords::stateCell(value.toString(), clock.today()); };
    Column bank{.key = QStringLiteral("bank_state"),
                .label = CardsPage::tr("Bank function"),
                .pixels = 110,
                .format = Column::Format::State};
    bank.state = [](const QVariant &value) -> ui::StateText {
        const CardState one = stateFromName(value.toString());
        if (one == CardState::None)
            return {ui::State::None, QStringLiteral("—")};
        return {CardWords::mark(one), CardWords::state({one, {}, {}}, {}).words};
    };
    return {
        {.key = QStringLiteral("resident_name"), .label = CardsPage::tr("Holder"), .pixels = 90},
        {.key = QStringLiteral("card_number"), .label = CardsPage::tr("Card number"), .pixels = 100},
        state,
        bank,
        {.key = QStringLiteral("bank"),
         .label = CardsPage::tr("Bank"),
         .pixels = 90,
         .text = [](const QVariant &value) { return CardWords::bank(value.toString()); }},
        {.key = QStringLiteral("applied_on"),
         .label = CardsPage::tr("Applied on"),
         .width = Column::Width::Fixed,
         .pixels = 100,
         .format = Column::Format::Date},
        {.key = QStringLiteral("number"), .label = CardsPage::tr("Registration"), .pixels = 190},
    };
}

QString readerWords(core::CardReader::State state)
{
    using State = core::CardReader::State;
    switch (state) {
    case State::Ready:
    case State::Reading:
        return CardsPage::tr("Card reader: ready");
    case State::NoReader:
        return CardsPage::tr("Card reader: none plugged in");
    case State::NoService:
        return CardsPage::tr("Card reader: the service of this machine does not run");
    case State::Off:
        break;
    }
    return {};
}

} // namespace

CardsPage::CardsPage(ui::ServiceContext &context, QWidget *parent)
    : ServicePage(parent)
    , m_context(context)
    , m_page(new ui::Page(tr("Social security cards"), this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    if (context.store.session().may(QStringLiteral("socialcard.work"))) {
        auto *add = new ui::ActionButton(tr("Apply for the current resident"), ui::ActionButton::Kind::Primary, m_page);
        add->setKey(QKeySequence(Qt::CTRL | Qt::Key_N));
        m_page->addAction(add);
        connect(add, &QAbstractButton::clicked, this, [this] {
            const QString person = m_context.navigator.currentPerson();
            if (person.isEmpty()) {
                m_context.navigator.say(ui::Navigator::Tone::Info,
                                        tr("Find the person first (Ctrl+K), or put a card on the reader."));
                return;
            }
            m_context.navigator.open(QStringLiteral("socialcard.card"), {{QStringLiteral("person"), person}});
        });
    }
    m_which = new ui::ChoiceBox({{QStringLiteral("all"), tr("All")},
                                 {QStringLiteral("person"), tr("Of the current resident")},
                                 {QStringLiteral("making"), tr("In the making")},
                                 {QStringLiteral("waiting"), tr("To hand over")},
                                 {QStringLiteral("late"), tr("Late in the making")},
                                 {QStringLiteral("unclaimed"), tr("Nobody came for them")},
                                 {QStringLiteral("held"), tr("Not activated")},
                                 {QStringLiteral("normal"), tr("In use")},
                                 {QStringLiteral("temporary"), tr("Temporarily lost")},
                                 {QStringLiteral("expiring"), tr("Losses that end soon")},
                                 {QStringLiteral("formal"), tr("Lost")},
                                 {QStringLiteral("cancelled"), tr("Cancelled")}},
                                m_page);
    m_which->setAccessibleName(tr("State"));
    m_which->setCode(QStringLiteral("all"));
    m_which->setFixedHeight(Theme::fieldHeight());
    m_which->setMinimumWidth(Theme::px(200));
    m_page->content()->addWidget(m_which, 0, Qt::AlignLeft);
    m_card = new ui::Card(tr("Cards"), m_page);
    m_list = new ui::RecordList(columns(context.store.clock()), m_card);
    m_list->setMinimumHeight(Theme::px(420));
    m_list->setEmptyText(tr("No card here. Find a resident and press Ctrl+N to apply for one."));
    m_card->content()->addWidget(m_list, 1);
    m_page->content()->addWidget(m_card, 1);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(settle);
    connect(m_which, &ui::ChoiceBox::edited, this, &CardsPage::apply);
    connect(&m_refresh, &QTimer::timeout, m_list, &ui::RecordList::reload);
    connect(&context.store, &core::DocumentStore::changed, this, [this](const QStringList &, const QStringList &types) {
        if (types.isEmpty() || types.contains(cardType().name))
            m_refresh.start();
    });
    connect(m_list, &ui::RecordList::activated, this, [this](const QString &id) {
        m_context.navigator.open(QStringLiteral("socialcard.card"), {{QStringLiteral("id"), id}});
    });
    connect(m_list, &ui::RecordList::totalChanged, this,
            [this](qint64 total) { m_card->setAside(tr("%1 in all").arg(QLocale().toString(total))); });
    if (context.cardReader)
        connect(context.cardReader, &core::CardReader::stateChanged, this, &CardsPage::showReader);
    showReader();
    apply();
}

void CardsPage::showReader()
{
    if (m_context.cardReader)
        m_page->setSubtitle(readerWords(m_context.cardReader->state()));
}

core::Query CardsPage::shown(const QString &which, QDate today, const core::Session &session)
{
    core::Query query{.type = cardType().name, .where = {}, .orderBy = {}, .columns = {}};
    const QString state = QStringLiteral("social_state");
    const QString until = QStringLiteral("social_until");
    const QString day = today.toString(Qt::ISODate);
    const PlaceRules rules = PlaceRules::on(today, session.org);
    const auto before = [&](int days) { return today.addDays(-days).toString(Qt::ISODate); };
    if (which == u"making" || which == u"late") {
        query.where = {{state, Op::In, QVariantList{stateName(CardState::Applied), stateName(CardState::Made)}}};
        if (which == u"late")
            query.where.append({QStringLiteral("applied_on"), Op::Less, before(rules.deliveryDays)});
    } else if (which == u"unclaimed") {
        query.where = {{state, Op::Equal, stateName(CardState::Waiting)},
                       {QStringLiteral("received_on"), Op::Less, before(rules.unclaimedDays)}};
    } else if (which == u"temporary" || which == u"expiring") {
        // One that has ended by itself is no loss any more, whatever the record says.
        query.where = {{state, Op::Equal, stateName(CardState::TemporaryLoss)}, {until, Op::GreaterOrEqual, day}};
        if (which == u"expiring")
            query.where.append({until, Op::LessOrEqual, before(-rules.expiringDays)});
    } else if (!which.isEmpty() && which != u"all") {
        query.where = {{state, Op::Equal, which}};
    }
    return query;
}

void CardsPage::open(const QVariantMap &arguments)
{
    if (const QString which = arguments.value(QStringLiteral("which")).toString(); !which.isEmpty())
        m_which->setCode(which);
    apply();
    m_list->table()->setFocus(Qt::OtherFocusReason);
}

void CardsPage::apply()
{
    const QString which = m_which->code();
    core::Query query{.type = cardType().name, .where = {}, .orderBy = {}, .columns = {}};
    if (which == u"person")
        query.where = {{QStringLiteral("resident"), Op::Equal, m_context.navigator.currentPerson()}};
    else if (!m_which->isUnknown())
        query = shown(which, m_context.store.clock().today(), m_context.store.session());
    m_list->setSource(
        [this, query](const ui::RowsRequest &request) {
            core::Query page = query;
            page.orderBy = {request.sortKey.isEmpty()
                                ? core::Query::Order{QStringLiteral("applied_on"), Qt::DescendingOrder}
                                : core::Query::Order{request.sortKey, request.order}};
            page.limit = request.limit;
            page.offset = request.offset;
            return m_context.store.query(page);
        },
        [this, query] { return m_context.store.count(query); });
}

} // namespace yc::socialcard
