// SPDX-License-Identifier: GPL-3.0-or-later
#include "RekeyDesk.h"
#include "store/AuditLog.h"
#include "store/Connection.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace yc;
using namespace yc::test;
using store::Connection;
using store::Desk;
using store::SecureBytes;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }
QString codeOf(const auto &result) { return result ? text("no error") : result.error().code; }
QByteArrayView view(const SecureBytes &key) { return {key.span().data(), static_cast<qsizetype>(key.size())}; }

/// What SQLCipher's own shell says with the key.
QByteArray shellCounts(const QString &path, QByteArrayView key)
{
    QProcess shell;
    shell.start(text("sqlcipher"), {path});
    if (!shell.waitForStarted())
        return "no shell";
    shell.write("PRAGMA key=\"x'" + key.toByteArray().toHex() +
                "'\";\nSELECT count(*) FROM document WHERE type='resident';\n");
    shell.closeWriteChannel();
    shell.waitForFinished();
    return shell.readAllStandardOutput() + shell.readAllStandardError();
}

struct AuditRow {
    QString command;
    QString reason;
    QString result;
};

QList<AuditRow> auditRows(const QString &folder, const SecureBytes &key)
{
    QList<AuditRow> rows;
    auto connection = Connection::open(RekeyDesk::storePath(folder), view(key), Connection::Mode::Reader);
    if (!connection)
        return rows;
    auto cursor = (*connection)->run(text("SELECT command, reason, result FROM audit ORDER BY seq"));
    while (cursor && cursor->next())
        rows.append({cursor->text(0), cursor->text(1), cursor->text(2)});
    return rows;
}

qsizetype countOf(const QList<AuditRow> &rows, const char *command)
{
    return std::ranges::count(rows, text(command), &AuditRow::command);
}

} // namespace

class StoreRekey : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_work;
    std::optional<RekeyDesk> m_desk;
    [[nodiscard]] QString folder() const { return m_work.path(); }

