// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariantMap>

#include <utility>

namespace yc::core {

/// What the person in front of the screen can do about an error; a view chooses its tone and button by it.
enum class ErrorKind {
    FixInput,
    SignIn,
    AskPermission,
    Retry,
    FreeDiskSpace,
    SettleConflict,
    UpdateProgram,
    CallAdministrator,
    NotFound,
    Cancelled,
};

/// A failure as data: core and store never translate. `code` is stable and dotted ("store.wrong-key",
/// "identity.bad-check"); ErrorText in ui/text holds what happened, what is safe and what to do for each.
/// `context` carries the values the sentence needs (row, field, path). Personal data goes only into keys that
/// the person has just typed and is looking at, and never into logs.
struct Error {
    ErrorKind kind = ErrorKind::CallAdministrator;
    QString code;
    QVariantMap context;

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace yc::core
