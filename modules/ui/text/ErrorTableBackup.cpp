// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

namespace {
constexpr const char *noBackupMade = QT_TRANSLATE_NOOP("ErrorText", "No backup was made; what was saved is safe.");
}

QList<ErrorEntry> backupErrors()
{
    return {
        {"backup.not-a-backup", QT_TRANSLATE_NOOP("ErrorText", "This file is not a backup of a desk."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Choose a file that ends in .ycbackup.")},
        {"backup.truncated", QT_TRANSLATE_NOOP("ErrorText", "The backup is incomplete: its end is missing."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Copy it again from where it was made, or take another backup.")},
        {"backup.changed", QT_TRANSLATE_NOOP("ErrorText", "The backup was changed or damaged after it was made."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Take another backup, and tell the security administrator about this one.")},
        {"backup.newer-version",
         QT_TRANSLATE_NOOP("ErrorText", "The backup was made by a newer version of the program."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Update the program, then try again.")},
        {"backup.wrong-code", QT_TRANSLATE_NOOP("ErrorText", "This recovery code does not open the backup."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "Take the code that was valid when the backup was made: a renewed code opens only later backups.")},
        {"backup.wrong-key", QT_TRANSLATE_NOOP("ErrorText", "This key of the organisation does not open the backup."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "Take the secret key that belongs to the public key which the desk had when the backup was made.")},
        {"backup.other-key",
         QT_TRANSLATE_NOOP("ErrorText", "The key of the store is another now than when this backup was made."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Check it with the recovery code: yichuangctl backup verify.")},
        {"backup.not-for-organisation",
         QT_TRANSLATE_NOOP("ErrorText", "This backup was made without a key of the organisation."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Open it with the recovery code of the desk.")},
        {"backup.wrong-desk", QT_TRANSLATE_NOOP("ErrorText", "The backup belongs to another desk."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Choose a backup of this desk.")},
        {"backup.missing", QT_TRANSLATE_NOOP("ErrorText", "The backup {path} cannot be opened."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Check that the stick is plugged in and the file is there.")},
        {"backup.no-folder", QT_TRANSLATE_NOOP("ErrorText", "The folder for backups is not there: {folder}"),
         phrase::savedIsSafe,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Plug in the stick or connect the drive; a missed backup is then made by itself.")},
        {"backup.disk-full", QT_TRANSLATE_NOOP("ErrorText", "There is no room for the backup."), noBackupMade,
         QT_TRANSLATE_NOOP("ErrorText", "Free space on the stick or disk, or choose another folder.")},
        {"backup.read-only", QT_TRANSLATE_NOOP("ErrorText", "Nothing can be written to the place for backups."),
         noBackupMade,
         QT_TRANSLATE_NOOP("ErrorText", "Check the write protection of the stick and the rights on the folder.")},
        {"backup.io", QT_TRANSLATE_NOOP("ErrorText", "The disk or stick with the backup reported a failure."),
         phrase::savedIsSafe, QT_TRANSLATE_NOOP("ErrorText", "Use another stick or folder.")},
        {"backup.check-failed",
         QT_TRANSLATE_NOOP("ErrorText", "The backup could not be read back as it was written; it was removed."),
         phrase::savedIsSafe, QT_TRANSLATE_NOOP("ErrorText", "Use another stick or folder: this one may be failing.")},
        {"backup.files-busy",
         QT_TRANSLATE_NOOP("ErrorText", "The files of the desk kept changing while the backup began."), noBackupMade,
         QT_TRANSLATE_NOOP("ErrorText", "Try again.")},
        {"backup.compressor", QT_TRANSLATE_NOOP("ErrorText", "The compression library reported a failure."),
         noBackupMade,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "Start the program again. If it happens again, call the administrator and give the code {code}.")},
        {"backup.bad-key", QT_TRANSLATE_NOOP("ErrorText", "A key that the backup is to be sealed to is damaged."),
         noBackupMade,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Set the key of the organisation again; if that does not help, call the administrator.")},
        {"backup.bad-key-file", QT_TRANSLATE_NOOP("ErrorText", "{path} is not a key of this kind, or it is damaged."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Choose the file that “yichuangctl backup key new” made: the public one for "
                                        "desks, the secret one for restoring.")},
        {"backup.key-file-exists", QT_TRANSLATE_NOOP("ErrorText", "{path} is there already."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "A key is never written over another: choose a new name.")},
    };
}

} // namespace yc::ui
