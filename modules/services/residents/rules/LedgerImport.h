// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DivisionTable.h"
#include "core/Result.h"
#include "services/residents/rules/LedgerRow.h"
#include "tabular/HeaderFinder.h"

#include <QMap>

#include <functional>
#include <stop_token>

namespace yc::residents {

/// A ledger and how to read it. A value: it may go to another thread.
struct LedgerSource {
    QString path;
    QString sheet = {}; ///< of a workbook; empty: the first with rows
    ColumnMap columns = {};
    QString org = {}; ///< code of the desk, any level
    QDate today = {};
    std::shared_ptr<const LedgerVocabulary> vocabulary = LedgerVocabulary::builtIn();
    const core::DivisionTable *divisions = &core::DivisionTable::builtIn(); ///< outlives the import
};

/// What a person sees before the import: the columns proposed, to correct, and the first rows.
struct LedgerPreview {
    tabular::TableLayout layout;
    tabular::TableHeader header;
    ColumnMap columns;
    QList<tabular::TableRow> rows;
};

struct LedgerProgress {
    qint64 rows = 0;
    double part = 0; ///< of the file, 0 to 1
};

/// What a whole ledger holds.
struct LedgerSummary {
    qint64 rows = 0; ///< without blank ones
    qint64 good = 0;
    qint64 rejected = 0;
    qint64 households = 0;
    QMap<QString, qint64> counts;  ///< findings by code
    QList<LedgerFinding> findings; ///< the first `LedgerImport::findingsKept`, in the order of the file
    QByteArray fingerprint;        ///< SHA-256 of the file, see ImportCommand
};

/// Reads a ledger from the first row to the last and checks each, without a store. Streams: memory grows only by 16
/// bytes for each number and 16 for each household. One run at a time; the same source may run again, with the same
/// result.
///
/// Errors: those of tabular::TableReader, "tabular.no-header", "ledger.columns-missing" (context: fields),
/// "ledger.cancelled" (ErrorKind::Cancelled).
class LedgerImport {
public:
    /// Takes each row, good or not; its error ends the run.
    using Sink = std::function<core::Result<>(LedgerRow &&)>;
    using Progress = std::function<void(const LedgerProgress &)>;

    static constexpr qsizetype findingsKept = 20'000; ///< more than anyone reads; the counts go on
    static constexpr qsizetype previewRows = 50;

    explicit LedgerImport(LedgerSource source)
        : m_source(std::move(source))
    {
    }

    [[nodiscard]] static core::Result<LedgerPreview> preview(const QString &path, const LedgerVocabulary &vocabulary,
                                                             const QString &sheet = {});
    [[nodiscard]] core::Result<LedgerSummary> run(const Sink &sink, std::stop_token stop = {},
                                                  const Progress &progress = {}) const;
    [[nodiscard]] static core::Result<QByteArray> fingerprint(const QString &path);

private:
    LedgerSource m_source;
};

} // namespace yc::residents
