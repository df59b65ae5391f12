// SPDX-License-Identifier: GPL-3.0-or-later
#include "FileSamples.h"
#include "SmallDisk.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace yc;
using namespace yc::test;
using core::FileState;
using replica::FilePort;

namespace {

const core::FileLimits limits = core::FileLimits::on(QDate(2026, 11, 20));

template<class T> QString codeOf(const core::Result<T> &result)
{
    return result ? QStringLiteral("done") : result.error().code;
}

auto openAt(const QString &path)
{
    core::RecordType type = fileNamingType();
    return store::SqlDocumentStore::open({path, {type}, sampleSession(), std::make_shared<FakeClock>()}, sampleKey());
}

/// Takes in one file after another until killed; says so on the pipe with each byte.
int takeInUntilKilled(const QString &path, int ready)
{
    auto store = openAt(path);
    if (!store)
        return 1;
    for (quint32 i = 0;; ++i) {
        (void)!::write(ready, "x", 1);
        if (!waitFor((*store)->fileStore().put(sourceOf(scan(3 * limits.partBytes + i, i)))))
            return 2;
    }
}

/// Takes in one file with ever more room, until there is enough.
int takeInOnSmallDisk(const QString &folder)
{
    const QString path = folder + QStringLiteral("/store.db");
    int refused = 0;
    for (qint64 room = 0; room < 6 << 20; room += 300 << 10) {
        QFile::remove(path);
        QFile::remove(path + QStringLiteral("-wal"));
        auto store = openAt(path);
        if (!store)
            return 1;
        auto &files = (*store)->fileStore();
        const QByteArray small = scan(1000, 7);
        const auto before = waitFor(files.put(sourceOf(small)));
        SmallDisk::leave(folder, room);
        const auto done = waitFor(files.put(sourceOf(scan(2 << 20))));
        SmallDisk::clear(folder);
        if (done) {
            std::printf("%d refused, then done with %lld KB\n", refused, static_cast<long long>(room >> 10));
            return refused > 0 ? 0 : 2;
        }
        ++refused;
        if (done.error().code != u"store.disk-full") {
            std::printf("%s\n", qPrintable(done.error().code));
            return 3;
        }
        // What was there is there, and the same file goes in once there is room.
        if (!before || waitFor(files.bytes(before->digest)) != small || !waitFor(files.put(sourceOf(scan(2 << 20)))))
            return 4;
        store = {};
    }
    return 5;
}

} // namespace

class StoreFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatGoesInComesOut_data()
    {
        QTest::addColumn<qint64>("size");
        for (const qint64 size :
             {qint64(3), qint64(4), qint64(1000), limits.partBytes - 1, limits.partBytes, limits.partBytes + 1,
              2 * limits.partBytes, 5 * limits.partBytes + 77, limits.largest})
            QTest::addRow("%lld", static_cast<long long>(size)) << size;
    }
    void whatGoesInComesOut()
    {
        QFETCH(const qint64, size);
        FileDesk desk;
        const QByteArray bytes = scan(size);
        const auto put = desk.put(bytes);
        QVERIFY2(put, qPrintable(codeOf(put)));
        QCOMPARE(put->digest, digestOf(bytes));
        QCOMPARE(put->size, size);
        QCOMPARE(put->media, QStringLiteral("image/jpeg"));
        QCOMPARE(*desk.bytes(put->digest), bytes);
        desk.addCase({*put});
        desk.reopen();
        QCOMPARE(*desk.bytes(put->digest), bytes);
        QCOMPARE(desk.status(put->digest).state, FileState::Local);
        qsizetype longest = 0; // in pieces of one part
        const auto read = waitFor(desk.files().read(put->digest, [&](QByteArrayView piece) -> core::Result<> {
            longest = std::max(longest, piece.size());
            return {};
        }));
        QVERIFY(read);
        QCOMPARE(longest, std::min(size, limits.partBytes));
    }

    void whatIsNotTakenLeavesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("file.empty");
        QTest::newRow("limit + 1") << scan(limits.largest + 1) << QStringLiteral("file.too-large");
        QTest::newRow("a program") << scan(1000, 1, "MZ") << QStringLiteral("file.wrong-kind");
        QTest::newRow("a web page called scan.jpg")
            << QByteArray("<html><script>…</script>") << QStringLiteral("file.wrong-kind");
        QTest::newRow("two bytes of a picture") << QByteArray("\xFF\xD8") << QStringLiteral("file.wrong-kind");
        QTest::newRow("a PDF further down") << QByteArray("junk\n%PDF-1.7 …") << QStringLiteral("file.wrong-kind");
    }
    void whatIsNotTakenLeavesNothing()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, code);
        FileDesk desk;
        QCOMPARE(codeOf(desk.put(bytes)), code);
        QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM file")), 0);
        QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM file_part")), 0);
    }
    void kindsAreKnownByTheirContent()
    {
        QCOMPARE(core::mediaOf(scan(99)), QStringLiteral("image/jpeg"));
        QCOMPARE(core::mediaOf(QByteArray("\x89PNG\r\n\x1A\n…")), QStringLiteral("image/png"));
        QCOMPARE(core::mediaOf(QByteArray("%PDF-1.4\n")), QStringLiteral("application/pdf"));
        QCOMPARE(core::mediaOf(QByteArray("\x89PNG\n\n")), QString());
    }

    void aSourceThatFailsHalfWayLeavesNothing()
    {
        class Stick : public QBuffer { // pulled out after two parts
        public:
            qint64 readData(char *to, qint64 most) override
            {
                return pos() > 2 * limits.partBytes ? -1 : QBuffer::readData(to, most);
            }
        };
        FileDesk desk;
        const auto put = waitFor(desk.files().put([]() -> core::Result<std::unique_ptr<QIODevice>> {
            auto stick = std::make_unique<Stick>();
            stick->setData(scan(5 * limits.partBytes));
            stick->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
            return stick;
        }));
        QCOMPARE(codeOf(put), QStringLiteral("file.unreadable"));
        QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM file")), 0);
        QCOMPARE(codeOf(waitFor(desk.files().put(core::fileOnDisk(desk.folder())))), QStringLiteral("file.unreadable"));
    }
    void stoppedHalfWayLeavesNothing()
    {
        FileDesk desk;
        std::stop_source stop;
        const auto put = waitFor(desk.files().put(
            sourceOf(scan(limits.largest)),
            [&](qint64 done) {
                if (done > limits.partBytes)
                    stop.request_stop();
            },
            stop.get_token()));
        QCOMPARE(codeOf(put), QStringLiteral("cancelled"));
        QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM file_part")), 0);
    }

    void theSameContentIsKeptOnce()
    {
        FileDesk desk;
        const QByteArray bytes = scan(2 * limits.partBytes + 9);
        const auto first = desk.put(bytes);
        const auto second = desk.put(bytes);
        QCOMPARE(first->digest, second->digest);
        QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM file")), 1);
        QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM file_part")), 3);
        desk.addCase({*first});
        desk.addCase({*second});
        QCOMPARE(*desk.bytes(first->digest), bytes);
    }

    void aDamagedRowIsNeverHandedOut()
    {
        FileDesk desk;
        const QByteArray bytes = scan(3 * limits.partBytes);
        const auto put = desk.put(bytes);
        const auto fine = desk.put(scan(500, 2));
        desk.addCase({*put, *fine});
        QJsonObject report = *waitFor(desk->verify());
        QVERIFY(report.value(QStringLiteral("files_ok")).toBool());
        QVERIFY(report.value(QStringLiteral("ok")).toBool());
        QCOMPARE(report.value(QStringLiteral("files")).toInt(), 2);
        desk.sql(QStringLiteral("UPDATE file_part SET bytes=zeroblob(length(bytes)) WHERE n=1"));
        QByteArray got;
        const auto read = waitFor(desk.files().read(put->digest, [&](QByteArrayView piece) -> core::Result<> {
            got.append(piece);
            return {};
        }));
        QCOMPARE(codeOf(read), QStringLiteral("file.damaged"));
        QCOMPARE(got, bytes.first(limits.partBytes)); // nothing of the damaged part
        QCOMPARE(codeOf(desk.port()->readPart(put->digest, 1)), QStringLiteral("file.damaged"));
        QCOMPARE(desk.status(put->digest).state, FileState::Local); // the only one there is: not thrown away
        report = *waitFor(desk->verify());
        QVERIFY(!report.value(QStringLiteral("files_ok")).toBool());
        QVERIFY(!report.value(QStringLiteral("ok")).toBool());
        QCOMPARE(report.value(QStringLiteral("first_bad_file")).toString(), put->digest);
        QCOMPARE(codeOf(desk.bytes(fine->digest)), QStringLiteral("done"));
        // Where the city has it, it is fetched again.
        QVERIFY(desk.port()->confirm({put->digest}));
        QCOMPARE(codeOf(desk.bytes(put->digest)), QStringLiteral("file.damaged"));
        QTRY_COMPARE(desk.status(put->digest).state, FileState::OnlyAtCity);
        // And whoever brings it again heals it.
        QVERIFY(desk.put(bytes));
        QCOMPARE(*desk.bytes(put->digest), bytes);
    }
    void partsInTheWrongPlaceAreDamage()
    {
        FileDesk desk;
        const auto put = desk.put(scan(2 * limits.partBytes));
        desk.sql(QStringLiteral("UPDATE file_part SET n=n+10"));
        desk.sql(QStringLiteral("UPDATE file_part SET n=11-n")); // digests go with their parts
        QCOMPARE(codeOf(desk.bytes(put->digest)), QStringLiteral("file.damaged"));
    }

    void whatARecordNamesStays()
    {
        FileDesk desk;
        const auto kept = desk.put(scan(1000, 1));
        const auto orphan = desk.put(scan(1000, 2));
        const auto drafted = desk.put(scan(1000, 3));
        const QString one = desk.addCase({*kept});
        const QString draft = desk.add(naming({*drafted}), QStringLiteral("draft"));
        QCOMPARE(*waitFor(desk.files().collect()), 0);
        desk.clock().advance(limits.orphanKept - std::chrono::hours(1));
        QCOMPARE(*waitFor(desk.files().collect()), 0);
        desk.clock().advance(std::chrono::hours(2));
        QCOMPARE(*waitFor(desk.files().collect()), 1); // the aborted form's
        QCOMPARE(codeOf(desk.bytes(orphan->digest)), QStringLiteral("file.not-found"));
        desk.clock().advance(std::chrono::hours(24 * 400));
        QCOMPARE(*waitFor(desk.files().collect()), 0);
        QVERIFY(desk.bytes(kept->digest));
        QVERIFY(desk.bytes(drafted->digest));

        // Removed from the record: gone for people at once, from the disk when nobody can want it back.
        QVERIFY(desk.change(one, naming({})));
        QCOMPARE(codeOf(desk.bytes(kept->digest)), QStringLiteral("file.not-found"));
        QCOMPARE(*waitFor(desk.files().collect()), 0);
        desk.clock().advance(limits.removedKept / 2);
        QVERIFY(desk.change(one, naming({*kept}))); // back again
        QCOMPARE(*waitFor(desk.files().collect()), 0);
        QVERIFY(desk.change(one, naming({})));
        QCOMPARE(*waitFor(desk.files().collect()), 0);
        desk.clock().advance(limits.removedKept + std::chrono::hours(1));
        QCOMPARE(*waitFor(desk.files().collect()), 1);

        // A draft that is given up leaves its files for a day.
        (void)desk.execute([&](core::Transaction &tx) -> core::Result<QJsonObject> {
            YC_TRY(tx.remove(draft));
            return QJsonObject();
        });
        QCOMPARE(*waitFor(desk.files().collect()), 0);
        desk.clock().advance(limits.orphanKept + std::chrono::hours(1));
        QCOMPARE(*waitFor(desk.files().collect()), 1);
        QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM file_part")), 0);
    }
    void aClockWrongByYearsCollectsNothingAtOnce()
    {
        FileDesk desk;
        desk.clock().advance(std::chrono::hours(24 * 3650));
        const auto put = desk.put(scan(10));
        QCOMPARE(*waitFor(desk.files().collect()), 0);
        desk.clock().set(QDateTime(QDate(2026, 11, 20), QTime(9, 0)));
        QCOMPARE(*waitFor(desk.files().collect()), 0);
        desk.clock().advance(std::chrono::hours(1));
        QCOMPARE(*waitFor(desk.files().collect()), 0);
        QVERIFY(desk.bytes(put->digest));
    }
    void usesAreMadeAnewWithTheLists()
    {
        FileDesk desk;
        const auto put = desk.put(scan(10));
        desk.addCase({*put});
        desk.sql(QStringLiteral("DELETE FROM file_use"));
        core::Session supervisor = sampleSession();
        supervisor.permissions << QStringLiteral("desk.verify");
        QVERIFY(desk.signIn(supervisor, {fileNamingType()}));
        QVERIFY(waitFor(desk->rebuild()));
        QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM file_use WHERE live=1")), 1);
    }

    void othersDoNotReadWhatTheyMayNotSee()
    {
        FileDesk desk;
        const auto put = desk.put(scan(10));
        desk.addCase({*put});
        core::Session elsewhere = sampleSession();
        elsewhere.scope = QStringLiteral("310106099");
        QVERIFY(desk.signIn(elsewhere, {fileNamingType()}));
        QCOMPARE(codeOf(desk.bytes(put->digest)), QStringLiteral("file.not-found"));
        QCOMPARE(desk.status(put->digest).state, FileState::Unknown);
        core::RecordType secret = fileNamingType();
        secret.readPermission = QStringLiteral("affairs.view");
        QVERIFY(desk.signIn(sampleSession(), {secret}));
        QCOMPARE(codeOf(desk.bytes(put->digest)), QStringLiteral("file.not-found"));
    }

    void aFileComesPartByPart()
    {
        FileDesk here;
        FileDesk there;
        const QByteArray bytes = scan(3 * limits.partBytes + 5);
        const auto put = here.put(bytes);
        here.addCase({*put});
        there.addCase({*put});
        QCOMPARE(there.status(put->digest).state, FileState::OnlyAtCity);
        QCOMPARE(codeOf(there.bytes(put->digest)), QStringLiteral("file.not-here"));
        auto from = here.port();
        auto to = there.port();
        const auto missing = to->missing(false, limits.largest, 10);
        QCOMPARE(missing->size(), 1);
        QVERIFY(to->missing(true, limits.largest, 10)->isEmpty());
        QVERIFY(to->missing(false, 10, 10)->isEmpty()); // larger than what is fetched ahead
        there.files().ask(put->digest);
        QTRY_COMPARE(to->missing(true, 10, 10)->size(), 1);
        const auto manifest = from->manifest(put->digest);
        QVERIFY(manifest);
        QCOMPARE(codeOf(to->writePart(put->digest, 0, bytes.first(5))), QStringLiteral("file.not-found")); // no begin()
        QCOMPARE(*to->begin(*manifest), (QList<int>{0, 1, 2, 3}));
        QCOMPARE(codeOf(to->writePart(put->digest, 0, scan(limits.partBytes, 9))), QStringLiteral("file.damaged"));
        QCOMPARE(*to->writePart(put->digest, 2, *from->readPart(put->digest, 2)), false);
        QCOMPARE(there.status(put->digest).state, FileState::Partly);
        there.reopen();
        to = there.port();
        QCOMPARE(*to->begin(*manifest), (QList<int>{0, 1, 3}));
        for (const int n : {3, 0})
            QCOMPARE(*to->writePart(put->digest, n, *from->readPart(put->digest, n)), false);
        QCOMPARE(*to->writePart(put->digest, 1, *from->readPart(put->digest, 1)), true);
        QCOMPARE(*there.bytes(put->digest), bytes);
        QVERIFY(to->missing(false, limits.largest, 10)->isEmpty());
    }
    void killedAfterTheLastPartItIsWholeNextTime()
    {
        FileDesk desk;
        const QByteArray bytes = scan(limits.partBytes + 5);
        const auto put = desk.put(bytes);
        desk.addCase({*put});
        const auto manifest = desk.port()->manifest(put->digest);
        desk.sql(QStringLiteral("UPDATE file SET here=0"));
        QVERIFY(desk.port()->begin(*manifest)->isEmpty());
        QCOMPARE(*desk.bytes(put->digest), bytes);
    }
    void manifestsThatLieAreFoundOut_data()
    {
        QTest::addColumn<QString>("lie");
        for (const char *name : {"size", "media", "other content", "too many parts", "too large", "no parts"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void manifestsThatLieAreFoundOut()
    {
        QFETCH(const QString, lie);
        FileDesk desk;
        const QByteArray bytes = scan(1000);
        const core::FileInfo info{digestOf(bytes), QStringLiteral("image/jpeg"), 1000};
        desk.addCase({info});
        const auto sha = [](const QByteArray &part) {
            return QCryptographicHash::hash(part, QCryptographicHash::Sha256);
        };
        replica::FileManifest manifest{info.digest, info.media, 1000, 1000, {sha(bytes)}};
        QByteArray sent = bytes;
        QString expected = QStringLiteral("file.bad-manifest");
        if (lie == u"size") {
            manifest.size = 999;
            manifest.partSize = 999;
            expected = QStringLiteral("file.damaged");
        } else if (lie == u"media") {
            manifest.media = QStringLiteral("application/pdf");
            expected = QStringLiteral("file.damaged");
        } else if (lie == u"other content") {
            sent = scan(1000, 5);
            manifest.parts = {sha(sent)};
            expected = QStringLiteral("file.damaged");
        } else if (lie == u"too many parts") {
            manifest.parts.append(sha("x"));
        } else if (lie == u"too large") {
            manifest.size = limits.largest + 1;
            manifest.partSize = limits.largest + 1;
        } else {
            manifest.parts.clear();
        }
        auto port = desk.port();
        const auto begun = port->begin(manifest);
        if (begun) {
            QCOMPARE(codeOf(port->writePart(info.digest, 0, sent)), expected);
            QCOMPARE(desk.number(QStringLiteral("SELECT count(*) FROM file_part")), 0); // forgotten, to begin anew
        } else {
            QCOMPARE(begun.error().code, expected);
        }
        QCOMPARE(desk.status(info.digest).state, FileState::OnlyAtCity);
    }

    void onlyFilesOfConfirmedRecordsAreDue()
    {
        FileDesk desk;
        const auto put = desk.put(scan(1000));
        auto port = desk.port();
        QVERIFY(port->files(FilePort::Which::Due, {}, 10)->isEmpty()); // nobody names it
        const QString id = desk.addCase({*put});
        QVERIFY(port->files(FilePort::Which::Due, {}, 10)->isEmpty()); // the city does not know the record
        QCOMPARE(*port->files(FilePort::Which::Lacking, {}, 10), QStringList{put->digest}); // but a stick takes both
        QVERIFY(port->noteCarried({put->digest}));
        QCOMPARE(desk.status(put->digest).state, FileState::Sent);
        desk.confirmDocuments();
        QCOMPARE(*port->files(FilePort::Which::Due, {}, 10), QStringList{put->digest});
        QVERIFY(port->setAside({put->digest, QStringLiteral("timeout"), {}, false}, std::chrono::seconds(60)));
        QVERIFY(port->files(FilePort::Which::Due, {}, 10)->isEmpty());
        desk.clock().advance(std::chrono::seconds(61));
        QCOMPARE(port->files(FilePort::Which::Due, {}, 10)->size(), 1);
        QCOMPARE(*port->tries(put->digest), 1);
        QVERIFY(port->setAside({put->digest, QStringLiteral("forbidden"), QStringLiteral("not here"), true}, {}));
        QCOMPARE(desk.status(put->digest).state, FileState::Refused);
        QCOMPARE(desk.status(put->digest).reason, QStringLiteral("not here"));
        QVERIFY(port->files(FilePort::Which::Due, {}, 10)->isEmpty());
        QVERIFY(port->release());
        QCOMPARE(port->files(FilePort::Which::Due, {}, 10)->size(), 1);
        QVERIFY(port->confirm({put->digest}));
        QCOMPARE(desk.status(put->digest).state, FileState::Confirmed);
        QVERIFY(port->files(FilePort::Which::Due, {}, 10)->isEmpty());
        QVERIFY(desk.change(id, naming({})));
        QVERIFY(port->files(FilePort::Which::Confirmed, {}, 10)->isEmpty());
        QVERIFY(desk.files()
                    .port(QStringLiteral("yc-310106014-affairs"))
                    ->files(FilePort::Which::Lacking, {}, 9)
                    ->isEmpty());
    }

    void noFileHoldsAScanInClear()
    {
        FileDesk desk;
        const QByteArray marked = scan(100) + QByteArray(3000, 'Z') + scan(limits.partBytes);
        QVERIFY(desk.put(marked));
        const QStringList names = QDir(desk.folder()).entryList(QDir::Files);
        QVERIFY(names.size() >= 2); // with its WAL
        for (const QString &name : names) {
            QFile file(desk.folder() + u'/' + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(QByteArray(40, 'Z')), qPrintable(name));
        }
    }

    void killedWhileTakingInLeavesNothingHalf()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("store.db"));
        for (int round = 0; round < 8; ++round) {
            int ends[2];
            QCOMPARE(::pipe(ends), 0);
            const pid_t child = ::fork();
            if (child == 0) {
                ::close(ends[0]);
                const QByteArray program = QCoreApplication::applicationFilePath().toLocal8Bit();
                const QByteArray end = QByteArray::number(ends[1]);
                ::execl(program.constData(), program.constData(), "--child", path.toLocal8Bit().constData(),
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

            auto store = openAt(path);
            QVERIFY(store);
            const auto report = waitFor((*store)->verify());
            QVERIFY(report->value(QStringLiteral("files_ok")).toBool());
            qint64 half = -1;
            core::Command command{.name = QStringLiteral("test.command")};
            command.work = [&](core::Transaction &tx) -> core::Result<QJsonObject> {
                YC_ASSIGN(const QVariant found, static_cast<store::SqlTransaction &>(tx).connection().scalar(
                                                    QStringLiteral("SELECT (SELECT count(*) FROM file WHERE here=0) + "
                                                                   "(SELECT count(*) FROM file_part WHERE file NOT IN "
                                                                   "(SELECT id FROM file))")));
                half = found.toLongLong();
                return QJsonObject();
            };
            QVERIFY(waitFor((*store)->execute(std::move(command))));
            QCOMPARE(half, 0);
        }
    }
    void aFullDiskIsSaidAndLosesNothing()
    {
        const QTemporaryDir folder;
        int status = 0;
        const QString said = SmallDisk::run(QStringLiteral("take-in"), folder.path(), &status);
        if (status == SmallDisk::kMayNot)
            QSKIP("this account may not mount a small file system");
        QVERIFY2(status == 0, qPrintable(said + QString::number(status)));
    }

    /// YC_FILES_MEASURE=1: how fast a file goes in and comes out, by the size of a part.
    void figures()
    {
        if (!qEnvironmentVariableIsSet("YC_FILES_MEASURE"))
            QSKIP("YC_FILES_MEASURE=1 measures");
        FileDesk desk;
        QElapsedTimer timer;
        timer.start();
        constexpr int count = 10;
        QStringList digests;
        for (quint32 i = 0; i < count; ++i)
            digests << desk.put(scan(limits.largest, i))->digest;
        const qint64 made = timer.restart();
        for (const QString &digest : std::as_const(digests))
            QVERIFY(waitFor(desk.files().read(digest, {})));
        qInfo("%d files of %lld MB in parts of %lld KB (with making them): in %lld ms, out %lld ms", count,
              static_cast<long long>(limits.largest >> 20), static_cast<long long>(limits.partBytes >> 10),
              static_cast<long long>(made), static_cast<long long>(timer.elapsed()));
    }
};

int main(int argc, char **argv)
{
    const bool small = argc == 4 && QByteArray(argv[1]) == "--on-small-disk";
    if (small && !SmallDisk::enter(argv[3], "size=12m"))
        return SmallDisk::kMayNot;
    QCoreApplication app(argc, argv);
    if (small)
        return takeInOnSmallDisk(QString::fromLocal8Bit(argv[3]));
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == QStringLiteral("--child"))
        return takeInUntilKilled(arguments.value(2), arguments.value(3).toInt());
    StoreFiles test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_store_files.moc"
