// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/view/BatchesPanel.h"

#include "core/Money.h"
#include "services/eldercare/rules/AllowanceCommands.h"
#include "services/eldercare/rules/AllowanceRules.h"
#include "services/eldercare/rules/ElderTypes.h"
#include "services/eldercare/rules/ProjectedList.h"
#include "services/eldercare/view/ElderWords.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/FormView.h"
#include "ui/KeyValueGrid.h"
#include "ui/RecordList.h"
#include "ui/StateLabel.h"

#include <QJsonArray>
#include <QTableView>

namespace yc::eldercare {

using core::Query;
using core::Result;
using ui::ActionButton;
using ui::Column;
using ui::State;
using ui::Theme;

namespace {

constexpr std::chrono::milliseconds settle{150};
constexpr qsizetype heldShown = 5;

QString k(const char *key) { return QString::fromLatin1(key); }

QList<Column> batchColumns()
{
    Column state = Column::of("state", BatchesPanel::tr("State"), 94, Column::Format::State);
    state.state = [](const QVariant &value) { return ElderWords::batchState(value.toString()); };
    return {Column::of("quarter", BatchesPanel::tr("Month"), 70),
            Column::of("people", BatchesPanel::tr("People"), 54, Column::Format::Number),
            Column::of("total", BatchesPanel::tr("Yuan"), 100, Column::Format::Money), state};
}

QList<Column> lineColumns()
{
    Column months = Column::of("month_list", BatchesPanel::tr("For"), 134);
    months.sortable = false;
    months.text = [](const QVariant &value) {
        const QStringList all = listOf(value);
        return all.size() < 2 ? all.join(QString()) : all.first() + QStringLiteral(" – ") + all.last();
    };
    Column state = Column::of("state", BatchesPanel::tr("State"), 76, Column::Format::State);
    state.state = [](const QVariant &value) { return ElderWords::lineState(value.toString()); };
    return {Column::of("resident_name", BatchesPanel::tr("Name"), 66), months,
            Column::of("amount", BatchesPanel::tr("Yuan"), 92, Column::Format::Money),
            Column::of("arrears", BatchesPanel::tr("Of it arrears"), 92, Column::Format::Money), state};
}

} // namespace

BatchesPanel::BatchesPanel(ui::ServiceContext &context, ui::Banner *banner, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_banner(banner)
{
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(Theme::px(16));
    auto *left = new ui::Card(tr("Batches"), this);
    m_month = new ui::FormView(left);
    m_month->setFields({{.key = k("month"),
                         .label = tr("Month of payment"),
                         .help = tr("pays ahead, with what is still owed for earlier months"),
                         .placeholder = QStringLiteral("2027-01")}});
    auto *make = new ActionButton(tr("Make the batch"), ActionButton::Kind::Plain, left);
    make->setObjectName(k("make"));
    make->setKey(QKeySequence(Qt::CTRL | Qt::Key_B));
    if (const AllowanceRules *rules = AllowanceRules::of(placeOf(context.store.session()))) {
        const Month next = rules->nextBatch(Month::of(context.store.clock().today()));
        m_month->setValues({{k("month"), next.toString()}});
    }
    left->content()->addWidget(m_month);
    left->content()->addWidget(make, 0, Qt::AlignLeft);
    m_month->setVisible(may("eldercare.pay"));
    make->setVisible(may("eldercare.pay"));
    m_list = new ui::RecordList(batchColumns(), left);
    left->content()->addWidget(m_list, 1);
    columns->addWidget(left, 42);
    makeCard();
    columns->addWidget(m_card, 58);
    makeList();
    connect(make, &QAbstractButton::clicked, this, [this] {
        run(makeAllowanceBatch(Month::parse(m_month->values().value(k("month")).toString())),
            [this](const QJsonObject &answer) {
                const qint64 held = answer.value(u"held").toInteger();
                m_banner->showMessage(held > 0 ? State::Warn : State::Ok,
                                      tr("Batch %1 is made: %2 people. Somebody else approves it. Held back: %3.")
                                          .arg(answer.value(u"number").toString())
                                          .arg(answer.value(u"people").toInteger())
                                          .arg(held));
                m_wanted = answer.value(u"batch").toString();
            });
    });
}

void BatchesPanel::makeList()
{
    m_list->setMinimumHeight(Theme::px(300));
    m_list->setEmptyText(tr("No batch yet."));
    m_list->setSource(
        [this](const ui::RowsRequest &request) {
            Query query{.type = batchType().name, .where = {}, .orderBy = {}, .columns = {}};
            query.orderBy = {request.sortKey.isEmpty() ? Query::Order{k("number"), Qt::DescendingOrder}
                                                       : Query::Order{request.sortKey, request.order}};
            query.limit = request.limit;
            query.offset = request.offset;
            return m_context.store.query(query);
        },
        [this] {
            return m_context.store.count({.type = batchType().name, .where = {}, .orderBy = {}, .columns = {}});
        });
    connect(m_list, &ui::RecordList::currentChanged, this, &BatchesPanel::show);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(settle);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        m_list->reload();
        show(m_wanted.isEmpty() ? m_batch.id : m_wanted);
        m_wanted.clear();
    });
    connect(&m_context.store, &core::DocumentStore::changed, this,
            [this](const QStringList &, const QStringList &types) {
                if (types.isEmpty() || types.contains(batchType().name))
                    m_refresh.start();
            });
}

