// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Error.h"

#include <QByteArray>

namespace Poco {
class Exception;
}

namespace yc::sync {

/// What a failed transport means to a person. `connected`: there was a connection when it failed.
[[nodiscard]] core::Error transportError(const Poco::Exception &exception, bool connected);
/// What a status other than 2xx means; `body` is read for CouchDB's {"error", "reason"}, `retryAfter` in seconds or -1.
[[nodiscard]] core::Error statusError(int status, const QByteArray &body, int retryAfter);

} // namespace yc::sync
