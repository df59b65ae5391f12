// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/eldercare/rules/AbilityScale.h"

namespace yc::eldercare {

/// What was seen and asked: the input of an assessment, finished or not.
struct AbilityAnswers {
    QHash<QString, int> scores; ///< by indicator; what is not there is not answered
    QHash<QString, int> events; ///< care-risk events of the last 30 days, by kind
    int otherEvents = 0;        ///< a count without kinds
    QStringList diagnoses;      ///< ICD-10 codes, or codes of AbilityScale::diagnoses()
    bool coma = false;          ///< A.5.11

    [[nodiscard]] int eventCount() const;

    /// {"B.1.1": 4, …, or below "scores"; "events": number, ["fall", …] or {"fall": 2}; "diagnoses": ["F01"];
    /// "coma": true}. Errors, FixInput: "eldercare.not-json" {offset}; "eldercare.answer" {key, problem} with problem
    /// "unknown-indicator", "score-range", "not-a-number", "unknown-event", "unknown-diagnosis", "not-a-flag",
    /// "unknown-key", "not-a-list", "twice".
    [[nodiscard]] static core::Result<AbilityAnswers> fromJson(const QByteArray &json, const AbilityScale &scale);
    [[nodiscard]] static core::Result<AbilityAnswers> fromJson(const QJsonObject &json, const AbilityScale &scale);
    [[nodiscard]] QJsonObject toJson() const;
};

/// What follows from them.
struct AbilityResult {
    struct GroupScore {
        QString code;
        int score = 0; ///< of what is answered
        int maximum = 0;
        qsizetype answered = 0;
        qsizetype indicators = 0;
    };
    struct Rule {
        QString code;  ///< "C-2"
        int worse = 0; ///< grades; of C-1: to the worst
        QString zh;
        QString en;
    };
    QList<GroupScore> groups;
    int sum = 0;              ///< of what is answered
    std::optional<int> total; ///< when every indicator is answered
    QStringList missing;      ///< indicators without an answer
    std::optional<int> preliminary;
    QList<Rule> rules;        ///< that changed, or would change, the grade
    std::optional<int> final; ///< there also unfinished where C-1 decides it alone
    bool addUp = true;        ///< how C-2 and C-3 were taken together
    bool capped = false;      ///< the rules would go beyond the worst grade
    /// "coma-score": C-1 by the indicator of consciousness but not by the answer, or the other way round.
    QStringList contradictions;

    [[nodiscard]] QJsonObject toJson(const AbilityScale &scale) const;
};

/// GB/T 42195-2022, appendix C: sums, the preliminary grade, the change rules C-1 to C-3. No rule makes a grade better.
[[nodiscard]] AbilityResult assess(const AbilityScale &scale, const AbilityAnswers &answers, bool addUp);

} // namespace yc::eldercare
