// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandSpec.h"
#include "services/socialcard/rules/CardLife.h"

namespace yc::socialcard {

namespace commands {
using core::CommandSpec;
inline constexpr CommandSpec apply{"socialcard.apply", "socialcard.work",
                                   QT_TRANSLATE_NOOP("AuditWords", "Registered an application for a card")};
inline constexpr CommandSpec make{"socialcard.make", "socialcard.work",
                                  QT_TRANSLATE_NOOP("AuditWords", "Recorded that a card was made")};
inline constexpr CommandSpec receive{"socialcard.receive", "socialcard.work",
                                     QT_TRANSLATE_NOOP("AuditWords", "Took a card in at the counter")};
inline constexpr CommandSpec handOver{"socialcard.hand-over", "socialcard.work",
                                      QT_TRANSLATE_NOOP("AuditWords", "Handed a card over")};
inline constexpr CommandSpec activate{"socialcard.activate", "socialcard.work",
                                      QT_TRANSLATE_NOOP("AuditWords", "Activated a card")};
inline constexpr CommandSpec reportTemporary{"socialcard.report-temporary", "socialcard.work",
                                             QT_TRANSLATE_NOOP("AuditWords", "Recorded a temporary loss of a card")};
inline constexpr CommandSpec reportFormal{"socialcard.report-formal", "socialcard.work",
                                          QT_TRANSLATE_NOOP("AuditWords", "Recorded the loss of a card")};
inline constexpr CommandSpec release{"socialcard.release", "socialcard.work",
                                     QT_TRANSLATE_NOOP("AuditWords", "Released a lost card")};
inline constexpr CommandSpec lockPin{"socialcard.lock-pin", "socialcard.work",
                                     QT_TRANSLATE_NOOP("AuditWords", "Recorded a locked PIN")};
inline constexpr CommandSpec resetPin{"socialcard.reset-pin", "socialcard.work",
                                      QT_TRANSLATE_NOOP("AuditWords", "Reset the PIN of a card")};
inline constexpr CommandSpec changeData{"socialcard.change-data", "socialcard.work",
                                        QT_TRANSLATE_NOOP("AuditWords", "Changed the data of a card")};
inline constexpr CommandSpec withdraw{"socialcard.withdraw", "socialcard.work",
                                      QT_TRANSLATE_NOOP("AuditWords", "Withdrew an application for a card")};
inline constexpr CommandSpec giveBack{"socialcard.give-back", "socialcard.work",
                                      QT_TRANSLATE_NOOP("AuditWords", "Sent an unclaimed card back")};
inline constexpr CommandSpec cancel{"socialcard.cancel", "socialcard.work",
                                    QT_TRANSLATE_NOOP("AuditWords", "Cancelled a card")};
inline constexpr CommandSpec print{"socialcard.print", "socialcard.view",
                                   QT_TRANSLATE_NOOP("AuditWords", "Printed a slip of a card"), true};
inline constexpr CommandSpec reveal{"socialcard.reveal", "residents.reveal",
                                    QT_TRANSLATE_NOOP("AuditWords", "Looked at a masked value of a card"), true};
inline constexpr CommandSpec takeIn{"socialcard.take-in", "socialcard.stock",
                                    QT_TRANSLATE_NOOP("AuditWords", "Took in a box of blank cards")};
inline constexpr CommandSpec damaged{"socialcard.damaged", "socialcard.stock",
                                     QT_TRANSLATE_NOOP("AuditWords", "Wrote blank cards off as damaged")};
inline constexpr CommandSpec sendBack{"socialcard.send-back", "socialcard.stock",
                                      QT_TRANSLATE_NOOP("AuditWords", "Sent blank cards back")};
/// Settling a conflict in these records takes the permission to change them, see RecordType::settlePermission.
inline constexpr CommandSpec settleCard{"sync.settle", "socialcard.work",
                                        QT_TRANSLATE_NOOP("AuditWords", "Settled a conflict")};
inline constexpr CommandSpec settleBox{"sync.settle", "socialcard.stock",
                                       QT_TRANSLATE_NOOP("AuditWords", "Settled a conflict")};

[[nodiscard]] inline QList<CommandSpec> all()
{
    return {apply,   make,    receive,  handOver,   activate, reportTemporary, reportFormal,
            release, lockPin, resetPin, changeData, withdraw, giveBack,        cancel,
            print,   reveal,  takeIn,   damaged,    sendBack, settleCard,      settleBox};
}

/// The command of a step of a card; Replace is an application, and Supersede belongs to the making of the next card.
[[nodiscard]] inline CommandSpec of(CardEvent event)
{
    switch (event) {
    case CardEvent::Make:
    case CardEvent::Supersede:
        return make;
    case CardEvent::Receive:
        return receive;
    case CardEvent::HandOver:
        return handOver;
    case CardEvent::Activate:
        return activate;
    case CardEvent::ReportTemporary:
        return reportTemporary;
    case CardEvent::ReportFormal:
        return reportFormal;
    case CardEvent::Release:
        return release;
    case CardEvent::LockPin:
        return lockPin;
    case CardEvent::ResetPin:
        return resetPin;
    case CardEvent::ChangeData:
        return changeData;
    case CardEvent::Withdraw:
        return withdraw;
    case CardEvent::GiveBack:
        return giveBack;
    case CardEvent::Cancel:
        return cancel;
    case CardEvent::Replace:
        break;
    }
    return apply;
}
} // namespace commands

/// Every command of this service.
[[nodiscard]] inline QList<core::CommandSpec> commandList() { return commands::all(); }

} // namespace yc::socialcard
