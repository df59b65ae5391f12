// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

// Of social assistance: families, figures, applications and payments.
QList<ErrorEntry> povertyAidErrors()
{
    return {
        {"povertyaid.not-json", QT_TRANSLATE_NOOP("ErrorText", "This file is not a family in JSON (at byte {offset})."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "“yichuangctl calc --help” shows the format; correct the file.")},
        {"povertyaid.family", QT_TRANSLATE_NOOP("ErrorText", "The family has a mistake at {pointer}: {problem}."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Correct that value; “yichuangctl calc --help” shows the format.")},
        {"povertyaid.nobody-counts", QT_TRANSLATE_NOOP("ErrorText", "Nobody of this family counts as a member."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Enter at least the applicant, with their relation and where they live.")},
        {"povertyaid.unknown-place", QT_TRANSLATE_NOOP("ErrorText", "The rules of the place “{place}” are not known."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Known are 31 (Shanghai) and 50 (Chongqing).")},
        {"povertyaid.unreadable", QT_TRANSLATE_NOOP("ErrorText", "The file {path} cannot be read."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Check the name and whether you may read the file.")},
        {"povertyaid.bad-figures",
         QT_TRANSLATE_NOOP("ErrorText", "The figures of social assistance are damaged at “{key}”."),
         phrase::nothingChanged, phrase::callAdministrator},
        {"povertyaid.not-open",
         QT_TRANSLATE_NOOP("ErrorText", "This application cannot be changed any more; it is “{state}”."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Open it again to see what was decided; register a new one if the family changed.")},
        {"povertyaid.applicant-unknown",
         QT_TRANSLATE_NOOP("ErrorText", "The applicant is not in the file of residents."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Register the person first, then begin the application from their page.")},
        {"povertyaid.masked-value", QT_TRANSLATE_NOOP("ErrorText", "The value of “{field}” is a masked one."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Type the whole value, or leave the field as it was.")},
        {"povertyaid.reason-missing", QT_TRANSLATE_NOOP("ErrorText", "This decision needs a reason."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Write why, with the rule it rests on; the family gets it in writing.")},
        {"povertyaid.not-eligible",
         QT_TRANSLATE_NOOP("ErrorText", "The means test does not say yes to this class of aid ({class})."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Look at its reasons; enter the figures that are missing, or choose another class.")},
        {"povertyaid.benefit-open",
         QT_TRANSLATE_NOOP("ErrorText", "The amount cannot be said, because figures are missing ({figures})."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Enter these figures with their basis on the application, then decide again.")},
        {"povertyaid.authorisation-missing",
         QT_TRANSLATE_NOOP("ErrorText", "These members have not signed the authorisation: {members}."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Enter the day on which each of them signed, then decide again.")},
        {"povertyaid.account-missing", QT_TRANSLATE_NOOP("ErrorText", "There is no account to pay to."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Enter the account of the applicant or of the guardian, then decide again.")},
    };
}

} // namespace yc::ui
