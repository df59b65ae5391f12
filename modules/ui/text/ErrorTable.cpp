// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

const QList<ErrorEntry> &errorTable()
{
    static const QList<ErrorEntry> table =
<<<<<<< HEAD
        storeErrors() + vaultErrors() + keyErrors() + fileErrors() + printErrors() + affairsErrors() + factErrors();
=======
        storeErrors() + auditErrors() + vaultErrors() + fileErrors() + printErrors() + affairsErrors() + factErrors();
>>>>>>> vault
    return table;
}

} // namespace yc::ui
