// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeCity.h"

#include "replica/Revision.h"
#include "sync/Gzip.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace yc::test {

namespace {

QByteArray json(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }
QByteArray json(const QJsonArray &array) { return QJsonDocument(array).toJson(QJsonDocument::Compact); }
QByteArray error(const char *what, const char *why)
{
    return json(QJsonObject{{QStringLiteral("error"), QLatin1StringView(what)},
                            {QStringLiteral("reason"), QLatin1StringView(why)}});
}

} // namespace

FakeCity::FakeCity()
    : m_http(std::make_unique<LoopbackHttp>(
          [this](const HttpMessage &message, Wire &wire) { return serve(message, wire); }))
{
}

FakeCity::~FakeCity()
{
    m_stopping = true;
    m_http->stop();
}

sync::PeerAddress FakeCity::address() const
{
    return {QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_http->port()))};
}

void FakeCity::create(const QString &database)
{
    const std::lock_guard lock(m_mutex);
    m_databases[database];
}

void FakeCity::remove(const QString &database)
{
    const std::lock_guard lock(m_mutex);
    m_databases.remove(database);
}

QString FakeCity::edit(const QString &database, const QString &id, const QJsonObject &content, bool deleted)
{
    const std::lock_guard lock(m_mutex);
    Database &all = m_databases[database];
    const QStringList before = all.documents[id].tree.history(all.documents[id].tree.winner());
    const QString rev = replica::revisionId(before.value(0), deleted, content);
    add(all, id, QStringList{rev} + before, content, deleted);
    return rev;
}

void FakeCity::graft(const QString &database, const QString &id, const QStringList &history, const QJsonObject &content,
                     bool deleted)
{
    const std::lock_guard lock(m_mutex);
    add(m_databases[database], id, history, content, deleted);
}

QJsonObject FakeCity::content(const QString &database, const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    const Stored stored = m_databases.value(database).documents.value(id);
    return stored.contents.value(stored.tree.winner());
}

QStringList FakeCity::leaves(const QString &database, const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    return m_databases.value(database).documents.value(id).tree.leaves();
}

QStringList FakeCity::liveLeaves(const QString &database, const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    return m_databases.value(database).documents.value(id).tree.liveLeaves();
}

QStringList FakeCity::history(const QString &database, const QString &rev, const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    return m_databases.value(database).documents.value(id).tree.history(rev);
}

QStringList FakeCity::ids(const QString &database) const
{
    const std::lock_guard lock(m_mutex);
    return m_databases.value(database).documents.keys();
}

void FakeCity::setBlob(const QString &database, const QString &id, const QByteArray &bytes)
{
    const std::lock_guard lock(m_mutex);
    m_databases[database].blobs.insert(id + QStringLiteral("/data"), bytes);
}

FakeCity::Database FakeCity::snapshot(const QString &database) const
{
    const std::lock_guard lock(m_mutex);
    return m_databases.value(database);
}

void FakeCity::restore(const QString &database, Database state)
{
    const std::lock_guard lock(m_mutex);
    m_databases[database] = std::move(state);
}

QStringList FakeCity::takeLog()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_log, {});
}

void FakeCity::add(Database &database, const QString &id, const QStringList &history, const QJsonObject &content,
                   bool deleted, const QJsonObject &attachments)
{
    Stored &stored = database.documents[id];
    if (stored.tree.add(history, deleted) == replica::RevisionTree::Added::Known)
        return;
    stored.contents.insert(history.constFirst(), content);
    if (!attachments.isEmpty())
        stored.attachments.insert(history.constFirst(), attachments);
    database.bySequence.remove(stored.sequence);
    stored.sequence = ++database.sequence;
    database.bySequence.insert(stored.sequence, id);
}

QJsonValue FakeCity::sequenceValue(qint64 sequence) const
{
    if (npmStyle)
        return sequence;
    return QString::number(sequence) +
           QStringLiteral(
               "-g1AAAACbeJzLYWBgYMpgTmHgz8tPSTV0MDQy1zMAQsMckEQiQ1L9____szKYExlzgQLsyUZphqmmKdj04DEmkSQ5QV2");
}

