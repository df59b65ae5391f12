// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantMap>

#include <optional>

namespace yc::core {

class DivisionTable;

enum class IdentityKind {
    Unknown,
    Citizen,                      ///< 公民身份号码, 18 characters, GB 11643-1999
    Citizen15,                    ///< the number before 1999, GB 11643-1989
    HmtResidencePermit,           ///< 港澳台居民居住证, since 2018
    ForeignPermanentResident,     ///< 外国人永久居留身份证, version 2023: 18 characters
    ForeignPermanentResident2017, ///< version 2017: three letters and 12 digits
    HkMacaoTravelPermit,          ///< 港澳居民来往内地通行证
    TaiwanTravelPermit,           ///< 台湾居民来往大陆通行证
    Passport,                     ///< Chinese ordinary, diplomatic and service passports
    DisabilityCertificate,        ///< 残疾人证: citizen number, category, grade
    UnifiedCreditCode,            ///< 统一社会信用代码, GB 32100-2015
};

/// The name that stands in JSON: "citizen", "citizen_15", "hmt_residence_permit"…
[[nodiscard]] QString identityKindName(IdentityKind kind);
[[nodiscard]] std::optional<IdentityKind> identityKindFromName(const QString &name);

/// One thing that is wrong or doubtful with a number. `code` is stable; `context` holds what the sentence needs.
///
/// Errors: "identity.empty", "identity.unknown-kind", "identity.length" {length, expected},
/// "identity.bad-character" {position, character}, "identity.bad-check" {position, expected, found},
/// "identity.birth-not-a-date" {position, text}, "identity.birth-in-future" {birth}, "identity.birth-too-early"
/// {birth}, "identity.unknown-province" {code}, "identity.bad-permit-region" {code}, "identity.disability-category"
/// {position, found}, "identity.disability-grade" {position, found}, "identity.masked",
/// "identity.destroyed-by-spreadsheet" {digits}, "identity.unknown-registrar" {found}.
///
/// Warnings: "identity.age-over-130" {birth}, "identity.unknown-division" {code}, "identity.legacy-number" {converted},
/// "identity.century-assumed" {century}, "identity.bad-organisation-code" {position, expected, found},
/// "identity.maybe-destroyed-by-spreadsheet" {digits}: ends in 000 as a destroyed number does, yet passes its check;
/// one real number in a thousand does too.
///
/// Positions count from 1.
struct IdentityProblem {
    enum class Severity { Error, Warning };
    Severity severity = Severity::Error;
    QString code;
    QVariantMap context;

    friend bool operator==(const IdentityProblem &, const IdentityProblem &) = default;
};

/// A number on a document, read as people write it: what it is, what it says and exactly what is wrong with it. A plain
/// value; it never fails, a hopeless text is an invalid document of an unknown kind.
class IdentityDocument {
public:
    IdentityDocument() = default;
    /// Full-width characters, spaces, quotes, dashes and lower case are put right before anything is checked. `today`
    /// decides what lies in the future. With `divisions`, an address code that never was one is a warning (addresses
    /// are those of the first issue, so no number is refused for it).
    [[nodiscard]] static IdentityDocument parse(const QString &text, QDate today,
                                                const DivisionTable *divisions = nullptr);

    [[nodiscard]] IdentityKind kind() const { return m_kind; }
    [[nodiscard]] QString kindName() const { return identityKindName(m_kind); }
    /// No problem of severity Error. A valid number is well formed; whether it was ever issued nobody knows here.
    [[nodiscard]] bool isValid() const;
    /// As it is to be stored. A legacy number of 15 digits becomes its 18-character form when that is known.
    [[nodiscard]] QString normalised() const { return m_normalised; }
    /// The number as typed, only cleaned: 15 digits stay 15.
    [[nodiscard]] QString cleaned() const { return m_cleaned; }
    /// What had to be put right in writing: "full-width", "spaces", "lower-case", "punctuation".
    [[nodiscard]] QStringList corrections() const { return m_corrections; }
    /// From the number; invalid when it has none or it is not a date.
    [[nodiscard]] QDate birth() const { return m_birth; }
    /// GB/T 2261.1: "1" male, "2" female, empty when the number does not tell.
    [[nodiscard]] QString sex() const { return m_sex; }
    /// The six-digit code of the first registration, for citizens. Not where the person lives.
    [[nodiscard]] QString divisionCode() const { return m_division; }
    /// Foreigners: the nationality as the number has it, ISO 3166 numeric (2023) or alpha-3 (2017).
    [[nodiscard]] QString nationality() const { return m_nationality; }
    /// Disability certificates: category 1…7 and grade 1…4 (1 is the heaviest), else 0.
    [[nodiscard]] int disabilityCategory() const { return m_disabilityCategory; }
    [[nodiscard]] int disabilityGrade() const { return m_disabilityGrade; }
    /// In the order in which a person would look: length, characters, check character, birth, region.
    [[nodiscard]] QList<IdentityProblem> problems() const { return m_problems; }
    [[nodiscard]] bool hasProblem(QLatin1StringView code) const;

private:
    friend class IdentityReader;

    IdentityKind m_kind = IdentityKind::Unknown;
    QString m_normalised;
    QString m_cleaned;
    QStringList m_corrections;
    QDate m_birth;
    QString m_sex;
    QString m_division;
    QString m_nationality;
    int m_disabilityCategory = 0;
    int m_disabilityGrade = 0;
    QList<IdentityProblem> m_problems;
};

/// The 18-character form of a 15-digit number, with "19" for the century (GB 11643-1999); empty if it is not 15 digits.
[[nodiscard]] QString citizenNumberFrom15(QStringView legacy);

} // namespace yc::core
