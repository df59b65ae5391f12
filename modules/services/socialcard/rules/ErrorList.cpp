// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/socialcard/rules/ErrorList.h"

namespace yc::socialcard {

namespace {
constexpr const char *asBefore = QT_TRANSLATE_NOOP("ErrorText", "The card is as it was.");
} // namespace

namespace phrase = core::phrase;

QList<core::ErrorText> errorList()
{
    return {
        {"socialcard.not-allowed",
         QT_TRANSLATE_NOOP("ErrorText", "The card is “{state}”; this step is not possible from there."), asBefore,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Load the card again and look at its course; the page offers what is possible.")},
        {"socialcard.already-lost", QT_TRANSLATE_NOOP("ErrorText", "The card is reported lost already, until {until}."),
         asBefore,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "A second report within that time is not possible; report the loss for good if the card is not found.")},
        {"socialcard.replaced",
         QT_TRANSLATE_NOOP("ErrorText", "The card has been replaced or cancelled; it cannot be released any more."),
         asBefore, QT_TRANSLATE_NOOP("ErrorText", "Work with the new card.")},
        {"socialcard.replacement-open",
         QT_TRANSLATE_NOOP("ErrorText", "A replacement of this card has been asked for already."), asBefore,
         QT_TRANSLATE_NOOP("ErrorText", "Withdraw that application first if the card was found again.")},
        {"socialcard.no-release", QT_TRANSLATE_NOOP("ErrorText", "A formal report of loss cannot be taken back here."),
         asBefore, QT_TRANSLATE_NOOP("ErrorText", "Replace the card.")},
        {"socialcard.release-elsewhere",
         QT_TRANSLATE_NOOP("ErrorText", "The loss can be released only where it was reported."), asBefore,
         QT_TRANSLATE_NOOP("ErrorText", "Send the holder to that counter.")},
        {"socialcard.bank-opens-it", QT_TRANSLATE_NOOP("ErrorText", "The bank function is opened at the bank only."),
         asBefore,
         QT_TRANSLATE_NOOP(
             "ErrorText", "Activate the social security function here, and send the holder to the bank for the rest.")},
        {"socialcard.no-bank-function", QT_TRANSLATE_NOOP("ErrorText", "This card has no bank function."), asBefore,
         QT_TRANSLATE_NOOP("ErrorText", "Leave out what belongs to the bank.")},
        {"socialcard.holder-unknown", QT_TRANSLATE_NOOP("ErrorText", "The holder is not in the file of residents."),
         asBefore, QT_TRANSLATE_NOOP("ErrorText", "Register the person first, then begin again from their page.")},
        {"socialcard.deceased", QT_TRANSLATE_NOOP("ErrorText", "The person has died; no card is issued to them."),
         asBefore, QT_TRANSLATE_NOOP("ErrorText", "If that is wrong, correct the person’s file first.")},
        {"socialcard.has-card", QT_TRANSLATE_NOOP("ErrorText", "The person has a card already: {number}."), asBefore,
         QT_TRANSLATE_NOOP("ErrorText", "One person has one valid card. Replace it, or cancel it first.")},
        {"socialcard.not-reported",
         QT_TRANSLATE_NOOP("ErrorText", "A lost card is reported lost for good before it is replaced."), asBefore,
         QT_TRANSLATE_NOOP("ErrorText", "Record the loss first, then replace the card.")},
        {"socialcard.reason-missing", QT_TRANSLATE_NOOP("ErrorText", "This step needs a reason."), asBefore,
         QT_TRANSLATE_NOOP("ErrorText", "Write it in a few words; it stands in the course of the card.")},
        {"socialcard.bad-card-number",
         QT_TRANSLATE_NOOP("ErrorText", "This is not the number of a card: nine letters and digits."), asBefore,
         QT_TRANSLATE_NOOP("ErrorText", "Copy it from the front of the card, or put the card on the reader.")},
        {"socialcard.bad-identification",
         QT_TRANSLATE_NOOP("ErrorText", "This is not a card identification: 32 digits and letters with D156000005."),
         asBefore, QT_TRANSLATE_NOOP("ErrorText", "Read it from the chip, or leave it empty.")},
        {"socialcard.bad-bank-number",
         QT_TRANSLATE_NOOP("ErrorText", "This is not a bank number: it begins with 62, has 16 to 19 digits, and its "
                                        "last digit checks the others."),
         asBefore, QT_TRANSLATE_NOOP("ErrorText", "Compare it with the card digit by digit.")},
        {"socialcard.id-not-shown", QT_TRANSLATE_NOOP("ErrorText", "The holder’s identity document has not been seen."),
         asBefore, QT_TRANSLATE_NOOP("ErrorText", "Look at the original, then tick it.")},
        {"socialcard.other-incomplete",
         QT_TRANSLATE_NOOP("ErrorText", "Name, number and document of whoever came for the holder are needed."),
         asBefore, QT_TRANSLATE_NOOP("ErrorText", "Enter both and look at the document.")},
        {"socialcard.other-id-number",
         QT_TRANSLATE_NOOP("ErrorText", "The identity number of whoever came is not right."), asBefore,
         QT_TRANSLATE_NOOP("ErrorText", "Compare it with the document digit by digit.")},
        {"socialcard.no-authority",
         QT_TRANSLATE_NOOP("ErrorText", "The power of attorney, or the proof of guardianship or death, is missing."),
         asBefore, QT_TRANSLATE_NOOP("ErrorText", "Take it in, then tick it.")},
        {"socialcard.not-a-minor",
         QT_TRANSLATE_NOOP("ErrorText",
                           "The holder is {age} years old; a guardian cannot act for them as for a child."),
         asBefore, QT_TRANSLATE_NOOP("ErrorText", "Let the holder come, or a proxy with a power of attorney.")},
        {"socialcard.holder-only",
         QT_TRANSLATE_NOOP("ErrorText", "This can be asked for by the holder in person only."), asBefore,
         QT_TRANSLATE_NOOP("ErrorText", "Let the holder come to the counter.")},
        {"socialcard.not-by-telephone", QT_TRANSLATE_NOOP("ErrorText", "This cannot be done by telephone."), asBefore,
         QT_TRANSLATE_NOOP("ErrorText", "A temporary loss can be; for everything else somebody has to come.")},
        {"socialcard.card-not-shown", QT_TRANSLATE_NOOP("ErrorText", "The card has to be at the counter for this."),
         asBefore, QT_TRANSLATE_NOOP("ErrorText", "Let it be shown, or read it, then tick it.")},
        {"socialcard.bad-box", QT_TRANSLATE_NOOP("ErrorText", "The box has no number."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Copy it from the label of the box.")},
        {"socialcard.bad-serials", QT_TRANSLATE_NOOP("ErrorText", "These are not serials of this box."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP(
             "ErrorText",
             "Write them as on the cards, A000101-A000105, A000130; first before last, all of one length.")},
        {"socialcard.box-too-large", QT_TRANSLATE_NOOP("ErrorText", "A box holds {most} cards at most."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Enter it as several boxes.")},
        {"socialcard.serials-known", QT_TRANSLATE_NOOP("ErrorText", "Box {box} has some of these serials."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Compare the labels of both boxes.")},
        {"socialcard.unknown-box", QT_TRANSLATE_NOOP("ErrorText", "There is no such box of blank cards."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Take the box in first, on the page of blank cards.")},
        {"socialcard.serial-not-here", QT_TRANSLATE_NOOP("ErrorText", "The blank {serial} is not of this box."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Compare with the label of the box.")},
        {"socialcard.serial-gone",
         QT_TRANSLATE_NOOP("ErrorText", "The blank {serial} has been used, written off or sent back already."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Look at the movements of the box, and take another blank.")},
    };
}

} // namespace yc::socialcard
