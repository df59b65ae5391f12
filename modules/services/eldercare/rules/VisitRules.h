// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace yc::core {
class WorkCalendar;
}

namespace yc::eldercare {

/// Who is visited how often 探访关爱, as dated data (settings/visits.json): a class holds where one of its conditions
/// does, and the first class that holds is taken.
class VisitRules {
public:
    struct Class {
        struct Condition {
            int age = -1;     ///< at least
            QStringList tags; ///< any of them; empty: none asked for
            int grade = -1;   ///< of ability, at least
        };
        QString code; ///< "high", "key", "general": code table visit_risk, the most careful first
        int everyDays = 0;
        QString certainty;
        QList<Condition> any;
    };

    /// The rules in force on a day; without classes before the first.
    [[nodiscard]] static VisitRules on(QDate day);
    [[nodiscard]] const QList<Class> &classes() const { return m_classes; }
    [[nodiscard]] const Class *find(const QString &code) const;
    /// Empty: nobody who is visited. `grade` -1: not assessed.
    [[nodiscard]] QString classOf(int age, const QStringList &tags, int grade) const;
    /// The more careful of two; either may be empty.
    [[nodiscard]] QString moreCareful(const QString &one, const QString &other) const;
    /// When the next visit is due at the latest; today for who was never visited.
    [[nodiscard]] QDate due(const QString &risk, QDate lastVisit, QDate agreed, QDate today) const;
    [[nodiscard]] int fromAge() const { return m_fromAge; }
    /// Days after which a missed visit is more than late.
    [[nodiscard]] int graceDays() const { return m_graceDays; }
    /// Visits that one worker makes a day.
    [[nodiscard]] int aDay() const { return m_aDay; }

private:
    QList<Class> m_classes;
    int m_fromAge = 0;
    int m_graceDays = 0;
    int m_aDay = 0;
};

/// An elderly person as a plan needs to know them.
struct Elder {
    QString resident;
    QString name;
    QString committee;
    QDate birth;
    QStringList tags;
    int grade = -1;       ///< of the assessment that holds
    QDate lastVisit;      ///< on which they were met
    QDate agreed;         ///< when that visit said to come again
    QString riskAfter;    ///< what that visit found
    bool planned = false; ///< a visit is open already

    [[nodiscard]] QString risk(const VisitRules &rules, QDate today) const;
};

struct WeekPlan {
    struct Visit {
        Elder elder;
        QString risk;
        QDate due;
        QDate on;
    };
    QList<Visit> visits; ///< by day, then by who is to be seen most
    int left = 0;        ///< due, and no room for them in this week
};

/// The Monday of a day's week.
[[nodiscard]] inline QDate mondayOf(QDate day) { return day.addDays(1 - day.dayOfWeek()); }

/// What one worker has to do in the week of `monday`, from `today` on: everybody due by its end and not planned yet, on
/// working days, never more a day than one makes; `taken` counts what is planned for the worker by day already.
[[nodiscard]] WeekPlan planWeek(const VisitRules &rules, const QList<Elder> &elders, QDate monday, QDate today,
                                const core::WorkCalendar &calendar, const QHash<QDate, int> &taken = {});

} // namespace yc::eldercare
