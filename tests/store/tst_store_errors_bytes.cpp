// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestStore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace yc;
using namespace yc::test;

namespace {
constexpr qsizetype kPage = 4096;
constexpr qsizetype kReserved = 80; // of each page: 16 bytes of IV, 64 of HMAC-SHA512
constexpr qsizetype kWalHeader = 32;
constexpr qsizetype kFrame = 24 + kPage;
constexpr int kBefore = 40; // records in the file, and …
constexpr int kLater = 30;  // … in the log

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
bool overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}
QByteArray flipped(QByteArray bytes, qsizetype at)
{
    bytes[at] = static_cast<char>(bytes.at(at) ^ 0x10);
    return bytes;
}
QJsonObject person(int i)
{
    return {{QStringLiteral("name"), QStringLiteral("欧阳明珠")},
            {QStringLiteral("visits"), i},
            {QStringLiteral("note"), QString(200, u'注')}};
}
/// Hundreds of stores are opened, each of which waits for the disk.
QString inMemory()
{
    return QFileInfo(QStringLiteral("/dev/shm")).isWritable() ? QStringLiteral("/dev/shm/yichuang-XXXXXX")
                                                              : QDir::tempPath() + QStringLiteral("/yichuang-XXXXXX");
}
QString codeOf(const auto &result) { return result ? QStringLiteral("done") : result.error().code; }
bool isGood(const core::Result<QJsonObject> &report) { return report && report->value(QStringLiteral("ok")).toBool(); }
} // namespace

class StoreErrorsBytes : public QObject {
    Q_OBJECT
private:
    // The files of a store that was pulled away while it was open: what is acknowledged is in the log.
    QByteArray m_store;
    QByteArray m_log;
    QByteArray m_closed; // and of one that was closed

    auto open(const QTemporaryDir &folder, QByteArray key = sampleKey())
    {
        return store::SqlDocumentStore::open({folder.filePath(QStringLiteral("store.db")),
                                              {sampleType(), draftSampleType()},
                                              sampleSession(),
                                              std::make_shared<FakeClock>()},
                                             key);
    }

private Q_SLOTS:
    void initTestCase()
    {
        TestStore store;
        for (int i = 0; i < kBefore; ++i)
            store.add(person(i));
        QVERIFY(store.open()); // folds the log in
        for (int i = 0; i < kLater; ++i)
            store.add(person(kBefore + i));
        m_store = contents(store.path());
        m_log = contents(store.path() + QStringLiteral("-wal"));
        QVERIFY(m_log.size() > kWalHeader + kLater * kFrame);
        store.close();
        m_closed = contents(store.path());
        QVERIFY(m_closed.size() > 50 * kPage);
    }

    void aFlippedByteOfAnyPageIsNoticed_data()
    {
        QTest::addColumn<qsizetype>("offset");
        QTest::newRow("first") << qsizetype(0);
        QTest::newRow("middle") << kPage / 2;
        QTest::newRow("last of the content") << kPage - kReserved - 1;
        QTest::newRow("IV") << kPage - kReserved;
        QTest::newRow("HMAC") << kPage - 64;
        QTest::newRow("last") << kPage - 1;
    }
    void aFlippedByteOfAnyPageIsNoticed()
    {
        QFETCH(qsizetype, offset);
        const QTemporaryDir folder(inMemory());
        const qsizetype pages = m_closed.size() / kPage; // a sample that has the first, the second and the last
        for (qsizetype page = 0; page < pages; page = page < 2            ? page + 1
                                                      : page == pages - 1 ? pages
                                                                          : qMin(page + 1 + pages / 15, pages - 1)) {
            const qsizetype at = page * kPage + offset;
            if (at < 16) // the copy of the salt: below
                continue;
            QVERIFY(overwrite(folder.filePath(QStringLiteral("store.db")), flipped(m_closed, at)));
            const auto store = open(folder);
            if (!store) {
                QVERIFY2(store.error().code == u"store.damaged" || store.error().code == u"store.wrong-key",
                         qPrintable(store.error().code));
                continue;
            }
            const auto report = waitFor((*store)->verify());
            QVERIFY2(report, qPrintable(codeOf(report)));
            QVERIFY2(!isGood(report), qPrintable(QStringLiteral("page %1").arg(page + 1)));
            QCOMPARE(report->value(QStringLiteral("first_bad_page")).toInteger(), page + 1);
        }
    }

