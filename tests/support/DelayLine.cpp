// SPDX-License-Identifier: GPL-3.0-or-later
#include "DelayLine.h"

#include <condition_variable>
#include <deque>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace yc::test {

namespace {
constexpr qsizetype window = 4 << 20; // bytes under way
using Clock = std::chrono::steady_clock;
} // namespace

DelayLine::DelayLine(quint16 upstream, std::chrono::milliseconds roundTrip)
    : m_upstream(upstream)
    , m_oneWay(roundTrip / 2)
{
    m_listener.start([this](int descriptor) {
        std::this_thread::sleep_for(2 * m_oneWay); // of the handshake
        auto server = Wire::connectTo(m_upstream);
        auto client = std::make_unique<Wire>(descriptor);
        if (!server)
            return;
        const std::lock_guard lock(m_mutex);
        Connection &one = m_connections.emplace_back();
        one.client = std::move(client);
        one.server = std::move(server);
        one.there = std::thread([this, &one] { carry(*one.client, *one.server); });
        one.back = std::thread([this, &one] { carry(*one.server, *one.client); });
    });
}

DelayLine::~DelayLine()
{
    m_stopping = true;
    m_listener.stop();
    for (Connection &one : m_connections) {
        one.client->shutDown();
        one.server->shutDown();
        one.there.join();
        one.back.join();
    }
}

/// Reads here, and lets a second thread write each piece when its time has come.
void DelayLine::carry(Wire &from, Wire &to) const
{
    struct Piece {
        Clock::time_point due;
        QByteArray bytes; ///< empty: the end
    };
    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Piece> pieces;
    qsizetype underWay = 0;
    std::thread writer([&] {
        bool open = true;
        while (true) {
            std::unique_lock lock(mutex);
            changed.wait(lock, [&] { return !pieces.empty(); });
            Piece piece = std::move(pieces.front());
            pieces.pop_front();
            lock.unlock();
            if (piece.bytes.isEmpty())
                break;
            std::this_thread::sleep_until(piece.due);
            open = open && to.write(piece.bytes);
            lock.lock();
            underWay -= piece.bytes.size();
            changed.notify_all();
        }
        to.shutDown();
    });
    for (bool open = true; open;) {
        Piece piece{{}, from.read()};
        piece.due = Clock::now() + m_oneWay;
        open = !piece.bytes.isEmpty();
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return underWay < window; });
        underWay += piece.bytes.size();
        pieces.push_back(std::move(piece));
        changed.notify_all();
    }
    writer.join();
}

} // namespace yc::test
