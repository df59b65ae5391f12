// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "core/RecordType.h"

namespace yc::core {

/// What the organisation decides for all of its desks: so far, where a watermark stands (GB/T 35273-2020, 7.2). Kept as
/// one record per organisation, "desk_policy:CODE": like any record it has a history, goes to the city and comes from
/// there, merges field by field, and changes only by an audited command. Two desks that have not met write the same id.
struct DeskPolicy {
    bool watermarkOnScreen = true;
    bool watermarkOnPrints = true;
    bool markExports = true;
    double opacity = 0.10; ///< on screens; 0.2 on paper stands in the templates

    /// What holds until somebody decides otherwise: resources/settings/watermark.json on that day.
    [[nodiscard]] static DeskPolicy standard(QDate day);
    /// Bounds of the opacity on a day: {least, most}.
    [[nodiscard]] static std::pair<double, double> opacityBounds(QDate day);
    /// Missing fields as in `otherwise`; the opacity within the bounds of the day.
    [[nodiscard]] static DeskPolicy fromBody(const QJsonObject &body, const DeskPolicy &otherwise, QDate day);
    [[nodiscard]] QJsonObject toBody() const;
    friend bool operator==(const DeskPolicy &, const DeskPolicy &) = default;
};

/// The policy of the session's organisation, or the standard one; never an error that would stop work.
[[nodiscard]] QFuture<DeskPolicy> loadDeskPolicy(DocumentStore &store);
/// Command "desk.policy", permission "desk.policy".
[[nodiscard]] Command saveDeskPolicy(const DeskPolicy &policy);
[[nodiscard]] const RecordType &deskPolicyType();
[[nodiscard]] QString deskPolicyId(const Session &session);

/// The words of a watermark: who, at which organisation and window, when, to the minute.
/// `organisation` is its short name; `number` may be empty.
[[nodiscard]] QString watermarkText(const QString &name, const QString &number, const QString &organisation,
                                    const QString &desk, const QDateTime &now);

} // namespace yc::core
