// SPDX-License-Identifier: GPL-3.0-or-later
#include "LoopbackHttp.h"
#include "sync/Gzip.h"
#include "sync/HttpPeer.h"

#include <QTest>

#include <thread>

using namespace yc;
using namespace yc::test;
using sync::HttpPeer;

namespace {

sync::PeerAddress at(quint16 port) { return {QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port))}; }

core::Result<QByteArray> get(HttpPeer &peer, const QByteArray &target = "/x") { return peer.fetch({"GET", target}); }

} // namespace

class HttpPeerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void connectionsAreKept()
    {
        LoopbackHttp server([](const HttpMessage &message, Wire &wire) {
            return wire.write(httpAnswer(200, message.headers.value("accept")));
        });
        HttpPeer peer(at(server.port()));
        for (int i = 0; i < 10; ++i)
            QCOMPARE(get(peer).value_or("?"), "application/json");
        QCOMPARE(server.connections(), 1);
        QCOMPARE(peer.counters().requests, 10);
    }
    void aDeadKeptConnectionIsReplacedUnseen()
    {
        LoopbackHttp server([](const HttpMessage &, Wire &wire) {
            wire.write(httpAnswer(200, "{}"));
            return false; // closes without having said so
        });
        HttpPeer peer(at(server.port()));
        for (int i = 0; i < 5; ++i)
            QVERIFY(get(peer));
        QCOMPARE(server.connections(), 5);
    }
    void everyStatusIsAnErrorOfItsOwn_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        for (const auto &[status, code] :
             std::initializer_list<std::pair<int, const char *>>{{301, "sync.redirected"},
                                                                 {302, "sync.redirected"},
                                                                 {400, "sync.refused"},
                                                                 {401, "sync.account-refused"},
                                                                 {403, "sync.forbidden"},
                                                                 {404, "sync.not-found"},
                                                                 {409, "sync.conflict"},
                                                                 {412, "sync.refused"},
                                                                 {413, "sync.too-large"},
                                                                 {429, "sync.busy"},
                                                                 {500, "sync.server-error"},
                                                                 {502, "sync.server-error"},
                                                                 {503, "sync.busy"}})
            QTest::addRow("%d", status) << status << QString::fromLatin1(code);
    }
    void everyStatusIsAnErrorOfItsOwn()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        int requests = 0;
        LoopbackHttp server([&](const HttpMessage &, Wire &wire) {
            ++requests;
            return wire.write(httpAnswer(status, "{\"error\":\"e\",\"reason\":\"r\"}",
                                         "Retry-After: 7\r\nLocation: http://127.0.0.1:1/\r\n"));
        });
        HttpPeer peer(at(server.port()));
        const auto answer = get(peer);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, code);
        QCOMPARE(answer.error().context.value(QStringLiteral("status")).toInt(), status);
        QCOMPARE(answer.error().context.value(QStringLiteral("reason")).toString(), QStringLiteral("r"));
        if (code == u"sync.busy")
            QCOMPARE(answer.error().context.value(QStringLiteral("seconds")).toInt(), 7);
        QCOMPARE(requests, 1); // nothing is followed or tried again behind one's back
    }
    void gzipIsReadAndSent()
    {
        const QByteArray text(200'000, 'x');
        QByteArray got;
        LoopbackHttp server([&](const HttpMessage &message, Wire &wire) {
            got = message.headers.value("content-encoding");
            sync::Gunzip gunzip;
            QByteArray plain;
            const auto done = gunzip.feed(message.body, [&](QByteArrayView piece) -> core::Result<> {
                plain += piece;
                return {};
            });
            return done && wire.write(httpAnswer(200, sync::gzipped(plain), "Content-Encoding: gzip\r\n"));
        });
        sync::PeerAddress address = at(server.port());
        address.compressRequests = true;
        HttpPeer peer(address);
        const auto answer = peer.fetch({"POST", "/x", text});
        QVERIFY(answer);
        QCOMPARE(*answer, text);
        QCOMPARE(got, "gzip");
        QVERIFY(peer.counters().sent < 2000);
        QVERIFY(peer.counters().received < 2000);
    }
    void aCutAnswerIsNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const QByteArray packed = sync::gzipped(QByteArray(5000, 'x'));
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("sync.connection-lost");
        QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nConte")
                                     << QStringLiteral("sync.connection-lost");
        QTest::newRow("half a body") << httpAnswer(200, "0123456789").chopped(3) << QStringLiteral("sync.answer-cut");
        QTest::newRow("half a gzip") << httpAnswer(200, packed.chopped(9), "Content-Encoding: gzip\r\n")
                                     << QStringLiteral("sync.answer-cut");
        QTest::newRow("no gzip") << httpAnswer(200, "0123456789", "Content-Encoding: gzip\r\n")
                                 << QStringLiteral("sync.bad-answer");
    }
    void aCutAnswerIsNoAnswer()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        LoopbackHttp server([&](const HttpMessage &, Wire &wire) {
            wire.write(bytes);
            return false;
        });
        HttpPeer peer(at(server.port()));
        const auto answer = get(peer);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, code);
    }
    void anAnswerBeyondTheLimitIsNotRead()
    {
        LoopbackHttp server(
            [](const HttpMessage &, Wire &wire) { return wire.write(httpAnswer(200, QByteArray(100'000, 'x'))); });
        HttpPeer peer(at(server.port()));
        const auto answer = peer.fetch({"GET", "/x"}, 1000);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QStringLiteral("sync.answer-too-large"));
    }
    void longBodiesAreStreamedUp_data()
    {
        QTest::addColumn<bool>("chunked");
        QTest::newRow("of known length") << false;
        QTest::newRow("chunked") << true;
    }
    void longBodiesAreStreamedUp()
    {
        QFETCH(bool, chunked);
        qsizetype arrived = 0;
        LoopbackHttp server([&](const HttpMessage &message, Wire &wire) {
            arrived = message.body.size();
            return wire.write(httpAnswer(201, "{}"));
        });
        HttpPeer peer(at(server.port()));
        sync::HttpRequest request{"PUT", "/x"};
        int pieces = 50;
        request.source = [&]() -> core::Result<QByteArray> {
            return pieces-- > 0 ? QByteArray(100'000, 'x') : QByteArray();
        };
        request.sourceSize = chunked ? -1 : 5'000'000;
        QVERIFY(peer.fetch(request));
        QCOMPARE(arrived, 5'000'000);
    }
    void aSessionIsBegunOnceAndRenewedWhenItHasRunOut()
    {
        int valid = 1;
        int logins = 0;
        LoopbackHttp server([&](const HttpMessage &message, Wire &wire) {
            if (message.path == "/_session") {
                ++logins;
                return wire.write(
                    httpAnswer(200, "{\"ok\":true}",
                               "Set-Cookie: AuthSession=c" + QByteArray::number(valid) + "; Version=1; HttpOnly\r\n"));
            }
            const bool fine = message.headers.value("cookie") == "AuthSession=c" + QByteArray::number(valid);
            return wire.write(fine ? httpAnswer(200, "{}") : httpAnswer(401, "{}"));
        });
        sync::PeerAddress address = at(server.port());
        address.account = {sync::Account::Kind::Session, QStringLiteral("desk"), QStringLiteral("pass")};
        HttpPeer peer(address);
        QVERIFY(get(peer));
        QVERIFY(get(peer));
        QCOMPARE(logins, 1);
        valid = 2;
        QVERIFY(get(peer));
        QCOMPARE(logins, 2);
    }
    void aRefusedAccountIsNotTriedForEver()
    {
        int requests = 0;
        LoopbackHttp server([&](const HttpMessage &, Wire &wire) {
            ++requests;
            return wire.write(httpAnswer(401, "{\"error\":\"unauthorized\",\"reason\":\"wrong\"}"));
        });
        sync::PeerAddress address = at(server.port());
        address.account = {sync::Account::Kind::Session, QStringLiteral("desk"), QStringLiteral("wrong")};
        HttpPeer peer(address);
        const auto answer = get(peer);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QStringLiteral("sync.account-refused"));
        QCOMPARE(requests, 1);
    }
    void nothingGoesOutWithoutTlsExceptToLoopback()
    {
        HttpPeer peer({QUrl(QStringLiteral("http://city.example:5984"))});
        const auto answer = get(peer);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QStringLiteral("sync.plain-refused"));
        QCOMPARE(peer.counters().requests, 0);
    }
    void nobodyThereIsSaid()
    {
        quint16 port = 0;
        {
            LoopbackHttp server([](const HttpMessage &, Wire &) { return false; });
            port = server.port();
        }
        HttpPeer peer(at(port));
        const auto answer = get(peer);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QStringLiteral("sync.unreachable"));
    }
    void silenceTimesOut()
    {
        LoopbackHttp server([](const HttpMessage &, Wire &wire) {
            (void)wire.read(); // until the client gives up
            return false;
        });
        HttpPeer peer(at(server.port()));
        sync::HttpRequest request{"GET", "/x"};
        request.timeout = std::chrono::milliseconds(100);
        const auto answer = peer.fetch(request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QStringLiteral("sync.timed-out"));
    }
    void cancelEndsAnExchangeFromAnotherThread()
    {
        std::atomic<bool> waiting = false;
        LoopbackHttp server([&](const HttpMessage &, Wire &wire) {
            waiting = true;
            (void)wire.read();
            return false;
        });
        HttpPeer peer(at(server.port()));
        std::jthread canceller([&] {
            while (!waiting)
                std::this_thread::yield();
            peer.cancel();
        });
        const auto answer = get(peer);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QStringLiteral("sync.cancelled"));
        QCOMPARE(get(peer).error().code, QStringLiteral("sync.cancelled"));
    }
};

QTEST_GUILESS_MAIN(HttpPeerTest)
#include "tst_sync_http_peer.moc"
