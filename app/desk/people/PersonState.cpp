// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/people/PersonState.h"

namespace yc::desk {

using ui::State;

namespace {
QString iso(QDate day) { return day.toString(Qt::ISODate); }
} // namespace

ui::StateText PersonState::of(const DeskDoor::Account &account, const DeskDoor &door)
{
    const store::PersonEntry &person = account.person;
    const QDate today = door.clock().today();
    if (account.isLockedAt(door.clock().now()))
        return {State::Late, tr("locked until %1").arg(account.lockedUntil.toLocalTime().toString(u"HH:mm"))};
    if (person.validTo.isValid() && person.validTo < today)
        return {State::Late, tr("expired")};
    if (person.validFrom.isValid() && person.validFrom > today)
        return {State::Info, tr("from %1").arg(iso(person.validFrom))};
    if (person.mustChange) { // the desk says so of too old ones as well
        return {State::Warn, door.rules().isTooOld(person.passphraseSet.toLocalTime().date(), today)
                                 ? tr("passphrase too old")
                                 : tr("first passphrase")};
    }
    return {State::Ok, tr("active")};
}

QString PersonState::validity(const store::PersonEntry &person)
{
    if (person.validFrom.isValid() && person.validTo.isValid())
        return tr("%1 to %2").arg(iso(person.validFrom), iso(person.validTo));
    if (person.validFrom.isValid())
        return tr("from %1").arg(iso(person.validFrom));
    if (person.validTo.isValid())
        return tr("until %1").arg(iso(person.validTo));
    return tr("unlimited");
}

} // namespace yc::desk
