// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/view/AidWords.h"

#include "services/povertyaid/rules/AidTypes.h"
#include "services/povertyaid/rules/Family.h"
#include "services/povertyaid/rules/RuleBook.h"

#include <QLocale>

namespace yc::povertyaid {

using ui::Choice;

namespace {

Choice choice(const char *code, const QString &label) { return {QString::fromLatin1(code), label}; }

QList<Choice> fromBook(const QStringList &codes)
{
    QList<Choice> choices;
    for (const QString &code : codes)
        choices.append({code, RuleBook::builtIn().word(code, AidWords::chinese())});
    return choices;
}

} // namespace

bool AidWords::chinese() { return QLocale().language() == QLocale::Chinese; }

QString AidWords::className(const QString &code)
{
    return code.isEmpty() ? QString() : RuleBook::builtIn().className(code, chinese());
}

QString AidWords::applicationState(const QString &state)
{
    if (state == ApplicationState::approved)
        return tr("Approved");
    if (state == ApplicationState::refused)
        return tr("Refused");
    if (state == ApplicationState::withdrawn)
        return tr("Withdrawn");
    return state == ApplicationState::stopped ? tr("Stopped") : tr("Open");
}

QString AidWords::batchState(const QString &state)
{
    if (state == BatchState::made)
        return tr("Made, to be checked");
    if (state == BatchState::checked)
        return tr("Checked, to be approved");
    if (state == BatchState::approved)
        return tr("Approved and frozen");
    if (state == BatchState::sent)
        return tr("At the bank");
    return state == BatchState::settled ? tr("Settled") : tr("Sent back");
}

QString AidWords::paymentResult(const QString &result)
{
    const QString failure = result.section(u':', 1);
    if (failure == u"name_mismatch")
        return tr("failed: name does not fit");
    if (failure == u"no_account")
        return tr("failed: no such account");
    if (failure == u"card_lost")
        return tr("failed: card reported lost");
    if (failure == u"closed")
        return tr("failed: account closed");
    if (failure == u"died")
        return tr("withheld: has died");
    if (result.startsWith(u"failed"))
        return tr("failed");
    return result == u"paid" ? tr("paid") : tr("due");
}

QString AidWords::holdReason(const QString &why)
{
    return why == u"died" ? tr("a member has died, to be reviewed") : tr("no account");
}

ui::State AidWords::mark(Answer answer)
{
    return answer == Answer::Yes ? ui::State::Ok : answer == Answer::No ? ui::State::Late : ui::State::Warn;
}

QString AidWords::answer(Answer answer)
{
    return answer == Answer::Yes ? tr("eligible") : answer == Answer::No ? tr("not eligible") : tr("cannot be said");
}

QString AidWords::amount(const ClassResult &one)
{
    if (!one.benefit)
        return {};
    const QString amount = tr("%1 yuan a month").arg(one.benefit->toDisplay());
    return one.benefitWhole ? amount : tr("at least %1").arg(amount);
}

QList<Choice> AidWords::relations()
{
    return {choice("self", tr("Applicant")), choice("spouse", tr("Spouse")), choice("child", tr("Child")),
            choice("parent", tr("Parent")), choice("other", tr("Other relative"))};
}

QList<Choice> AidWords::students()
{
    return {choice("none", tr("No student")), choice("preschool", tr("Preschool child")),
            choice("school", tr("Pupil (primary or secondary school)")),
            choice("college", tr("Student up to a bachelor’s degree"))};
}

QList<Choice> AidWords::disabilities()
{
    return {choice("", tr("None")),         choice("sight", tr("Sight")),      choice("hearing", tr("Hearing")),
            choice("speech", tr("Speech")), choice("limb", tr("Limbs")),       choice("intellectual", tr("Intellect")),
            choice("mental", tr("Mind")),   choice("multiple", tr("Multiple"))};
}

QList<Choice> AidWords::absences()
{
    return {choice("none", tr("None")), choice("clergy", tr("Clergy living apart")), choice("prison", tr("In prison")),
            choice("detox", tr("In compulsory detoxification"))};
}

QList<Choice> AidWords::areas() { return {choice("urban", tr("Urban")), choice("rural", tr("Rural"))}; }

QList<Choice> AidWords::incomeKinds() { return fromBook(Family::incomeKinds()); }

QList<Choice> AidWords::deductionKinds() { return fromBook(Family::deductionKinds()); }

QList<Choice> AidWords::periods() { return {choice("month", tr("a month")), choice("year", tr("in 12 months"))}; }

QList<Choice> AidWords::figures()
{
    QList<Choice> choices;
    for (const char *key : {"standard.urban", "standard.rural", "standard.minor", "standard.destitute",
                            "exemption.earned", "average_income", "rigid.percent", "property.floor_area",
                            "benefit.minimum", "deduction.disability_job", "deduction.rehabilitation"}) {
        choices.append(choice(key, RuleBook::builtIn().figureName(QString::fromLatin1(key), chinese())));
    }
    return choices;
}

} // namespace yc::povertyaid
