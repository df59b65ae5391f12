// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/HttpPeer.h"

#include "sync/Gzip.h"
#include "sync/HttpErrors.h"
#include "sync/TlsMaterial.h"

#include <Poco/Exception.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/SSLManager.h>
#include <Poco/Net/SocketImpl.h>

#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <mutex>
#include <vector>

#include <sys/socket.h>

namespace yc::sync {

using core::ErrorKind;
using core::Result;
using Clock = std::chrono::steady_clock;

namespace {

constexpr qint64 longestErrorBody = 64 << 10;

Poco::Timespan timespan(std::chrono::milliseconds time)
{
    return {static_cast<Poco::Timespan::TimeDiff>(std::chrono::microseconds(time).count())};
}

bool isLoopback(const QString &host) { return host == u"localhost" || host == u"::1" || host.startsWith(u"127."); }

std::string text(const QByteArray &bytes) { return bytes.toStdString(); }

Poco::Net::HTTPRequest headOf(const PeerAddress &address, const HttpRequest &request, const std::string &cookie)
{
    Poco::Net::HTTPRequest head(text(request.method),
                                text(address.url.path(QUrl::FullyEncoded).toUtf8() + request.target),
                                Poco::Net::HTTPMessage::HTTP_1_1);
    head.set("Accept", "application/json"); // without it CouchDB may answer HTML or plain text
    head.set("Accept-Encoding", "gzip");
    head.set("User-Agent", "yichuang");
    if (address.account.kind == Account::Kind::Basic) {
        const QByteArray pair = (address.account.name + u':' + address.account.password).toUtf8();
        head.set("Authorization", "Basic " + text(pair.toBase64()));
    }
    if (address.account.kind == Account::Kind::Session && !cookie.empty())
        head.set("Cookie", cookie);
    return head;
}

/// Hands out the body of an answer as it arrives, unpacked.
Result<> drain(std::istream &in, const Poco::Net::HTTPResponse &response, std::atomic<qint64> &counter,
               const HttpPeer::Sink &sink)
{
    std::optional<Gunzip> gunzip;
    if (QByteArray::fromStdString(response.get("Content-Encoding", "")).toLower() == "gzip")
        gunzip.emplace();
    const bool counted = response.hasContentLength();
    const qint64 expected = counted ? qint64(response.getContentLength64()) : -1;
    qint64 received = 0;
    std::streambuf &buffer = *in.rdbuf();
    std::array<char, 65536> piece;
    // What has arrived is handed on at once: a slow line must not wait for a full buffer.
    while (!counted || received < expected) {
        if (buffer.sgetc() == std::char_traits<char>::eof())
            break;
        const auto there = std::max<std::streamsize>(1, buffer.in_avail());
        const auto length = buffer.sgetn(piece.data(), std::min<std::streamsize>(piece.size(), there));
        received += length;
        counter += length;
        const QByteArrayView view(piece.data(), length);
        if (gunzip)
            YC_TRY(gunzip->feed(view, sink));
        else
            YC_TRY(sink(view));
    }
    // A cut chunked answer looks like a whole one here: Poco says nothing. What the bytes mean has to show it.
    if (counted && received != expected)
        return core::fail(ErrorKind::Retry, "sync.answer-cut", {{QStringLiteral("position"), received}});
    return gunzip && received > 0 ? gunzip->finish() : Result<>();
}

} // namespace

/// Connections, the cookie, and what of both several threads share.
struct HttpPeer::Pool {
    using Session = Poco::Net::HTTPClientSession;
    struct Idle {
        std::unique_ptr<Session> session;
        Clock::time_point since;
    };

    std::mutex mutex;
    std::vector<Idle> idle;
    std::vector<Session *> active;
    Poco::Net::Context::Ptr tls;
    std::string cookie;
    QString failure; ///< of the TLS material: nothing is sent