QJsonObject FakeCity::document(const Stored &stored, const QString &id, const QString &rev, bool revisions) const
{
    replica::Revision revision{id,
                               rev,
                               stored.tree.history(rev),
                               stored.tree.isDeleted(rev),
                               stored.contents.value(rev),
                               stored.attachments.value(rev)};
    QJsonObject made = replica::toWire(revision);
    if (!revisions)
        made.remove(QStringLiteral("_revisions"));
    return made;
}

bool FakeCity::serve(const HttpMessage &message, Wire &wire)
{
    ++m_requests;
    if (intercept) {
        if (const auto bytes = intercept(message)) {
            wire.write(*bytes);
            return !bytes->isEmpty() && !bytes->contains("Connection: close");
        }
    }
    QByteArray body = message.body;
    if (message.headers.value("content-encoding") == "gzip") {
        QByteArray plain;
        sync::Gunzip gunzip;
        const auto done = gunzip.feed(body, [&](QByteArrayView piece) -> core::Result<> {
            plain += piece;
            return {};
        });
        body = done ? plain : QByteArray();
    }
    if (message.parameter("feed") == "longpoll")
        waitForChange(message);
    const std::lock_guard lock(m_mutex);
    Reply reply = answer(message, QJsonDocument::fromJson(body).object());
    m_log.append(QString::fromUtf8(message.method + ' ' + message.path) + u' ' + QString::number(reply.status));
    if (gzipAnswers && message.headers.value("accept-encoding").contains("gzip")) {
        reply.body = sync::gzipped(reply.body);
        reply.headers += "Content-Encoding: gzip\r\n";
    }
    return wire.write(httpAnswer(reply.status, reply.body, reply.headers));
}

FakeCity::Reply FakeCity::answer(const HttpMessage &message, const QJsonObject &body)
{
    if (message.path == "/_session" && message.method == "POST") {
        if (body.value(u"password").toString().toUtf8() != password)
            return {401, error("unauthorized", "Name or password is incorrect.")};
        return {200, R"({"ok":true})",
                "Set-Cookie: AuthSession=" + password.toHex() + "; Version=1; Path=/; HttpOnly\r\n"};
    }
    if (!password.isEmpty() && message.headers.value("cookie") != "AuthSession=" + password.toHex())
        return {401, error("unauthorized", "You are not authorized to access this db.")};
    if (message.path == "/") {
        return {200, json(QJsonObject{{QStringLiteral("couchdb"), QStringLiteral("Welcome")},
                                      {QStringLiteral("version"), QStringLiteral("3.5.0")},
                                      {QStringLiteral("uuid"), uuid}})};
    }
    const QList<QByteArray> parts = message.path.sliced(1).split('/');
    const QString name = QUrl::fromPercentEncoding(parts.value(0));
    const auto database = m_databases.find(name);
    if (database == m_databases.end())
        return {404, error("not_found", "Database does not exist.")};
    const QByteArray rest = parts.value(1);
    if (rest.isEmpty()) {
        return {200, json(QJsonObject{{QStringLiteral("db_name"), name},
                                      {QStringLiteral("update_seq"), sequenceValue(database->sequence)},
                                      {QStringLiteral("instance_start_time"), QStringLiteral("0")}})};
    }
    if (rest == "_local")
        return local(*database, QUrl::fromPercentEncoding(parts.value(2)), message, body);
    if (rest == "_changes")
        return changes(*database, message);
    if (rest == "_bulk_get")
        return bulkGet(*database, body);
    if (rest == "_revs_diff")
        return revsDiff(*database, body);
    if (rest == "_bulk_docs")
        return bulkDocs(*database, body);
    if (rest == "_all_docs")
        return allDocs(*database, body);
    if (!rest.startsWith('_')) {
        return oneDocument(*database, QUrl::fromPercentEncoding(rest), QUrl::fromPercentEncoding(parts.value(2)),
                           message, body);
    }
    return {404, error("not_found", "missing")};
}

