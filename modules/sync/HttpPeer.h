// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "sync/PeerAddress.h"
#include "sync/Tuning.h"

#include <QByteArray>
#include <QByteArrayView>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace yc::sync {

struct HttpRequest {
    QByteArray method = "GET";
    QByteArray target;    ///< below the peer's url, percent-encoded, with its query: "/db/_changes?since=0"
    QByteArray body = {}; ///< JSON unless `type` says otherwise
    QByteArray type = "application/json";
    /// Instead of `body`: the next piece of a long one, an empty piece at its end. Called once per try.
    std::function<core::Result<QByteArray>()> source = {};
    qint64 sourceSize = -1;                                    ///< of what `source` gives; -1: unknown, sent chunked
    std::chrono::milliseconds timeout = tuning::answerTimeout; ///< of silence
};

struct HttpHead {
    int status = 0;
    QByteArray type;
};

/// One server over HTTP(S): connections that are kept and used again, TLS 1.2 or newer with the city's own authority,
/// account or client certificate, gzip both ways, bodies of any length in bounded memory. Redirects are refused, and
/// there is no fallback to anything weaker. Blocks its caller; safe from several threads, each exchange has a
/// connection of its own.
class HttpPeer {
public:
    using Sink = std::function<core::Result<>(QByteArrayView)>;
    struct Counters {
        std::atomic<qint64> requests = 0;
        std::atomic<qint64> connections = 0;
        std::atomic<qint64> sent = 0;     ///< bytes of bodies, as they went over the wire
        std::atomic<qint64> received = 0; ///< the same
    };

    explicit HttpPeer(PeerAddress address);
    ~HttpPeer();
    HttpPeer(const HttpPeer &) = delete;
    HttpPeer &operator=(const HttpPeer &) = delete;

    /// Sends and hands out the body of a 2xx answer piece by piece, unpacked. Every other answer is an error with
    /// {status, error, reason} in its context: "sync.redirected" 3xx, "sync.account-refused" 401, "sync.forbidden" 403,
    /// "sync.not-found" 404, "sync.conflict" 409, "sync.too-large" 413, "sync.busy" 429 and 503 {seconds},
    /// "sync.server-error" 5xx, "sync.refused" the rest. Before an answer: "sync.unreachable", "sync.timed-out",
    /// "sync.connection-lost", "sync.tls", "sync.plain-refused", "sync.cancelled". A request on a kept connection that
    /// turns out to be dead is sent once more; all that this module sends can be sent twice.
    [[nodiscard]] core::Result<HttpHead> exchange(const HttpRequest &request, const Sink &sink);
    /// The same for a short answer; "sync.answer-too-large" beyond the limit.
    [[nodiscard]] core::Result<QByteArray> fetch(const HttpRequest &request, qint64 limit = tuning::longestAnswer);

    /// From any thread: ends what is under way and everything after it with "sync.cancelled".
    void cancel();
    [[nodiscard]] bool cancelled() const { return m_cancelled; }
    [[nodiscard]] const Counters &counters() const { return m_counters; }
    [[nodiscard]] const PeerAddress &address() const { return m_address; }

private:
    struct Pool;
    core::Result<HttpHead> tryExchange(const HttpRequest &request, const Sink &sink, bool &again);
    core::Result<> signIn();

    PeerAddress m_address;
    Counters m_counters;
    std::atomic<bool> m_cancelled = false;
    std::unique_ptr<Pool> m_pool;
};

} // namespace yc::sync
