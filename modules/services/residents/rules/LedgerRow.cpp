// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/LedgerRow.h"

#include "core/CheckCharacters.h"
#include "core/IdentityDocument.h"
#include "core/Masking.h"
#include "services/residents/rules/LedgerDates.h"
#include "services/residents/rules/ResidentCheck.h"
#include "services/residents/rules/ResidentType.h"
#include "services/residents/rules/Telephone.h"

#include <algorithm>

namespace yc::residents {

using core::IdentityDocument;
using core::IdentityKind;
using core::IdentityProblem;
using Severity = LedgerFinding::Severity;

namespace {

void add(LedgerRow &row, const char *code, Severity severity, const QString &field, QVariantMap context = {})
{
    row.findings.append({QString::fromLatin1(code), severity, row.source.number, field, std::move(context)});
}

QString plainText(const QString &cell)
{
    QString text = cell.simplified();
    return text.remove(QChar::ReplacementCharacter);
}

/// The 18-character form of a 15-digit number in a century ("18", "19", "20"), by GB 11643-1999.
QString inCentury(const QString &legacy, const QString &century)
{
    const QString body = legacy.first(6) + century + legacy.sliced(6);
    return body + core::citizenCheckCharacter(body);
}

QDate birthOf(const QString &number)
{
    return QDate(number.sliced(6, 4).toInt(), number.sliced(10, 2).toInt(), number.sliced(12, 2).toInt());
}

} // namespace

bool LedgerRow::isGood() const
{
    return std::ranges::none_of(findings, [](const LedgerFinding &f) { return f.severity == Severity::Rejected; });
}

QString LedgerRow::householdKey() const
{
    return householdNumber.isEmpty() ? QString() : householdNumber + u'|' + resident.committee;
}

LedgerChecker::LedgerChecker(ColumnMap columns, std::shared_ptr<const LedgerVocabulary> vocabulary,
                             std::shared_ptr<const CommitteeNames> committees, QDate today)
    : m_columns(std::move(columns))
    , m_vocabulary(std::move(vocabulary))
    , m_committees(std::move(committees))
    , m_today(today)
{
}

QString LedgerChecker::cell(const LedgerRow &row, const QString &field) const
{
    const qsizetype column = m_columns.column(field);
    return column < 0 ? QString() : row.source.cells.value(column);
}

LedgerRow LedgerChecker::check(tabular::TableRow source)
{
    LedgerRow row;
    row.source = std::move(source);
    readMasks(row);
    readName(row);
    readCommittee(row);
    row.householdNumber = plainText(cell(row, QStringLiteral("household_number")));
    for (const char *code : {"sex", "ethnic_group", "relation", "residence_category", "marital", "education",
                             "employment", "political", "health"})
        readCode(row, QString::fromLatin1(code));
    readTelephones(row);
    Resident &resident = row.resident;
    resident.formerName = normaliseName(cell(row, QStringLiteral("former_name")));
    resident.address = plainText(cell(row, QStringLiteral("address")));
    resident.registeredAddress = plainText(cell(row, QStringLiteral("registered_address")));
    resident.emergencyName = normaliseName(cell(row, QStringLiteral("emergency_name")));
    resident.note = plainText(cell(row, QStringLiteral("note")));
    resident.tags = m_vocabulary->tags(resident.note);
    resident.source = QStringLiteral("ledger");
    readNumber(row, plainText(cell(row, QStringLiteral("birth"))));
    if (row.isGood())
        m_seen.insert(resident.idNumber, row.source.number);
    return row;
}

/// A list that another system masked holds nothing that could be stored: the row goes back, with the field named.
void LedgerChecker::readMasks(LedgerRow &row) const
{
    for (const core::Field &field : residentType().fields) {
        if (core::Masking::isMasked(field.personalData, plainText(cell(row, field.key))))
            add(row, "ledger.masked-value", Severity::Rejected, field.key);
    }
}

void LedgerChecker::readName(LedgerRow &row) const
{
    const QString field = QStringLiteral("name");
    const QString text = cell(row, field);
    row.resident.name = normaliseName(text);
    const QString &name = row.resident.name;
    if (name.isEmpty())
        return add(row, "ledger.no-name", Severity::Rejected, field);
    if (name.contains(QChar::ReplacementCharacter))
        return add(row, "ledger.unreadable-character", Severity::Rejected, field);
    if (std::ranges::any_of(text, [](QChar c) { return c.isSpace(); }) && text.simplified() != name)
        add(row, "ledger.spaces-in-name", Severity::Normalised, field);
    else if (text != name && text.trimmed() == name)
        add(row, "ledger.spaces-in-name", Severity::Normalised, field);
    if (std::ranges::any_of(name, [](QChar c) { return c.isDigit() || c == u'?' || c == u'*'; }))
        add(row, "ledger.name-characters", Severity::Warning, field);
}

void LedgerChecker::readNumber(LedgerRow &row, const QString &birthText)
{
    const QString field = QStringLiteral("id_number");
    const QString text = cell(row, field);
    const QDate birth = readLedgerDate(birthText);
    row.resident.birth = birth;
    if (QStringView(text).trimmed().isEmpty())
        return add(row, "ledger.no-number", Severity::Rejected, field);
    if (text.contains(QChar::ReplacementCharacter))
        return add(row, "ledger.unreadable-character", Severity::Rejected, field);
    if (core::Masking::isMasked(core::PersonalData::IdentityNumber, plainText(text)))
        return; // said by readMasks
    const auto document = IdentityDocument::parse(text, m_today);
    if (!document.isValid()) {
        const QList<IdentityProblem> problems = document.problems();
        const auto error = std::ranges::find(problems, IdentityProblem::Severity::Error, &IdentityProblem::severity);
        const IdentityProblem problem = error == problems.end() ? IdentityProblem{} : *error;
        if (problem.code == u"identity.empty")
            return add(row, "ledger.no-number", Severity::Rejected, field);
        if (problem.code == u"identity.destroyed-by-spreadsheet")
            return add(row, "ledger.number-destroyed", Severity::Rejected, field);
        if (problem.code == u"identity.bad-check")
            return add(row, "ledger.bad-check-character", Severity::Rejected, field, problem.context);
        QVariantMap context = problem.context;
        context.insert(QStringLiteral("problem"), problem.code);
        return add(row, "ledger.number-malformed", Severity::Rejected, field, std::move(context));
    }
    const QStringList corrections = document.corrections();
    if (corrections.contains(QStringLiteral("full-width")))
        add(row, "ledger.full-width-digits", Severity::Normalised, field);
    if (corrections.contains(QStringLiteral("spaces")) || corrections.contains(QStringLiteral("lower-case")))
        add(row, "ledger.spaces-or-lower-case", Severity::Normalised, field);
    row.resident.idNumber = document.normalised();
    row.resident.idKind = document.kindName();
    if (document.kind() == IdentityKind::Citizen15)
        readLegacyNumber(row, document, birth);
    if (const qint64 other = m_seen.rowOf(row.resident.idNumber); other > 0) {
        // Whose number it is decides the rest: what contradicts it here says nothing more.
        return add(row, "ledger.number-of-another-row", Severity::Rejected, field,
                   {{QStringLiteral("otherRow"), other}});
    }
    compareWithNumber(row, document, birth);
    if (!birthText.isEmpty() && !birth.isValid())
        add(row, "ledger.date-unreadable", Severity::Warning, QStringLiteral("birth"),
            {{QStringLiteral("text"), birthText}});
}

void LedgerChecker::readLegacyNumber(LedgerRow &row, const IdentityDocument &document, QDate birth) const
{
    const QString field = QStringLiteral("id_number");
    const QString legacy = document.cleaned();
    row.resident.idKind = core::identityKindName(IdentityKind::Citizen);
    if (!document.hasProblem(QLatin1StringView("identity.century-assumed"))) {
        add(row, "ledger.legacy-number", Severity::Normalised, field);
        return;
    }
    // 996 to 999 were for people born before 1900 (GB 11643-1989); otherwise the doubt is this century.
    const bool beforeTwentieth = legacy.sliced(12).toInt() >= 996;
    const QString other = inCentury(legacy, beforeTwentieth ? QStringLiteral("18") : QStringLiteral("20"));
    const QString number = inCentury(legacy, QStringLiteral("19"));
    QVariantMap context = {{QStringLiteral("year"), birthOf(number).year()},
                           {QStringLiteral("otherYear"), birthOf(other).year()}};
    const bool settled = birth.isValid() && (birth == birthOf(number) || birth == birthOf(other));
    if (settled) {
        row.resident.idNumber = birth == birthOf(number) ? number : other;
        context.insert(QStringLiteral("chosen"), birth.year());
    }
    add(row, "ledger.century-ambiguous", settled ? Severity::Warning : Severity::Rejected, field, std::move(context));
}

void LedgerChecker::compareWithNumber(LedgerRow &row, const IdentityDocument &document, QDate birth) const
{
    Resident &resident = row.resident;
    if (const QString sex = document.sex(); !sex.isEmpty()) {
        if ((resident.sex == u"1" || resident.sex == u"2") && resident.sex != sex) {
            add(row, "ledger.sex-contradicts-number", Severity::Rejected, QStringLiteral("sex"),
                {{QStringLiteral("sex"), resident.sex}, {QStringLiteral("inNumber"), sex}});
        }
        resident.sex = sex;
    }
    const QDate inNumber = document.kind() == IdentityKind::Citizen15 ? birthOf(resident.idNumber) : document.birth();
    if (!inNumber.isValid())
        return;
    if (birth.isValid() && birth != inNumber) {
        add(row, "ledger.birth-contradicts-number", Severity::Rejected, QStringLiteral("birth"),
            {{QStringLiteral("birth"), birth.toString(Qt::ISODate)},
             {QStringLiteral("inNumber"), inNumber.toString(Qt::ISODate)}});
    }
    resident.birth = inNumber;
}

void LedgerChecker::readTelephones(LedgerRow &row) const
{
    const auto judge = [&](const QString &number, const QString &field) {
        const TelephoneForm form = telephoneForm(number);
        if (form == TelephoneForm::OneDigitShort)
            add(row, "ledger.telephone-one-short", Severity::Warning, field);
        else if (form == TelephoneForm::Unusual)
            add(row, "ledger.telephone-unusual", Severity::Warning, field);
    };
    const QString first = QStringLiteral("telephone");
    const QString second = QStringLiteral("telephone_2");
    const QStringList numbers = splitTelephones(cell(row, first)) + splitTelephones(cell(row, second));
    row.resident.telephone = numbers.value(0);
    row.resident.telephone2 = numbers.value(1);
    judge(row.resident.telephone, first);
    judge(row.resident.telephone2, second);
    row.resident.emergencyTelephone = splitTelephones(cell(row, QStringLiteral("emergency_telephone"))).value(0);
    judge(row.resident.emergencyTelephone, QStringLiteral("emergency_telephone"));
}

void LedgerChecker::readCode(LedgerRow &row, const QString &field) const
{
    const QString text = plainText(cell(row, field));
    if (text.isEmpty())
        return;
    const QString code = m_vocabulary->code(field, text);
    if (code.isEmpty())
        add(row, "ledger.unknown-word", Severity::Warning, field, {{QStringLiteral("text"), text}});
    else
        *textField(row.resident, field) = code;
}

void LedgerChecker::readCommittee(LedgerRow &row) const
{
    const QString field = QStringLiteral("committee");
    const QString text = plainText(cell(row, field));
    if (text.isEmpty())
        return;
    const QStringList codes = m_committees->find(text);
    if (codes.size() == 1) {
        row.resident.committee = codes.first();
    } else if (codes.isEmpty()) {
        add(row, "ledger.committee-unknown", Severity::Warning, field, {{QStringLiteral("text"), text}});
    } else {
        add(row, "ledger.committee-ambiguous", Severity::Warning, field,
            {{QStringLiteral("text"), text}, {QStringLiteral("codes"), codes}});
    }
}

} // namespace yc::residents
