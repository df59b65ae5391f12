// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorTable.h"

namespace yc::ui {

// Of tables that are read and written.
QList<ErrorEntry> fileErrors()
{
    return {
        {"tabular.cannot-open", QT_TRANSLATE_NOOP("ErrorText", "The file cannot be opened."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText",
                           "Check that it is still there and not open in an office program, then choose it again.")},
        {"tabular.not-a-table", QT_TRANSLATE_NOOP("ErrorText", "The file is not a table that can be read."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Choose a CSV, XLS or XLSX file, or save the table as one of these.")},
        {"tabular.web-page", QT_TRANSLATE_NOOP("ErrorText", "The file is a web page with the name of a table."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Open it in an office program and save it as XLSX.")},
        {"tabular.damaged", QT_TRANSLATE_NOOP("ErrorText", "The table file is damaged."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Ask for the file again, or open it in an office program and save it anew.")},
        {"tabular.password", QT_TRANSLATE_NOOP("ErrorText", "The table is protected by a password."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Open it in an office program, remove the password and save it.")},
        {"tabular.encoding", QT_TRANSLATE_NOOP("ErrorText", "The characters of the file cannot be read."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Save the file as UTF-8 or GB18030 and choose it again.")},
        {"tabular.empty", QT_TRANSLATE_NOOP("ErrorText", "The table is empty."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Check whether it is the right file and the right sheet.")},
        {"tabular.no-such-sheet", QT_TRANSLATE_NOOP("ErrorText", "The workbook has no sheet “{sheet}”."),
         phrase::nothingChanged, QT_TRANSLATE_NOOP("ErrorText", "Choose one of the sheets that are there.")},
        {"tabular.no-header", QT_TRANSLATE_NOOP("ErrorText", "No row with the names of the columns was found."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Put the names of the columns into one row above the data and save the file.")},
        {"tabular.too-large", QT_TRANSLATE_NOOP("ErrorText", "The file is larger than this program reads."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Divide it into several files and import one after the other.")},
        {"tabular.too-many-columns",
         QT_TRANSLATE_NOOP("ErrorText", "Row {row} has more columns than a table may have."), phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Check for stray separators or quotation marks in this row.")},
        {"tabular.cell-too-long", QT_TRANSLATE_NOOP("ErrorText", "Row {row} has a cell that is far too long."),
         phrase::nothingChanged,
         QT_TRANSLATE_NOOP("ErrorText", "Check for a missing quotation mark there, or shorten the text.")},
        {"tabular.cannot-write", QT_TRANSLATE_NOOP("ErrorText", "The table could not be written."),
         QT_TRANSLATE_NOOP("ErrorText", "A file of that name that was there before is kept; what was saved is safe."),
         QT_TRANSLATE_NOOP("ErrorText",
                           "Check the disk space and whether you may write to the folder, then try again.")},
    };
}

} // namespace yc::ui
