// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

// Of calendars, code tables, divisions, the calculators, the demo desk and the command line.
QList<ErrorEntry> factErrors()
{
    return {
        {"calendar.not-json", QT_TRANSLATE_NOOP("ErrorText", "The calendar file is not valid JSON."),
         QT_TRANSLATE_NOOP("ErrorText", "The calendar in use is unchanged."),
         QT_TRANSLATE_NOOP("ErrorText", "Ask for the file again and import it anew.")},
        {"calendar.unknown-layout",
         QT_TRANSLATE_NOOP("ErrorText", "The file is not laid out as a calendar of public holidays."),
         QT_TRANSLATE_NOOP("ErrorText", "The calendar in use is unchanged."),
         QT_TRANSLATE_NOOP("ErrorText",
                           "Choose a file with holidays and working days, as the State Council publishes them.")},
        {"calendar.bad-date", QT_TRANSLATE_NOOP("ErrorText", "“{date}” in the calendar file is not a date."),
         QT_TRANSLATE_NOOP("ErrorText", "The calendar in use is unchanged."),
         QT_TRANSLATE_NOOP("ErrorText", "Write it as 2026-10-01 and import the file again.")},
        {"calendar.contradiction",
         QT_TRANSLATE_NOOP("ErrorText", "The calendar file calls {date} both a holiday and a working day."),
         QT_TRANSLATE_NOOP("ErrorText", "The calendar in use is unchanged."),
         QT_TRANSLATE_NOOP("ErrorText",
                           "Compare with the published arrangement, correct the file and import it again.")},
        {"calendar.no-year", QT_TRANSLATE_NOOP("ErrorText", "The calendar file holds no complete year."),
         QT_TRANSLATE_NOOP("ErrorText", "The calendar in use is unchanged."),
         QT_TRANSLATE_NOOP("ErrorText", "Choose a file with the whole arrangement of a year.")},
        {"codes.not-json", QT_TRANSLATE_NOOP("ErrorText", "The code table is not valid JSON."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Correct the file, or put back the one of the program.")},
        {"codes.unknown-layout", QT_TRANSLATE_NOOP("ErrorText", "The file is not laid out as a code table."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Correct the file, or put back the one of the program.")},
        {"codes.not-unique", QT_TRANSLATE_NOOP("ErrorText", "“{word}” stands for two entries of the code table."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Remove it from one of the two.")},
        {"division.nothing-to-import",
         QT_TRANSLATE_NOOP("ErrorText", "No row of the file is a division that fits the list."),
         QT_TRANSLATE_NOOP("ErrorText", "The list of divisions is unchanged."),
         QT_TRANSLATE_NOOP("ErrorText", "Each row needs a code of 9 or 12 digits whose parent is known, and a name.")},
        {"calc.bad-date", QT_TRANSLATE_NOOP("ErrorText", "The day of acceptance is not a date within the calendar."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Write it as 2026-11-21.")},
        {"calc.too-many-days", QT_TRANSLATE_NOOP("ErrorText", "The number of working days, {days}, cannot be counted."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Enter a number from 0 to {longest}.")},
        {"demo.no-residents", QT_TRANSLATE_NOOP("ErrorText", "A demo desk needs at least one resident."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Enter a number of residents of one or more.")},
        {"ctl.usage", QT_TRANSLATE_NOOP("ErrorText", "The command was not understood."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "yichuangctl --help lists the commands and their options.")},
    };
}

} // namespace yc::ui
