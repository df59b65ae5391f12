// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ProblemTable.h"

#include "ui/text/ProblemText.h"

namespace yc::ui {

namespace {
QList<ProblemEntry> &table()
{
    static QList<ProblemEntry> all{
        // numbers on documents: core::IdentityProblem
        {"identity.empty", QT_TRANSLATE_NOOP("ProblemText", "There is no number. Enter it, or read the card.")},
        {"identity.unknown-kind",
         QT_TRANSLATE_NOOP("ProblemText",
                           "This is not the number of any document known here. Compare it with the document.")},
        {"identity.length",
         QT_TRANSLATE_NOOP("ProblemText",
                           "It has {length} characters, {expected} are expected. Compare it with the document.")},
        {"identity.bad-character",
         QT_TRANSLATE_NOOP("ProblemText",
                           "“{character}” at position {position} cannot stand there. Compare it with the document.")},
        {"identity.bad-check",
         QT_TRANSLATE_NOOP("ProblemText", "The check character is {found}, it would have to be {expected}: a character "
                                          "is wrong or two are exchanged.")},
        {"identity.birth-not-a-date",
         QT_TRANSLATE_NOOP(
             "ProblemText",
             "The date of birth in it, {text}, is not a day of the calendar. Compare it with the document.")},
        {"identity.birth-in-future",
         QT_TRANSLATE_NOOP("ProblemText",
                           "The date of birth in it, {birth}, lies in the future. Compare it with the document.")},
        {"identity.birth-too-early",
         QT_TRANSLATE_NOOP("ProblemText",
                           "The date of birth in it, {birth}, is too long ago. Compare it with the document.")},
        {"identity.unknown-province",
         QT_TRANSLATE_NOOP("ProblemText", "No province has the code {code}. Check the first two digits.")},
        {"identity.bad-permit-region", QT_TRANSLATE_NOOP("ProblemText", "{code} is not the region of such a permit.")},
        {"identity.disability-category",
         QT_TRANSLATE_NOOP("ProblemText", "{found} is not a category of disability (1 to 7).")},
        {"identity.disability-grade",
         QT_TRANSLATE_NOOP("ProblemText", "{found} is not a grade of disability (1 to 4).")},
        {"identity.masked",
         QT_TRANSLATE_NOOP("ProblemText", "Part of the number is hidden by asterisks; the whole number is needed.")},
        {"identity.destroyed-by-spreadsheet",
         QT_TRANSLATE_NOOP(
             "ProblemText",
             "A spreadsheet program has rounded this number; its last digits are lost. Take it from the document.")},
        {"identity.maybe-destroyed-by-spreadsheet",
         QT_TRANSLATE_NOOP(
             "ProblemText",
             "It ends in 000, as a number does that a spreadsheet program has rounded. Compare it with the document.")},
        {"identity.age-over-130",
         QT_TRANSLATE_NOOP("ProblemText", "Born on {birth}, this person would be over 130 years old. Please check.")},
        {"identity.unknown-division",
         QT_TRANSLATE_NOOP("ProblemText", "The place code {code} is in no list; old codes may be missing there.")},
        {"identity.legacy-number", QT_TRANSLATE_NOOP("ProblemText", "A number of 15 digits; today it is {converted}.")},
        {"identity.century-assumed",
         QT_TRANSLATE_NOOP("ProblemText",
                           "The number does not say the century; a birth in {century}xx is assumed, please check.")},
        {"identity.bad-organisation-code",
         QT_TRANSLATE_NOOP(
             "ProblemText",
             "The organisation code in it has the check character {found}, it would have to be {expected}.")},
        {"identity.unknown-registrar",
         QT_TRANSLATE_NOOP("ProblemText", "{found} is not a known registering department.")},
    };
    return all;
}
} // namespace

const QList<ProblemEntry> &problemTable() { return table(); }

void ProblemText::add(const QList<core::ProblemText> &sentences)
{
    for (const core::ProblemText &one : sentences) {
        if (!knows(QString::fromLatin1(one.code)))
            table().append(one);
    }
}

} // namespace yc::ui