/// Until there is something after `since`, or the time that was asked for is over.
void FakeCity::waitForChange(const HttpMessage &message) const
{
    const QString name = QUrl::fromPercentEncoding(message.path.sliced(1).split('/').value(0));
    const qint64 since = message.parameter("since").split('-').first().toLongLong();
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(message.parameter("timeout").toInt());
    while (!m_stopping && std::chrono::steady_clock::now() < end) {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_databases.contains(name) || m_databases[name].sequence > since)
                return;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

FakeCity::Reply FakeCity::changes(Database &database, const HttpMessage &message)
{
    const qint64 since = message.parameter("since").split('-').first().toLongLong();
    QJsonArray results;
    for (auto at = database.bySequence.upperBound(since); at != database.bySequence.end(); ++at) {
        const Stored &stored = database.documents[*at];
        QJsonArray leaves;
        const QStringList all = stored.tree.leaves();
        for (const QString &rev : all)
            leaves.append(QJsonObject{{QStringLiteral("rev"), rev}});
        const bool last = std::next(at) == database.bySequence.end();
        QJsonObject row{
            {QStringLiteral("seq"), nullSequences && !last ? QJsonValue(QJsonValue::Null) : sequenceValue(at.key())},
            {QStringLiteral("id"), *at},
            {QStringLiteral("changes"), leaves}};
        if (stored.tree.isDeleted(all.constFirst()))
            row.insert(QStringLiteral("deleted"), true);
        if (message.parameter("include_docs") == "true")
            row.insert(QStringLiteral("doc"), document(stored, *at, all.constFirst(), false));
        results.append(row);
        if (message.parameter("limit").toInt() == results.size())
            break;
    }
    return {200, json(QJsonObject{{QStringLiteral("results"), results},
                                  {QStringLiteral("last_seq"), sequenceValue(database.sequence)},
                                  {QStringLiteral("pending"), 0}})};
}

FakeCity::Reply FakeCity::allDocs(Database &database, const QJsonObject &body)
{
    QJsonArray rows;
    const QJsonArray keys = body.value(u"keys").toArray();
    for (const QJsonValue &key : keys) {
        const QString id = key.toString();
        const Stored stored = database.documents.value(id);
        const QStringList live = stored.tree.liveLeaves();
        if (live.isEmpty()) {
            rows.append(
                QJsonObject{{QStringLiteral("key"), id}, {QStringLiteral("error"), QStringLiteral("not_found")}});
            continue;
        }
        QJsonObject found = document(stored, id, live.constFirst(), false);
        QJsonObject stubs;
        for (auto blob = database.blobs.lowerBound(id + u'/'); blob != database.blobs.end(); ++blob) {
            if (!blob.key().startsWith(id + u'/'))
                break;
            const QByteArray md5 = QCryptographicHash::hash(*blob, QCryptographicHash::Md5).toBase64();
            stubs.insert(blob.key().section(u'/', 1),
                         QJsonObject{{QStringLiteral("stub"), true},
                                     {QStringLiteral("length"), blob->size()},
                                     {QStringLiteral("digest"), QString::fromLatin1("md5-" + md5)}});
        }
        if (!stubs.isEmpty())
            found.insert(QStringLiteral("_attachments"), stubs);
        rows.append(
            QJsonObject{{QStringLiteral("key"), id}, {QStringLiteral("id"), id}, {QStringLiteral("doc"), found}});
    }
    return {200, json(QJsonObject{{QStringLiteral("rows"), rows}})};
}

FakeCity::Reply FakeCity::oneDocument(Database &database, const QString &id, const QString &name,
                                      const HttpMessage &message, const QJsonObject &body)
{
    const Stored stored = database.documents.value(id);
    if (message.method == "GET") {
        if (name.isEmpty() || !database.blobs.contains(id + u'/' + name) || stored.tree.liveLeaves().isEmpty())
            return {404, error("not_found", "Document is missing attachment")};
        return {200, database.blobs.value(id + u'/' + name), "X-Attachment: raw\r\n"};
    }
    if (message.body.size() > largestDocument)
        return {413, error("document_too_large", "it")};
    if (!stored.tree.liveLeaves().isEmpty())
        return {409, error("conflict", "Document update conflict.")};
    if (const QString reason = rules ? rules(body) : QString(); !reason.isEmpty())
        return {403, json(QJsonObject{{QStringLiteral("error"), QStringLiteral("forbidden")},
                                      {QStringLiteral("reason"), reason}})};
    QJsonObject content = body;
    const QJsonObject inlined = content.take(QStringLiteral("_attachments")).toObject();
    for (auto one = inlined.begin(); one != inlined.end(); ++one)
        database.blobs.insert(id + u'/' + one.key(),
                              QByteArray::fromBase64(one.value()[u"data"].toString().toLatin1()));
    const QString rev = replica::revisionId({}, false, content);
    add(database, id, {rev}, content, false);
    return {201,
            json(QJsonObject{{QStringLiteral("ok"), true}, {QStringLiteral("id"), id}, {QStringLiteral("rev"), rev}})};
}

FakeCity::Reply FakeCity::bulkGet(Database &database, const QJsonObject &body)
{
    QJsonArray results;
    const QJsonArray wanted = body.value(u"docs").toArray();
    for (const QJsonValue &value : wanted) {
        const QString id = value[u"id"].toString();
        const QString rev = value[u"rev"].toString();
        const Stored stored = database.documents.value(id);
        QJsonObject one;
        if (stored.contents.contains(rev))
            one.insert(QStringLiteral("ok"), document(stored, id, rev, true));
        else if (npmStyle)
            one.insert(QStringLiteral("missing"), rev);
        else
            one.insert(QStringLiteral("error"), QJsonObject{{QStringLiteral("id"), id},
                                                            {QStringLiteral("rev"), rev},
                                                            {QStringLiteral("error"), QStringLiteral("not_found")},
                                                            {QStringLiteral("reason"), QStringLiteral("missing")}});
        results.append(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("docs"), QJsonArray{one}}});
    }
    return {200, json(QJsonObject{{QStringLiteral("results"), results}})};
}

