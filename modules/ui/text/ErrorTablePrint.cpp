// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

// Of slips on paper and as PDF.
QList<ErrorEntry> printErrors()
{
    return {
        {"print.no-printer", QT_TRANSLATE_NOOP("ErrorText", "No printer is set up on this computer."),
         QT_TRANSLATE_NOOP("ErrorText", "The slip is kept and can be printed later."),
         QT_TRANSLATE_NOOP("ErrorText", "Save the slip as PDF, or ask the administrator to set up a printer.")},
        {"print.failed", QT_TRANSLATE_NOOP("ErrorText", "The slip was not printed."), phrase::savedIsSafe,
         QT_TRANSLATE_NOOP("ErrorText", "Check paper and printer, then print again.")},
        {"print.cancelled", QT_TRANSLATE_NOOP("ErrorText", "Printing was cancelled."), phrase::savedIsSafe,
         QT_TRANSLATE_NOOP("ErrorText", "Print the slip again whenever you like.")},
        {"print.cannot-write", QT_TRANSLATE_NOOP("ErrorText", "The PDF could not be written there."),
         phrase::savedIsSafe,
         QT_TRANSLATE_NOOP("ErrorText", "Choose another folder or another name, and close the file if it is open.")},
        {"print.disk-full", QT_TRANSLATE_NOOP("ErrorText", "The disk is full; the PDF was not written."),
         phrase::savedIsSafe, QT_TRANSLATE_NOOP("ErrorText", "Free some disk space and try again.")},
        {"print.no-template", QT_TRANSLATE_NOOP("ErrorText", "There is no template for this slip."),
         phrase::savedIsSafe, phrase::callAdministrator},
        {"print.bad-template", QT_TRANSLATE_NOOP("ErrorText", "The template of this slip has a mistake."),
         phrase::savedIsSafe,
         QT_TRANSLATE_NOOP("ErrorText", "Print another slip if you can, and give the administrator the code {code}.")},
        {"print.missing-data",
         QT_TRANSLATE_NOOP("ErrorText", "The slip cannot be made: something that must stand on it is missing."),
         phrase::savedIsSafe, QT_TRANSLATE_NOOP("ErrorText", "Complete the case, then print the slip again.")},
        {"print.qr-empty", QT_TRANSLATE_NOOP("ErrorText", "There is nothing to put into the QR code."),
         phrase::savedIsSafe, phrase::callAdministrator},
        {"print.qr-too-long", QT_TRANSLATE_NOOP("ErrorText", "The text is too long for a QR code."),
         phrase::savedIsSafe, phrase::callAdministrator},
        {"print.qr-failed", QT_TRANSLATE_NOOP("ErrorText", "The QR code could not be made."), phrase::savedIsSafe,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Try again. If it happens again, call the administrator and give the code {code}.")},
    };
}

} // namespace yc::ui
