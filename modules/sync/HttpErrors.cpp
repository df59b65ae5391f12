// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/HttpErrors.h"

#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SSLException.h>

#include <QJsonDocument>
#include <QJsonObject>

namespace yc::sync {

using core::Error;
using core::ErrorKind;

core::Error transportError(const Poco::Exception &exception, bool connected)
{
    const QVariantMap context{{QStringLiteral("detail"), QString::fromStdString(exception.displayText())}};
    const auto is = [&]<class... Kinds>() { return (... || (dynamic_cast<const Kinds *>(&exception) != nullptr)); };
    if (is.operator()<Poco::Net::SSLException>())
        return {ErrorKind::CallAdministrator, QStringLiteral("sync.tls"), context};
    if (is.operator()<Poco::TimeoutException>())
        return {ErrorKind::Retry, QStringLiteral("sync.timed-out"), context};
    if (!connected)
        return {ErrorKind::Retry, QStringLiteral("sync.unreachable"), context};
    return {ErrorKind::Retry, QStringLiteral("sync.connection-lost"), context};
}

core::Error statusError(int status, const QByteArray &body, int retryAfter)
{
    const QJsonObject said = QJsonDocument::fromJson(body).object();
    QVariantMap context{{QStringLiteral("status"), status},
                        {QStringLiteral("error"), said.value(u"error").toString()},
                        {QStringLiteral("reason"), said.value(u"reason").toString()}};
    const auto as = [&](ErrorKind kind, const char *code) { return Error{kind, QString::fromLatin1(code), context}; };
    if (status >= 300 && status < 400)
        return as(ErrorKind::CallAdministrator, "sync.redirected");
    switch (status) {
    case 401:
        return as(ErrorKind::CallAdministrator, "sync.account-refused");
    case 403:
        return as(ErrorKind::AskPermission, "sync.forbidden");
    case 404:
        return as(ErrorKind::NotFound, "sync.not-found");
    case 409:
        return as(ErrorKind::Retry, "sync.conflict");
    case 413:
        return as(ErrorKind::FixInput, "sync.too-large");
    case 429:
    case 503:
        context.insert(QStringLiteral("seconds"), retryAfter < 0 ? 30 : retryAfter);
        return as(ErrorKind::Retry, "sync.busy");
    default:
        return status >= 500 ? as(ErrorKind::Retry, "sync.server-error")
                             : as(ErrorKind::CallAdministrator, "sync.refused");
    }
}

} // namespace yc::sync
