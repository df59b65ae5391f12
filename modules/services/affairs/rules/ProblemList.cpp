// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/ProblemList.h"

namespace yc::affairs {

QList<core::ProblemText> problemList()
{
    return {
        // the form of a service item: FormProblem
        {"form.required", QT_TRANSLATE_NOOP("ProblemText", "Please fill this in.")},
        {"form.wrong-type", QT_TRANSLATE_NOOP("ProblemText", "This value does not fit the field. Enter it again.")},
        {"form.unknown-field", QT_TRANSLATE_NOOP("ProblemText", "The form has no such field. Leave it out.")},
        {"form.not-a-date", QT_TRANSLATE_NOOP("ProblemText", "This is not a date. Write it as 2012-09-24.")},
        {"form.date-in-future", QT_TRANSLATE_NOOP("ProblemText", "This date lies in the future. Check the year.")},
        {"form.date-in-past",
         QT_TRANSLATE_NOOP("ProblemText", "This date lies in the past. Choose today or a later day.")},
        {"form.too-small", QT_TRANSLATE_NOOP("ProblemText", "This must be at least {min}.")},
        {"form.too-large", QT_TRANSLATE_NOOP("ProblemText", "This must be at most {max}.")},
        {"form.masked-value",
         QT_TRANSLATE_NOOP("ProblemText",
                           "Asterisks hide a part of this value and are never stored. Type the whole value.")},
        {"form.too-long",
         QT_TRANSLATE_NOOP("ProblemText", "This has {length} characters, at most {max} are possible. Shorten it.")},
        {"form.not-a-choice",
         QT_TRANSLATE_NOOP("ProblemText", "This is none of the choices. Choose one from the list.")},
        {"form.telephone-length",
         QT_TRANSLATE_NOOP("ProblemText",
                           "A mobile number has {expected} digits, this one has {length}. Ask for it again.")},
        {"form.telephone",
         QT_TRANSLATE_NOOP("ProblemText", "This is not a telephone number. A landline begins with its area code.")},
        {"form.account",
         QT_TRANSLATE_NOOP("ProblemText", "This is not the number of a bank account. Compare it with the card.")},
        {"form.id-number", QT_TRANSLATE_NOOP("ProblemText", "This is not the number of an identity document.")},
        {"form.credit-code", QT_TRANSLATE_NOOP("ProblemText", "This is not a unified social credit code.")},
        {"form.disability-number",
         QT_TRANSLATE_NOOP("ProblemText", "This is not the number of a disability certificate.")},
        // whom an item is for: EligibilityHint
        {"eligibility.too-young",
         QT_TRANSLATE_NOOP("ProblemText",
                           "The person is {age} years old, the item begins at {min}; it is possible from {from} on.")},
        {"eligibility.too-old",
         QT_TRANSLATE_NOOP("ProblemText", "The person is {age} years old, the item is for people up to {max}.")},
        {"eligibility.sex", QT_TRANSLATE_NOOP("ProblemText", "The item is for the other sex. Please check.")},
        {"eligibility.not-local",
         QT_TRANSLATE_NOOP("ProblemText", "The item is for people with a local hukou; the file says otherwise.")},
        {"eligibility.local",
         QT_TRANSLATE_NOOP("ProblemText", "The item is for people without a local hukou; the file says otherwise.")},
        {"eligibility.tags", QT_TRANSLATE_NOOP("ProblemText", "The person has none of these tags: {any}.")},
        {"eligibility.tags-missing", QT_TRANSLATE_NOOP("ProblemText", "The person lacks these tags: {missing}.")},
    };
}

} // namespace yc::affairs
