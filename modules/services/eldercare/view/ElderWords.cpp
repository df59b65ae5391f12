// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/view/ElderWords.h"

#include "core/CodeTable.h"
#include "core/DivisionTable.h"
#include "core/Masking.h"
#include "services/eldercare/rules/ElderTypes.h"

#include <QLocale>

namespace yc::eldercare {

using ui::State;
using ui::StateText;

bool ElderWords::chinese() { return QLocale().language() == QLocale::Chinese; }

QString ElderWords::code(QStringView table, const QString &code)
{
    return code.isEmpty() ? QString() : core::CodeTable::named(table).label(code, chinese());
}

StateText ElderWords::assessmentState(const QString &state)
{
    const State shape = state == AssessmentState::done          ? State::Ok
                        : state == AssessmentState::signedByOne ? State::Info
                        : state == AssessmentState::returned    ? State::Warn
                                                                : State::None;
    return {shape, code(u"ability_state", state)};
}

StateText ElderWords::risk(const QString &risk)
{
    const State shape = risk == u"high" ? State::Late : risk == u"key" ? State::Warn : State::None;
    return {shape, code(u"visit_risk", risk)};
}

StateText ElderWords::visitState(const QString &state)
{
    const State shape = state == VisitState::done      ? State::Ok
                        : state == VisitState::notMet  ? State::Warn
                        : state == VisitState::planned ? State::Info
                        : state == u"missed"           ? State::Late
                                                       : State::None;
    return {shape, state == u"missed" ? tr("Missed") : code(u"visit_state", state)};
}

StateText ElderWords::batchState(const QString &state)
{
    const State shape = state == BatchState::approved ? State::Ok
                        : state == BatchState::made   ? State::Info
                                                      : State::None;
    return {shape, code(u"allowance_batch_state", state)};
}

StateText ElderWords::lineState(const QString &state)
{
    return {state == LineState::approved ? State::Ok : State::None, code(u"allowance_state", state)};
}

QString ElderWords::grade(const QString &grade)
{
    return grade.isEmpty() ? QString() : grade + u' ' + code(u"ability_grade", grade);
}

StateText ElderWords::gradeState(const QString &grade)
{
    const State shape = grade.isEmpty()               ? State::None
                        : grade >= QLatin1String("3") ? State::Late
                        : grade >= QLatin1String("1") ? State::Warn
                                                      : State::Ok;
    return {shape, ElderWords::grade(grade)};
}

QString ElderWords::area(const QString &area)
{
    if (area == u"life")
        return tr("Life: food, fuel, cleanliness");
    if (area == u"health")
        return tr("Health");
    if (area == u"mood")
        return tr("Mood");
    if (area == u"safety")
        return tr("Safety: gas, electricity, stairs");
    return tr("Family support");
}

QString ElderWords::heldWhy(const QString &why)
{
    if (why == u"died")
        return tr("has died");
    if (why == u"moved")
        return tr("registered elsewhere");
    if (why == u"not-of-age")
        return tr("not of age");
    if (why == u"registration")
        return tr("place of registration not clear");
    return tr("not in the register");
}

QString ElderWords::committee(const QString &code)
{
    const QString name = core::DivisionTable::builtIn().name(code);
    return name.isEmpty() ? code : name;
}

QString ElderWords::birth(const QString &day) { return core::Masking::apply(core::PersonalData::BirthDate, day); }

QList<ui::Choice> ElderWords::choices(QStringView table)
{
    QList<ui::Choice> all;
    for (const core::CodeTable::Entry &entry : core::CodeTable::named(table).entries())
        all.append({entry.code, chinese() ? entry.zh : entry.en});
    return all;
}

} // namespace yc::eldercare
