// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/ResidentCheck.h"

#include "core/IdentityDocument.h"
#include "core/Masking.h"
#include "services/residents/rules/ResidentType.h"
#include "services/residents/rules/Telephone.h"

#include <algorithm>

namespace yc::residents {

using core::IdentityDocument;
using core::IdentityProblem;
using Severity = ResidentProblem::Severity;

namespace {

/// Long names of ethnic groups and of foreigners; the chip of an ID card holds 15 (GA 467), a passport 39.
constexpr qsizetype longestName = 50;

bool isMiddleDot(QChar c)
{
    return c == u'·' || c == u'•' || c == u'．' || c == u'・' || c == u'‧' || c == u'∙' || c == u'●';
}

bool isLatin(QChar c) { return c.script() == QChar::Script_Latin; }

bool belongsInName(char32_t c)
{
    return QChar::isLetter(c) || c == U'·' || c == U' ' || c == U'-' || c == U'\'' || c == U'.' ||
           QChar::category(c) == QChar::Other_PrivateUse || QChar::category(c) == QChar::Mark_NonSpacing;
}

} // namespace

QString normaliseName(const QString &text)
{
    const QString simple = text.simplified(); // takes U+3000 as a blank too
    QString name;
    for (qsizetype i = 0; i < simple.size(); ++i) {
        QChar c = simple[i];
        if (c.category() == QChar::Other_Format)
            continue;
        if (isMiddleDot(c))
            c = u'·';
        // Blanks part Latin words ("Anna Maria"); between Chinese characters they only fill the column.
        const bool between = c == u' ' && !name.isEmpty() && i + 1 < simple.size();
        if (c == u' ' && !(between && isLatin(name.back()) && isLatin(simple[i + 1])))
            continue;
        name += c;
    }
    return name;
}

QList<ResidentProblem> ResidentCheck::check(const Resident &resident) const
{
    QList<ResidentProblem> problems;
    checkName(resident, problems);
    checkNumber(resident, problems);
    checkDates(resident, problems);
    checkContact(resident, problems);
    checkMasks(resident, problems);
    return problems;
}

/// A masked text is for the eye: wherever it came from, it does not become the record.
void ResidentCheck::checkMasks(const Resident &resident, QList<ResidentProblem> &problems)
{
    const QJsonObject body = resident.toBody();
    for (const core::Field &field : residentType().fields) {
        const bool saidAlready = field.key == u"id_number"; // as "identity.masked"
        if (!saidAlready && core::Masking::isMasked(field.personalData, body.value(field.key).toString()))
            problems.append({field.key, QStringLiteral("resident.masked-value")});
    }
}

void ResidentCheck::checkName(const Resident &resident, QList<ResidentProblem> &problems) const
{
    const QString key = QStringLiteral("name");
    const QString name = normaliseName(resident.name);
    if (name.isEmpty()) {
        problems.append({key, QStringLiteral("resident.no-name")});
        return;
    }
    const QList<uint> characters = name.toUcs4();
    if (characters.size() > longestName)
        problems.append(
            {key, QStringLiteral("resident.name-length"), Severity::Error, {{QStringLiteral("limit"), longestName}}});
    const auto foreign = std::ranges::find_if_not(characters, [](uint c) { return belongsInName(c); });
    if (foreign != characters.end()) {
        const char32_t character = *foreign;
        problems.append({key,
                         QStringLiteral("resident.name-characters"),
                         Severity::Error,
                         {{QStringLiteral("character"), QString::fromUcs4(&character, 1)}}});
    }
    if (characters.size() == 1)
        problems.append({key, QStringLiteral("resident.name-one-character"), Severity::Warning});
}

void ResidentCheck::checkNumber(const Resident &resident, QList<ResidentProblem> &problems) const
{
    const QString key = QStringLiteral("id_number");
    if (resident.idNumber.trimmed().isEmpty()) {
        problems.append({key, QStringLiteral("resident.no-number"), Severity::Warning});
        return;
    }
    const auto document = IdentityDocument::parse(resident.idNumber, m_today);
    const QList<IdentityProblem> found = document.problems();
    for (const IdentityProblem &problem : found) {
        problems.append({key, problem.code,
                         problem.severity == IdentityProblem::Severity::Error ? Severity::Error : Severity::Warning,
                         problem.context});
    }
    if (!document.isValid())
        return;
    if (document.normalised() != resident.idNumber) {
        problems.append(
            {key, QStringLiteral("resident.number-as-written"), Severity::Warning, {}, document.normalised()});
    }
    if (!document.sex().isEmpty() && (resident.sex == u"1" || resident.sex == u"2") && resident.sex != document.sex()) {
        problems.append({QStringLiteral("sex"),
                         QStringLiteral("resident.sex-contradicts-number"),
                         Severity::Error,
                         {},
                         document.sex()});
    }
    if (document.birth().isValid() && resident.birth.isValid() && resident.birth != document.birth()) {
        problems.append({QStringLiteral("birth"),
                         QStringLiteral("resident.birth-contradicts-number"),
                         Severity::Error,
                         {},
                         document.birth().toString(Qt::ISODate)});
    }
}

void ResidentCheck::checkDates(const Resident &resident, QList<ResidentProblem> &problems) const
{
    const QString birth = QStringLiteral("birth");
    const QString death = QStringLiteral("deceased_on");
    if (resident.birth.isValid() && resident.birth > m_today)
        problems.append({birth, QStringLiteral("resident.birth-in-future")});
    if (!resident.birth.isValid() && !IdentityDocument::parse(resident.idNumber, m_today).birth().isValid())
        problems.append({birth, QStringLiteral("resident.no-birth"), Severity::Warning});
    if (!resident.deceasedOn.isValid())
        return;
    if (resident.deceasedOn > m_today)
        problems.append({death, QStringLiteral("resident.deceased-in-future")});
    if (resident.birth.isValid() && resident.deceasedOn < resident.birth)
        problems.append({death, QStringLiteral("resident.deceased-before-birth")});
    if (!resident.deceased)
        problems.append(
            {QStringLiteral("deceased"), QStringLiteral("resident.deceased-not-marked"), Severity::Warning});
}

void ResidentCheck::checkContact(const Resident &resident, QList<ResidentProblem> &problems) const
{
    const auto checkTelephone = [&](const QString &key, const QString &text) {
        const QString number = normaliseTelephone(text);
        const TelephoneForm form = telephoneForm(number);
        if (form == TelephoneForm::OneDigitShort)
            problems.append({key, QStringLiteral("resident.telephone-one-short"), Severity::Warning});
        else if (form == TelephoneForm::Unusual)
            problems.append({key, QStringLiteral("resident.telephone-unusual"), Severity::Warning});
    };
    checkTelephone(QStringLiteral("telephone"), resident.telephone);
    checkTelephone(QStringLiteral("telephone_2"), resident.telephone2);
    checkTelephone(QStringLiteral("emergency_telephone"), resident.emergencyTelephone);
    constexpr qsizetype committeeDigits = 12;
    const bool isCode = resident.committee.size() == committeeDigits &&
                        std::ranges::all_of(resident.committee, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!resident.committee.isEmpty() && !isCode)
        problems.append({QStringLiteral("committee"), QStringLiteral("resident.committee-code")});
    if (!(resident.lng.isEmpty() && resident.lat.isEmpty()) && !resident.place())
        problems.append({QStringLiteral("lng"), QStringLiteral("resident.place")});
    if (!resident.relation.isEmpty() && resident.household.isEmpty())
        problems.append(
            {QStringLiteral("household"), QStringLiteral("resident.relation-without-household"), Severity::Warning});
}

Resident ResidentCheck::completed(Resident resident) const
{
    resident.name = normaliseName(resident.name);
    resident.formerName = normaliseName(resident.formerName);
    resident.telephone = normaliseTelephone(resident.telephone);
    resident.telephone2 = normaliseTelephone(resident.telephone2);
    resident.emergencyTelephone = normaliseTelephone(resident.emergencyTelephone);
    resident.address = resident.address.simplified();
    resident.registeredAddress = resident.registeredAddress.simplified();
    if (const auto place = resident.place()) { // as it is stored, whoever wrote it
        resident.lng = core::geo::degreesText(place->lng);
        resident.lat = core::geo::degreesText(place->lat);
    }
    if (resident.idNumber.trimmed().isEmpty())
        return resident;
    const auto document = IdentityDocument::parse(resident.idNumber, m_today);
    if (!document.isValid())
        return resident;
    resident.idNumber = document.normalised();
    if (resident.idKind.isEmpty())
        resident.idKind = document.kindName();
    if (resident.sex.isEmpty())
        resident.sex = document.sex();
    if (!resident.birth.isValid())
        resident.birth = document.birth();
    return resident;
}

bool ResidentCheck::hasErrors(const QList<ResidentProblem> &problems)
{
    return std::ranges::any_of(problems, [](const ResidentProblem &p) { return p.severity == Severity::Error; });
}

} // namespace yc::residents
