// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace yc::affairs {

/// A name in the two languages of the desk. Chinese is the authoritative one.
struct LocalText {
    QString zh;
    QString en;
    [[nodiscard]] const QString &in(const QString &language) const
    {
        return language.startsWith(QLatin1String("zh")) || en.isEmpty() ? zh : en;
    }
};

/// One choice of a field, as stored and as shown.
struct Choice {
    QString code;
    LocalText label;
};

enum class FieldType { Text, Date, Money, Code, Flag, Number, Choice };
enum class FieldFormat { None, IdNumber, Telephone, BankAccount, CreditCode, DisabilityNumber };

/// One field of an item's form. In a form's JSON: text, code and choice are strings, dates "2026-11-21", money integer
/// fen, numbers numbers, flags booleans.
struct FormField {
    QString key;
    QString block; ///< "applicant", "payment"… or empty: the item's own
    FieldType type = FieldType::Text;
    FieldFormat format = FieldFormat::None;
    LocalText label;
    LocalText help;
    bool required = false;
    QString requiredUnlessField; ///< required, unless this field…
    QString requiredUnlessValue; ///< …has this value
    int maxLength = 0;           ///< characters; 0: no limit
    std::optional<qint64> min;   ///< numbers; money in fen
    std::optional<qint64> max;
    bool notInFuture = false;
    bool notInPast = false;
    QString codeTable;
    QList<Choice> choices;
    QStringList from; ///< "resident.name": where the value comes from, first known wins
    QString join;     ///< if not empty, all known sources are joined with it instead
};

enum class MaterialForm { Original, Copy, OriginalAndCopy };
enum class MaterialMedium { Paper, Electronic, Either };
/// How a material can be verified without paper.
enum class Verification { None, CardReader, ElectronicLicence, DataCheck, System };

/// One material that an item asks for.
struct Material {
    QString id;
    LocalText name;
    LocalText note;
    MaterialForm form = MaterialForm::OriginalAndCopy;
    MaterialMedium medium = MaterialMedium::Either;
    int copies = 1;
    bool required = true;
    bool forAgentOnly = false; ///< asked for only when somebody acts for the applicant
    int laterDays = 0;         ///< 容缺: may be missing for so many working days; 0: may not
    Verification verification = Verification::None;
    bool exemptWhenVerified = false; ///< 免提交: no paper once verified
};

/// A time limit as the item states it.
struct Limit {
    enum class Unit { Instant, WorkingDays, Days, Hours, YearlyRound, Batch };
    Unit unit = Unit::Instant;
    int value = 0;        ///< of WorkingDays, Days, Hours
    int extendableTo = 0; ///< 0: not
    int roundMonth = 12;  ///< YearlyRound: last day of the round
    int roundDay = 31;
};

/// Time that does not count towards the limit (行政许可法 art. 45 and its like): public notice, check of means…
struct SpecialProcedure {
    QString kind; ///< "public_notice", "check", "special", "hearing"
    LocalText name;
    int workingDays = 0;
};

struct HandlingStep {
    LocalText name;
    int workingDays = 0;
};

/// Whom an item is for, as far as a machine can tell. Hints only: a clerk decides.
struct TargetRule {
    std::optional<int> minAge;
    std::optional<int> maxAge;
    std::optional<int> minAgeMale;
    std::optional<int> minAgeFemale;
    int monthsBefore = 0; ///< may apply so many months before reaching the age
    QString sex;          ///< GB/T 2261.1, empty: any
    QString hukou;        ///< "local", "non_local", empty: any
    QStringList tagsAny;
    QStringList tagsAll;
    QString personField; ///< the ages are those of the person with this number in the form; empty: of the applicant
};

/// One version of a service item 事项 (GB/T 39554.1-2020, implementation list). Immutable.
struct ServiceItem {
    enum class State { Active, Suspended, Retired };

    QString id;   ///< stable slug, "senior-allowance"
    QString code; ///< basic code 基本编码, 12 digits
    bool codeSynthetic = false;
    int number = 0; ///< place in the template catalogue
    int version = 1;
    QDate validFrom;
    QDate validTo; ///< invalid: still valid
    State state = State::Active;
    QString line;
    LocalText lineName;
    LocalText name;
    QStringList aliases;
    LocalText department;
    bool instant = false; ///< 即办件, else 承诺件
    std::optional<Limit> statutory;
    Limit promised;
    int paperworkWithin = 0; ///< working days for papers that follow immediate help
    QList<SpecialProcedure> specialProcedures;
    QList<HandlingStep> steps;
    LocalText note;
    LocalText targetText;
    TargetRule target;
    LocalText legalBasis;
    QList<Material> materials;
    QList<FormField> fields; ///< blocks first, in form order
    QJsonObject parameters;  ///< dated amounts of this version
    QStringList channels;
    QString certainty; ///< "V", "V1", "G"

    [[nodiscard]] bool isValidAt(QDate day) const { return validFrom <= day && (!validTo.isValid() || day <= validTo); }
    [[nodiscard]] const FormField *field(const QString &key) const;
    [[nodiscard]] const Material *material(const QString &key) const;
};

/// The words by which a resident file says what a rule asks, from the common file.
struct TargetWords {
    QStringList localHukou;    ///< codes of residence_category
    QStringList nonLocalHukou; ///< likewise; what is in neither tells nothing
    QHash<QString, QStringList>
        tagWords; ///< "disability" → {"残疾", "severe_disability"}: words and tags that imply it
    QHash<QString, LocalText> tagLabels;
};

} // namespace yc::affairs
