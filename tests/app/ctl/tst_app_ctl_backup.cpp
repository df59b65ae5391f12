// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlCall.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using yc::test::ctl;
using Outcome = yc::test::CtlOutcome;

namespace {
const QByteArray passphrase = "Lantern-42x\n";
} // namespace

/// yichuangctl backup and restore: by the recovery code, and by the key of the organisation.
class CommandLineBackup : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void backsUpAndRestores()
    {
        QTemporaryDir folder;
        const auto at = [&folder](const char *name) { return folder.filePath(QString::fromLatin1(name)); };
        const auto words = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
        const QStringList desk{QStringLiteral("--desk"), at("desk"), QStringLiteral("--passphrase-fd"),
                               QStringLiteral("0")};
        const Outcome made =
            ctl(words("init --org 310106013 --admin-number 9001 --admin-name An --json") + desk, passphrase);
        QCOMPARE(made.code, 0);
        const QByteArray code =
            QJsonDocument::fromJson(made.out).object().value(u"recovery_code").toString().toUtf8() + '\n';
        QVERIFY(QDir().mkpath(at("kept")));
        QCOMPARE(ctl(words("backup key new") + QStringList{at("org.public"), at("org.secret")}).code, 0);
        QCOMPARE(ctl(words("backup key set") + QStringList{at("org.public")} + desk, passphrase).code, 0);
        const Outcome backup = ctl(words("backup --json") + QStringList{at("kept")} + desk, passphrase);
        QCOMPARE(backup.code, 0);
        const QString file = QJsonDocument::fromJson(backup.out).object().value(u"file").toString();
        QVERIFY(QFile::exists(file));
        const Outcome list = ctl(words("backup list") + QStringList{at("kept")} + desk, passphrase);
        QVERIFY(list.code == 0 && list.out.contains(file.toUtf8()));

        const QStringList byCode{QStringLiteral("--passphrase-fd"), QStringLiteral("0")};
        const QStringList byKey{QStringLiteral("--organisation-key"), at("org.secret")};
        const QStringList verify = words("backup verify") + QStringList{file};
        QCOMPARE(ctl(verify + byCode, code).code, 0);
        QCOMPARE(ctl(verify + byKey).code, 0);
        QCOMPARE(ctl(verify + QStringList{QStringLiteral("--own")} + desk, passphrase).code, 0);
        QByteArray other = code;
        other = "00000-00000-00000-00000-00000-00000-00000-00000\n"; // well-formed, and not this desk's
        QVERIFY(ctl(verify + byCode, other).code != 0);

        const QStringList restore = words("restore --to") + QStringList{at("back"), file};
        QCOMPARE(ctl(restore + byCode, code).code, 0);
        QCOMPARE(ctl(restore + byCode, code).code, 1); // there is a desk now
        const Outcome whole = ctl(words("verify --passphrase-fd 0 --desk") + QStringList{at("back")}, passphrase);
        QVERIFY2(whole.code == 0, (whole.out + whole.err).constData());
        QFile cut(file);
        QVERIFY(cut.resize(cut.size() / 2));
        const Outcome refused = ctl(verify + byKey);
        QCOMPARE(refused.code, 6);
        QVERIFY2(refused.err.contains("incomplete"), refused.err.constData());
    }
};

QTEST_GUILESS_MAIN(CommandLineBackup)
#include "tst_app_ctl_backup.moc"
