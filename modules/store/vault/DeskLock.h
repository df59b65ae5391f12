// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QString>

namespace yc::store {

/// One process per desk folder: held from before the vault is opened until after the store is closed. The kernel owns
/// the lock (an open-file-description lock on desk.lock), so a killed process lets go at once and no stale file can
/// lock anybody out. The file stays; it names the last holder by process and host only to tell people where to look.
class DeskLock {
public:
    /// Errors "store.already-open" (context pid, host), "store.read-only", "store.disk-full", "store.io".
    [[nodiscard]] static core::Result<DeskLock> acquire(const QString &folder);

    ~DeskLock();
    DeskLock(DeskLock &&other) noexcept;
    DeskLock &operator=(DeskLock &&other) noexcept;
    DeskLock(const DeskLock &) = delete;
    DeskLock &operator=(const DeskLock &) = delete;

private:
    explicit DeskLock(int file) noexcept
        : m_file(file)
    {
    }
    int m_file = -1;
};

} // namespace yc::store
