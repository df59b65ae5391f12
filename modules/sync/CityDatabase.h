// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/HttpPeer.h"
#include "sync/Replica.h"

#include <QJsonObject>

#include <optional>

namespace yc::sync {

struct ServerIdentity {
    QString uuid; ///< of the server or cluster; changes when it is set up anew
    QString version;
    QString product; ///< "couchdb", "express-pouchdb"
};

/// One row of `_changes`.
struct ChangeRow {
    QByteArray sequence; ///< raw JSON: a number here, a string of any length there, empty for null
    QString id;
    QStringList leaves;                          ///< with style=all_docs: every leaf, the winner first
    QJsonObject document;                        ///< the winner, without its history
    std::optional<replica::PlainDocument> plain; ///< instead of it, where it is so
    qsizetype bytes = 0;                         ///< of the row
    QByteArray damaged;                          ///< instead of all this: the beginning of a row that cannot be read
};

/// One document of `_bulk_get`.
struct Fetched {
    QString id;
    QString rev;
    QJsonObject document; ///< with `_revisions`
    QString error;        ///< instead of it: "missing" if it is gone, else the server's word
    QString reason;
    qsizetype bytes = 0;
};

/// One row of a `_bulk_docs` answer.
struct PushRow {
    QString id;
    QString error;
    QString reason;
};

/// CouchDB's replication protocol for one database, where its servers differ too: what CouchDB 3.3+ and express-pouchdb
/// answer differently is told apart here and nowhere else (README.md has the list). Blocks; errors are those of
/// HttpPeer and "sync.bad-answer".
class CityDatabase {
public:
    CityDatabase(HttpPeer &peer, const QString &name);
    [[nodiscard]] const QString &name() const { return m_name; }

    /// "sync.not-a-city" if something else answers there, "sync.no-database" if the database is missing.
    core::Result<ServerIdentity> identify();
    /// Empty if there is none.
    core::Result<QJsonObject> local(const QString &id);
    /// `document` replaces the one that is there, whose `_rev` it should name; a wrong one is found out. Returns the
    /// new.
    core::Result<QString> putLocal(const QString &id, QJsonObject document);

    /// Everything after `since` (raw JSON, empty: from the beginning) in one stream; returns the raw last_seq.
    core::Result<QByteArray> changes(const QByteArray &since, const std::function<core::Result<>(ChangeRow &&)> &row);
    /// Waits until there is something after `since`, or `longest` is over: then false.
    core::Result<bool> waitForChange(const QByteArray &since, std::chrono::milliseconds longest = tuning::longPoll);
    core::Result<> fetch(const QList<IdRevisions> &wanted, const std::function<core::Result<>(Fetched &&)> &row);
    /// Of these, the revisions that the city does not have.
    core::Result<QList<IdRevisions>> missing(const QList<IdRevisions> &offered);
    /// new_edits=false. `documents` are the JSON texts of toWire(). Rows are those that were refused.
    core::Result<QList<PushRow>> push(const QList<QByteArray> &documents);

private:
    [[nodiscard]] QByteArray target(const QByteArray &rest) const { return m_path + rest; }

    HttpPeer &m_peer;
    QString m_name;
    QByteArray m_path;
};

} // namespace yc::sync
