// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/CaseWords.h"

#include "core/Money.h"
#include "services/affairs/rules/CaseType.h"
#include "ui/Banner.h"

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

QString CaseWords::identityProblem(const QVariantMap &context)
{
    const QString code = context.value(QStringLiteral("problem")).toString();
    if (code == QLatin1String("identity.length")) {
        return tr("Should have %1 characters, has %2. Check it against the document.")
            .arg(context.value(QStringLiteral("expected")).toString(),
                 context.value(QStringLiteral("length")).toString());
    }
    if (code == QLatin1String("identity.bad-check"))
        return tr("The check character does not fit: one digit is wrong. Check it against the document.");
    if (code == QLatin1String("identity.bad-character"))
        return tr("Character %1 cannot stand here.").arg(context.value(QStringLiteral("position")).toInt());
    if (code == QLatin1String("identity.birth-not-a-date") || code == QLatin1String("identity.birth-in-future"))
        return tr("The date of birth in the number does not exist. Check it against the document.");
    if (code == QLatin1String("identity.masked"))
        return tr("The number is masked. Write it in full.");
    return tr("This is no valid number of a document. Check it against the document.");
}

QString CaseWords::problem(const FormProblem &problem, const FormField *field)
{
    const QVariantMap &c = problem.context;
    const auto bound = [&](const char *key) {
        const qint64 value = c.value(QString::fromLatin1(key)).toLongLong();
        return field && field->type == FieldType::Money ? core::Money::fromFen(value).toDisplay()
                                                        : QString::number(value);
    };
    const QString &code = problem.code;
    if (code == QLatin1String("form.required"))
        return tr("Please fill this in.");
    if (code == QLatin1String("form.not-a-date"))
        return tr("This is not a date. Write it as 2012-09-24 or 20120924.");
    if (code == QLatin1String("form.date-in-future"))
        return tr("This date lies in the future.");
    if (code == QLatin1String("form.date-in-past"))
        return tr("This date lies in the past.");
    if (code == QLatin1String("form.too-small"))
        return tr("At least %1.").arg(bound("min"));
    if (code == QLatin1String("form.too-large"))
        return tr("At most %1.").arg(bound("max"));
    if (code == QLatin1String("form.too-long"))
        return tr("At most %1 characters.").arg(c.value(QStringLiteral("max")).toInt());
    if (code == QLatin1String("form.not-a-choice"))
        return tr("Choose one from the list.");
    if (code == QLatin1String("form.telephone-length")) {
        return tr("Should have %1 digits, has %2. Check it with the resident; it may also stay empty.")
            .arg(c.value(QStringLiteral("expected")).toString(), c.value(QStringLiteral("length")).toString());
    }
    if (code == QLatin1String("form.telephone"))
        return tr("This is no telephone number.");
    if (code == QLatin1String("form.account"))
        return tr("This is no account number: 8 to 30 digits.");
    if (code == QLatin1String("form.id-number") || code == QLatin1String("form.credit-code") ||
        code == QLatin1String("form.disability-number")) {
        return identityProblem(c);
    }
    return tr("This value does not fit the field.");
}

QString CaseWords::hint(const EligibilityHint &hint, const TargetWords &words)
{
    const QVariantMap &c = hint.context;
    const auto tags = [&](const char *key) {
        QStringList names;
        const QStringList ids = c.value(QString::fromLatin1(key)).toStringList();
        for (const QString &id : ids)
            names.append(words.tagLabels.contains(id) ? AffairsContext::words(words.tagLabels.value(id)) : id);
        return names.join(tr(", "));
    };
    if (hint.code == QLatin1String("eligibility.too-young")) {
        return tr("The person is %1; the matter is for %2 and older. May apply from %3.")
            .arg(c.value(QStringLiteral("age")).toString(), c.value(QStringLiteral("min")).toString(),
                 date(c.value(QStringLiteral("from")).toDate()));
    }
    if (hint.code == QLatin1String("eligibility.too-old")) {
        return tr("The person is %1; the matter is for %2 and younger.")
            .arg(c.value(QStringLiteral("age")).toString(), c.value(QStringLiteral("max")).toString());
    }
    if (hint.code == QLatin1String("eligibility.sex"))
        return tr("The matter is for the other sex.");
    if (hint.code == QLatin1String("eligibility.not-local"))
        return tr("The matter asks for a local hukou; the file says otherwise.");
    if (hint.code == QLatin1String("eligibility.local"))
        return tr("The matter is for people without a local hukou.");
    if (hint.code == QLatin1String("eligibility.tags"))
        return tr("The file has none of these tags: %1.").arg(tags("any"));
    if (hint.code == QLatin1String("eligibility.tags-missing"))
        return tr("The file lacks the tag: %1.").arg(tags("missing"));
    return hint.code;
}

QString CaseWords::errorSentence(const core::Error &error, const ServiceItem *item)
{
    const QString &code = error.code;
    const auto materials = [&] {
        QStringList names;
        const QStringList ids = error.context.value(QStringLiteral("materials")).toStringList();
        for (const QString &id : ids) {
            const Material *material = item ? item->material(id) : nullptr;
            names.append(material ? AffairsContext::words(material->name) : id);
        }
        return names.join(tr(", "));
    };
    if (code == QLatin1String("affairs.material-missing"))
        return tr("Material is missing: %1. Tick it when it is there, accept with deficiency, or hand out a correction "
                  "notice.")
            .arg(materials());
    if (code == QLatin1String("affairs.not-deferrable"))
        return tr("This material may not come later: %1. Hand out a correction notice instead.").arg(materials());
    if (code == QLatin1String("affairs.nothing-missing"))
        return tr("Nothing is missing: accept the matter.");
    if (code == QLatin1String("affairs.form-incomplete"))
        return tr("The form is not complete. The fields say what is wrong; the draft is saved.");
    if (code == QLatin1String("affairs.applicant-mismatch"))
        return tr("The ID number in the form is not that of the resident’s file. Choose the right person, or correct "
                  "the file first.");
    if (code == QLatin1String("affairs.item-changed"))
        return tr("The item was changed since this draft was begun. Go back with Esc and choose it again; what was "
                  "typed stays.");
    if (code == QLatin1String("affairs.item-suspended"))
        return tr("This item is suspended and cannot be accepted now.");
    if (code == QLatin1String("affairs.item-not-in-force") || code == QLatin1String("affairs.unknown-item"))
        return tr("This item is not in force today. Choose another one.");
    if (code == QLatin1String("affairs.reason-missing"))
        return tr("Please give the reason: it stands in the record.");
    if (code == QLatin1String("affairs.deficiency-open"))
        return tr("Promised material is still missing. Receive it first, or terminate the case.");
    if (code == QLatin1String("affairs.wrong-state"))
        return tr("The case is “%1” by now, so this cannot be done any more.")
            .arg(state(error.context.value(QStringLiteral("state")).toString()));
    if (code == QLatin1String("affairs.correction-late"))
        return tr("The time for correction ended on %1. The applicant applies again.")
            .arg(date(error.context.value(QStringLiteral("until")).toDate()));
    return {};
}

void CaseWords::show(ui::Banner &banner, const core::Error &error, const ServiceItem *item)
{
    const QString sentence = errorSentence(error, item);
    if (sentence.isEmpty())
        banner.showError(error);
    else
        banner.showMessage(error.kind == core::ErrorKind::FixInput ? State::Warn : State::Late, sentence);
}

} // namespace yc::affairs
