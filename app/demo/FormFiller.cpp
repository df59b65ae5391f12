// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/FormFiller.h"

#include "core/CheckCharacters.h"
#include "core/CodeTable.h"
#include "services/affairs/rules/EligibilityCheck.h"
#include "services/affairs/rules/FormCheck.h"
#include "services/affairs/rules/Prefill.h"

#include <QJsonArray>

#include <algorithm>

namespace yc::demo {

using affairs::FieldFormat;
using affairs::FieldType;
using affairs::FormField;
using affairs::ServiceItem;

namespace {

} // namespace

bool FormFiller::suits(const ServiceItem &item, const QJsonObject &resident, QDate day) const
{
    return affairs::EligibilityCheck::check(item, m_catalogue.targetWords(), resident, {}, day).isEmpty();
}

std::optional<QJsonObject> FormFiller::fill(Dice &dice, const ServiceItem &item, const QJsonObject &resident,
                                            QDate day) const
{
    const QString number = resident.value(u"id_number").toString();
    QJsonObject known{{QStringLiteral("resident"), resident}};
    if (resident.value(u"health").toString().startsWith(u'6')) {
        const QString certificate =
            number + resident.value(u"health").toString().at(1) + QString::number(dice.between(1, 4));
        known.insert(QStringLiteral("disability_certificate"), QJsonObject{{QStringLiteral("number"), certificate}});
    }
    QJsonObject form = affairs::Prefill::fill(item, known, day).form;
    // Answers make other questions required, so look again until nothing is asked any more.
    for (int round = 0; round < 4; ++round) {
        const QList<affairs::FormProblem> problems = affairs::FormCheck::check(item.fields, form, day);
        if (problems.isEmpty())
            return form;
        for (const affairs::FormProblem &problem : problems) {
            const FormField *field = item.field(problem.field);
            if (!field)
                return std::nullopt;
            form.insert(problem.field, answer(dice, *field, item, resident, day));
        }
    }
    return std::nullopt;
}

QJsonObject FormFiller::materials(const ServiceItem &item)
{
    QJsonObject result;
    for (const affairs::Material &material : item.materials) {
        if (material.required && !material.forAgentOnly)
            result.insert(material.id, QJsonObject{{QStringLiteral("state"), QStringLiteral("received")},
                                                   {QStringLiteral("copies"), material.copies}});
    }
    return result;
}

QJsonValue FormFiller::answer(Dice &dice, const FormField &field, const ServiceItem &item, const QJsonObject &resident,
                              QDate day) const
{
    switch (field.type) {
    case FieldType::Text:
        return text(dice, field, item, resident, day);
    case FieldType::Date: {
        const QDate date = field.notInPast ? day.addDays(dice.between(1, 30)) : day.addDays(-dice.between(3, 200));
        return date.toString(Qt::ISODate);
    }
    case FieldType::Money: {
        const qint64 least = field.min.value_or(0);
        const qint64 yuan = dice.between(8, 60) * 10'000LL; // 800 to 6,000 yuan, in fen
        return std::min(std::max(least, yuan), field.max.value_or(yuan));
    }
    case FieldType::Number: {
        const qint64 least = field.min.value_or(1);
        const qint64 greatest = std::min(field.max.value_or(least + 3), least + 3);
        return least + dice.below(static_cast<int>(greatest - least) + 1);
    }
    case FieldType::Flag:
        return true;
    case FieldType::Choice:
        return field.choices.isEmpty() ? QJsonValue() : QJsonValue(dice.pick(field.choices).code);
    case FieldType::Code: {
        const QList<core::CodeTable::Entry> entries = core::CodeTable::named(field.codeTable).entries();
        return entries.isEmpty() ? QJsonValue() : QJsonValue(dice.pick(entries).code);
    }
    }
    return {};
}

QJsonValue FormFiller::text(Dice &dice, const FormField &field, const ServiceItem &item, const QJsonObject &resident,
                            QDate day) const
{
    switch (field.format) {
    case FieldFormat::IdNumber:
        return somebodysNumber(dice, item, day);
    case FieldFormat::Telephone: {
        const QString own = resident.value(u"telephone").toString();
        if (!own.isEmpty())
            return own;
        const QString prefix = dice.pick(m_data.telephonePrefixes);
        return prefix + QStringLiteral("%1").arg(dice.below(100'000'000), 8, 10, QLatin1Char('0'));
    }
    case FieldFormat::BankAccount:
        return QStringLiteral("99%1%2")
            .arg(dice.below(100'000'000), 8, 10, QLatin1Char('0'))
            .arg(dice.below(1'000'000'000), 9, 10, QLatin1Char('0'));
    case FieldFormat::CreditCode: {
        const QString body = QStringLiteral("9231019900%1").arg(dice.below(10'000'000), 7, 10, QLatin1Char('0'));
        return body + core::creditCodeCheckCharacter(body);
    }
    case FieldFormat::DisabilityNumber:
        return QString(resident.value(u"id_number").toString() + QStringLiteral("42"));
    case FieldFormat::None:
        break;
    }
    if (field.key.endsWith(QLatin1String("_name")) && !m_data.formTexts.contains(field.key)) {
        const QString group = QStringLiteral("01");
        const QString surname = m_names.surname(dice, group);
        const bool male = dice.chance(500);
        return m_names.full(dice, surname, group, male, day.year() - dice.between(5, 60));
    }
    const QString fallback;
    const QString key = m_data.formTexts.contains(field.key) ? field.key : fallback;
    if (field.key.endsWith(QLatin1String("_number")) || field.key.endsWith(QLatin1String("_account")))
        return QStringLiteral("%1%2").arg(day.year()).arg(dice.below(100'000'000), 8, 10, QLatin1Char('0'));
    return dice.pick(m_data.formTexts.value(key));
}

/// Of a relative whom no file knows: a child where the item is for children, else an adult.
QString FormFiller::somebodysNumber(Dice &dice, const ServiceItem &item, QDate day) const
{
    const bool child = item.target.maxAge.value_or(200) < 18;
    const int age = child ? dice.between(3, 15) : dice.between(28, 80);
    const QDate birth = day.addYears(-age).addDays(-dice.below(300));
    const QString body = m_data.idPrefix + birth.toString(QStringLiteral("yyyyMMdd")) +
                         QStringLiteral("%1").arg(dice.between(900, 999), 3, 10, QLatin1Char('0'));
    return body + core::citizenCheckCharacter(body);
}

} // namespace yc::demo
