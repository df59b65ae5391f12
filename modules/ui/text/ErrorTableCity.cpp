// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

namespace {

constexpr const char *joinNothing =
    QT_TRANSLATE_NOOP("ErrorText", "Nothing was joined, and nothing was sent but what signs in.");
constexpr const char *linkStays = QT_TRANSLATE_NOOP("ErrorText", "The link to the city is as it was.");
constexpr const char *cityUntouched = QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed at the city.");
constexpr const char *revokedKept =
    QT_TRANSLATE_NOOP("ErrorText", "Everything recorded here is kept and readable. Nothing is sent or fetched.");
constexpr const char *orderIgnored =
    QT_TRANSLATE_NOOP("ErrorText", "Nothing was destroyed. The order stands in the audit log.");
constexpr const char *wiped = QT_TRANSLATE_NOOP(
    "ErrorText", "What was sent to the city is there. What is left in this folder can be read by nobody.");

} // namespace

// Of joining the city, leaving it, and being taken out.
QList<ErrorEntry> cityErrors()
{
    return {
        {"city.code-mistyped", QT_TRANSLATE_NOOP("ErrorText", "The code is mistyped: look at group {group} first."),
         joinNothing,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Compare it with what you were told, group by group. O and 0, I, L and 1 are the same.")},
        {"city.code-wrong",
         QT_TRANSLATE_NOOP("ErrorText", "The code does not belong to this file, or the file was changed on its way."),
         joinNothing,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "Check the code. If it is right, do not use the file: ask the city for another and tell them.")},
        {"city.code-expired", QT_TRANSLATE_NOOP("ErrorText", "The code was good until {at}."), joinNothing,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "Ask the city for another file and code. If the clock of this machine is wrong, set it right.")},
        {"city.code-used",
         QT_TRANSLATE_NOOP("ErrorText", "The city does not take this code: it was used already, or taken back."),
         joinNothing,
         QT_TRANSLATE_NOOP("ErrorText", "If nobody of yours used it, tell the city at once: they take that account "
                                        "back. Then ask for another file and code.")},
        {"city.file-other", QT_TRANSLATE_NOOP("ErrorText", "This is no enrolment file."), joinNothing,
         QT_TRANSLATE_NOOP("ErrorText", "Choose the file that came from the city.")},
        {"city.file-damaged", QT_TRANSLATE_NOOP("ErrorText", "The enrolment file is damaged."), joinNothing,
         QT_TRANSLATE_NOOP("ErrorText", "Copy it again from where it came from, or ask the city for another.")},
        {"city.file-newer",
         QT_TRANSLATE_NOOP("ErrorText", "The enrolment file was made for a newer version of this program."),
         joinNothing, QT_TRANSLATE_NOOP("ErrorText", "Update the program on this desk.")},
        {"city.other-street",
         QT_TRANSLATE_NOOP("ErrorText", "The file is for street {street}; this desk belongs to {org}."), joinNothing,
         QT_TRANSLATE_NOOP("ErrorText", "Ask the city for a file for your street.")},
        {"city.already-joined", QT_TRANSLATE_NOOP("ErrorText", "This desk has joined a city already."), linkStays,
         QT_TRANSLATE_NOOP("ErrorText", "To join again, let the desk leave first: yichuangctl city leave.")},
        {"city.not-joined", QT_TRANSLATE_NOOP("ErrorText", "This desk has not joined a city."), joinNothing,
         QT_TRANSLATE_NOOP("ErrorText", "Join with the file and the code that the city gives out.")},
        {"city.nothing-pending", QT_TRANSLATE_NOOP("ErrorText", "No joining is under way."), joinNothing,
         QT_TRANSLATE_NOOP("ErrorText", "Join with the file and the code that the city gives out.")},
        {"city.link-damaged", QT_TRANSLATE_NOOP("ErrorText", "What this desk knows of the city cannot be read."),
         phrase::storeUntouched,
         QT_TRANSLATE_NOOP("ErrorText", "Let the desk leave the city and join again with a new file and code.")},
        {"city.not-administrator", QT_TRANSLATE_NOOP("ErrorText", "This account does not administer the city."),
         cityUntouched, QT_TRANSLATE_NOOP("ErrorText", "Sign in as the administrator of the CouchDB server.")},
        {"city.no-account", QT_TRANSLATE_NOOP("ErrorText", "The city has no desk {account}."), cityUntouched,
         QT_TRANSLATE_NOOP("ErrorText", "yichuangctl city status lists the desks.")},
        {"city.bad-street", QT_TRANSLATE_NOOP("ErrorText", "“{street}” is no street: its code has nine digits."),
         cityUntouched,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Give the codes of streets and towns, with commas between, or a file with one each line.")},
        {"city.key-file-damaged",
         QT_TRANSLATE_NOOP("ErrorText", "This is not the file of a city's key, or it is damaged."), cityUntouched,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Take the copy that was kept with it. Without it desks can be taken out, but not wiped.")},
        {"city.key-passphrase-wrong", QT_TRANSLATE_NOOP("ErrorText", "The passphrase does not open the city's key."),
         cityUntouched, QT_TRANSLATE_NOOP("ErrorText", "Try again; mind capital letters and the input method.")},
        {"sync.revoked", QT_TRANSLATE_NOOP("ErrorText", "The city has taken this desk out: {reason}."), revokedKept,
         QT_TRANSLATE_NOOP(
             "ErrorText", "Call the city. If the desk is to work with them again, they give out a new file and code.")},
        {"sync.order-forged",
         QT_TRANSLATE_NOOP("ErrorText", "Somebody ordered this desk in the city's name to destroy its keys. The order "
                                        "is not the city's, or not for this desk."),
         orderIgnored,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Tell the city and the auditor: somebody can write to the city's server who should not.")},
        {"desk.wiped",
         QT_TRANSLATE_NOOP("ErrorText", "This desk was reported lost. At {at} it destroyed its keys, as the city "
                                        "ordered for {account}: {reason}."),
         wiped,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Tell whoever administers the desk or the city. To work here again, restore a backup with "
                           "its recovery code, or set up a new desk in another folder and join with a new file.")},
        {"vault.bad-secret",
         QT_TRANSLATE_NOOP("ErrorText", "“{name}” cannot be kept in the vault: its name or its size is not allowed."),
         phrase::nothingChanged, phrase::callAdministrator},
    };
}

} // namespace yc::ui
