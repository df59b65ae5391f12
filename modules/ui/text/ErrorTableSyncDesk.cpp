// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

// Of running the sync at a desk.
QList<ErrorEntry> syncDeskErrors()
{
    return {
        {"sync.not-joined", QT_TRANSLATE_NOOP("ErrorText", "This desk has not joined a city."),
         QT_TRANSLATE_NOOP("ErrorText", "Everything recorded here is kept on this machine."),
         QT_TRANSLATE_NOOP("ErrorText", "The administrator joins it with the file and the code that the city gave.")},
        {"sync.no-dataset", QT_TRANSLATE_NOOP("ErrorText", "This desk has no dataset {dataset}."),
         QT_TRANSLATE_NOOP("ErrorText", "Nothing has been sent. Everything recorded here is kept."),
         QT_TRANSLATE_NOOP("ErrorText", "“yichuangctl sync status” lists the datasets of the desk.")},
        {"sync.cannot-write", QT_TRANSLATE_NOOP("ErrorText", "{path} cannot be written."),
         QT_TRANSLATE_NOOP("ErrorText", "Nothing recorded here has been deleted or changed."),
         QT_TRANSLATE_NOOP("ErrorText", "Choose another folder, or another name.")},
        {"sync.reason-missing", QT_TRANSLATE_NOOP("ErrorText", "Damaged documents are dismissed with a reason."),
         QT_TRANSLATE_NOOP("ErrorText", "Nothing recorded here has been deleted or changed."),
         QT_TRANSLATE_NOOP("ErrorText", "Write down why they are needed no more, and dismiss them again.")},
    };
}

} // namespace yc::ui
