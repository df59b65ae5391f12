// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "demo/ReplayClock.h"

#include <stop_token>

namespace yc::demo {

/// Social assistance of the demo street, by the desk's own commands: families tagged as being in aid have applied and
/// been judged, and were paid month by month until a few months ago, with a failure now and then.
class DemoAid {
public:
    struct Person {
        QString id;
        QString name;
    };
    /// `checker`: who decides, checks and approves; another than who is signed in.
    DemoAid(quint64 seed, Person checker)
        : m_seed(seed)
        , m_checker(std::move(checker))
    {
    }
    /// Plays from `from` to `until` on the store's clock. What the means test does not grant is left out.
    [[nodiscard]] core::Result<> run(core::DocumentStore &store, ReplayClock &clock, QDate from, QDate until,
                                     const std::stop_token &stop) const;
    /// A batch that was made today and waits to be checked, and an application to be decided.
    [[nodiscard]] core::Result<> today(core::DocumentStore &store, QDate day) const;

private:
    quint64 m_seed;
    Person m_checker;
};

} // namespace yc::demo
