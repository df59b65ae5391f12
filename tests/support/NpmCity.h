// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/PeerAddress.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace yc::test {

/// tests/city/server.js in memory on a free port, for the length of a test. `available()` says whether the packages of
/// npm are there; `./dev test` fetches them.
class NpmCity {
public:
    [[nodiscard]] static bool available()
    {
        const QString folder = qEnvironmentVariable("YC_CITY_FOLDER");
        return !folder.isEmpty() && QFileInfo(folder + QStringLiteral("/node_modules")).isDir();
    }

    explicit NpmCity(const QStringList &arguments = {})
    {
        m_process.setProgram(QStringLiteral("node"));
        m_process.setArguments(
            QStringList{qEnvironmentVariable("YC_SOURCE_DIR") + QStringLiteral("/tests/city/server.js"),
                        QStringLiteral("--admin"), QStringLiteral("admin:secret"),
                        QStringLiteral("--until-stdin-closes")} +
            arguments);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start();
        QByteArray line;
        while (!line.contains('\n') && m_process.waitForReadyRead(30'000))
            line += m_process.readAllStandardOutput();
        m_port = QJsonDocument::fromJson(line).object().value(u"port").toInt();
    }
    ~NpmCity()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(5'000)) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }
    [[nodiscard]] bool answers() const { return m_port > 0; }
    [[nodiscard]] quint16 port() const { return quint16(m_port); }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] sync::PeerAddress address(const QString &name = QStringLiteral("admin"),
                                            const QString &password = QStringLiteral("secret"),
                                            sync::Account::Kind kind = sync::Account::Kind::Session) const
    {
        return {QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)), {kind, name, password}};
    }

private:
    QProcess m_process;
    int m_port = 0;
};

} // namespace yc::test
