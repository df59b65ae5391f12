// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/AcceptPage.h"

#include "core/IdentityDocument.h"
#include "core/RecordId.h"
#include "services/affairs/rules/CaseCommands.h"
#include "services/affairs/view/CaseWords.h"
#include "services/affairs/view/DraftKeeper.h"
#include "services/affairs/view/FollowFocus.h"
#include "services/affairs/view/FormStep.h"
#include "services/affairs/view/ItemStep.h"
#include "services/affairs/view/MaterialList.h"
#include "services/affairs/view/PersonStep.h"
#include "services/affairs/view/ReceiptStep.h"
#include "ui/Banner.h"
#include "ui/Page.h"
#include "ui/StepBar.h"
#include "ui/text/ErrorText.h"

#include <QKeyEvent>
#include <QPointer>
#include <QStackedWidget>

namespace yc::affairs {

AcceptPage::AcceptPage(const AffairsContext &context, QWidget *parent)
    : ui::ServicePage(parent)
    , m_context(context)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_page = new ui::Page(tr("One window"), this);
    m_page->banner()->setClosable(true);
    outer->addWidget(m_page);
    m_steps = new ui::StepBar({tr("Resident"), tr("Item"), tr("Form and materials"), tr("Receipt")}, m_page);
    m_page->content()->addWidget(m_steps);
    m_stack = new QStackedWidget(m_page);
    m_personStep = new PersonStep(context, m_stack);
    m_itemStep = new ItemStep(context, m_stack);
    m_formStep = new FormStep(context, m_stack);
    m_receiptStep = new ReceiptStep(context, m_stack);
    for (QWidget *step : {static_cast<QWidget *>(m_personStep), static_cast<QWidget *>(m_itemStep),
                          static_cast<QWidget *>(m_formStep), static_cast<QWidget *>(m_receiptStep)}) {
        m_stack->addWidget(step);
    }
    m_page->content()->addWidget(m_stack, 1);
    m_keeper = new DraftKeeper(context.store(), [this] { return application(); }, this);

    connect(m_steps, &ui::StepBar::stepRequested, this, [this](int step) {
        while (m_step != Step::Receipt && int(m_step) > step && goBack()) {
        }
    });
    connect(m_personStep, &PersonStep::personChosen, this, [this](const QString &id) { choosePerson(id); });
    connect(m_personStep, &PersonStep::draftChosen, this, &AcceptPage::resume);
    connect(m_personStep, &PersonStep::newPersonWanted, this, &AcceptPage::addPerson);
    connect(m_personStep, &PersonStep::failed, this, &AcceptPage::showError);
    connect(m_itemStep, &ItemStep::itemChosen, this, &AcceptPage::chooseItem);
    connect(m_formStep, &FormStep::changed, m_keeper, &DraftKeeper::schedule);
    connect(m_formStep, &FormStep::acceptRequested, this, &AcceptPage::accept);
    connect(m_formStep, &FormStep::refusalConfirmed, this,
            [this](const Refusal &refusal) { run(refuseCase(m_context.rules, application(), refusal)); });
    connect(m_formStep, &FormStep::correctionConfirmed, this, [this](const QList<MaterialDefect> &defects, int days) {
        run(issueCorrection(m_context.rules, application(), defects, days));
    });
    connect(m_formStep, &FormStep::fileFailed, this, [this](const QString &name, const core::Error &error) {
        const ui::ErrorSentences words = ui::ErrorText::of(error);
        m_page->banner()->showMessage(ui::State::Late, tr("%1: %2").arg(name, words.happened),
                                      words.safe + u' ' + words.next);
    });
    connect(m_receiptStep, &ReceiptStep::finished, this, &AcceptPage::restart);
    connect(m_receiptStep, &ReceiptStep::nextMatterWanted, this, [this] {
        m_formOpen = false;
        m_application = {};
        m_item = nullptr;
        m_itemStep->start(m_person.id);
        showStep(Step::Item);
    });
    connect(m_receiptStep, &ReceiptStep::caseWanted, this, [this](const QString &id) {
        m_context.navigator().open(QStringLiteral("affairs.case"), {{QStringLiteral("id"), id}});
    });
    connect(m_keeper, &DraftKeeper::saved, this, [this](const QDateTime &at) {
        if (m_step == Step::Form)
            m_page->setAside(tr("Draft saved %1").arg(at.toLocalTime().toString(QStringLiteral("HH:mm:ss"))));
    });
    connect(m_keeper, &DraftKeeper::failed, this, &AcceptPage::showError);
    new FollowFocus(this);
    showStep(Step::Person);
}

AcceptPage::~AcceptPage() { m_keeper->flush(); }

