// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/AuditSheet.h"

#include "audit/AuditWords.h"
#include "tabular/TableWriter.h"

#include <QFile>
#include <QJsonDocument>

namespace yc::audit {

using core::ErrorKind;
using core::Result;
using store::AuditRow;

namespace {
constexpr qint64 kSheetRows = 1'048'576; // of a worksheet, header and seal included (ECMA-376)
constexpr qint64 kRowsPerProgress = 2'000;

QString hex(const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); }
} // namespace

QStringList AuditSheet::header()
{
    return {tr("No."),     tr("Time (UTC)"), tr("Person"),      tr("Name"),  tr("Organisation"), tr("Window"),
            tr("Machine"), tr("Command"),    tr("What"),        tr("About"), tr("Reason"),       tr("Documents"),
            tr("Result"),  tr("Form"),       tr("Hash before"), tr("Hash")};
}

Result<store::AuditSeal> AuditSheet::write(store::SqlDocumentStore &store, const store::AuditView &view,
                                           const QString &path, const QString &reason, const Progress &progress,
                                           const std::stop_token &stop)
{
    tabular::TableLayout layout;
    if (path.endsWith(QLatin1StringView(".xlsx"), Qt::CaseInsensitive))
        layout.format = tabular::TableFormat::Xlsx;
    YC_ASSIGN(const auto writer, tabular::TableWriter::create(path, layout));
    YC_TRY(writer->writeRow(header()));
    Result<> failed;
    QByteArray above;
    qint64 rows = 0;
    const auto row = [&](const AuditRow &one) {
        ++rows;
        if (layout.format == tabular::TableFormat::Xlsx && rows + 2 > kSheetRows) {
            failed = core::fail(ErrorKind::FixInput, "audit.range-too-wide");
            return false;
        }
        const store::AuditEntry &entry = one.entry;
        failed = writer->writeRow({QString::number(one.seq), entry.at.toUTC().toString(Qt::ISODateWithMs), entry.person,
                                   entry.name, entry.org, entry.desk, entry.machine, entry.command,
                                   AuditWords::command(entry.command), entry.subject, entry.reason, entry.documents,
                                   entry.result, QString::number(one.form),
                                   one.previous == above ? QString() : hex(one.previous), hex(one.hash)});
        above = one.hash;
        if (failed && progress && rows % kRowsPerProgress == 0 && !progress(rows))
            failed = core::fail(ErrorKind::Cancelled, "cancelled");
        return failed.has_value();
    };
    auto exporting = store.exportAudit(view, reason, row, stop);
    exporting.waitForFinished();
    YC_TRY(failed); // says more than that the export was stopped
    YC_ASSIGN(const store::AuditSeal seal, exporting.result());
    YC_TRY(
        writer->writeRow({sealMark, QString::fromUtf8(QJsonDocument(seal.toJson()).toJson(QJsonDocument::Compact))}));
    YC_TRY(writer->finish());
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    return seal;
}

} // namespace yc::audit
