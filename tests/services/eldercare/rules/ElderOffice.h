// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CommandSpec.h"
#include "core/PeopleNames.h"
#include "core/RecordId.h"
#include "services/eldercare/rules/AbilityScale.h"
#include "services/eldercare/rules/AllowanceCommands.h"
#include "services/eldercare/rules/AssessmentCommands.h"
#include "services/eldercare/rules/ElderTypes.h"
#include "services/eldercare/rules/RecordTypes.h"
#include "services/eldercare/rules/VisitCommands.h"
#include "support/MemoryTransaction.h"

namespace yc::test {

/// A desk of several people over maps: each command runs as somebody, and leaves nothing when it fails. All invented.
class ElderOffice {
public:
    QDateTime time = QDateTime(QDate(2026, 10, 7), QTime(2, 0), QTimeZone::UTC);

    core::Result<QJsonObject> run(const char *person, const core::Command &command)
    {
        core::Session session{.personId = QStringLiteral("person:") + QLatin1String(person),
                              .personName = QString::fromLatin1(person),
                              .roles = {},
                              .permissions = {},
                              .org = QStringLiteral("310106012"),
                              .orgName = {},
                              .desk = {}};
        testing::MemoryTransaction transaction(eldercare::recordTypes(), session);
        transaction.restore(m_documents);
        transaction.time = time;
        transaction.refusedType = refusedType;
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
    QString addPerson(const QString &name, const QString &birth, const QString &category = QStringLiteral("11"),
                      const QStringList &tags = {})
    {
        core::Document document;
        document.id = QStringLiteral("resident:") + core::newUuid7(time.addMSecs(++m_people));
        document.type = QStringLiteral("resident");
        document.org = QStringLiteral("310106012");
        document.revision = 1;
        document.body = {{QStringLiteral("name"), name},
                         {QStringLiteral("birth"), birth},
                         {QStringLiteral("residence_category"), category},
                         {QStringLiteral("committee"), QStringLiteral("310106012001")},
                         {QStringLiteral("tags"), QJsonArray::fromStringList(tags)}};
        m_documents.insert(document.id, document);
        return document.id;
    }
    /// A colleague of whom the desk knows the name.
    void addStaff(const char *person)
    {
        core::Document document;
        document.id = core::staffRecordId(QStringLiteral("person:") + QLatin1String(person));
        document.type = core::staffType().name;
        document.org = QStringLiteral("310106012");
        document.revision = 1;
        document.body = {{QStringLiteral("person"), QStringLiteral("person:") + QLatin1String(person)},
                         {QStringLiteral("name"), QString::fromLatin1(person)}};
        m_documents.insert(document.id, document);
    }
    void die(const QString &person, const QString &on)
    {
        m_documents[person].body.insert(QStringLiteral("deceased"), true);
        m_documents[person].body.insert(QStringLiteral("deceased_on"), on);
    }
    void set(const QString &id, const char *key, const QJsonValue &value)
    {
        m_documents[id].body.insert(QString::fromLatin1(key), value);
    }
    [[nodiscard]] core::Document document(const QString &id) const { return m_documents.value(id); }
    [[nodiscard]] QString textOf(const QString &id, const char *key) const
    {
        return m_documents.value(id).body.value(QString::fromLatin1(key)).toString();
    }
    [[nodiscard]] QList<core::Document> ofType(const core::RecordType &type) const
    {
        QList<core::Document> found;
        for (const core::Document &one : m_documents) {
            if (one.type == type.name && !one.deleted)
                found.append(one);
        }
        return found;
    }
    /// Every indicator at its best but the first ones, whose sum is `less` lower.
    [[nodiscard]] eldercare::AssessmentEdit edit(const QString &resident, int less = 0) const
    {
        eldercare::AssessmentEdit edit;
        edit.resident = resident;
        edit.form = {{QStringLiteral("assessed_on"), time.toLocalTime().date().toString(Qt::ISODate)},
                     {QStringLiteral("reason"), QStringLiteral("first")}};
        for (const eldercare::AbilityScale::Indicator &one : eldercare::AbilityScale::builtIn().indicators()) {
            const int taken = std::min(less, one.maximum());
            less -= taken;
            edit.scores.insert(one.code, one.maximum() - taken);
        }
        return edit;
    }
    /// A signed and confirmed assessment.
    QString assessed(const QString &resident, int less)
    {
        const QJsonObject first = must("first", eldercare::signAssessment(edit(resident, less)));
        const QString id = first.value(u"assessment").toString();
        must("second", eldercare::confirmAssessment(id, first.value(u"revision").toInteger()));
        return id;
    }

    QString refusedType; ///< the disk is full for documents of this type

private:
    QMap<QString, core::Document> m_documents;
    int m_people = 0;
};

} // namespace yc::test
