// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/povertyaid/rules/AidTypes.h"
#include "services/povertyaid/rules/ApplicationCommands.h"
#include "services/povertyaid/rules/PaymentCommands.h"
#include "services/povertyaid/rules/RecordTypes.h"
#include "support/Office.h"

namespace yc::test {

/// A desk of the poverty aid. 15 January 2025.
class AidOffice final : public Office {
public:
    AidOffice()
        : Office(povertyaid::recordTypes(), QStringLiteral("310106013"),
                 QDateTime(QDate(2025, 1, 15), QTime(2, 0), QTimeZone::UTC))
    {
    }
    QString addPerson(const QString &name, const QString &number)
    {
        return add(QStringLiteral("resident"), {{QStringLiteral("name"), name}, {QStringLiteral("id_number"), number}});
    }
    void die(const QString &person) { set(person, "deceased", true); }
    static QJsonObject family(const QString &person, const char *income = "0")
    {
        return {
            {QStringLiteral("place"), QStringLiteral("31")},
            {QStringLiteral("area"), QStringLiteral("urban")},
            {QStringLiteral("members"),
             QJsonArray{QJsonObject{{QStringLiteral("id"), person},
                                    {QStringLiteral("name"), QStringLiteral("周建国")},
                                    {QStringLiteral("relation"), QStringLiteral("self")},
                                    {QStringLiteral("birth"), QStringLiteral("1980-03-04")}}}},
            {QStringLiteral("income"), QJsonArray{QJsonObject{{QStringLiteral("member"), person},
                                                              {QStringLiteral("kind"), QStringLiteral("transfer")},
                                                              {QStringLiteral("amount"), QString::fromLatin1(income)},
                                                              {QStringLiteral("per"), QStringLiteral("month")}}}},
            {QStringLiteral("property"), QJsonObject{{QStringLiteral("money"), QStringLiteral("0")}}}};
    }
    povertyaid::ApplicationEdit edit(const QString &person, const char *income = "0") const
    {
        povertyaid::ApplicationEdit edit;
        edit.applicant = person;
        edit.family = family(person, income);
        edit.authorisations = {QJsonObject{{QStringLiteral("member"), person},
                                           {QStringLiteral("signed_on"), QStringLiteral("2025-01-10")}}};
        edit.account = QStringLiteral("6228480001234567");
        edit.accountName = QStringLiteral("周建国");
        edit.bank = QStringLiteral("农业银行");
        return edit;
    }
    /// An approved dibao application of a new person; its id.
    QString approved(const QString &name, const char *income = "0")
    {
        const QString person = addPerson(name, QStringLiteral("310199198003040000"));
        const QJsonObject saved = must("clerk", povertyaid::saveApplication(edit(person, income)));
        const QString id = saved.value(u"application").toString();
        must("approver", povertyaid::decideApplication({.application = id,
                                                        .revision = saved.value(u"revision").toInteger(),
                                                        .approve = true,
                                                        .className = QStringLiteral("dibao"),
                                                        .reason = {}}));
        return id;
    }
};

} // namespace yc::test
