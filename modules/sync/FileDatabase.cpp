// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/FileDatabase.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace yc::sync {

using core::ErrorKind;
using core::Result;
using replica::FileManifest;

namespace {

const auto attachment = QStringLiteral("data");

std::unexpected<core::Error> badAnswer(qint64 position = 0)
{
    return core::fail(ErrorKind::Retry, "sync.bad-answer", {{QStringLiteral("position"), position}});
}

QByteArray compact(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }

FileManifest manifestOf(const QJsonObject &document)
{
    FileManifest manifest{document.value(u"_id").toString(),
                          document.value(u"media").toString(),
                          document.value(u"size").toInteger(),
                          document.value(u"part_size").toInteger(),
                          {}};
    const QJsonArray parts = document.value(u"parts").toArray();
    for (const QJsonValue &part : parts)
        manifest.parts.append(QByteArray::fromHex(part.toString().toLatin1()));
    return manifest;
}

} // namespace

FileDatabase::FileDatabase(HttpPeer &peer, const QString &dataset)
    : m_peer(peer)
    , m_name(dataset + QStringLiteral("-files"))
{
}

QByteArray FileDatabase::target(const QString &id) const
{
    return '/' + QUrl::toPercentEncoding(m_name) + '/' + QUrl::toPercentEncoding(id);
}

/// In the order of `ids`.
Result<QJsonArray> FileDatabase::rows(const QStringList &ids)
{
    HttpRequest request{"POST", '/' + QUrl::toPercentEncoding(m_name) + "/_all_docs?include_docs=true"};
    request.body = compact({{QStringLiteral("keys"), QJsonArray::fromStringList(ids)}});
    const auto answer = m_peer.fetch(request);
    if (!answer && answer.error().code == u"sync.not-found")
        return core::fail(ErrorKind::CallAdministrator, "sync.no-database", {{QStringLiteral("database"), m_name}});
    if (!answer)
        return std::unexpected(answer.error());
    QJsonParseError error;
    // Cut answers end here too: half of a JSON text is none.
    const QJsonDocument said = QJsonDocument::fromJson(*answer, &error);
    QJsonArray found = said.object().value(u"rows").toArray();
    if (!said.isObject() || found.size() != ids.size())
        return badAnswer(error.offset);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (found.at(i)[u"key"].toString() != ids.at(i) && found.at(i)[u"id"].toString() != ids.at(i))
            return badAnswer();
    }
    return found;
}

Result<QHash<QString, FileManifest>> FileDatabase::manifests(const QStringList &digests)
{
    YC_ASSIGN(const QJsonArray found, rows(digests));
    QHash<QString, FileManifest> manifests;
    for (qsizetype i = 0; i < digests.size(); ++i) {
        const FileManifest manifest = manifestOf(found.at(i)[u"doc"].toObject());
        if (manifest.digest == digests.at(i) && manifest.isSound())
            manifests.insert(manifest.digest, manifest);
    }
    return manifests;
}

Result<QList<FileDatabase::Part>> FileDatabase::parts(const QString &digest, const QList<QByteArray> &md5,
                                                      const QList<qint64> &sizes)
{
    QStringList ids;
    for (qsizetype n = 0; n < md5.size(); ++n)
        ids.append(digest + u':' + QString::number(n));
    YC_ASSIGN(const QJsonArray found, rows(ids));
    QList<Part> states;
    for (qsizetype n = 0; n < md5.size(); ++n) {
        const QJsonObject document = found.at(n)[u"doc"].toObject();
        const QJsonObject stub = document.value(u"_attachments").toObject().value(attachment).toObject();
        if (document.isEmpty())
            states.append(Part::Missing);
        else
            states.append(stub.value(u"length").toInteger() == sizes.at(n) &&
                                  stub.value(u"digest").toString().toLatin1() == "md5-" + md5.at(n).toBase64()
                              ? Part::Same
                              : Part::Different);
    }
    return states;
}

Result<> FileDatabase::put(const QString &id, const QByteArray &body)
{
    YC_ASSIGN(const QByteArray answer, m_peer.fetch({"PUT", target(id), body}));
    const QJsonObject said = QJsonDocument::fromJson(answer).object();
    // A page of whatever stands in between is no answer, whatever its status.
    if (!said.value(u"ok").toBool() || said.value(u"id").toString() != id)
        return badAnswer();
    return {};
}

Result<> FileDatabase::putPart(const QString &digest, int part, const QByteArray &bytes)
{
    // Inline: the one way of sending an attachment with its document that both servers understand.
    QByteArray body = R"({"type":"file-part","_attachments":{")" + attachment.toLatin1() +
                      R"(":{"content_type":"application/octet-stream","data":")";
    body += bytes.toBase64();
    body += R"("}}})";
    return put(digest + u':' + QString::number(part), body);
}

Result<> FileDatabase::putManifest(const FileManifest &manifest)
{
    QJsonArray parts;
    for (const QByteArray &part : manifest.parts)
        parts.append(QString::fromLatin1(part.toHex()));
    return put(manifest.digest, compact({{QStringLiteral("type"), QStringLiteral("file")},
                                         {QStringLiteral("schema"), 1},
                                         {QStringLiteral("size"), manifest.size},
                                         {QStringLiteral("media"), manifest.media},
                                         {QStringLiteral("part_size"), manifest.partSize},
                                         {QStringLiteral("parts"), parts}}));
}

Result<QByteArray> FileDatabase::part(const QString &digest, int part, qint64 size)
{
    // As it is, not as base64: a third less on the line.
    return m_peer.fetch({"GET", target(digest + u':' + QString::number(part)) + '/' + attachment.toLatin1()}, size);
}

} // namespace yc::sync
