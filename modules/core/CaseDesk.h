// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"

namespace yc::core {

/// The port through which services open cases and show a person's; implemented by the affairs service.
class CaseDesk {
public:
    virtual ~CaseDesk() = default;
    /// Opens the acceptance of a matter; either may be empty and is then asked for.
    virtual void accept(const QString &residentId, const QString &item) = 0;
    virtual void show(const QString &caseId) = 0;
    /// Cases of a person, newest first: id, number, item_name, state, due, accepted_on.
    [[nodiscard]] virtual QFuture<Result<Rows>> casesOf(const QString &residentId) = 0;
    struct Suggestion {
        QString item;
        QString name;
        QString reason;
    };
    /// Matters that the person seems entitled to and has not asked for.
    [[nodiscard]] virtual QFuture<Result<QList<Suggestion>>> suggestionsFor(const QString &residentId) = 0;
};

} // namespace yc::core
