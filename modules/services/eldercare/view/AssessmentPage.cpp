// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/view/AssessmentPage.h"

#include "print/PaperOutput.h"
#include "print/SlipPreview.h"
#include "services/eldercare/rules/ElderTypes.h"
#include "services/eldercare/view/AbilityForm.h"
#include "services/eldercare/view/ElderWords.h"
#include "services/eldercare/view/IndicatorPanel.h"
#include "services/eldercare/view/SumsPanel.h"
#include "ui/ActionButton.h"
#include "ui/AskCard.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/FormView.h"
#include "ui/Page.h"
#include "ui/StateLabel.h"
#include "ui/StepBar.h"
#include "ui/TabBar.h"
#include "ui/TextLabel.h"

#include <QStackedWidget>

namespace yc::eldercare {

using core::Result;
using ui::ActionButton;
using ui::State;
using ui::Theme;

namespace {
constexpr std::chrono::milliseconds pause{400};
const QString reasonKey = QStringLiteral("reason");
} // namespace

AssessmentPage::AssessmentPage(ui::ServiceContext &context, QWidget *parent)
    : ServicePage(parent)
    , m_context(context)
    , m_page(new ui::Page(tr("Assessment of ability"), this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    m_page->banner()->setClosable(true);
    makeHead();
    makeSteps();
    m_typing.setSingleShot(true);
    m_typing.setInterval(pause);
    connect(&m_typing, &QTimer::timeout, this, &AssessmentPage::saveDraft);
    connect(m_form, &AbilityForm::edited, this, &AssessmentPage::edited);
    connect(m_indicators, &IndicatorPanel::edited, this, &AssessmentPage::edited);
    connect(m_indicators, &IndicatorPanel::leftForward, this, [this] { setStep(Report); });
    connect(m_indicators, &IndicatorPanel::leftBackward, this, [this] { setStep(Form); });
    connect(m_steps, &ui::StepBar::stepRequested, this, [this](int step) { setStep(static_cast<Step>(step)); });
}

void AssessmentPage::makeHead()
{
    m_state = new ui::StateLabel(m_page);
    m_page->addBesideTitle(m_state);
    const auto action = [this](const QString &text, ActionButton::Kind kind, const QKeySequence &key, auto slot) {
        auto *button = new ActionButton(text, kind, m_page);
        button->setKey(key);
        m_page->addAction(button);
        connect(button, &QAbstractButton::clicked, this, slot);
        return button;
    };
    auto *back = action(tr("Step back"), ActionButton::Kind::Plain, QKeySequence(Qt::ALT | Qt::Key_PageUp), [this] {
        if (step() != Form)
            setStep(static_cast<Step>(step() - 1));
    });
    auto *on = action(tr("Step on"), ActionButton::Kind::Plain, QKeySequence(Qt::ALT | Qt::Key_PageDown), [this] {
        if (step() != Report)
            setStep(static_cast<Step>(step() + 1));
    });
    back->setObjectName(QStringLiteral("step-back"));
    on->setObjectName(QStringLiteral("step-on"));
    m_return = action(tr("Send back"), ActionButton::Kind::Plain, QKeySequence(Qt::SHIFT | Qt::Key_F8),
                      &AssessmentPage::sendBack);
    m_discard = action(tr("Discard the draft"), ActionButton::Kind::Plain, QKeySequence(Qt::SHIFT | Qt::Key_F8),
                       &AssessmentPage::askDiscard);
    m_confirm =
        action(tr("Confirm as second assessor"), ActionButton::Kind::Primary, Qt::Key_F9, &AssessmentPage::confirm);
    m_sign = action(tr("Sign"), ActionButton::Kind::Primary, Qt::Key_F8, &AssessmentPage::sign);
    m_reason = new ui::FormView(m_page);
    m_reason->setFields({{.key = reasonKey,
                          .label = tr("Why it goes back (Send back confirms)"),
                          .kind = ui::FormFieldSpec::Kind::Text,
                          .required = true,
                          .wide = true}});
    m_reason->hide();
    m_page->content()->addWidget(m_reason);
    m_discardCard = new ui::AskCard(m_page);
    m_page->content()->addWidget(m_discardCard);
    connect(m_discardCard, &ui::AskCard::confirmed, this, &AssessmentPage::discard);
    connect(m_discardCard, &ui::AskCard::left, this, [this] { setStep(step()); });
}

void AssessmentPage::makeSteps()
{
    m_steps = new ui::StepBar({tr("Form (A)"), tr("Indicators (B)"), tr("Result (C)")}, m_page);
    m_page->content()->addWidget(m_steps);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(Theme::px(16));
    auto *card = new ui::Card({}, m_page);
    m_stack = new QStackedWidget(card);
    m_form = new AbilityForm(m_stack);
    m_indicators = new IndicatorPanel(m_stack);
    m_stack->addWidget(m_form);
    m_stack->addWidget(m_indicators);
    makeReport();
    m_stack->addWidget(m_report);
    card->content()->addWidget(m_stack, 1);
    columns->addWidget(card, 64);
    auto *side = new QVBoxLayout;
    side->setSpacing(Theme::px(16));
    columns->addLayout(side, 36);
    m_page->content()->addLayout(columns, 1);
    auto *sums = new ui::Card(tr("As it stands"), m_page);
    m_sums = new SumsPanel(sums);
    sums->content()->addWidget(m_sums);
    side->addWidget(sums);
    m_earlierCard = new ui::Card(tr("Earlier assessments"), m_page);
    side->addWidget(m_earlierCard);
    side->addStretch(1);
}

void AssessmentPage::makeReport()
{
    m_report = new QWidget(m_stack);
    auto *column = new QVBoxLayout(m_report);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(12));
    auto *head = new QHBoxLayout;
    head->addWidget(new ui::TextLabel(ui::TextRole::Heading, tr("Report"), m_report));
    head->addStretch(1);
    column->addLayout(head);
    auto *print = new ActionButton(tr("To the printer"), ActionButton::Kind::Plain, m_report);
    print->setKey(QKeySequence(Qt::CTRL | Qt::Key_P));
    auto *save = new ActionButton(tr("Save as PDF"), ActionButton::Kind::Plain, m_report);
    head->addWidget(print);
    head->addWidget(save);
    m_preview = new print::SlipPreview(m_report);
    m_preview->setMinimumHeight(Theme::px(520));
    column->addWidget(m_preview, 1);
    m_output = new print::PaperOutput(m_context.store, this);
    connect(m_output, &print::PaperOutput::composed, this, [this] { m_preview->setSlip(*m_output->slip()); });
    connect(m_output, &print::PaperOutput::done, this,
            [this](const QString &words) { m_page->banner()->showMessage(State::Ok, words); });
    connect(m_output, &print::PaperOutput::failed, this,
            [this](const core::Error &error) { m_page->banner()->showError(error); });
    const auto toPrint = [this] {
        if (m_document.isNull())
            m_page->banner()->showMessage(State::Info, tr("Only what is signed is printed."));
        else
            m_output->print();
    };
    const auto toSave = [this] {
        if (m_document.isNull())
            m_page->banner()->showMessage(State::Info, tr("Only what is signed is printed."));
        else
            m_output->savePdf();
    };
    connect(print, &QAbstractButton::clicked, this, toPrint);
    connect(save, &QAbstractButton::clicked, this, toSave);
    connect(m_preview, &print::SlipPreview::printRequested, this, toPrint);
    connect(m_preview, &print::SlipPreview::saveRequested, this, toSave);
}

ui::Banner *AssessmentPage::banner() const { return m_page->banner(); }

AssessmentPage::Step AssessmentPage::step() const { return static_cast<Step>(m_stack->currentIndex()); }

void AssessmentPage::setStep(Step step)
{
    for (int i = 0; i < m_stack->count(); ++i) // as high as the step that is seen
        m_stack->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                          i == step ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_stack->setCurrentIndex(step);
    m_steps->setCurrent(step);
    if (step == Form)
        m_form->tabs()->setFocus(Qt::OtherFocusReason);
    else if (step == Indicators)
        m_indicators->setFocus(Qt::OtherFocusReason);
    else
        m_preview->setFocus(Qt::OtherFocusReason);
    if (step == Report)
        composeReport();
}

bool AssessmentPage::isEditable() const
{
    const QString state = m_document.body.value(u"state").toString();
    return m_context.store.session().may(QStringLiteral("eldercare.assess")) &&
           (m_document.isNull() || state == AssessmentState::returned);
}

void AssessmentPage::open(const QVariantMap &arguments)
{
    const QString id = arguments.value(QStringLiteral("id")).toString();
    const QString person = arguments.value(QStringLiteral("person")).toString();
    const bool same = id.isEmpty() ? m_document.isNull() && !m_edit.resident.isEmpty() && m_edit.resident == person
                                   : m_document.id == id;
    if (same && m_dirty)
        return; // back from another page, as it was left
    m_page->banner()->dismiss();
    m_reason->hide();
    m_discardCard->hide();
    m_output->forget();
    m_preview->clear();
    if (!id.isEmpty())
        load(id);
    else if (!person.isEmpty())
        begin(person);
}

bool AssessmentPage::goBack()
{
    if (m_discardCard->isVisible()) {
        m_discardCard->leave();
        return true;
    }
    if (m_reason->isVisible()) {
        m_reason->hide();
        return true;
    }
    if (step() == Form || !isEditable())
        return false;
    setStep(static_cast<Step>(step() - 1));
    return true;
}

bool AssessmentPage::mayLeave()
{
    if (m_dirty)
        saveDraft();
    return true;
}

void AssessmentPage::load(const QString &id)
{
    m_context.store.load(id).then(this, [this](const Result<core::Document> &document) {
        if (!document) {
            m_page->banner()->showError(document.error());
            return;
        }
        m_document = *document;
        m_edit = {};
        m_edit.resident = document->body.value(u"resident").toString();
        m_edit.assessment = document->id;
        m_edit.revision = document->revision;
        m_edit.form = document->body.value(u"form").toObject();
        m_edit.scores = document->body.value(u"scores").toObject();
        if (!m_context.residents)
            return;
        m_context.residents->load(m_edit.resident).then(this, [this](const Result<core::Person> &person) {
            m_person = person.value_or(core::Person{});
            show();
            setStep(isEditable() ? Indicators : Report);
        });
    });
}

void AssessmentPage::begin(const QString &person)
{
    if (!m_context.residents)
        return;
    m_document = {};
    m_edit = {};
    m_edit.resident = person;
    m_context.residents->load(person).then(this, [this](const Result<core::Person> &found) {
        if (!found) {
            m_page->banner()->showError(found.error());
            return;
        }
        m_person = *found;
        m_context.store
            .query({.type = assessmentDraftType().name,
                    .where = {{QStringLiteral("resident"), core::Query::Op::Equal, found->id}},
                    .orderBy = {},
                    .columns = {QStringLiteral("resident")},
                    .limit = 1})
            .then(this, [this](const Result<core::Rows> &drafts) {
                if (!drafts || drafts->rows.isEmpty()) {
                    beginAnew();
                    return;
                }
                m_context.store.load(drafts->value(0, QStringLiteral("id")).toString())
                    .then(this,
                          [this](const Result<core::Document> &draft) { resume(draft.value_or(core::Document{})); });
            });
    });
}

/// What waits of this person is shown first: nobody is assessed twice at once.
void AssessmentPage::beginAnew()
{
    const QVariantList waiting{QString(AssessmentState::signedByOne), QString(AssessmentState::returned)};
    m_context.store
        .query({.type = assessmentType().name,
                .where = {{QStringLiteral("resident"), core::Query::Op::Equal, m_edit.resident},
                          {QStringLiteral("state"), core::Query::Op::In, waiting}},
                .orderBy = {},
                .columns = {QStringLiteral("state")},
                .limit = 1})
        .then(this, [this](const Result<core::Rows> &found) {
            if (found && !found->rows.isEmpty())
                load(found->value(0, QStringLiteral("id")).toString());
            else
                resume({});
        });
}

void AssessmentPage::resume(const core::Document &draft)
{
    if (draft.isNull()) {
        // The place is typed: an address that stands there by itself would stand there whole.
        m_edit.form = {{QStringLiteral("assessed_on"), m_context.store.clock().today().toString(Qt::ISODate)}};
    } else {
        m_edit = AssessmentEdit::fromJson(draft.body.value(u"values").toObject());
        m_edit.resident = m_person.id;
        m_edit.draft = draft.id;
    }
    const bool again = !draft.isNull() && !m_edit.assessment.isEmpty();
    if (again) { // a correction of what was sent back, begun before
        m_context.store.load(m_edit.assessment).then(this, [this](const Result<core::Document> &document) {
            m_document = document.value_or(core::Document{});
            show();
            setStep(Indicators);
        });
        return;
    }
    show();
    setStep(m_edit.scores.isEmpty() ? Form : Indicators);
    if (!draft.isNull())
        m_page->banner()->showMessage(State::Info, tr("Goes on where it was left."));
}

void AssessmentPage::show()
{
    m_dirty = false;
    m_context.navigator.setCurrentPerson(m_edit.resident);
    m_form->setValues(m_edit.form);
    m_indicators->setScores(m_edit.scores);
    m_indicators->setEarlier({});
    m_indicators->show(m_edit.indicator);
    m_form->setReadOnly(!isEditable());
    m_indicators->setReadOnly(!isEditable());
    addUpFor(m_context.store).then(this, [this](bool addUp) {
        const bool kept = !m_document.isNull() && !isEditable();
        m_addUp = kept ? m_document.body.value(u"add_up").toBool(addUp) : addUp;
        showSums();
    });
    showState();
    showSums();
    showEarlier();
}

AssessmentEdit AssessmentPage::collected() const
{
    AssessmentEdit edit = m_edit;
    edit.form = m_form->values();
    edit.scores = m_indicators->scores();
    edit.indicator = m_indicators->current();
    return edit;
}

void AssessmentPage::edited()
{
    m_dirty = true;
    m_typing.start();
    showSums();
}

} // namespace yc::eldercare
