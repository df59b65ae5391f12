// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultProxy.h"

namespace yc::test {

FaultProxy::FaultProxy(quint16 upstream, unsigned seed, double probability)
    : m_upstream(upstream)
    , m_random(seed)
    , m_probability(probability)
    , m_http([this](const HttpMessage &message, Wire &wire) { return serve(message, wire); })
{
}

QByteArray FaultProxy::ask(const QByteArray &request) const
{
    const auto server = Wire::connectTo(m_upstream);
    if (!server || !server->write(request))
        return {};
    QByteArray answer;
    for (QByteArray piece = server->read(); !piece.isEmpty(); piece = server->read())
        answer += piece;
    return answer;
}

bool FaultProxy::serve(const HttpMessage &message, Wire &client)
{
    // Rewritten so that the server closes after its answer, which then ends where the connection does.
    QByteArray request;
    for (const QByteArray &line : message.head.split('\n')) {
        const QByteArray name = line.left(line.indexOf(':')).toLower();
        const QByteArray plain = line.trimmed();
        if (!plain.isEmpty() && name != "connection" && name != "transfer-encoding" && name != "content-length")
            request += plain + "\r\n";
    }
    request += "Connection: close\r\n";
    if (!message.body.isEmpty() || message.method != "GET")
        request += "Content-Length: " + QByteArray::number(message.body.size()) + "\r\n";
    request += "\r\n" + message.body;

    Fault fault = Fault::None;
    double where = 0;
    {
        const std::lock_guard lock(m_mutex);
        std::uniform_real_distribution<double> part(0, 1);
        if (part(m_random) < m_probability)
            fault = Fault(std::uniform_int_distribution<int>(1, int(Fault::Html))(m_random));
        where = part(m_random);
    }
    if (fault != Fault::None)
        ++m_spoilt;
    const auto partOf = [&](const QByteArray &bytes) { return bytes.first(qsizetype(where * double(bytes.size()))); };
    switch (fault) {
    case Fault::CutRequest:
        if (const auto server = Wire::connectTo(m_upstream)) {
            server->write(partOf(request));
            server->shutDown();
        }
        return false;
    case Fault::Status500:
        client.write(httpAnswer(500, R"({"error":"internal_server_error","reason":"No DB shards could be opened."})"));
        return false;
    case Fault::Status429:
        client.write(httpAnswer(429, R"({"error":"too_many_requests","reason":"slow down"})", "Retry-After: 7\r\n"));
        return false;
    case Fault::Status401:
        client.write(httpAnswer(401, R"({"error":"unauthorized","reason":"session timed out"})"));
        return false;
    case Fault::Html:
        client.write(httpAnswer(200, "<html><body>Please sign in to the network</body></html>"));
        return false;
    case Fault::Twice:
        (void)ask(request);
        break;
    default:
        break;
    }
    const QByteArray answer = ask(request);
    if (answer.isEmpty())
        return false;
    if (m_delay.count() > 0)
        std::this_thread::sleep_for(m_delay);
    switch (fault) {
    case Fault::LostAnswer:
        return false;
    case Fault::CutAnswer:
        client.write(partOf(answer));
        return false;
    case Fault::HalfJson: {
        const qsizetype body = answer.indexOf("\r\n\r\n") + 4;
        client.write(httpAnswer(200, partOf(answer.sliced(body))));
        return false;
    }
    case Fault::Dribble:
        for (const char &byte : std::as_const(answer)) {
            if (!client.write(QByteArrayView(&byte, 1)))
                break;
        }
        return false;
    default:
        client.write(answer);
        return false;
    }
}

} // namespace yc::test
