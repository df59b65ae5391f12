// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"

namespace yc::core {
struct Session;
}

namespace yc::eldercare {

/// States of an assessment; a draft is a record of its own.
struct AssessmentState {
    static constexpr QLatin1StringView signedByOne{"signed"}; ///< a second assessor has to confirm it
    static constexpr QLatin1StringView returned{"returned"};  ///< to be corrected by the first
    static constexpr QLatin1StringView done{"done"};
    static constexpr QLatin1StringView replaced{"replaced"}; ///< there is a newer one
};

struct ClaimState {
    static constexpr QLatin1StringView active{"active"};
    static constexpr QLatin1StringView stopped{"stopped"}; ///< paid up to last_month
};

/// States of a batch of allowances, and of its lines.
struct BatchState {
    static constexpr QLatin1StringView made{"made"};
    static constexpr QLatin1StringView returned{"returned"};
    static constexpr QLatin1StringView approved{"approved"};
};
struct LineState {
    static constexpr QLatin1StringView due{"due"};
    static constexpr QLatin1StringView approved{"approved"};
    static constexpr QLatin1StringView voided{"void"}; ///< of a batch that was sent back: its months are free again
};

struct VisitState {
    static constexpr QLatin1StringView planned{"planned"};
    static constexpr QLatin1StringView done{"done"};
    static constexpr QLatin1StringView notMet{"not_met"}; ///< nobody was met: the visit is still owed
    static constexpr QLatin1StringView cancelled{"cancelled"};
};

/// 老年人能力评估: answers, result, two assessors.
[[nodiscard]] const core::RecordType &assessmentType();
/// An assessment as it is being made; stays on the desk.
[[nodiscard]] const core::RecordType &assessmentDraftType();
/// What the organisation decides for itself: whether C-2 and C-3 add up. One record an organisation.
[[nodiscard]] const core::RecordType &policyType();
[[nodiscard]] QString policyId(const core::Session &session);
/// 津贴享受资格: one a person, whatever desk takes it in.
[[nodiscard]] const core::RecordType &claimType();
/// 老年津贴: what a batch pays to one person. Its id follows from person, batch month and attempt: two desks that make
/// the same batch make one record, which shows as a conflict, and not two payments.
[[nodiscard]] const core::RecordType &allowanceType();
[[nodiscard]] const core::RecordType &batchType();
/// 探访: planned, then recorded. One a person and week.
[[nodiscard]] const core::RecordType &visitType();

[[nodiscard]] QString claimId(const QString &resident);
[[nodiscard]] QString allowanceId(const QString &resident, const QString &batchMonth, int attempt);
/// `plannedOn`: any day of the week.
[[nodiscard]] QString visitId(const QString &resident, QDate plannedOn, int attempt);

} // namespace yc::eldercare
