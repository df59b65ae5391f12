// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/FormCheck.h"

#include "core/IdentityDocument.h"
#include "core/Masking.h"
#include "services/affairs/rules/FieldPrivacy.h"

#include <QRegularExpression>

#include <algorithm>

namespace yc::affairs {

namespace {

constexpr int mobileLength = 11;

QString plain(const QString &text)
{
    QString result = text.normalized(QString::NormalizationForm_KC).trimmed();
    result.remove(u' ');
    return result;
}

bool isEmpty(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().trimmed().isEmpty());
}

void checkIdentity(const FormField &field, const QString &text, QDate today, QList<FormProblem> &problems)
{
    const core::IdentityDocument document = core::IdentityDocument::parse(text, today);
    const char *code = "form.id-number";
    bool fits = true;
    if (field.format == FieldFormat::CreditCode) {
        code = "form.credit-code";
        fits = document.kind() == core::IdentityKind::UnifiedCreditCode;
    } else if (field.format == FieldFormat::DisabilityNumber) {
        code = "form.disability-number";
        fits = document.kind() == core::IdentityKind::DisabilityCertificate;
    } else {
        fits = document.kind() != core::IdentityKind::UnifiedCreditCode &&
               document.kind() != core::IdentityKind::DisabilityCertificate;
    }
    if (document.isValid() && fits)
        return;
    QVariantMap context{{QStringLiteral("problem"), QStringLiteral("identity.unknown-kind")}};
    for (const core::IdentityProblem &one : document.problems()) {
        if (one.severity == core::IdentityProblem::Severity::Error) {
            context = one.context;
            context.insert(QStringLiteral("problem"), one.code);
            break;
        }
    }
    problems.append({field.key, QString::fromLatin1(code), context});
}

void checkText(const FormField &field, const QString &text, QDate today, QList<FormProblem> &problems)
{
    const auto length = static_cast<int>(text.toUcs4().size()); // rare characters count once
    if (field.maxLength > 0 && length > field.maxLength) {
        problems.append({field.key,
                         QStringLiteral("form.too-long"),
                         {{QStringLiteral("max"), field.maxLength}, {QStringLiteral("length"), length}}});
        return;
    }
    switch (field.format) {
    case FieldFormat::None:
        break;
    case FieldFormat::Telephone:
        problems += FormCheck::checkTelephone(field.key, text);
        break;
    case FieldFormat::BankAccount: {
        static const QRegularExpression account(QStringLiteral("^\\d{8,30}$"));
        if (!account.match(plain(text)).hasMatch())
            problems.append({field.key, QStringLiteral("form.account"), {}});
        break;
    }
    case FieldFormat::IdNumber:
    case FieldFormat::CreditCode:
    case FieldFormat::DisabilityNumber:
        checkIdentity(field, text, today, problems);
        break;
    }
}

void checkNumber(const FormField &field, const QJsonValue &value, QList<FormProblem> &problems)
{
    const double number = value.toDouble();
    const bool whole = number == static_cast<double>(static_cast<qint64>(number));
    if (!value.isDouble() || (field.type == FieldType::Money && !whole)) {
        problems.append({field.key, QStringLiteral("form.wrong-type"), {}});
    } else if (field.min && number < static_cast<double>(*field.min)) {
        problems.append({field.key, QStringLiteral("form.too-small"), {{QStringLiteral("min"), *field.min}}});
    } else if (field.max && number > static_cast<double>(*field.max)) {
        problems.append({field.key, QStringLiteral("form.too-large"), {{QStringLiteral("max"), *field.max}}});
    }
}

void checkDate(const FormField &field, const QString &text, QDate today, QList<FormProblem> &problems)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid())
        problems.append({field.key, QStringLiteral("form.not-a-date"), {}});
    else if (field.notInFuture && date > today)
        problems.append({field.key, QStringLiteral("form.date-in-future"), {}});
    else if (field.notInPast && date < today)
        problems.append({field.key, QStringLiteral("form.date-in-past"), {}});
}

} // namespace

