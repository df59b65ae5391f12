// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LoopbackHttp.h"
#include "replica/RevisionTree.h"
#include "sync/PeerAddress.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <optional>

namespace yc::test {

/// A city in memory that answers as CouchDB 3.5 does where CouchDB and the npm server differ (opaque sequences of 120
/// characters, {"error":{…}} for a missing revision, overwriting PUT of _local …), and that can be told to misbehave.
class FakeCity {
public:
    struct Stored {
        replica::RevisionTree tree;
        QHash<QString, QJsonObject> contents;
        QHash<QString, QJsonObject> attachments;
        qint64 sequence = 0;
    };
    struct Database {
        QMap<QString, Stored> documents;
        QMap<qint64, QString> bySequence;
        QMap<QString, QJsonObject> locals;
        QMap<QString, QByteArray> blobs; ///< "id/name" of attachments that were sent inline
        qint64 sequence = 0;
    };

    FakeCity();
    ~FakeCity();

    [[nodiscard]] sync::PeerAddress address() const;
    [[nodiscard]] quint16 port() const { return m_http->port(); }

    // ---- what tests set; before requests, or from `intercept`
    QString uuid = QStringLiteral("11111111-2222-3333-4444-555555555555");
    int acceptedStatus = 201;
    bool strictLocal = false;   ///< _local without _rev: 409, as the npm server says
    bool npmStyle = false;      ///< sequences are integers, missing revisions are {"missing": rev}
    bool nullSequences = false; ///< every row but the last has none
    bool gzipAnswers = false;
    QByteArray password; ///< of the account "desk", by session; empty: everybody may
    qsizetype largestDocument = 8 << 20;
    /// A sentence refuses the document, as validate_doc_update does.
    std::function<QString(const QJsonObject &document)> rules;
    /// Answers in place of the city if it returns bytes.
    std::function<std::optional<QByteArray>(const HttpMessage &)> intercept;

    // ---- what another client does and sees
    void create(const QString &database);
    void remove(const QString &database);
    QString edit(const QString &database, const QString &id, const QJsonObject &content, bool deleted = false);
    /// A branch beside what is there, as two nodes make it.
    void graft(const QString &database, const QString &id, const QStringList &history, const QJsonObject &content,
               bool deleted = false);
    [[nodiscard]] QJsonObject content(const QString &database, const QString &id) const;
    [[nodiscard]] QStringList leaves(const QString &database, const QString &id) const;
    [[nodiscard]] QStringList liveLeaves(const QString &database, const QString &id) const;
    [[nodiscard]] QStringList history(const QString &database, const QString &rev, const QString &id) const;
    [[nodiscard]] QStringList ids(const QString &database) const;
    /// Another client spoils an attachment that is there.
    void setBlob(const QString &database, const QString &id, const QByteArray &bytes);
    [[nodiscard]] Database snapshot(const QString &database) const;
    void restore(const QString &database, Database state);
    /// "GET /db/_changes 200" of each request so far, and forgets them.
    [[nodiscard]] QStringList takeLog();
    [[nodiscard]] int requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_http->connections(); }

private:
    struct Reply {
        int status = 200;
        QByteArray body;
        QByteArray headers = {};
    };
    bool serve(const HttpMessage &message, Wire &wire);
    Reply answer(const HttpMessage &message, const QJsonObject &body);
    void waitForChange(const HttpMessage &message) const;
    Reply changes(Database &database, const HttpMessage &message);
    Reply bulkGet(Database &database, const QJsonObject &body);
    Reply revsDiff(Database &database, const QJsonObject &body);
    Reply bulkDocs(Database &database, const QJsonObject &body);
    Reply local(Database &database, const QString &id, const HttpMessage &message, const QJsonObject &body);
    Reply allDocs(Database &database, const QJsonObject &body);
    Reply oneDocument(Database &database, const QString &id, const QString &name, const HttpMessage &message,
                      const QJsonObject &body);
    void add(Database &database, const QString &id, const QStringList &history, const QJsonObject &content,
             bool deleted, const QJsonObject &attachments = {});
    [[nodiscard]] QJsonValue sequenceValue(qint64 sequence) const;
    [[nodiscard]] QJsonObject document(const Stored &stored, const QString &id, const QString &rev,
                                       bool revisions) const;

    mutable std::recursive_mutex m_mutex;
    QMap<QString, Database> m_databases;
    QStringList m_log;
    std::atomic<int> m_requests = 0;
    std::atomic<bool> m_stopping = false; ///< ends long polls
    std::unique_ptr<LoopbackHttp> m_http;
};

} // namespace yc::test
