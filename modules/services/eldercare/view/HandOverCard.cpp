// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/view/HandOverCard.h"

#include "core/PeopleNames.h"
#include "services/eldercare/rules/ElderTypes.h"
#include "services/eldercare/rules/HandOver.h"
#include "services/eldercare/rules/VisitRules.h"
#include "ui/FormView.h"

#include <QLocale>

#include <algorithm>

namespace yc::eldercare {

using core::Query;
using core::Result;
using core::Rows;

namespace {

constexpr int daysBack = 60;     ///< who has visited since then is taken for a visitor
constexpr int mostVisits = 2000; ///< that are looked through for them

QString k(const char *key) { return QString::fromLatin1(key); }

} // namespace

HandOverCard::HandOverCard(core::DocumentStore &store, QWidget *parent)
    : AskCard(parent)
    , m_store(store)
{
    connect(form(), &ui::FormView::edited, this, &HandOverCard::say);
}

void HandOverCard::askAbout(const core::Document &visit)
{
    m_visit = visit;
    m_store.query({.type = core::staffType().name, .where = {}, .orderBy = {}, .columns = {k("person"), k("name")}})
        .then(this, [this, id = visit.id](const Result<Rows> &staff) {
            if (id != m_visit.id || id.isEmpty())
                return;
            Colleagues known;
            for (qsizetype i = 0; staff && i < staff->rows.size(); ++i)
                known.names.insert(staff->value(i, k("person")).toString(), staff->value(i, k("name")).toString());
            read(std::move(known));
        });
}

void HandOverCard::dismiss()
{
    m_visit = {};
    hide();
}

void HandOverCard::read(Colleagues known)
{
    const QDate since = m_store.clock().today().addDays(-daysBack);
    m_store
        .query({.type = visitType().name,
                .where = {{k("planned_on"), Query::Op::GreaterOrEqual, since.toString(Qt::ISODate)}},
                .orderBy = {{k("planned_on"), Qt::DescendingOrder}},
                .columns = {k("worker"), k("worker_name")},
                .limit = mostVisits})
        .then(this, [this, known, id = m_visit.id](const Result<Rows> &visits) mutable {
            if (id != m_visit.id)
                return;
            for (qsizetype i = 0; visits && i < visits->rows.size(); ++i) {
                const QString worker = visits->value(i, k("worker")).toString();
                if (worker.isEmpty() || known.visitors.contains(worker))
                    continue;
                known.visitors.append(worker);
                if (!known.names.contains(worker))
                    known.names.insert(worker, visits->value(i, k("worker_name")).toString());
            }
            const QString worker = m_visit.body.value(u"worker").toString();
            known.names.remove(worker);
            known.visitors.removeAll(worker);
            const QDate day = QDate::fromString(m_visit.body.value(u"planned_on").toString(), Qt::ISODate);
            m_store.count(openVisitsOf(worker, day)).then(this, [this, known, id](const Result<qint64> &open) {
                if (id != m_visit.id)
                    return;
                if (!open)
                    Q_EMIT failed(open.error());
                else if (known.names.isEmpty())
                    Q_EMIT failed({core::ErrorKind::FixInput, k("eldercare.worker-unknown"), {}});
                else
                    show(known, *open);
            });
        });
}

void HandOverCard::show(const Colleagues &known, qint64 open)
{
    QStringList people = known.names.keys();
    std::ranges::sort(people, [&](const QString &a, const QString &b) {
        const auto rank = [&](const QString &person) { return known.visitors.contains(person) ? 0 : 1; };
        return std::tuple(rank(a), known.names.value(a), a) < std::tuple(rank(b), known.names.value(b), b);
    });
    QList<ui::Choice> choices;
    for (const QString &person : std::as_const(people))
        choices.append({person, known.names.value(person)});
    const QJsonObject &body = m_visit.body;
    const QString day = body.value(u"planned_on").toString();
    ui::FormFieldSpec worker{
        .key = k("worker"), .label = tr("To whom"), .kind = ui::FormFieldSpec::Kind::Choice, .required = true};
    worker.choices = choices;
    QList<ui::FormFieldSpec> fields{worker};
    if (open > 1) {
        const QDate monday = mondayOf(QDate::fromString(day, Qt::ISODate));
        ui::FormFieldSpec which{
            .key = k("which"), .label = tr("Which visits"), .kind = ui::FormFieldSpec::Kind::Choice, .required = true};
        which.choices = {{k("one"), tr("Only this one: %1, %2").arg(body.value(u"resident_name").toString(), day)},
                         {k("week"), tr("All %1 open ones of %2 in the week of %3")
                                         .arg(QLocale().toString(open), body.value(u"worker_name").toString(),
                                              monday.toString(Qt::ISODate))}};
        fields.append(which);
    }
    fields.append({.key = k("reason"), .label = tr("Reason"), .wide = true, .placeholder = tr("leave, illness …")});
    ask(tr("Hand over the visit to %1").arg(body.value(u"resident_name").toString()), tr("Hand over"), fields,
        {{k("which"), k("one")}});
    say();
}

void HandOverCard::say()
{
    const bool week = value(k("which")) == u"week";
    setWords(week ? tr("The day of each visit stays as planned. From now on they are on the list of the colleague, and "
                       "each visit keeps who handed it over, when and why.")
                  : tr("The day of the visit stays as planned. From now on it is on the list of the colleague, and the "
                       "visit keeps who handed it over, when and why."));
}

core::Command HandOverCard::command() const
{
    const QJsonObject &body = m_visit.body;
    const QString worker = value(k("worker"));
    const QString reason = value(k("reason"));
    if (value(k("which")) != u"week")
        return handOverVisit(m_visit.id, m_visit.revision, worker, reason);
    return handOverWeek(body.value(u"worker").toString(),
                        QDate::fromString(body.value(u"planned_on").toString(), Qt::ISODate), worker, reason);
}

} // namespace yc::eldercare
