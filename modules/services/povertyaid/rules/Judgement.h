// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/povertyaid/rules/Family.h"
#include "services/povertyaid/rules/Working.h"

namespace yc::povertyaid {

// The parts that the means test is made of. Used by MeansTest.cpp and the files beside it only. Sums are fen a year, so
// that monthly and yearly amounts add up without rounding.

/// Rounds half up, also below zero. `divisor` > 0.
[[nodiscard]] qint64 divided(qint64 sum, qint64 divisor);

/// Income of one person or of the family, fen a year.
struct IncomeSum {
    qint64 counted = 0; ///< before deductions
    qint64 deducted = 0;
    qint64 perhaps = 0;  ///< deductions whose limit is missing
    bool open = false;   ///< more may count, and how much is missing
    QStringList missing; ///< figures that would close it
    IncomeSum &operator+=(const IncomeSum &other);
    [[nodiscard]] bool exact() const { return perhaps == 0 && !open; }
    /// Fen a head and month, rounded.
    [[nodiscard]] qint64 perHead(qint64 heads) const { return divided(counted - deducted, 12 * heads); }
    [[nodiscard]] qint64 leastPerHead(qint64 heads) const { return divided(counted - deducted - perhaps, 12 * heads); }
    /// Whether income a head and month is below a line.
    [[nodiscard]] Answer below(qint64 line, qint64 heads) const;
};

struct JudgedMember {
    const FamilyMember *member;
    int age = 0;
    IncomeSum income;
};

/// The family on its way through the test.
struct Judgement {
    const Family &family;
    const AidFigures &places;
    MeansTestResult result;
    QList<JudgedMember> counted;
    IncomeSum income;
    QList<WorkingLine> property;

    /// The figure of the place; the desk's own where that one is missing. Noted in the result.
    Figure figure(const QString &key);
    Figure figure(const char *key) { return figure(QString::fromLatin1(key)); }
    [[nodiscard]] bool has(const char *key) const { return places.has(QString::fromLatin1(key)); }
    Figure standard() { return figure(QStringLiteral("standard.") + family.area); }
    [[nodiscard]] qint64 heads() const { return counted.size(); }
    [[nodiscard]] Answer propertyAnswer() const;
};

core::Result<> judgeMembers(Judgement &judgement);
void judgeIncome(Judgement &judgement);
void judgeProperty(Judgement &judgement);
/// How able somebody is to work, by the rule for the destitute; `why` gets a word of the rule book.
[[nodiscard]] Answer cannotWork(Judgement &judgement, const JudgedMember &one, QString *why = nullptr);
[[nodiscard]] ClassResult judgeDestitute(Judgement &judgement);
[[nodiscard]] ClassResult judgeDibao(Judgement &judgement);
[[nodiscard]] ClassResult judgeSinglePerson(Judgement &judgement, const ClassResult &lowIncome);
[[nodiscard]] ClassResult judgeLowIncome(Judgement &judgement, const ClassResult &destitute, const ClassResult &dibao);
[[nodiscard]] ClassResult judgeExpenditure(Judgement &judgement, const QList<ClassResult> &others);
[[nodiscard]] ClassResult judgeLocalExpenditure(Judgement &judgement);
/// Adds when to look again.
void addReview(Judgement &judgement, ClassResult &result);
/// Everybody who is destitute: the family as a whole is, if all are.
[[nodiscard]] Answer allDestitute(const Judgement &judgement, const ClassResult &destitute);

[[nodiscard]] inline QString yuan(qint64 fen) { return core::Money::fromFen(fen).toDisplay(); }
[[nodiscard]] inline QJsonObject values(std::initializer_list<std::pair<const char *, QJsonValue>> pairs)
{
    QJsonObject json;
    for (const auto &[key, value] : pairs)
        json.insert(QLatin1String(key), value);
    return json;
}
[[nodiscard]] inline QString rule(const char *code) { return QString::fromLatin1(code); }
/// What stands in a sentence for an amount that is missing.
[[nodiscard]] inline QString amountOf(const Figure &figure)
{
    return figure.found() ? yuan(figure.number()) : QStringLiteral("?");
}

} // namespace yc::povertyaid