    /// `kept` says that the connection has been used before.
    std::unique_ptr<Session> take(const PeerAddress &address, bool &kept)
    {
        const std::lock_guard lock(mutex);
        std::erase_if(idle, [](const Idle &one) { return Clock::now() - one.since > tuning::idleConnection; });
        std::unique_ptr<Session> session;
        kept = !idle.empty();
        if (kept) {
            session = std::move(idle.back().session);
            idle.pop_back();
        } else {
            const std::string host = address.url.host().toStdString();
            const bool secure = address.url.scheme() == u"https";
            const auto port = Poco::UInt16(address.url.port(secure ? 443 : 80));
            session = secure ? std::make_unique<Poco::Net::HTTPSClientSession>(host, port, tls)
                             : std::make_unique<Session>(host, port);
            session->setKeepAlive(true);
            session->setKeepAliveTimeout(timespan(tuning::idleConnection * 2)); // ours ends first
        }
        active.push_back(session.get());
        return session;
    }
    void giveBack(std::unique_ptr<Session> session, bool usable)
    {
        const std::lock_guard lock(mutex);
        std::erase(active, session.get());
        if (usable)
            idle.push_back({std::move(session), Clock::now()});
        // Dropped under the lock: what cancel() sees is alive.
        session.reset();
    }
};

HttpPeer::HttpPeer(PeerAddress address)
    : m_address(std::move(address))
    , m_pool(std::make_unique<Pool>())
{
    if (m_address.url.scheme() != u"https")
        return;
    try {
        Poco::Net::initializeSSL();
        Poco::Net::Context::Params parameters;
        parameters.verificationMode = Poco::Net::Context::VERIFY_STRICT;
        parameters.verificationDepth = 5;
        parameters.loadDefaultCAs = false;
        parameters.cipherList = "HIGH:!aNULL:!eNULL:!MD5:!SHA1:!RC4:!3DES";
        m_pool->tls = new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, parameters);
        m_pool->tls->requireMinimumProtocol(Poco::Net::Context::PROTO_TLSV1_2);
        m_pool->tls->enableExtendedCertificateVerification(true); // the host's name too
        m_pool->tls->enableSessionCache(true);
        if (const char *wrong = loadPem(m_pool->tls->sslContext(), m_address.tls))
            m_pool->failure = QString::fromLatin1(wrong);
    } catch (const Poco::Exception &exception) {
        m_pool->failure = QString::fromStdString(exception.displayText());
    }
}

HttpPeer::~HttpPeer() = default;

void HttpPeer::cancel()
{
    m_cancelled = true;
    const std::lock_guard lock(m_pool->mutex);
    // Only shut down: closing would free the number of a socket that another thread still reads from.
    for (Pool::Session *session : m_pool->active) {
        if (const int descriptor = session->socket().impl()->sockfd(); descriptor >= 0)
            ::shutdown(descriptor, SHUT_RDWR);
    }
}

Result<HttpHead> HttpPeer::exchange(const HttpRequest &request, const Sink &sink)
{
    const bool plain = m_address.url.scheme() != u"https";
    if (plain && !isLoopback(m_address.url.host()))
        return core::fail(ErrorKind::CallAdministrator, "sync.plain-refused");
    if (!m_pool->failure.isEmpty())
        return core::fail(ErrorKind::CallAdministrator, "sync.tls", {{QStringLiteral("detail"), m_pool->failure}});
    const bool session = m_address.account.kind == Account::Kind::Session;
    for (int attempt = 0;; ++attempt) {
        if (session) {
            std::unique_lock lock(m_pool->mutex);
            const bool needed = m_pool->cookie.empty();
            lock.unlock();
            if (needed)
                YC_TRY(signIn());
        }
        bool again = false;
        auto answered = tryExchange(request, sink, again);
        if (m_cancelled)
            return core::fail(ErrorKind::Cancelled, "sync.cancelled");
        if (answered || !again || attempt >= 2 || request.source)
            return answered;
    }
}

Result<QByteArray> HttpPeer::fetch(const HttpRequest &request, qint64 limit)
{
    QByteArray body;
    YC_TRY(exchange(request, [&](QByteArrayView piece) -> Result<> {
        if (body.size() + piece.size() > limit)
            return core::fail(ErrorKind::CallAdministrator, "sync.answer-too-large",
                              {{QStringLiteral("limit"), limit}});
        body.append(piece);
        return {};
    }));
    return body;
}

Result<> HttpPeer::signIn()
{
    HttpRequest request{"POST", "/_session"};
    request.body = QJsonDocument(QJsonObject{{QStringLiteral("name"), m_address.account.name},
                                             {QStringLiteral("password"), m_address.account.password}})
                       .toJson(QJsonDocument::Compact);
    bool again = false;
    const auto answered = tryExchange(request, [](QByteArrayView) { return Result<>(); }, again);
    if (!answered)
        return std::unexpected(answered.error());
    const std::lock_guard lock(m_pool->mutex);
    if (m_pool->cookie.empty())
        return core::fail(ErrorKind::CallAdministrator, "sync.account-refused",
                          {{QStringLiteral("reason"), QStringLiteral("no cookie")}});
    return {};
}

