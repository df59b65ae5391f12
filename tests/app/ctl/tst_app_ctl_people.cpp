// SPDX-License-Identifier: GPL-3.0-or-later
#include "CtlCall.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using yc::test::ctl;
using Outcome = yc::test::CtlOutcome;

namespace {
const QByteArray passphrase = "Lantern-42x\n";
} // namespace

/// yichuangctl people, passphrase and recovery.
class CommandLinePeople : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// add → must change → works → locked out → unlocked → edited → reset → removed, and who may not.
    void looksAfterPeople()
    {
        QTemporaryDir home;
        const QByteArray first = "Given-To-You-9\n";
        const QByteArray own = "Harbour-Crane-77\n";
        const auto call = [&](const char *words, const char *user, const QByteArray &input) {
            QStringList arguments = QString::fromUtf8(words).split(u' ', Qt::SkipEmptyParts);
            arguments += {QStringLiteral("--json"), QStringLiteral("--desk"), home.filePath(QStringLiteral("desk")),
                          QStringLiteral("--passphrase-fd"), QStringLiteral("0")};
            if (*user)
                arguments += {QStringLiteral("--user"), QString::fromLatin1(user)};
            return ctl(arguments, input);
        };
        const auto errorOf = [](const Outcome &outcome) { return outcome.json().value(u"error")[u"code"].toString(); };
        QCOMPARE(call("init --org 310106012 --admin-number 9001 --admin-name Gu", "", passphrase).code, 0);
        const char *add = "people add 1001 --name Zhou --roles clerk --to 2099-12-31 --first-passphrase-fd 0";
        const Outcome weak = call(add, "", passphrase + "short\n");
        QCOMPARE(weak.code, 6);
        QCOMPARE(errorOf(weak), QStringLiteral("vault.passphrase-too-weak"));
        const Outcome added = call(add, "", passphrase + first);
        QVERIFY2(added.code == 0, added.err.constData());
        QVERIFY(!added.out.contains("Given-To-You"));
        QCOMPARE(errorOf(call(add, "9001", passphrase + first)), QStringLiteral("vault.number-taken"));
        QCOMPARE(errorOf(call("people add 1002 --name Li --roles auditor,administrator --first-passphrase-fd 0", "9001",
                              passphrase + first)),
                 QStringLiteral("roles.exclusive"));
        // A first passphrase opens nothing but the way to an own one.
        QCOMPARE(call("cases", "1001", first).code, 3);
        QCOMPARE(errorOf(call("cases", "1001", first)), QStringLiteral("vault.must-change"));
        QCOMPARE(errorOf(call("passphrase --new-passphrase-fd 0", "1001", first + first)),
                 QStringLiteral("vault.passphrase-too-weak"));
        QCOMPARE(call("passphrase --new-passphrase-fd 0", "1001", first + own).code, 0);
        QCOMPARE(call("cases", "1001", own).code, 0);
        // A clerk looks after nobody.
        QCOMPARE(call("people list", "1001", own).code, 7);
        QCOMPARE(call("people remove 9001", "1001", own).code, 7);
        QCOMPARE(call("recovery renew", "9001", passphrase).code, 7);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(call("cases", "1001", "Not-The-One-1\n").code, 3);
        QCOMPARE(errorOf(call("cases", "1001", own)), QStringLiteral("vault.locked-out"));
        const Outcome list = call("people list", "9001", passphrase);
        QCOMPARE(list.json().value(u"count").toInt(), 2);
        QCOMPARE(list.json().value(u"people")[1][u"state"].toString(), QStringLiteral("locked_out"));
        QCOMPARE(list.json().value(u"people")[1][u"valid_to"].toString(), QStringLiteral("2099-12-31"));
        QCOMPARE(call("people unlock 1001", "9001", passphrase).code, 0);
        QCOMPARE(call("cases", "1001", own).code, 0);
        QCOMPARE(call("people edit 1001 --roles clerk,supervisor --to 2020-01-01", "9001", passphrase).code, 0);
        QCOMPARE(errorOf(call("cases", "1001", own)), QStringLiteral("vault.no-longer-valid"));
        QCOMPARE(call("people edit 4711 --name X", "9001", passphrase).code, 4);
        // The first security administrator is the administrator's to make, the second is not.
        const char *security = "people add 9002 --name He --roles security_administrator --first-passphrase-fd 0";
        QCOMPARE(call(security, "9001", passphrase + first).code, 0);
        QCOMPARE(call("people add 9003 --name Shen --roles auditor --first-passphrase-fd 0", "9001", passphrase + first)
                     .code,
                 7);
        QCOMPARE(call("people reset 9002 --first-passphrase-fd 0", "9001", passphrase + first).code, 7);
        QCOMPARE(call("passphrase --new-passphrase-fd 0", "9002", first + own).code, 0);
        QCOMPARE(call("people add 9003 --name Shen --roles auditor --first-passphrase-fd 0", "9002", own + first).code,
                 0);
        const Outcome renewed = call("recovery renew", "9002", own);
        QVERIFY2(renewed.code == 0, renewed.err.constData());
        QCOMPARE(renewed.json().value(u"recovery_code").toString().size(), 8 * 6 - 1);
        QCOMPARE(call("people reset 1001 --first-passphrase-fd 0", "9001", passphrase + first).code, 0);
        QCOMPARE(call("people remove 1001", "9001", passphrase).code, 0);
        QCOMPARE(call("cases", "1001", first).code, 3);
        QVERIFY(call("verify", "9001", passphrase).json().value(u"ok").toBool());
    }
};

QTEST_GUILESS_MAIN(CommandLinePeople)
#include "tst_app_ctl_people.moc"
