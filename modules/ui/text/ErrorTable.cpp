// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

namespace {
QList<ErrorEntry> &table()
{
    static QList<ErrorEntry> all = storeErrors() + auditErrors() + backupErrors() + bundleErrors() + vaultErrors() +
                                   keyErrors() + fileErrors() + printErrors() + factErrors() + syncErrors() +
                                   cityErrors() + replicaErrors() + syncDeskErrors() + attachmentErrors() +
                                   conflictErrors() + cardReaderErrors() + reportErrors() + mapErrors();
    return all;
}
} // namespace

const QList<ErrorEntry> &errorTable() { return table(); }

void ErrorText::add(const QList<core::ErrorText> &sentences)
{
    for (const core::ErrorText &one : sentences) {
        if (!knows(QString::fromLatin1(one.code)))
            table().append(one);
    }
}

} // namespace yc::ui
