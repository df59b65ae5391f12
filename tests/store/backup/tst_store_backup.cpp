// SPDX-License-Identifier: GPL-3.0-or-later
#include "BackupDesk.h"
#include "store/backup/BackupFolder.h"
#include "store/backup/OrganisationKey.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <sys/resource.h>

#include <csignal>
#include <thread>

using namespace yc;
using namespace yc::test;
using core::Result;

class StoreBackup : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRestoredDeskIsTheDeskAsItWas()
    {
        BackupDesk from;
        const core::Dataset dataset{QStringLiteral("310106013"), QStringLiteral("residents")};
        const QString identity = from.store->replica(dataset)->identity();
        const auto made = store::makeBackup(from.source(), from.path(), from.clock->now());
        QVERIFY2(made, made ? "" : qPrintable(made.error().code));
        QCOMPARE(made->manifest.documents, 60);
        QVERIFY(made->manifest.auditRows >= 61);
        QVERIFY(!made->manifest.auditHead.isEmpty());
        QCOMPARE(QFile::permissions(made->path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

        const QString folder = from.dir.filePath(QStringLiteral("back"));
        const auto restored = store::restoreDesk(from.path(), from.byCode(), folder, from.clock->now());
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().code));
        const QString copy = folder + QStringLiteral("/store.db");
        QVERIFY(!from.digestAt(copy).isEmpty());
        QCOMPARE(from.digestAt(copy), from.digestAt(from.desk->storePath()));
        QCOMPARE(from.metaAt(from.desk->storePath(), "sync.identity").toString(), identity);
        QVERIFY(!from.metaAt(copy, "sync.identity").isValid()); // the one thing that a restore changes
        QVERIFY(!from.metaAt(copy, "sync.salt").toString().isEmpty());
        QVERIFY(!QFile::exists(folder + QStringLiteral(".restoring")));

        auto desk = store::Desk::open(folder, {sampleType()}, from.clock, BackupDesk::cheap());
        QVERIFY2(desk, desk ? "" : qPrintable(desk.error().code));
        QCOMPARE((*desk)->settings(), BackupDesk::settings());
        auto store = (*desk)->signIn(QStringLiteral("1001"), BackupDesk::passphrase());
        QVERIFY2(store, store ? "" : qPrintable(store.error().code));
        QCOMPARE((*desk)->warnings().size(), 0);
        QCOMPARE((*store)->auditFindings().size(), 0);
        QCOMPARE(*waitFor((*store)->count({.type = QStringLiteral("resident")})), 60);
        QVERIFY((*store)->replica(dataset)->identity() != identity); // positions of before mean nothing any more
        QVERIFY(waitFor((*store)->verify())->value(QStringLiteral("ok")).toBool());
        const auto hits = waitFor((*store)->search({.text = QStringLiteral("oymz"), .types = {}}, 0));
        QVERIFY(hits && !hits->isEmpty());
        store->reset();
        const QByteArrayView key(from.desk->key().span().data(), static_cast<qsizetype>(from.desk->key().size()));
        auto look = store::Connection::open((*desk)->storePath(), key, store::Connection::Mode::Reader);
        QVERIFY(look);
        QCOMPARE((*look)->scalar(QStringLiteral("SELECT count(*) FROM audit WHERE command='desk.restored'"))->toInt(),
                 1);
        QVERIFY(!(*look)->scalar(QStringLiteral("PRAGMA cipher_integrity_check"))->isValid());
    }
    void theBackupIsOfOneMomentWhileOthersWrite()
    {
        BackupDesk from(200);
        auto source = from.source();
        QByteArray moment;
        const auto sign = source.signHead;
        source.signHead = [&](store::Connection &snapshot) {
            moment = BackupDesk::digestOf(snapshot);
            return sign(snapshot);
        };
        std::atomic<bool> stop = false;
        std::atomic<int> added = 0;
        std::jthread writing([&] {
            QRandomGenerator random(20261121);
            for (int i = 1'000; !stop; i += 1 + static_cast<int>(random.bounded(3)))
                added += from.add(i) ? 1 : 0;
        });
        // At least so many are written while pages are read: the reading waits for them.
        store::BackupRun run;
        run.progress = [&](store::BackupRun::Phase, double) {
            for (const int until = added + 3; added < until;)
                std::this_thread::yield();
        };
        const auto made = store::makeBackup(source, from.path(), from.clock->now(), run);
        stop = true;
        writing.join();
        QVERIFY2(made, made ? "" : qPrintable(made.error().code));
        QVERIFY(added > 20);
        QVERIFY(!moment.isEmpty());
        const QString folder = from.dir.filePath(QStringLiteral("back"));
        QVERIFY(store::restoreDesk(from.path(), from.byCode(), folder, from.clock->now()));
        QCOMPARE(from.digestAt(folder + QStringLiteral("/store.db")), moment);
        auto desk = store::Desk::open(folder, {sampleType()}, from.clock, BackupDesk::cheap());
        QVERIFY(desk);
        auto store = (*desk)->signIn(QStringLiteral("1001"), BackupDesk::passphrase());
        QVERIFY2(store, store ? "" : qPrintable(store.error().code));
        QVERIFY(waitFor((*store)->verify())->value(QStringLiteral("ok")).toBool());
    }
    void theOrganisationsKeyOpensIt()
    {
        BackupDesk from(5);
        const QString open = from.dir.filePath(QStringLiteral("org.public"));
        const QString secret = from.dir.filePath(QStringLiteral("org.secret"));
        QVERIFY(store::OrganisationKey::make(open, secret));
        QVERIFY(!store::OrganisationKey::make(open, secret)); // never over an old one
        QCOMPARE(QFile::permissions(secret) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const auto key = store::OrganisationKey::readPublic(open);
        QVERIFY(key);
        QVERIFY(!store::OrganisationKey::readPublic(secret));
        QVERIFY(!from.backUp(*key).isEmpty());
        const auto opener = [](const QString &path) {
            return [path](const store::BackupHeader &header) -> Result<store::SecureBytes> {
                YC_ASSIGN(const auto mine, store::OrganisationKey::readSecret(path));
                return store::FileKey::openWithOrganisation(header, mine);
            };
        };
        QVERIFY(store::verifyBackup(from.path(), opener(secret)));
        const QString folder = from.dir.filePath(QStringLiteral("back"));
        QVERIFY(store::restoreDesk(from.path(), opener(secret), folder, from.clock->now()));
        QCOMPARE(from.digestAt(folder + QStringLiteral("/store.db")), from.digestAt(from.desk->storePath()));

        const QString other = from.dir.filePath(QStringLiteral("other.secret"));
        QVERIFY(store::OrganisationKey::make(from.dir.filePath(QStringLiteral("other.public")), other));
        QCOMPARE(store::verifyBackup(from.path(), opener(other)).error().code, QStringLiteral("backup.wrong-key"));
        QByteArray cut = contentsOf(secret);
        cut[40] = cut.at(40) == 'A' ? 'B' : 'A';
        QVERIFY(overwrite(other, cut));
        QCOMPARE(store::verifyBackup(from.path(), opener(other)).error().code, QStringLiteral("backup.bad-key-file"));
        QVERIFY(!from.backUp().isEmpty());
        QCOMPARE(store::verifyBackup(from.path(), opener(secret)).error().code,
                 QStringLiteral("backup.not-for-organisation"));
    }
    void anotherCodeAndAnotherDeskAreRefused()
    {
        BackupDesk from(3);
        BackupDesk other(3);
        QVERIFY(!from.backUp().isEmpty());
        QCOMPARE(store::verifyBackup(from.path(), other.byCode()).error().code, QStringLiteral("backup.wrong-code"));
        QCOMPARE(store::verifyBackup(from.path(), other.byStore()).error().code, QStringLiteral("backup.other-key"));
        QCOMPARE(store::verifyBackup(from.path(), from.byStore(), other.desk->vault().deskId()).error().code,
                 QStringLiteral("backup.wrong-desk"));
        const QString folder = from.dir.filePath(QStringLiteral("back"));
        const auto restored = store::restoreDesk(from.path(), other.byCode(), folder, from.clock->now());
        QCOMPARE(restored.error().code, QStringLiteral("backup.wrong-code"));
        QVERIFY(!QFile::exists(folder));
        QVERIFY(!QFile::exists(folder + QStringLiteral(".restoring")));
        QVERIFY(store::verifyBackup(from.path(), from.byStore(), from.desk->vault().deskId()));
    }
    void aFolderThatIsTakenStaysAsItIs()
    {
        BackupDesk from(3);
        QVERIFY(!from.backUp().isEmpty());
        const QString folder = from.dir.filePath(QStringLiteral("back"));
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(overwrite(folder + QStringLiteral("/mine.txt"), "mine"));
        QCOMPARE(store::restoreDesk(from.path(), from.byCode(), folder, from.clock->now()).error().code,
                 QStringLiteral("desk.folder-not-empty"));
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{QStringLiteral("mine.txt")});
        QVERIFY(QFile::remove(folder + QStringLiteral("/mine.txt")));
        QVERIFY(store::restoreDesk(from.path(), from.byCode(), folder, from.clock->now())); // empty will do
    }
    void aFlippedByteInEveryRegionIsRefused_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("code");
        QTest::newRow("magic") << QStringLiteral("magic") << QStringLiteral("backup.not-a-backup");
        for (const char *region : {"format", "length", "header", "tag", "start", "first chunk", "middle", "last chunk",
                                   "footer", "footer length"})
            QTest::newRow(region) << QString::fromLatin1(region) << QStringLiteral("backup.changed");
    }
    void aFlippedByteInEveryRegionIsRefused()
    {
        QFETCH(QString, region);
        QFETCH(QString, code);
        BackupDesk from(80);
        QVERIFY(!from.backUp().isEmpty());
        const QByteArray good = contentsOf(from.path());
        const qsizetype body = good.indexOf("}}") + 2 + 32; // behind the header's JSON and tag
        QVERIFY(body > 34 && good.size() - body > 2 * 65'000);
        const QHash<QString, qsizetype> places{{QStringLiteral("magic"), 3},
                                               {QStringLiteral("format"), 8},
                                               {QStringLiteral("length"), 12},
                                               {QStringLiteral("header"), 60},
                                               {QStringLiteral("tag"), body - 5},
                                               {QStringLiteral("start"), body + 3},
                                               {QStringLiteral("first chunk"), body + 24 + 100},
                                               {QStringLiteral("middle"), body + 24 + 65'536 + 17 + 5},
                                               {QStringLiteral("last chunk"), good.size() - 16 - 20},
                                               {QStringLiteral("footer"), good.size() - 16},
                                               {QStringLiteral("footer length"), good.size() - 8}};
        QByteArray bad = good;
        const qsizetype at = places.value(region);
        bad[at] = static_cast<char>(bad.at(at) ^ 0x04);
        QVERIFY(overwrite(from.path(), bad));
        const auto read = store::verifyBackup(from.path(), from.byStore());
        QVERIFY(!read);
        const QStringList codes{code, region == u"length" ? QStringLiteral("backup.truncated") : code};
        QVERIFY2(codes.contains(read.error().code), qPrintable(read.error().code));
        const QString folder = from.dir.filePath(QStringLiteral("back"));
        QVERIFY(!store::restoreDesk(from.path(), from.byCode(), folder, from.clock->now()));
        QVERIFY(!QFile::exists(folder));
    }
    void noFlippedByteGetsThrough()
    {
        BackupDesk from(10);
        QVERIFY(!from.backUp().isEmpty());
        const QByteArray good = contentsOf(from.path());
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            QByteArray bad = good;
            const auto at = static_cast<qsizetype>(random.bounded(static_cast<quint64>(bad.size())));
            bad[at] = static_cast<char>(bad.at(at) ^ (1 << random.bounded(8)));
            QVERIFY(overwrite(from.path(), bad));
            QVERIFY2(!store::verifyBackup(from.path(), from.byStore()), qPrintable(QString::number(at)));
        }
    }
    void aCutFileIsCalledCut()
    {
        BackupDesk from(10);
        QVERIFY(!from.backUp().isEmpty());
        const QByteArray good = contentsOf(from.path());
        QList<qsizetype> lengths{
            1, 7, 8, 15, 16, 17, 100, good.size() - 1, good.size() - 8, good.size() - 16, good.size() - 17};
        QRandomGenerator random(8);
        for (int i = 0; i < 100; ++i)
            lengths << 1 + static_cast<qsizetype>(random.bounded(static_cast<quint64>(good.size() - 1)));
        for (const qsizetype length : std::as_const(lengths)) {
            QVERIFY(overwrite(from.path(), good.first(length)));
            const auto read = store::verifyBackup(from.path(), from.byStore());
            QVERIFY(!read);
            QVERIFY2(read.error().code == u"backup.truncated", qPrintable(read.error().code + QString::number(length)));
        }
        QVERIFY(overwrite(from.path(), {}));
        QCOMPARE(store::verifyBackup(from.path(), from.byStore()).error().code, QStringLiteral("backup.not-a-backup"));
        QVERIFY(overwrite(from.path(), good + "more"));
        QVERIFY(!store::verifyBackup(from.path(), from.byStore()));
    }
    void swappedPartsAreRefused()
    {
        BackupDesk from(120);
        QVERIFY(!from.backUp().isEmpty());
        const QByteArray good = contentsOf(from.path());
        QVERIFY(from.add(999));
        QVERIFY(store::makeBackup(from.source(), from.path("two.ycbackup"), from.clock->now().addSecs(60)));
        const QByteArray two = contentsOf(from.path("two.ycbackup"));
        const auto refused = [&](const QByteArray &bytes) {
            return overwrite(from.path(), bytes) && !store::verifyBackup(from.path(), from.byStore());
        };
        const auto bodyOf = [](const QByteArray &file) { return file.indexOf("}}") + 2 + 32; };
        constexpr qsizetype chunk = 65'536 + 17;
        const qsizetype first = bodyOf(good) + 24;
        QVERIFY(good.size() > first + 2 * chunk);
        // Two chunks change places; one stands twice; one is missing; one is of the other backup.
        QVERIFY(refused(good.first(first) + good.sliced(first + chunk, chunk) + good.sliced(first, chunk) +
                        good.sliced(first + 2 * chunk)));
        QVERIFY(refused(good.first(first + chunk) + good.sliced(first)));
        QVERIFY(refused(good.first(first) + good.sliced(first + chunk)));
        QVERIFY(refused(good.first(first) + two.sliced(bodyOf(two) + 24, chunk) + good.sliced(first + chunk)));
        // The header of one, the body of the other, of the same desk.
        QVERIFY(refused(good.first(bodyOf(good)) + two.sliced(bodyOf(two))));
        QVERIFY(!refused(good));
    }
    void aNewerFormatIsSaid()
    {
        BackupDesk from(3);
        QVERIFY(!from.backUp().isEmpty());
        QFile file(from.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto read = store::BackupHeader::read(file);
        QVERIFY(read);
        QByteArray newer = read->header.encode();
        newer[8] = 2;
        QVERIFY(overwrite(from.path(), newer));
        QCOMPARE(store::verifyBackup(from.path(), from.byStore()).error().code, QStringLiteral("backup.changed"));
        QCryptographicHash tag(QCryptographicHash::Blake2b_256);
        tag.addData(QByteArrayView(newer).chopped(32));
        QVERIFY(overwrite(from.path(), newer.chopped(32) + tag.result()));
        const auto refused = store::verifyBackup(from.path(), from.byStore());
        QCOMPARE(refused.error().code, QStringLiteral("backup.newer-version"));
        QCOMPARE(refused.error().kind, core::ErrorKind::UpdateProgram);
    }
    void nothingOfAResidentOrOfStaffStandsInItInClear()
    {
        BackupDesk from(60);
        QVERIFY(!from.backUp().isEmpty());
        const QByteArray bytes = contentsOf(from.path());
        for (const char *text : {"欧阳明珠", "13800005678", "延安中路", "310199", "安一", "1001\"", "静安寺",
                                 "person:", "SQLite format", "resident"}) {
            QVERIFY2(!bytes.contains(text), text);
            const QString wide = QString::fromUtf8(text);
            QVERIFY(!bytes.contains(QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2)));
        }
    }
    void stoppingLeavesNothing()
    {
        BackupDesk from(100);
        for (const double at : {0.0, 0.4}) {
            std::stop_source stop;
            store::BackupRun run{stop.get_token(), [&](store::BackupRun::Phase phase, double part) {
                                     if (phase == store::BackupRun::Phase::Writing && part > at)
                                         stop.request_stop();
                                 }};
            const auto made = store::makeBackup(from.source(), from.path(), from.clock->now(), run);
            QVERIFY(!made);
            QCOMPARE(made.error().kind, core::ErrorKind::Cancelled);
            QVERIFY(QDir(from.kept).isEmpty());
        }
        QVERIFY(!from.backUp().isEmpty());
        std::stop_source stop;
        store::BackupRun run{stop.get_token(), [&](store::BackupRun::Phase, double) { stop.request_stop(); }};
        const QString folder = from.dir.filePath(QStringLiteral("back"));
        QCOMPARE(store::restoreDesk(from.path(), from.byCode(), folder, from.clock->now(), run).error().kind,
                 core::ErrorKind::Cancelled);
        QVERIFY(!QFile::exists(folder));
        QVERIFY(!QFile::exists(folder + QStringLiteral(".restoring")));
    }
    void aMissingFolderIsSaid()
    {
        BackupDesk from(1);
        const auto made = store::makeBackup(from.source(), from.dir.filePath(QStringLiteral("stick/one.ycbackup")),
                                            from.clock->now());
        QCOMPARE(made.error().code, QStringLiteral("backup.no-folder"));
    }
    void aFullDiskLeavesNothing()
    {
        BackupDesk from(100);
        struct rlimit before = {};
        getrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, SIG_IGN);
        const auto limited = [&before](rlim_t bytes, auto work) {
            struct rlimit small = before;
            small.rlim_cur = bytes;
            setrlimit(RLIMIT_FSIZE, &small);
            auto outcome = work();
            setrlimit(RLIMIT_FSIZE, &before);
            return outcome;
        };
        const auto source = from.source();
        for (const rlim_t bytes : {10UL, 500UL, 5'000UL, 60'000UL}) {
            const auto made = limited(bytes, [&] { return store::makeBackup(source, from.path(), from.clock->now()); });
            QVERIFY(!made);
            QCOMPARE(made.error().code, QStringLiteral("backup.disk-full"));
            QVERIFY(QDir(from.kept).isEmpty());
        }
        QVERIFY(!from.backUp().isEmpty());
        const QString folder = from.dir.filePath(QStringLiteral("back"));
        for (const rlim_t bytes : {10UL, 2'000UL, 200'000UL}) {
            const auto back = limited(
                bytes, [&] { return store::restoreDesk(from.path(), from.byCode(), folder, from.clock->now()); });
            QVERIFY(!back);
            QCOMPARE(back.error().code, QStringLiteral("store.disk-full"));
            QVERIFY(!QFile::exists(folder));
            QVERIFY(!QFile::exists(folder + QStringLiteral(".restoring")));
        }
    }
    void onlyTheDesksOwnBackupsAreListedAndRemoved()
    {
        BackupDesk from(1);
        BackupDesk other(1);
        const store::BackupFolder mine(from.kept, from.desk->vault().deskId());
        const QDateTime now = from.clock->now();
        for (int day = 0; day < 12; ++day) {
            const QDateTime at = now.addDays(-day);
            QVERIFY(store::makeBackup(from.source(), mine.pathFor(at), at));
        }
        // Another desk's file under a name like ours, a file that is none, a part of a killed run, a stranger's part.
        const QString stranger = mine.pathFor(now.addDays(-300));
        QVERIFY(store::makeBackup(other.source(), stranger, now.addDays(-300)));
        const QString note = mine.pathFor(now.addDays(-301));
        QVERIFY(overwrite(note, "not a backup"));
        const QString part = mine.pathFor(now) + QStringLiteral(".part");
        QVERIFY(overwrite(part, "half"));
        const QString foreign = from.kept + QStringLiteral("/holiday.part");
        QVERIFY(overwrite(foreign, "mine"));

        QCOMPARE(mine.list().size(), 12);
        const store::Retention keep{3, 1, 1};
        const QStringList gone = mine.prune(keep, now);
        QCOMPARE(gone.size(), 10);
        QCOMPARE(mine.list().size(), 3);
        QCOMPARE(mine.list().first().created, QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch(), QTimeZone::UTC));
        QVERIFY(QFile::exists(stranger) && QFile::exists(note) && QFile::exists(foreign) && !QFile::exists(part));
    }
    void theStoreRemembersPlanAndState()
    {
        BackupDesk from(1);
        auto state = waitFor(store::DeskBackup::state(*from.store));
        QVERIFY(state);
        QVERIFY(!state->plan.isOn() && !state->last.isValid());
        QCOMPARE(state->plan.hour, 18);
        store::BackupPlan plan{from.kept, 12, 0x1f};
        QVERIFY(waitFor(store::DeskBackup::setPlan(*from.store, plan)));
        const auto made = store::makeBackup(from.source(), from.path(), from.clock->now());
        QVERIFY(made);
        const core::Error error{core::ErrorKind::Retry, QStringLiteral("backup.no-folder"), {}};
        QVERIFY(waitFor(store::DeskBackup::recordFailed(*from.store, error, true)));
        state = waitFor(store::DeskBackup::state(*from.store));
        QVERIFY(state && state->failedSince.isValid());
        QCOMPARE(state->failedCode, QStringLiteral("backup.no-folder"));
        QVERIFY(waitFor(store::DeskBackup::recordDone(*from.store, *made, true)));
        state = waitFor(store::DeskBackup::state(*from.store));
        QVERIFY(state);
        QCOMPARE(state->plan, plan);
        QCOMPARE(state->last, made->manifest.created);
        QCOMPARE(state->lastBytes, made->bytes);
        QVERIFY(!state->failedSince.isValid());
    }
    void killedAtAnyMomentTheOldOrTheNewIsThere()
    {
        BackupDesk from(400);
        from.store.reset();
        from.desk.reset(); // the child opens it
        QRandomGenerator random(9);
        for (int round = 0; round < 8; ++round) {
            killAfter(static_cast<int>(random.bounded(14)), {QStringLiteral("--backup"), from.folder, from.path()});
            if (QFile::exists(from.path())) {
                QVERIFY(store::verifyBackup(from.path(), from.byCode()));
                QVERIFY(QFile::remove(from.path()));
            }
            const QStringList left = QDir(from.kept).entryList(QDir::Files);
            QVERIFY(left.isEmpty() || left == QStringList{QStringLiteral("one.ycbackup.part")});
        }
        killAfter(1'000'000, {QStringLiteral("--backup"), from.folder, from.path()}); // to its end
        QVERIFY(store::verifyBackup(from.path(), from.byCode()));
        const QString back = from.dir.filePath(QStringLiteral("back"));
        for (int round = 0; round < 8; ++round) {
            killAfter(static_cast<int>(random.bounded(14)),
                      {QStringLiteral("--restore"), from.path(), back, from.code});
            if (QFile::exists(back)) {
                QVERIFY(store::Desk::open(back, {sampleType()}, from.clock, BackupDesk::cheap()));
                QVERIFY(QDir(back).removeRecursively());
            }
        }
        QVERIFY(store::restoreDesk(from.path(), from.byCode(), back, from.clock->now()));
        auto desk = store::Desk::open(back, {sampleType()}, from.clock, BackupDesk::cheap());
        QVERIFY(desk);
        auto store = (*desk)->signIn(QStringLiteral("1001"), BackupDesk::passphrase());
        QVERIFY(store);
        QVERIFY(waitFor((*store)->verify())->value(QStringLiteral("ok")).toBool());
        QVERIFY(!QFile::exists(back + QStringLiteral(".restoring")));
    }

