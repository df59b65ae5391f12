// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LoopbackListener.h"

#include <QByteArray>
#include <QMap>

#include <atomic>
#include <functional>
#include <list>
#include <mutex>
#include <thread>

namespace yc::test {

struct HttpMessage {
    QByteArray head; ///< request line and headers as they came, with the empty line
    QByteArray method;
    QByteArray path;                      ///< percent-encoded, without the query
    QByteArray query;                     ///< percent-encoded
    QMap<QByteArray, QByteArray> headers; ///< lower-case names
    QByteArray body;                      ///< as it came, perhaps compressed; chunks are joined
    [[nodiscard]] QByteArray parameter(const QByteArray &name) const; ///< decoded
};

/// A socket to one client, or to a server.
class Wire {
public:
    explicit Wire(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    ~Wire();
    Wire(const Wire &) = delete;
    Wire &operator=(const Wire &) = delete;
    [[nodiscard]] static std::unique_ptr<Wire> connectTo(quint16 port);
    bool write(QByteArrayView bytes);
    [[nodiscard]] QByteArray read(); ///< what is there, at most 64 KB; empty: the end
    bool readRequest(HttpMessage &message);
    void shutDown();

private:
    int m_descriptor;
    QByteArray m_buffer;
};

/// A web server on a free loopback port for tests; each connection has a thread.
class LoopbackHttp {
public:
    /// Answers by writing raw bytes; false closes the connection.
    using Handler = std::function<bool(const HttpMessage &, Wire &)>;
    explicit LoopbackHttp(Handler handler);
    ~LoopbackHttp();
    [[nodiscard]] quint16 port() const { return m_listener.port(); }
    void stop();
    [[nodiscard]] int connections() const { return m_accepted; }

private:
    struct Connection {
        std::unique_ptr<Wire> wire;
        std::thread thread;
        std::atomic<bool> done = false;
    };
    Handler m_handler;
    std::atomic<bool> m_stopping = false;
    std::atomic<int> m_accepted = 0;
    std::mutex m_mutex;
    std::list<Connection> m_connections;
    LoopbackListener m_listener; ///< the last: it ends before what it fills
};

/// A whole HTTP/1.1 answer.
[[nodiscard]] QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &headers = {});

} // namespace yc::test
