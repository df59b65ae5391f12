// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/view/FindingTable.h"

#include "services/residents/view/ResidentText.h"

#include <algorithm>

namespace yc::residents {

using core::Rows;
using Format = ui::Column::Format;
using Severity = LedgerFinding::Severity;
using Width = ui::Column::Width;

namespace {

ui::Column severityColumn(const QString &label)
{
    ui::Column column{.key = QStringLiteral("severity"), .label = label, .width = Width::Fixed, .pixels = 104,
                      .format = Format::State};
    column.state = [](const QVariant &value) -> ui::StateText {
        switch (Severity(value.toInt())) {
        case Severity::Rejected:
            return {ui::State::Late, FindingTable::tr("Given back")};
        case Severity::Warning:
            return {ui::State::Warn, FindingTable::tr("To check")};
        case Severity::Normalised:
            return {ui::State::Ok, FindingTable::tr("Put right")};
        }
        return {};
    };
    return column;
}

struct KindOfFinding {
    const LedgerFinding *first = nullptr;
    QStringList rows;
};

} // namespace

QList<ui::Column> FindingTable::kindColumns()
{
    return {severityColumn(tr("State")),
            {.key = QStringLiteral("count"), .label = tr("Rows"), .width = Width::Fixed, .pixels = 72, .format = Format::Number},
            {.key = QStringLiteral("text"), .label = tr("What was found, for the first one"), .pixels = 320},
            {.key = QStringLiteral("rows"), .label = tr("First rows"), .width = Width::Fixed, .pixels = 150, .sortable = false}};
}

Rows FindingTable::kinds(const LedgerSummary &summary)
{
    constexpr qsizetype rowsNamed = 3;
    QHash<QString, KindOfFinding> kinds;
    for (const LedgerFinding &finding : summary.findings) {
        KindOfFinding &kind = kinds[finding.code];
        if (!kind.first)
            kind.first = &finding;
        if (kind.rows.size() < rowsNamed)
            kind.rows.append(QString::number(finding.row));
    }
    Rows rows{{QStringLiteral("id"), QStringLiteral("severity"), QStringLiteral("count"), QStringLiteral("text"),
               QStringLiteral("rows")},
              {}};
    for (auto it = kinds.cbegin(); it != kinds.cend(); ++it) {
        const qint64 count = summary.counts.value(it.key());
        QString named = it->rows.join(QStringLiteral(", "));
        if (count > it->rows.size())
            named += QStringLiteral(" …");
        rows.rows.append({it.key(), int(it->first->severity), count, ResidentText::finding(*it->first), named});
    }
    std::ranges::sort(rows.rows, [](const QVariantList &a, const QVariantList &b) {
        return std::pair(b.at(1).toInt(), b.at(2).toLongLong()) < std::pair(a.at(1).toInt(), a.at(2).toLongLong());
    });
    return rows;
}

QList<ui::Column> FindingTable::findingColumns()
{
    return {{.key = QStringLiteral("row"), .label = tr("Row"), .width = Width::Fixed, .pixels = 72, .format = Format::Number},
            severityColumn(tr("State")),
            {.key = QStringLiteral("field"), .label = tr("Field"), .width = Width::Fixed, .pixels = 110},
            {.key = QStringLiteral("text"), .label = tr("What to do"), .pixels = 320}};
}

Rows FindingTable::findings(const LedgerSummary &summary, Severity least)
{
    Rows rows{{QStringLiteral("id"), QStringLiteral("row"), QStringLiteral("severity"), QStringLiteral("field"),
               QStringLiteral("text")},
              {}};
    for (const LedgerFinding &finding : summary.findings) {
        if (finding.severity < least)
            continue;
        rows.rows.append({QString::number(rows.rows.size()), finding.row, int(finding.severity),
                          finding.field.isEmpty() ? QString() : ResidentText::field(finding.field),
                          ResidentText::finding(finding)});
    }
    return rows;
}

} // namespace yc::residents
