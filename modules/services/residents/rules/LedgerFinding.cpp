// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/LedgerFinding.h"

#include <QHash>
#include <QStringList>
#include <QtGlobal>

#include <algorithm>
#include <array>

namespace yc::residents {

namespace {

struct Source {
    const char *code;
    const char *text;
};

constexpr std::array sources = {
    Source{"ledger.no-name", QT_TRANSLATE_NOOP("LedgerFinding", "The name is missing.")},
    Source{"ledger.no-number", QT_TRANSLATE_NOOP("LedgerFinding", "The ID number is missing.")},
    Source{"ledger.number-of-another-row",
           QT_TRANSLATE_NOOP("LedgerFinding", "Row %{otherRow} has the same ID number; check whose it is.")},
    Source{"ledger.sex-contradicts-number",
           QT_TRANSLATE_NOOP("LedgerFinding", "The sex contradicts the ID number; check both.")},
    Source{"ledger.birth-contradicts-number",
           QT_TRANSLATE_NOOP("LedgerFinding",
                             "The date of birth %{birth} contradicts the ID number, which says %{inNumber}.")},
    Source{"ledger.number-destroyed",
           QT_TRANSLATE_NOOP("LedgerFinding",
                             "A spreadsheet turned the ID number into a decimal number and its last digits "
                             "are lost; type it again into a text column.")},
    Source{"ledger.bad-check-character",
           QT_TRANSLATE_NOOP("LedgerFinding",
                             "The last character of the ID number does not fit the others; a digit is wrong.")},
    Source{"ledger.number-malformed",
           QT_TRANSLATE_NOOP("LedgerFinding", "This is not an ID number; check its length and digits.")},
    Source{"ledger.masked-value",
           QT_TRANSLATE_NOOP("LedgerFinding",
                             "Asterisks hide a part of the value; a masked list cannot be imported, ask for the "
                             "unmasked one.")},
    Source{"ledger.unreadable-character",
           QT_TRANSLATE_NOOP("LedgerFinding", "A character could not be read from the file; type it again.")},
    Source{"ledger.century-ambiguous",
           QT_TRANSLATE_NOOP("LedgerFinding",
                             "The 15-digit number may mean %{year} or %{otherYear}; ask for the 18-digit number.")},
    Source{"ledger.telephone-one-short", QT_TRANSLATE_NOOP("LedgerFinding", "The mobile number is one digit short.")},
    Source{"ledger.telephone-unusual",
           QT_TRANSLATE_NOOP("LedgerFinding", "This does not look like a telephone number.")},
    Source{"ledger.unknown-word",
           QT_TRANSLATE_NOOP("LedgerFinding", "“%{text}” is not known here; the field stays empty.")},
    Source{"ledger.date-unreadable",
           QT_TRANSLATE_NOOP("LedgerFinding", "“%{text}” is not a date; the one in the ID number is used.")},
    Source{"ledger.committee-unknown",
           QT_TRANSLATE_NOOP("LedgerFinding", "No committee here is called “%{text}”; the field stays empty.")},
    Source{"ledger.committee-ambiguous",
           QT_TRANSLATE_NOOP("LedgerFinding", "Several committees are called “%{text}”; the field stays empty.")},
    Source{"ledger.name-characters",
           QT_TRANSLATE_NOOP("LedgerFinding", "The name holds a character that names do not have.")},
    Source{"ledger.household-without-head",
           QT_TRANSLATE_NOOP("LedgerFinding", "The household of this row has no head.")},
    Source{
        "ledger.household-two-heads",
        QT_TRANSLATE_NOOP("LedgerFinding", "The household has a second head here; the first is in row %{otherRow}.")},
    Source{"ledger.household-head-rejected",
           QT_TRANSLATE_NOOP("LedgerFinding", "The row of this household’s head was not imported.")},
    Source{"ledger.full-width-digits",
           QT_TRANSLATE_NOOP("LedgerFinding", "Full-width digits in the ID number were put right.")},
    Source{"ledger.spaces-or-lower-case",
           QT_TRANSLATE_NOOP("LedgerFinding", "Blanks or a lower-case x in the ID number were put right.")},
    Source{"ledger.spaces-in-name", QT_TRANSLATE_NOOP("LedgerFinding", "Blanks in the name were taken out.")},
    Source{"ledger.legacy-number",
           QT_TRANSLATE_NOOP("LedgerFinding", "The 15-digit number was converted to 18 digits.")},
};

} // namespace

QString findingSource(const QString &code)
{
    const auto found =
        std::ranges::find_if(sources, [&](const Source &source) { return code == QLatin1StringView(source.code); });
    return found == sources.end() ? QString() : QString::fromUtf8(found->text);
}

QString fillFinding(QString text, const LedgerFinding &finding)
{
    for (auto it = finding.context.cbegin(); it != finding.context.cend(); ++it)
        text.replace(QStringLiteral("%{") + it.key() + u'}', it.value().toString());
    return text;
}

} // namespace yc::residents
