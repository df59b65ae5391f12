// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LoopbackHttp.h"
#include "sync/CityAccount.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

#include <mutex>

namespace yc::test {

/// The accounts of a CouchDB in memory: sessions, one's own document in `_users`, the administrator's view of all of
/// them. It keeps to what CouchDB 3.5 keeps to: nobody reads another's document, nobody changes their own roles, a
/// password is never handed out again. Told to, it loses a request or its answer.
class FakeAccounts {
public:
    FakeAccounts()
        : m_http([this](const HttpMessage &message, Wire &wire) { return serve(message, wire); })
    {
    }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_http.port())); }
    [[nodiscard]] sync::PeerAddress administrator() const
    {
        return {url(), {sync::Account::Kind::Basic, QStringLiteral("admin"), QStringLiteral("secret")}};
    }
    [[nodiscard]] QJsonObject document(const QString &name)
    {
        const std::lock_guard lock(m_mutex);
        return m_documents.value(name);
    }
    void setDocument(const QString &name, const QJsonObject &document)
    {
        const std::lock_guard lock(m_mutex);
        m_documents[name] = document;
    }
    [[nodiscard]] QString password(const QString &name)
    {
        const std::lock_guard lock(m_mutex);
        return m_passwords.value(name);
    }
    /// Requests that were let in, whatever the answer: "PUT /_users/… 201".
    [[nodiscard]] QStringList takeLog()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_log, {});
    }
    /// The nth request from here on, from 1: lost before it has an effect, or its answer is.
    enum class Loss { None, Request, Answer };
    void lose(int nth, Loss loss)
    {
        const std::lock_guard lock(m_mutex);
        m_until = nth;
        m_loss = loss;
    }
    [[nodiscard]] bool hasLost()
    {
        const std::lock_guard lock(m_mutex);
        return m_loss == Loss::None;
    }

private:
    bool serve(const HttpMessage &message, Wire &wire)
    {
        const std::lock_guard lock(m_mutex);
        const Loss loss = m_loss != Loss::None && --m_until == 0 ? std::exchange(m_loss, Loss::None) : Loss::None;
        if (loss == Loss::Request)
            return false;
        QByteArray headers;
        int status = 200;
        const QJsonObject said = answer(message, QJsonDocument::fromJson(message.body).object(), status, headers);
        m_log << QString::fromLatin1(message.method + ' ' + message.path) + u' ' + QString::number(status);
        if (loss == Loss::Answer)
            return false;
        return wire.write(httpAnswer(status, QJsonDocument(said).toJson(QJsonDocument::Compact), headers));
    }

    [[nodiscard]] QString who(const HttpMessage &message) const
    {
        const QByteArray basic = message.headers.value("authorization");
        if (basic.startsWith("Basic ")) {
            const QString pair = QString::fromUtf8(QByteArray::fromBase64(basic.sliced(6)));
            const QString name = pair.section(u':', 0, 0);
            const QString given = pair.section(u':', 1);
            const bool admin = name == u"admin" && given == u"secret";
            return admin || (!name.isEmpty() && m_passwords.value(name) == given) ? name : QString();
        }
        const QByteArray cookie = message.headers.value("cookie");
        if (!cookie.startsWith("AuthSession="))
            return {};
        const QString pair = QString::fromUtf8(QByteArray::fromHex(cookie.sliced(12)));
        const QString name = pair.section(u':', 0, 0); // the cookie ends with the password
        return m_passwords.value(name) == pair.section(u':', 1) ? name : QString();
    }

    static QJsonObject error(int &status, int as, const char *word)
    {
        status = as;
        return {{QStringLiteral("error"), QString::fromLatin1(word)},
                {QStringLiteral("reason"), QString::fromLatin1(word)}};
    }

    QJsonObject answer(const HttpMessage &message, const QJsonObject &body, int &status, QByteArray &headers)
    {
        if (message.path == "/_session" && message.method == "POST") {
            const QString name = body.value(u"name").toString();
            const QString given = body.value(u"password").toString();
            if (name.isEmpty() || !m_passwords.contains(name) || m_passwords.value(name) != given)
                return error(status, 401, "unauthorized");
            headers = "Set-Cookie: AuthSession=" + (name + u':' + given).toUtf8().toHex() +
                      "; Version=1; Path=/; HttpOnly\r\n";
            return {{QStringLiteral("ok"), true}};
        }
        const QString user = who(message);
        if (user.isEmpty())
            return error(status, 401, "unauthorized");
        const bool admin = user == u"admin";
        if (message.path == "/")
            return {{QStringLiteral("couchdb"), QStringLiteral("Welcome")},
                    {QStringLiteral("version"), QStringLiteral("3.5.0")},
                    {QStringLiteral("uuid"), QStringLiteral("u")}};
        if (message.path == "/_session")
            return {{QStringLiteral("userCtx"),
                     QJsonObject{{QStringLiteral("name"), user},
                                 {QStringLiteral("roles"), admin ? QJsonArray{QStringLiteral("_admin")}
                                                                 : m_documents[user].value(u"roles").toArray()}}}};
        const QString id = QString::fromUtf8(QByteArray::fromPercentEncoding(message.path)).section(u'/', 2);
        if (admin && id == u"_all_docs") {
            const QString from = QString::fromUtf8(message.parameter("startkey")).remove(u'"');
            QJsonArray rows;
            for (const QJsonObject &document : std::as_const(m_documents)) {
                if (document.value(u"_id").toString().startsWith(from))
                    rows.append(QJsonObject{{QStringLiteral("doc"), document}});
            }
            return {{QStringLiteral("rows"), rows}};
        }
        const QString name = id.section(u':', 1);
        if (!admin && name != user)
            return error(status, 404, "not_found");
        const QJsonObject before = m_documents.value(name);
        if (message.method == "GET")
            return before.isEmpty() ? error(status, 404, "not_found") : before;
        if (body.value(u"_rev").toString() != before.value(u"_rev").toString())
            return error(status, 409, "conflict");
        if (!admin && body.value(u"roles") != before.value(u"roles"))
            return error(status, 403, "forbidden");
        QJsonObject document = body;
        if (const QJsonValue password = document.take(u"password"); password.isString()) {
            m_passwords[name] = password.toString();
            document.insert(QStringLiteral("derived_key"), QString::number(++m_revision));
        }
        document.insert(QStringLiteral("_rev"), QStringLiteral("%1-0").arg(++m_revision));
        m_documents[name] = document;
        status = 201;
        return {{QStringLiteral("ok"), true}};
    }

    std::mutex m_mutex;
    QMap<QString, QJsonObject> m_documents;
    QMap<QString, QString> m_passwords;
    QStringList m_log;
    int m_revision = 0;
    int m_until = 0;
    Loss m_loss = Loss::None;
    LoopbackHttp m_http; // last: its threads use the others
};

} // namespace yc::test
