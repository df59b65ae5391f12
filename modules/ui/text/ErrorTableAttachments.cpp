// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

// Of scans and photographs that records name.
QList<ErrorEntry> attachmentErrors()
{
    return {
        {"file.unreadable", QT_TRANSLATE_NOOP("ErrorText", "The file could not be read to its end."),
         QT_TRANSLATE_NOOP("ErrorText", "Nothing of it has been kept; what was there before is safe."),
         QT_TRANSLATE_NOOP("ErrorText",
                           "Check that the stick or the scanner is still connected, then choose it again.")},
        {"file.empty", QT_TRANSLATE_NOOP("ErrorText", "The file is empty."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Scan the material again, then choose the new file.")},
        {"file.wrong-kind", QT_TRANSLATE_NOOP("ErrorText", "The file is no JPEG, PNG or PDF, whatever its name says."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Scan or save the material as JPEG, PNG or PDF, then choose that file.")},
        {"file.too-large", QT_TRANSLATE_NOOP("ErrorText", "The file is larger than {megabytes} MB."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Scan with a lower resolution, or as several files, page by page.")},
        {"file.not-found", QT_TRANSLATE_NOOP("ErrorText", "This scan is not in the case any more."),
         QT_TRANSLATE_NOOP("ErrorText", "The case is as it was."),
         QT_TRANSLATE_NOOP("ErrorText", "Open the case again to see which scans it has.")},
        {"file.not-here", QT_TRANSLATE_NOOP("ErrorText", "This scan is only at the city, not on this desk."),
         phrase::savedIsSafe,
         QT_TRANSLATE_NOOP("ErrorText", "It comes by itself when it is opened and the line to the city works.")},
        {"file.not-at-city",
         QT_TRANSLATE_NOOP("ErrorText", "The desk that took in this scan has not sent it to the city yet."),
         phrase::savedIsSafe,
         QT_TRANSLATE_NOOP("ErrorText", "It is asked for again by itself; in a hurry, call that desk.")},
        {"file.damaged", QT_TRANSLATE_NOOP("ErrorText", "The scan is damaged: its content is not what it was."),
         QT_TRANSLATE_NOOP("ErrorText", "The damaged copy is not shown; the case itself is safe."),
         QT_TRANSLATE_NOOP("ErrorText",
                           "If the city has it, it comes again by itself; otherwise scan the material once more.")},
        {"file.bad-manifest",
         QT_TRANSLATE_NOOP("ErrorText", "What the city says about this scan cannot be right, so it was not fetched."),
         phrase::savedIsSafe, phrase::callAdministrator},
        {"file.cannot-write", QT_TRANSLATE_NOOP("ErrorText", "The copy could not be written."),
         QT_TRANSLATE_NOOP("ErrorText", "The scan itself is safe in the program."),
         QT_TRANSLATE_NOOP("ErrorText", "Check the free space and choose another folder.")},
        {"file.no-picture", QT_TRANSLATE_NOOP("ErrorText", "The picture cannot be shown."),
         QT_TRANSLATE_NOOP("ErrorText", "The file is as it was taken in; perhaps it was broken before."),
         QT_TRANSLATE_NOOP("ErrorText", "Save a copy and open it in another program, or scan the material again.")},
        {"file.pdf-damaged", QT_TRANSLATE_NOOP("ErrorText", "This PDF is damaged: no page of it can be shown."),
         QT_TRANSLATE_NOOP("ErrorText", "The file is as it was taken in; perhaps it was broken before."),
         QT_TRANSLATE_NOOP("ErrorText", "Ask for the file once more, or scan the material again.")},
        {"file.pdf-locked", QT_TRANSLATE_NOOP("ErrorText", "This PDF is locked with a password."),
         QT_TRANSLATE_NOOP("ErrorText", "The file is as it was taken in."),
         QT_TRANSLATE_NOOP("ErrorText",
                           "Ask the applicant for one without a password, or scan the material from paper.")},
        {"file.pdf-heavy",
         QT_TRANSLATE_NOOP("ErrorText", "This PDF needs more time or memory than any document should."),
         QT_TRANSLATE_NOOP("ErrorText", "Its reader was ended; nothing else was touched."),
         QT_TRANSLATE_NOOP("ErrorText", "Do not open it elsewhere on this machine; scan the material from paper.")},
        {"file.pdf-no-reader", QT_TRANSLATE_NOOP("ErrorText", "The programs that draw PDF pages are not installed."),
         QT_TRANSLATE_NOOP("ErrorText", "The file is safe; it only cannot be shown here."),
         QT_TRANSLATE_NOOP("ErrorText", "Ask the administrator to install poppler-utils.")},
        {"sync.file-differs",
         QT_TRANSLATE_NOOP("ErrorText", "At the city there is something else under the name of this scan."),
         QT_TRANSLATE_NOOP("ErrorText", "The scan on this desk is safe; the one at the city was not touched."),
         phrase::callAdministrator},
    };
}

} // namespace yc::ui
