// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/residents/rules/ColumnMap.h"
#include "services/residents/rules/LedgerFinding.h"
#include "services/residents/rules/Resident.h"
#include "services/residents/rules/SeenNumbers.h"
#include "tabular/TableLayout.h"

#include <QDate>
#include <QJsonObject>

#include <memory>

namespace yc::core {
class IdentityDocument;
}

namespace yc::residents {

/// A row of a ledger after it was checked: the person it describes, normalised, and what was found.
struct LedgerRow {
    tabular::TableRow source;
    Resident resident;
    QString householdNumber; ///< 户号 as it stands; empty if the ledger has none
    QList<LedgerFinding> findings;
    QJsonObject body = {}; ///< of `resident`, for the writer; empty until it is asked for

    [[nodiscard]] bool isGood() const;
    /// Households of one file are told apart by number and committee: two committees may both count from 000001.
    [[nodiscard]] QString householdKey() const;
};

/// Checks the rows of one ledger in order. Not thread-safe; one for each run. Only good rows claim their number, so the
/// later of two is the one that has another's.
class LedgerChecker {
public:
    LedgerChecker(ColumnMap columns, std::shared_ptr<const LedgerVocabulary> vocabulary,
                  std::shared_ptr<const CommitteeNames> committees, QDate today);

    [[nodiscard]] LedgerRow check(tabular::TableRow row);

private:
    void readMasks(LedgerRow &row) const;
    void readName(LedgerRow &row) const;
    void readNumber(LedgerRow &row, const QString &birthText);
    void readLegacyNumber(LedgerRow &row, const core::IdentityDocument &document, QDate birth) const;
    void compareWithNumber(LedgerRow &row, const core::IdentityDocument &document, QDate birth) const;
    void readTelephones(LedgerRow &row) const;
    void readCode(LedgerRow &row, const QString &field) const;
    void readCommittee(LedgerRow &row) const;
    [[nodiscard]] QString cell(const LedgerRow &row, const QString &field) const;

    ColumnMap m_columns;
    std::shared_ptr<const LedgerVocabulary> m_vocabulary;
    std::shared_ptr<const CommitteeNames> m_committees;
    QDate m_today;
    SeenNumbers m_seen;
};

} // namespace yc::residents
