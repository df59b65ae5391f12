// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "services/socialcard/rules/PersonCheck.h"

namespace yc::socialcard {

/// 申领 or 补换. A replacement names the card that it replaces.
struct CardApplication {
    QString resident;
    QString bank;     ///< code of the bank; empty: a card without a bank function
    QString replaces; ///< id of a card; empty: a first card
    qint64 replacesRevision = 0;
    QString reason; ///< of a replacement: lost, damaged, expired, changed
    PersonCheck check;
    QString note;
};

/// What is on a card that has been made.
struct MadeCard {
    QString cardNumber;
    QString identification; ///< may be empty
    QString bankNumber;     ///< may be empty
    QDate validUntil;
    QString box; ///< id of the box whose blank it was; empty: made elsewhere
    QString serial;
};

struct CardStep {
    QString card;
    qint64 revision = 0;
    CardEvent event = CardEvent::HandOver;
    CardFunctions functions = CardFunction::Social;
    PersonCheck check;
    QString reason; ///< needed by Cancel, GiveBack, ChangeData
    MadeCard made;  ///< of Make
};

/// Errors, FixInput: "socialcard.holder-unknown", "socialcard.deceased", "socialcard.has-card" {number, state},
/// "socialcard.reason-missing", "socialcard.not-reported" (lost, but not formally), those of CardLife and PersonCheck.
/// Answers {"card", "revision", "number", "event"}: the event is the one that the slip is made from.
[[nodiscard]] core::Command applyForCard(CardApplication application);

/// Errors, FixInput: those of CardLife and PersonCheck, "socialcard.bad-card-number", "socialcard.bad-identification",
/// "socialcard.bad-bank-number", "socialcard.no-bank-function" (a number without one), "socialcard.reason-missing",
/// "socialcard.unknown-box", "socialcard.serial-not-here" {serial}, "socialcard.serial-gone" {serial}. When a
/// replacement is made, the card that it replaces ends in the same transaction. Answers as applyForCard.
[[nodiscard]] core::Command runCardStep(CardStep step);

/// A slip leaves the desk: a row of the log, and nothing changes.
[[nodiscard]] core::Command noteSlip(const QString &card);
/// See core::revealCommand.
[[nodiscard]] core::Command revealCard(const QString &card, const QString &resident, const QString &field,
                                       const QString &reason);

/// Cards of a person that have not ended.
[[nodiscard]] core::Query validCardsOf(const QString &resident);

} // namespace yc::socialcard
