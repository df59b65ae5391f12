// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/CityServer.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yc::sync {

using core::ErrorKind;
using core::Result;

namespace {

QByteArray compact(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }
QByteArray targetOf(const QString &database) { return '/' + QUrl::toPercentEncoding(database); }
QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QUrl::toPercentEncoding(QString::fromUtf8(array.sliced(1, array.size() - 2)));
}
auto badAnswer() { return core::fail(ErrorKind::Retry, "sync.bad-answer", {{QStringLiteral("position"), 0}}); }
bool isStatus(const core::Error &error, int status) { return error.context.value(QStringLiteral("status")) == status; }

} // namespace

Result<QJsonObject> CityServer::object(const HttpRequest &request)
{
    YC_ASSIGN(const QByteArray answer, m_peer.fetch(request));
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    if (!document.isObject())
        return badAnswer();
    return document.object();
}

Result<CityServer::Welcome> CityServer::welcome()
{
    YC_ASSIGN(const QJsonObject said, object({"GET", "/"}));
    Welcome welcome{{}, said.value(u"version").toString(), said.value(u"uuid").toString()};
    for (const char *product : {"couchdb", "express-pouchdb"}) {
        if (said.contains(QLatin1StringView(product)))
            welcome.product = QString::fromLatin1(product);
    }
    if (welcome.product.isEmpty())
        return core::fail(ErrorKind::CallAdministrator, "sync.not-a-city");
    YC_ASSIGN(const QJsonObject session, object({"GET", "/_session"}));
    const QJsonArray roles = session.value(u"userCtx").toObject().value(u"roles").toArray();
    if (!roles.contains(QStringLiteral("_admin")))
        return core::fail(ErrorKind::AskPermission, "city.not-administrator");
    return welcome;
}

Result<CityServer::Done> CityServer::makeDatabase(const QString &name, int shards, int copies)
{
    QByteArray query;
    if (shards > 0)
        query = "?q=" + QByteArray::number(shards) + "&n=" + QByteArray::number(copies);
    const auto made = object({"PUT", targetOf(name) + query});
    if (!made && isStatus(made.error(), 412)) // it is there
        return Done::Nothing;
    if (!made)
        return std::unexpected(made.error());
    return Done::Made;
}

Result<CityServer::Done> CityServer::setSecurity(const QString &database, const QJsonObject &security)
{
    YC_ASSIGN(const QJsonObject present, object({"GET", targetOf(database) + "/_security"}));
    if (present == security)
        return Done::Nothing;
    YC_TRY(object({"PUT", targetOf(database) + "/_security", compact(security)}));
    return Done::Changed;
}

Result<CityServer::Done> CityServer::setDesign(const QString &database, const QString &name, QJsonObject design)
{
    const QByteArray target = targetOf(database) + "/_design/" + QUrl::toPercentEncoding(name);
    design.insert(QStringLiteral("_id"), QStringLiteral("_design/") + name);
    const auto present = object({"GET", target});
    if (!present && present.error().code != u"sync.not-found")
        return std::unexpected(present.error());
    if (present) {
        QJsonObject same = *present;
        const QJsonValue rev = same.take(u"_rev");
        if (same == design)
            return Done::Nothing;
        design.insert(QStringLiteral("_rev"), rev);
    }
    YC_TRY(object({"PUT", target, compact(design)}));
    return present ? Done::Changed : Done::Made;
}

Result<QStringList> CityServer::databases()
{
    YC_ASSIGN(const QByteArray answer, m_peer.fetch({"GET", "/_all_dbs"}));
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    if (!document.isArray())
        return badAnswer();
    QStringList names;
    const QJsonArray array = document.array();
    for (const QJsonValue &name : array)
        names << name.toString();
    return names;
}

Result<CityServer::Database> CityServer::database(const QString &name)
{
    YC_ASSIGN(const QJsonObject said, object({"GET", targetOf(name)}));
    const QJsonValue file = said.value(u"sizes").toObject().value(u"file");
    return Database{name, said.value(u"doc_count").toInteger(), said.value(u"doc_del_count").toInteger(),
                    file.isDouble() ? file.toInteger() : -1};
}

Result<QList<CityAccount>> CityServer::accounts(const QString &prefix)
{
    const QString from = CityAccount::idOf(prefix);
    YC_ASSIGN(const QJsonObject said, object({"GET", "/_users/_all_docs?include_docs=true&startkey=" + quoted(from) +
                                                         "&endkey=" + quoted(from + QChar(0xFFF0))}));
    QList<CityAccount> accounts;
    const QJsonArray rows = said.value(u"rows").toArray();
    for (const QJsonValue &row : rows) {
        CityAccount account{row.toObject().value(u"doc").toObject()};
        if (account.document.contains(u"yichuang"))
            accounts << account;
    }
    return accounts;
}

Result<bool> CityServer::makeAccount(const CityAccount &account)
{
    const auto made = account.write(m_peer);
    if (!made && made.error().code == u"sync.conflict")
        return false;
    if (!made)
        return std::unexpected(made.error());
    return true;
}

} // namespace yc::sync
