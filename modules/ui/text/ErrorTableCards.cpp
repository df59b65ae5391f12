// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

namespace {
constexpr const char *onlyRead =
    QT_TRANSLATE_NOOP("ErrorText", "Nothing on the card was changed, and nothing was saved.");
constexpr const char *byNumber =
    QT_TRANSLATE_NOOP("ErrorText", "Find the person by their identity document, and go on without the reader.");
} // namespace

// Of the reader of social security cards.
QList<ErrorEntry> cardReaderErrors()
{
    return {
        {"cardreader.removed", QT_TRANSLATE_NOOP("ErrorText", "The card was taken out before it was read to its end."),
         onlyRead, QT_TRANSLATE_NOOP("ErrorText", "Put it in once more and leave it until it is read.")},
        {"cardreader.mute", QT_TRANSLATE_NOOP("ErrorText", "The chip of the card does not answer."), onlyRead,
         QT_TRANSLATE_NOOP("ErrorText", "Put it in the other way round, with the chip first; wipe the contacts. If it "
                                        "stays silent, the chip is damaged.")},
        {"cardreader.busy", QT_TRANSLATE_NOOP("ErrorText", "Another program is working with the card."), onlyRead,
         QT_TRANSLATE_NOOP("ErrorText", "Close that program, then put the card in again.")},
        {"cardreader.failed", QT_TRANSLATE_NOOP("ErrorText", "The reader failed (code {status})."), onlyRead,
         QT_TRANSLATE_NOOP("ErrorText", "Put the card in again; if it lasts, plug the reader out and in.")},
        {"cardreader.garbled", QT_TRANSLATE_NOOP("ErrorText", "The answer of the chip makes no sense."), onlyRead,
         QT_TRANSLATE_NOOP("ErrorText", "Put the card in again; if it lasts, the chip is damaged.")},
        {"cardreader.not-social-card", QT_TRANSLATE_NOOP("ErrorText", "This is not a social security card."), onlyRead,
         QT_TRANSLATE_NOOP("ErrorText", "Ask for the social security card, and put it in.")},
        {"cardreader.protected",
         QT_TRANSLATE_NOOP("ErrorText", "The card does not say whose it is without the key of its place."), onlyRead,
         byNumber},
        {"cardreader.unreadable",
         QT_TRANSLATE_NOOP("ErrorText", "Neither the holder nor the number of the card can be read."), onlyRead,
         byNumber},
        {"cardreader.pin-wrong", QT_TRANSLATE_NOOP("ErrorText", "The PIN is wrong; tries left: {left}."), onlyRead,
         QT_TRANSLATE_NOOP("ErrorText", "Let the holder type it again, without haste.")},
        {"cardreader.pin-blocked", QT_TRANSLATE_NOOP("ErrorText", "The PIN of the card is locked."), onlyRead,
         QT_TRANSLATE_NOOP("ErrorText", "Reset it on the card’s page, with the holder’s identity document.")},
        {"cardreader.unsupported", QT_TRANSLATE_NOOP("ErrorText", "The chip does not know this command."), onlyRead,
         byNumber},
        {"cardreader.missing-file", QT_TRANSLATE_NOOP("ErrorText", "The chip has no such file."), onlyRead, byNumber},
        {"cardreader.refused", QT_TRANSLATE_NOOP("ErrorText", "The chip refused to be read (status {status})."),
         onlyRead, byNumber},
        {"cardreader.training-file", QT_TRANSLATE_NOOP("ErrorText", "Training card {card} has a mistake."),
         phrase::nothingChanged, phrase::callAdministrator},
    };
}

} // namespace yc::ui
