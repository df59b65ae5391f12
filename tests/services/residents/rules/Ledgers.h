// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/residents/rules/LedgerImport.h"

#include <QFile>
#include <QTemporaryDir>

/// Ledgers for the tests: the project's own, and small ones written on the spot.
namespace yc::residents::testing {

inline const QDate today(2026, 11, 21);
inline const QString desk = QStringLiteral("310106"); // the ledger is of the whole district

inline QString importFile(const char *name)
{
    return qEnvironmentVariable("YC_SOURCE_DIR") + QStringLiteral("/tests/data/imports/") + QString::fromLatin1(name);
}

/// The source with its columns as they are proposed; without columns if the file cannot be read.
inline LedgerSource sourceOf(const QString &path)
{
    LedgerSource source{.path = path, .org = desk, .today = today};
    if (const auto preview = LedgerImport::preview(path, *source.vocabulary))
        source.columns = preview->columns;
    return source;
}

inline const QString headerLine =
    QStringLiteral("户号,姓名,与户主关系,性别,公民身份号码,出生日期,联系电话,居村委,居住地址,婚姻,备注");

inline QString writeLedger(const QTemporaryDir &folder, const QStringList &lines,
                           const QString &name = QStringLiteral("l.csv"))
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(headerLine.toUtf8() + '\n');
    for (const QString &line : lines)
        file.write(line.toUtf8() + '\n');
    return file.fileName();
}

inline core::Result<QList<LedgerRow>> rowsOf(const LedgerSource &source)
{
    QList<LedgerRow> rows;
    YC_TRY(LedgerImport(source).run([&](LedgerRow &&row) -> core::Result<> {
        rows.append(std::move(row));
        return {};
    }));
    return rows;
}

inline QStringList codesOf(const LedgerRow &row)
{
    QStringList codes;
    for (const LedgerFinding &finding : row.findings)
        codes.append(finding.code);
    return codes;
}

} // namespace yc::residents::testing
