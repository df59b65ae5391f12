// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QString>

namespace yc::store {

/// What a failed system call on `path` means to a person: "store.disk-full" (ENOSPC, EDQUOT, EFBIG),
/// "store.read-only" (EROFS, EACCES, EPERM, for writing), else "store.io". Context path, errno, system.
[[nodiscard]] core::Error fileError(int systemError, const QString &path);

/// The whole file. Empty result: the file does not exist. Error "store.io"; more than `maxSize` bytes are not read and
/// come back cut there.
[[nodiscard]] core::Result<QByteArray> readWhole(const QString &path, qint64 maxSize, bool *exists);

/// Replaces `path` whole or not at all, readable by its owner only (0600): a kill, a power cut or an error at any
/// moment leaves the old content or the new, and once this returns the new one is on the disk. Uses `path`.new on the
/// way; a killed run may leave that, the next call uses it up. One writer at a time (DeskLock).
[[nodiscard]] core::Result<> writeDurably(const QString &path, const QByteArray &content);

/// What was made, renamed or removed in `folder` is on the disk once this returns. Errors of fileError().
[[nodiscard]] core::Result<> syncFolder(const QString &folder);
/// `from` takes the name `to` in the same folder, in place of what had it. A kill leaves either; once this returns the
/// new one is on the disk. Errors of fileError(); if only the last step failed `to` is the new one already.
[[nodiscard]] core::Result<> moveDurably(const QString &from, const QString &to);

} // namespace yc::store
