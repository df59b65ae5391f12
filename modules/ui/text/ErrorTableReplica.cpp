// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

// Of records that several desks change.
QList<ErrorEntry> replicaErrors()
{
    return {
        {"store.newer-schema",
         QT_TRANSLATE_NOOP("ErrorText", "A newer version of the program has written this record."),
         QT_TRANSLATE_NOOP("ErrorText", "The record is kept whole and is passed on; it is not shown or changed here."),
         QT_TRANSLATE_NOOP("ErrorText", "Update the program on this machine, then open the record again.")},
        {"store.no-conflict", QT_TRANSLATE_NOOP("ErrorText", "This record is not in conflict any more."),
         QT_TRANSLATE_NOOP("ErrorText", "Somebody has settled it, or the versions went together. Both are kept in its "
                                        "history."),
         QT_TRANSLATE_NOOP("ErrorText", "Reload the list of conflicts.")},
        {"store.choice-missing", QT_TRANSLATE_NOOP("ErrorText", "A field of the conflict has no choice yet."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Choose a value for every field, then settle it again.")},
    };
}

} // namespace yc::ui
