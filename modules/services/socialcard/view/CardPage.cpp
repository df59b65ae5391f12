// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/socialcard/view/CardPage.h"

#include "core/CardReader.h"
#include "print/PaperOutput.h"
#include "print/SlipPreview.h"
#include "services/socialcard/rules/CardCommands.h"
#include "services/socialcard/rules/CardSlip.h"
#include "services/socialcard/rules/CardTypes.h"
#include "services/socialcard/view/CardFacts.h"
#include "services/socialcard/view/CardWords.h"
#include "services/socialcard/view/StepForm.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/ConflictBar.h"
#include "ui/FlowLayout.h"
#include "ui/Page.h"
#include "ui/StateLabel.h"
#include "ui/SyncMark.h"
#include "ui/Timeline.h"

#include <QJsonArray>

#include <algorithm>

namespace yc::socialcard {

using core::Result;
using ui::ActionButton;
using ui::State;
using ui::Theme;

namespace {

constexpr std::chrono::milliseconds settle{150};

struct Offered {
    CardEvent event;
    int key; ///< 0: none; events of one key are never possible together
};
/// In the order in which the counter wants them.
constexpr Offered offered[]{
    {CardEvent::Make, Qt::Key_F5},
    {CardEvent::Receive, Qt::Key_F4},
    {CardEvent::HandOver, Qt::Key_F6},
    {CardEvent::Activate, Qt::Key_F5},
    {CardEvent::ReportTemporary, Qt::Key_F7},
    {CardEvent::ReportFormal, Qt::Key_F8},
    {CardEvent::Release, Qt::Key_F9},
    {CardEvent::Replace, Qt::Key_F6},
    {CardEvent::LockPin, 0},
    {CardEvent::ResetPin, 0},
    {CardEvent::ChangeData, 0},
    {CardEvent::Withdraw, 0},
    {CardEvent::GiveBack, 0},
    {CardEvent::Cancel, 0},
};

} // namespace

CardPage::CardPage(ui::ServiceContext &context, QWidget *parent)
    : ServicePage(parent)
    , m_context(context)
    , m_page(new ui::Page({}, this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    m_page->banner()->setClosable(true);
    m_social = new ui::StateLabel(m_page);
    m_bank = new ui::StateLabel(m_page);
    m_pin = new ui::StateLabel(State::Warn, tr("PIN locked"), m_page);
    m_sync = new ui::SyncMark(context.store, m_page);
    for (QWidget *label : std::initializer_list<QWidget *>{m_social, m_bank, m_pin, m_sync})
        m_page->addBesideTitle(label);
    m_conflict = new ui::ConflictBar(context, m_page);
    m_page->content()->addWidget(m_conflict);
    makeActions();
    m_form = new StepForm(m_page);
    m_page->content()->addWidget(m_form);
    makePreview();
    auto *columns = new QHBoxLayout;
    columns->setSpacing(Theme::px(16));
    m_facts = new CardFacts(context, m_page);
    columns->addWidget(m_facts, 44, Qt::AlignTop);
    m_courseCard = new ui::Card(tr("Course of the card"), m_page);
    m_course = new ui::Timeline(m_courseCard);
    m_courseCard->content()->addWidget(m_course);
    columns->addWidget(m_courseCard, 56, Qt::AlignTop);
    m_page->content()->addLayout(columns);
    m_page->content()->addStretch(1);
    connect(m_form, &StepForm::confirmed, this, &CardPage::confirm);
    connect(m_form, &StepForm::cancelled, this, &CardPage::closeForm);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(settle);
    connect(&m_refresh, &QTimer::timeout, this, [this] { load(m_document.id); });
    connect(&context.store, &core::DocumentStore::changed, this, [this](const QStringList &ids, const QStringList &) {
        // While a step is being filled in the card stays as it was seen; the store tells the two apart.
        if (!m_document.id.isEmpty() && (ids.isEmpty() || ids.contains(m_document.id)) && m_form->isHidden())
            m_refresh.start();
    });
    if (context.cardReader) {
        connect(context.cardReader, &core::CardReader::read, this,
                [this](const QString &, const core::CardValues &values) { cardRead(values); });
    }
}

bool CardPage::mayWork() const { return m_context.store.session().may(QStringLiteral("socialcard.work")); }

QString CardPage::resident() const
{
    return m_document.id.isEmpty() ? m_person : m_document.body.value(u"resident").toString();
}

ActionButton *CardPage::action(CardEvent event) const
{
    ActionButton *button = m_actions.value(event);
    return button && button->isVisibleTo(this) ? button : nullptr;
}

void CardPage::makeActions()
{
    m_actionBar = new QWidget(m_page);
    auto *flow = new ui::FlowLayout(Theme::px(8), m_actionBar);
    for (const Offered &one : offered) {
        auto *button = new ActionButton(CardWords::step(one.event), ActionButton::Kind::Plain, m_actionBar);
        button->setObjectName(eventName(one.event));
        if (one.key != 0)
            button->setKey(QKeySequence(one.key));
        flow->addWidget(button);
        m_actions.insert(one.event, button);
        connect(button, &QAbstractButton::clicked, this, [this, event = one.event] { ask(event); });
    }
    m_page->content()->addWidget(m_actionBar);
}

void CardPage::makePreview()
{
    m_previewCard = new ui::Card(tr("Slip"), m_page);
    auto *print = new ActionButton(tr("Print"), ActionButton::Kind::Primary, m_previewCard);
    print->setObjectName(QStringLiteral("print"));
    print->setKey(QKeySequence(Qt::CTRL | Qt::Key_P));
    auto *save = new ActionButton(tr("Save as PDF"), ActionButton::Kind::Plain, m_previewCard);
    save->setObjectName(QStringLiteral("save"));
    m_previewCard->addHeaderWidget(print);
    m_previewCard->addHeaderWidget(save);
    m_preview = new print::SlipPreview(m_previewCard);
    m_preview->setMinimumHeight(Theme::px(420));
    m_previewCard->content()->addWidget(m_preview);
    m_previewCard->hide();
    m_page->content()->addWidget(m_previewCard);
    m_output = new print::PaperOutput(m_context.store, this);
    m_output->shownBy(m_preview, print, save);
    connect(m_output, &print::PaperOutput::composed, this, [this] {
        m_previewCard->show();
        m_preview->setFocus(Qt::OtherFocusReason);
    });
    connect(m_output, &print::PaperOutput::done, this,
            [this](const QString &words) { m_page->banner()->showMessage(State::Ok, words); });
    connect(m_output, &print::PaperOutput::failed, this,
            [this](const core::Error &error) { m_page->banner()->showError(error); });
}

void CardPage::open(const QVariantMap &arguments)
{
    const QString id = arguments.value(QStringLiteral("id")).toString();
    const QString person = arguments.value(QStringLiteral("person")).toString();
    const bool same = id.isEmpty() ? m_document.id.isEmpty() && m_person == person : id == m_document.id;
    if (same && m_form->isVisibleTo(this))
        return; // back from another page: the form is as it was left
    ++m_visit;
    m_page->banner()->dismiss();
    m_form->hide();
    m_previewCard->hide();
    m_facts->putAway();
    if (!id.isEmpty())
        load(id, arguments.value(QStringLiteral("step")).toString());
    else if (!person.isEmpty())
        begin(person);
}

void CardPage::begin(const QString &person)
{
    m_document = {};
    m_person = person;
    m_context.navigator.setCurrentPerson(person);
    m_page->setTitle(tr("Apply for a social security card"));
    m_page->setSubtitle({});
    for (QWidget *one :
         std::initializer_list<QWidget *>{m_social, m_bank, m_pin, m_sync, m_actionBar, m_facts, m_courseCard})
        one->hide();
    m_form->askApplication();
    if (!m_context.residents)
        return;
    m_context.residents->load(person).then(this, [this, person](const Result<core::Person> &applicant) {
        if (person != m_person || !m_document.id.isEmpty())
            return;
        if (applicant)
            m_page->setTitle(tr("Social security card for %1").arg(applicant->name));
        else
            m_page->banner()->showError(applicant.error());
    });
    // Who has a card is told before anything is filled in.
    m_context.store.query(validCardsOf(person)).then(this, [this, person](const Result<core::Rows> &rows) {
        if (!rows || rows->rows.isEmpty() || person != m_person || !m_document.id.isEmpty())
            return;
        const QString id = rows->value(0, QStringLiteral("id")).toString();
        m_page->banner()->showMessage(State::Info,
                                      tr("This person has a card already. One person has one valid card."));
        connect(m_page->banner()->addAction(tr("Open the card")), &QAbstractButton::clicked, this, [this, id] {
            m_form->hide();
            m_context.navigator.open(QStringLiteral("socialcard.card"), {{QStringLiteral("id"), id}});
        });
    });
}

void CardPage::load(const QString &id, const QString &step, const QString &slip)
{
    if (id.isEmpty())
        return;
    m_context.store.load(id).then(this, [this, step, slip, visit = m_visit](const Result<core::Document> &document) {
        if (visit != m_visit)
            return;
        if (!document) {
            m_page->banner()->showError(document.error());
            return;
        }
        show(*document);
        if (const auto event = eventFromName(step); event && action(*event))
            ask(*event);
        if (!slip.isEmpty())
            showSlip(slip);
    });
}

void CardPage::showSlip(const QString &id)
{
    const QJsonObject body = m_document.body;
    const QJsonArray events = body.value(u"events").toArray();
    const auto asked =
        std::ranges::find_if(events, [&](const QJsonValue &event) { return event[u"id"].toString() == id; });
    const QJsonObject event = (asked == events.end() ? events.last() : *asked).toObject();
    m_output->compose({.slip = slipTemplateOf(event.value(u"kind").toString()),
                       .fileName = event.value(u"slip").toString(),
                       .data = [body, event](const core::PaperStamp &stamp) { return slipSheet(body, event, stamp); },
                       .note = [id = m_document.id] { return noteSlip(id); }});
}

void CardPage::show(const core::Document &document)
{
    m_document = document;
    m_person.clear();
    const QJsonObject &body = document.body;
    const CardLife life = CardLife::fromBody(body);
    const QDate today = m_context.store.clock().today();
    m_context.navigator.setCurrentPerson(resident());
    m_sync->setRecord(document.id);
    m_conflict->setRecords({document.id});
    m_page->setTitle(body.value(u"resident_name").toString());
    QStringList parts{body.value(u"number").toString()};
    if (const QString number = body.value(u"card_number").toString(); !number.isEmpty())
        parts.prepend(number);
    m_page->setSubtitle(parts.join(QStringLiteral(" · ")));
    const ui::StateText social = CardWords::state(life.social, today);
    m_social->setState(social.state, tr("Social: %1").arg(social.words));
    const ui::StateText bank = CardWords::state(life.bank, today);
    m_bank->setState(bank.state, tr("Bank: %1").arg(bank.words));
    for (QWidget *one : std::initializer_list<QWidget *>{m_social, m_sync, m_facts, m_courseCard})
        one->show();
    m_bank->setVisible(life.bank.state != CardState::None);
    m_pin->setVisible(life.pinLocked);
    m_facts->show(document);
    m_course->setEntries(CardWords::course(body));
    showActions();
    if (m_form->isHidden() && m_previewCard->isHidden() && isVisible()) {
        for (const Offered &one : offered) {
            if (ActionButton *first = action(one.event)) {
                first->setFocus(Qt::OtherFocusReason);
                break;
            }
        }
    }
}

void CardPage::showActions()
{
    const QDate today = m_context.store.clock().today();
    const QString org = m_context.store.session().org;
    const PlaceRules rules = PlaceRules::on(today, org);
    const CardLife life = CardLife::fromBody(m_document.body);
    bool any = false;
    for (const Offered &one : offered) {
        const bool can = mayWork() && life.possible(one.event, today, org, rules);
        m_actions.value(one.event)->setVisible(can);
        any = any || can;
    }
    m_actionBar->setVisible(any);
}

void CardPage::ask(CardEvent event)
{
    m_page->banner()->dismiss();
    m_previewCard->hide();
    const QDate today = m_context.store.clock().today();
    const QString org = m_context.store.session().org;
    const CardLife life = CardLife::fromBody(m_document.body);
    if (event == CardEvent::Replace) {
        m_form->askReplacement(m_document, life.social.on(today) == CardState::FormalLoss);
        return;
    }
    const CardFunctions possible = life.possible(event, today, org, PlaceRules::on(today, org));
    if (event != CardEvent::Make) {
        m_form->askStep(event, m_document, possible, {});
        return;
    }
    core::Query boxes{.type = boxType().name, .columns = {QStringLiteral("box"), QStringLiteral("left")}};
    boxes.where = {{QStringLiteral("left"), core::Query::Op::Greater, 0}};
    m_context.store.query(boxes).then(
        this, [this, event, possible, id = m_document.id](const Result<core::Rows> &rows) {
            if (id != m_document.id)
                return;
            QList<ui::Choice> choices;
            for (qsizetype row = 0; rows && row < rows->rows.size(); ++row) {
                choices.append({rows->value(row, QStringLiteral("id")).toString(),
                                tr("%1 (%2 left)")
                                    .arg(rows->value(row, QStringLiteral("box")).toString())
                                    .arg(rows->value(row, QStringLiteral("left")).toInt())});
            }
            m_form->askStep(event, m_document, possible, choices);
        });
}

void CardPage::confirm()
{
    if (m_busy || m_form->isHidden())
        return;
    const bool applies = !m_form->asked() || *m_form->asked() == CardEvent::Replace;
    m_busy = true;
    m_context.store.execute(applies ? applyForCard(m_form->application(resident())) : runCardStep(m_form->step()))
        .then(this, [this, visit = m_visit](const Result<QJsonObject> &answer) {
            m_busy = false;
            if (visit != m_visit) { // somebody has gone on to another card: that one stays as it is
                if (answer)
                    m_context.navigator.say(ui::Navigator::Tone::Ok,
                                            tr("Done: %1").arg(answer->value(u"number").toString()));
                else
                    m_context.navigator.sayError(CardWords::worded(answer.error()));
                return;
            }
            if (!answer) {
                m_page->banner()->showError(CardWords::worded(answer.error()));
                return;
            }
            m_page->banner()->showMessage(State::Ok, tr("Done. Ctrl+P prints the slip, Esc leaves it."));
            m_form->hide();
            load(answer->value(u"card").toString(), {}, answer->value(u"event").toString());
        });
}

void CardPage::closeForm()
{
    m_form->hide();
    if (m_document.id.isEmpty())
        m_context.navigator.back();
    else
        showActions();
}

void CardPage::cardRead(const core::CardValues &values)
{
    if (isVisible())
        m_form->takeCard(values);
}

bool CardPage::goBack()
{
    if (m_facts->putAway())
        return true;
    if (m_previewCard->isVisible()) {
        m_previewCard->hide();
        m_actionBar->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (!m_form->isVisible() || m_document.id.isEmpty()) {
        m_form->hide();
        return false;
    }
    closeForm();
    return true;
}

} // namespace yc::socialcard
