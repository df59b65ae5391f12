// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

const QList<ErrorEntry> &errorTable()
{
    static const QList<ErrorEntry> table = storeErrors() + auditErrors() + backupErrors() + vaultErrors() +
                                           keyErrors() + fileErrors() + printErrors() + affairsErrors() + factErrors() +
                                           syncErrors() + replicaErrors() + conflictErrors();
    return table;
}

} // namespace yc::ui
