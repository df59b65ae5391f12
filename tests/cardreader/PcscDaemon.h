// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace yc::test {

/// A smart card service of the test's own, with one virtual reader: it takes its socket over as from systemd, so it
/// needs no place in /run, and its reader listens on a port that was free.
class PcscDaemon {
public:
    ~PcscDaemon() { stop(); }
    [[nodiscard]] static bool isInstalled()
    {
        return QFile::exists(program()) && QFile::exists(QString::fromLatin1(driver));
    }
    [[nodiscard]] quint16 port() const { return m_port; }
    /// Clients of this process find it from now on, running or not.
    [[nodiscard]] bool prepare()
    {
        m_socketPath = m_folder.filePath(QStringLiteral("pcscd.comm"));
        qputenv("PCSCLITE_CSOCK_NAME", QFile::encodeName(m_socketPath));
        QTcpServer first; // the driver takes a port and the one after it
        for (int tries = 0; tries < 20; ++tries) {
            QTcpServer second;
            first.close();
            if (first.listen(QHostAddress::LocalHost) && first.serverPort() < 65'000 &&
                second.listen(QHostAddress::LocalHost, quint16(first.serverPort() + 1))) {
                m_port = first.serverPort();
                break;
            }
        }
        QFile conf(m_folder.filePath(QStringLiteral("vpcd")));
        if (m_port == 0 || !conf.open(QIODevice::WriteOnly))
            return false;
        const QByteArray port = QByteArray::number(m_port, 16);
        conf.write("FRIENDLYNAME \"Virtual PCD\"\nDEVICENAME /dev/null:0x" + port + "\nLIBPATH " + driver +
                   "\nCHANNELID 0x" + port + "\n");
        return true;
    }
    [[nodiscard]] bool start()
    {
        const QByteArray path = QFile::encodeName(m_socketPath);
        QFile::remove(m_socketPath);
        m_listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        if (path.size() >= qsizetype(sizeof address.sun_path))
            return false;
        std::copy(path.cbegin(), path.cend(), address.sun_path);
        if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 ||
            ::listen(m_listener, 16) != 0)
            return false;
        m_process.setChildProcessModifier([listener = m_listener] {
            constexpr int firstOfSystemd = 3;
            if (listener != firstOfSystemd)
                ::dup2(listener, firstOfSystemd);
        });
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        // LISTEN_PID is the process itself, so a shell says it and becomes the service.
        m_process.start(
            QStringLiteral("/bin/sh"),
            {QStringLiteral("-c"),
             QStringLiteral("LISTEN_FDS=1 LISTEN_PID=$$ exec %1 --disable-polkit --foreground --info -c '%2'")
                 .arg(program(), m_folder.path())});
        QByteArray said;
        return m_process.waitForStarted() && QTest::qWaitFor(
                                                 [&] {
                                                     said += m_process.readAll();
                                                     return said.contains("daemon ready");
                                                 },
                                                 20'000);
    }
    void stop()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.terminate();
            if (!m_process.waitForFinished(10'000)) {
                m_process.kill();
                m_process.waitForFinished();
            }
        }
        if (m_listener >= 0)
            ::close(std::exchange(m_listener, -1));
        QFile::remove(m_socketPath);
    }

private:
    static constexpr auto driver = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so";
    [[nodiscard]] static QString program() { return QStringLiteral("/usr/sbin/pcscd"); }
    QTemporaryDir m_folder;
    QString m_socketPath;
    QProcess m_process;
    int m_listener = -1;
    quint16 m_port = 0;
};

} // namespace yc::test
