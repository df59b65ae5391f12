// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/view/AllowancePage.h"

#include "core/Futures.h"
#include "services/eldercare/rules/AllowanceCommands.h"
#include "services/eldercare/rules/ElderTypes.h"
#include "services/eldercare/view/BatchesPanel.h"
#include "services/eldercare/view/ElderWords.h"
#include "services/eldercare/view/MemoryList.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/FormView.h"
#include "ui/Page.h"
#include "ui/TabBar.h"
#include "ui/TextLabel.h"

#include <QLocale>
#include <QStackedWidget>
#include <QTableView>

namespace yc::eldercare {

using core::Result;
using ui::ActionButton;
using ui::Column;
using ui::State;
using ui::Theme;

namespace {

constexpr std::chrono::milliseconds settle{400};

QString k(const char *key) { return QString::fromLatin1(key); }

Column committeeColumn()
{
    Column committee = Column::of("committee", AllowancePage::tr("Committee"), 120);
    committee.text = [](const QVariant &value) { return ElderWords::committee(value.toString()); };
    return committee;
}

Column birthColumn()
{
    Column birth = Column::of("birth", AllowancePage::tr("Born"), 100);
    birth.width = Column::Width::Fixed;
    birth.text = [](const QVariant &value) { return ElderWords::birth(value.toString()); };
    return birth;
}

QList<Column> owedColumns()
{
    return {Column::of("name", AllowancePage::tr("Name"), 90),
            birthColumn(),
            committeeColumn(),
            Column::of("first", AllowancePage::tr("Entitled since"), 100),
            Column::of("month", AllowancePage::tr("Yuan a month"), 110, Column::Format::Money),
            Column::of("arrears", AllowancePage::tr("Yuan since then"), 120, Column::Format::Money)};
}

QList<Column> stopColumns()
{
    Column why = Column::of("why", AllowancePage::tr("Why"), 170, Column::Format::State);
    why.state = [](const QVariant &value) -> ui::StateText {
        return {State::Late, ElderWords::heldWhy(value.toString())};
    };
    return {Column::of("name", AllowancePage::tr("Name"), 90),
            birthColumn(),
            committeeColumn(),
            why,
            Column::of("last", AllowancePage::tr("Due up to"), 90),
            Column::of("overpaid", AllowancePage::tr("Yuan too much"), 110, Column::Format::Money)};
}

QString whyWord(AllowanceRun::Stop::Why why)
{
    using Why = AllowanceRun::Stop::Why;
    switch (why) {
    case Why::Died:
        return k("died");
    case Why::Moved:
        return k("moved");
    case Why::NotOfAge:
        return k("not-of-age");
    case Why::NotInRegister:
        break;
    }
    return k("not-in-register");
}

core::Rows owedRows(const QList<AllowanceRun::Owed> &owed)
{
    core::Rows rows{{k("id"), k("name"), k("birth"), k("committee"), k("first"), k("month"), k("arrears")}, {}};
    for (const AllowanceRun::Owed &one : owed) {
        rows.rows.append({one.resident, one.name, one.birth.toString(Qt::ISODate), one.committee, one.first.toString(),
                          one.month.fen(), one.arrears.fen()});
    }
    return rows;
}

core::Rows stopRows(const QList<AllowanceRun::Stop> &stops)
{
    core::Rows rows{{k("id"), k("name"), k("birth"), k("committee"), k("why"), k("last"), k("overpaid")}, {}};
    for (const AllowanceRun::Stop &one : stops) {
        rows.rows.append({one.resident, one.name, one.birth.toString(Qt::ISODate), one.committee, whyWord(one.why),
                          one.last.toString(), one.overpaid.fen()});
    }
    return rows;
}

} // namespace

/// What the lists show of a run; made beside the event loop, as a register has some hundred thousand people.
struct AllowancePage::Shown {
    std::shared_ptr<AllowanceRun> run;
    core::Rows owed;
    core::Rows unclear;
    core::Rows stop;
};

AllowancePage::AllowancePage(ui::ServiceContext &context, QWidget *parent)
    : ServicePage(parent)
    , m_context(context)
    , m_page(new ui::Page(tr("Age allowance"), this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    m_page->banner()->setClosable(true);
    makeActions();
    makeLists();
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(settle);
    connect(&m_refresh, &QTimer::timeout, this, &AllowancePage::runRegister);
    connect(&context.store, &core::DocumentStore::changed, this, [this](const QStringList &, const QStringList &types) {
        const bool ours = types.isEmpty() || types.contains(claimType().name) || types.contains(allowanceType().name);
        if (isVisible() && ours)
            m_refresh.start();
    });
    showTab();
}

AllowancePage::~AllowancePage()
{
    m_running.request_stop();
    for (auto &run : m_runs)
        run.waitForFinished(); // it reads the store, which goes after the pages
}

ui::Banner *AllowancePage::banner() const { return m_page->banner(); }

bool AllowancePage::may(const char *permission) const { return m_context.store.session().may(k(permission)); }

void AllowancePage::makeActions()
{
    const auto action = [this](const QString &text, ActionButton::Kind kind, const QKeySequence &key, auto slot) {
        auto *button = new ActionButton(text, kind, m_page);
        button->setKey(key);
        m_page->addAction(button);
        connect(button, &QAbstractButton::clicked, this, slot);
        return button;
    };
    auto *again =
        action(tr("Run over the register"), ActionButton::Kind::Plain, Qt::Key_F5, &AllowancePage::runRegister);
    again->setObjectName(k("run"));
    m_stop = action(tr("Stop the chosen one"), ActionButton::Kind::Primary, Qt::Key_F9, &AllowancePage::stopClaim);
    m_claim = action(tr("Take in the claim of the chosen one"), ActionButton::Kind::Primary, Qt::Key_F8,
                     &AllowancePage::takeClaim);
    m_reason = new ui::FormView(m_page);
    m_reason->setFields({{.key = k("last"),
                          .label = tr("Paid up to (month)"),
                          .required = true,
                          .placeholder = QStringLiteral("2026-12")},
                         {.key = k("reason"), .label = tr("Why (the button confirms)"), .required = true}});
    m_reason->hide();
    m_page->content()->addWidget(m_reason);
}

void AllowancePage::makeLists()
{
    m_tabs = new ui::TabBar(m_page);
    for (const QString &tab :
         {tr("Owed, not applied for"), tr("Paid, should not be"), tr("Registration not clear"), tr("Batches")})
        m_tabs->addTab(tab);
    m_page->content()->addWidget(m_tabs);
    m_stack = new QStackedWidget(m_page);
    m_card = new ui::Card(tr("By the register"), m_page);
    m_rules = new ui::TextLabel(ui::TextRole::Secondary, {}, m_card);
    m_rules->setWordWrap(true);
    m_card->content()->addWidget(m_rules);
    auto *lists = new QStackedWidget(m_card);
    m_card->content()->addWidget(lists, 1);
    for (const Tab tab : {Owed, Stop, Unclear}) {
        auto *list = new ui::RecordList(tab == Stop ? stopColumns() : owedColumns(), lists);
        list->setMinimumHeight(Theme::px(380));
        list->setEmptyText(tab == Stop ? tr("Nobody is paid who should not be.") : tr("Nobody."));
        connect(list, &ui::RecordList::activated, this, [this](const QString &id) {
            if (m_context.residents)
                m_context.residents->show(id);
        });
        connect(list, &ui::RecordList::currentChanged, this, [this](const QString &id) {
            if (isVisible())
                m_context.navigator.setCurrentPerson(id);
        });
        lists->addWidget(list);
        m_lists.insert(tab, list);
    }
    m_stack->addWidget(m_card);
    m_batches = new BatchesPanel(m_context, m_page->banner(), m_stack);
    m_stack->addWidget(m_batches);
    m_page->content()->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this, lists](int tab) {
        if (tab != Batches)
            lists->setCurrentIndex(tab);
        showTab();
    });
}

