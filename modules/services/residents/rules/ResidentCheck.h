// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/residents/rules/Resident.h"

#include <QList>
#include <QVariantMap>

namespace yc::residents {

/// What is wrong or doubtful with one field of a resident. `code` is stable; a view has the sentence.
///
/// Errors: "resident.no-name", "resident.name-characters" {character}, "resident.name-length" {limit},
/// "resident.birth-in-future", "resident.sex-contradicts-number", "resident.birth-contradicts-number",
/// "resident.deceased-before-birth", "resident.deceased-in-future", "resident.committee-code", "resident.place", and
/// those of core::IdentityProblem ("identity.…"). Warnings: "resident.no-number", "resident.no-birth",
/// "resident.telephone-one-short", "resident.telephone-unusual", "resident.relation-without-household",
/// "resident.deceased-not-marked", "resident.name-one-character", "resident.number-as-written" (the number has a tidier
/// form).
struct ResidentProblem {
    enum class Severity { Error, Warning };
    QString field; ///< key
    QString code;
    Severity severity = Severity::Error;
    QVariantMap context = {};
    /// The value that would put it right, where there is exactly one: a form offers it with one click.
    std::optional<QString> fix = std::nullopt;

    friend bool operator==(const ResidentProblem &, const ResidentProblem &) = default;
};

/// The rules for one resident. Pure: the day is an argument.
class ResidentCheck {
public:
    explicit ResidentCheck(QDate today)
        : m_today(today)
    {
    }

    [[nodiscard]] QList<ResidentProblem> check(const Resident &resident) const;
    /// The same resident with sex, birth and kind taken from the number where they are empty, and texts trimmed.
    [[nodiscard]] Resident completed(Resident resident) const;
    [[nodiscard]] static bool hasErrors(const QList<ResidentProblem> &problems);

private:
    void checkName(const Resident &resident, QList<ResidentProblem> &problems) const;
    void checkNumber(const Resident &resident, QList<ResidentProblem> &problems) const;
    void checkDates(const Resident &resident, QList<ResidentProblem> &problems) const;
    static void checkMasks(const Resident &resident, QList<ResidentProblem> &problems);
    void checkContact(const Resident &resident, QList<ResidentProblem> &problems) const;

    QDate m_today;
};

/// A name as it is stored: no blanks around or inside Chinese characters, one middle dot (U+00B7) whatever was typed.
[[nodiscard]] QString normaliseName(const QString &text);

} // namespace yc::residents
