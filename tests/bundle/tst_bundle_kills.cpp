// SPDX-License-Identifier: GPL-3.0-or-later
// A bundle is taken in whole or not at all: a program of its own takes one into an encrypted store and is killed
// (SIGKILL) at some write to the disk, wherever that is. YC_BUNDLE_KILLS=500 tries more by hand.
#include "BundleDesk.h"
#include "FileSamples.h"
#include "bundle/PeerState.h"

#include <QCoreApplication>
#include <QDir>
#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <csignal>

#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace yc;
using namespace yc::test;

namespace {

std::atomic<qint64> writesSoFar = 0;
std::atomic<qint64> lastWrite = -1; ///< the program ends in front of it; -1: never

} // namespace

/// What SQLite writes with, in every thread of this program.
extern "C" ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at)
{
    if (writesSoFar.fetch_add(1) == lastWrite)
        ::kill(::getpid(), SIGKILL);
    return ::syscall(SYS_pwrite64, file, bytes, size, at);
}

namespace {

constexpr int early = 12;     ///< records that both desks have before
constexpr int records = 2600; ///< more than one batch of the store (tuning::applyRows)
constexpr int scans = 30;
constexpr qint64 noKill = -1;

const core::Dataset dataset{QStringLiteral("310106013"), QStringLiteral("affairs")};

/// The same desk in every process.
struct Who {
    explicit Who(int number)
        : keys(number)
    {
        card.desk = keys.desk();
        card.org = QStringLiteral("310106013001");
        card.organisation = QStringLiteral("静安寺街道");
        card.name = QString::number(number);
        card.signKey = keys.signKey();
        card.boxKey = keys.boxKey();
    }
    SampleKeys keys;
    core::DeskCard card;
};

struct OpenDesk {
    explicit OpenDesk(const QString &path)
    {
        auto opened = store::SqlDocumentStore::open(
            {path, {fileNamingType()}, sampleSession(), std::make_shared<FakeClock>()}, sampleKey());
        if (!opened)
            qFatal("no store: %s", qPrintable(opened.error().code));
        desk = std::move(*opened);
        replica = desk->replica(dataset);
        files = desk->fileStore().port(fileDataset);
    }
    QList<bundle::DatasetStores> stores() { return {{fileDataset, replica.get(), files.get()}}; }
    bool execute(std::function<core::Result<QJsonObject>(core::Transaction &)> work)
    {
        return waitFor(desk->execute({QStringLiteral("test"), {}, {}, {}, std::move(work)})).has_value();
    }
    std::unique_ptr<store::SqlDocumentStore> desk;
    std::unique_ptr<replica::SyncStore> replica;
    std::unique_ptr<replica::FilePort> files;
};

QString caseId(int number)
{
    return QStringLiteral("case:01900000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
}

core::Result<QJsonObject> write(core::Transaction &tx, int number, const QJsonObject &body)
{
    core::Document document;
    if (const auto there = tx.load(caseId(number)))
        document = *there;
    document.id = caseId(number);
    document.type = QStringLiteral("case");
    document.body = body;
    YC_TRY(tx.put(document));
    return QJsonObject();
}

core::Result<bundle::Taken> takeIn(const QString &store, const QString &path)
{
    const Who me(2);
    const Who sender(1);
    OpenDesk desk(store);
    bundle::CheckOptions options;
    options.sender = [&](const bundle::Party &) -> core::Result<core::DeskCard> { return sender.card; };
    options.keeps = [](const QString &) { return true; };
    YC_ASSIGN(const bundle::CheckedBundle checked, bundle::checkBundle(path, me.keys, options));
    writesSoFar = 0;
    auto taken = bundle::takeIn(checked, me.keys, desk.stores());
    return taken;
}

/// All that anybody can see of a store, as text.
QByteArray visible(const QString &path, const QString &bundle)
{
    OpenDesk desk(path);
    QByteArray all;
    const auto changes = desk.replica->changes(0, 1'000'000, replica::SyncStore::Which::All);
    QMap<QString, QByteArray> byId;
    for (const replica::LocalChange &change : *changes) {
        QStringList leaves = change.leaves;
        leaves.sort();
        const auto revisions = desk.replica->revisions({{change.id, leaves}});
        for (const replica::Revision &revision : *revisions)
            byId[change.id] += QJsonDocument(replica::toWire(revision)).toJson(QJsonDocument::Compact) + '\n';
    }
    for (const QByteArray &one : std::as_const(byId))
        all += one;
    all += QByteArray::number(*waitFor(desk.desk->count({.type = QStringLiteral("case")}))) + " in the list\n";
    all += QByteArray::number(waitFor(desk.desk->conflicts())->size()) + " conflicts\n";
    const auto files = desk.files->files(replica::FilePort::Which::Lacking, {}, 100'000);
    all += files->join(u' ').toLatin1() + '\n';
    const auto missing = desk.files->missing(false, 1 << 30, 100'000);
    all += QByteArray::number(missing->size()) + " scans missing\n";
    const auto peer = bundle::PeerState::load(*desk.replica, Who(1).card.desk);
    all += peer->hasTaken(bundle) ? "taken in\n" : "not taken in\n";
    const auto report = waitFor(desk.desk->verify());
    all += report && report->value(u"ok").toBool() ? "whole\n" : "damaged\n";
    return all;
}

} // namespace

class BundleKills : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const QString village = m_folder.filePath(QStringLiteral("village.db"));
        const QString first = m_folder.filePath(QStringLiteral("first.ycb"));
        m_base = m_folder.filePath(QStringLiteral("base"));
        QVERIFY(QDir().mkpath(m_base));
        OpenDesk desk(village);
        QVERIFY(desk.execute([](core::Transaction &tx) -> core::Result<QJsonObject> {
            for (int i = 0; i < early; ++i)
                YC_TRY(write(tx, i, {{QStringLiteral("name"), QStringLiteral("原")}}));
            return QJsonObject();
        }));
        QVERIFY(make(desk, 1, first));
        QVERIFY(takeIn(m_base + QStringLiteral("/store.db"), first));
        {
            OpenDesk town(m_base + QStringLiteral("/store.db"));
            QVERIFY(town.execute([](core::Transaction &tx) -> core::Result<QJsonObject> {
                YC_TRY(write(tx, 0, {{QStringLiteral("name"), QStringLiteral("镇")}}));
                return write(tx, 1, {{QStringLiteral("name"), QStringLiteral("镇")}});
            }));
        }
        QList<core::FileInfo> files;
        for (int i = 0; i < scans; ++i) // the last ones of several parts
            files << *waitFor(
                desk.desk->fileStore().put(sourceOf(scan(i < scans - 2 ? 90'000 : 1'200'000, quint32(i)))));
        QVERIFY(desk.execute([&](core::Transaction &tx) -> core::Result<QJsonObject> {
            YC_TRY(write(tx, 0, {{QStringLiteral("name"), QStringLiteral("村")}})); // in conflict
            YC_TRY(write(tx, 2, naming(files.first(2))));
            for (int i = early; i < records; ++i) {
                const bool names = i - early + 2 < files.size();
                YC_TRY(write(tx, i,
                             names ? naming({files[i - early + 2]})
                                   : QJsonObject{{QStringLiteral("name"), QStringLiteral("第%1号").arg(i)}}));
            }
            return QJsonObject();
        }));
        m_bundle = m_folder.filePath(QStringLiteral("second.ycb"));
        QVERIFY(make(desk, 2, m_bundle));
        m_id = bundle::peekBundle(m_bundle)->id;
        m_before = visible(copyOf(QStringLiteral("before")), m_id);
        const QString whole = copyOf(QStringLiteral("whole"));
        QCOMPARE(run(whole, noKill), 0);
        m_after = visible(whole, m_id);
        QVERIFY(m_before.endsWith("not taken in\nwhole\n"));
        QVERIFY(m_after.contains(QByteArray::number(records) + " in the list\n1 conflicts\n"));
        QVERIFY(m_after.endsWith("0 scans missing\ntaken in\nwhole\n"));
        QVERIFY(m_writes > 200);
    }

    void aKilledProgramHasTakenInAllOfItOrNothing()
    {
        const int kills =
            qEnvironmentVariableIntValue("YC_BUNDLE_KILLS") > 0 ? qEnvironmentVariableIntValue("YC_BUNDLE_KILLS") : 14;
        int nothing = 0;
        for (int round = 0; round < kills; ++round) {
            // Everywhere once, and the end, where it is decided, more often.
            const qint64 spread = m_writes * round / kills;
            const qint64 at = round % 3 == 0 ? m_writes - 1 - QRandomGenerator::global()->bounded(40) : spread;
            const QString store = copyOf(QString::number(round));
            const int status = run(store, at);
            QVERIFY2(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL, qPrintable(QString::number(status)));
            const QByteArray is = visible(store, m_id);
            QVERIFY2(is == m_before || is == m_after,
                     qPrintable(QStringLiteral("killed at write %1 of %2").arg(at).arg(m_writes)));
            nothing += is == m_before ? 1 : 0;
            if (round % 4 != 0)
                continue;
            QVERIFY(takeIn(store, m_bundle)); // made good
            QCOMPARE(visible(store, m_id), m_after);
            QVERIFY(takeIn(store, m_bundle)->known);
            QCOMPARE(visible(store, m_id), m_after);
        }
        QVERIFY(nothing > 0);
    }

private:
    bool make(OpenDesk &desk, qint64 serial, const QString &path)
    {
        const Who me(1);
        bundle::BundleOrder order;
        order.sender = me.card;
        order.receivers = {{Who(2).card, serial}};
        order.datasets = desk.stores();
        order.path = path;
        order.madeAt = QDateTime(QDate(2026, 11, 20), QTime(9, 0));
        order.program = QStringLiteral("test");
        return bundle::writeBundle(order, me.keys).has_value();
    }
    /// A copy of the town's desk as it was before.
    QString copyOf(const QString &name)
    {
        const QString to = m_folder.filePath(name);
        if (!QDir().mkpath(to))
            return {};
        const QStringList files = QDir(m_base).entryList(QDir::Files | QDir::Hidden);
        for (const QString &file : files)
            QFile::copy(m_base + u'/' + file, to + u'/' + file);
        return to + QStringLiteral("/store.db");
    }
    /// The status of a program that takes the bundle in, to its end or to that write.
    int run(const QString &store, qint64 killAt)
    {
        int ends[2];
        if (::pipe(ends) != 0)
            return -1;
        const QList<QByteArray> words{QCoreApplication::applicationFilePath().toLocal8Bit(),
                                      "--child",
                                      store.toLocal8Bit(),
                                      m_bundle.toLocal8Bit(),
                                      QByteArray::number(killAt),
                                      QByteArray::number(ends[1])};
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(ends[0]);
            ::execl(words[0].constData(), words[0].constData(), words[1].constData(), words[2].constData(),
                    words[3].constData(), words[4].constData(), words[5].constData(), nullptr);
            ::_exit(127);
        }
        ::close(ends[1]);
        qint64 writes = 0;
        if (::read(ends[0], &writes, sizeof writes) == qsizetype(sizeof writes))
            m_writes = writes;
        ::close(ends[0]);
        int status = -1;
        ::waitpid(child, &status, 0);
        return status;
    }

    QTemporaryDir m_folder;
    QString m_base;
    QString m_bundle;
    QString m_id;
    QByteArray m_before;
    QByteArray m_after;
    qint64 m_writes = 0; ///< of a take-in that nobody disturbs
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 6 && QByteArray(argv[1]) == "--child") {
        lastWrite = QByteArray(argv[4]).toLongLong(); // counted from the first write of taking in
        writesSoFar = lastWrite + 1;
        const auto taken = takeIn(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
        const qint64 writes = writesSoFar;
        return taken && ::write(QByteArray(argv[5]).toInt(), &writes, sizeof writes) == qsizetype(sizeof writes) ? 0
                                                                                                                 : 1;
    }
    BundleKills test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_bundle_kills.moc"