void AcceptPage::open(const QVariantMap &arguments)
{
    if (!m_context.broken.code.isEmpty())
        showError(m_context.broken);
    const QString draft = arguments.value(QStringLiteral("draft")).toString();
    const QString resident = arguments.value(QStringLiteral("resident")).toString();
    const QString item = arguments.value(QStringLiteral("item")).toString();
    if (!draft.isEmpty()) {
        resume(draft);
    } else if (!resident.isEmpty()) {
        m_keeper->flush();
        restart();
        choosePerson(resident, item);
    } else if (!item.isEmpty()) {
        m_keeper->flush();
        restart();
        m_item = m_context.catalogue().item(item, m_context.today());
        showHeader();
    } else if (m_step == Step::Receipt || m_step == Step::Person) {
        restart();
    } else {
        showStep(m_step);
        if (m_step == Step::Form)
            m_formStep->focusFirst();
        else
            m_itemStep->setFocus();
    }
}

void AcceptPage::restart()
{
    ++m_choice;
    m_formOpen = false;
    m_person = {};
    m_item = nullptr;
    m_application = {};
    showStep(Step::Person);
    m_personStep->start();
}

void AcceptPage::showStep(Step step)
{
    m_step = step;
    m_page->banner()->dismiss();
    m_page->setAside({});
    // Only the step on show has a say in the height of the page.
    for (int i = 0; i < m_stack->count(); ++i) {
        const auto policy = i == int(step) ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_stack->widget(i)->setSizePolicy(policy, policy);
    }
    m_stack->setCurrentIndex(int(step));
    FollowFocus::toTop(m_stack);
    showHeader();
}

void AcceptPage::showHeader()
{
    m_steps->setCurrent(int(m_step));
    m_steps->setChoice(0, m_person.name);
    m_steps->setChoice(1, m_item ? AffairsContext::words(m_item->name) : QString());
    if (!m_item) {
        m_page->setSubtitle(tr("Resident, item, form, receipt: everything by keyboard"));
        return;
    }
    QStringList parts{AffairsContext::words(m_item->name), m_item->instant ? tr("instant item") : tr("promised item")};
    if (const QString limit = CaseWords::limit(m_item->promised); !limit.isEmpty())
        parts.append(limit);
    if (!m_item->instant && m_step != Step::Receipt) {
        const auto due =
            m_context.rules.clock().due(m_item->promised, m_context.today(), m_context.store().clock().now());
        if (due.date.isValid()) {
            parts.append(due.provisional ? tr("due about %1 (provisional)").arg(CaseWords::date(due.date))
                                         : tr("due about %1").arg(CaseWords::date(due.date)));
        }
    }
    m_page->setSubtitle(parts.join(QStringLiteral(" · ")));
}

void AcceptPage::choosePerson(const QString &residentId, const QString &item)
{
    if (!m_context.residents()) {
        showError({core::ErrorKind::CallAdministrator, QStringLiteral("affairs.no-residents"), {}});
        return;
    }
    const int choice = ++m_choice;
    m_context.residents()->load(residentId).then(this, [this, choice, item](const core::Result<core::Person> &person) {
        if (choice != m_choice)
            return;
        if (!person) {
            showError(person.error());
            return;
        }
        m_person = *person;
        m_context.store().touch(person->id);
        m_context.navigator().setCurrentPerson(person->id);
        if (!item.isEmpty()) {
            chooseItem(item);
        } else if (m_item) { // the item was chosen first
            startForm();
        } else {
            m_itemStep->start(m_person.id);
            showStep(Step::Item);
        }
    });
}

void AcceptPage::addPerson(const QString &typed)
{
    if (!m_context.residents())
        return;
    const core::IdentityDocument document = core::IdentityDocument::parse(typed, m_context.today());
    const QJsonObject known = document.isValid() ? QJsonObject{{QStringLiteral("id_number"), document.normalised()}}
                                                 : QJsonObject{{QStringLiteral("name"), typed}};
    m_context.residents()->add(known, [self = QPointer<AcceptPage>(this)](const QString &residentId) {
        if (!self || residentId.isEmpty())
            return;
        self->m_context.navigator().open(QStringLiteral("affairs.accept"), {{QStringLiteral("resident"), residentId}});
    });
}

void AcceptPage::chooseItem(const QString &item)
{
    const ServiceItem *chosen = m_context.catalogue().item(item, m_context.today());
    if (!chosen) {
        showError(
            {core::ErrorKind::FixInput, QStringLiteral("affairs.unknown-item"), {{QStringLiteral("item"), item}}});
        m_itemStep->start(m_person.id);
        showStep(Step::Item);
        return;
    }
    if (m_formOpen && m_item == chosen) { // back and forth: it stands as it was left
        showStep(Step::Form);
        m_formStep->focusFirst();
        return;
    }
    // Another version of the same item: what was typed goes over into it.
    m_application = m_formOpen && m_item && m_item->id == chosen->id ? application() : Application{};
    m_item = chosen;
    startForm();
}

