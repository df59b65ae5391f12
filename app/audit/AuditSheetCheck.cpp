// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/AuditSheetCheck.h"

#include "audit/AuditSheet.h"
#include "tabular/TableReader.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QtEndian>

namespace yc::audit {

using core::ErrorKind;
using core::Result;
using store::AuditRow;

namespace {
using Fault = AuditSheetCheck::Fault;

core::Error notAnExport(qint64 line)
{
    return {ErrorKind::FixInput, QStringLiteral("audit.not-an-export"), {{QStringLiteral("row"), line}}};
}

/// Nothing if the line cannot be a row of the log.
std::optional<AuditRow> rowOf(const tabular::TableRow &line, const QByteArray &above)
{
    const auto cell = [&line](AuditSheet::Column column) { return line.cell(column); };
    bool numbered = false;
    bool formed = false;
    AuditRow row;
    row.seq = cell(AuditSheet::Number).toLongLong(&numbered);
    row.form = cell(AuditSheet::Form).toInt(&formed);
    row.entry = {QDateTime::fromString(cell(AuditSheet::Time), Qt::ISODateWithMs),
                 cell(AuditSheet::Person),
                 cell(AuditSheet::Org),
                 cell(AuditSheet::Desk),
                 cell(AuditSheet::Command),
                 cell(AuditSheet::Subject),
                 cell(AuditSheet::Reason),
                 cell(AuditSheet::Documents),
                 cell(AuditSheet::Outcome),
                 cell(AuditSheet::Name),
                 cell(AuditSheet::Machine)};
    row.hash = QByteArray::fromHex(cell(AuditSheet::Hash).toLatin1());
    const QString previous = cell(AuditSheet::Previous);
    row.previous = previous.isEmpty() ? above : QByteArray::fromHex(previous.toLatin1());
    if (!numbered || !formed || !row.entry.at.isValid())
        return std::nullopt;
    return row;
}

/// What the rows and their seal say of each other.
Fault faultOf(const store::AuditSeal &seal, const AuditRow &last, qint64 first, qint64 rows, const QByteArray &digest,
              const std::optional<store::SignedHead> &trusted)
{
    if (!seal.isGenuine())
        return Fault::SealForged;
    if (trusted && (!trusted->isGenuine() || trusted->publicKey != seal.head.publicKey))
        return Fault::OtherDesk;
    if (seal.rows != rows || seal.digest != digest)
        return Fault::OtherRows;
    if (seal.whole && (first != 1 || last.seq != rows || seal.head.head != store::AuditHead{last.seq, last.hash}))
        return Fault::NotWhole;
    return Fault::None;
}
} // namespace

Result<AuditSheetCheck::Verdict>
AuditSheetCheck::check(const QString &path, const std::optional<store::SignedHead> &trusted, const Progress &progress)
{
    YC_ASSIGN(const auto reader, tabular::TableReader::open(path));
    tabular::TableRow line;
    YC_ASSIGN(const bool headed, reader->next(line));
    if (!headed || line.cells.size() < AuditSheet::Count)
        return std::unexpected(notAnExport(1));
    Verdict verdict;
    QCryptographicHash digest(QCryptographicHash::Sha256);
    AuditRow last;
    qint64 first = 0;
    QByteArray atTrusted;
    const auto bad = [&verdict](Fault fault, qint64 row) {
        if (verdict.fault == Fault::None) {
            verdict.fault = fault;
            verdict.row = row;
        }
    };
    std::optional<store::AuditSeal> seal;
    while (true) {
        YC_ASSIGN(const bool more, reader->next(line));
        if (!more)
            break;
        if (line.isBlank())
            continue;
        if (seal) // nothing may stand below it
            return std::unexpected(notAnExport(line.number));
        if (line.cell(0) == AuditSheet::sealMark) {
            YC_ASSIGN(seal, store::AuditSeal::fromJson(QJsonDocument::fromJson(line.cell(1).toUtf8()).object()));
            continue;
        }
        const auto row = rowOf(line, last.hash);
        if (!row)
            return std::unexpected(notAnExport(line.number));
        if (!row->isIntact())
            bad(Fault::RowChanged, row->seq);
        const bool follows = row->seq == last.seq + 1;
        if (verdict.rows > 0 && (row->seq <= last.seq || (follows && row->previous != last.hash)))
            bad(Fault::RowMissing, row->seq);
        if (verdict.rows == 0)
            first = row->seq;
        if (trusted && row->seq == trusted->head.seq)
            atTrusted = row->hash;
        const qint64 big = qToBigEndian(row->seq);
        digest.addData(QByteArrayView(reinterpret_cast<const char *>(&big), sizeof big));
        digest.addData(row->hash);
        last = *row;
        ++verdict.rows;
        if (progress && verdict.rows % 4096 == 0 && !progress(reader->progress()))
            return core::fail(ErrorKind::Cancelled, "cancelled");
    }
    if (!seal)
        return core::fail(ErrorKind::CallAdministrator, "audit.export-cut");
    verdict.seal = *seal;
    if (const Fault fault = faultOf(*seal, last, first, verdict.rows, digest.result(), trusted); fault != Fault::None)
        bad(fault, 0);
    if (trusted && seal->whole && trusted->head.seq > 0 && atTrusted != trusted->head.hash)
        bad(Fault::BehindTheHead, trusted->head.seq);
    return verdict;
}

} // namespace yc::audit
