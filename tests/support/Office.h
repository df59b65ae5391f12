// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordId.h"
#include "support/MemoryTransaction.h"

namespace yc::test {

/// A desk of several people over maps, for the rules of a service: each command runs as somebody, and leaves nothing
/// when it fails. All invented.
class Office {
public:
    Office(QList<core::RecordType> types, const QString &org, const QDateTime &now)
        : time(now)
        , m_types(std::move(types))
        , m_org(org)
    {
    }

    core::Result<QJsonObject> run(const char *person, const core::Command &command)
    {
        core::Session session{.personId = QStringLiteral("person:") + QLatin1String(person),
                              .personName = QString::fromLatin1(person),
                              .roles = {},
                              .permissions = {},
                              .org = m_org,
                              .orgName = {},
                              .desk = {}};
        testing::MemoryTransaction transaction(m_types, session);
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
    /// A record that was there before; each is a millisecond younger than the last.
    QString add(const QString &type, const QJsonObject &body, const QString &id = {})
    {
        core::Document document;
        document.id = id.isEmpty() ? type + u':' + core::newUuid7(time.addMSecs(++m_added)) : id;
        document.type = type;
        document.org = m_org;
        document.revision = 1;
        document.body = body;
        m_documents.insert(document.id, document);
        return document.id;
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
    [[nodiscard]] QList<core::Document> ofType(const QString &type) const
    {
        QList<core::Document> found;
        for (const core::Document &one : m_documents) {
            if (one.type == type && !one.deleted)
                found.append(one);
        }
        return found;
    }
    [[nodiscard]] QList<core::Document> ofType(const core::RecordType &type) const { return ofType(type.name); }

    QDateTime time;
    QString refusedType; ///< the disk is full for documents of this type

private:
    QList<core::RecordType> m_types;
    QString m_org;
    QMap<QString, core::Document> m_documents;
    int m_added = 0;
};

} // namespace yc::test