FakeCity::Reply FakeCity::revsDiff(Database &database, const QJsonObject &body)
{
    QJsonObject missing;
    for (auto offered = body.begin(); offered != body.end(); ++offered) {
        QJsonArray lacking;
        const QJsonArray revs = offered.value().toArray();
        for (const QJsonValue &rev : revs) {
            if (!database.documents.value(offered.key()).tree.contains(rev.toString()))
                lacking.append(rev);
        }
        if (!lacking.isEmpty())
            missing.insert(offered.key(), QJsonObject{{QStringLiteral("missing"), lacking}});
    }
    return {200, json(missing)};
}

FakeCity::Reply FakeCity::bulkDocs(Database &database, const QJsonObject &body)
{
    const QJsonArray documents = body.value(u"docs").toArray();
    QJsonArray rows;
    for (const QJsonValue &value : documents) {
        const QJsonObject sent = value.toObject();
        if (json(sent).size() > largestDocument)
            return {413, error("document_too_large", "one of them")};
        const QJsonObject attachments = sent.value(u"_attachments").toObject();
        for (const QJsonValue &stub : attachments) {
            if (stub[u"digest"].isUndefined() || stub[u"revpos"].isUndefined())
                return {412, error("missing_stub", "Invalid attachment stub")}; // the whole batch
        }
    }
    for (const QJsonValue &value : documents) {
        const replica::Revision revision = replica::fromWire(value.toObject());
        if (const QString reason = rules ? rules(value.toObject()) : QString(); !reason.isEmpty()) {
            rows.append(QJsonObject{{QStringLiteral("id"), revision.id},
                                    {QStringLiteral("error"), QStringLiteral("forbidden")},
                                    {QStringLiteral("reason"), reason}});
            continue;
        }
        add(database, revision.id, revision.history, revision.content, revision.deleted, revision.attachments);
    }
    return {acceptedStatus, json(rows)};
}

FakeCity::Reply FakeCity::local(Database &database, const QString &id, const HttpMessage &message,
                                const QJsonObject &body)
{
    if (message.method == "GET") {
        if (!database.locals.contains(id))
            return {404, error("not_found", "missing")};
        return {200, json(database.locals[id])};
    }
    const QString present = database.locals.value(id).value(u"_rev").toString();
    const QString given = body.value(u"_rev").toString();
    if (given.isEmpty() ? strictLocal && !present.isEmpty() : given != present)
        return {409, error("conflict", "Document update conflict.")};
    QJsonObject stored = body;
    stored.insert(QStringLiteral("_id"), QStringLiteral("_local/") + id);
    stored.insert(QStringLiteral("_rev"), QStringLiteral("0-%1").arg(present.section(u'-', 1).toInt() + 1));
    database.locals[id] = stored;
    return {201, json(QJsonObject{{QStringLiteral("ok"), true}, {QStringLiteral("rev"), stored.value(u"_rev")}})};
}

} // namespace yc::test
