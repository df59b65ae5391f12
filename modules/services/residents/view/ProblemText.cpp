// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/ResidentCheck.h"
#include "services/residents/view/ResidentText.h"

#include <QHash>

namespace yc::residents {

namespace {

/// What is wrong, and what may be done; %{key} is filled from the context of the problem.
QString sentenceOf(const QString &code)
{
    static const QHash<QString, const char *> sentences{
        {QStringLiteral("resident.no-name"), QT_TRANSLATE_NOOP("ResidentText", "The name is missing. Fill it in as on the document.")},
        {QStringLiteral("resident.name-characters"),
         QT_TRANSLATE_NOOP("ResidentText", "“%{character}” does not belong into a name. Take it out.")},
        {QStringLiteral("resident.name-length"),
         QT_TRANSLATE_NOOP("ResidentText", "The name is longer than %{limit} characters. Check it.")},
        {QStringLiteral("resident.name-one-character"),
         QT_TRANSLATE_NOOP("ResidentText", "Only one character. Check whether the name is complete.")},
        {QStringLiteral("resident.birth-in-future"),
         QT_TRANSLATE_NOOP("ResidentText", "This day has not come yet. Check the year.")},
        {QStringLiteral("resident.sex-contradicts-number"),
         QT_TRANSLATE_NOOP("ResidentText", "The ID number says otherwise. Check the document, then correct one of them.")},
        {QStringLiteral("resident.birth-contradicts-number"),
         QT_TRANSLATE_NOOP("ResidentText", "The ID number has another date of birth. Check the document, then correct one of them.")},
        {QStringLiteral("resident.deceased-before-birth"),
         QT_TRANSLATE_NOOP("ResidentText", "This day is before the date of birth. Check both.")},
        {QStringLiteral("resident.deceased-in-future"),
         QT_TRANSLATE_NOOP("ResidentText", "This day has not come yet. Check the year.")},
        {QStringLiteral("resident.deceased-not-marked"),
         QT_TRANSLATE_NOOP("ResidentText", "A date of death is given. Tick “Deceased”, or empty the date.")},
        {QStringLiteral("resident.committee-code"),
         QT_TRANSLATE_NOOP("ResidentText", "Choose the committee from the list.")},
        {QStringLiteral("resident.telephone-one-short"),
         QT_TRANSLATE_NOOP("ResidentText", "A mobile number has 11 digits; this one is one short. Ask for it again.")},
        {QStringLiteral("resident.telephone-unusual"),
         QT_TRANSLATE_NOOP("ResidentText", "This does not look like a telephone number. A mobile number has 11 digits; a landline "
                                           "starts with its area code.")},
        {QStringLiteral("identity.unknown-kind"),
         QT_TRANSLATE_NOOP("ResidentText", "This is no number of a known document. Check it against the document.")},
        {QStringLiteral("identity.length"),
         QT_TRANSLATE_NOOP("ResidentText", "%{length} characters, but %{expected} are needed. Check what is missing or too much.")},
        {QStringLiteral("identity.bad-character"),
         QT_TRANSLATE_NOOP("ResidentText", "Character %{position} cannot be “%{character}”. Check it against the document.")},
        {QStringLiteral("identity.bad-check"),
         QT_TRANSLATE_NOOP("ResidentText", "The check character does not fit: one of the digits is wrong. Check them against the "
                                           "document.")},
        {QStringLiteral("identity.birth-not-a-date"),
         QT_TRANSLATE_NOOP("ResidentText", "Its digits 7 to 14 are not a date. Check them against the document.")},
        {QStringLiteral("identity.birth-in-future"),
         QT_TRANSLATE_NOOP("ResidentText", "Its date of birth has not come yet. Check digits 7 to 14.")},
        {QStringLiteral("identity.birth-too-early"),
         QT_TRANSLATE_NOOP("ResidentText", "Its date of birth is too long ago. Check digits 7 to 14.")},
        {QStringLiteral("identity.unknown-province"),
         QT_TRANSLATE_NOOP("ResidentText", "No province has the code %{code}. Check the first two digits.")},
        {QStringLiteral("identity.masked"),
         QT_TRANSLATE_NOOP("ResidentText", "This is a masked number. Type the whole number.")},
        {QStringLiteral("identity.destroyed-by-spreadsheet"),
         QT_TRANSLATE_NOOP("ResidentText", "A spreadsheet cut off its last digits. Type it from the document.")},
    };
    const char *found = sentences.value(code);
    return found ? QCoreApplication::translate("ResidentText", found)
                 : QCoreApplication::translate("ResidentText", "This is not right. Check it against the document.");
}

} // namespace

QString ResidentText::problem(const ResidentProblem &problem)
{
    QString text = sentenceOf(problem.code);
    for (auto it = problem.context.cbegin(); it != problem.context.cend(); ++it)
        text.replace(QStringLiteral("%{") + it.key() + u'}', it.value().toString());
    return text;
}

} // namespace yc::residents
