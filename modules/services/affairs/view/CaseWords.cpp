// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/CaseWords.h"

#include "core/Money.h"
#include "services/affairs/rules/CaseType.h"
#include "ui/Banner.h"
#include "ui/text/ProblemText.h"

namespace yc::affairs {

using ui::State;

QString CaseWords::state(const QString &code)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("correction"), QT_TR_NOOP("To be corrected")},
        {QStringLiteral("accepted"), QT_TR_NOOP("Accepted")},
        {QStringLiteral("paused"), QT_TR_NOOP("Paused")},
        {QStringLiteral("running"), QT_TR_NOOP("Running")},
        {QStringLiteral("decided"), QT_TR_NOOP("Decided")},
        {QStringLiteral("closed"), QT_TR_NOOP("Closed")},
        {QStringLiteral("refused"), QT_TR_NOOP("Refused")},
        {QStringLiteral("withdrawn"), QT_TR_NOOP("Withdrawn")},
    };
    const char *word = words.value(code);
    return word ? tr(word) : code;
}

QString CaseWords::outcome(const QString &code)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("granted"), QT_TR_NOOP("Granted")},       {QStringLiteral("denied"), QT_TR_NOOP("Denied")},
        {QStringLiteral("terminated"), QT_TR_NOOP("Terminated")}, {QStringLiteral("refused"), QT_TR_NOOP("Refused")},
        {QStringLiteral("withdrawn"), QT_TR_NOOP("Withdrawn")},
    };
    const char *word = words.value(code);
    return word ? tr(word) : code;
}

QString CaseWords::pause(const QString &kind)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("correction"), QT_TR_NOOP("Waiting for correction")},
        {QStringLiteral("special"), QT_TR_NOOP("Special procedure")},
        {QStringLiteral("public_notice"), QT_TR_NOOP("Public notice")},
        {QStringLiteral("check"), QT_TR_NOOP("Check of means")},
        {QStringLiteral("hearing"), QT_TR_NOOP("Hearing")},
    };
    const char *word = words.value(kind);
    return word ? tr(word) : kind;
}

QString CaseWords::event(const QString &kind)
{
    static const QHash<QString, const char *> words{
        {QStringLiteral("received"), QT_TR_NOOP("Application received")},
        {QStringLiteral("accepted"), QT_TR_NOOP("Case accepted")},
        {QStringLiteral("deficiency_promised"), QT_TR_NOOP("Accepted with missing material, promise signed")},
        {QStringLiteral("correction_told"), QT_TR_NOOP("Told once what is missing")},
        {QStringLiteral("supplemented"), QT_TR_NOOP("Material supplied")},
        {QStringLiteral("refused"), QT_TR_NOOP("Acceptance refused")},
        {QStringLiteral("paused"), QT_TR_NOOP("Clock paused")},
        {QStringLiteral("resumed"), QT_TR_NOOP("Clock goes on")},
        {QStringLiteral("decided"), QT_TR_NOOP("Case decided")},
        {QStringLiteral("closed"), QT_TR_NOOP("Case closed")},
        {QStringLiteral("withdrawn"), QT_TR_NOOP("Application withdrawn")},
        {QStringLiteral("reopened"), QT_TR_NOOP("Case reopened")},
        {QStringLiteral("attached"), QT_TR_NOOP("Scans added")},
        {QStringLiteral("detached"), QT_TR_NOOP("Scan removed")},
    };
    const char *word = words.value(kind);
    return word ? tr(word) : kind;
}

QString CaseWords::slip(const AffairsContext &context, const QString &kind)
{
    return AffairsContext::words(context.catalogue().supervision().slips.value(kind).title);
}

QString CaseWords::material(const QString &state)
{
    if (state == QLatin1String("received"))
        return tr("received");
    if (state == QLatin1String("verified"))
        return tr("electronic, exempt");
    if (state == QLatin1String("system"))
        return tr("made by the system");
    return tr("missing");
}

ui::StateText CaseWords::remaining(const AffairsContext &context, const QString &state, QDate due, int promisedDays)
{
    if (state == CaseState::paused)
        return {State::Info, tr("paused")};
    if (state == CaseState::correction)
        return {State::Info, tr("waiting")};
    if (!CaseState::withRunningClock().contains(state))
        return {State::None, QStringLiteral("—")};
    if (!due.isValid())
        return {State::None, tr("no limit")};
    const CaseClock clock = context.rules.clock();
    const QDate today = context.today();
    const int days = clock.remaining(due, today);
    if (days < 0)
        return {State::Late, tr("days late: %1").arg(-days)};
    const bool warns = clock.signal(due, promisedDays, today) == Signal::Yellow;
    if (days == 0)
        return {State::Warn, today == due ? tr("due today") : tr("due next")};
    return {warns ? State::Warn : State::Ok, tr("days left: %1").arg(days)};
}

QString CaseWords::limit(const Limit &limit)
{
    switch (limit.unit) {
    case Limit::Unit::Instant:
        break;
    case Limit::Unit::WorkingDays:
        return tr("promised in %1 working days").arg(limit.value);
    case Limit::Unit::Days:
        return tr("promised in %1 days").arg(limit.value);
    case Limit::Unit::Hours:
        return tr("promised in %1 hours").arg(limit.value);
    case Limit::Unit::YearlyRound:
        return tr("yearly round, until %1-%2").arg(limit.roundMonth).arg(limit.roundDay);
    case Limit::Unit::Batch:
        return tr("handled in batches");
    }
    return {};
}

QString CaseWords::materialForm(const Material &material)
{
    const QString form = material.form == MaterialForm::Original ? tr("original")
                         : material.form == MaterialForm::Copy   ? tr("copy")
                                                                 : tr("original and copy");
    return material.copies > 1 ? tr("%1, %2 copies").arg(form).arg(material.copies) : form;
}

QString CaseWords::problem(const FormProblem &problem, const FormField *field)
{
    QVariantMap context = problem.context;
    for (const QString &bound : {QStringLiteral("min"), QStringLiteral("max")}) {
        if (field && field->type == FieldType::Money && context.contains(bound))
            context.insert(bound, core::Money::fromFen(context.value(bound).toLongLong()).toDisplay());
    }
    return ui::ProblemText::of(problem.code, context);
}

QString CaseWords::hint(const EligibilityHint &hint, const TargetWords &words)
{
    QVariantMap context = hint.context;
    for (const QString &tags : {QStringLiteral("any"), QStringLiteral("missing")}) {
        QStringList names = context.value(tags).toStringList();
        for (QString &name : names)
            name = words.tagLabels.contains(name) ? AffairsContext::words(words.tagLabels.value(name)) : name;
        if (!names.isEmpty())
            context.insert(tags, names);
    }
    return ui::ProblemText::of(hint.code, context);
}

core::Error CaseWords::worded(core::Error error, const ServiceItem *item)
{
    const QString materials = QStringLiteral("materials");
    const QString state = QStringLiteral("state");
    QStringList names = error.context.value(materials).toStringList();
    for (QString &name : names) {
        if (const Material *material = item ? item->material(name) : nullptr)
            name = AffairsContext::words(material->name);
    }
    if (!names.isEmpty())
        error.context.insert(materials, names);
    if (error.context.contains(state))
        error.context.insert(state, CaseWords::state(error.context.value(state).toString()));
    return error;
}

void CaseWords::show(ui::Banner &banner, const core::Error &error, const ServiceItem *item)
{
    banner.showError(worded(error, item));
}

} // namespace yc::affairs
