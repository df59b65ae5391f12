// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/AuditView.h"

#include <functional>
#include <optional>

namespace yc::audit {

/// Whether an exported log is as the desk wrote it, without the desk: every row against its hash, every hash against
/// the row before, all of them against the seal.
class AuditSheetCheck {
public:
    enum class Fault {
        None,
        RowChanged,    ///< a row does not fit its hash
        RowMissing,    ///< two rows that follow each other are not chained, or numbers do not ascend
        NotWhole,      ///< sealed as the whole log, but it does not begin with row 1 or end at the signed head
        OtherRows,     ///< the rows are not those that were sealed
        SealForged,    ///< the signature of the seal is wrong
        OtherDesk,     ///< sealed by another desk than the trusted head is of
        BehindTheHead, ///< the whole log, but shorter than the trusted head says, or other there
    };
    struct Verdict {
        qint64 rows = 0;
        Fault fault = Fault::None;
        qint64 row = 0; ///< number of the first bad row, where there is one
        store::AuditSeal seal;
    };

    /// Bytes read, of 1; false stops.
    using Progress = std::function<bool(double part)>;
    /// `trusted`: a head of the desk that was kept elsewhere; its key is then the only one that may have sealed.
    /// Blocks. Errors: those of tabular, "audit.not-an-export", "audit.export-cut" (no seal at the end).
    [[nodiscard]] static core::Result<Verdict>
    check(const QString &path, const std::optional<store::SignedHead> &trusted = {}, const Progress &progress = {});
};

} // namespace yc::audit
