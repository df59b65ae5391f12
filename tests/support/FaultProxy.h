// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "LoopbackHttp.h"

#include <QList>

#include <chrono>
#include <random>

namespace yc::test {

/// A bad line between a desk and a city: forwards whole requests to another loopback port and spoils some, by seed.
/// Every connection carries one request, as behind many a cheap proxy.
class FaultProxy {
public:
    enum class Fault {
        None,
        CutRequest, ///< the server gets the first bytes of the request
        CutAnswer,  ///< the client gets the first bytes of the answer
        LostAnswer, ///< the server has done it, the client hears nothing
        HalfJson,   ///< a whole HTTP answer with half of the JSON
        Dribble,    ///< the answer in pieces of one byte
        Twice,      ///< the server gets the request twice
        Status500,
        Status429,
        Status401,
        Html, ///< 200 with a page of a captive portal
    };

    FaultProxy(quint16 upstream, unsigned seed, double probability);
    [[nodiscard]] quint16 port() const { return m_http.port(); }
    /// From now on nothing is spoilt.
    void heal() { m_probability = 0; }
    /// Added to each answer, for measuring.
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    [[nodiscard]] bool spoils() const { return m_probability > 0; }
    [[nodiscard]] int spoilt() const { return m_spoilt; }

private:
    bool serve(const HttpMessage &message, Wire &client);
    [[nodiscard]] QByteArray ask(const QByteArray &request) const;

    quint16 m_upstream;
    std::mutex m_mutex;
    std::mt19937 m_random;
    std::atomic<double> m_probability;
    std::atomic<int> m_spoilt = 0;
    std::chrono::milliseconds m_delay{0};
    LoopbackHttp m_http; // last: it calls serve()
};

} // namespace yc::test
