// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/povertyaid/rules/AidTypes.h"
#include "services/povertyaid/rules/ApplicationCommands.h"
#include "services/povertyaid/rules/PaymentCommands.h"
#include "services/povertyaid/rules/RecordTypes.h"
#include "support/MemoryTransaction.h"

#include "core/RecordId.h"

namespace yc::test {

/// A desk of several people over maps: each command runs as somebody.
class AidOffice {
public:
    QDateTime time = QDateTime(QDate(2025, 1, 15), QTime(2, 0), QTimeZone::UTC);

    core::Result<QJsonObject> run(const char *person, const core::Command &command)
    {
        core::Session session{.personId = QStringLiteral("person:") + QLatin1String(person),
                              .personName = QString::fromLatin1(person),
                              .roles = {},
                              .permissions = {},
                              .org = QStringLiteral("310106013"),
                              .orgName = {},
                              .desk = {}};
        testing::MemoryTransaction transaction(povertyaid::recordTypes(), session);
        transaction.restore(m_documents);
        transaction.time = time;
        auto answer = transaction.run(command);
        if (answer)
            m_documents = transaction.snapshot();
        return answer;
    }
    QJsonObject must(const char *person, const core::Command &command)
    {
        auto answer = run(person, command);
        if (!answer)
            qFatal("%s: %s", qPrintable(command.name), qPrintable(answer.error().code));
        return *answer;
    }
    QString codeOf(const char *person, const core::Command &command)
    {
        const auto answer = run(person, command);
        return answer ? QString() : answer.error().code;
    }
    QString addPerson(const QString &name, const QString &number)
    {
        core::Document document;
        document.id = QStringLiteral("resident:") + core::newUuid7(time);
        document.type = QStringLiteral("resident");
        document.org = QStringLiteral("310106013");
        document.revision = 1;
        document.body = {{QStringLiteral("name"), name}, {QStringLiteral("id_number"), number}};
        m_documents.insert(document.id, document);
        return document.id;
    }
    void die(const QString &person) { m_documents[person].body.insert(QStringLiteral("deceased"), true); }
    void set(const QString &id, const char *key, const QJsonValue &value)
    {
        m_documents[id].body.insert(QString::fromLatin1(key), value);
    }
    [[nodiscard]] core::Document document(const QString &id) const { return m_documents.value(id); }
    [[nodiscard]] QList<core::Document> ofType(const QString &type) const
    {
        QList<core::Document> found;
        for (const core::Document &one : m_documents) {
            if (one.type == type)
                found.append(one);
        }
        return found;
    }

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

private:
    QMap<QString, core::Document> m_documents;
};

} // namespace yc::test
