// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"
#include "core/Result.h"
#include "services/eldercare/rules/Month.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

namespace yc::eldercare {

/// The age allowance 高龄津贴 of one place as dated data (settings/allowance-31.json, in the layout of
/// core/DatedSettings): bands by age, when it is paid, whose register counts. What nobody found is open there and here.
/// Immutable; safe from every thread.
class AllowanceRules {
public:
    struct Band {
        int age = 0;
        core::Money amount; ///< a month
        QString certainty;  ///< V, V1 or G, see the collection of facts
        bool atLeast = false;
    };
    struct Version {
        QDate from;
        Month begins; ///< the first month of which the first day is in force
        QString certainty;
        QString source;
        QList<Band> bands;              ///< ascending by age
        QList<int> batchMonths;         ///< months of the year in which it is paid ahead; empty: not known
        int covers = 0;                 ///< months a batch pays for
        std::optional<int> applyAhead;  ///< months before the age is reached
        std::optional<int> mostArrears; ///< months; nothing: not known, none is applied
    };
    enum class Registered { Yes, No, Unknown };

    /// Null for a place without data.
    [[nodiscard]] static const AllowanceRules *of(const QString &place);
    [[nodiscard]] static QStringList places();
    /// Error "eldercare.bad-allowance" {place}.
    [[nodiscard]] static core::Result<AllowanceRules> fromJson(const QByteArray &json);

    [[nodiscard]] const QString &place() const { return m_place; }
    [[nodiscard]] QString placeName(bool chinese) const { return chinese ? m_zh : m_en; }
    [[nodiscard]] QString name(bool chinese) const { return chinese ? m_nameZh : m_nameEn; }
    /// Whether a residence_category of the register is one of this place.
    [[nodiscard]] Registered registered(const QString &category) const;
    /// The version in force on the first of the month; null before the first.
    [[nodiscard]] const Version *in(Month month) const;
    /// The band of somebody born that day in that month: the age reached by its last day counts for the whole month.
    /// Null: none. A birthday on 29 February is reached in February of every year.
    [[nodiscard]] const Band *band(QDate birth, Month month) const;
    [[nodiscard]] core::Money amount(QDate birth, Month month) const;
    /// The first month with an amount; null for an invalid birth.
    [[nodiscard]] Month firstMonth(QDate birth) const;
    /// The day from which the application may be made; the first day of the month where it is not known.
    [[nodiscard]] QDate applyFrom(QDate birth) const;
    /// The least age of all bands in force in that month; -1 before the first version.
    [[nodiscard]] int leastAge(Month month) const;
    /// The batch that is paid in that month or next after it; null where the schedule is not known.
    [[nodiscard]] Month nextBatch(Month month) const;
    /// Whether batches are known to be paid in that month.
    [[nodiscard]] bool isBatchMonth(Month month) const;

private:
    QString m_place, m_zh, m_en, m_nameZh, m_nameEn;
    QStringList m_yes;
    QStringList m_no;
    QList<Version> m_versions; ///< ascending
};

/// The age that somebody born that day has reached by the end of the month.
[[nodiscard]] int ageInMonth(QDate birth, Month month);

/// `calc allowance`: the amount of the month, the first month, the next change, the next batch with its arrears if
/// nothing was paid before. Errors, FixInput: "eldercare.unknown-place" {place}, "eldercare.bad-date" {field, text}.
struct AllowanceAnswer {
    QJsonObject json;
    QStringList lines;
};
[[nodiscard]] core::Result<AllowanceAnswer> allowanceAnswer(const QString &place, QDate birth, QDate asOf,
                                                            bool chinese);

} // namespace yc::eldercare
