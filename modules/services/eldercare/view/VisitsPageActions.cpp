// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/CodeTable.h"
#include "core/Futures.h"
#include "print/PaperOutput.h"
#include "services/eldercare/rules/ElderTypes.h"
#include "services/eldercare/rules/HandOver.h"
#include "services/eldercare/rules/Sheets.h"
#include "services/eldercare/rules/VisitCommands.h"
#include "services/eldercare/view/ElderWords.h"
#include "services/eldercare/view/HandOverCard.h"
#include "services/eldercare/view/VisitForm.h"
#include "services/eldercare/view/VisitsPage.h"
#include "ui/AskCard.h"
#include "ui/Banner.h"
#include "ui/ChoiceBox.h"
#include "ui/FormView.h"
#include "ui/Masked.h"
#include "ui/Page.h"
#include "ui/RecordList.h"

#include <QTableView>

namespace yc::eldercare {

using core::Query;
using core::Result;
using ui::State;

namespace {
constexpr int mostOnPaper = 200;
QString k(const char *key) { return QString::fromLatin1(key); }
} // namespace

void VisitsPage::plan()
{
    if (m_busy)
        return;
    m_busy = true;
    const QDate week = QDate::fromString(m_week->code(), Qt::ISODate);
    m_context.store.execute(planVisits(week.isValid() ? week : m_context.store.clock().today(), {}))
        .then(this, [this](const Result<QJsonObject> &answer) {
            m_busy = false;
            if (!answer) {
                m_page->banner()->showError(answer.error());
                return;
            }
            const qint64 left = answer->value(u"left").toInteger();
            m_page->banner()->showMessage(left > 0 ? State::Warn : State::Ok,
                                          tr("%1 visits planned; without room this week: %2.")
                                              .arg(answer->value(u"planned").toInteger())
                                              .arg(left));
            m_which->setCode(k("mine"));
            apply();
        });
}

void VisitsPage::showVisit(const QString &id)
{
    if (id.isEmpty() || !m_context.residents)
        return;
    m_context.store.load(id).then(this, [this](const Result<core::Document> &visit) {
        if (!visit)
            return;
        m_context.residents->load(visit->body.value(u"resident").toString())
            .then(this, [this, visit = *visit](const Result<core::Person> &person) {
                if (!person || m_form->isDirty())
                    return;
                if (m_form->isAsking()) {
                    if (visit.id == m_form->visit().id)
                        return;   // what is asked is about this one
                    stopAsking(); // it was about another
                }
                m_form->show(visit, *person, m_context.store.clock().today(), may("eldercare.visit"));
                m_context.navigator.setCurrentPerson(person->id);
            });
    });
}

void VisitsPage::visitCurrentPerson()
{
    const QString current = m_context.navigator.currentPerson();
    if (current.isEmpty() || !m_context.residents) {
        m_context.navigator.say(ui::Navigator::Tone::Info, tr("Find the person first (Ctrl+K)."));
        return;
    }
    m_context.residents->load(current).then(this, [this](const Result<core::Person> &person) {
        if (!person) {
            m_page->banner()->showError(person.error());
            return;
        }
        stopAsking();
        showPaper(false);
        m_form->show({}, *person, m_context.store.clock().today(), true);
        m_form->fields()->field(k("on"))->editor()->setFocus(Qt::OtherFocusReason);
    });
}

void VisitsPage::record()
{
    if (m_busy || m_form->resident().isEmpty())
        return;
    const QMap<QString, QString> errors = m_form->fields()->check();
    m_form->fields()->setErrors(errors);
    if (!errors.isEmpty())
        return;
    m_busy = true;
    m_context.store.execute(recordVisit(m_form->record())).then(this, [this](const Result<QJsonObject> &answer) {
        m_busy = false;
        if (!answer) {
            m_page->banner()->showError(answer.error());
            return;
        }
        m_form->clear();
        const QString next = answer->value(u"next_on").toString();
        m_page->banner()->showMessage(State::Ok, next.isEmpty() ? tr("Kept.")
                                                                : tr("Kept. The next visit is due by %1.").arg(next));
        m_list->table()->setFocus(Qt::OtherFocusReason);
    });
}

bool VisitsPage::mayAsk()
{
    if (m_busy || m_paper->isVisible() || m_form->visit().isNull())
        return false;
    if (m_form->isDirty())
        (void)mayLeave(); // says what is typed, and how it is kept or dropped
    return !m_form->isDirty();
}

void VisitsPage::askCancel()
{
    if (!mayAsk())
        return;
    m_handOver->dismiss();
    m_form->setAsking(true);
    m_cancel->ask(tr("Call off the visit to %1").arg(m_form->visit().body.value(u"resident_name").toString()),
                  tr("Call off"),
                  {{.key = k("reason"),
                    .label = tr("Why it is called off"),
                    .required = true,
                    .wide = true,
                    .placeholder = tr("in hospital, with the family, has moved …")}});
    m_cancel->setWords(
        tr("The visit of %1 is not made and not missed. It stays on record with your name and the reason; "
           "whoever is still due is planned again with the next plan.")
            .arg(m_form->visit().body.value(u"planned_on").toString()));
}

void VisitsPage::cancel()
{
    if (m_busy)
        return;
    m_busy = true;
    const core::Document visit = m_form->visit();
    m_context.store.execute(cancelVisit(visit.id, visit.revision, m_cancel->value(k("reason"))))
        .then(this, [this](const Result<QJsonObject> &answer) {
            m_busy = false;
            if (!answer) {
                m_page->banner()->showError(answer.error());
                return;
            }
            stopAsking();
            m_form->clear();
            m_page->banner()->showMessage(State::Ok, tr("Called off."));
        });
}

void VisitsPage::askHandOver()
{
    if (!mayAsk())
        return;
    m_cancel->hide();
    m_form->setAsking(true);
    m_handOver->askAbout(m_form->visit());
}

void VisitsPage::handOver()
{
    if (m_busy)
        return;
    m_busy = true;
    m_context.store.execute(m_handOver->command()).then(this, [this](const Result<QJsonObject> &answer) {
        m_busy = false;
        if (!answer) {
            m_page->banner()->showError(answer.error());
            return;
        }
        stopAsking();
        m_form->clear();
        const QString name = answer->value(u"worker_name").toString();
        const QString done = tr("Handed over to %1: %2.").arg(name).arg(answer->value(u"visits").toInteger());
        const qint64 full = answer->value(u"full_days").toInteger();
        m_page->banner()->showMessage(
            full > 0 ? State::Warn : State::Ok,
            full > 0 ? tr("%1 On %2 days there are more than one person makes in a day.").arg(done).arg(full) : done);
    });
}

void VisitsPage::stopAsking()
{
    m_cancel->hide();
    m_handOver->dismiss();
    m_form->setAsking(false);
    m_list->table()->setFocus(Qt::OtherFocusReason);
}

void VisitsPage::printList()
{
    if (m_busy || m_form->isAsking())
        return;
    if (m_paper->isVisible()) { // the same key again: from the screen to paper
        m_output->print();
        return;
    }
    Query all = query();
    if (m_which->code() != u"done") // what has been done already is not to be done again
        all.where.append(
            {k("state"), Query::Op::In, QVariantList{QString(VisitState::planned), QString(VisitState::notMet)}});
    all.orderBy = {{k("planned_on")}, {k("committee")}};
    all.limit = mostOnPaper;
    m_context.store.query(all).then(this, [this](const Result<core::Rows> &rows) {
        if (!rows)
            m_page->banner()->showError(rows.error());
        else if (rows->rows.isEmpty())
            m_page->banner()->showMessage(State::Info, tr("There is no visit to print."));
        else
            composeList(*rows);
    });
}

void VisitsPage::composeList(const core::Rows &visits)
{
    QList<QFuture<Result<core::Person>>> loads;
    for (qsizetype i = 0; i < visits.rows.size(); ++i)
        loads.append(m_context.residents->load(visits.value(i, k("resident")).toString()));
    core::allOf(loads).then(this, [this, visits](const QList<Result<core::Person>> &people) {
        QJsonArray lines;
        for (qsizetype i = 0; i < people.size(); ++i) {
            const core::Person person = people.at(i).value_or(core::Person{});
            const auto orNone = [](const QString &text) { return text.isEmpty() ? QStringLiteral("—") : text; };
            lines.append(QJsonObject{
                {k("name"), orNone(visits.value(i, k("resident_name")).toString())},
                {k("address"), orNone(person.address)},
                {k("telephone"), orNone(ui::Masked::apply(core::PersonalData::Telephone, person.telephone))},
                {k("risk"),
                 orNone(core::CodeTable::named(u"visit_risk").label(visits.value(i, k("risk")).toString(), true))},
                {k("planned_on"), orNone(visits.value(i, k("planned_on")).toString())}});
        }
        const bool mine = m_which->code() == u"mine";
        const QDate week = QDate::fromString(m_week->code(), Qt::ISODate);
        const QDate monday = mondayOf(week.isValid() ? week : m_context.store.clock().today());
        const QString worker = mine ? m_context.store.session().personName : QStringLiteral("—");
        m_output->compose(
            {.slip = k("visit-list"),
             .fileName = tr("visits-%1").arg(monday.toString(Qt::ISODate)),
             .data = [lines, monday,
                      worker](const core::PaperStamp &stamp) { return visitList(lines, monday, worker, stamp); },
             .note = [] { return noteVisitList(); }});
    });
}

} // namespace yc::eldercare
