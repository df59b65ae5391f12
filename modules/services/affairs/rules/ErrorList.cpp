// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/ErrorList.h"

namespace yc::affairs {

namespace {
namespace phrase {
using namespace core::phrase;
constexpr const char *caseAsBefore = QT_TRANSLATE_NOOP("ErrorText", "The case is as it was.");
constexpr const char *notAccepted = QT_TRANSLATE_NOOP("ErrorText", "Nothing has been accepted; a saved draft stays.");
} // namespace phrase
} // namespace

QList<core::ErrorText> errorList()
{
    return {
        {"affairs.unknown-item", QT_TRANSLATE_NOOP("ErrorText", "This service item is not in the catalogue."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Search for the item again; if it is new, update the program.")},
        {"affairs.item-not-in-force", QT_TRANSLATE_NOOP("ErrorText", "This service item is not in force today."),
         phrase::notAccepted, QT_TRANSLATE_NOOP("ErrorText", "Search for the item that has taken its place.")},
        {"affairs.item-suspended", QT_TRANSLATE_NOOP("ErrorText", "This service item is suspended."),
         phrase::notAccepted,
         QT_TRANSLATE_NOOP("ErrorText", "Tell the applicant, and accept it when the suspension ends.")},
        {"affairs.item-changed",
         QT_TRANSLATE_NOOP("ErrorText", "The service item was changed since this draft was begun."),
         phrase::notAccepted,
         QT_TRANSLATE_NOOP("ErrorText", "Open the item anew, check form and materials, and accept again.")},
        {"affairs.applicant-mismatch",
         QT_TRANSLATE_NOOP("ErrorText", "The ID number in the form is not the one in the person’s file."),
         phrase::notAccepted,
         QT_TRANSLATE_NOOP("ErrorText", "Compare with the document; correct the form, or choose the right person.")},
        {"affairs.form-incomplete", QT_TRANSLATE_NOOP("ErrorText", "The form has gaps or mistakes."),
         phrase::notAccepted,
         QT_TRANSLATE_NOOP("ErrorText", "The marked fields say what is wrong; correct them and accept again.")},
        {"affairs.material-missing",
         QT_TRANSLATE_NOOP("ErrorText", "Materials that are needed have not been handed in: {materials}."),
         phrase::notAccepted,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Take them in and tick them, or hand over a notice of everything that is missing.")},
        {"affairs.not-deferrable",
         QT_TRANSLATE_NOOP("ErrorText", "These materials cannot be handed in later: {materials}."), phrase::notAccepted,
         QT_TRANSLATE_NOOP("ErrorText", "Take it in first, or hand over a notice of everything that is missing.")},
        {"affairs.nothing-missing", QT_TRANSLATE_NOOP("ErrorText", "Nothing is missing."), phrase::notAccepted,
         QT_TRANSLATE_NOOP("ErrorText", "Accept the matter in the ordinary way.")},
        {"affairs.reason-missing", QT_TRANSLATE_NOOP("ErrorText", "A reason is needed here."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Write the reason, with the rule it rests on.")},
        {"affairs.wrong-state",
         QT_TRANSLATE_NOOP("ErrorText", "The case is in the state “{state}”, which does not allow this step."),
         phrase::caseAsBefore, QT_TRANSLATE_NOOP("ErrorText", "Load the case again and look at its course.")},
        {"affairs.correction-late",
         QT_TRANSLATE_NOOP("ErrorText", "The time to hand in what was missing ended on {until}."), phrase::caseAsBefore,
         QT_TRANSLATE_NOOP("ErrorText", "Take the application anew, or close this one as withdrawn.")},
        {"affairs.deficiency-open",
         QT_TRANSLATE_NOOP("ErrorText", "What was promised at acceptance has not been handed in yet."),
         phrase::caseAsBefore, QT_TRANSLATE_NOOP("ErrorText", "Take in the missing material first, then decide.")},
        {"affairs.never-accepted",
         QT_TRANSLATE_NOOP("ErrorText", "This case was withdrawn before it was accepted, so it cannot be reopened."),
         phrase::caseAsBefore, QT_TRANSLATE_NOOP("ErrorText", "Take a new application.")},
        {"affairs.unknown-outcome", QT_TRANSLATE_NOOP("ErrorText", "This is not an outcome that a case can have."),
         phrase::caseAsBefore, QT_TRANSLATE_NOOP("ErrorText", "Choose granted, denied or terminated.")},
        {"affairs.unknown-pause", QT_TRANSLATE_NOOP("ErrorText", "This is not a ground for stopping the clock."),
         phrase::caseAsBefore, QT_TRANSLATE_NOOP("ErrorText", "Choose one of the grounds offered.")},
        {"affairs.no-copies", QT_TRANSLATE_NOOP("ErrorText", "At least one copy must be printed."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Set the number of copies to one or more.")},
        {"affairs.no-draft-id",
         QT_TRANSLATE_NOOP("ErrorText", "The draft has no proper name in the store; this is a fault of the program."),
         QT_TRANSLATE_NOOP("ErrorText", "The draft was not saved; what was saved before is safe."),
         phrase::callAdministrator},
        {"affairs.no-residents",
         QT_TRANSLATE_NOOP("ErrorText", "This program has no file of residents, so no applicant can be chosen."),
         phrase::nothingChanged, phrase::callAdministrator},
        {"file.too-many", QT_TRANSLATE_NOOP("ErrorText", "A case can hold {count} scans, and this would be more."),
         phrase::caseAsBefore,
         QT_TRANSLATE_NOOP("ErrorText", "Put several pages into one PDF, or remove scans that are not needed.")},
        {"catalogue.cannot-read",
         QT_TRANSLATE_NOOP("ErrorText", "A file of the catalogue of service items cannot be read."),
         phrase::savedIsSafe, QT_TRANSLATE_NOOP("ErrorText", "Put the file back or install the program again: {file}")},
        {"catalogue.not-json", QT_TRANSLATE_NOOP("ErrorText", "A file of the catalogue is not valid JSON."),
         phrase::savedIsSafe, QT_TRANSLATE_NOOP("ErrorText", "Correct the file: {file}, byte {offset}.")},
        {"catalogue.missing", QT_TRANSLATE_NOOP("ErrorText", "An entry is missing in the catalogue."),
         phrase::savedIsSafe, QT_TRANSLATE_NOOP("ErrorText", "Add it: {file}, {pointer}.")},
        {"catalogue.wrong-type", QT_TRANSLATE_NOOP("ErrorText", "An entry of the catalogue has the wrong type."),
         phrase::savedIsSafe, QT_TRANSLATE_NOOP("ErrorText", "Correct it: {file}, {pointer}.")},
        {"catalogue.bad-value",
         QT_TRANSLATE_NOOP("ErrorText", "An entry of the catalogue has a value that is not allowed."),
         phrase::savedIsSafe, QT_TRANSLATE_NOOP("ErrorText", "Correct it: {file}, {pointer}.")},
        {"catalogue.unknown-reference",
         QT_TRANSLATE_NOOP("ErrorText", "The catalogue refers to “{name}”, which does not exist."), phrase::savedIsSafe,
         QT_TRANSLATE_NOOP("ErrorText", "Correct it: {file}, {pointer}.")},
        {"catalogue.duplicate", QT_TRANSLATE_NOOP("ErrorText", "The service item “{name}” is in the catalogue twice."),
         phrase::savedIsSafe, QT_TRANSLATE_NOOP("ErrorText", "Remove one of the two: {file}")},
        {"catalogue.empty", QT_TRANSLATE_NOOP("ErrorText", "The catalogue holds no service item."), phrase::savedIsSafe,
         QT_TRANSLATE_NOOP("ErrorText", "Put the files of the catalogue back, or install the program again.")},
    };
}

} // namespace yc::affairs
