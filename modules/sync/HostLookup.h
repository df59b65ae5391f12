// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QString>

#include <stop_token>

namespace yc::sync {

/// Whether the host has an address. Blocks until that is known or `stop` is requested: without a network the system
/// looks for half a minute and cannot be told to stop, and a desk that is locked must not wait for it. Errors
/// "sync.unreachable", "sync.cancelled". Addresses in figures need no look.
[[nodiscard]] core::Result<> findHost(const QString &host, const std::stop_token &stop);

} // namespace yc::sync
