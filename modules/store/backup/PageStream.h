// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/backup/PageReader.h"
#include "store/backup/PageWriter.h"

#include <functional>
#include <stop_token>

namespace yc::store {

/// The store at `path` as it is at this moment, made anew at `newPath` under `newKey` (48 bytes, with another salt),
/// while others read and write the old one. On the disk when it returns; nothing is left at `newPath` if it fails.
/// `progress` gets pages done and all, a few hundred times. Blocking. Errors of PageReader and PageWriter,
/// "cancelled".
[[nodiscard]] core::Result<> copyStore(const QString &path, QByteArrayView key, const QString &newPath,
                                       QByteArrayView newKey, const std::stop_token &stop = {},
                                       const std::function<void(qint64, qint64)> &progress = {});

} // namespace yc::store