QList<FormProblem> FormCheck::checkTelephone(const QString &key, const QString &text)
{
    static const QRegularExpression mobile(QStringLiteral("^1[3-9]\\d{9}$"));
    static const QRegularExpression landline(
        QStringLiteral("^(?:\\(?0\\d{2,3}\\)?-?)?[2-9]\\d{6,7}(?:(?:-|x|转)\\d{1,6})?$"));
    static const QRegularExpression likeMobile(QStringLiteral("^1\\d{4,}$"));
    const QString number = plain(text);
    if (mobile.match(number).hasMatch() || landline.match(number).hasMatch())
        return {};
    if (likeMobile.match(number).hasMatch() && number.size() != mobileLength) {
        return {{key,
                 QStringLiteral("form.telephone-length"),
                 {{QStringLiteral("expected"), mobileLength}, {QStringLiteral("length"), number.size()}}}};
    }
    return {{key, QStringLiteral("form.telephone"), {}}};
}

QList<FormProblem> FormCheck::checkField(const FormField &field, const QJsonObject &form, QDate today)
{
    QList<FormProblem> problems;
    const QJsonValue value = form.value(field.key);
    if (isEmpty(value)) {
        const bool unless = !field.requiredUnlessField.isEmpty() &&
                            form.value(field.requiredUnlessField).toString() != field.requiredUnlessValue;
        if (field.required || unless)
            problems.append({field.key, QStringLiteral("form.required"), {}});
        return problems;
    }
    if (core::Masking::isMasked(personalDataOf(field, today), value.toString())) {
        problems.append({field.key, QStringLiteral("form.masked-value"), {}});
        return problems;
    }
    const bool wantsText = field.type == FieldType::Text || field.type == FieldType::Date ||
                           field.type == FieldType::Code || field.type == FieldType::Choice;
    if ((wantsText && !value.isString()) || (field.type == FieldType::Flag && !value.isBool())) {
        problems.append({field.key, QStringLiteral("form.wrong-type"), {}});
        return problems;
    }
    switch (field.type) {
    case FieldType::Text:
        checkText(field, value.toString().trimmed(), today, problems);
        break;
    case FieldType::Date:
        checkDate(field, value.toString(), today, problems);
        break;
    case FieldType::Choice:
        if (std::ranges::none_of(field.choices, [&](const Choice &one) { return one.code == value.toString(); }))
            problems.append({field.key, QStringLiteral("form.not-a-choice"), {}});
        break;
    case FieldType::Money:
    case FieldType::Number:
        checkNumber(field, value, problems);
        break;
    case FieldType::Code: // the table is the view's: the picker offers nothing else
    case FieldType::Flag:
        break;
    }
    return problems;
}

QList<FormProblem> FormCheck::check(const QList<FormField> &fields, const QJsonObject &form, QDate today)
{
    QList<FormProblem> problems;
    QStringList known;
    for (const FormField &field : fields) {
        known.append(field.key);
        problems += checkField(field, form, today);
    }
    for (const QString &key : form.keys()) {
        if (!known.contains(key))
            problems.append({key, QStringLiteral("form.unknown-field"), {}});
    }
    return problems;
}

QList<MissingMaterial> FormCheck::missing(const ServiceItem &item, const QJsonObject &materials, bool agent)
{
    QList<MissingMaterial> result;
    for (const Material &material : item.materials) {
        if (!material.required || (material.forAgentOnly && !agent))
            continue;
        const QString state = materials.value(material.id).toObject().value(QStringLiteral("state")).toString();
        const bool there = state == QLatin1String("received") ||
                           (state == QLatin1String("verified") && material.exemptWhenVerified) ||
                           (state == QLatin1String("system") && material.verification == Verification::System);
        if (!there)
            result.append({material.id, material.laterDays});
    }
    return result;
}

QVariantMap FormCheck::contextOf(const QList<FormProblem> &problems)
{
    QVariantList list;
    for (const FormProblem &one : problems)
        list.append(QVariantMap{{QStringLiteral("field"), one.field}, {QStringLiteral("code"), one.code}});
    return {{QStringLiteral("problems"), list}};
}

} // namespace yc::affairs