private:
    /// Runs this program as a child that writes a byte for each step, and kills it after so many.
    static void killAfter(int steps, const QStringList &arguments)
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), arguments);
        QVERIFY(child.waitForStarted());
        qsizetype seen = 0;
        while (seen < steps && child.waitForReadyRead(20'000))
            seen += child.readAllStandardOutput().size();
        child.kill();
        QVERIFY(child.state() == QProcess::NotRunning || child.waitForFinished());
    }
};

namespace {
void step(double)
{
    if (::write(STDOUT_FILENO, "x", 1) != 1)
        _exit(1);
}

int child(const QStringList &arguments)
{
    auto clock = std::make_shared<FakeClock>();
    const store::BackupRun run{{}, [](store::BackupRun::Phase, double part) { step(part); }};
    step(0);
    if (arguments.at(1) == u"--restore") {
        const auto done = store::restoreDesk(
            arguments.at(2),
            [&](const store::BackupHeader &header) -> Result<store::SecureBytes> {
                YC_ASSIGN(const auto paper, store::RecoveryCode::parse(arguments.at(4)));
                return store::FileKey::open(header, paper);
            },
            arguments.at(3), clock->now(), run);
        return done ? 0 : 1;
    }
    auto desk = store::Desk::open(arguments.at(2), {sampleType()}, clock, BackupDesk::cheap());
    if (!desk)
        return 1;
    auto store = (*desk)->signIn(QStringLiteral("1001"), BackupDesk::passphrase());
    if (!store)
        return 1;
    const auto source = store::DeskBackup::source(**desk, {}, QStringLiteral("1.2.3"), clock);
    if (!source || !store::makeBackup(*source, arguments.at(3), clock->now(), run))
        return 1;
    return 0;
}
} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc > 3 && (app.arguments().at(1) == u"--backup" || app.arguments().at(1) == u"--restore"))
        return child(app.arguments());
    StoreBackup test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_store_backup.moc"
