// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

// Of reports and their files.
QList<ErrorEntry> reportErrors()
{
    return {
        {"reports.no-figures", QT_TRANSLATE_NOOP("ErrorText", "This store cannot count for reports."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Update the program.")},
        {"reports.cannot-write", QT_TRANSLATE_NOOP("ErrorText", "{file} could not be written."),
         QT_TRANSLATE_NOOP("ErrorText", "An earlier file of that name is as it was."),
         QT_TRANSLATE_NOOP("ErrorText", "Close the file if another program has it open, or choose another folder.")},
    };
}

} // namespace yc::ui