void AcceptPage::startForm()
{
    if (m_application.draft.isEmpty())
        m_application.draft = QStringLiteral("draft:") + core::newUuid7(m_context.store().clock().now());
    m_application.applicant = m_person.id;
    m_busy = false;
    m_formStep->start(*m_item, m_person.body, m_application);
    m_formOpen = true;
    showStep(Step::Form);
    m_formStep->focusFirst();
}

void AcceptPage::resume(const QString &draftId)
{
    const int choice = ++m_choice;
    m_keeper->flush();
    m_context.store().load(draftId).then(this, [this, choice](const core::Result<core::Document> &draft) {
        if (choice != m_choice)
            return;
        if (!draft) {
            showError(draft.error());
            return;
        }
        const QJsonObject &body = draft->body;
        const ServiceItem *item =
            m_context.catalogue().item(body.value(QStringLiteral("item")).toString(), m_context.today());
        if (!item) {
            showError({core::ErrorKind::FixInput, QStringLiteral("affairs.item-not-in-force"), {}});
            return;
        }
        const Application restored{.draft = draft->id,
                                   .item = item->id,
                                   .itemVersion = item->version,
                                   .applicant = body.value(QStringLiteral("applicant")).toString(),
                                   .form = body.value(QStringLiteral("form")).toObject(),
                                   .materials = body.value(QStringLiteral("materials")).toObject(),
                                   .agent = body.value(QStringLiteral("agent")).toObject(),
                                   .files = body.value(QStringLiteral("files")).toArray(),
                                   .decideOrg = {}};
        const auto go = [this, choice, item, restored](const core::Result<core::Person> &person) {
            if (choice != m_choice)
                return;
            if (!person) {
                showError(person.error());
                return;
            }
            m_person = *person;
            m_context.navigator().setCurrentPerson(m_person.id);
            m_item = item;
            m_application = restored;
            startForm();
        };
        if (m_context.residents() && !restored.applicant.isEmpty())
            m_context.residents()->load(restored.applicant).then(this, go);
        else
            go(core::Person{});
    });
}

Application AcceptPage::application() const
{
    if (!m_formOpen)
        return {};
    Application result = m_formStep->application();
    result.draft = m_application.draft;
    result.applicant = m_person.id;
    return result;
}

void AcceptPage::accept(bool withDeficiency)
{
    if (m_busy || m_step != Step::Form || !m_formStep->check())
        return;
    if (m_formStep->materials()->isTaking()) { // it would be left behind
        m_page->banner()->showMessage(ui::State::Info, tr("A scan is still being taken in. Accept when it is there."));
        return;
    }
    const bool complete = m_formStep->materials()->missing().isEmpty();
    if (!withDeficiency && !complete) {
        m_formStep->showMissing();
        return;
    }
    run(withDeficiency ? acceptWithDeficiency(m_context.rules, application())
                       : acceptCase(m_context.rules, application()));
}

void AcceptPage::run(const core::Command &command)
{
    if (m_busy)
        return;
    m_busy = true;
    m_formStep->setBusy(true);
    const int choice = m_choice;
    m_context.store().execute(command).then(this, [this, choice](const core::Result<QJsonObject> &answer) {
        m_busy = false;
        m_formStep->setBusy(false);
        if (choice != m_choice)
            return;
        if (!answer) {
            m_formStep->showError(answer.error());
            return;
        }
        m_keeper->stop();
        m_formOpen = false;
        const QString name = m_formStep->application().form.value(QStringLiteral("name")).toString();
        showStep(Step::Receipt);
        m_receiptStep->start(*m_item, name, *answer);
    });
}

bool AcceptPage::goBack()
{
    switch (m_step) {
    case Step::Form:
        if (m_busy || m_formStep->goBack())
            return true;
        m_keeper->flush();
        m_itemStep->start(m_person.id);
        showStep(Step::Item);
        return true;
    case Step::Item:
        m_formOpen = false;
        m_item = nullptr;
        showStep(Step::Person);
        m_person = {};
        showHeader();
        m_personStep->start();
        return true;
    case Step::Receipt:
        restart();
        return true;
    case Step::Person:
        if (m_item) { // it was handed over by whoever opened the page
            m_item = nullptr;
            showHeader();
            return true;
        }
        return false;
    }
    return false;
}

void AcceptPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && goBack())
        return;
    ui::ServicePage::keyPressEvent(event);
}

void AcceptPage::hideEvent(QHideEvent *event)
{
    m_keeper->flush();
    ui::ServicePage::hideEvent(event);
}

void AcceptPage::showError(const core::Error &error) { CaseWords::show(*m_page->banner(), error, m_item); }

} // namespace yc::affairs
