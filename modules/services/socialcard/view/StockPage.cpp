// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/socialcard/view/StockPage.h"

#include "services/socialcard/rules/CardTypes.h"
#include "services/socialcard/rules/PlaceRules.h"
#include "services/socialcard/rules/Stock.h"
#include "services/socialcard/view/CardWords.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/FormView.h"
#include "ui/KeyValueGrid.h"
#include "ui/Page.h"
#include "ui/RecordList.h"
#include "ui/Timeline.h"

#include <QLocale>
#include <QTableView>

namespace yc::socialcard {

using core::Result;
using ui::ActionButton;
using ui::Column;
using ui::Theme;

namespace {

constexpr std::chrono::milliseconds settle{150};

QString k(const char *key) { return QString::fromLatin1(key); }

Column number(const char *key, const QString &label)
{
    return {
        .key = k(key), .label = label, .width = Column::Width::Fixed, .pixels = 56, .format = Column::Format::Number};
}

QList<Column> columns(const core::Clock &clock)
{
    Column left{.key = k("left"),
                .label = StockPage::tr("Left"),
                .width = Column::Width::Fixed,
                .pixels = 70,
                .format = Column::Format::State};
    left.state = [&clock](const QVariant &value) -> ui::StateText {
        const int blanks = value.toInt();
        const bool few = blanks <= StockRules::on(clock.today()).low;
        return {few ? ui::State::Warn : ui::State::None, QLocale().toString(blanks)};
    };
    return {{.key = k("box"), .label = StockPage::tr("Box"), .pixels = 110},
            left,
            {.key = k("received_on"),
             .label = StockPage::tr("Received on"),
             .width = Column::Width::Fixed,
             .pixels = 100,
             .format = Column::Format::Date},
            number("blanks", StockPage::tr("In")),
            number("used_count", StockPage::tr("Used")),
            number("damaged_count", StockPage::tr("Damaged")),
            number("returned_count", StockPage::tr("Sent back"))};
}

} // namespace

StockPage::StockPage(ui::ServiceContext &context, QWidget *parent)
    : ServicePage(parent)
    , m_context(context)
    , m_page(new ui::Page(tr("Blank cards"), this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    m_page->banner()->setClosable(true);
    auto *add = new ActionButton(tr("Take in a box"), ActionButton::Kind::Primary, m_page);
    add->setObjectName(QStringLiteral("add"));
    add->setKey(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_page->addAction(add);
    makeNewBox();
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::px(16));
    auto *boxes = new ui::Card(tr("Boxes"), m_page);
    m_list = new ui::RecordList(columns(context.store.clock()), boxes);
    m_list->setMinimumHeight(Theme::px(380));
    m_list->setEmptyText(tr("No box yet. Ctrl+N takes one in."));
    boxes->content()->addWidget(m_list, 1);
    row->addWidget(boxes, 58);
    makeBox();
    row->addWidget(m_boxCard, 42, Qt::AlignTop);
    m_page->content()->addLayout(row, 1);
    connect(add, &QAbstractButton::clicked, this, [this] {
        m_newCard->show();
        m_newBox->field(k("box"))->editor()->setFocus(Qt::OtherFocusReason);
    });
    m_list->setSource(
        [this](const ui::RowsRequest &request) {
            core::Query query{.type = boxType().name, .where = {}, .orderBy = {}, .columns = {}};
            query.orderBy = {request.sortKey.isEmpty() ? core::Query::Order{k("received_on"), Qt::DescendingOrder}
                                                       : core::Query::Order{request.sortKey, request.order}};
            query.limit = request.limit;
            query.offset = request.offset;
            return m_context.store.query(query);
        },
        [this] { return m_context.store.count({.type = boxType().name, .where = {}, .orderBy = {}, .columns = {}}); });
    connect(m_list, &ui::RecordList::currentChanged, this, [this](const QString &id) {
        if (!m_made.isEmpty() && id != m_made)
            return; // the list does not have the new box yet
        m_made.clear();
        show(id);
    });
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(settle);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        m_list->reload();
        show(m_shown);
    });
    connect(&context.store, &core::DocumentStore::changed, this, [this](const QStringList &, const QStringList &types) {
        if (types.isEmpty() || types.contains(boxType().name))
            m_refresh.start();
    });
}

void StockPage::makeNewBox()
{
    m_newCard = new ui::Card(tr("A new box"), m_page);
    m_newBox = new ui::FormView(m_newCard);
    ui::FormFieldSpec bank{
        .key = k("bank"), .label = tr("Bank of the blanks"), .kind = ui::FormFieldSpec::Kind::Choice};
    bank.choices = CardWords::banks();
    m_newBox->setFields({{.key = k("box"), .label = tr("Number of the box"), .required = true},
                         bank,
                         {.key = k("first"), .label = tr("First serial"), .required = true, .maximumLength = 20},
                         {.key = k("last"), .label = tr("Last serial"), .required = true, .maximumLength = 20},
                         {.key = k("source"), .label = tr("Where they come from"), .wide = true}});
    auto *take = new ActionButton(tr("Take in"), ActionButton::Kind::Primary, m_newCard);
    take->setObjectName(QStringLiteral("take"));
    take->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_newCard->content()->addWidget(m_newBox);
    m_newCard->content()->addWidget(take, 0, Qt::AlignLeft);
    m_newCard->hide();
    m_page->content()->addWidget(m_newCard);
    connect(take, &QAbstractButton::clicked, this, [this] {
        const QVariantMap values = m_newBox->values();
        const auto text = [&](const char *key) { return values.value(k(key)).toString(); };
        run(takeInBox({text("box"), text("first"), text("last"), text("bank"), text("source")}), m_newBox);
    });
}

