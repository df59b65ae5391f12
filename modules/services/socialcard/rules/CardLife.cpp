// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/socialcard/rules/CardLife.h"

#include <algorithm>
#include <array>

namespace yc::socialcard {

using core::ErrorKind;
using core::fail;
using core::Result;
using enum CardState;

namespace {

using Event = CardEvent;

constexpr Transition table[]{
    {Event::Make, Applied, Made},
    {Event::Receive, Made, Waiting},
    {Event::HandOver, Made, Held}, // an instant card 即时制卡
    {Event::HandOver, Waiting, Held},
    {Event::Activate, Held, Normal},

    {Event::ReportTemporary, Held, TemporaryLoss},
    {Event::ReportTemporary, Normal, TemporaryLoss},
    {Event::ReportFormal, Held, FormalLoss},
    {Event::ReportFormal, Normal, FormalLoss},
    {Event::ReportFormal, TemporaryLoss, FormalLoss},
    {Event::Release, TemporaryLoss, Normal, true},
    {Event::Release, FormalLoss, Normal, true},

    {Event::Replace, Held, Held},
    {Event::Replace, Normal, Normal},
    {Event::Replace, FormalLoss, FormalLoss},
    {Event::Supersede, Held, Cancelled},
    {Event::Supersede, Normal, Cancelled},
    {Event::Supersede, TemporaryLoss, Cancelled},
    {Event::Supersede, FormalLoss, Cancelled},

    {Event::LockPin, Normal, Normal},
    {Event::ResetPin, Normal, Normal},
    {Event::ChangeData, Held, Held},
    {Event::ChangeData, Normal, Normal},

    {Event::Withdraw, Applied, Cancelled},
    {Event::GiveBack, Made, Cancelled},
    {Event::GiveBack, Waiting, Cancelled},
    {Event::Cancel, Applied, Cancelled},
    {Event::Cancel, Made, Cancelled},
    {Event::Cancel, Waiting, Cancelled},
    {Event::Cancel, Held, Cancelled},
    {Event::Cancel, Normal, Cancelled},
    {Event::Cancel, TemporaryLoss, Cancelled},
    {Event::Cancel, FormalLoss, Cancelled},
};

constexpr std::array<const char *, 9> stateNames{"none",   "applied",   "made",   "waiting",  "held",
                                                 "normal", "temporary", "formal", "cancelled"};
constexpr std::array<const char *, 15> eventNames{
    "make",      "receive",  "hand-over", "activate",    "report-temporary", "report-formal", "release", "replace",
    "supersede", "lock-pin", "reset-pin", "change-data", "withdraw",         "give-back",     "cancel"};

const Transition *find(CardEvent event, CardState from)
{
    const auto found =
        std::ranges::find_if(table, [&](const Transition &one) { return one.event == event && one.from == from; });
    return found == std::end(table) ? nullptr : &*found;
}

bool isLoss(CardState state) { return state == TemporaryLoss || state == FormalLoss; }

QString k(const char *key) { return QString::fromLatin1(key); }

FunctionState functionOf(const QJsonObject &body, const QString &which)
{
    const auto text = [&](const char *key) { return body.value(which + QString::fromLatin1(key)).toString(); };
    return {stateFromName(text("_state")), stateFromName(text("_before")),
            QDate::fromString(text("_until"), Qt::ISODate)};
}

void writeFunction(QJsonObject &body, const QString &which, const FunctionState &state)
{
    body.insert(which + QStringLiteral("_state"), stateName(state.state));
    const auto set = [&](const char *key, const QString &value) {
        if (value.isEmpty())
            body.remove(which + QString::fromLatin1(key));
        else
            body.insert(which + QString::fromLatin1(key), value);
    };
    set("_before", state.before == None ? QString() : stateName(state.before));
    set("_until", state.until.toString(Qt::ISODate));
}

/// One function moved by one line of the table.
FunctionState moved(const FunctionState &present, const Transition &line, const StepAsked &asked, int days)
{
    const CardState effective = present.on(asked.day);
    FunctionState next{line.to, None, {}};
    if (line.back && present.before != None)
        next.state = present.before;
    if (isLoss(line.to)) {
        next.before = isLoss(effective) ? present.before : effective;
        if (line.to == TemporaryLoss)
            next.until = asked.day.addDays(days);
    }
    return next;
}

std::unexpected<core::Error> refusal(const StepAsked &asked, const FunctionState &function)
{
    const CardState state = function.on(asked.day);
    if (asked.event == Event::ReportTemporary && state == TemporaryLoss) {
        return fail(ErrorKind::FixInput, "socialcard.already-lost",
                    {{k("until"), function.until.toString(Qt::ISODate)}});
    }
    if (asked.event == Event::Release && state == Cancelled)
        return fail(ErrorKind::FixInput, "socialcard.replaced");
    return fail(ErrorKind::FixInput, "socialcard.not-allowed",
                {{k("event"), eventName(asked.event)}, {k("state"), stateName(state)}});
}

} // namespace

QString stateName(CardState state) { return QString::fromLatin1(stateNames.at(size_t(state))); }

CardState stateFromName(const QString &name)
{
    const auto found = std::ranges::find_if(stateNames, [&](const char *one) { return name == QLatin1String(one); });
    return found == stateNames.end() ? None : CardState(found - stateNames.begin());
}

QString eventName(CardEvent event) { return QString::fromLatin1(eventNames.at(size_t(event))); }

std::optional<CardEvent> eventFromName(const QString &name)
{
    const auto found = std::ranges::find_if(eventNames, [&](const char *one) { return name == QLatin1String(one); });
    if (found == eventNames.end())
        return std::nullopt;
    return CardEvent(found - eventNames.begin());
}

QString channelName(Channel channel)
{
    switch (channel) {
    case Channel::Telephone:
        return QStringLiteral("telephone");
    case Channel::Bank:
        return QStringLiteral("bank");
    case Channel::Counter:
        break;
    }
    return QStringLiteral("counter");
}

std::span<const Transition> transitions() { return table; }

bool concernsWhole(CardEvent event)
{
    switch (event) {
    case Event::Activate:
    case Event::ReportTemporary:
    case Event::ReportFormal:
    case Event::Release:
    case Event::LockPin: // the bank's PIN is the bank's
    case Event::ResetPin:
        return false;
    default:
        return true;
    }
}

CardState FunctionState::on(QDate day) const
{
    if (state == TemporaryLoss && until.isValid() && day > until)
        return before == None ? Normal : before;
    return state;
}

CardLife CardLife::fromBody(const QJsonObject &body)
{
    CardLife life;
    life.social = functionOf(body, k("social"));
    life.bank = functionOf(body, k("bank"));
    life.pinLocked = body.value(k("pin_locked")).toBool();
    life.replacementOpen = body.value(k("replacement_open")).toBool();
    life.lostAt = body.value(k("lost_at")).toString();
    return life;
}

void CardLife::writeTo(QJsonObject &body) const
{
    writeFunction(body, k("social"), social);
    writeFunction(body, k("bank"), bank);
    body.insert(k("pin_locked"), pinLocked);
    body.insert(k("replacement_open"), replacementOpen);
    if (lostAt.isEmpty())
        body.remove(k("lost_at"));
    else
        body.insert(k("lost_at"), lostAt);
}

Result<CardLife> CardLife::after(const StepAsked &asked, const PlaceRules &rules) const
{
    const bool temporary = asked.event == Event::ReportTemporary;
    const bool formal = asked.event == Event::ReportFormal;
    const bool hasBank = bank.state != None;
    const bool linked =
        (temporary && rules.linkedTemporary) || ((formal || asked.event == Event::Release) && rules.linkedFormal);
    if (asked.functions.testFlag(CardFunction::Bank) && !hasBank && !concernsWhole(asked.event))
        return fail(ErrorKind::FixInput, "socialcard.no-bank-function");
    if (asked.event == Event::Activate && asked.functions.testFlag(CardFunction::Bank) &&
        asked.channel != Channel::Bank)
        return fail(ErrorKind::FixInput, "socialcard.bank-opens-it");
    if (replacementOpen && (asked.event == Event::Release || asked.event == Event::Replace))
        return fail(ErrorKind::FixInput, "socialcard.replacement-open");

    CardLife next = *this;
    const auto step = [&](FunctionState &function, int days, bool must) -> Result<> {
        const CardState effective = function.on(asked.day);
        const Transition *line = find(asked.event, effective);
        if (!line)
            return must ? Result<>(refusal(asked, function)) : Result<>();
        if (asked.event == Event::Release && effective == FormalLoss) {
            if (rules.formalRelease == PlaceRules::FormalRelease::Never)
                return fail(ErrorKind::FixInput, "socialcard.no-release");
            if (rules.formalRelease == PlaceRules::FormalRelease::SameCounter && lostAt != asked.counter)
                return fail(ErrorKind::FixInput, "socialcard.release-elsewhere");
        }
        function = moved(function, *line, asked, days);
        return {};
    };
    const bool whole = concernsWhole(asked.event);
    const bool askedSocial = whole || asked.functions.testFlag(CardFunction::Social);
    const bool askedBank = hasBank && asked.functions.testFlag(CardFunction::Bank) && !whole;
    if (askedSocial || linked)
        YC_TRY(step(next.social, rules.temporaryDays, askedSocial));
    // What goes along because of the other function goes as far as it can: a bank function that the bank has not opened
    // yet, or that is lost already, holds nothing up.
    if (askedBank || (hasBank && (whole || linked)))
        YC_TRY(step(next.bank, rules.bankTemporaryDays, askedBank));

    if (formal)
        next.lostAt = asked.counter;
    else if (next.social.state != FormalLoss && next.bank.state != FormalLoss)
        next.lostAt.clear();
    if (asked.event == Event::LockPin)
        next.pinLocked = true;
    else if (asked.event == Event::ResetPin || next.isOver())
        next.pinLocked = false;
    if (asked.event == Event::Replace)
        next.replacementOpen = true;
    else if (next.isOver())
        next.replacementOpen = false;
    return next;
}

CardFunctions CardLife::possible(CardEvent event, QDate day, const QString &counter, const PlaceRules &rules) const
{
    CardFunctions can;
    for (const CardFunction function : {CardFunction::Social, CardFunction::Bank}) {
        const bool opens = event == Event::Activate && function == CardFunction::Bank;
        const StepAsked asked{event, function, opens ? Channel::Bank : Channel::Counter, day, counter};
        if (function == CardFunction::Bank &&
            (concernsWhole(event) || bank.state == None || event == Event::LockPin || event == Event::ResetPin))
            continue;
        if (after(asked, rules))
            can |= function;
    }
    return can;
}

} // namespace yc::socialcard