private Q_SLOTS:
    void initTestCase() { m_desk.emplace(); }
    void init() { RekeyDesk::copyFolder(m_desk->folder(), folder()); }

    void afterwardsOnlyTheNewKeyOpensTheStore()
    {
        auto desk = RekeyDesk::open(folder());
        QVERIFY(desk);
        auto store = (*desk)->signIn(text("1001"), RekeyDesk::pass(RekeyDesk::anPass));
        QVERIFY2(store, qPrintable(codeOf(store)));
        const SecureBytes old = SecureBytes::copyOf((*desk)->key().span());
        const QByteArray saltBefore = RekeyDesk::salt(folder());
        const store::KeyHolder paper = (*desk)->vault().state().recovery;
        QVERIFY2((*desk)->beginRekey(**store, text("柏二离职")), "begin");
        store->reset();
        QList<double> parts;
        Desk::Rekeyed done = (*desk)->rekey({{}, [&parts](double part) { parts.append(part); }});
        QVERIFY2(done.outcome, qPrintable(codeOf(done.outcome)));
        QVERIFY(done.store);
        QVERIFY(std::ranges::is_sorted(parts) && parts.size() > 50 && parts.back() <= 1);
        const SecureBytes fresh = SecureBytes::copyOf((*desk)->key().span());
        QVERIFY(!fresh.equals(old));
        // Backups are sealed to the key pair of the code on paper: it stays, so earlier ones open with it.
        QCOMPARE((*desk)->vault().state().recovery.publicKey, paper.publicKey);
        QCOMPARE((*desk)->vault().state().recovery.wrap, paper.wrap);
        QVERIFY((*desk)->vault().state().recovery.sealedKey != paper.sealedKey);
        QVERIFY(RekeyDesk::salt(folder()) != saltBefore);
        QCOMPARE(*waitFor(done.store->count({.type = text("resident")})), m_desk->records());
        QVERIFY(waitFor(done.store->verify())->value(u"ok").toBool());
        RekeyDesk::add(*done.store, 900); // and it goes on
        done.store.reset();
        desk->reset();

        const QString path = RekeyDesk::storePath(folder());
        QCOMPARE(codeOf(Connection::open(path, view(old), Connection::Mode::Reader)), text("store.wrong-key"));
        const QByteArray number = QByteArray::number(m_desk->records() + 1) + '\n';
        QVERIFY(!shellCounts(path, view(old)).contains(number));
        QVERIFY(shellCounts(path, view(old)).contains("not a database"));
        QVERIFY(shellCounts(path, view(fresh)).contains(number));

        const QList<AuditRow> rows = auditRows(folder(), fresh);
        const auto begun = std::ranges::find(rows, text("desk.rekey"), &AuditRow::command);
        QVERIFY(begun != rows.end());
        QCOMPARE(begun->reason, text("柏二离职"));
        QCOMPARE(countOf(rows, "desk.rekey-finished"), 1);
        QVERIFY(!QDir(folder()).exists(text("store.db.rekey")));
    }

    void whoHasLeftOpensNothingWithWhatTheyKept()
    {
        // Before leaving they copied the whole folder; and they know their passphrase.
        QTemporaryDir kept;
        RekeyDesk::copyFolder(folder(), kept.path());
        auto desk = RekeyDesk::open(folder());
        auto store = (*desk)->signIn(text("1001"), RekeyDesk::pass(RekeyDesk::anPass));
        QVERIFY(store);
        const SecureBytes old = SecureBytes::copyOf((*desk)->key().span());
        QVERIFY((*desk)->removePerson(**store, text("1002")));
        QCOMPARE((*desk)->vault().leftSinceRekey(), 1);
        QVERIFY((*desk)->beginRekey(**store, text("离职")));
        store->reset();
        Desk::Rekeyed done = (*desk)->rekey({});
        QVERIFY(done.outcome);
        QCOMPARE((*desk)->vault().leftSinceRekey(), 0);
        done.store.reset();
        desk->reset();

        // Their old vault does not open the new store …
        QFile::remove(kept.filePath(text("store.db")));
        QVERIFY(QFile::copy(RekeyDesk::storePath(folder()), kept.filePath(text("store.db"))));
        auto theirs = RekeyDesk::open(kept.path());
        QVERIFY(theirs);
        const QString refused = codeOf((*theirs)->signIn(text("1002"), RekeyDesk::pass(RekeyDesk::boPass)));
        QVERIFY2(refused == text("store.wrong-key") || refused == text("store.wrong-desk"), qPrintable(refused));
        theirs->reset();
        QVERIFY(shellCounts(kept.filePath(text("store.db")), view(old)).contains("not a database"));
        // … and in the new one they are not.
        auto now = RekeyDesk::open(folder());
        QCOMPARE(codeOf((*now)->signIn(text("1002"), RekeyDesk::pass(RekeyDesk::boPass))),
                 text("vault.unknown-person"));
        QVERIFY((*now)->signIn(text("1001"), RekeyDesk::pass(RekeyDesk::anPass)));
        // What nobody had to be asked for: the code on paper still works.
        QVERIFY((*now)->recover(m_desk->code(), text("1001"), RekeyDesk::pass("Harbour-88q")));
        QVERIFY((*now)->signIn(text("1001"), RekeyDesk::pass("Harbour-88q")));
    }

    void itNeedsThePermissionAndAReason()
    {
        auto desk = RekeyDesk::open(folder());
        auto clerk = (*desk)->signIn(text("1002"), RekeyDesk::pass(RekeyDesk::boPass));
        QVERIFY(clerk);
        QCOMPARE(codeOf((*desk)->beginRekey(**clerk, text("for fun"))), text("permission.denied"));
        clerk->reset();
        Desk::Rekeyed unasked = (*desk)->rekey({});
        QCOMPARE(codeOf(unasked.outcome), text("vault.no-rekey"));
        QVERIFY(unasked.store);
        unasked.store.reset();
        auto an = (*desk)->signIn(text("1001"), RekeyDesk::pass(RekeyDesk::anPass));
        QVERIFY(an);
        QCOMPARE(codeOf((*desk)->beginRekey(**an, text("  "))), text("desk.reason-missing"));
        an->reset();
        (*desk)->signOut();
        QCOMPARE(codeOf((*desk)->rekey({}).outcome), text("desk.signed-out"));
        desk->reset();
        QCOMPARE(m_desk->state(folder()), text("old"));
    }

    void stoppedItLeavesTheOldKey_data()
    {
        QTest::addColumn<double>("at");
        for (const double at : {0.0, 0.3, 0.59, 0.61, 0.9, 1.0})
            QTest::newRow(QByteArray::number(at).constData()) << at;
    }

    void stoppedItLeavesTheOldKey()
    {
        QFETCH(double, at);
        auto desk = RekeyDesk::open(folder());
        auto store = (*desk)->signIn(text("1001"), RekeyDesk::pass(RekeyDesk::anPass));
        QVERIFY(store && (*desk)->beginRekey(**store, text("stop")));
        store->reset();
        std::stop_source stop;
        Desk::Rekeyed done = (*desk)->rekey({stop.get_token(), [&](double part) {
                                                 if (part >= at - 0.01)
                                                     stop.request_stop();
                                             }});
        QCOMPARE(codeOf(done.outcome), text("cancelled"));
        QVERIFY(done.store);
        done.store.reset();
        const QList<AuditRow> rows = auditRows(folder(), (*desk)->key());
        QCOMPARE(countOf(rows, "desk.rekey-failed"), 1);
        QCOMPARE(countOf(rows, "desk.rekey-abandoned"), 1);
        desk->reset();
        QCOMPARE(m_desk->state(folder()), text("old"));
    }

    void aDamagedStoreIsNotCopied_data()
    {
        QTest::addColumn<qint64>("page");
        const qint64 pages = QFileInfo(RekeyDesk::storePath(m_desk->folder())).size() / 4'096;
        for (const qint64 page : {pages / 2, pages - 1, pages})
            QTest::addRow("page %lld of %lld", static_cast<long long>(page), static_cast<long long>(pages)) << page;
    }

    void aDamagedStoreIsNotCopied()
    {
        QFETCH(qint64, page);
        auto vault = store::Vault::open(folder(), RekeyDesk::cheap());
        const auto key = vault->unlock(text("1001"), RekeyDesk::pass(RekeyDesk::anPass));
        QFile file(RekeyDesk::storePath(folder()));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(page * 4'096 - 1'000) && file.putChar('!'));
        file.close();
        const QByteArray before = RekeyDesk::contents(file.fileName());
        const QString code = codeOf(store::Rekey::exchange(file.fileName(), *vault, *key));
        QVERIFY2(code == text("store.damaged") || code == text("store.statement"), qPrintable(code));
        QCOMPARE(RekeyDesk::contents(file.fileName()), before);
    }

    void aCopyThatDiffersIsNotTaken()
    {
        auto desk = RekeyDesk::open(folder());
        auto store = (*desk)->signIn(text("1001"), RekeyDesk::pass(RekeyDesk::anPass));
        QVERIFY(store && (*desk)->beginRekey(**store, text("damage")));
        store->reset();
        bool changed = false;
        Desk::Rekeyed done = (*desk)->rekey({{}, [&](double part) {
                                                 if (changed || part < 0.599)
                                                     return;
                                                 QFile copy(RekeyDesk::storePath(folder()) + text(".rekey"));
                                                 QVERIFY(copy.open(QIODevice::ReadWrite));
                                                 QVERIFY(copy.seek(copy.size() - 1'000) && copy.putChar('!'));
                                                 changed = true;
                                             }});
        QVERIFY(changed);
        QCOMPARE(codeOf(done.outcome), text("store.damaged")); // its HMAC says so
        QVERIFY(done.store);
        done.store.reset();
        desk->reset();
        QCOMPARE(m_desk->state(folder()), text("old"));
    }

    void aDamagedVaultIsTakenFromItsCopyAndWithoutOneItIsSaid()
    {
        const auto damage = [this](const char *name) {
            QFile file(folder() + u'/' + text(name));
            return file.open(QIODevice::ReadWrite) && file.seek(60) && file.putChar('#');
        };
        QVERIFY(damage("vault.json"));
        QCOMPARE(m_desk->state(folder()), text("old"));
        QVERIFY(damage("vault.json") && damage("vault.json.bak"));
        const QByteArray before = RekeyDesk::contents(RekeyDesk::storePath(folder()));
        QCOMPARE(m_desk->state(folder()), text("open: vault.damaged")); // a backup is the way
        QCOMPARE(RekeyDesk::contents(RekeyDesk::storePath(folder())), before);
    }

    void whatStillStandsInTheWalComesAlong()
    {
        // As after a kill: the store was never closed, and its newest records are in the WAL only.
        QTemporaryDir killed;
        {
            auto desk = RekeyDesk::open(folder());
            auto store = (*desk)->signIn(text("1001"), RekeyDesk::pass(RekeyDesk::anPass));
            RekeyDesk::add(**store, 901);
            RekeyDesk::copyFolder(folder(), killed.path());
        }
        QVERIFY(QFileInfo(killed.filePath(text("store.db-wal"))).size() > 0);
        auto vault = store::Vault::open(killed.path(), RekeyDesk::cheap());
        const auto key = vault->unlock(text("1001"), RekeyDesk::pass(RekeyDesk::anPass));
        QVERIFY(key);
        const QString path = RekeyDesk::storePath(killed.path());
        QVERIFY(store::Rekey::exchange(path, *vault, *key));
        QVERIFY(!QFile::exists(path + text("-wal")));
        const auto settled = store::Rekey::settle(path, *vault, SecureBytes::copyOf(key->span()));
        QVERIFY(settled && settled->found == store::Rekey::Found::Finished);
        QVERIFY(shellCounts(path, view(settled->key)).contains(QByteArray::number(m_desk->records() + 1) + '\n'));
    }

    void copiesUnderTheOldKeyGoWithIt()
    {
        QFile early(folder() + text("/store.db.before-v1"));
        QVERIFY(early.open(QIODevice::WriteOnly) && early.write("old") == 3);
        early.close();
        auto desk = RekeyDesk::open(folder());
        auto store = (*desk)->signIn(text("1001"), RekeyDesk::pass(RekeyDesk::anPass));
        QVERIFY(store && (*desk)->beginRekey(**store, text("x")));
        store->reset();
        QVERIFY(early.exists());
        QVERIFY((*desk)->rekey({}).outcome);
        QVERIFY(!early.exists());
    }

    /// For figures: the folder of a large demo desk of which a copy is at hand, in YC_REKEY_DESK.
    void aLargeStore()
    {
        const QString place = qEnvironmentVariable("YC_REKEY_DESK");
        if (place.isEmpty())
            QSKIP("YC_REKEY_DESK is not set");
        const QJsonObject settings = QJsonDocument::fromJson(RekeyDesk::contents(place + text("/desk.json"))).object();
        auto vault = store::Vault::open(place, RekeyDesk::cheap());
        QVERIFY(vault);
        QString secret = settings.value(u"demo_passphrase").toString();
        const auto key = vault->unlock(settings.value(u"demo_number").toString(), store::Passphrase::fromText(secret));
        QVERIFY2(key, qPrintable(codeOf(key)));
        for (const store::PersonEntry &person : vault->persons()) { // a vault of format 1 has no key pairs yet
            if (vault->waitingForKeyPair().contains(person.number))
                QVERIFY(vault->resetPassphrase(*key, person.number, RekeyDesk::pass("Harbour-88q")));
        }
        QVERIFY(vault->renewRecovery(*key));
        const QString path = RekeyDesk::storePath(place);
        QElapsedTimer timer;
        timer.start();
        const auto done = store::Rekey::exchange(path, *vault, *key);
        QVERIFY2(done, qPrintable(codeOf(done)));
        const auto settled = store::Rekey::settle(path, *vault, SecureBytes::copyOf(key->span()));
        const qint64 millis = timer.elapsed();
        QVERIFY(settled && settled->found == store::Rekey::Found::Finished);
        const QByteArray status = RekeyDesk::contents(text("/proc/self/status"));
        const qsizetype at = status.indexOf("VmHWM:");
        qInfo("%lld MB in %lld ms; %s", static_cast<long long>(QFileInfo(path).size() >> 20),
              static_cast<long long>(millis), status.mid(at, status.indexOf('\n', at) - at).simplified().constData());
    }

    void twiceInARowWorks()
    {
        auto desk = RekeyDesk::open(folder());
        auto store = (*desk)->signIn(text("1001"), RekeyDesk::pass(RekeyDesk::anPass));
        QSet<QByteArray> salts{RekeyDesk::salt(folder())};
        for (int i = 0; i < 2; ++i) {
            QVERIFY((*desk)->beginRekey(**store, text("again")));
            store->reset();
            Desk::Rekeyed done = (*desk)->rekey({});
            QVERIFY(done.outcome && done.store);
            *store = std::move(done.store);
            salts.insert(RekeyDesk::salt(folder()));
        }
        QCOMPARE(salts.size(), 3);
        store->reset();
        desk->reset();
        QCOMPARE(m_desk->state(folder()), text("new"));
    }
};

QTEST_GUILESS_MAIN(StoreRekey)
#include "tst_store_rekey.moc"
