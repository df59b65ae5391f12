// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"
#include "core/Result.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

namespace yc::povertyaid {

using core::Money;

struct FamilyMember {
    QString id;                                 ///< unique in the family: a record id, or any word
    QString name;                               ///< empty: the id stands for it
    QString relation = QStringLiteral("other"); ///< to the applicant: self, spouse, child, parent, other
    QDate birth;
    QString student = QStringLiteral("none"); ///< none, preschool, school, college (up to a bachelor's degree)
    QString disability; ///< sight, hearing, speech, limb, intellectual, mental, multiple; empty: none
    int grade = 0;      ///< 1 to 4 with a disability
    bool seriouslyIll = false;
    bool cannotLiveAlone = false;            ///< a grown child who depends on the family
    bool together = true;                    ///< lives with the family
    QString absent = QStringLiteral("none"); ///< none, clergy, prison, detox
    QDate absentSince;
    int selfCareLost = -1; ///< indicators of six that are not met; -1: not assessed
    bool refusesWork = false;
    int refusedOffers = 0;
    bool singleParent = false;
    [[nodiscard]] QString shownName() const { return name.isEmpty() ? id : name; }
};

/// An amount a month, or the sum of the twelve months before the application.
struct RegularAmount {
    QString member;
    QString kind;
    Money amount;
    bool yearly = false;
    /// Twelve months of it.
    [[nodiscard]] Money year() const { return yearly ? amount : amount * 12; }
};

struct Dwelling {
    double area = 0; ///< m² of floor
};

/// Somebody outside of the family with a legal duty of support.
struct Supporter {
    QString name;
    QString of; ///< member; empty: the first
    bool able = false;
    std::optional<Money> pays; ///< a month
};

struct FamilyProperty {
    Money money;                 ///< deposits, securities, fund and company money together
    QMap<QString, int> vehicles; ///< number by use: living, work, disabled
    QList<Dwelling> dwellings;
    int nonResidential = 0; ///< without those converted to the only home
    int convertedOnlyHome = 0;
    int ruralExtra = 0;
    int machines = 0;
    int shareholdings = 0;
};

struct GivenFigure {
    QJsonValue value; ///< fen, per cent
    QString basis;    ///< where the desk has it from
};

/// What the means test judges: FAMILY.json of `yichuangctl calc means-test`, and the snapshot in an application.
struct Family {
    QString place;                          ///< "31", "50"
    QString area = QStringLiteral("urban"); ///< urban, rural
    QList<FamilyMember> members;
    QList<RegularAmount> income;     ///< kinds: wage, business, property, transfer, or one that is not counted
    QList<RegularAmount> deductions; ///< kinds: disability_job, rehabilitation
    QMap<QString, Money>
        spending; ///< of the last 12 months: living, medical (own part), education, rehabilitation, other
    FamilyProperty property;
    QList<Supporter> supporters;
    QMap<QString, GivenFigure> figures; ///< used only where the figure of the place is missing

    /// Errors, FixInput: "povertyaid.not-json" {offset}, "povertyaid.family" {pointer, problem: missing, wrong-type,
    /// unknown-key, unknown-word, bad-date, bad-amount, out-of-range, not-unique, no-such-member}. The first defect.
    [[nodiscard]] static core::Result<Family> fromJson(const QByteArray &json);
    [[nodiscard]] static core::Result<Family> fromJson(const QJsonObject &json);
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] const FamilyMember *member(const QString &id) const;

    [[nodiscard]] static QStringList relations();
    [[nodiscard]] static QStringList students();
    [[nodiscard]] static QStringList disabilities();
    [[nodiscard]] static QStringList absences();
    /// Counted ones first.
    [[nodiscard]] static QStringList incomeKinds();
    [[nodiscard]] static QStringList deductionKinds();
    [[nodiscard]] static QStringList spendingKinds();
};

} // namespace yc::povertyaid
