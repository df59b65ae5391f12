// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

// Of the page where people settle conflicts; what the store says of them stands in ErrorTableReplica.cpp.
QList<ErrorEntry> conflictErrors()
{
    return {
        {"conflict.reason-missing", QT_TRANSLATE_NOOP("ErrorText", "A conflict is settled with a reason."),
         QT_TRANSLATE_NOOP("ErrorText", "Nothing has been settled yet; both values are kept."),
         QT_TRANSLATE_NOOP("ErrorText", "Say in a few words why, and settle it again.")},
    };
}

} // namespace yc::ui
