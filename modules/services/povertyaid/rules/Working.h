// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"
#include "services/povertyaid/rules/AidFigures.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

namespace yc::povertyaid {

/// Three values: what rests on a figure that nobody found is neither yes nor no.
enum class Answer { No, Unknown, Yes };

[[nodiscard]] constexpr Answer operator&(Answer a, Answer b) { return a < b ? a : b; }
[[nodiscard]] constexpr Answer operator|(Answer a, Answer b) { return a < b ? b : a; }
[[nodiscard]] constexpr Answer operator!(Answer a)
{
    return a == Answer::Yes ? Answer::No : a == Answer::No ? Answer::Yes : Answer::Unknown;
}
[[nodiscard]] constexpr Answer answerOf(bool yes) { return yes ? Answer::Yes : Answer::No; }
/// "eligible", "not_eligible", "cannot_be_said" of a class; "yes", "no", "unknown" of a line.
[[nodiscard]] QString answerName(Answer answer, bool ofClass);

/// One line of the working. Words and basis are RuleBook's by `rule`.
struct WorkingLine {
    QString rule;
    QJsonObject values = {};            ///< as they stand in the sentence
    std::optional<Answer> outcome = {}; ///< none: a step, not a condition
    QStringList figures = {};           ///< keys of those used
    QStringList missing = {};           ///< keys of those that it lacks
    QString person = {};                ///< id of the member it is about, in classes that are judged person by person
    bool partOnly = false;              ///< an alternative: its outcome goes into a later line
};

/// What the rules say about one class of aid.
struct ClassResult {
    QString name; ///< destitute, dibao, single_person, low_income, expenditure, expenditure_local
    Answer answer = Answer::Yes;
    QList<WorkingLine> lines;
    QMap<QString, Answer> persons;           ///< of classes that are judged person by person
    std::optional<core::Money> benefit = {}; ///< a month
    bool benefitWhole = true;                ///< false: figures are missing, so it is at least this
    QDate review = {};                       ///< when to look again, if eligible

    /// Why not, or why it cannot be said: the lines that decide. Empty when eligible.
    [[nodiscard]] QList<WorkingLine> reasons() const;
    /// Figures missing for the answer (lines with an outcome), then those for amount and detail.
    [[nodiscard]] QStringList missingForAnswer() const;
    [[nodiscard]] QStringList missingElse() const;
};

struct MeansTestResult {
    QString place;
    QDate asOf;
    QStringList counted;                ///< ids of the members who count as family
    std::optional<core::Money> perHead; ///< a month; none where figures for it are missing
    QList<WorkingLine> common;          ///< family, income
    QList<ClassResult> classes;         ///< all of them, strongest first
    QMap<QString, Figure> figures;      ///< every one that was asked for

    [[nodiscard]] const ClassResult *find(const QString &name) const;
    /// The strongest class that the family is eligible for; empty if there is none.
    [[nodiscard]] QString best() const;
    /// As stored with a decision and answered by the calculator: see README.md. Both languages.
    [[nodiscard]] QJsonObject toJson() const;
    /// For people: classes, reasons, then the working line by line.
    [[nodiscard]] QStringList toText(bool chinese) const;
};

} // namespace yc::povertyaid
