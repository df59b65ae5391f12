// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/SqlDocumentStore.h"

#include <QCoreApplication>

namespace yc::audit {

/// The log as a table for people and for AuditSheetCheck: a header, one row a row with everything its hash is made of,
/// and at the end the seal. Times are UTC. The hash before is left out where it is the one of the line above.
class AuditSheet {
    Q_DECLARE_TR_FUNCTIONS(AuditSheet)
public:
    enum Column : int {
        Number,
        Time,
        Person,
        Name,
        Org,
        Desk,
        Machine,
        Command,
        Words,
        Subject,
        Reason,
        Documents,
        Outcome,
        Form,
        Previous,
        Hash,
        Count
    };
    static constexpr QLatin1StringView sealMark{"seal"};

    /// Rows so far; false stops.
    using Progress = std::function<bool(qint64 rows)>;
    /// Writes a new CSV or XLSX file, by its ending, readable by its owner only; nothing is left if it fails. Blocks,
    /// so not on the UI thread. Errors of SqlDocumentStore::exportAudit and of tabular, "audit.range-too-wide" (XLSX).
    [[nodiscard]] static core::Result<store::AuditSeal> write(store::SqlDocumentStore &store,
                                                              const store::AuditView &view, const QString &path,
                                                              const QString &reason, const Progress &progress = {},
                                                              const std::stop_token &stop = {});

private:
    [[nodiscard]] static QStringList header();
};

} // namespace yc::audit
