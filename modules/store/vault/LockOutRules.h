// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QDate>
#include <QList>

#include <chrono>

namespace yc::store {

/// What wrong passphrases cost (GB/T 22239-2019 8.1.4.1 b: failed sign-ins are limited). The
/// numbers are dated settings in resources/settings/lock-out.json.
struct LockOutRules {
    QDate from;
    int freeFailures = 0;      ///< this many in a row lock the person for the first time
    QList<int> delayMinutes;   ///< after the first lock, the second …; the last one stays
    int keptEvents = 0;        ///< of what happened while the store was closed
    int clockSlackMinutes = 0; ///< a passphrase set this far in the future was set by a clock that was ahead

    /// The entry that applies on `day`; before the first one, the first: a clock at 1970 must not make the rules
    /// disappear. Error "vault.bad-lock-out-rules".
    [[nodiscard]] static core::Result<LockOutRules> fromJson(const QByteArray &json, QDate day);
    /// Of the compiled-in settings.
    [[nodiscard]] static LockOutRules builtIn(QDate day);

    /// How long a person waits after the n-th failure in a row; zero while they still have tries.
    [[nodiscard]] std::chrono::milliseconds delayAfter(int failures) const;
};

} // namespace yc::store
