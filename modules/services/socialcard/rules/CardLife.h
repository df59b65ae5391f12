// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "services/socialcard/rules/PlaceRules.h"

#include <QDate>
#include <QFlags>
#include <QJsonObject>

#include <optional>
#include <span>

namespace yc::socialcard {

/// Where one function of a card stands. Up to `Held` both go the same way; from then on each goes its own.
enum class CardState {
    None,          ///< the card has no such function
    Applied,       ///< 申领中
    Made,          ///< 制卡完成
    Waiting,       ///< 待领
    Held,          ///< 已领未启用
    Normal,        ///< 正常
    TemporaryLoss, ///< 临时挂失: until a day, then as before
    FormalLoss,    ///< 正式挂失
    Cancelled,     ///< 注销
};

enum class CardEvent {
    Make,            ///< 制卡
    Receive,         ///< 到点
    HandOver,        ///< 领卡
    Activate,        ///< 启用
    ReportTemporary, ///< 临时挂失
    ReportFormal,    ///< 正式挂失
    Release,         ///< 解挂
    Replace,         ///< 补换申请: a new card is asked for
    Supersede,       ///< 补换完成: the new card is made, this one ends
    LockPin,         ///< 密码锁定
    ResetPin,        ///< 密码重置
    ChangeData,      ///< 信息变更 without a new card
    Withdraw,        ///< 撤销申领
    GiveBack,        ///< 退卡: nobody came for it
    Cancel,          ///< 注销: died, not entitled any more
};

enum class CardFunction { Social = 1, Bank = 2 };
Q_DECLARE_FLAGS(CardFunctions, CardFunction)

/// Who tells the desk, and where it happens.
enum class Channel { Counter, Telephone, Bank };

[[nodiscard]] QString stateName(CardState state); ///< "temporary"; as records have it
[[nodiscard]] CardState stateFromName(const QString &name);
[[nodiscard]] QString eventName(CardEvent event); ///< "report-temporary"
[[nodiscard]] std::optional<CardEvent> eventFromName(const QString &name);
[[nodiscard]] QString channelName(Channel channel);

/// One line of the table of a card's life: what is not in it does not happen.
struct Transition {
    CardEvent event;
    CardState from;
    CardState to;
    bool back = false; ///< to where it was before the loss
};
/// The table. Sources: ssc facts 5 and 6.
[[nodiscard]] std::span<const Transition> transitions();
/// Events that take both functions along, whatever was asked.
[[nodiscard]] bool concernsWhole(CardEvent event);

/// One function of a card.
struct FunctionState {
    CardState state = CardState::None;  ///< as recorded
    CardState before = CardState::None; ///< a loss: where it was
    QDate until;                        ///< a temporary loss: its last day

    /// Where it stands on a day: a temporary loss ends by itself, and nothing has to run for that.
    [[nodiscard]] CardState on(QDate day) const;
    friend bool operator==(const FunctionState &, const FunctionState &) = default;
};

struct StepAsked {
    CardEvent event = CardEvent::Make;
    CardFunctions functions = CardFunction::Social;
    Channel channel = Channel::Counter;
    QDate day;
    QString counter; ///< organisation code of the desk
};

/// A card as far as its states go. A value; `after` is the only way from one to the next.
struct CardLife {
    FunctionState social;
    FunctionState bank;
    bool pinLocked = false;
    bool replacementOpen = false; ///< another card has been asked for in its place
    QString lostAt;               ///< organisation at which it was formally reported lost

    [[nodiscard]] static CardLife fromBody(const QJsonObject &body);
    /// Replaces the keys of a life in a body; see CardTypes.
    void writeTo(QJsonObject &body) const;

    /// Errors, FixInput: "socialcard.not-allowed" {event, state}, "socialcard.already-lost" {until},
    /// "socialcard.replaced", "socialcard.replacement-open", "socialcard.no-release", "socialcard.release-elsewhere",
    /// "socialcard.bank-opens-it", "socialcard.no-bank-function".
    [[nodiscard]] core::Result<CardLife> after(const StepAsked &asked, const PlaceRules &rules) const;
    /// Functions with which an event is possible on a day, at the counter or at the bank; none: it is not.
    [[nodiscard]] CardFunctions possible(CardEvent event, QDate day, const QString &counter,
                                         const PlaceRules &rules) const;
    [[nodiscard]] bool isOver() const { return social.state == CardState::Cancelled; }
    friend bool operator==(const CardLife &, const CardLife &) = default;
};

} // namespace yc::socialcard

Q_DECLARE_OPERATORS_FOR_FLAGS(yc::socialcard::CardFunctions)
