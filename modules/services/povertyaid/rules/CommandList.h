// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandSpec.h"

namespace yc::povertyaid {

namespace commands {
using core::CommandSpec;
inline constexpr CommandSpec save{"povertyaid.save", "povertyaid.apply"};
inline constexpr CommandSpec correctAccount{"povertyaid.correct-account", "povertyaid.apply"};
inline constexpr CommandSpec withdraw{"povertyaid.withdraw", "povertyaid.apply"};
inline constexpr CommandSpec decide{"povertyaid.decide", "povertyaid.decide"};
inline constexpr CommandSpec stop{"povertyaid.stop", "povertyaid.decide"};
inline constexpr CommandSpec reveal{"povertyaid.reveal", "residents.reveal", true};
inline constexpr CommandSpec printWorking{"povertyaid.print", "povertyaid.view", true};
inline constexpr CommandSpec makeBatch{"povertyaid.make-batch", "povertyaid.pay"};
inline constexpr CommandSpec checkBatch{"povertyaid.check-batch", "povertyaid.check"};
inline constexpr CommandSpec returnBatch{"povertyaid.return-batch", "povertyaid.check"};
inline constexpr CommandSpec approveBatch{"povertyaid.approve-batch", "povertyaid.approve-payment"};
inline constexpr CommandSpec bankFile{"povertyaid.bank-file", "povertyaid.pay"};
inline constexpr CommandSpec bankReturn{"povertyaid.bank-return", "povertyaid.pay"};

[[nodiscard]] inline QList<CommandSpec> all()
{
    return {save,      correctAccount, withdraw,    decide,       stop,     reveal,    printWorking,
            makeBatch, checkBatch,     returnBatch, approveBatch, bankFile, bankReturn};
}
} // namespace commands

/// Every command of this service.
[[nodiscard]] inline QList<core::CommandSpec> commandList() { return commands::all(); }

} // namespace yc::povertyaid
