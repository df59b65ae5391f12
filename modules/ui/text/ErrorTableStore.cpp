// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

// Of the store, the desk around it, and what every command may answer.
QList<ErrorEntry> storeErrors()
{
    return {
        {"store.wrong-key", QT_TRANSLATE_NOOP("ErrorText", "The store does not open with this key."),
         phrase::savedIsSafe,
         QT_TRANSLATE_NOOP("ErrorText", "Sign in again. If it stays so, the vault and the store may not belong "
                                        "together: call the administrator.")},
        {"store.damaged", QT_TRANSLATE_NOOP("ErrorText", "The store file is damaged."),
         QT_TRANSLATE_NOOP("ErrorText", "The damaged file is left as it is."),
         QT_TRANSLATE_NOOP("ErrorText", "Do not delete anything. Call the administrator to restore the last backup.")},
        {"store.missing", QT_TRANSLATE_NOOP("ErrorText", "The store file is missing or empty."),
         QT_TRANSLATE_NOOP("ErrorText", "No new store has been made in its place."),
         QT_TRANSLATE_NOOP("ErrorText", "Do not set up the desk anew. Put the file store.db back, or call the "
                                        "administrator to restore the last backup.")},
        {"store.newer-version",
         QT_TRANSLATE_NOOP("ErrorText", "The store was written by a newer version of the program."),
         QT_TRANSLATE_NOOP("ErrorText", "It has not been opened or changed."),
         QT_TRANSLATE_NOOP("ErrorText", "Update the program, then open it again.")},
        {"store.migration-failed",
         QT_TRANSLATE_NOOP("ErrorText", "The store could not be updated to this version of the program."),
         QT_TRANSLATE_NOOP("ErrorText", "It is as it was before the update."), phrase::callAdministrator},
        {"store.backup-failed", QT_TRANSLATE_NOOP("ErrorText", "The store could not be copied before its update."),
         QT_TRANSLATE_NOOP("ErrorText", "The update was not begun; what was saved is safe."),
         QT_TRANSLATE_NOOP("ErrorText", "Free as much disk space as the store takes, then start the program again.")},
        {"store.already-open", QT_TRANSLATE_NOOP("ErrorText", "The desk is already open in another window."),
         phrase::savedIsSafe, QT_TRANSLATE_NOOP("ErrorText", "Use the open window, or close it first.")},
        {"store.busy", QT_TRANSLATE_NOOP("ErrorText", "The store is busy with something else."), phrase::savedIsSafe,
         QT_TRANSLATE_NOOP("ErrorText", "Try again in a moment.")},
        {"store.disk-full", QT_TRANSLATE_NOOP("ErrorText", "The disk is full; the last step was not saved."),
         QT_TRANSLATE_NOOP("ErrorText", "Everything before it is safe."),
         QT_TRANSLATE_NOOP("ErrorText", "Free some disk space and try again.")},
        {"store.read-only", QT_TRANSLATE_NOOP("ErrorText", "The store cannot be written to."), phrase::savedIsSafe,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Check that the disk is not write-protected and that you may write to its folder.")},
        {"store.io", QT_TRANSLATE_NOOP("ErrorText", "The disk reported an error."), phrase::savedIsSafe,
         QT_TRANSLATE_NOOP("ErrorText", "Try again. If it happens again, make a backup and call the administrator.")},
        {"store.statement",
         QT_TRANSLATE_NOOP("ErrorText",
                           "The store refused a statement of the program; this is a fault of the program."),
         QT_TRANSLATE_NOOP("ErrorText", "The last step was not saved; everything before it is safe."),
         phrase::callAdministrator},
        {"store.not-unique", QT_TRANSLATE_NOOP("ErrorText", "There is a record with the same number already."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Open the record that is there, or correct the number.")},
        {"store.changed-meanwhile", QT_TRANSLATE_NOOP("ErrorText", "The record was changed by someone else meanwhile."),
         QT_TRANSLATE_NOOP("ErrorText", "Nothing has been overwritten."),
         QT_TRANSLATE_NOOP("ErrorText", "Reload the record, compare, and save again.")},
        {"store.out-of-scope",
         QT_TRANSLATE_NOOP("ErrorText", "The record belongs to an organisation that you do not work for."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Ask that organisation, or somebody who works for both. The attempt stands in "
                                        "the audit log.")},
        {"store.not-unique-elsewhere",
         QT_TRANSLATE_NOOP("ErrorText", "{organisation} keeps a record with the same number."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Compare the number with the document. If it is right, ask that organisation "
                                        "to hand the record over.")},
        {"store.wrong-desk",
         QT_TRANSLATE_NOOP("ErrorText", "The store in this folder belongs to another desk than the vault beside it."),
         QT_TRANSLATE_NOOP("ErrorText", "Neither of the two has been changed."),
         QT_TRANSLATE_NOOP("ErrorText",
                           "Put back the files of one desk together: desk.json, vault.json and store.db.")},
        {"store.tail-lost",
         QT_TRANSLATE_NOOP("ErrorText", "The end of the store’s log could not be read: the last steps before the "
                                        "program ended may be missing."),
         QT_TRANSLATE_NOOP("ErrorText", "All that is older is whole."),
         QT_TRANSLATE_NOOP("ErrorText", "Compare the last cases with their slips, verify the store, and call the "
                                        "administrator.")},
        {"store.not-found", QT_TRANSLATE_NOOP("ErrorText", "The record was not found."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "It may have been removed. Search for it again.")},
        {"store.unknown-field",
         QT_TRANSLATE_NOOP("ErrorText", "The program asked for a field that the store does not have."),
         phrase::savedIsSafe, phrase::callAdministrator},
        {"store.unknown-type",
         QT_TRANSLATE_NOOP("ErrorText", "The store holds a kind of record that this program does not know."),
         QT_TRANSLATE_NOOP("ErrorText", "The record is kept as it is."),
         QT_TRANSLATE_NOOP(
             "ErrorText", "Update the program. If it is up to date, call the administrator and give the code {code}.")},
        {"desk.missing", QT_TRANSLATE_NOOP("ErrorText", "There is no desk in this folder."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Check the folder, or set up a desk in it.")},
        {"desk.damaged", QT_TRANSLATE_NOOP("ErrorText", "The desk’s settings file desk.json is damaged."),
         QT_TRANSLATE_NOOP("ErrorText", "The store and its keys have not been touched."),
         QT_TRANSLATE_NOOP("ErrorText", "Put back desk.json from a backup; the other files may stay as they are.")},
        {"desk.folder-not-empty", QT_TRANSLATE_NOOP("ErrorText", "There is a desk in this folder already."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Open that desk, or choose another folder for the new one.")},
        {"permission.denied", QT_TRANSLATE_NOOP("ErrorText", "Your role does not allow this."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Ask someone who may do it, or ask the administrator for the permission.")},
        {"roles.damaged", QT_TRANSLATE_NOOP("ErrorText", "The table of roles in the program cannot be read."),
         phrase::savedIsSafe,
         QT_TRANSLATE_NOOP("ErrorText", "Install the program again. Until then nobody gets a permission.")},
        {"cancelled", QT_TRANSLATE_NOOP("ErrorText", "Stopped as you asked."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Start again whenever you like.")},
    };
}

} // namespace yc::ui