/// One request on one connection. `again` says that the same may help on another connection or with a new cookie.
Result<HttpHead> HttpPeer::tryExchange(const HttpRequest &request, const Sink &sink, bool &again)
{
    if (m_cancelled)
        return core::fail(ErrorKind::Cancelled, "sync.cancelled");
    bool kept = false;
    auto session = m_pool->take(m_address, kept);
    bool connected = kept;
    bool answering = false;
    bool reusable = false;
    const auto exchanged = [&]() -> Result<HttpHead> {
        try {
            session->setTimeout(timespan(tuning::connectTimeout), timespan(request.timeout), timespan(request.timeout));
            std::string cookie;
            {
                const std::lock_guard lock(m_pool->mutex);
                cookie = m_pool->cookie;
            }
            Poco::Net::HTTPRequest head = headOf(m_address, request, cookie);
            QByteArray body = request.body;
            const bool hasBody =
                !body.isEmpty() || request.source || request.method == "POST" || request.method == "PUT";
            if (hasBody)
                head.setContentType(text(request.type));
            if (m_address.compressRequests && body.size() >= tuning::compressFrom) {
                body = gzipped(body);
                head.set("Content-Encoding", "gzip");
            }
            if (request.source && request.sourceSize < 0)
                head.setChunkedTransferEncoding(true);
            else if (hasBody)
                head.setContentLength64(request.source ? request.sourceSize : body.size());
            ++m_counters.requests;
            if (!session->connected())
                ++m_counters.connections;
            std::ostream &out = session->sendRequest(head);
            connected = true;
            out.exceptions(std::ios::badbit);
            out.write(body.constData(), body.size());
            m_counters.sent += body.size();
            while (request.source) {
                YC_ASSIGN(const QByteArray piece, request.source());
                if (piece.isEmpty())
                    break;
                out.write(piece.constData(), piece.size());
                m_counters.sent += piece.size();
            }
            out.flush();

            Poco::Net::HTTPResponse response;
            std::istream &in = session->receiveResponse(response);
            answering = true;
            HttpHead answer{int(response.getStatus()), QByteArray::fromStdString(response.getContentType())};
            const bool fine = answer.status >= 200 && answer.status < 300;
            for (auto [at, end] = std::pair(response.find("Set-Cookie"), response.end());
                 at != end && at->first == "Set-Cookie"; ++at) {
                if (at->second.starts_with("AuthSession=")) {
                    const std::lock_guard lock(m_pool->mutex);
                    m_pool->cookie = at->second.substr(0, at->second.find(';'));
                }
            }

            QByteArray errorBody;
            const Sink target = fine ? sink : Sink([&](QByteArrayView piece) -> Result<> {
                if (errorBody.size() < longestErrorBody)
                    errorBody.append(piece);
                return {};
            });
            YC_TRY(drain(in, response, m_counters.received, target));
            reusable = response.getKeepAlive() && session->connected();
            if (!fine) {
                int seconds = -1;
                if (response.has("Retry-After")) {
                    bool number = false;
                    seconds = QByteArray::fromStdString(response.get("Retry-After")).toInt(&number);
                    seconds = number ? seconds : -1;
                }
                return std::unexpected(statusError(answer.status, errorBody, seconds));
            }
            return answer;
        } catch (const Poco::Exception &exception) {
            return std::unexpected(transportError(exception, connected));
        } catch (const std::exception &exception) {
            return core::fail(ErrorKind::Retry, "sync.connection-lost",
                              {{QStringLiteral("detail"), QString::fromUtf8(exception.what())}});
        }
    }();
    m_pool->giveBack(std::move(session), reusable);
    if (!exchanged) {
        const QString &code = exchanged.error().code;
        again = kept && !answering && code == u"sync.connection-lost";
        if (again) { // the others have been idle as long
            const std::lock_guard lock(m_pool->mutex);
            m_pool->idle.clear();
        }
        if (code == u"sync.account-refused" && m_address.account.kind == Account::Kind::Session) {
            const std::lock_guard lock(m_pool->mutex);
            again = !m_pool->cookie.empty(); // it has run out
            m_pool->cookie.clear();
        }
    }
    return exchanged;
}

} // namespace yc::sync
