// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/LedgerImport.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace yc::residents {

using core::ErrorKind;
using core::fail;
using Severity = LedgerFinding::Severity;

namespace {

constexpr qint64 rowsBetweenReports = 256;

/// The heads of every household by the hash of its key. A clash of two hashes (1 in 10^9 for a city) costs a wrong
/// warning.
class HouseholdTally {
public:
    /// Adds a finding to `row` if it is a second head.
    void add(LedgerRow &row)
    {
        const QString key = row.householdKey();
        if (key.isEmpty())
            return;
        constexpr size_t seed = 20261121;
        Household &household = m_households[quint64(qHash(key, seed))];
        if (household.firstGoodRow == 0 && row.isGood())
            household.firstGoodRow = quint32(row.source.number);
        if (!row.resident.isHead())
            return;
        if (household.headRow > 0) {
            row.findings.append({QStringLiteral("ledger.household-two-heads"),
                                 Severity::Warning,
                                 row.source.number,
                                 QStringLiteral("relation"),
                                 {{QStringLiteral("otherRow"), household.headRow}}});
        } else {
            household.headRow = quint32(row.source.number);
        }
        household.hasGoodHead = household.hasGoodHead || row.isGood();
    }

    [[nodiscard]] qint64 size() const { return m_households.size(); }

    /// One for each household that has people to import and no head among them.
    [[nodiscard]] QList<LedgerFinding> headless() const
    {
        QList<LedgerFinding> found;
        for (const Household &household : m_households) {
            if (household.firstGoodRow == 0 || household.hasGoodHead)
                continue;
            const QString code = household.headRow == 0 ? QStringLiteral("ledger.household-without-head")
                                                        : QStringLiteral("ledger.household-head-rejected");
            found.append({code, Severity::Warning, household.firstGoodRow, QStringLiteral("household_number")});
        }
        std::ranges::sort(found, {}, &LedgerFinding::row);
        return found;
    }

private:
    struct Household {
        quint32 firstGoodRow = 0;
        quint32 headRow = 0;
        bool hasGoodHead = false;
    };
    QHash<quint64, Household> m_households;
};

void count(const QList<LedgerFinding> &findings, LedgerSummary &summary)
{
    for (const LedgerFinding &finding : findings) {
        ++summary.counts[finding.code];
        if (summary.findings.size() < LedgerImport::findingsKept)
            summary.findings.append(finding);
    }
}

} // namespace

core::Result<LedgerPreview> LedgerImport::preview(const QString &path, const LedgerVocabulary &vocabulary,
                                                  const QString &sheet)
{
    const tabular::HeaderFinder finder([&](const QString &name) { return !vocabulary.fieldOf(name).isEmpty(); });
    YC_ASSIGN(const auto table, tabular::HeadedTable::open(path, finder, sheet));
    LedgerPreview preview{
        table->layout(), table->header(), ColumnMap::propose(table->header().header.cells, vocabulary), {}};
    tabular::TableRow row;
    while (preview.rows.size() < previewRows) {
        YC_ASSIGN(const bool more, table->next(row));
        if (!more)
            break;
        if (!row.isBlank())
            preview.rows.append(row);
    }
    return preview;
}

core::Result<LedgerSummary> LedgerImport::run(const Sink &sink, std::stop_token stop, const Progress &progress) const
{
    if (!m_source.columns.missing().isEmpty()) {
        return fail(ErrorKind::FixInput, "ledger.columns-missing",
                    {{QStringLiteral("fields"), m_source.columns.missing()}});
    }
    LedgerSummary summary;
    YC_ASSIGN(summary.fingerprint, fingerprint(m_source.path));
    const tabular::HeaderFinder finder(
        [this](const QString &name) { return !m_source.vocabulary->fieldOf(name).isEmpty(); });
    YC_ASSIGN(const auto table, tabular::HeadedTable::open(m_source.path, finder, m_source.sheet));
    LedgerChecker checker(m_source.columns, m_source.vocabulary,
                          std::make_shared<const CommitteeNames>(*m_source.divisions, m_source.org), m_source.today);
    HouseholdTally households;
    tabular::TableRow row;
    for (;;) {
        YC_ASSIGN(const bool more, table->next(row));
        if (!more)
            break;
        if (row.isBlank())
            continue;
        if (summary.rows % rowsBetweenReports == 0) {
            if (stop.stop_requested())
                return fail(ErrorKind::Cancelled, "ledger.cancelled");
            if (progress)
                progress({summary.rows, table->progress()});
        }
        LedgerRow checked = checker.check(std::move(row));
        ++summary.rows;
        ++(checked.isGood() ? summary.good : summary.rejected);
        households.add(checked);
        count(checked.findings, summary);
        if (sink)
            YC_TRY(sink(std::move(checked)));
    }
    summary.households = households.size();
    count(households.headless(), summary);
    if (progress)
        progress({summary.rows, 1.0});
    return summary;
}

core::Result<QByteArray> LedgerImport::fingerprint(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        return fail(
            ErrorKind::FixInput, "tabular.cannot-open",
            {{QStringLiteral("file"), QFileInfo(path).fileName()}, {QStringLiteral("reason"), file.errorString()}});
    }
    return hash.result();
}

} // namespace yc::residents
