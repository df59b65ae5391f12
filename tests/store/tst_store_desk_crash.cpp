// SPDX-License-Identifier: GPL-3.0-or-later
#include "SecretInMemory.h"
#include "TestDesk.h"
#include "core/RecordId.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace yc;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

/// Adds 1003 and takes them out again until killed; says so on the pipe before it begins.
int changePeopleUntilKilled(const QString &folder, int ready)
{
    const auto clock = std::make_shared<test::FakeClock>();
    auto desk = store::Desk::open(folder, {test::sampleType()}, clock, TestDesk::cheap());
    auto opened = desk ? (*desk)->signIn(text("1001"), TestDesk::pass(TestDesk::anPass))
                       : std::unexpected(core::Error(desk.error()));
    if (!opened)
        return 1;
    (void)!::write(ready, "x", 1);
    store::PersonEntry third;
    third.number = text("1003");
    third.name = text("程三");
    third.roles = {text("clerk")};
    third.created = clock->now();
    bool there = (*desk)->people().size() == 3;
    for (;; there = !there) {
        if (!there)
            third.id = text("person:") + core::newUuid7(clock->now());
        const auto done = there ? (*desk)->removePerson(**opened, third.number)
                                : (*desk)->addPerson(**opened, third, TestDesk::pass("Harbour-88q"));
        if (!done)
            return 2;
    }
}

} // namespace

class StoreDeskCrash : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void killedWhilePeopleAreChangedVaultAndLogAgree()
    {
        TestDesk at;
        qsizetype unlogged = 0;
        qsizetype missing = 0; // changes of the number of people that the log will never know
        int changes = 0;
        for (int round = 0; round < 15; ++round) {
            at.desk.reset();
            int ends[2];
            QCOMPARE(::pipe(ends), 0);
            const pid_t child = ::fork();
            if (child == 0) {
                ::close(ends[0]);
                const QByteArray program = QCoreApplication::applicationFilePath().toLocal8Bit();
                const QByteArray end = QByteArray::number(ends[1]);
                // A fresh program image: threads do not survive a fork.
                ::execl(program.constData(), program.constData(), "--child", at.folder().toLocal8Bit().constData(),
                        end.constData(), nullptr);
                ::_exit(127);
            }
            ::close(ends[1]);
            char byte = 0;
            QCOMPARE(::read(ends[0], &byte, 1), 1);
            ::usleep(QRandomGenerator::global()->bounded(60'000U)); // the moment, not a wait for something
            ::kill(child, SIGKILL);
            int status = 0;
            ::waitpid(child, &status, 0);
            ::close(ends[0]);
            QVERIFY(WIFSIGNALED(status));

            QVERIFY(at.restart());
            QCOMPARE(at.visit(), QString());
            QVERIFY(at.desk->warnings().isEmpty());
            const qsizetype added = at.rows("desk.person-add done").size();
            const qsizetype removed = at.rows("desk.person-remove done").size();
            const qsizetype told = at.rows("desk.vault-changed-unlogged").size();
            changes = static_cast<int>(added + removed);
            // The vault is what the log says, or one step ahead, and then the log says that.
            const qsizetype people = at.desk->people().size();
            const bool agrees = people == 1 + added - removed + missing;
            QCOMPARE(told - unlogged, qsizetype(agrees ? 0 : 1));
            unlogged = told;
            missing = people - (1 + added - removed);
            QVERIFY(people == 2 || people == 3);
        }
        qInfo("15 kills in %d changes of people, %lld of them between the vault and the log", changes,
              static_cast<long long>(unlogged));
    }

    void noKeyIsLeftAfterSigningOut()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer maps terabytes of shadow memory");
#endif
        TestDesk at;
        auto store = at.signIn("1001", TestDesk::anPass);
        QVERIFY(store);
        const auto secret = at.desk->key().span().first(store::VaultBody::secretSize);
        const test::SecretInMemory raw(secret);
        const test::SecretInMemory hex = test::SecretInMemory::asHex(secret);
        QVERIFY(raw.count() > 0); // the search finds what is there
        QVERIFY(at.desk->addPerson(**store, at.person("1003", "程三", 3, {"clerk"}), TestDesk::pass("Harbour-88q")));
        QVERIFY(
            at.desk->changePassphrase(text("1001"), TestDesk::pass(TestDesk::anPass), TestDesk::pass("Harbour-88q")));
        store->reset();
        at.desk->signOut();
        QCOMPARE(hex.count(), 0);
        QCOMPARE(raw.count(), 0);
        QVERIFY(!at.signIn("1001", "guess"));
        QCOMPARE(raw.count(), 0);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == text("--child"))
        return changePeopleUntilKilled(arguments.value(2), arguments.value(3).toInt());
    StoreDeskCrash test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_store_desk_crash.moc"