void AllowancePage::showTab()
{
    const int tab = m_tabs->currentIndex();
    m_stack->setCurrentIndex(tab == Batches ? 1 : 0);
    m_reason->hide();
    m_claim->setVisible(tab == Owed && may("eldercare.apply"));
    m_stop->setVisible(tab == Stop && may("eldercare.apply"));
    if (ui::RecordList *list = m_lists.value(tab); list && isVisible())
        list->table()->setFocus(Qt::OtherFocusReason);
    if (tab == Batches)
        m_batches->refresh();
}

void AllowancePage::open(const QVariantMap &arguments)
{
    const QStringList tabs{k("owed"), k("stop"), k("unclear"), k("batches")};
    const qsizetype wanted = tabs.indexOf(arguments.value(k("which")).toString());
    if (wanted >= 0)
        m_tabs->setCurrentIndex(static_cast<int>(wanted));
    m_page->banner()->dismiss();
    showTab();
    runRegister();
}

bool AllowancePage::goBack()
{
    if (!m_reason->isVisible())
        return m_batches->goBack();
    m_reason->hide();
    return true;
}

void AllowancePage::runRegister()
{
    const AllowanceRules *rules = AllowanceRules::of(placeOf(m_context.store.session()));
    if (!rules) {
        m_page->banner()->showMessage(State::Warn, tr("No age allowance is known for this place."));
        return;
    }
    m_running.request_stop();
    m_running = std::stop_source();
    const int asked = ++m_asked;
    m_card->setAside(tr("running over the register…"));
    m_runs.removeIf([](const auto &run) { return run.isFinished(); });
    m_runs.append(runOverRegister(m_context.store, *rules, m_running.get_token()));
    const auto inRows = [](const Result<std::shared_ptr<AllowanceRun>> &run) -> Result<Shown> {
        return run.transform([](const std::shared_ptr<AllowanceRun> &done) {
            return Shown{done, owedRows(done->owed()), owedRows(done->unclear()), stopRows(done->toStop())};
        });
    };
    core::then(m_runs.last(), inRows).then(this, [this, asked](const Result<Shown> &shown) {
        if (asked != m_asked)
            return;
        if (shown)
            showRun(*shown);
        else
            m_page->banner()->showError(shown.error());
    });
}