    void theSaltInTheFileIsOnlyACopy_data()
    {
        QTest::addColumn<QByteArray>("salt");
        QTest::newRow("a bit") << flipped(m_closed, 3).first(16);
        QTest::newRow("zeroed") << QByteArray(16, '\0');
        QTest::newRow("plain") << QByteArray("SQLite format 3\0", 16);
    }
    void theSaltInTheFileIsOnlyACopy()
    {
        QFETCH(QByteArray, salt);
        const QTemporaryDir folder(inMemory());
        const QString path = folder.filePath(QStringLiteral("store.db"));
        QVERIFY(overwrite(path, salt + m_closed.mid(16)));
        {
            const auto store = open(folder);
            QVERIFY2(store, qPrintable(codeOf(store)));
            QVERIFY((*store)->warnings().isEmpty());
            QCOMPARE(*waitFor((*store)->count({.type = QStringLiteral("resident")})), kBefore + kLater);
            QVERIFY(isGood(waitFor((*store)->verify())));
            QCOMPARE(contents(path).first(16), sampleKey().last(16)); // put back from the key
        }
        QCOMPARE(contents(path).first(16), m_closed.first(16));
    }
    void aStoreOfAnotherDeskIsSaidAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("code");
        QTest::newRow("another key and salt") << QByteArray(48, 'x') << QStringLiteral("store.wrong-desk");
        QTest::newRow("another key") << QByteArray(32, 'x') + QByteArray(16, 'k') << QStringLiteral("store.wrong-key");
        QTest::newRow("without its salt") << QByteArray(32, 'x') << QStringLiteral("store.wrong-key");
    }
    void aStoreOfAnotherDeskIsSaidAndLeftAlone()
    {
        QFETCH(QByteArray, key);
        const QTemporaryDir folder(inMemory());
        const QString path = folder.filePath(QStringLiteral("store.db"));
        QVERIFY(overwrite(path, m_closed));
        QTEST(codeOf(open(folder, key)), "code");
        QVERIFY(contents(path) == m_closed);
        // Nor with a log beside it.
        QVERIFY(overwrite(path, m_store));
        QVERIFY(overwrite(path + QStringLiteral("-wal"), m_log));
        QTEST(codeOf(open(folder, key)), "code");
        QVERIFY(contents(path) == m_store);
        QVERIFY(open(folder));
    }
    void noStoreAtAllIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("noise") << QByteArray(8192, 'z');
        QTest::newRow("a plain database") << QByteArray("SQLite format 3\0", 16) + QByteArray(8176, '\0');
        QTest::newRow("half a page") << m_closed.first(2000);
        QTest::newRow("cut") << m_closed.first(5 * kPage);
    }
    void noStoreAtAllIsSaid()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder(inMemory());
        const QString path = folder.filePath(QStringLiteral("store.db"));
        QVERIFY(overwrite(path, bytes));
        const auto store = open(folder);
        if (store) { // what is left of it opens; what is missing is noticed
            QVERIFY(!isGood(waitFor((*store)->verify())));
            return;
        }
        QVERIFY2(QStringList({QStringLiteral("store.wrong-desk"), QStringLiteral("store.wrong-key"),
                              QStringLiteral("store.damaged")})
                     .contains(store.error().code),
                 qPrintable(store.error().code));
        QVERIFY(contents(path) == bytes);
    }

    void aFlippedByteOfTheLogIsSaid_data()
    {
        QTest::addColumn<qsizetype>("offset"); // within each frame, from its header; below 0: of the log's header
        QTest::newRow("page number") << qsizetype(3);
        QTest::newRow("size after commit") << qsizetype(7);
        QTest::newRow("salt") << qsizetype(9);
        QTest::newRow("checksum") << qsizetype(20);
        QTest::newRow("first byte of the page") << qsizetype(24);
        QTest::newRow("middle of the page") << qsizetype(24) + kPage / 2;
        QTest::newRow("last byte of the page") << kFrame - 1;
        QTest::newRow("magic") << qsizetype(-32);
        QTest::newRow("version") << qsizetype(-28);
        QTest::newRow("page size") << qsizetype(-24);
        QTest::newRow("salt of the log") << qsizetype(-16);
        QTest::newRow("checksum of the log") << qsizetype(-8);
    }
    void aFlippedByteOfTheLogIsSaid()
    {
        QFETCH(qsizetype, offset);
        const qsizetype frames = (m_log.size() - kWalHeader) / kFrame;
        for (qsizetype frame = 0; frame < (offset < 0 ? 1 : frames); frame += 1 + frames / 12) {
            const QTemporaryDir folder(inMemory());
            QVERIFY(overwrite(folder.filePath(QStringLiteral("store.db")), m_store));
            QVERIFY(overwrite(folder.filePath(QStringLiteral("store.db-wal")),
                              flipped(m_log, kWalHeader + frame * kFrame + offset)));
            const auto store = open(folder);
            const QByteArray where = "frame " + QByteArray::number(frame);
            if (!store) { // an error, said
                QVERIFY2(store.error().code == u"store.damaged", qPrintable(store.error().code));
                continue;
            }
            // A lost tail, said: what is there is a beginning of what was acknowledged, and whole.
            const qint64 count = *waitFor((*store)->count({.type = QStringLiteral("resident")}));
            QVERIFY2(count >= kBefore && count <= kBefore + kLater, where.constData());
            const auto rows = waitFor((*store)->query({.type = QStringLiteral("resident"),
                                                       .orderBy = {{QStringLiteral("visits")}},
                                                       .columns = {QStringLiteral("visits")}}));
            for (int i = 0; i < count; ++i)
                QCOMPARE(rows->value(i, QStringLiteral("visits")).toInt(), i);
            QVERIFY2(isGood(waitFor((*store)->verify())), where.constData());
            const bool said = !(*store)->warnings().isEmpty() &&
                              (*store)->warnings().first().code == QStringLiteral("store.tail-lost");
            QVERIFY2(count == kBefore + kLater || said, where.constData());
        }
    }
    void anUndamagedLogIsNothingToSpeakOf_data()
    {
        QTest::addColumn<qsizetype>("bytes"); // of the log that are there
        QTest::newRow("whole") << m_log.size();
        QTest::newRow("none") << qsizetype(0);
        QTest::newRow("header only") << kWalHeader;
        QTest::newRow("half a frame at the end") << m_log.size() - 2000; // cut while it was written
    }
    void anUndamagedLogIsNothingToSpeakOf()
    {
        QFETCH(qsizetype, bytes);
        const QTemporaryDir folder(inMemory());
        QVERIFY(overwrite(folder.filePath(QStringLiteral("store.db")), m_store));
        QVERIFY(overwrite(folder.filePath(QStringLiteral("store.db-wal")), m_log.first(bytes)));
        const auto store = open(folder);
        QVERIFY2(store, qPrintable(codeOf(store)));
        QVERIFY((*store)->warnings().isEmpty());
        QVERIFY(isGood(waitFor((*store)->verify())));
        if (bytes == m_log.size())
            QCOMPARE(*waitFor((*store)->count({.type = QStringLiteral("resident")})), kBefore + kLater);
    }
};

QTEST_GUILESS_MAIN(StoreErrorsBytes)
#include "tst_store_errors_bytes.moc"
