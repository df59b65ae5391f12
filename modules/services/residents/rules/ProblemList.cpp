// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/ProblemList.h"

namespace yc::residents {

QList<core::ProblemText> problemList()
{
    return {
        {"resident.no-name", QT_TRANSLATE_NOOP("ProblemText", "The name is missing. Take it from the document.")},
        {"resident.name-characters",
         QT_TRANSLATE_NOOP("ProblemText", "“{character}” does not belong in a name. Take it out.")},
        {"resident.name-length",
         QT_TRANSLATE_NOOP("ProblemText", "The name is longer than {limit} characters. Please check.")},
        {"resident.name-one-character",
         QT_TRANSLATE_NOOP("ProblemText", "The name has one character only. Check that it is complete.")},
        {"resident.masked-value",
         QT_TRANSLATE_NOOP("ProblemText",
                           "Asterisks hide a part of this value and are never stored. Type the whole value.")},
        {"resident.no-number",
         QT_TRANSLATE_NOOP("ProblemText", "There is no ID number; the person is found by name only.")},
        {"resident.number-as-written",
         QT_TRANSLATE_NOOP("ProblemText", "The number has a tidier form, which is the one that is stored.")},
        {"resident.no-birth", QT_TRANSLATE_NOOP("ProblemText", "The date of birth is not known. Ask for it.")},
        {"resident.birth-in-future",
         QT_TRANSLATE_NOOP("ProblemText", "The date of birth lies in the future. Check the year.")},
        {"resident.birth-contradicts-number",
         QT_TRANSLATE_NOOP(
             "ProblemText",
             "The ID number has another date of birth. Compare with the document and correct one of them.")},
        {"resident.sex-contradicts-number",
         QT_TRANSLATE_NOOP("ProblemText",
                           "The ID number says otherwise. Compare with the document and correct one of them.")},
        {"resident.deceased-in-future",
         QT_TRANSLATE_NOOP("ProblemText", "The date of death lies in the future. Check the year.")},
        {"resident.deceased-before-birth",
         QT_TRANSLATE_NOOP("ProblemText", "The date of death is before the date of birth. Check both.")},
        {"resident.deceased-not-marked",
         QT_TRANSLATE_NOOP("ProblemText", "There is a date of death. Tick “Deceased”, or clear the date.")},
        {"resident.committee-code",
         QT_TRANSLATE_NOOP("ProblemText",
                           "This is not the code of a committee (12 digits). Choose one from the list.")},
        {"resident.place",
         QT_TRANSLATE_NOOP("ProblemText",
                           "This is no position. Write the longitude first, then the latitude: 121.4737,31.2304.")},
        {"resident.relation-without-household",
         QT_TRANSLATE_NOOP("ProblemText",
                           "A relation to the head of household is given, but no household. Choose the household.")},
        {"resident.telephone-one-short",
         QT_TRANSLATE_NOOP("ProblemText", "A mobile number has 11 digits; this one is one short. Ask for it again.")},
        {"resident.telephone-unusual",
         QT_TRANSLATE_NOOP("ProblemText", "This does not look like a telephone number. Ask for it again.")},
    };
}

} // namespace yc::residents