void AllowancePage::showRun(const Shown &shown)
{
    const AllowanceRun &run = *shown.run;
    showRows(*m_lists.value(Owed), shown.owed);
    showRows(*m_lists.value(Unclear), shown.unclear);
    showRows(*m_lists.value(Stop), shown.stop);
    const auto count = [this](Tab tab, const QString &words, qsizetype number) {
        m_tabs->setTabText(tab, tr("%1 (%2)").arg(words, QLocale().toString(number)));
    };
    count(Owed, tr("Owed, not applied for"), run.owed().size());
    count(Stop, tr("Paid, should not be"), run.toStop().size());
    count(Unclear, tr("Registration not clear"), run.unclear().size());
    m_card->setAside(tr("%1 people of age or with a claim, %2 claims")
                         .arg(QLocale().toString(run.residents()), QLocale().toString(run.claims())));
    const QDate today = m_context.store.clock().today();
    const AllowanceRules *rules = AllowanceRules::of(placeOf(m_context.store.session()));
    const AllowanceRules::Version *version = rules->in(Month::of(today));
    if (!version)
        return;
    QStringList bands;
    for (const AllowanceRules::Band &band : version->bands)
        bands.append(tr("from %1: %2").arg(band.age).arg(band.amount.toDisplay()));
    m_rules->setText(tr("%1, yuan a month %2; in force since %3 [%4]")
                         .arg(rules->name(ElderWords::chinese()), bands.join(QStringLiteral("，")),
                              version->from.toString(Qt::ISODate), version->certainty));
}

void AllowancePage::execute(core::Command command, const QString &words)
{
    if (m_busy)
        return;
    m_busy = true;
    m_context.store.execute(std::move(command)).then(this, [this, words](const Result<QJsonObject> &answer) {
        m_busy = false;
        if (!answer) {
            m_page->banner()->showError(answer.error());
            return;
        }
        m_reason->hide();
        QString said = words;
        m_page->banner()->showMessage(State::Ok, said.replace(k("{month}"), answer->value(u"from_month").toString()));
        runRegister();
    });
}

void AllowancePage::takeClaim()
{
    const QString resident = m_lists.value(Owed)->currentId();
    if (!resident.isEmpty() && m_claim->isVisible())
        execute(claimAllowance(resident), tr("Taken in; paid from {month} on with the next batch."));
}

void AllowancePage::stopClaim()
{
    const QString resident = m_lists.value(Stop)->currentId();
    if (resident.isEmpty() || !m_stop->isVisible())
        return;
    if (!m_reason->isVisible()) {
        m_reason->setValues(
            {{k("last"), Month::of(m_context.store.clock().today()).toString()}, {k("reason"), QString()}});
        m_reason->show();
        m_reason->field(k("last"))->editor()->setFocus(Qt::OtherFocusReason);
        return;
    }
    const QVariantMap values = m_reason->values();
    execute(
        stopAllowance(resident, Month::parse(values.value(k("last")).toString()), values.value(k("reason")).toString()),
        tr("Stopped."));
}

} // namespace yc::eldercare
