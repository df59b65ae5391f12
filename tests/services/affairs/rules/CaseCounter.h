// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/rules/CaseCommands.h"
#include "services/affairs/rules/CaseType.h"
#include "services/affairs/rules/Drafts.h"
#include "services/affairs/rules/FormCheck.h"
#include "services/affairs/rules/Prefill.h"
#include "services/affairs/rules/SlipRegister.h"
#include "support/MemoryTransaction.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

namespace yc::affairs {

inline const QString residentId = QStringLiteral("resident:019f0000-0000-7000-8000-000000000001");
inline const QString draftId = QStringLiteral("draft:019f0000-0000-7000-8000-000000000002");

inline core::Session clerk()
{
    core::Session session;
    session.personId = QStringLiteral("person:1");
    session.personName = QStringLiteral("周敏");
    session.org = QStringLiteral("310106013");
    session.orgName = QStringLiteral("南京西路街道");
    session.desk = QStringLiteral("3");
    return session;
}

inline QJsonObject residentBody()
{
    return {{QStringLiteral("name"), QStringLiteral("王秀兰")},
            {QStringLiteral("id_number"), QStringLiteral("310199195803150022")},
            {QStringLiteral("telephone"), QStringLiteral("13800000000")},
            {QStringLiteral("address"), QStringLiteral("延安中路154弄10号704室")},
            {QStringLiteral("residence_category"), QStringLiteral("11")}};
}

/// A value that the field takes, whatever the field is.
inline QJsonValue sampleOf(const FormField &field, QDate today)
{
    switch (field.type) {
    case FieldType::Choice:
        return field.choices.first().code;
    case FieldType::Date:
        return today.toString(Qt::ISODate);
    case FieldType::Money:
    case FieldType::Number:
        return field.min.value_or(1);
    case FieldType::Flag:
        return true;
    case FieldType::Code:
        return QStringLiteral("1");
    case FieldType::Text:
        break;
    }
    switch (field.format) {
    case FieldFormat::IdNumber:
        return QStringLiteral("310199201006013453");
    case FieldFormat::Telephone:
        return QStringLiteral("021-62345678");
    case FieldFormat::BankAccount:
        return QStringLiteral("6217000000000012");
    case FieldFormat::CreditCode:
        return QStringLiteral("11310199009990012J");
    case FieldFormat::DisabilityNumber:
        return QStringLiteral("31019919580315002241");
    case FieldFormat::None:
        break;
    }
    return QStringLiteral("样例");
}

inline QString date(const QJsonObject &body, const char *key) { return body.value(QLatin1String(key)).toString(); }

/// Counted day by day, not with the calendar's own addition.
inline QDate countWorkdays(QDate start, int days)
{
    QDate day = start;
    while (days > 0) {
        day = day.addDays(1);
        if (core::WorkCalendar::builtIn().isWorkday(day))
            --days;
    }
    return day;
}

/// A counter with the built-in catalogue, a clerk and one resident, over a transaction of maps.
class CaseCounter {
protected:
    void load()
    {
        auto loaded = Catalogue::load();
        QVERIFY(loaded);
        m_rules.catalogue = std::make_shared<const Catalogue>(*std::move(loaded));
        m_rules.calendar = std::make_shared<const core::WorkCalendar>(core::WorkCalendar::builtIn());
    }
    void open()
    {
        m_store = testing::MemoryTransaction({caseType(), draftType(), slipType()}, clerk());
        m_store.setLocal(QStringLiteral("2026-03-02T10:15:00"));
        core::Document resident;
        resident.id = residentId;
        resident.type = QStringLiteral("resident");
        resident.body = residentBody();
        QVERIFY(m_store.put(resident));
    }

    /// Everything that the item asks for.
    Application filled(const char *id)
    {
        const QDate today = m_store.time.toLocalTime().date();
        const ServiceItem *item = m_rules.catalogue->item(QString::fromLatin1(id), today);
        Application application;
        application.draft = draftId;
        application.item = QString::fromLatin1(id);
        application.applicant = residentId;
        if (item == nullptr)
            return application;
        application.itemVersion = item->version;
        application.form = Prefill::fill(*item, {{QStringLiteral("resident"), residentBody()}}, today).form;
        for (const FormField &field : item->fields) {
            if (!FormCheck::checkField(field, application.form, today).isEmpty())
                application.form.insert(field.key, sampleOf(field, today));
        }
        for (const Material &material : item->materials) {
            if (material.required && !material.forAgentOnly) {
                application.materials.insert(material.id,
                                             QJsonObject{{QStringLiteral("state"), QStringLiteral("received")}});
            }
        }
        return application;
    }
    const core::Document &theCase() { return *std::ranges::find_if(m_store.documents(), isCase); }
    static bool isCase(const core::Document &one) { return one.type == QLatin1String("case"); }
    QJsonObject slipOf(const core::Result<QJsonObject> &result)
    {
        return m_store.documents().value(result->value(QStringLiteral("slip")).toString()).body;
    }

    CaseRules m_rules;
    testing::MemoryTransaction m_store;
};

} // namespace yc::affairs
