// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "services/residents/rules/LedgerImport.h"

namespace yc::residents {

/// The writing half of an import, as one command: reads the ledger again on the store's thread and writes its good rows
/// in one transaction, so a cancel or a kill leaves nothing behind, and the rows never wait in memory.
///
/// Result: "rows", "good", "rejected", "created", "updated", "unchanged", "households_created", "households_updated",
/// "elsewhere" (rows left out because they belong to another organisation), "elsewhere_rows", "name_differs" (row
/// numbers). Errors: those of LedgerImport, of the store, and "ledger.file-changed" when the file
/// is not the one with `fingerprint` (LedgerSummary::fingerprint of the check that the person has seen; empty: any).
class ImportCommand {
public:
    /// `progress` is called on the thread that reads the ledger.
    [[nodiscard]] static core::Command make(LedgerSource source, QByteArray fingerprint, std::stop_token stop = {},
                                            LedgerImport::Progress progress = {});
};

} // namespace yc::residents
