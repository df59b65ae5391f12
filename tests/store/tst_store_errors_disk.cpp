// SPDX-License-Identifier: GPL-3.0-or-later
#include "SmallDisk.h"
#include "TestStore.h"
#include "store/Connection.h"
#include "store/Migrations.h"

#include <QTest>

#include <cstdio>

using namespace yc;
using namespace yc::test;
using store::Connection;
using store::SqlDocumentStore;

namespace {
constexpr int kRecords = 150;

QJsonObject person(int i)
{
    return {{QStringLiteral("name"), QStringLiteral("欧阳明珠")},
            {QStringLiteral("visits"), i},
            {QStringLiteral("address"), QStringLiteral("延安中路%1弄").arg(i)},
            {QStringLiteral("note"), QString(400, u'注')}};
}

core::RecordType wider()
{
    core::RecordType type = sampleType();
    type.fields.last().indexed = true; // another shape: table and, by its schema, search are made anew
    type.schema = 2;
    type.upgrade = [](QJsonObject body, int) { return body; };
    return type;
}

core::Session supervisor()
{
    core::Session session = sampleSession();
    session.permissions << QStringLiteral("desk.verify");
    return session;
}

struct Folder {
    QString path;
    [[nodiscard]] QString store() const { return path + QStringLiteral("/store.db"); }
    [[nodiscard]] auto open(const core::RecordType &type = sampleType()) const
    {
        return SqlDocumentStore::open({store(), {type}, supervisor(), std::make_shared<FakeClock>()}, sampleKey());
    }
    void clean() const
    {
        QDir dir(path);
        for (const QString &name : dir.entryList(QDir::Files))
            dir.remove(name);
    }
};

core::Result<QJsonObject> add(SqlDocumentStore &store, int number, int count)
{
    core::Command command{.name = QStringLiteral("test.command")};
    command.work = [number, count](core::Transaction &tx) -> core::Result<QJsonObject> {
        for (int i = 0; i < count; ++i) {
            core::Document document;
            document.id = QStringLiteral("resident:01900000-0000-7000-8000-%1").arg(number + i, 12, 10, QChar(u'0'));
            document.body = person(number + i);
            YC_TRY(tx.put(document));
        }
        return QJsonObject();
    };
    return waitFor(store.execute(std::move(command)));
}

/// One step on a disk with so much room: what it said, and whether it came to be.
struct Attempt {
    QString code;
    qint64 least = 0;       ///< records that must be there afterwards …
    qint64 most = 0;        ///< … and that may be
    bool mayBeNone = false; ///< no store at all is right too
};

QString codeOf(const auto &result) { return result ? QStringLiteral("done") : result.error().code; }

Attempt attempt(const QString &step, const Folder &folder, qint64 room)
{
    folder.clean();
    if (step != u"make") {
        const auto made = folder.open();
        if (!made || !add(**made, 0, kRecords))
            return {QStringLiteral("test.no-store"), 0, 0};
    }
    Attempt result{{}, kRecords, kRecords};
    if (step == u"make") { // opening a store that is not there: migrations and projections
        SmallDisk::leave(folder.path, room);
        result = {codeOf(folder.open()), 0, 0, true};
    } else if (step == u"open") {
        SmallDisk::leave(folder.path, room);
        result.code = codeOf(folder.open());
    } else if (step == u"migrate") { // a copy beside it, then the step of a newer program
        SmallDisk::leave(folder.path, room);
        auto connection = Connection::open(folder.store(), sampleKey(), Connection::Mode::Writer);
        QList<store::Migration> steps = store::migrations();
        steps << store::Migration{
            steps.last().version + 1,
            {QStringLiteral("CREATE TABLE later AS SELECT * FROM document"), QStringLiteral("DROP TABLE later")}};
        result.code = connection ? codeOf(store::migrate(**connection, steps)) : connection.error().code;
        connection = {};
        SmallDisk::clear(folder.path);
        auto after = Connection::open(folder.store(), sampleKey(), Connection::Mode::Writer);
        const auto version = (*after)->scalar(QStringLiteral("PRAGMA user_version"));
        if (version->toInt() != (result.code == u"done" ? steps.last().version : steps.last().version - 1))
            result.code = QStringLiteral("test.version-%1").arg(version->toInt());
        (void)(*after)->exec(QStringLiteral("PRAGMA user_version=%1").arg(steps.last().version - 1));
    } else if (step == u"renew") { // a program that declares its records differently
        SmallDisk::leave(folder.path, room);
        result.code = codeOf(folder.open(wider()));
    } else if (step == u"rebuild") {
        auto store = folder.open();
        SmallDisk::leave(folder.path, room);
        result.code = codeOf(waitFor((*store)->rebuild()));
    } else if (step == u"command") {
        auto store = folder.open();
        SmallDisk::leave(folder.path, room);
        result.code = codeOf(add(**store, 1000, 40));
        result.least = result.most = result.code == u"done" ? kRecords + 40 : kRecords;
    } else if (step == u"commands") { // until one fails; the log between them grows and is folded in
        auto store = folder.open();
        SmallDisk::leave(folder.path, room);
        int done = 0;
        result.code = QStringLiteral("done");
        for (; done < 200 && result.code == u"done"; ++done)
            result.code = codeOf(add(**store, 1000 + done, 1));
        result.least = result.most = kRecords + done - (result.code == u"done" ? 0 : 1);
    } else if (step == u"checkpoint") { // what was acknowledged is in the log and has to go into the file
        auto connection = Connection::open(folder.store(), sampleKey(), Connection::Mode::Writer);
        (void)(*connection)->exec(QStringLiteral("PRAGMA wal_autocheckpoint=0"));
        (void)(*connection)->exec(QStringLiteral("CREATE TABLE grown AS SELECT * FROM document"));
        SmallDisk::leave(folder.path, room);
        auto cursor = (*connection)->run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        result.code = cursor ? QStringLiteral("done") : cursor.error().code;
        if (cursor) {
            (void)cursor->next();
            if (const auto ended = cursor->ended(); !ended)
                result.code = ended.error().code;
        }
    }
    return result;
}

/// Every step with ever more room, until it succeeds twice over. Prints what happened; 0 if it all was right.
int runStep(const QString &step, const Folder &folder)
{
    int done = 0;
    int refused = 0;
    QStringList wrong;
    for (qint64 room = 0; room <= 8'000'000 && done < 2; room += room < 65'536 ? 4096 : room / 8 / 4096 * 4096) {
        const Attempt result = attempt(step, folder, room);
        if (result.code == u"done")
            ++done;
        else if (result.code == u"store.disk-full" || (step == u"migrate" && result.code == u"store.backup-failed"))
            ++refused;
        else
            wrong << QStringLiteral("with %1 bytes: %2").arg(room).arg(result.code);
        // With room again it opens, holds what was acknowledged, and nothing in it is wrong.
        SmallDisk::clear(folder.path);
        if (result.mayBeNone && !QFile::exists(folder.store()))
            continue;
        const auto store = folder.open(step == u"renew" && result.code == u"done" ? wider() : sampleType());
        if (!store) {
            wrong << QStringLiteral("with %1 bytes, then: %2").arg(room).arg(store.error().code);
            continue;
        }
        const qint64 count = waitFor((*store)->count({.type = QStringLiteral("resident")})).value_or(-1);
        if (count < result.least || count > result.most)
            wrong << QStringLiteral("with %1 bytes: %2 records").arg(room).arg(count);
        const auto report = waitFor((*store)->verify());
        if (!report || !report->value(QStringLiteral("ok")).toBool())
            wrong << QStringLiteral("with %1 bytes: not in order").arg(room);
    }
    std::printf("%s\n%d done, %d refused\n", qPrintable(wrong.join(u'\n')), done, refused);
    return wrong.isEmpty() && done == 2 && refused > 0 ? 0 : 1;
}

/// A folder that cannot be written to: nothing is opened, nothing lost.
int runReadOnly(const Folder &folder)
{
    {
        const auto made = folder.open();
        if (!made || !add(**made, 0, 3))
            return 1;
    }
    if (!SmallDisk::makeReadOnly(folder.path.toLocal8Bit().constData()))
        return SmallDisk::kMayNot;
    const auto opened = folder.open();
    std::printf("%s\n", qPrintable(codeOf(opened)));
    return !opened && opened.error().code == u"store.read-only" ? 0 : 1;
}
} // namespace

