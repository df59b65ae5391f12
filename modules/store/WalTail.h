// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QString>

namespace yc::store {

class Connection;

/// Notices that the end of the write-ahead log could not be read. SQLite takes the log up to the first frame whose
/// checksum is wrong and says nothing of the rest: right after a power cut, where the rest was never acknowledged, but
/// after a damaged byte the rest was. Where whole transactions follow the last frame that was taken, somebody should
/// hear of it. (sqlite.org/fileformat2.html, 4: the write-ahead log)
class WalTail {
public:
    /// Reads the log beside the store; before SQLite opens it. No log: nothing to lose.
    explicit WalTail(const QString &storePath);
    /// After the writer has opened it and before anything is written: folds the log in and says whether committed
    /// frames were left behind. Errors of the checkpoint.
    [[nodiscard]] core::Result<bool> isLost(Connection &connection) const;

private:
    qint64 m_lastCommit = 0; ///< number of the last whole frame that ends a transaction, 0 = none
};

} // namespace yc::store
