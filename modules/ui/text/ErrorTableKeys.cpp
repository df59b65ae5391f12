// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

// Of certificates on tokens, and of a new key for the store.
QList<ErrorEntry> keyErrors()
{
    return {
        {"token.no-module",
         QT_TRANSLATE_NOOP("ErrorText", "The driver of the certificate token cannot be loaded: {path}."),
         phrase::storeUntouched,
         QT_TRANSLATE_NOOP("ErrorText", "Install the driver that came with the token, or choose another under "
                                        "“Settings”. The passphrase always works.")},
        {"token.not-configured",
         QT_TRANSLATE_NOOP("ErrorText", "No driver for certificate tokens is chosen on this machine."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Choose one under “Settings”. The passphrase always works.")},
        {"token.bad-settings", QT_TRANSLATE_NOOP("ErrorText", "The settings for certificate tokens cannot be read."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Install the program again. The passphrase always works.")},
        {"token.absent", QT_TRANSLATE_NOOP("ErrorText", "No certificate token is put in."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Put in your token and try again, or sign in with the passphrase.")},
        {"token.removed", QT_TRANSLATE_NOOP("ErrorText", "The certificate token was pulled out."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Put it in again, wait until its light is steady, and try again.")},
        {"token.not-answering", QT_TRANSLATE_NOOP("ErrorText", "The certificate token does not answer."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Pull it out, put it in again and try again, or sign in with the passphrase. "
                                        "If it stays so, start the program anew.")},
        {"token.failed",
         QT_TRANSLATE_NOOP("ErrorText", "The driver of the certificate token reported a fault ({function}, {value})."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Try again, or sign in with the passphrase. If it stays so, give these words "
                                        "to the supplier of the token.")},
        {"token.wrong-pin", QT_TRANSLATE_NOOP("ErrorText", "The PIN is not right."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP(
             "ErrorText", "Try again. After a few wrong PINs the token locks itself; the passphrase goes on working.")},
        {"token.wrong-pin-last-try",
         QT_TRANSLATE_NOOP("ErrorText", "The PIN is not right, and the next wrong one locks the token."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText",
                           "If you are not sure, sign in with the passphrase and ask the supplier of the token.")},
        {"token.pin-locked", QT_TRANSLATE_NOOP("ErrorText", "The token is locked after too many wrong PINs."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Sign in with the passphrase. Whoever issued the token can unlock it.")},
        {"token.pin-not-set", QT_TRANSLATE_NOOP("ErrorText", "The PIN of the token has expired or was never set."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Set a PIN with the software of the token, then try again. The passphrase always works.")},
        {"token.no-suitable-key",
         QT_TRANSLATE_NOOP("ErrorText", "This certificate cannot be used to sign in: its key is {type}, {bits} bits."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Choose a certificate for encryption with a longer RSA key, whose private "
                                        "key is on the token.")},
        {"token.no-certificate",
         QT_TRANSLATE_NOOP("ErrorText", "There is no certificate on the token that can be used to sign in."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Put in the token with your certificate for encryption, or sign in with the passphrase.")},
        {"token.several-certificates", QT_TRANSLATE_NOOP("ErrorText", "Several certificates could be meant."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Say which one, by its label.")},
        {"token.certificate-missing",
         QT_TRANSLATE_NOOP("ErrorText",
                           "The certificate “{label}” that was enrolled is not on a token that is put in."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Put in the token that was enrolled, or sign in with the passphrase.")},
        {"token.certificate-replaced",
         QT_TRANSLATE_NOOP("ErrorText",
                           "The token has another certificate named “{label}” than the one that was enrolled."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Sign in with the passphrase and enrol the new certificate under “Settings”.")},
        {"token.certificate-expired", QT_TRANSLATE_NOOP("ErrorText", "The certificate is valid until {to} only."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Sign in with the passphrase and have the certificate renewed. If the date is "
                                        "not right, check the clock of this machine.")},
        {"token.certificate-not-yet-valid", QT_TRANSLATE_NOOP("ErrorText", "The certificate is valid from {from} on."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "Sign in with the passphrase until then. If the date is not right, check the clock of this machine.")},
        {"token.does-not-open", QT_TRANSLATE_NOOP("ErrorText", "What is on the token does not open this desk."),
         phrase::storeUntouched,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Sign in with the passphrase and enrol the certificate again under “Settings”.")},
        {"token.not-enrolled", QT_TRANSLATE_NOOP("ErrorText", "No certificate is enrolled for this person."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Sign in with the passphrase; then a certificate can be enrolled under “Settings”.")},
        {"store.copy-differs",
         QT_TRANSLATE_NOOP("ErrorText", "The copy of the store under the new key is not the same as the store."),
         QT_TRANSLATE_NOOP("ErrorText", "What was saved is safe, under the present key."),
         QT_TRANSLATE_NOOP("ErrorText", "Check the disk, then start the exchange of the key anew.")},
        {"desk.reason-missing", QT_TRANSLATE_NOOP("ErrorText", "A new key for the store needs a reason."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Write down why: somebody has left, a computer was stolen, the year is over.")},
    };
}

} // namespace yc::ui
