// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/eldercare/rules/VisitRules.h"

#include "core/Age.h"
#include "core/DatedSettings.h"
#include "core/WorkCalendar.h"

#include <QJsonArray>

#include <algorithm>

namespace yc::eldercare {

VisitRules VisitRules::on(QDate day)
{
    const QJsonObject rule = core::datedRule(QStringLiteral("eldercare/visits"), day);
    VisitRules rules;
    rules.m_fromAge = rule.value(u"from_age").toInt();
    rules.m_graceDays = rule.value(u"grace_days").toInt();
    rules.m_aDay = rule.value(u"a_day").toInt();
    for (const QJsonValue &one : rule.value(u"classes").toArray()) {
        Class made{one[u"code"].toString(), one[u"every_days"].toInt(), one[u"certainty"].toString(), {}};
        for (const QJsonValue &condition : one[u"any"].toArray()) {
            made.any.append({condition[u"age"].toInt(-1), condition[u"tags"].toVariant().toStringList(),
                             condition[u"grade"].toInt(-1)});
        }
        rules.m_classes.append(made);
    }
    return rules;
}

const VisitRules::Class *VisitRules::find(const QString &code) const
{
    const auto found = std::ranges::find(m_classes, code, &Class::code);
    return found == m_classes.cend() ? nullptr : &*found;
}

QString VisitRules::classOf(int age, const QStringList &tags, int grade) const
{
    if (age < m_fromAge)
        return {};
    for (const Class &one : m_classes) {
        const bool holds = std::ranges::any_of(one.any, [&](const Class::Condition &condition) {
            const bool tagged =
                condition.tags.isEmpty() ||
                std::ranges::any_of(condition.tags, [&](const QString &tag) { return tags.contains(tag); });
            return age >= condition.age && grade >= condition.grade && tagged;
        });
        if (holds)
            return one.code;
    }
    return {};
}

QString VisitRules::moreCareful(const QString &one, const QString &other) const
{
    for (const Class &known : m_classes) {
        if (one == known.code || other == known.code)
            return known.code;
    }
    return {};
}

QDate VisitRules::due(const QString &risk, QDate lastVisit, QDate agreed, QDate today) const
{
    const Class *known = find(risk);
    if (!known)
        return {};
    if (!lastVisit.isValid())
        return today;
    const QDate latest = lastVisit.addDays(known->everyDays);
    return agreed.isValid() && agreed > lastVisit ? std::min(agreed, latest) : latest;
}

QString Elder::risk(const VisitRules &rules, QDate today) const
{
    const int age = core::ageOn(today, birth).value_or(-1);
    if (age < rules.fromAge())
        return {};
    // What a visitor found makes it more careful, never less: the register's tags stand for what others found.
    return rules.moreCareful(rules.classOf(age, tags, grade), riskAfter);
}

WeekPlan planWeek(const VisitRules &rules, const QList<Elder> &elders, QDate monday, QDate today,
                  const core::WorkCalendar &calendar, const QHash<QDate, int> &taken)
{
    constexpr int daysOfWeek = 7;
    const QDate end = monday.addDays(daysOfWeek - 1);
    QList<QDate> days;
    for (int i = 0; i < daysOfWeek; ++i) {
        const QDate day = monday.addDays(i);
        if (day >= today && calendar.isWorkday(day))
            days.append(day);
    }
    WeekPlan plan;
    QList<WeekPlan::Visit> due;
    for (const Elder &elder : elders) {
        const QString risk = elder.planned ? QString() : elder.risk(rules, today);
        if (risk.isEmpty())
            continue;
        const QDate latest = rules.due(risk, elder.lastVisit, elder.agreed, std::max(today, monday));
        if (latest <= end)
            due.append({elder, risk, latest, {}});
    }
    const auto rank = [&](const WeekPlan::Visit &visit) {
        return std::ranges::find(rules.classes(), visit.risk, &VisitRules::Class::code) - rules.classes().cbegin();
    };
    std::ranges::sort(due, [&](const WeekPlan::Visit &a, const WeekPlan::Visit &b) {
        return std::tuple(rank(a), a.due, a.elder.resident) < std::tuple(rank(b), b.due, b.elder.resident);
    });
    QHash<QDate, int> load = taken;
    for (WeekPlan::Visit &visit : due) {
        // The day with the most room that is not too late; if all are, the day with the most room.
        QDate best;
        for (const bool inTime : {true, false}) {
            for (const QDate day : std::as_const(days)) {
                if ((inTime && day > visit.due) || load.value(day) >= rules.aDay())
                    continue;
                if (!best.isValid() || load.value(day) < load.value(best))
                    best = day;
            }
            if (best.isValid())
                break;
        }
        if (!best.isValid()) {
            ++plan.left;
            continue;
        }
        visit.on = best;
        ++load[best];
        plan.visits.append(visit);
    }
    std::ranges::stable_sort(plan.visits, {}, &WeekPlan::Visit::on);
    return plan;
}

} // namespace yc::eldercare
