// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>
#include <thread>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace yc::test {

/// A free port of the loopback device, and a thread that takes in whoever calls.
class LoopbackListener {
public:
    LoopbackListener()
    {
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), length) != 0 || ::listen(m_listener, 64) != 0)
            qFatal("no loopback port");
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length);
        m_port = ntohs(address.sin_port);
    }
    ~LoopbackListener() { stop(); }
    LoopbackListener(const LoopbackListener &) = delete;
    LoopbackListener &operator=(const LoopbackListener &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// Hands each connection over, in a thread of its own; the descriptor is the receiver's then.
    void start(std::function<void(int descriptor)> accepted)
    {
        m_thread = std::thread([this, accepted = std::move(accepted)] {
            for (;;) {
                const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
                if (descriptor < 0)
                    break;
                const int on = 1;
                ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
                accepted(descriptor);
            }
        });
    }
    /// Nobody is taken in any more when this returns.
    void stop()
    {
        if (m_listener < 0)
            return;
        ::shutdown(m_listener, SHUT_RDWR);
        if (m_thread.joinable())
            m_thread.join();
        ::close(m_listener);
        m_listener = -1;
    }

private:
    int m_listener = -1;
    quint16 m_port = 0;
    std::thread m_thread;
};

} // namespace yc::test
