// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ProblemText.h"

#include "ui/text/FilledText.h"
#include "ui/text/ProblemTable.h"

#include <QHash>

namespace yc::ui {

namespace {

const char *find(const QString &code)
{
    for (const ProblemEntry &entry : problemTable()) {
        if (code == QLatin1StringView(entry.code))
            return entry.sentence;
    }
    return nullptr;
}

} // namespace

QString ProblemText::of(const QString &code, const QVariantMap &context)
{
    const QString exact = context.value(QStringLiteral("problem")).toString();
    const char *sentence = exact == u"identity.unknown-kind" ? nullptr : find(exact);
    if (!sentence)
        sentence = find(code);
    if (sentence)
        return filledText(tr(sentence), context);
    return filledText(tr("This is not right ({code}). Compare it with the document."),
                      {{QStringLiteral("code"), code}});
}

QString ProblemText::of(const core::IdentityProblem &problem) { return of(problem.code, problem.context); }

bool ProblemText::knows(const QString &code) { return find(code) != nullptr; }

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

} // namespace yc::ui
