// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

// Of who may open the desk, and its keys.
QList<ErrorEntry> vaultErrors()
{
    return {
        {"vault.wrong-passphrase", QT_TRANSLATE_NOOP("ErrorText", "The passphrase is not right."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "Try again; mind capital letters and the input method. The recovery code also opens the desk.")},
        {"vault.unknown-person", QT_TRANSLATE_NOOP("ErrorText", "Nobody with this number may sign in here."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Check the number, or ask the administrator to add you.")},
        {"vault.wrong-recovery-code", QT_TRANSLATE_NOOP("ErrorText", "This recovery code does not open the desk."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Take the newest printed code of this desk; an older one no longer opens it.")},
        {"vault.recovery-code-mistyped",
         QT_TRANSLATE_NOOP("ErrorText", "Group {group} of the recovery code is mistyped."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Compare this group with the printed sheet and type it again.")},
        {"vault.passphrase-too-weak",
         QT_TRANSLATE_NOOP("ErrorText", "The passphrase is too weak, or the same as before."),
         phrase::passphrasesAsBefore,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "Choose a longer one of capital letters, small letters, digits and signs, without the login number.")},
        {"vault.bad-passphrase-rules", QT_TRANSLATE_NOOP("ErrorText", "The rules for passphrases cannot be read."),
         phrase::passphrasesAsBefore,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Install the program again; no new passphrase is taken until the rules can be read.")},
        {"vault.number-taken", QT_TRANSLATE_NOOP("ErrorText", "The login number {number} is in use already."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Choose another number, or change the person who has it.")},
        {"vault.bad-person", QT_TRANSLATE_NOOP("ErrorText", "The number or the name of the person is missing."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Fill in both and try again.")},
        {"vault.last-person", QT_TRANSLATE_NOOP("ErrorText", "The last person of a desk cannot be removed."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Add another person first.")},
        {"vault.missing", QT_TRANSLATE_NOOP("ErrorText", "The vault file with the keys is missing."),
         phrase::storeUntouched,
         QT_TRANSLATE_NOOP("ErrorText", "Put the vault file back beside the store, or restore both from a backup.")},
        {"vault.damaged", QT_TRANSLATE_NOOP("ErrorText", "The vault file with the keys is damaged."),
         phrase::storeUntouched,
         QT_TRANSLATE_NOOP("ErrorText", "Call the administrator: the vault is restored from a backup.")},
        {"vault.newer-version",
         QT_TRANSLATE_NOOP("ErrorText", "The vault was written by a newer version of the program."),
         QT_TRANSLATE_NOOP("ErrorText", "It has not been opened or changed."),
         QT_TRANSLATE_NOOP("ErrorText", "Update the program, then open it again.")},
        {"vault.already-exists", QT_TRANSLATE_NOOP("ErrorText", "There is a vault in this folder already."),
         QT_TRANSLATE_NOOP("ErrorText", "It has not been changed."),
         QT_TRANSLATE_NOOP("ErrorText", "Sign in to the desk that is there, or choose an empty folder.")},
        {"vault.changed-meanwhile",
         QT_TRANSLATE_NOOP("ErrorText", "The vault was changed by another program meanwhile."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Sign in again and repeat the step.")},
        {"vault.wrong-key", QT_TRANSLATE_NOOP("ErrorText", "The key in use does not belong to this vault."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "Sign in again. If it stays so, the vault file was exchanged: call the security administrator.")},
        {"vault.out-of-memory", QT_TRANSLATE_NOOP("ErrorText", "There is not enough memory to check the passphrase."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Close other programs and try again; {mebibytes} MiB are needed.")},
        {"vault.crypto-failed", QT_TRANSLATE_NOOP("ErrorText", "The encryption library reported a failure."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "Start the program again. If it happens again, call the administrator and give the code {code}.")},
    };
}

} // namespace yc::ui
