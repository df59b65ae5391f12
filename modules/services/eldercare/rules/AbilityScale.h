// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace yc::eldercare {

/// The scale of GB/T 42195-2022 as data (settings/ability.json): 26 indicators in four groups, the grades by total,
/// what the change rules go by. Immutable; safe from every thread.
class AbilityScale {
public:
    struct Level {
        int score = 0;
        QString zh;
        QString en;
    };
    struct Indicator {
        QString code; ///< "B.1.1"
        QString group;
        QString zh;
        QString en;
        QString aboutZh; ///< what is looked at
        QString aboutEn;
        QList<Level> levels;       ///< the best first, every score from the maximum to 0
        std::optional<int> comaAt; ///< the score that a person in coma has
        [[nodiscard]] int maximum() const { return levels.first().score; }
    };
    struct Group {
        QString code; ///< "B.1"
        QString zh;
        QString en;
        QStringList indicators;
        int maximum = 0;
    };
    struct Grade {
        int grade = 0;
        int from = 0;
        int to = 0;
        QString zh;
        QString en;
    };
    struct Named {
        QString code;
        QString zh;
        QString en;
        QString icd; ///< of a diagnosis: "F00-F03"; empty where the form names none
    };

    /// The one of the program.
    [[nodiscard]] static const AbilityScale &builtIn();
    /// Error "eldercare.bad-scale" {where}: anything that does not fit together (scores with gaps, grades that leave
    /// totals out or overlap).
    [[nodiscard]] static core::Result<AbilityScale> fromJson(const QByteArray &json);

    [[nodiscard]] const QList<Indicator> &indicators() const { return m_indicators; }
    [[nodiscard]] const Indicator *find(const QString &code) const;
    [[nodiscard]] const QList<Group> &groups() const { return m_groups; }
    [[nodiscard]] const QList<Grade> &grades() const { return m_grades; }
    [[nodiscard]] const Grade &gradeOf(int total) const;
    [[nodiscard]] QString gradeName(int grade, bool chinese) const;
    [[nodiscard]] int maximum() const { return m_maximum; }
    [[nodiscard]] int worst() const { return m_grades.last().grade; }
    [[nodiscard]] const QList<Named> &events() const { return m_events; }
    [[nodiscard]] const QList<Named> &diagnoses() const { return m_diagnoses; }
    /// Sections of the form around the indicators (A.1 to A.5), as they stand in the file.
    [[nodiscard]] const QJsonArray &form() const { return m_form; }
    /// Whether C-2 and C-3 add up where nobody has decided otherwise.
    [[nodiscard]] bool addUp() const { return m_addUp; }
    [[nodiscard]] int eventsNeeded() const { return m_eventsNeeded; }
    [[nodiscard]] int reviewMonths() const { return m_reviewMonths; }
    /// The sentence of "C-1", "C-2", "C-3", "{what}" filled in.
    [[nodiscard]] QString reason(const QString &rule, const QString &what, bool chinese) const;
    /// "dementia", "mental" or empty, for an ICD-10 code such as "F01" or "F01.900".
    [[nodiscard]] QString mentalKindOf(const QString &icd) const;
    [[nodiscard]] QString mentalName(const QString &kind, bool chinese) const;

private:
    QList<Indicator> m_indicators;
    QHash<QString, qsizetype> m_byCode;
    QList<Group> m_groups;
    QList<Grade> m_grades; ///< the best first
    QList<Named> m_events;
    QList<Named> m_diagnoses;
    QJsonArray m_form;
    QJsonObject m_rules;
    int m_maximum = 0;
    int m_eventsNeeded = 0;
    int m_reviewMonths = 0;
    bool m_addUp = true;
};

/// "F01.9" → "F01"; empty for what is no ICD-10 code.
[[nodiscard]] QString icdCategory(const QString &code);

} // namespace yc::eldercare
