// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/AidTypes.h"
#include "services/povertyaid/rules/ApplicationCommands.h"
#include "services/povertyaid/view/AidWords.h"
#include "services/povertyaid/view/ApplicationPage.h"
#include "services/povertyaid/view/EndingCard.h"
#include "services/povertyaid/view/FamilyForm.h"
#include "services/povertyaid/view/VerdictPanel.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/FormView.h"
#include "ui/Page.h"
#include "ui/RevealWords.h"
#include "ui/TabBar.h"

namespace yc::povertyaid {

using core::Result;
using ui::State;

namespace {
const QString refuse = QStringLiteral("refuse");
} // namespace

void ApplicationPage::save()
{
    if (m_busy || !mayChangeAccount())
        return;
    m_ending->hide(); // it was about what was saved before
    ApplicationEdit edit;
    edit.id = m_document.id;
    edit.revision = m_document.revision;
    edit.applicant = m_document.body.value(u"applicant").toString();
    edit.household = m_document.body.value(u"household").toString();
    edit.family = m_form->family();
    edit.authorisations = m_form->authorisations();
    edit.vouchers = m_form->vouchers();
    const QVariantMap account = m_form->account();
    edit.accountName = account.value(QStringLiteral("account_name")).toString();
    edit.account = account.value(QStringLiteral("account")).toString();
    edit.bank = account.value(QStringLiteral("bank")).toString();
    m_busy = true;
    core::Command command = isOpen()
                                ? saveApplication(edit)
                                : correctAccount(edit.id, edit.revision, edit.accountName, edit.account, edit.bank);
    m_context.store.execute(std::move(command)).then(this, [this, edits = m_edits](const Result<QJsonObject> &answer) {
        saved(answer, edits);
    });
}

void ApplicationPage::saved(const Result<QJsonObject> &answer, int edits)
{
    if (!answer) {
        m_busy = false;
        m_page->banner()->showError(answer.error());
        return;
    }
    m_page->banner()->dismiss();
    m_context.navigator.say(ui::Navigator::Tone::Ok, tr("Saved as %1.").arg(answer->value(u"number").toString()));
    const int tab = m_form->tabs()->currentIndex();
    m_context.store.load(answer->value(u"application").toString())
        .then(this, [this, tab, edits](const Result<core::Document> &document) {
            m_busy = false;
            if (!document) {
                m_page->banner()->showError(document.error());
            } else if (m_edits != edits) { // typed on meanwhile: what was typed stays, and is saved next
                m_document = *document;
                showState();
            } else {
                show(*document);
                m_form->showTab(tab);
            }
        });
}

void ApplicationPage::askDecision()
{
    if (m_changed) {
        m_page->banner()->showMessage(State::Warn, tr("Save what was changed first, then decide."));
        return;
    }
    QList<ui::Choice> outcomes;
    for (const QJsonValue &one : m_verdicts->working().value(u"classes").toArray()) {
        if (one[u"answer"].toString() == u"eligible") {
            const QString name = one[u"class"].toString();
            outcomes.append({name, tr("Approve: %1").arg(AidWords::className(name))});
        }
    }
    outcomes.append({refuse, tr("Refuse")});
    ui::FormFieldSpec outcome{.key = QStringLiteral("outcome"),
                              .label = tr("Decision"),
                              .kind = ui::FormFieldSpec::Kind::Choice,
                              .required = true};
    outcome.choices = outcomes;
    m_decisionForm->setFields({outcome,
                               {.key = QStringLiteral("reason"),
                                .label = tr("Reason"),
                                .kind = ui::FormFieldSpec::Kind::MultiLine,
                                .help = tr("needed for a refusal; the family gets it in writing")}});
    m_decisionForm->setValues({{QStringLiteral("outcome"), outcomes.first().code}});
    m_ending->hide();
    m_decision->show();
    m_decisionForm->field(QStringLiteral("outcome"))->editor()->setFocus(Qt::OtherFocusReason);
}

void ApplicationPage::decide()
{
    if (m_busy || !m_decision->isVisible())
        return;
    const QVariantMap values = m_decisionForm->values();
    const QString outcome = values.value(QStringLiteral("outcome")).toString();
    m_busy = true;
    m_context.store
        .execute(decideApplication({.application = m_document.id,
                                    .revision = m_document.revision,
                                    .approve = outcome != refuse,
                                    .className = outcome == refuse ? QString() : outcome,
                                    .reason = values.value(QStringLiteral("reason")).toString()}))
        .then(this, [this](const Result<QJsonObject> &answer) {
            m_busy = false;
            if (!answer) {
                m_page->banner()->showError(answer.error());
                return;
            }
            m_decision->hide();
            m_page->banner()->showMessage(State::Ok, tr("Decided. Ctrl+P prints the working for the file."));
            load(m_document.id);
        });
}

void ApplicationPage::askEnding()
{
    if (m_changed) {
        m_page->banner()->showMessage(State::Warn, tr("Save what was changed first, then end it."));
        return;
    }
    m_page->banner()->dismiss();
    m_decision->hide();
    m_ending->askAbout(m_document);
}

void ApplicationPage::end()
{
    if (m_busy)
        return;
    m_busy = true;
    const QString last = EndingCard::monthName(m_ending->lastMonth());
    const QString done = m_ending->stops() ? tr("Stopped; the last month is %1.").arg(last)
                                           : tr("Taken back. Nothing is paid on this application.");
    m_context.store.execute(m_ending->command()).then(this, [this, done](const Result<QJsonObject> &answer) {
        m_busy = false;
        if (!answer) {
            m_page->banner()->showError(answer.error());
            return;
        }
        m_ending->hide();
        m_page->banner()->showMessage(State::Ok, done);
        load(answer->value(u"application").toString());
    });
}

void ApplicationPage::reveal(const QString &key, const QString &reason)
{
    if (m_document.id.isEmpty())
        return;
    const QString person = m_document.body.value(u"applicant").toString();
    m_context.store.execute(revealAid(m_document.id, person, key, reason))
        .then(this, [this, key, id = m_document.id](const Result<QJsonObject> &done) {
            if (!done) {
                m_page->banner()->showError(done.error());
            } else if (id == m_document.id) {
                m_form->accountForm()->field(key)->reveal();
                ui::RevealWords::say(m_context.navigator, *done);
            }
        });
}

} // namespace yc::povertyaid
