// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/FieldPrivacy.h"

#include "core/DatedSettings.h"

#include <QJsonArray>

namespace yc::affairs {

using core::PersonalData;

namespace {

QHash<QString, PersonalData> readKeys(QDate day)
{
    const QJsonObject rule = core::datedRule(QStringLiteral("affairs/form-privacy"), day);
    QHash<QString, PersonalData> kinds;
    for (const auto &[name, kind] : {std::pair("identity_number", PersonalData::IdentityNumber),
                                     {"bank_account", PersonalData::BankAccount},
                                     {"address", PersonalData::Address},
                                     {"birth", PersonalData::BirthDate},
                                     {"health", PersonalData::Health},
                                     {"welfare", PersonalData::Welfare}}) {
        const QJsonArray keys = rule.value(QString::fromLatin1(name)).toArray();
        for (const QJsonValue &key : keys)
            kinds.insert(key.toString(), kind);
    }
    return kinds;
}

} // namespace

PersonalData personalDataOf(const FormField &field, QDate day)
{
    switch (field.format) {
    case FieldFormat::IdNumber:
    case FieldFormat::DisabilityNumber:
        return PersonalData::IdentityNumber;
    case FieldFormat::Telephone:
        return PersonalData::Telephone;
    case FieldFormat::BankAccount:
        return PersonalData::BankAccount;
    case FieldFormat::CreditCode: // of an organisation
        return PersonalData::None;
    case FieldFormat::None:
        break;
    }
    thread_local QDate readFor;
    thread_local QHash<QString, PersonalData> kinds;
    if (day != readFor) {
        kinds = readKeys(day);
        readFor = day;
    }
    return kinds.value(field.key, PersonalData::None);
}

} // namespace yc::affairs
