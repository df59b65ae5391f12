// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/view/ApplicationPage.h"

#include "print/PaperOutput.h"
#include "print/SlipPreview.h"
#include "services/povertyaid/rules/AidTypes.h"
#include "services/povertyaid/rules/ApplicationCommands.h"
#include "services/povertyaid/rules/FamilyFromHousehold.h"
#include "services/povertyaid/rules/WorkingSheet.h"
#include "services/povertyaid/view/AidWords.h"
#include "services/povertyaid/view/EndingCard.h"
#include "services/povertyaid/view/FamilyForm.h"
#include "services/povertyaid/view/VerdictPanel.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/FormView.h"
#include "ui/Page.h"
#include "ui/RevealBar.h"
#include "ui/StateLabel.h"
#include "ui/TabBar.h"

namespace yc::povertyaid {

using core::Result;
using ui::ActionButton;
using ui::State;
using ui::Theme;

namespace {
constexpr std::chrono::milliseconds pause{80}; ///< of typing, until the rules are asked again
constexpr qsizetype mostReason = 40;           ///< characters of a reason beside the title

/// By whom it was ended, and why.
QString endOf(const QJsonArray &events)
{
    QString words;
    for (const QJsonValue &event : events) {
        if (event[u"kind"].toString() != ApplicationState::withdrawn &&
            event[u"kind"].toString() != ApplicationState::stopped)
            continue;
        const QString reason = event[u"reason"].toString();
        words = ApplicationPage::tr("%1: %2").arg(event[u"by_name"].toString(),
                                                  reason.size() > mostReason ? reason.left(mostReason) + u'…' : reason);
    }
    return words;
}
} // namespace

ApplicationPage::ApplicationPage(ui::ServiceContext &context, QWidget *parent)
    : ServicePage(parent)
    , m_context(context)
    , m_page(new ui::Page({}, this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
    m_page->banner()->setClosable(true);
    makeHead();
    makeDecision();
    m_why = new ui::RevealBar(m_page);
    m_page->content()->addWidget(m_why);
    connect(m_why, &ui::RevealBar::confirmed, this, &ApplicationPage::reveal);
    m_columns = new QWidget(m_page);
    auto *columns = new QHBoxLayout(m_columns);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(Theme::px(16));
    m_form = new FamilyForm(m_columns);
    m_verdicts = new VerdictPanel(m_columns);
    columns->addWidget(m_form, 56);
    columns->addWidget(m_verdicts, 44);
    m_page->content()->addWidget(m_columns);
    m_undo = new ActionButton(tr("Back to what is saved"), ActionButton::Kind::Quiet, m_verdicts);
    m_verdicts->verdictCard()->addHeaderWidget(m_undo);
    m_undo->hide();
    makePreview();
    m_page->content()->addStretch(1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(pause);
    connect(&m_typing, &QTimer::timeout, this, &ApplicationPage::judge);
    connect(m_form, &FamilyForm::edited, this, [this] {
        m_changed = true;
        ++m_edits;
        showState();
        m_typing.start();
    });
    connect(m_form, &FamilyForm::revealRequested, this,
            [this](const QString &key) { m_why->ask(key, tr("the account")); });
    connect(m_undo, &QAbstractButton::clicked, this, [this] { show(core::Document(m_document)); });
}

void ApplicationPage::makeHead()
{
    m_state = new ui::StateLabel(m_page);
    m_page->addBesideTitle(m_state);
    auto *print = new ActionButton(tr("Print"), ActionButton::Kind::Plain, m_page);
    print->setKey(QKeySequence(Qt::CTRL | Qt::Key_P));
    m_end = new ActionButton(tr("Take back"), ActionButton::Kind::Plain, m_page);
    m_end->setKey(QKeySequence(Qt::SHIFT | Qt::Key_F8));
    m_decide = new ActionButton(tr("Decide"), ActionButton::Kind::Plain, m_page);
    m_decide->setKey(Qt::Key_F8);
    m_save = new ActionButton(tr("Save"), ActionButton::Kind::Primary, m_page);
    m_save->setKey(QKeySequence(Qt::CTRL | Qt::Key_S));
    for (ActionButton *button : {print, m_end, m_decide, m_save})
        m_page->addAction(button);
    connect(print, &QAbstractButton::clicked, this, [this] {
        if (m_previewCard->isVisible()) // the same key again: from the screen to paper
            m_output->print();
        else if (!m_verdicts->working().isEmpty())
            printWorking();
    });
    connect(m_decide, &QAbstractButton::clicked, this, &ApplicationPage::askDecision);
    connect(m_end, &QAbstractButton::clicked, this, &ApplicationPage::askEnding);
    connect(m_save, &QAbstractButton::clicked, this, &ApplicationPage::save);
}

void ApplicationPage::printWorking()
{
    const QJsonObject body = m_document.body;
    m_output->compose({.slip = QStringLiteral("means-test"),
                       .fileName = body.value(u"number").toString(),
                       .data = [body, working = m_verdicts->working()](
                                   const core::PaperStamp &stamp) { return workingSheet(body, working, stamp); },
                       .note = [id = m_document.id] { return notePrint(id); }});
}

void ApplicationPage::makeDecision()
{
    m_decision = new ui::Card(tr("Decision"), m_page);
    m_decisionForm = new ui::FormView(m_decision);
    auto *confirm = new ActionButton(tr("Decide so"), ActionButton::Kind::Primary, m_decision);
    confirm->setObjectName(QStringLiteral("confirm"));
    confirm->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_decision->content()->addWidget(m_decisionForm);
    m_decision->content()->addWidget(confirm, 0, Qt::AlignLeft);
    m_decision->hide();
    m_page->content()->addWidget(m_decision);
    connect(confirm, &QAbstractButton::clicked, this, &ApplicationPage::decide);
    m_ending = new EndingCard(m_context.store, m_page);
    m_page->content()->addWidget(m_ending);
    connect(m_ending, &EndingCard::confirmed, this, &ApplicationPage::end);
    connect(m_ending, &EndingCard::left, this, [this] { m_form->tabs()->setFocus(Qt::OtherFocusReason); });
}

void ApplicationPage::makePreview()
{
    m_previewCard = new ui::Card(tr("Means test on paper"), m_page);
    m_previewCard->setAside(tr("Ctrl+P prints, Esc goes back"));
    auto *print = new ActionButton(tr("To the printer"), ActionButton::Kind::Plain, m_previewCard);
    auto *save = new ActionButton(tr("Save as PDF"), ActionButton::Kind::Plain, m_previewCard);
    m_previewCard->addHeaderWidget(print);
    m_previewCard->addHeaderWidget(save);
    m_preview = new print::SlipPreview(m_previewCard);
    m_preview->setMinimumHeight(Theme::px(560));
    m_previewCard->content()->addWidget(m_preview);
    m_previewCard->hide();
    m_page->content()->addWidget(m_previewCard);
    m_output = new print::PaperOutput(m_context.store, this);
    m_output->shownBy(m_preview, print, save);
    connect(m_output, &print::PaperOutput::composed, this, [this] {
        showPaper(true);
        m_preview->setFocus(Qt::OtherFocusReason);
    });
    connect(m_output, &print::PaperOutput::done, this,
            [this](const QString &words) { m_page->banner()->showMessage(State::Ok, words); });
    connect(m_output, &print::PaperOutput::failed, this,
            [this](const core::Error &error) { m_page->banner()->showError(error); });
}

bool ApplicationPage::may(const char *permission) const
{
    return m_context.store.session().may(QString::fromLatin1(permission));
}

bool ApplicationPage::isOpen() const
{
    const QString state = m_document.body.value(u"state").toString();
    return state.isEmpty() || state == ApplicationState::open;
}

bool ApplicationPage::mayChangeAccount() const
{
    const QString state = m_document.body.value(u"state").toString();
    return may("povertyaid.apply") &&
           (isOpen() || state == ApplicationState::approved || state == ApplicationState::stopped);
}

/// In the place of form and verdicts, so that it is seen at once and whole.
void ApplicationPage::showPaper(bool shown)
{
    m_columns->setVisible(!shown);
    m_previewCard->setVisible(shown);
}

void ApplicationPage::open(const QVariantMap &arguments)
{
    const QString id = arguments.value(QStringLiteral("id")).toString();
    const QString person = arguments.value(QStringLiteral("person")).toString();
    if (m_changed && (id.isEmpty() ? m_document.body.value(u"applicant").toString() == person : id == m_document.id))
        return; // back from another page: the form is as it was left
    m_page->banner()->dismiss();
    showPaper(false);
    m_decision->hide();
    m_ending->hide();
    m_form->showTab(0);
    if (!id.isEmpty())
        load(id);
    else if (!person.isEmpty())
        begin(person);
}

void ApplicationPage::begin(const QString &person)
{
    if (!m_context.residents)
        return;
    m_document = {};
    const auto take = [this](const core::Person &applicant, const QList<core::Person> &household) {
        core::Document document;
        const Family family = familyFromHousehold(applicant, household, m_context.store.session().org);
        document.body = {{QStringLiteral("applicant"), applicant.id},
                         {QStringLiteral("applicant_name"), applicant.name},
                         {QStringLiteral("household"), applicant.household},
                         {QStringLiteral("family"), family.toJson()}};
        show(document);
    };
    m_context.residents->load(person).then(this, [this, take](const Result<core::Person> &applicant) {
        if (!applicant) {
            m_page->banner()->showError(applicant.error());
            return;
        }
        if (applicant->household.isEmpty()) {
            take(*applicant, {});
            return;
        }
        m_context.residents->household(applicant->household)
            .then(this, [this, take, person = *applicant](const Result<QList<core::Person>> &people) {
                if (people)
                    take(person, *people);
                else
                    m_page->banner()->showError(people.error());
            });
    });
}

void ApplicationPage::load(const QString &id)
{
    m_context.store.load(id).then(this, [this](const Result<core::Document> &document) {
        if (document)
            show(*document);
        else
            m_page->banner()->showError(document.error());
    });
}

void ApplicationPage::show(const core::Document &document)
{
    m_document = document;
    m_changed = false;
    m_context.navigator.setCurrentPerson(document.body.value(u"applicant").toString());
    m_form->setBody(document.body, m_context.store.clock().today());
    m_form->setReadOnly(!isOpen() || !may("povertyaid.apply"));
    m_form->accountForm()->setEnabled(mayChangeAccount());
    showState();
    judge();
    m_form->tabs()->setFocus(Qt::OtherFocusReason);
}

void ApplicationPage::showState()
{
    const QJsonObject &body = m_document.body;
    m_page->setTitle(tr("Aid for %1").arg(body.value(u"applicant_name").toString()));
    const QString number = body.value(u"number").toString();
    QStringList parts{number.isEmpty() ? tr("new application") : number};
    if (const QString day = body.value(u"decided_on").toString(); !day.isEmpty())
        parts.append(tr("decided on %1").arg(day));
    if (const QString name = body.value(u"class").toString(); !name.isEmpty())
        parts.append(AidWords::className(name));
    if (body.contains(u"benefit"))
        parts.append(tr("%1 yuan a month").arg(core::Money::fromFen(body.value(u"benefit").toInteger()).toDisplay()));
    if (const QString review = body.value(u"review").toString(); !review.isEmpty())
        parts.append(tr("review on %1").arg(review));
    if (const QString last = body.value(u"last_month").toString(); !last.isEmpty())
        parts.append(tr("last month %1").arg(EndingCard::monthName(last)));
    const QString state = body.value(u"state").toString();
    if (state == ApplicationState::withdrawn || state == ApplicationState::stopped)
        parts.append(endOf(body.value(u"events").toArray()));
    m_page->setSubtitle(parts.join(QStringLiteral(" · ")));
    const bool paid = state == ApplicationState::approved;
    m_state->setState(paid ? State::Ok : isOpen() ? State::Info : State::None, AidWords::applicationState(state));
    m_page->setAside(m_changed ? tr("not saved") : QString());
    m_undo->setVisible(m_changed);
    m_save->setVisible(mayChangeAccount());
    const bool takesBack = isOpen() && !m_document.id.isEmpty() && may("povertyaid.apply");
    m_end->setText(paid ? tr("Stop the aid") : tr("Take back"));
    m_end->updateGeometry();
    m_end->setVisible(takesBack || (paid && may("povertyaid.decide")));
    m_decide->setVisible(isOpen() && may("povertyaid.decide") && !m_document.id.isEmpty());
}

void ApplicationPage::judge()
{
    // What was decided stands as it was worked out then, whatever the figures are by now.
    if (const QJsonObject decision = m_document.body.value(u"decision").toObject(); !decision.isEmpty()) {
        m_verdicts->show(decision.value(u"working").toObject(), false);
        return;
    }
    const auto family = Family::fromJson(m_form->family());
    const auto result = family ? meansTest(*family, m_context.store.clock().today())
                               : Result<MeansTestResult>(std::unexpected(family.error()));
    if (result)
        m_verdicts->show(result->toJson(), m_changed || m_document.id.isEmpty());
    else
        m_verdicts->showDefect(result.error());
}

bool ApplicationPage::mayLeave()
{
    if (m_changed)
        m_page->banner()->showMessage(State::Warn,
                                      tr("Not saved yet: Ctrl+S saves, “Back to what is saved” drops it."));
    return !m_changed;
}

bool ApplicationPage::goBack()
{
    for (QWidget *open : std::initializer_list<QWidget *>{m_ending, m_decision, m_previewCard, m_why}) {
        if (open->isVisible()) {
            open->hide();
            m_columns->setVisible(m_previewCard->isHidden()); // the paper stood in their place
            m_form->tabs()->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace yc::povertyaid
