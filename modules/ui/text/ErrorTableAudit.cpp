// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

// Of the audit log: what its signed heads tell, and its exports.
QList<ErrorEntry> auditErrors()
{
    return {
        {"audit.tail-missing",
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "The log is shorter than it was: its end was cut off, or an older copy of the store was put back."),
         QT_TRANSLATE_NOOP("ErrorText", "What is left of the log is intact and is kept."),
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "Do not delete anything. Tell the auditor and the administrator, and compare with the last backup.")},
        {"audit.rolled-back",
         QT_TRANSLATE_NOOP("ErrorText", "The log tells another story than it did: an older copy of the store was put "
                                        "back and worked on, or rows were written anew."),
         QT_TRANSLATE_NOOP("ErrorText", "What stands in the log now is kept as it is."),
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "Do not delete anything. Tell the auditor and the administrator, and compare with the last backup.")},
        {"audit.head-forged",
         QT_TRANSLATE_NOOP("ErrorText", "A signed head of the log has a wrong signature: it was altered."),
         phrase::storeUntouched,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Tell the auditor. Heads kept in backups and by the auditor show where the log was.")},
        {"audit.head-of-other-desk", QT_TRANSLATE_NOOP("ErrorText", "A signed head in the folder is of another desk."),
         phrase::storeUntouched,
         QT_TRANSLATE_NOOP("ErrorText", "Check whether files of two desks were mixed, and tell the auditor.")},
        {"audit.heads-missing",
         QT_TRANSLATE_NOOP("ErrorText", "Signed heads of the log that were noted in the desk’s folder are missing."),
         phrase::storeUntouched,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "Tell the auditor: somebody removed or replaced audit-heads.json. New heads are noted from now on.")},
        {"audit.heads-damaged",
         QT_TRANSLATE_NOOP("ErrorText", "The file of signed heads, audit-heads.json, is damaged."),
         phrase::storeUntouched,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "Tell the auditor. The damaged file is set aside as audit-heads.json.damaged and a new one is begun.")},
        {"audit.head-damaged", QT_TRANSLATE_NOOP("ErrorText", "The signed head cannot be read."),
         phrase::storeUntouched,
         QT_TRANSLATE_NOOP("ErrorText", "Check that it is the file that the desk wrote, or ask for it again.")},
        {"audit.no-identity", QT_TRANSLATE_NOOP("ErrorText", "The store has no key to sign with."), phrase::savedIsSafe,
         QT_TRANSLATE_NOOP("ErrorText", "Sign in to the desk once with this version of the program, then try again.")},
        {"audit.not-an-export", QT_TRANSLATE_NOOP("ErrorText", "The file is not an export of the log."),
         phrase::storeUntouched,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Choose a CSV or XLSX file that the audit page or yichuangctl audit export wrote.")},
        {"audit.export-cut",
         QT_TRANSLATE_NOOP("ErrorText", "The export has no seal at its end: it was cut off, or not finished."),
         phrase::storeUntouched, QT_TRANSLATE_NOOP("ErrorText", "Ask for the file again, or export it anew.")},
        {"audit.range-too-wide", QT_TRANSLATE_NOOP("ErrorText", "The log has more rows than a worksheet can hold."),
         phrase::storeUntouched, QT_TRANSLATE_NOOP("ErrorText", "Choose a shorter time, or export as CSV.")},
    };
}

} // namespace yc::ui
