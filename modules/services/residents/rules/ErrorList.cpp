// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/ErrorList.h"

namespace yc::residents {

namespace phrase = core::phrase;

QList<core::ErrorText> errorList()
{
    return {
        {"ledger.columns-missing",
         QT_TRANSLATE_NOOP("ErrorText",
                           "The ledger lacks columns that are needed; each row needs a name and an ID number."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Say which columns hold them in the preview, or add them to the file.")},
        {"ledger.file-changed",
         QT_TRANSLATE_NOOP("ErrorText", "The ledger file was changed between the preview and the import."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Look at the preview again and start the import anew.")},
        {"ledger.cancelled", QT_TRANSLATE_NOOP("ErrorText", "The import was stopped as you asked."),
         QT_TRANSLATE_NOOP("ErrorText", "Not one row has been imported."),
         QT_TRANSLATE_NOOP("ErrorText", "Start the import again whenever you like.")},
        {"resident.invalid",
         QT_TRANSLATE_NOOP("ErrorText", "Something about this person is missing or contradicts the rules."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "The marked fields say what; correct them and save again.")},
    };
}

} // namespace yc::residents
