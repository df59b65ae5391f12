// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <functional>

namespace yc::store {

class Connection;

/// What reading every byte of every file found.
struct FileVerdict {
    qint64 files = 0; ///< that are here, whole
    qint64 bytes = 0;
    QString firstBad; ///< digest of the first that is not what its name says; empty: all are right
};

/// Reads all files of the store, one part in memory. `go` is asked between parts; false stops with "cancelled".
[[nodiscard]] core::Result<FileVerdict> verifyFiles(Connection &connection, const std::function<bool()> &go);

} // namespace yc::store
