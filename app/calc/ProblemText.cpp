// SPDX-License-Identifier: GPL-3.0-or-later
#include "calc/ProblemText.h"

#include <QHash>
#include <QStringList>

namespace yc::calc {

namespace {

/// A sentence, and the context values that stand for %1, %2, %3.
struct Sentence {
    const char *text;
    QStringList values = {};
};

const QHash<QString, Sentence> &sentences()
{
    static const QHash<QString, Sentence> table = {
        {QStringLiteral("identity.empty"), {QT_TRANSLATE_NOOP("ProblemText", "There is no number.")}},
        {QStringLiteral("identity.unknown-kind"),
         {QT_TRANSLATE_NOOP("ProblemText", "This is not the number of any document known here.")}},
        {QStringLiteral("identity.length"),
         {QT_TRANSLATE_NOOP("ProblemText", "It has %1 characters, %2 are expected."),
          {QStringLiteral("length"), QStringLiteral("expected")}}},
        {QStringLiteral("identity.bad-character"),
         {QT_TRANSLATE_NOOP("ProblemText", "“%2” at position %1 cannot stand there."),
          {QStringLiteral("position"), QStringLiteral("character")}}},
        {QStringLiteral("identity.bad-check"),
         {QT_TRANSLATE_NOOP(
              "ProblemText",
              "The check character is %3, it would have to be %2: a character is wrong or two are exchanged."),
          {QStringLiteral("position"), QStringLiteral("expected"), QStringLiteral("found")}}},
        {QStringLiteral("identity.birth-not-a-date"),
         {QT_TRANSLATE_NOOP("ProblemText", "The date of birth in it, %1, is not a day of the calendar."),
          {QStringLiteral("text")}}},
        {QStringLiteral("identity.birth-in-future"),
         {QT_TRANSLATE_NOOP("ProblemText", "The date of birth in it, %1, lies in the future."),
          {QStringLiteral("birth")}}},
        {QStringLiteral("identity.birth-too-early"),
         {QT_TRANSLATE_NOOP("ProblemText", "The date of birth in it, %1, is too long ago."),
          {QStringLiteral("birth")}}},
        {QStringLiteral("identity.unknown-province"),
         {QT_TRANSLATE_NOOP("ProblemText", "No province has the code %1."), {QStringLiteral("code")}}},
        {QStringLiteral("identity.bad-permit-region"),
         {QT_TRANSLATE_NOOP("ProblemText", "%1 is not the region of such a permit."), {QStringLiteral("code")}}},
        {QStringLiteral("identity.disability-category"),
         {QT_TRANSLATE_NOOP("ProblemText", "%1 is not a category of disability (1 to 7)."), {QStringLiteral("found")}}},
        {QStringLiteral("identity.disability-grade"),
         {QT_TRANSLATE_NOOP("ProblemText", "%1 is not a grade of disability (1 to 4)."), {QStringLiteral("found")}}},
        {QStringLiteral("identity.masked"),
         {QT_TRANSLATE_NOOP("ProblemText", "Part of the number is hidden by asterisks; the whole number is needed.")}},
        {QStringLiteral("identity.destroyed-by-spreadsheet"),
         {QT_TRANSLATE_NOOP(
             "ProblemText",
             "A spreadsheet program has rounded this number; its last digits are lost. Take it from the document.")}},
        {QStringLiteral("identity.age-over-130"),
         {QT_TRANSLATE_NOOP("ProblemText", "Born on %1, this person would be over 130 years old."),
          {QStringLiteral("birth")}}},
        {QStringLiteral("identity.unknown-division"),
         {QT_TRANSLATE_NOOP("ProblemText", "The place code %1 is in no list; old codes may be missing there."),
          {QStringLiteral("code")}}},
        {QStringLiteral("identity.legacy-number"),
         {QT_TRANSLATE_NOOP("ProblemText", "A number of 15 digits; today it is %1."), {QStringLiteral("converted")}}},
        {QStringLiteral("identity.century-assumed"),
         {QT_TRANSLATE_NOOP("ProblemText",
                            "The number does not say the century; a birth in %1xx is assumed, please check."),
          {QStringLiteral("century")}}},
        {QStringLiteral("identity.bad-organisation-code"),
         {QT_TRANSLATE_NOOP("ProblemText",
                            "The organisation code in it has the check character %3, it would have to be %2."),
          {QStringLiteral("position"), QStringLiteral("expected"), QStringLiteral("found")}}},
        {QStringLiteral("identity.unknown-registrar"),
         {QT_TRANSLATE_NOOP("ProblemText", "%1 is not a known registering department."), {QStringLiteral("found")}}},
    };
    return table;
}

QString valueText(const QVariant &value)
{
    return value.typeId() == QMetaType::QDate ? value.toDate().toString(Qt::ISODate) : value.toString();
}

} // namespace

QString ProblemText::of(const core::IdentityProblem &problem)
{
    const auto found = sentences().constFind(problem.code);
    if (found == sentences().constEnd())
        return tr("Something is wrong with the number (%1).").arg(problem.code);
    QString text = tr(found->text);
    // Each number by itself: a sentence need not use all of them, and a value may hold a percent sign.
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype value = text.at(i) == u'%' && i + 1 < text.size() ? text.at(i + 1).digitValue() - 1 : -1;
        if (value >= 0 && value < found->values.size()) {
            result += valueText(problem.context.value(found->values.at(value)));
            ++i;
        } else {
            result += text.at(i);
        }
    }
    return result;
}

QString ProblemText::kind(const QString &kindName)
{
    static const QHash<QString, const char *> names = {
        {QStringLiteral("citizen"), QT_TRANSLATE_NOOP("ProblemText", "Citizen identity number")},
        {QStringLiteral("citizen_15"), QT_TRANSLATE_NOOP("ProblemText", "Citizen identity number of 15 digits")},
        {QStringLiteral("hmt_residence_permit"),
         QT_TRANSLATE_NOOP("ProblemText", "Residence permit for Hong Kong, Macao and Taiwan residents")},
        {QStringLiteral("foreign_permanent_resident"),
         QT_TRANSLATE_NOOP("ProblemText", "Foreigner’s permanent residence card (2023)")},
        {QStringLiteral("foreign_permanent_resident_2017"),
         QT_TRANSLATE_NOOP("ProblemText", "Foreigner’s permanent residence card (2017)")},
        {QStringLiteral("hk_macao_travel_permit"),
         QT_TRANSLATE_NOOP("ProblemText", "Mainland travel permit for Hong Kong and Macao residents")},
        {QStringLiteral("taiwan_travel_permit"),
         QT_TRANSLATE_NOOP("ProblemText", "Mainland travel permit for Taiwan residents")},
        {QStringLiteral("passport"), QT_TRANSLATE_NOOP("ProblemText", "Passport")},
        {QStringLiteral("disability_certificate"), QT_TRANSLATE_NOOP("ProblemText", "Disability certificate")},
        {QStringLiteral("unified_credit_code"), QT_TRANSLATE_NOOP("ProblemText", "Unified social credit code")},
    };
    const char *name = names.value(kindName);
    return name ? tr(name) : tr("Unknown kind of number");
}

} // namespace yc::calc
