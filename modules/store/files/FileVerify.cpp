// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/files/FileVerify.h"

#include "store/Connection.h"
#include "store/files/FileTable.h"

#include <QCryptographicHash>

namespace yc::store {

using core::Result;

Result<FileVerdict> verifyFiles(Connection &connection, const std::function<bool()> &go)
{
    FileVerdict verdict;
    FileTable table(connection);
    YC_ASSIGN(Cursor files, connection.run(QStringLiteral("SELECT digest FROM file WHERE here=1 ORDER BY digest")));
    while (files.next()) {
        const QString digest = files.text(0);
        YC_ASSIGN(const FileTable::Row row, table.find(digest));
        QCryptographicHash whole(QCryptographicHash::Sha256);
        qint64 size = 0;
        bool right = true;
        for (qsizetype n = 0; n < row.parts(); ++n) {
            if (!go())
                return core::fail(core::ErrorKind::Cancelled, "cancelled");
            YC_ASSIGN(const FileTable::Part part, table.part(row.id, n));
            right = right && part.isRight();
            whole.addData(part.bytes);
            size += part.bytes.size();
        }
        ++verdict.files;
        verdict.bytes += size;
        if ((!right || size != row.size || whole.result().toHex() != digest.toLatin1()) && verdict.firstBad.isEmpty())
            verdict.firstBad = digest;
    }
    YC_TRY(files.ended());
    return verdict;
}

} // namespace yc::store
