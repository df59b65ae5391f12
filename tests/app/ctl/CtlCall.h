// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace yc::test {

/// What a script sees of one call of yichuangctl.
struct CtlOutcome {
    int code = -1; ///< -1: it did not end
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QString error() const { return json()[u"error"][u"code"].toString(); }
};

/// In English. `prefix`: a program that starts it, as `setsid` does without a controlling terminal.
[[nodiscard]] inline CtlOutcome ctl(const QStringList &arguments, const QByteArray &input = {},
                                    const QString &prefix = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    const QString program = QStringLiteral(YC_CTL);
    process.start(prefix.isEmpty() ? program : prefix, prefix.isEmpty() ? arguments : QStringList{program} + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(240'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace yc::test