class StoreErrorsDisk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFullDiskAtAnyStepIsSaidAndLosesNothing_data()
    {
        QTest::addColumn<QString>("step");
        for (const char *step : {"make", "open", "migrate", "renew", "rebuild", "command", "commands", "checkpoint"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }
    void aFullDiskAtAnyStepIsSaidAndLosesNothing()
    {
        QFETCH(QString, step);
        const QTemporaryDir folder;
        int status = 0;
        const QString said = SmallDisk::run(step, folder.path(), &status);
        if (status == SmallDisk::kMayNot)
            QSKIP("this account may not mount a small file system");
        QVERIFY2(status == 0, qPrintable(said));
    }
    void aReadOnlyFolderIsSaid()
    {
        const QTemporaryDir folder;
        int status = 0;
        const QString said = SmallDisk::run(QStringLiteral("read-only"), folder.path(), &status);
        if (status == SmallDisk::kMayNot)
            QSKIP("this account may not mount a small file system");
        QVERIFY2(status == 0, qPrintable(said));
    }
};

int main(int argc, char **argv)
{
    const bool child = argc == 4 && QByteArray(argv[1]) == "--on-small-disk";
    if (child && !SmallDisk::enter(argv[3], "size=16m"))
        return SmallDisk::kMayNot;
    QCoreApplication app(argc, argv);
    if (child) {
        const Folder folder{QString::fromLocal8Bit(argv[3])};
        return QByteArray(argv[2]) == "read-only" ? runReadOnly(folder)
                                                  : runStep(QString::fromLocal8Bit(argv[2]), folder);
    }
    StoreErrorsDisk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_store_errors_disk.moc"
