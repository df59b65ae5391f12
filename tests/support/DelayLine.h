// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LoopbackHttp.h"

#include <chrono>

namespace yc::test {

/// A long line to another loopback port: every byte arrives a while after it was sent, in both directions, and as many
/// as are sent (up to a window, as TCP has one). Nothing is changed, and nothing waits for a whole answer.
class DelayLine {
public:
    DelayLine(quint16 upstream, std::chrono::milliseconds roundTrip);
    ~DelayLine();
    DelayLine(const DelayLine &) = delete;
    DelayLine &operator=(const DelayLine &) = delete;
    [[nodiscard]] quint16 port() const { return m_listener.port(); }

private:
    void carry(Wire &from, Wire &to) const;

    quint16 m_upstream;
    std::chrono::milliseconds m_oneWay;
    std::atomic<bool> m_stopping = false;
    std::mutex m_mutex;
    struct Connection {
        std::unique_ptr<Wire> client;
        std::unique_ptr<Wire> server;
        std::thread there;
        std::thread back;
    };
    std::list<Connection> m_connections;
    LoopbackListener m_listener; ///< the last: it ends before what it fills
};

} // namespace yc::test
