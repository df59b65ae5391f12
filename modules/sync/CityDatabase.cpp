// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/CityDatabase.h"

#include "sync/JsonStream.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace yc::sync {

using core::ErrorKind;
using core::Result;

namespace {

constexpr qsizetype headOfDamaged = 4096;

QByteArray rawJson(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

Result<QJsonObject> object(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        return core::fail(ErrorKind::Retry, "sync.bad-answer", {{QStringLiteral("position"), error.offset}});
    return document.object();
}

/// An opaque sequence goes back as it came: a string without its quotes, a number as it is.
QByteArray sinceParameter(const QByteArray &raw)
{
    const QJsonValue value = QJsonDocument::fromJson('[' + raw + ']')[0];
    return QUrl::toPercentEncoding(value.isString() ? value.toString() : QString::fromUtf8(raw));
}

QByteArray compact(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

/// Nearly all rows of a first pull: one leaf, and a document as this program writes it.
bool readPlainRow(QByteArrayView bytes, ChangeRow &row)
{
    // Before or behind the document stands the little that is said of it: CouchDB has "seq" first, others last. Within
    // a string there would be a backslash before each quote.
    constexpr QByteArrayView before(R"(,"doc":)");
    const qsizetype at = bytes.indexOf(before);
    if (at < 0)
        return false;
    qsizetype length = 0;
    row.plain = replica::PlainDocument::readBeginning(bytes.sliced(at + before.size()), length);
    if (!row.plain)
        return false;
    QByteArray around; // what the views below are of
    around.append(bytes.first(at)).append(bytes.sliced(at + before.size() + length));
    const auto members = replica::plainMembers(around);
    if (!members)
        return false;
    QByteArrayView id;
    QByteArrayView leaves;
    for (const auto &[key, value] : *members) {
        if (key == "seq")
            row.sequence = value == "null" ? QByteArray() : value.toByteArray();
        else if (key == "id" && value.startsWith('"'))
            id = value.sliced(1, value.size() - 2);
        else if (key == "changes")
            leaves = value;
        else
            return false;
    }
    if (row.plain->id() != id)
        return false;
    const QByteArray onlyLeaf = R"([{"rev":")" + row.plain->rev().toByteArray() + R"("}])";
    if (leaves != onlyLeaf)
        return false;
    row.id = QString::fromLatin1(id);
    row.leaves = QStringList{QString::fromUtf8(row.plain->rev())};
    return true;
}

ChangeRow readRow(QByteArrayView bytes)
{
    ChangeRow row;
    if (readPlainRow(bytes, row)) {
        row.bytes = bytes.size();
        return row;
    }
    row = {};
    row.bytes = bytes.size();
    const QJsonObject json = QJsonDocument::fromJson(bytes.toByteArray()).object();
    row.id = json.value(u"id").toString();
    row.sequence = rawJson(json.value(u"seq"));
    const QJsonArray leaves = json.value(u"changes").toArray();
    for (const QJsonValue &leaf : leaves)
        row.leaves.append(leaf.toObject().value(u"rev").toString());
    row.document = json.value(u"doc").toObject();
    if (row.id.isEmpty() || row.leaves.isEmpty())
        row.damaged = bytes.first(std::min(bytes.size(), headOfDamaged)).toByteArray();
    return row;
}

/// Streams an answer through `stream`; with an {"error": …} in place of the rows it is that error.
Result<> streamed(HttpPeer &peer, const HttpRequest &request, JsonStream &stream)
{
    YC_TRY(peer.exchange(request, [&](QByteArrayView piece) { return stream.feed(piece); }));
    YC_TRY(stream.finish());
    if (const QByteArray error = stream.member("error"); !error.isEmpty())
        return core::fail(ErrorKind::Retry, "sync.server-error",
                          {{QStringLiteral("error"), QString::fromUtf8(error)},
                           {QStringLiteral("reason"), QString::fromUtf8(stream.member("reason"))}});
    return {};
}

} // namespace

CityDatabase::CityDatabase(HttpPeer &peer, const QString &name)
    : m_peer(peer)
    , m_name(name)
    , m_path('/' + QUrl::toPercentEncoding(name))
{
}

Result<ServerIdentity> CityDatabase::identify()
{
    YC_ASSIGN(const QByteArray welcome, m_peer.fetch({"GET", "/"}));
    const QJsonObject said = QJsonDocument::fromJson(welcome).object();
    ServerIdentity identity;
    for (const char *product : {"couchdb", "express-pouchdb"}) {
        if (said.contains(QLatin1StringView(product)))
            identity.product = QString::fromLatin1(product);
    }
    identity.uuid = said.value(u"uuid").toString();
    identity.version = said.value(u"version").toString();
    if (identity.product.isEmpty() || identity.uuid.isEmpty())
        return core::fail(ErrorKind::CallAdministrator, "sync.not-a-city");
    const auto information = m_peer.fetch({"GET", target("")});
    if (!information && information.error().code == u"sync.not-found")
        return core::fail(ErrorKind::CallAdministrator, "sync.no-database", {{QStringLiteral("database"), m_name}});
    if (!information)
        return std::unexpected(information.error());
    return identity;
}

Result<QJsonObject> CityDatabase::local(const QString &id)
{
    const auto found = m_peer.fetch({"GET", target("/_local/" + QUrl::toPercentEncoding(id))});
    if (!found && found.error().code == u"sync.not-found")
        return QJsonObject();
    if (!found)
        return std::unexpected(found.error());
    return object(*found);
}

Result<QString> CityDatabase::putLocal(const QString &id, QJsonObject document)
{
    const QByteArray path = target("/_local/" + QUrl::toPercentEncoding(id));
    for (int attempt = 0;; ++attempt) {
        HttpRequest request{"PUT", path, compact(document)};
        const auto written = m_peer.fetch(request);
        const QJsonObject said = QJsonDocument::fromJson(written.value_or(QByteArray())).object();
        if (said.value(u"ok").toBool())
            return said.value(u"rev").toString();
        if (written) // a page of whatever stands in between
            return core::fail(ErrorKind::Retry, "sync.bad-answer", {{QStringLiteral("position"), 0}});
        if (written.error().code != u"sync.conflict" || attempt > 0)
            return std::unexpected(written.error());
        // Without its _rev one server says 409 and the other overwrites; a write whose answer was lost says 409 too.
        YC_ASSIGN(const QJsonObject present, local(id));
        document.insert(QStringLiteral("_rev"), present.value(u"_rev"));
    }
}

Result<QByteArray> CityDatabase::changes(const QByteArray &since, const std::function<Result<>(ChangeRow &&)> &row)
{
    JsonStream stream("results", [&](QByteArrayView bytes) { return row(readRow(bytes)); });
    stream.onTooLong([&](QByteArrayView head) {
        ChangeRow damaged;
        damaged.bytes = head.size();
        damaged.damaged = head.toByteArray();
        return row(std::move(damaged));
    });
    QByteArray query = "/_changes?style=all_docs&include_docs=true";
    if (!since.isEmpty())
        query += "&since=" + sinceParameter(since);
    YC_TRY(streamed(m_peer, {"GET", target(query)}, stream));
    return stream.member("last_seq");
}

Result<bool> CityDatabase::waitForChange(const QByteArray &since, std::chrono::milliseconds longest)
{
    JsonStream stream("results", [](QByteArrayView) { return Result<>(); });
    HttpRequest request{
        "GET", target("/_changes?feed=longpoll&limit=1&timeout=" + QByteArray::number(qint64(longest.count())) +
                      (since.isEmpty() ? QByteArray() : "&since=" + sinceParameter(since)))};
    request.timeout = longest + tuning::connectTimeout;
    YC_TRY(streamed(m_peer, request, stream));
    return stream.rows() > 0;
}

Result<> CityDatabase::fetch(const QList<IdRevisions> &wanted, const std::function<Result<>(Fetched &&)> &row)
{
    QJsonArray documents;
    for (const IdRevisions &one : wanted) {
        for (const QString &rev : one.revisions)
            documents.append(QJsonObject{{QStringLiteral("id"), one.id}, {QStringLiteral("rev"), rev}});
    }
    JsonStream stream("results", [&](QByteArrayView bytes) -> Result<> {
        YC_ASSIGN(const QJsonObject result, object(bytes.toByteArray()));
        const QJsonArray found = result.value(u"docs").toArray();
        for (const QJsonValue &value : found) {
            const QJsonObject one = value.toObject();
            Fetched fetched;
            fetched.bytes = bytes.size();
            fetched.id = result.value(u"id").toString();
            if (one.contains(u"ok")) {
                fetched.document = one.value(u"ok").toObject();
                fetched.rev = fetched.document.value(u"_rev").toString();
            } else { // {"missing": rev}, {"error": "not_found", …} or {"error": {"rev", "error", "reason"}}
                const QJsonObject error = one.value(u"error").isObject() ? one.value(u"error").toObject() : one;
                fetched.rev =
                    one.contains(u"missing") ? one.value(u"missing").toString() : error.value(u"rev").toString();
                fetched.error = one.contains(u"missing") ? QStringLiteral("missing") : error.value(u"error").toString();
                fetched.reason = error.value(u"reason").toString();
                if (fetched.error == u"not_found" || fetched.error.isEmpty())
                    fetched.error = QStringLiteral("missing");
            }
            YC_TRY(row(std::move(fetched)));
        }
        return {};
    });
    return streamed(m_peer, {"POST", target("/_bulk_get?revs=true"), compact({{QStringLiteral("docs"), documents}})},
                    stream);
}

Result<QList<IdRevisions>> CityDatabase::missing(const QList<IdRevisions> &offered)
{
    QJsonObject request;
    for (const IdRevisions &one : offered)
        request.insert(one.id, QJsonArray::fromStringList(one.revisions));
    YC_ASSIGN(const QByteArray answer, m_peer.fetch({"POST", target("/_revs_diff"), compact(request)}));
    YC_ASSIGN(const QJsonObject json, object(answer));
    QList<IdRevisions> missing;
    for (const IdRevisions &one : offered) { // in our order
        const QJsonArray revs = json.value(one.id).toObject().value(u"missing").toArray();
        IdRevisions lacking{one.id, {}};
        for (const QJsonValue &rev : revs)
            lacking.revisions.append(rev.toString());
        if (!lacking.revisions.isEmpty())
            missing.append(lacking);
    }
    return missing;
}

Result<QList<PushRow>> CityDatabase::push(const QList<QByteArray> &documents)
{
    HttpRequest request{"POST", target("/_bulk_docs")};
    request.body = R"({"new_edits":false,"docs":[)" + documents.join(',') + "]}";
    QList<PushRow> refused;
    // 201 with [] or only the refused rows; 202 is accepted too, by fewer nodes than asked.
    JsonStream stream({}, [&](QByteArrayView bytes) -> Result<> {
        YC_ASSIGN(const QJsonObject row, object(bytes.toByteArray()));
        if (row.contains(u"error"))
            refused.append(
                {row.value(u"id").toString(), row.value(u"error").toString(), row.value(u"reason").toString()});
        return {};
    });
    YC_TRY(streamed(m_peer, request, stream));
    return refused;
}

} // namespace yc::sync
