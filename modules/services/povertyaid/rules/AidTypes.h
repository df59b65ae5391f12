// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"

namespace yc::povertyaid {

/// States of an application, in the order in which they follow.
struct ApplicationState {
    static constexpr QLatin1StringView open{"open"};         ///< being filled in
    static constexpr QLatin1StringView approved{"approved"}; ///< paid from first_month on
    static constexpr QLatin1StringView refused{"refused"};
    static constexpr QLatin1StringView withdrawn{"withdrawn"};
    static constexpr QLatin1StringView stopped{"stopped"}; ///< was approved; paid up to last_month
};

/// States of a monthly batch, in the order in which they follow.
struct BatchState {
    static constexpr QLatin1StringView made{"made"};
    static constexpr QLatin1StringView returned{"returned"}; ///< by whoever checked it: void, its month is free again
    static constexpr QLatin1StringView checked{"checked"};
    static constexpr QLatin1StringView approved{"approved"}; ///< frozen
    static constexpr QLatin1StringView sent{"sent"};         ///< the bank file is made
    static constexpr QLatin1StringView settled{"settled"};   ///< the bank has said what became of every line
};

/// An application 救助申请: the family as declared, what proves it, and the decision with its working.
[[nodiscard]] const core::RecordType &applicationType();
/// A batch of payments 发放批次 of one month.
[[nodiscard]] const core::RecordType &batchType();
/// One payment of a batch. Its id follows from application, month and attempt, so that two desks that pay the same
/// make one record, which shows as a conflict, and not two payments.
[[nodiscard]] const core::RecordType &paymentType();

/// See paymentType().
[[nodiscard]] QString paymentId(const QString &application, const QString &month, int attempt);

} // namespace yc::povertyaid
