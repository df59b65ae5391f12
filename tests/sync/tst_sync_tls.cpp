// SPDX-License-Identifier: GPL-3.0-or-later
// The city behind nginx, as it is set up in earnest: mutual TLS, the city's own authority, compressed answers.
#include "FakeCity.h"
#include "MemorySyncStore.h"
#include "Needs.h"
#include "SyncSamples.h"
#include "sync/ReplicationRun.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace yc;
using namespace yc::test;
using sync::RunReport;

namespace {

const QString database = QStringLiteral("yc-310106013-residents");

quint16 freePort()
{
    LoopbackHttp server([](const HttpMessage &, Wire &) { return false; });
    return server.port();
}

} // namespace

class SyncTls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const QString nginx = QStandardPaths::findExecutable(QStringLiteral("nginx"),
                                                             {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")});
        YC_NEEDS(!nginx.isEmpty(), "nginx is not installed");
        QVERIFY(authority(QStringLiteral("city")));
        QVERIFY(authority(QStringLiteral("other")));
        QVERIFY(certificate(QStringLiteral("server"), QStringLiteral("IP:127.0.0.1"), QStringLiteral("city")));
        QVERIFY(certificate(QStringLiteral("elsewhere"), QStringLiteral("DNS:city.example"), QStringLiteral("city")));
        QVERIFY(certificate(QStringLiteral("desk"), QStringLiteral("DNS:desk-310106013-1"), QStringLiteral("city")));
        QVERIFY(
            certificate(QStringLiteral("stranger"), QStringLiteral("DNS:desk-310106013-1"), QStringLiteral("other")));
        QVERIFY(certificate(QStringLiteral("expired"), QStringLiteral("IP:127.0.0.1"), QStringLiteral("city"),
                            QDate(2020, 2, 1)));
        QVERIFY(certificate(QStringLiteral("desk-expired"), QStringLiteral("DNS:desk-310106013-1"),
                            QStringLiteral("city"), QDate(2020, 2, 1)));
        m_city.create(database);
        m_port = freePort();
        m_elsewhere = freePort();
        m_old = freePort();
        m_expired = freePort();
        QFile file(path(QStringLiteral("nginx.conf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray server =
            "server { listen 127.0.0.1:PORT ssl; ssl_certificate CERT.crt; ssl_certificate_key CERT.key; PROTOCOLS\n"
            "ssl_client_certificate city.crt; ssl_verify_client on; client_max_body_size 16m;\n"
            "location / { proxy_pass http://127.0.0.1:CITY; proxy_http_version 1.1; proxy_set_header Accept-Encoding "
            "''; } }\n";
        const auto block = [&](quint16 port, const char *name, const char *protocols) {
            return QByteArray(server)
                .replace("PORT", QByteArray::number(port))
                .replace("CERT", name)
                .replace("PROTOCOLS", protocols)
                .replace("CITY", QByteArray::number(m_city.port()));
        };
        file.write("daemon off; master_process off; pid nginx.pid; error_log stderr error;\n"
                   "events { worker_connections 64; }\n"
                   "http { access_log off; client_body_temp_path b; proxy_temp_path p; fastcgi_temp_path f; "
                   "uwsgi_temp_path u; scgi_temp_path s;\n"
                   "gzip on; gzip_types application/json; gzip_proxied any; gzip_min_length 500;\n" +
                   block(m_port, "server", "ssl_protocols TLSv1.2 TLSv1.3;") +
                   block(m_elsewhere, "elsewhere", "ssl_protocols TLSv1.2 TLSv1.3;") +
                   block(m_expired, "expired", "ssl_protocols TLSv1.2 TLSv1.3;") +
                   block(m_old, "server", "ssl_protocols TLSv1 TLSv1.1; ssl_ciphers ALL:@SECLEVEL=0;") + "}\n");
        file.close();
        m_nginx.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_nginx.start(nginx, {QStringLiteral("-p"), m_folder.path(), QStringLiteral("-c"), file.fileName(),
                              QStringLiteral("-e"), QStringLiteral("stderr")});
        QVERIFY(m_nginx.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(Wire::connectTo(m_port), 10'000);
    }
    void cleanupTestCase()
    {
        m_nginx.terminate();
        if (!m_nginx.waitForFinished(5'000))
            m_nginx.kill();
    }

    void aDeskWithItsCertificateSyncs()
    {
        for (int i = 0; i < 300; ++i)
            m_city.edit(database, sampleId(i), sampleContent(sampleBody(QStringLiteral("甲"))));
        MemorySyncStore store;
        for (int i = 300; i < 310; ++i)
            store.edit(sampleId(i), sampleContent(sampleBody(QStringLiteral("乙"))));
        sync::HttpPeer peer(address(m_port, QStringLiteral("city"), QStringLiteral("desk")));
        const RunReport report = sync::ReplicationRun(peer, database, store).run();
        QVERIFY2(!report.error,
                 report.error ? qPrintable(report.error->code + QDebug::toString(report.error->context)) : "");
        QCOMPARE(report.added, 300);
        QCOMPARE(report.sent, 10);
        QVERIFY(peer.counters().connections <= 2);
        QVERIFY(peer.counters().received < 60'000); // compressed on the way
    }
    void everythingElseIsRefused_data()
    {
        QTest::addColumn<int>("server");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("desk");
        QTest::addColumn<QString>("code");
        const QString city = QStringLiteral("city");
        QTest::newRow("a desk without a certificate") << 0 << city << QString() << QStringLiteral("sync.refused");
        QTest::newRow("a desk with a stranger's certificate")
            << 0 << city << QStringLiteral("stranger") << QStringLiteral("sync.refused");
        QTest::newRow("a city of another authority")
            << 0 << QStringLiteral("other") << QStringLiteral("desk") << QStringLiteral("sync.tls");
        QTest::newRow("a city of no authority")
            << 0 << QString() << QStringLiteral("desk") << QStringLiteral("sync.tls");
        QTest::newRow("a city of another name") << 1 << city << QStringLiteral("desk") << QStringLiteral("sync.tls");
        QTest::newRow("a city whose certificate is over")
            << 3 << city << QStringLiteral("desk") << QStringLiteral("sync.tls");
        QTest::newRow("a desk whose certificate is over")
            << 0 << city << QStringLiteral("desk-expired") << QStringLiteral("sync.refused");
        QTest::newRow("a desk with another's key")
            << 0 << city << QStringLiteral("desk/stranger") << QStringLiteral("sync.tls");
        QTest::newRow("an authority that is noise")
            << 0 << QStringLiteral("noise") << QStringLiteral("desk") << QStringLiteral("sync.tls");
        QTest::newRow("TLS 1.1") << 2 << city << QStringLiteral("desk") << QStringLiteral("sync.tls");
    }
    void everythingElseIsRefused()
    {
        QFETCH(int, server);
        QFETCH(QString, authority);
        QFETCH(QString, desk);
        QFETCH(QString, code);
        const quint16 port = server == 0 ? m_port : server == 1 ? m_elsewhere : server == 2 ? m_old : m_expired;
        (void)m_city.takeLog();
        MemorySyncStore store;
        store.edit(sampleId(1000), sampleContent(sampleBody(QStringLiteral("秘"))));
        sync::HttpPeer peer(address(port, authority, desk));
        const RunReport report = sync::ReplicationRun(peer, database, store).run();
        QVERIFY(report.error);
        QCOMPARE(report.error->code, code);
        QCOMPARE(m_city.takeLog(), QStringList()); // not one request came through
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    bool openssl(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral("openssl"), arguments);
        const bool done = process.waitForFinished(20'000) && process.exitCode() == 0;
        if (!done)
            qWarning() << process.readAllStandardError();
        return done;
    }
    bool authority(const QString &name) const
    {
        return openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                        QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                        QStringLiteral("-days"), QStringLiteral("3650"), QStringLiteral("-subj"),
                        QStringLiteral("/CN=") + name, QStringLiteral("-keyout"), name + QStringLiteral(".key"),
                        QStringLiteral("-out"), name + QStringLiteral(".crt")});
    }
    bool certificate(const QString &name, const QString &subject, const QString &by, QDate until = {}) const
    {
        QStringList days{QStringLiteral("-days"), QStringLiteral("3650")};
        if (until.isValid())
            days = {QStringLiteral("-not_before"), QStringLiteral("20200101000000Z"), QStringLiteral("-not_after"),
                    until.toString(QStringLiteral("yyyyMMdd")) + QStringLiteral("000000Z")};
        return openssl(QStringList{QStringLiteral("req"), QStringLiteral("-x509")} + days +
                       QStringList{QStringLiteral("-newkey"), QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                                   QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                                   QStringLiteral("-subj"), QStringLiteral("/CN=") + name, QStringLiteral("-addext"),
                                   QStringLiteral("subjectAltName=") + subject, QStringLiteral("-addext"),
                                   QStringLiteral("basicConstraints=critical,CA:FALSE"), QStringLiteral("-CA"),
                                   by + QStringLiteral(".crt"), QStringLiteral("-CAkey"), by + QStringLiteral(".key"),
                                   QStringLiteral("-keyout"), name + QStringLiteral(".key"), QStringLiteral("-out"),
                                   name + QStringLiteral(".crt")});
    }
    [[nodiscard]] sync::PeerAddress address(quint16 port, const QString &authority, const QString &desk) const
    {
        sync::PeerAddress address{QUrl(QStringLiteral("https://127.0.0.1:%1").arg(port))};
        if (!authority.isEmpty())
            address.tls.authority = authority == u"noise" ? QByteArray("-----BEGIN CERTIFICATE-----\nbm9pc2U=\n")
                                                          : content(authority + QStringLiteral(".crt"));
        if (!desk.isEmpty()) {
            address.tls.certificate = content(desk.section(u'/', 0, 0) + QStringLiteral(".crt"));
            address.tls.key = content(desk.section(u'/', -1) + QStringLiteral(".key"));
        }
        return address;
    }

    QTemporaryDir m_folder;
    FakeCity m_city;
    QProcess m_nginx;
    quint16 m_port = 0;
    quint16 m_elsewhere = 0;
    quint16 m_old = 0;
    quint16 m_expired = 0;
};

QTEST_GUILESS_MAIN(SyncTls)
#include "tst_sync_tls.moc"
