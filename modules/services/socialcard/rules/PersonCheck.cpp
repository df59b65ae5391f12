// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/socialcard/rules/PersonCheck.h"

#include "core/Age.h"
#include "core/IdentityDocument.h"

namespace yc::socialcard {

using core::ErrorKind;
using core::fail;

CheckNeeds needsOf(CardEvent event)
{
    switch (event) {
    case CardEvent::HandOver:
    case CardEvent::ReportFormal:
    case CardEvent::Replace:
    case CardEvent::ChangeData:
    case CardEvent::Withdraw:
        return {.person = true, .proxy = true};
    case CardEvent::Activate:
        return {.person = true, .card = true};
    case CardEvent::ReportTemporary:
        return {.person = true, .proxy = true, .telephone = true};
    case CardEvent::Release:
    case CardEvent::ResetPin:
        return {.person = true, .card = true};
    case CardEvent::Cancel: // mostly the dead: a relative with the proof
        return {.person = true, .proxy = true, .holder = false};
    case CardEvent::Make:
    case CardEvent::Receive:
    case CardEvent::Supersede:
    case CardEvent::LockPin:
    case CardEvent::GiveBack:
        break;
    }
    return {};
}

CheckNeeds needsOfApplication() { return {.person = true, .proxy = true}; }

QString whoName(PersonCheck::Who who)
{
    switch (who) {
    case PersonCheck::Who::Guardian:
        return QStringLiteral("guardian");
    case PersonCheck::Who::Proxy:
        return QStringLiteral("proxy");
    case PersonCheck::Who::Holder:
        break;
    }
    return QStringLiteral("holder");
}

core::Result<> checkPerson(const PersonCheck &check, const CheckNeeds &needs, QDate birth, QDate day,
                           const PlaceRules &rules)
{
    if (!needs.person)
        return {};
    if (check.channel == Channel::Telephone) {
        // Who calls is asked for name and number, and shows nothing; a temporary loss does no lasting harm.
        if (!needs.telephone)
            return fail(ErrorKind::FixInput, "socialcard.not-by-telephone");
        return {};
    }
    const bool other = check.who != PersonCheck::Who::Holder;
    if (check.who == PersonCheck::Who::Proxy && !needs.proxy)
        return fail(ErrorKind::FixInput, "socialcard.holder-only");
    if (check.who == PersonCheck::Who::Guardian) {
        const int age = core::ageOn(day, birth).value_or(0);
        if (birth.isValid() && age >= rules.guardianBelow)
            return fail(ErrorKind::FixInput, "socialcard.not-a-minor", {{QStringLiteral("age"), age}});
    }
    if (!check.holderId && (needs.holder || !other))
        return fail(ErrorKind::FixInput, "socialcard.id-not-shown");
    if (other) {
        if (!check.otherId || check.otherName.trimmed().isEmpty() || check.otherIdNumber.trimmed().isEmpty())
            return fail(ErrorKind::FixInput, "socialcard.other-incomplete");
        if (!core::IdentityDocument::parse(check.otherIdNumber, day).isValid())
            return fail(ErrorKind::FixInput, "socialcard.other-id-number");
        if (!check.authority)
            return fail(ErrorKind::FixInput, "socialcard.no-authority");
    }
    if (needs.card && !check.card)
        return fail(ErrorKind::FixInput, "socialcard.card-not-shown");
    return {};
}

} // namespace yc::socialcard
