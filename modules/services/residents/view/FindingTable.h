// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/residents/rules/LedgerImport.h"
#include "ui/LazyRowsModel.h"

#include <QCoreApplication>

namespace yc::residents {

/// Findings of a ledger as rows of lists.
class FindingTable {
    Q_DECLARE_TR_FUNCTIONS(FindingTable)
public:
    /// One row a kind: what it is, how often, the first rows; those that need a person first.
    [[nodiscard]] static QList<ui::Column> kindColumns();
    [[nodiscard]] static core::Rows kinds(const LedgerSummary &summary);
    /// One row a finding: row of the file, field, what to do.
    [[nodiscard]] static QList<ui::Column> findingColumns();
    [[nodiscard]] static core::Rows findings(const LedgerSummary &summary, LedgerFinding::Severity least);
};

} // namespace yc::residents
