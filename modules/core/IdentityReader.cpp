// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/IdentityReader.h"

#include "core/CheckCharacters.h"
#include "core/DivisionTable.h"

#include <QRegularExpression>

#include <algorithm>

namespace yc::core {

namespace {

using Severity = IdentityProblem::Severity;

constexpr int greatestPlausibleAge =
    130;                                ///< years; beyond it a person looks twice (the standard's specimen is of 1880)
constexpr int earliestBirthYear = 1850; ///< nobody born before was alive when numbers were introduced
constexpr int significantSpreadsheetDigits = 15; ///< IEEE 754 double: the rest of a long number becomes zeros

bool matches(const QString &text, const QRegularExpression &form) { return form.match(text).hasMatch(); }

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

bool allDigits(QStringView text) { return std::ranges::all_of(text, isDigit); }

bool isInvisible(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

} // namespace

IdentityDocument IdentityReader::read(const QString &text)
{
    clean(text);
    m_document.m_cleaned = m_text;
    m_document.m_normalised = m_text;
    if (m_text.isEmpty()) {
        error("identity.empty");
        return m_document;
    }
    if (!findDestroyed())
        classify();
    return m_document;
}

void IdentityReader::clean(const QString &text)
{
    bool wide = false;
    bool spaces = false;
    bool lower = false;
    bool punctuation = false;
    m_text.reserve(text.size());
    for (QChar c : text) {
        if (c >= QChar(0xFF01) && c <= QChar(0xFF5E)) { // full-width forms of ASCII
            c = QChar(c.unicode() - 0xFEE0);
            wide = true;
        }
        if (isInvisible(c)) {
            spaces = true;
        } else if (QStringView(u"'\"`‘’“”-‐‑–—·").contains(c)) { // a spreadsheet's apostrophe, groups of digits
            punctuation = true;
        } else if (c == u'×') { // what an input method offers for the check character
            m_text += u'X';
            wide = true;
        } else {
            lower = lower || (c >= u'a' && c <= u'z');
            m_text += c.toUpper();
        }
    }
    QStringList &corrections = m_document.m_corrections;
    if (wide)
        corrections.append(QStringLiteral("full-width"));
    if (spaces)
        corrections.append(QStringLiteral("spaces"));
    if (lower)
        corrections.append(QStringLiteral("lower-case"));
    if (punctuation)
        corrections.append(QStringLiteral("punctuation"));
}

/// A number that went through a spreadsheet's number cell cannot be brought back: 15 digits are left of it.
bool IdentityReader::findDestroyed()
{
    static const QRegularExpression exponent(QStringLiteral("\\A\\d(?:\\.\\d+)?E\\+?(\\d{2})\\z"));
    static const QRegularExpression masked(QStringLiteral("\\A[0-9A-Z]*[*#•●]{2,}[0-9A-Z]*\\z"));
    if (const auto match = exponent.match(m_text); match.hasMatch()) {
        const int digits = match.captured(1).toInt() + 1;
        m_document.m_kind = digits == 18 ? IdentityKind::Citizen : IdentityKind::Unknown;
        error("identity.destroyed-by-spreadsheet", {{QStringLiteral("digits"), digits}});
        return true;
    }
    if (matches(m_text, masked)) {
        m_document.m_kind = m_text.size() == 18 ? IdentityKind::Citizen : IdentityKind::Unknown;
        error("identity.masked");
        return true;
    }
    return false;
}

void IdentityReader::classify()
{
    static const QRegularExpression disability(QStringLiteral("\\A\\d{17}[0-9X]\\d\\d(?:B\\d)?\\z"));
    static const QRegularExpression foreigner2017(QStringLiteral("\\A[A-Z]{3}\\d{12}\\z"));
    static const QRegularExpression hkMacao(QStringLiteral("\\A[HM]\\d{8}(?:\\d{2})?\\z"));
    static const QRegularExpression taiwan(QStringLiteral("\\A\\d{8}\\z"));
    static const QRegularExpression passport(QStringLiteral("\\A(?:[EG]\\d{8}|E[A-HJ-NP-Z]\\d{7}|[DPS]E?\\d{7,8})\\z"));
    static const QRegularExpression nearlyCitizen(QStringLiteral("\\A[0-9X]{12,21}\\z"));

    IdentityKind &kind = m_document.m_kind;
    if (m_text.size() == 18) {
        kind = kindOfEighteen();
        switch (kind) {
        case IdentityKind::UnifiedCreditCode:
            return readCreditCode();
        case IdentityKind::ForeignPermanentResident:
            return readForeigner();
        case IdentityKind::HmtResidencePermit:
            return readHmtPermit();
        default:
            return readCitizen(m_text);
        }
    }
    if (matches(m_text, disability)) {
        kind = IdentityKind::DisabilityCertificate;
        readDisabilityCertificate();
    } else if (matches(m_text, foreigner2017)) {
        kind = IdentityKind::ForeignPermanentResident2017;
        m_document.m_nationality = m_text.first(3);
    } else if (m_text.size() == 15 && std::ranges::count_if(m_text, isDigit) >= 13) {
        kind = IdentityKind::Citizen15;
        readCitizen15();
    } else if (matches(m_text, hkMacao)) {
        kind = IdentityKind::HkMacaoTravelPermit;
    } else if (matches(m_text, taiwan)) {
        kind = IdentityKind::TaiwanTravelPermit;
    } else if (matches(m_text, passport)) {
        kind = IdentityKind::Passport;
    } else if (matches(m_text, nearlyCitizen)) {
        kind = IdentityKind::Citizen;
        error("identity.length", {{QStringLiteral("length"), m_text.size()}, {QStringLiteral("expected"), 18}});
    } else {
        error("identity.unknown-kind", {{QStringLiteral("length"), m_text.size()}});
    }
}

/// Credit codes may be digits only and look like a person's number, so check characters and the place of the birth date
/// decide; in doubt it is a person, whose number is typed far more often.
IdentityKind IdentityReader::kindOfEighteen() const
{
    const QStringView text(m_text);
    const bool creditForm =
        std::ranges::all_of(text, [](QChar c) { return creditCodeValue(c) >= 0; }) && allDigits(text.sliced(2, 6));
    const bool creditCheck = creditForm && creditCodeCheckCharacter(text.first(17)) == text.back();
    const bool personForm = allDigits(text.first(17));
    const bool personCheck = personForm && citizenCheckCharacter(text.first(17)) == text.back();
    const qsizetype birthAt = 6;
    const bool birth = looksLikeBirth(birthAt);

    if (!personForm) {
        const qsizetype letters = std::ranges::count_if(text.first(17), [](QChar c) { return !isDigit(c); });
        const bool typingError =
            !creditCheck && letters <= 2 && (birth || text[0].isDigit()) && allDigits(text.sliced(6, 8));
        if (!(typingError && birth))
            return IdentityKind::UnifiedCreditCode;
    } else if (creditCheck && !(personCheck && birth) && !birth) {
        return IdentityKind::UnifiedCreditCode;
    }
    if (text[0] == u'9')
        return birth || personCheck ? IdentityKind::ForeignPermanentResident : IdentityKind::UnifiedCreditCode;
    if (text[0] == u'8' && text[1] >= u'1' && text[1] <= u'3')
        return IdentityKind::HmtResidencePermit;
    return IdentityKind::Citizen;
}

bool IdentityReader::looksLikeBirth(qsizetype at) const
{
    const QStringView digits = QStringView(m_text).sliced(at, 8);
    const QDate date(digits.first(4).toInt(), digits.sliced(4, 2).toInt(), digits.sliced(6, 2).toInt());
    return allDigits(digits) && date.isValid() && date.year() >= earliestBirthYear && date <= m_today;
}

void IdentityReader::readCitizen(QStringView number)
{
    if (!checkDigits(number))
        return;
    m_document.m_division = number.first(6).toString();
    checkCitizenCharacter(number);
    readBirth(number.sliced(6, 8), 7);
    readSex(number[16]);
    checkProvince(number.first(2));
    checkDivision(number.first(6));
}

/// Sequence codes 996 to 999 went to people born before 1900 (GB 11643-1989). And "10" may be 1910, the only reading
/// that the standard knows, or the 2010 of somebody who cut an 18-character number down: a person decides.
void IdentityReader::readCitizen15()
{
    if (!checkDigits(m_text))
        return;
    const QStringView number(m_text);
    m_document.m_division = m_text.first(6);
    m_document.m_normalised = citizenNumberFrom15(number);
    readBirth(QStringLiteral("19") + number.sliced(6, 6).toString(), 7);
    readSex(number.back());
    checkProvince(number.first(2));
    warning("identity.legacy-number", {{QStringLiteral("converted"), m_document.m_normalised}});
    const QDate inThisCentury = m_document.m_birth.addYears(100);
    if (number.sliced(12).toInt() >= 996 || (inThisCentury.isValid() && inThisCentury <= m_today))
        warning("identity.century-assumed", {{QStringLiteral("century"), 19}});
    checkDivision(number.first(6));
}

void IdentityReader::readHmtPermit()
{
    const QStringView number(m_text);
    if (!checkDigits(number))
        return;
    checkCitizenCharacter(number);
    readBirth(number.sliced(6, 8), 7);
    readSex(number[16]);
    if (number.sliced(2, 4) != u"0000")
        error("identity.bad-permit-region", {{QStringLiteral("code"), m_text.first(6)}});
}

void IdentityReader::readForeigner()
{
    const QStringView number(m_text);
    if (!checkDigits(number))
        return;
    m_document.m_nationality = number.sliced(3, 3).toString();
    checkCitizenCharacter(number);
    readBirth(number.sliced(6, 8), 7);
    readSex(number[16]);
    checkProvince(number.sliced(1, 2));
}

void IdentityReader::readDisabilityCertificate()
{
    const QStringView number(m_text);
    readCitizen(number.first(18));
    const int category = number[18].digitValue();
    const int grade = number[19].digitValue();
    if (category >= 1 && category <= 7)
        m_document.m_disabilityCategory = category;
    else
        error("identity.disability-category",
              {{QStringLiteral("position"), 19}, {QStringLiteral("found"), number[18].digitValue()}});
    if (grade >= 1 && grade <= 4)
        m_document.m_disabilityGrade = grade;
    else
        error("identity.disability-grade", {{QStringLiteral("position"), 20}, {QStringLiteral("found"), grade}});
}

void IdentityReader::readCreditCode()
{
    const QStringView code(m_text);
    for (qsizetype i = 0; i < code.size(); ++i) {
        const bool fits = i >= 2 && i < 8 ? isDigit(code[i]) : creditCodeValue(code[i]) >= 0;
        if (!fits)
            return error("identity.bad-character",
                         {{QStringLiteral("position"), i + 1}, {QStringLiteral("character"), QString(code[i])}});
    }
    m_document.m_division = code.sliced(2, 6).toString();
    const QChar expected = creditCodeCheckCharacter(code.first(17));
    if (expected != code.back())
        error("identity.bad-check", {{QStringLiteral("position"), 18},
                                     {QStringLiteral("expected"), QString(expected)},
                                     {QStringLiteral("found"), QString(code.back())}});
    const QChar inner = organisationCheckCharacter(code.sliced(8, 8));
    if (inner != code[16])
        warning("identity.bad-organisation-code", {{QStringLiteral("position"), 17},
                                                   {QStringLiteral("expected"), QString(inner)},
                                                   {QStringLiteral("found"), QString(code[16])}});
    if (!QStringView(u"123456789ANY").contains(code[0]))
        error("identity.unknown-registrar", {{QStringLiteral("found"), QString(code[0])}});
}

/// Digits everywhere, and X allowed as the eighteenth character.
bool IdentityReader::checkDigits(QStringView number)
{
    bool good = true;
    for (qsizetype i = 0; i < number.size(); ++i) {
        if (isDigit(number[i]) || (i == 17 && number[i] == u'X'))
            continue;
        good = false;
        error("identity.bad-character",
              {{QStringLiteral("position"), i + 1}, {QStringLiteral("character"), QString(number[i])}});
    }
    return good;
}

void IdentityReader::checkCitizenCharacter(QStringView number)
{
    const QChar expected = citizenCheckCharacter(number.first(17));
    const bool passes = expected == number[17];
    if (number.size() == 18 && number.sliced(significantSpreadsheetDigits) == u"000") {
        if (passes)
            warning("identity.maybe-destroyed-by-spreadsheet", {{QStringLiteral("digits"), 18}});
        else
            error("identity.destroyed-by-spreadsheet", {{QStringLiteral("digits"), 18}});
    } else if (!passes) {
        error("identity.bad-check", {{QStringLiteral("position"), 18},
                                     {QStringLiteral("expected"), QString(expected)},
                                     {QStringLiteral("found"), QString(number[17])}});
    }
}

void IdentityReader::readBirth(QStringView eightDigits, int position)
{
    const QDate birth(eightDigits.first(4).toInt(), eightDigits.sliced(4, 2).toInt(), eightDigits.sliced(6, 2).toInt());
    if (!birth.isValid()) {
        error("identity.birth-not-a-date",
              {{QStringLiteral("position"), position}, {QStringLiteral("text"), eightDigits.toString()}});
        return;
    }
    m_document.m_birth = birth;
    const QVariantMap context{{QStringLiteral("birth"), birth}};
    if (m_today.isValid() && birth > m_today)
        error("identity.birth-in-future", context);
    else if (birth.year() < earliestBirthYear)
        error("identity.birth-too-early", context);
    else if (m_today.isValid() && birth.addYears(greatestPlausibleAge + 1) <= m_today)
        warning("identity.age-over-130", context);
}

void IdentityReader::readSex(QChar sequenceEnd)
{
    m_document.m_sex = sequenceEnd.digitValue() % 2 == 1 ? QStringLiteral("1") : QStringLiteral("2");
}

void IdentityReader::checkProvince(QStringView code)
{
    static const QString provinces = QStringLiteral(" 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 "
                                                    "50 51 52 53 54 61 62 63 64 65 66 71 81 82 83 ");
    if (!provinces.contains(QChar(u' ') + code.toString() + u' '))
        error("identity.unknown-province", {{QStringLiteral("code"), code.toString()}});
}

void IdentityReader::checkDivision(QStringView code)
{
    if (m_divisions && !m_divisions->everExisted(code.toString()))
        warning("identity.unknown-division", {{QStringLiteral("code"), code.toString()}});
}

void IdentityReader::error(const char *code, QVariantMap context)
{
    m_document.m_problems.append({Severity::Error, QString::fromLatin1(code), std::move(context)});
}

void IdentityReader::warning(const char *code, QVariantMap context)
{
    m_document.m_problems.append({Severity::Warning, QString::fromLatin1(code), std::move(context)});
}

} // namespace yc::core
