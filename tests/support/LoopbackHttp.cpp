// SPDX-License-Identifier: GPL-3.0-or-later
#include "LoopbackHttp.h"

#include <QUrlQuery>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace yc::test {

QByteArray HttpMessage::parameter(const QByteArray &name) const
{
    return QUrlQuery(QString::fromUtf8(query)).queryItemValue(QString::fromUtf8(name), QUrl::FullyDecoded).toUtf8();
}

Wire::~Wire() { ::close(m_descriptor); }

void Wire::shutDown() { ::shutdown(m_descriptor, SHUT_RDWR); }

std::unique_ptr<Wire> Wire::connectTo(quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto wire = std::make_unique<Wire>(descriptor);
    if (::connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        return nullptr;
    return wire;
}

bool Wire::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t sent = ::send(m_descriptor, bytes.data(), std::size_t(bytes.size()), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes = bytes.sliced(sent);
    }
    return true;
}

QByteArray Wire::read()
{
    if (!m_buffer.isEmpty())
        return std::exchange(m_buffer, {});
    QByteArray piece(65536, Qt::Uninitialized);
    const ssize_t length = ::recv(m_descriptor, piece.data(), std::size_t(piece.size()), 0);
    piece.truncate(std::max<ssize_t>(0, length));
    return piece;
}

bool Wire::readRequest(HttpMessage &message)
{
    QByteArray bytes;
    const auto more = [&] {
        const QByteArray piece = read();
        bytes += piece;
        return !piece.isEmpty();
    };
    while (!bytes.contains("\r\n\r\n")) {
        if (!more())
            return false;
    }
    const qsizetype end = bytes.indexOf("\r\n\r\n") + 4;
    message = {};
    message.head = bytes.first(end);
    const QList<QByteArray> lines = message.head.split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    message.method = words.value(0);
    const QByteArray target = words.value(1);
    const qsizetype mark = target.indexOf('?');
    message.path = mark < 0 ? target : target.first(mark);
    message.query = mark < 0 ? QByteArray() : target.sliced(mark + 1);
    for (const QByteArray &line : lines.sliced(1)) {
        if (const qsizetype colon = line.indexOf(':'); colon > 0)
            message.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    bytes.remove(0, end);
    if (message.headers.value("transfer-encoding").toLower() == "chunked") {
        while (true) {
            while (!bytes.contains("\r\n")) {
                if (!more())
                    return false;
            }
            const qsizetype line = bytes.indexOf("\r\n");
            const qsizetype size = bytes.first(line).toLongLong(nullptr, 16);
            while (bytes.size() < line + 2 + size + 2) {
                if (!more())
                    return false;
            }
            message.body += bytes.sliced(line + 2, size);
            bytes.remove(0, line + 2 + size + 2);
            if (size == 0)
                break;
        }
    } else {
        const qsizetype length = message.headers.value("content-length").toLongLong();
        while (bytes.size() < length) {
            if (!more())
                return false;
        }
        message.body = bytes.first(length);
        bytes.remove(0, length);
    }
    m_buffer = bytes;
    return true;
}

LoopbackHttp::LoopbackHttp(Handler handler)
    : m_handler(std::move(handler))
{
    m_listener.start([this](int descriptor) {
        ++m_accepted;
        const std::lock_guard lock(m_mutex);
        for (auto one = m_connections.begin(); one != m_connections.end();) { // those that have ended
            if (!one->done) {
                ++one;
                continue;
            }
            one->thread.join();
            one = m_connections.erase(one);
        }
        Connection &connection = m_connections.emplace_back();
        connection.wire = std::make_unique<Wire>(descriptor);
        connection.thread = std::thread([this, &connection] {
            HttpMessage message;
            while (!m_stopping && connection.wire->readRequest(message)) {
                if (!m_handler(message, *connection.wire) || message.headers.value("connection").toLower() == "close")
                    break;
            }
            connection.wire->shutDown();
            connection.done = true;
        });
    });
}

LoopbackHttp::~LoopbackHttp() { stop(); }

void LoopbackHttp::stop()
{
    if (m_stopping.exchange(true))
        return;
    m_listener.stop();
    for (Connection &connection : m_connections)
        connection.wire->shutDown();
    for (Connection &connection : m_connections)
        connection.thread.join();
    m_connections.clear();
}

QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: application/json\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace yc::test
