// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PaperOutput.h"
#include "print/SlipPreview.h"
#include "services/eldercare/rules/ElderTypes.h"
#include "services/eldercare/rules/Sheets.h"
#include "services/eldercare/view/AbilityForm.h"
#include "services/eldercare/view/AssessmentPage.h"
#include "services/eldercare/view/ElderWords.h"
#include "services/eldercare/view/IndicatorPanel.h"
#include "services/eldercare/view/SumsPanel.h"
#include "ui/ActionButton.h"
#include "ui/AskCard.h"
#include "ui/Banner.h"
#include "ui/Card.h"
#include "ui/FormView.h"
#include "ui/ListLine.h"
#include "ui/Page.h"
#include "ui/StateLabel.h"
#include "ui/TextLabel.h"

namespace yc::eldercare {

using core::Query;
using core::Result;
using ui::State;

namespace {
constexpr int mostEarlier = 6;
QString k(const char *key) { return QString::fromLatin1(key); }
} // namespace

void AssessmentPage::saveDraft()
{
    m_typing.stop();
    if (!m_dirty || !isEditable())
        return;
    m_dirty = false;
    m_edit = collected();
    m_context.store.execute(saveAssessmentDraft(m_edit))
        .then(this, [this, resident = m_edit.resident](const Result<QJsonObject> &answer) {
            if (!answer) {
                m_dirty = true;
                m_page->banner()->showError(answer.error());
                return;
            }
            if (m_edit.resident != resident)
                return; // somebody else's by now
            m_edit.draft = answer->value(u"draft").toString();
            m_discard->setVisible(isEditable());
            const QString time = m_context.store.clock().now().toLocalTime().toString(u"HH:mm:ss");
            m_page->setAside(tr("Draft saved %1").arg(time));
        });
}

void AssessmentPage::askDiscard()
{
    if (m_busy || m_edit.draft.isEmpty())
        return;
    const QString what =
        tr("The draft of %1 is deleted: %2 of %3 indicators that are scored, and what stands on the form. It cannot be "
           "brought back.")
            .arg(m_person.name)
            .arg(m_indicators->scores().size())
            .arg(AbilityScale::builtIn().indicators().size());
    m_discardCard->ask(tr("Discard the draft"), tr("Discard the draft"));
    m_discardCard->setWords(
        m_document.isNull()
            ? what + u'\n' + tr("Earlier assessments stay as they are.")
            : what + u'\n' +
                  tr("Assessment %1 stays as it was sent back.").arg(m_document.body.value(u"number").toString()));
}

void AssessmentPage::discard()
{
    if (m_busy)
        return;
    m_busy = true;
    m_typing.stop();
    m_dirty = false;
    m_context.store.execute(discardAssessmentDraft(m_edit.draft))
        .then(this, [this, resident = m_edit.resident](const Result<QJsonObject> &answer) {
            m_busy = false;
            if (!answer) {
                m_page->banner()->showError(answer.error());
                return;
            }
            m_discardCard->hide();
            if (m_edit.resident != resident)
                return; // somebody else's by now
            m_page->banner()->showMessage(State::Ok, tr("The draft is deleted."));
            if (m_document.isNull())
                begin(resident);
            else
                load(QString(m_document.id));
        });
}

void AssessmentPage::showState()
{
    const QString name = m_person.name.isEmpty() ? m_document.body.value(u"resident_name").toString() : m_person.name;
    m_page->setTitle(tr("Ability of %1").arg(name));
    const QString state = m_document.body.value(u"state").toString();
    QStringList parts;
    if (m_document.isNull()) {
        parts.append(tr("new assessment, GB/T 42195-2022"));
        m_state->setState(State::Info, tr("Draft"));
    } else {
        parts.append(m_document.body.value(u"number").toString());
        parts.append(tr("first assessor %1").arg(m_document.body.value(u"assessor_1_name").toString()));
        if (const QString second = m_document.body.value(u"assessor_2_name").toString(); !second.isEmpty())
            parts.append(tr("second assessor %1").arg(second));
        const ui::StateText words = ElderWords::assessmentState(state);
        m_state->setState(words.state, words.words);
    }
    m_page->setSubtitle(parts.join(QStringLiteral(" · ")));
    m_page->setAside({});
    const core::Session &session = m_context.store.session();
    const bool second = state == AssessmentState::signedByOne && session.may(k("eldercare.assess")) &&
                        m_document.body.value(u"assessor_1").toString() != session.personId;
    m_sign->setVisible(isEditable());
    m_discard->setVisible(isEditable() && !m_edit.draft.isEmpty());
    m_confirm->setVisible(second);
    m_return->setVisible(second);
}

void AssessmentPage::showSums()
{
    m_sums->show(assess(AbilityScale::builtIn(), answersOf(m_form->values(), m_indicators->scores()), m_addUp));
}

/// What was found before, newest first; the scores of the newest stand beside the wording.
void AssessmentPage::showEarlier()
{
    const QString resident = m_edit.resident;
    m_context.store
        .query({.type = assessmentType().name,
                .where = {{k("resident"), Query::Op::Equal, resident}, {k("id"), Query::Op::NotEqual, m_document.id}},
                .orderBy = {{k("assessed_on"), Qt::DescendingOrder}},
                .columns = {k("assessed_on"), k("final_grade"), k("total"), k("state")},
                .limit = mostEarlier})
        .then(this, [this, resident](const Result<core::Rows> &rows) {
            if (!rows || resident != m_edit.resident)
                return;
            delete m_earlier;
            m_earlier = new QWidget(m_earlierCard);
            auto *column = new QVBoxLayout(m_earlier);
            column->setContentsMargins(0, 0, 0, 0);
            column->setSpacing(0);
            m_earlierCard->content()->addWidget(m_earlier);
            if (rows->rows.isEmpty())
                column->addWidget(new ui::TextLabel(ui::TextRole::Secondary, tr("None."), m_earlier));
            for (qsizetype i = 0; i < rows->rows.size(); ++i) {
                const QString grade = rows->value(i, k("final_grade")).toString();
                auto *line = new ui::ListLine(
                    ElderWords::gradeState(grade).state, ElderWords::grade(grade),
                    tr("%1 · total %2 · %3")
                        .arg(rows->value(i, k("assessed_on")).toString(), rows->value(i, k("total")).toString(),
                             ElderWords::assessmentState(rows->value(i, k("state")).toString()).words),
                    m_earlier);
                connect(line, &QAbstractButton::clicked, this, [this, id = rows->value(i, k("id")).toString()] {
                    m_context.navigator.open(k("eldercare.assessment"), {{k("id"), id}});
                });
                column->addWidget(line);
            }
            if (rows->rows.isEmpty())
                return;
            m_context.store.load(rows->value(0, k("id")).toString())
                .then(this, [this, resident](const Result<core::Document> &before) {
                    if (before && resident == m_edit.resident)
                        m_indicators->setEarlier(before->body.value(u"scores").toObject());
                });
        });
}

void AssessmentPage::sign()
{
    if (m_busy || !isEditable())
        return;
    if (!m_form->check()) {
        setStep(Form);
        m_page->banner()->showMessage(State::Warn, tr("Something is missing on the form."));
        return;
    }
    m_typing.stop();
    const AssessmentEdit edit = collected();
    const AbilityResult result = assess(AbilityScale::builtIn(), answersOf(edit.form, edit.scores), m_addUp);
    if (!result.missing.isEmpty() && !result.final) {
        setStep(Indicators);
        m_indicators->show(result.missing.first());
    }
    m_busy = true;
    m_context.store.execute(signAssessment(edit)).then(this, [this](const Result<QJsonObject> &answer) {
        stored(answer, tr("Signed as %1. A second assessor, another person, confirms it.")
                           .arg(answer ? answer->value(u"number").toString() : QString()));
    });
}

void AssessmentPage::confirm()
{
    if (m_busy || m_document.isNull())
        return;
    m_busy = true;
    m_context.store.execute(confirmAssessment(m_document.id, m_document.revision))
        .then(this, [this](const Result<QJsonObject> &answer) { stored(answer, tr("Confirmed. The grade holds.")); });
}

void AssessmentPage::sendBack()
{
    if (m_busy || m_document.isNull())
        return;
    if (!m_reason->isVisible()) {
        m_reason->setValues({{k("reason"), QString()}});
        m_reason->show();
        m_reason->field(k("reason"))->editor()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_busy = true;
    const QString reason = m_reason->values().value(k("reason")).toString();
    m_context.store.execute(sendBackAssessment(m_document.id, m_document.revision, reason))
        .then(this,
              [this](const Result<QJsonObject> &answer) { stored(answer, tr("Sent back to the first assessor.")); });
}

void AssessmentPage::stored(const Result<QJsonObject> &answer, const QString &words)
{
    m_busy = false;
    if (!answer) {
        m_page->banner()->showError(answer.error());
        return;
    }
    m_dirty = false;
    m_reason->hide();
    load(answer->value(u"assessment").toString());
    m_page->banner()->showMessage(State::Ok, words);
}

void AssessmentPage::composeReport()
{
    QJsonObject body = m_document.body;
    if (m_document.isNull() || isEditable()) { // as it would be
        const AssessmentEdit edit = collected();
        body.insert(k("resident_name"), m_person.name);
        body.insert(k("number"), m_document.isNull() ? tr("draft") : body.value(u"number").toString());
        body.insert(k("assessed_on"), edit.form.value(u"assessed_on"));
        body.insert(k("form"), edit.form);
        body.insert(k("scores"), edit.scores);
        body.insert(k("state"), AssessmentState::signedByOne);
        body.insert(k("assessor_1_name"), m_context.store.session().personName);
        body.insert(k("result"), assess(AbilityScale::builtIn(), answersOf(edit.form, edit.scores), m_addUp)
                                     .toJson(AbilityScale::builtIn()));
    }
    m_output->compose({.slip = k("ability-report"),
                       .fileName = m_document.body.value(u"number").toString(),
                       .data = [body, resident = m_person.body](
                                   const core::PaperStamp &stamp) { return abilityReport(body, resident, stamp); },
                       .note = [id = m_document.id] { return noteReport(id); }});
}

} // namespace yc::eldercare
