// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoCases.h"

#include "core/RecordId.h"
#include "demo/CommandList.h"
#include "services/affairs/rules/CaseCommands.h"
#include "services/affairs/rules/CaseProgress.h"
#include "services/affairs/rules/CaseType.h"
#include "services/affairs/rules/Drafts.h"

#include <QJsonArray>

#include <algorithm>

namespace yc::demo {

using affairs::Application;
using affairs::Limit;
using affairs::ServiceItem;
using core::Result;

/// What became of one event, and what is to follow.
struct DemoCases::Played {
    Step step = Step::Arrive;
    QString caseId;
    QString state;
    QDate day;
    QDate due;
    bool hot = false;
    bool deficient = false; ///< papers were promised for later
};

namespace {

constexpr int workingDaysBack = 60;
constexpr int groupsAtMost = 600; ///< transactions of a replay, give or take: each waits for the disk
constexpr int draftsAtMost = 6;
constexpr int longestHotLimit = 40; ///< working days; a longer one began before the replay

} // namespace

DemoCases::DemoCases(affairs::CaseRules rules, quint64 seed, const QDateTime &now)
    : m_rules(std::move(rules))
    , m_filler(*m_rules.catalogue, TownData::builtIn())
    , m_dice(seed ^ 0xca5e5ULL)
    , m_seed(seed)
    , m_now(now)
    , m_today(now.toLocalTime().date())
{
    for (int back = workingDaysBack; back >= 1; --back)
        m_days.append(m_rules.calendar->addWorkdays(m_today, -back).date);
}

/// Counters are open from 08:30 to 16:30; today nothing happens later than now, whenever that is.
QDateTime DemoCases::officeTime(QDate day)
{
    const QDateTime opens(day, QTime(8, 30));
    const qint64 span = 8LL * 3600 * 1000;
    const qint64 part = m_dice.below(1'000'000);
    if (day < m_today)
        return opens.addMSecs(span * part / 1'000'000).toUTC();
    const QDateTime now = m_now.toLocalTime();
    const QDateTime from = std::min(opens, std::max(now.addSecs(-1800), QDateTime(day, QTime(0, 0))));
    const QDateTime to = std::min(now, opens.addMSecs(span));
    return from.addMSecs(std::max<qint64>(0, from.msecsTo(to)) * part / 1'000'000).toUTC();
}

void DemoCases::push(QDate day, Step step, const QString &subject, const QString &item)
{
    if (day > m_today)
        return; // the future has not happened yet
    const QDateTime at = officeTime(day);
    m_events.push({at, ++m_order, step, subject, item});
}

/// An item that anybody may ask for, with a limit in working days.
const ServiceItem *DemoCases::hotItem()
{
    QList<const ServiceItem *> items;
    const QList<const ServiceItem *> all = m_rules.catalogue->itemsAt(m_today);
    for (const ServiceItem *item : all) {
        const affairs::TargetRule &rule = item->target;
        const bool open = rule.tagsAll.isEmpty() && rule.tagsAny.isEmpty() && rule.hukou.isEmpty() &&
                          rule.sex.isEmpty() && rule.personField.isEmpty() && !rule.maxAge &&
                          rule.minAge.value_or(0) <= 18;
        if (open && item->state == ServiceItem::State::Active && item->promised.unit == Limit::Unit::WorkingDays &&
            item->promised.value <= longestHotLimit)
            items.append(item);
    }
    return items.isEmpty() ? nullptr : m_dice.pick(items);
}

void DemoCases::add(const QString &residentId)
{
    ++m_people;
    const int kind = m_dice.below(100);
    if (kind < 14) { // due today or in these days, so that the home page has something to say
        if (const ServiceItem *item = hotItem()) {
            const int offset = m_dice.between(-3, 4);
            const QDate due = offset == 0 ? m_today : m_rules.calendar->addWorkdays(m_today, offset).date;
            push(m_rules.calendar->addWorkdays(due, -item->promised.value).date, Step::ArriveHot, residentId, item->id);
            return;
        }
    }
    if (kind < 17 && m_drafts < draftsAtMost) {
        ++m_drafts;
        push(m_today, Step::Draft, residentId);
        return;
    }
    push(kind < 26 ? m_today : m_dice.pick(m_days), Step::Arrive, residentId);
}

QDateTime DemoCases::start() const { return m_events.empty() ? m_now : std::min(m_events.top().at, m_now); }

Result<DemoCases::Counts> DemoCases::run(core::DocumentStore &store, ReplayClock &clock,
                                         const std::function<void(double)> &progress, const std::stop_token &stop)
{
    const qsizetype together = 1 + m_people / groupsAtMost;
    const double span = static_cast<double>(std::max<qint64>(1, start().msecsTo(m_now)));
    Counts counts;
    while (!m_events.empty()) {
        if (stop.stop_requested())
            return core::fail(core::ErrorKind::Cancelled, "cancelled");
        auto group = std::make_shared<QList<Event>>();
        while (!m_events.empty() && group->size() < together) {
            group->append(m_events.top());
            m_events.pop();
        }
        clock.set(group->front().at);
        auto played = std::make_shared<QList<Played>>();
        core::Command command = commands::replay.command();
        command.work = [this, group, played](core::Transaction &transaction) -> Result<QJsonObject> {
            for (const Event &event : *group) {
                YC_ASSIGN(const Played one, play(transaction, event));
                played->append(one);
            }
            return QJsonObject();
        };
        auto future = store.execute(std::move(command)); // `this` outlives it: we wait
        future.waitForFinished();
        YC_TRY(future.result());
        for (const Played &one : *played) {
            counts.cases += one.step == Step::Arrive && !one.caseId.isEmpty() ? 1 : 0;
            counts.drafts += one.step == Step::Draft ? 1 : 0;
            follow(one);
        }
        counts.commands += group->size();
        if (progress)
            progress(1.0 - static_cast<double>(clock.now().msecsTo(m_now)) / span);
    }
    clock.set(m_now);
    return counts;
}

Result<DemoCases::Played> DemoCases::play(core::Transaction &transaction, const Event &event) const
{
    Dice dice(m_seed * 1'000'003 + event.order);
    Played played{event.step, event.subject, {}, transaction.now().toLocalTime().date(), {}};
    switch (event.step) {
    case Step::Arrive:
    case Step::ArriveHot:
    case Step::Draft:
        return arrive(transaction, event, dice);
    case Step::Correct:
    case Step::Supplement: {
        YC_ASSIGN(const core::Document document, transaction.load(event.subject));
        const ServiceItem *item = m_rules.catalogue->version(document.body.value(u"item").toString(),
                                                             document.body.value(u"item_version").toInt());
        if (!item)
            break;
        const core::Command command = affairs::supplementCase(m_rules, event.subject, FormFiller::materials(*item));
        YC_ASSIGN(const QJsonObject answer, command.work(transaction));
        played.state = answer.value(u"state").toString();
        played.due = QDate::fromString(answer.value(u"due").toString(), Qt::ISODate);
        break;
    }
    case Step::Pause:
        YC_TRY(affairs::pauseCase(event.subject, QStringLiteral("check"), QStringLiteral("核对家庭经济状况"))
                   .work(transaction));
        break;
    case Step::Resume:
        YC_TRY(affairs::resumeCase(m_rules, event.subject).work(transaction));
        break;
    case Step::Decide: {
        const bool granted = dice.chance(940);
        YC_TRY(affairs::decideCase(event.subject, granted ? QStringLiteral("granted") : QStringLiteral("denied"),
                                   granted ? QString() : QStringLiteral("不符合规定条件"))
                   .work(transaction));
        break;
    }
    case Step::Close:
        YC_TRY(affairs::closeCase(event.subject, QString()).work(transaction));
        break;
    case Step::Withdraw:
        YC_TRY(affairs::withdrawCase(event.subject, QStringLiteral("申请人撤回申请")).work(transaction));
        break;
    }
    return played;
}

const ServiceItem *DemoCases::chooseItem(Dice &dice, const QJsonObject &resident, QDate day) const
{
    const QList<const ServiceItem *> all = m_rules.catalogue->itemsAt(day);
    QList<const ServiceItem *> suitable;
    for (const ServiceItem *item : all) {
        const bool everyday = item->promised.unit != Limit::Unit::Batch &&
                              item->promised.unit != Limit::Unit::YearlyRound &&
                              item->state == ServiceItem::State::Active;
        if (everyday && m_filler.suits(*item, resident, day))
            suitable.append(item);
    }
    return suitable.isEmpty() ? nullptr : dice.pick(suitable);
}

Result<DemoCases::Played> DemoCases::arrive(core::Transaction &transaction, const Event &event, Dice &dice) const
{
    const QDate day = transaction.now().toLocalTime().date();
    YC_ASSIGN(const core::Document resident, transaction.load(event.subject));
    Played played{
        event.step == Step::Draft ? Step::Draft : Step::Arrive, {}, {}, day, {}, event.step == Step::ArriveHot};
    const ServiceItem *item = nullptr;
    std::optional<QJsonObject> form;
    for (int attempt = 0; attempt < 8 && !form; ++attempt) {
        item = event.item.isEmpty() ? chooseItem(dice, resident.body, day) : m_rules.catalogue->item(event.item, day);
        if (!item)
            return played; // nothing for this person on that day
        form = m_filler.fill(dice, *item, resident.body, day);
    }
    if (!form)
        return played;
    Application application{.item = item->id,
                            .itemVersion = item->version,
                            .applicant = event.subject,
                            .form = *form,
                            .materials = FormFiller::materials(*item)};
    if (event.step == Step::Draft) {
        application.draft = QStringLiteral("draft:") + core::newUuid7(transaction.now());
        application.materials = {};
        YC_TRY(affairs::saveDraft(application, QStringLiteral("materials")).work(transaction));
        return played;
    }
    const int route = event.step == Step::ArriveHot ? 99 : dice.below(100);
    core::Command command;
    if (route < 3) {
        command = affairs::refuseCase(
            m_rules, application,
            {QStringLiteral("申请事项不属于本中心职责范围"), QStringLiteral("户籍所在地社区事务受理服务中心")});
    } else if (route < 8 && !item->instant && !application.materials.isEmpty()) {
        application.materials.remove(application.materials.keys().last());
        command = affairs::issueCorrection(m_rules, application, {});
    } else {
        const auto later = std::ranges::find_if(item->materials, [](const affairs::Material &material) {
            return material.required && !material.forAgentOnly && material.laterDays > 0;
        });
        if (route < 13 && !item->instant && later != item->materials.end()) {
            application.materials.remove(later->id);
            played.deficient = true;
            command = affairs::acceptWithDeficiency(m_rules, application);
        } else {
            command = affairs::acceptCase(m_rules, application);
        }
    }
    YC_ASSIGN(const QJsonObject answer, command.work(transaction));
    played.caseId = answer.value(u"case").toString();
    played.state = answer.value(u"state").toString();
    played.due = QDate::fromString(answer.value(u"due").toString(), Qt::ISODate);
    return played;
}

/// What happens next to a case that just came in.
void DemoCases::follow(const Played &played)
{
    const auto after = [this](QDate day, int days) { return m_rules.calendar->addWorkdays(day, days).date; };
    if (played.step == Step::Decide) {
        push(after(played.day, m_dice.between(1, 3)), Step::Close, played.caseId);
        return;
    }
    const bool cameIn = played.step == Step::Arrive || played.step == Step::Correct;
    if (!cameIn || played.caseId.isEmpty() || played.hot)
        return;
    if (played.state == affairs::CaseState::correction) {
        if (m_dice.chance(650))
            push(after(played.day, m_dice.between(1, 3)), Step::Correct, played.caseId);
        return;
    }
    if (played.state != affairs::CaseState::accepted)
        return;
    const int limit = std::max(1, m_rules.calendar->workdaysBetween(played.day, played.due));
    const int fate = m_dice.below(100);
    if (fate < 3) {
        push(after(played.day, 1), Step::Withdraw, played.caseId);
        return;
    }
    if (fate < 9 && limit >= 5) {
        push(after(played.day, 2), Step::Pause, played.caseId);
        if (m_dice.chance(600))
            push(after(played.day, m_dice.between(4, 9)), Step::Resume, played.caseId);
        return; // still under way
    }
    if (played.deficient)
        push(after(played.day, 1), Step::Supplement, played.caseId);
    const int late = fate >= 94 ? m_dice.between(1, 5) : 0;
    const int used = late > 0 ? limit + late : limit * m_dice.between(35, 100) / 100;
    if (fate < 98) // the rest is forgotten, and late
        push(after(played.day, std::max(played.deficient ? 2 : 1, used)), Step::Decide, played.caseId);
}

} // namespace yc::demo
