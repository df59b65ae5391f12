// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/RecordType.h"
#include "core/Result.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace yc::demo {

/// A desk of invented people: town.json's street, its staff, residents and cases, from a seed.
class DemoDesk {
public:
    struct Options {
        qint64 residents = 2'000; ///< the last household is filled up, so a few more may come
        quint64 seed = 1;
        bool withCases = true;
        std::function<void(double)> progress = {}; ///< 0 to 1, on the calling thread
        std::stop_token stop = {};
    };
    struct Made {
        qint64 residents = 0;
        qint64 households = 0;
        qint64 cases = 0;
        qint64 drafts = 0;
        QString number;     ///< to sign in with …
        QString passphrase; ///< … both shown on the sign-in page
    };

    /// Blocking; seconds for thousands, minutes for a million people, in flat memory. Leaves nothing behind if it
    /// fails. Errors of store::Desk::create, "demo.no-residents" (FixInput), "cancelled".
    [[nodiscard]] static core::Result<Made> create(const QString &folder, const QList<core::RecordType> &types,
                                                   const std::shared_ptr<const core::Clock> &clock,
                                                   const Options &options);
};

} // namespace yc::demo
