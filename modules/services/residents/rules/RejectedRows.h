// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/residents/rules/LedgerFinding.h"
#include "services/residents/rules/LedgerRow.h"
#include "tabular/HeaderFinder.h"
#include "tabular/TableWriter.h"

namespace yc::residents {

/// Writes the rows that need a person into a file of the same layout, the reasons beside them in a last column, so that
/// it can be put right and imported again. Nothing is left on disk unless finish() was called and a row was rejected.
class RejectedRows {
public:
    /// `reasonTitle`: header of the added column; `text` makes a finding a sentence.
    RejectedRows(QString path, tabular::TableLayout layout, tabular::TableHeader header, QString reasonTitle,
                 FindingText text);

    /// Good rows are passed over.
    [[nodiscard]] core::Result<> add(const LedgerRow &row);
    /// The number of rows written; 0: there is no file.
    [[nodiscard]] core::Result<qint64> finish();

private:
    core::Result<> begin();

    QString m_path;
    tabular::TableLayout m_layout;
    tabular::TableHeader m_header;
    QString m_reasonTitle;
    FindingText m_text;
    std::unique_ptr<tabular::TableWriter> m_writer;
    qint64 m_rows = 0;
};

} // namespace yc::residents