void BatchesPanel::makeCard()
{
    m_card = new ui::Card(tr("Batch"), this);
    m_state = new ui::StateLabel(m_card);
    m_card->addHeaderWidget(m_state);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(Theme::px(8));
    m_approve = new ActionButton(tr("Approve"), ActionButton::Kind::Primary, m_card);
    m_approve->setObjectName(k("approve"));
    m_approve->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_return = new ActionButton(tr("Send back"), ActionButton::Kind::Plain, m_card);
    m_return->setObjectName(k("return"));
    actions->addWidget(m_approve);
    actions->addWidget(m_return);
    actions->addStretch(1);
    m_card->content()->addLayout(actions);
    m_reason = new ui::FormView(m_card);
    m_reason->setFields(
        {{.key = k("reason"), .label = tr("Why it goes back (Send back confirms)"), .required = true, .wide = true}});
    m_reason->hide();
    m_card->content()->addWidget(m_reason);
    m_totals = new ui::KeyValueGrid(96, m_card);
    m_card->content()->addWidget(m_totals);
    m_lines = new ui::RecordList(lineColumns(), m_card);
    m_lines->setMinimumHeight(Theme::px(240));
    m_card->content()->addWidget(m_lines, 1);
    m_card->hide();
    connect(m_approve, &QAbstractButton::clicked, this, [this] {
        run(approveAllowanceBatch(m_batch.id, m_batch.revision),
            [this](const QJsonObject &) { m_banner->showMessage(State::Ok, tr("Approved.")); });
    });
    connect(m_return, &QAbstractButton::clicked, this, &BatchesPanel::sendBack);
}

bool BatchesPanel::may(const char *permission) const { return m_context.store.session().may(k(permission)); }

void BatchesPanel::refresh()
{
    m_refresh.start();
    m_list->table()->setFocus(Qt::OtherFocusReason);
}

bool BatchesPanel::goBack()
{
    if (!m_reason->isVisible())
        return false;
    m_reason->hide();
    return true;
}

void BatchesPanel::run(core::Command command, const std::function<void(const QJsonObject &)> &next)
{
    if (m_busy)
        return;
    m_busy = true;
    m_context.store.execute(std::move(command)).then(this, [this, next](const Result<QJsonObject> &answer) {
        m_busy = false;
        if (!answer) {
            m_banner->showError(answer.error());
            return;
        }
        m_banner->dismiss();
        m_reason->hide();
        if (next)
            next(*answer);
        m_refresh.start();
    });
}

void BatchesPanel::sendBack()
{
    if (!m_reason->isVisible()) {
        m_reason->setValues({{k("reason"), QString()}});
        m_reason->show();
        m_reason->field(k("reason"))->editor()->setFocus(Qt::OtherFocusReason);
        return;
    }
    run(returnAllowanceBatch(m_batch.id, m_batch.revision, m_reason->values().value(k("reason")).toString()));
}

void BatchesPanel::show(const QString &id)
{
    if (id.isEmpty())
        return;
    m_context.store.load(id).then(this, [this](const Result<core::Document> &batch) {
        if (!batch)
            return;
        m_batch = *batch;
        showBatch();
    });
}

void BatchesPanel::showBatch()
{
    const QJsonObject &body = m_batch.body;
    const auto text = [&](const char *key) { return body.value(k(key)).toString(); };
    const auto money = [&](const char *key) {
        return core::Money::fromFen(body.value(k(key)).toInteger()).toDisplay();
    };
    m_card->show();
    m_card->setTitle(text("number"));
    const ui::StateText state = ElderWords::batchState(text("state"));
    m_state->setState(state.state, state.words);
    m_totals->clear();
    m_totals->setValue(k("total"), tr("Total"),
                       tr("%1 yuan, %2 people").arg(money("total")).arg(body.value(u"people").toInteger()));
    m_totals->setValue(k("arrears"), tr("Of it arrears"), tr("%1 yuan").arg(money("arrears")));
    m_totals->setValue(k("made"), tr("Made by"), text("made_by_name"));
    if (!text("approved_by_name").isEmpty())
        m_totals->setValue(k("approved"), tr("Approved by"), text("approved_by_name"));
    const QJsonArray held = body.value(u"held").toArray();
    QStringList names;
    for (const QJsonValue &one : held) {
        if (names.size() < heldShown)
            names.append(
                tr("%1: %2").arg(one[u"resident_name"].toString(), ElderWords::heldWhy(one[u"why"].toString())));
    }
    if (!held.isEmpty()) {
        m_totals->setValue(k("held"), tr("Held back"),
                           tr("%1 (%2)").arg(held.size()).arg(names.join(QStringLiteral("；"))));
    }
    const bool open = text("state") == BatchState::made && may("eldercare.approve-payment");
    m_approve->setVisible(open);
    m_return->setVisible(open);
    const Query query{.type = allowanceType().name,
                      .where = {{k("batch"), Query::Op::Equal, m_batch.id}},
                      .orderBy = {},
                      .columns = {}};
    m_lines->setSource(
        [this, query](const ui::RowsRequest &request) {
            Query page = query;
            page.orderBy = {request.sortKey.isEmpty() ? Query::Order{k("resident")}
                                                      : Query::Order{request.sortKey, request.order}};
            page.limit = request.limit;
            page.offset = request.offset;
            return m_context.store.query(page);
        },
        [this, query] { return m_context.store.count(query); });
}

} // namespace yc::eldercare
