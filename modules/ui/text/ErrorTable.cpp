// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

const QList<ErrorEntry> &errorTable()
{
    static const QList<ErrorEntry> table =
        storeErrors() + auditErrors() + backupErrors() + bundleErrors() + vaultErrors() + keyErrors() + fileErrors() +
        printErrors() + affairsErrors() + factErrors() + syncErrors() + cityErrors() + replicaErrors() +
        syncDeskErrors() + attachmentErrors() + conflictErrors() + povertyAidErrors();
    return table;
}

} // namespace yc::ui