void StockPage::makeBox()
{
    m_boxCard = new ui::Card(tr("Box"), m_page);
    m_figures = new ui::KeyValueGrid(108, m_boxCard);
    m_boxCard->content()->addWidget(m_figures);
    m_leaving = new ui::FormView(m_boxCard);
    m_leaving->setFields({{.key = k("serials"),
                           .label = tr("Blanks that leave the box"),
                           .required = true,
                           .help = tr("A000101-A000105, A000130"),
                           .maximumLength = 2'000},
                          {.key = k("reason"), .label = tr("Reason"), .required = true}});
    m_boxCard->content()->addWidget(m_leaving);
    auto *row = new QHBoxLayout;
    auto *damaged = new ActionButton(tr("Write off as damaged"), ActionButton::Kind::Plain, m_boxCard);
    damaged->setObjectName(QStringLiteral("damaged"));
    damaged->setKey(Qt::Key_F8);
    auto *back = new ActionButton(tr("Send back"), ActionButton::Kind::Plain, m_boxCard);
    back->setObjectName(QStringLiteral("back"));
    back->setKey(Qt::Key_F9);
    row->addWidget(damaged);
    row->addWidget(back);
    row->addStretch(1);
    m_boxCard->content()->addLayout(row);
    m_movements = new ui::Timeline(m_boxCard);
    m_boxCard->content()->addWidget(m_movements);
    m_boxCard->hide();
    const auto leave = [this](auto command) {
        const QVariantMap values = m_leaving->values();
        run(command(m_box.id, m_box.revision, values.value(k("serials")).toString(),
                    values.value(k("reason")).toString()),
            m_leaving);
    };
    connect(damaged, &QAbstractButton::clicked, this, [leave] { leave(&writeOffBlanks); });
    connect(back, &QAbstractButton::clicked, this, [leave] { leave(&sendBackBlanks); });
}

void StockPage::open(const QVariantMap &arguments)
{
    m_page->banner()->dismiss();
    m_list->reload();
    if (const QString id = arguments.value(k("id")).toString(); !id.isEmpty()) {
        m_list->setCurrentId(id);
        show(id);
    }
    m_list->table()->setFocus(Qt::OtherFocusReason);
}

bool StockPage::goBack()
{
    if (!m_newCard->isVisible())
        return false;
    m_newCard->hide();
    m_list->table()->setFocus(Qt::OtherFocusReason);
    return true;
}

void StockPage::run(core::Command command, ui::FormView *form)
{
    if (m_busy)
        return;
    m_busy = true;
    m_context.store.execute(std::move(command)).then(this, [this, form](const Result<QJsonObject> &answer) {
        m_busy = false;
        if (!answer) {
            m_page->banner()->showError(answer.error());
            return;
        }
        m_page->banner()->showMessage(
            ui::State::Ok,
            tr("Recorded. Left in the box: %1.").arg(QLocale().toString(answer->value(u"left").toInteger())));
        for (const QString &key : form->keys())
            form->field(key)->setValue(QVariant());
        m_newCard->hide();
        const QString box = answer->value(u"box").toString();
        m_made = box == m_shown ? QString() : box;
        m_list->setCurrentId(box);
        show(box);
        m_refresh.start();
    });
}

void StockPage::show(const QString &id)
{
    if (id.isEmpty())
        return;
    m_shown = id;
    m_context.store.load(id).then(this, [this, id](const Result<core::Document> &box) {
        if (!box || id != m_shown)
            return;
        m_box = *box;
        showBox();
    });
}

void StockPage::showBox()
{
    const QJsonObject &body = m_box.body;
    const QJsonObject counts = boxType().derive(body);
    m_boxCard->show();
    m_boxCard->setTitle(tr("Box %1").arg(body.value(u"box").toString()));
    m_figures->clear();
    const auto add = [this](const char *key, const QString &label, const QString &value) {
        if (!value.isEmpty())
            m_figures->setValue(k(key), label, value);
    };
    add("serials", tr("Serials"),
        body.value(u"first").toString() + QStringLiteral(" – ") + body.value(u"last").toString());
    add("bank", tr("Bank"), CardWords::bank(body.value(u"bank").toString()));
    add("source", tr("From"), body.value(u"source").toString());
    add("left", tr("Left"),
        tr("%1 of %2")
            .arg(QLocale().toString(counts.value(u"left").toInteger()),
                 QLocale().toString(counts.value(u"blanks").toInteger())));
    m_movements->setEntries(CardWords::movements(body));
}

} // namespace yc::socialcard
