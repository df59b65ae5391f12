// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

namespace {
constexpr const char *nothingTaken =
    QT_TRANSLATE_NOOP("ErrorText", "Nothing of the bundle was taken in; everything here is as it was.");
constexpr const char *noBundleMade =
    QT_TRANSLATE_NOOP("ErrorText", "No bundle was made; everything here is as it was.");
constexpr const char *askSender =
    QT_TRANSLATE_NOOP("ErrorText", "Copy it again from the stick, or ask the other desk for a new bundle.");
} // namespace

QList<ErrorEntry> bundleErrors()
{
    return {
        {"bundle.not-a-bundle", QT_TRANSLATE_NOOP("ErrorText", "This file is not a bundle of another desk."),
         nothingTaken, QT_TRANSLATE_NOOP("ErrorText", "Choose a file that ends in .ycb.")},
        {"bundle.truncated", QT_TRANSLATE_NOOP("ErrorText", "The bundle is incomplete: its end is missing."),
         nothingTaken, askSender},
        {"bundle.changed", QT_TRANSLATE_NOOP("ErrorText", "The bundle was changed or damaged after it was made."),
         nothingTaken, askSender},
        {"bundle.forged",
         QT_TRANSLATE_NOOP("ErrorText", "The bundle says who made it, but the signature is not of that desk."),
         nothingTaken,
         QT_TRANSLATE_NOOP("ErrorText", "Do not use this stick; tell the security administrator about it.")},
        {"bundle.damaged",
         QT_TRANSLATE_NOOP("ErrorText", "The bundle arrived as it was made, but what is in it does not fit together."),
         nothingTaken,
         QT_TRANSLATE_NOOP("ErrorText", "Ask the other desk to check its store and to make a new bundle.")},
        {"bundle.newer-version",
         QT_TRANSLATE_NOOP("ErrorText", "The bundle was made by a newer version of the program."), nothingTaken,
         QT_TRANSLATE_NOOP("ErrorText", "Update the program, then take the bundle in.")},
        {"bundle.not-for-this-desk", QT_TRANSLATE_NOOP("ErrorText", "The bundle is for another desk: {receivers}."),
         nothingTaken, QT_TRANSLATE_NOOP("ErrorText", "Take it to that desk, or ask for one that is for this desk.")},
        {"bundle.other-key",
         QT_TRANSLATE_NOOP("ErrorText", "The bundle is for this desk, but for a key that it no longer has."),
         nothingTaken,
         QT_TRANSLATE_NOOP("ErrorText", "Give the other desk the card of this desk again, and ask for a new bundle.")},
        {"bundle.own", QT_TRANSLATE_NOOP("ErrorText", "This desk made the bundle itself."), nothingTaken,
         QT_TRANSLATE_NOOP("ErrorText", "Take it to the desk that it is for.")},
        {"bundle.unknown-sender",
         QT_TRANSLATE_NOOP("ErrorText", "The bundle is from a desk that is not known here: {organisation} {name}."),
         nothingTaken,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Have that desk's card read in and its fingerprint compared, then take the bundle in.")},
        {"bundle.revoked-sender",
         QT_TRANSLATE_NOOP("ErrorText", "The desk {organisation} {name} is withdrawn: nothing of it is taken."),
         nothingTaken, QT_TRANSLATE_NOOP("ErrorText", "Ask the security administrator what became of that desk.")},
        {"bundle.keys-changed",
         QT_TRANSLATE_NOOP("ErrorText", "The desk {organisation} {name} has other keys than those that were compared."),
         nothingTaken,
         QT_TRANSLATE_NOOP("ErrorText", "Have its new card read in and its fingerprint compared, by telephone or in "
                                        "person.")},
        {"bundle.not-trusted",
         QT_TRANSLATE_NOOP("ErrorText", "Nobody has compared the fingerprint of the desk {organisation} {name} yet."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText",
                           "The administrator compares it with the card of that desk, by telephone or in person.")},
        {"bundle.foreign-dataset",
         QT_TRANSLATE_NOOP("ErrorText", "The bundle holds records that its sender may not speak for."), nothingTaken,
         QT_TRANSLATE_NOOP("ErrorText", "Tell the security administrator about this bundle.")},
        {"bundle.unknown-dataset",
         QT_TRANSLATE_NOOP("ErrorText", "The bundle holds records of a kind that this desk does not keep."),
         nothingTaken, QT_TRANSLATE_NOOP("ErrorText", "Update the program; if that does not help, ask the sender.")},
        {"bundle.no-receiver", QT_TRANSLATE_NOOP("ErrorText", "Nobody is chosen for whom the bundle is."), noBundleMade,
         QT_TRANSLATE_NOOP("ErrorText", "Choose at least one desk.")},
        {"bundle.receiver-unusable",
         QT_TRANSLATE_NOOP("ErrorText", "No bundle can be made for {organisation} {name}: its card is withdrawn or "
                                        "incomplete."),
         noBundleMade, QT_TRANSLATE_NOOP("ErrorText", "Ask that desk for its present card and read it in.")},
        {"bundle.no-common-dataset",
         QT_TRANSLATE_NOOP("ErrorText", "This desk has no records that the chosen desks may have."), noBundleMade,
         QT_TRANSLATE_NOOP("ErrorText", "Choose a desk of the same street, or the street's or district's.")},
        {"bundle.disk-full", QT_TRANSLATE_NOOP("ErrorText", "There is not enough room for the bundle."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Make room on the stick or on this machine, then try again.")},
        {"bundle.file-too-large", QT_TRANSLATE_NOOP("ErrorText", "The stick takes no file as large as this bundle."),
         noBundleMade, QT_TRANSLATE_NOOP("ErrorText", "Use a stick that is formatted with exFAT.")},
        {"bundle.read-only", QT_TRANSLATE_NOOP("ErrorText", "The stick or folder cannot be written to."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Take off its write protection, or choose another one.")},
        {"bundle.stick-gone", QT_TRANSLATE_NOOP("ErrorText", "The file or the stick is not there any more."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Put the stick in again, then try again.")},
        {"bundle.io", QT_TRANSLATE_NOOP("ErrorText", "The stick cannot be read or written."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Put it in again or use another one; sticks wear out.")},
        {"bundle.not-a-card", QT_TRANSLATE_NOOP("ErrorText", "This file is not the card of a desk."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Choose a file that ends in .yccard.")},
        {"bundle.card-changed", QT_TRANSLATE_NOOP("ErrorText", "The card was changed after it was made."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Ask the other desk for its card again.")},
        {"bundle.own-card", QT_TRANSLATE_NOOP("ErrorText", "This is the card of this desk itself."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Choose the card of the other desk.")},
        {"bundle.revoked-card",
         QT_TRANSLATE_NOOP("ErrorText", "The desk {organisation} {name} is withdrawn and cannot be trusted again."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "A desk that is set up anew has a new card; read in that one.")},
        {"bundle.reason-missing", QT_TRANSLATE_NOOP("ErrorText", "No reason is given."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Say why the desk is withdrawn.")},
        {"store.not-for-this-desk", QT_TRANSLATE_NOOP("ErrorText", "This is encrypted for another desk."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Ask the sender for one that is for this desk.")},
    };
}

} // namespace yc::ui
