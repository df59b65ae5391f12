// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tabular/TableReader.h"
#include "tabular/TableWriter.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

/// What the tests of tables do again and again.
namespace yc::tabular::testing {

inline QString importFile(const char *name)
{
    return qEnvironmentVariable("YC_SOURCE_DIR") + QStringLiteral("/tests/data/imports/") + QString::fromLatin1(name);
}

inline QString writeBytes(const QTemporaryDir &folder, const QByteArray &bytes)
{
    const QString path = folder.filePath(QStringLiteral("table"));
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

inline core::Result<QList<TableRow>> readAll(const QString &path, const QString &sheet = {})
{
    YC_ASSIGN(const auto reader, TableReader::open(path, sheet));
    QList<TableRow> rows;
    TableRow row;
    for (;;) {
        YC_ASSIGN(const bool more, reader->next(row));
        if (!more)
            return rows;
        rows.append(row);
    }
}

inline QString codeOf(const core::Result<QList<TableRow>> &result)
{
    return result ? QStringLiteral("(no error)") : result.error().code;
}

} // namespace yc::tabular::testing
