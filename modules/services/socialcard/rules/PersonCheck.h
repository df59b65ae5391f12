// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "services/socialcard/rules/CardLife.h"

namespace yc::socialcard {

/// Who stood at the counter (or called), and what they showed (ssc facts 5 and 6).
struct PersonCheck {
    enum class Who { Holder, Guardian, Proxy };
    Who who = Who::Holder;
    Channel channel = Channel::Counter;
    bool holderId = false;  ///< the holder's identity document was seen
    bool otherId = false;   ///< that of the guardian or proxy
    bool authority = false; ///< power of attorney, proof of guardianship, or of death
    bool card = false;      ///< the card itself was there
    QString otherName;
    QString otherIdNumber;
};

/// What an event asks of whoever wants it.
struct CheckNeeds {
    bool person = false;    ///< somebody has to be identified at all
    bool proxy = false;     ///< a proxy will do
    bool telephone = false; ///< may be asked for by telephone
    bool card = false;      ///< the card has to be there
    bool holder = true;     ///< the holder's document, whoever comes
};
[[nodiscard]] CheckNeeds needsOf(CardEvent event);
/// Of a first application.
[[nodiscard]] CheckNeeds needsOfApplication();

[[nodiscard]] QString whoName(PersonCheck::Who who);

/// `birth` of the holder, invalid if nobody knows it. Errors, FixInput: "socialcard.id-not-shown",
/// "socialcard.other-incomplete", "socialcard.no-authority", "socialcard.not-a-minor" {age}, "socialcard.holder-only",
/// "socialcard.not-by-telephone", "socialcard.card-not-shown", "socialcard.other-id-number" (of the proxy).
[[nodiscard]] core::Result<> checkPerson(const PersonCheck &check, const CheckNeeds &needs, QDate birth, QDate day,
                                         const PlaceRules &rules);

} // namespace yc::socialcard
