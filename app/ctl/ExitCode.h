// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QCoreApplication>

namespace yc::ctl {

/// What a script sees; documented in --help and in yichuangctl(1). Never renumber.
enum class ExitCode {
    Done = 0,
    Failed = 1,          ///< the operation failed; nothing was changed
    Usage = 2,           ///< bad arguments
    SignInFailed = 3,    ///< unknown number, wrong passphrase, wrong recovery code
    NotFound = 4,        ///< no desk there, no such person, case or item
    Busy = 5,            ///< the desk is open in another program
    Defects = 6,         ///< the data given, or the store that was verified, has defects; they are listed
    NotPermitted = 7,    ///< this person may not do that
    PartlyRefused = 8,   ///< synced, but the city refuses some records
    NoLine = 9,          ///< the city cannot be reached, does not answer, or answers with a fault of its own
    AccountRefused = 10, ///< the city does not accept the account or the certificate of this desk
    Revoked = 11,        ///< the city has withdrawn this desk
    Interrupted = 130,   ///< by Ctrl+C or SIGTERM; nothing was changed
};

[[nodiscard]] ExitCode exitCodeOf(const core::Error &error);
/// "fix_input", "sign_in"… for JSON.
[[nodiscard]] QString kindName(core::ErrorKind kind);

/// An argument that makes no sense, with a sentence that says so. Ends in ExitCode::Usage.
[[nodiscard]] core::Error usageError(const QString &sentence);
[[nodiscard]] bool isUsageError(const core::Error &error);

} // namespace yc::ctl
