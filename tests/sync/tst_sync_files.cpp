// SPDX-License-Identifier: GPL-3.0-or-later
// Files between two desks with real stores and a city.
#include "FakeCity.h"
#include "FaultProxy.h"
#include "FileSamples.h"
#include "NpmCity.h"
#include "sync/FileRun.h"

#include <QElapsedTimer>
#include <QTest>

using namespace yc;
using namespace yc::test;
using core::FileState;
using sync::FileReport;
using sync::FileRun;
using sync::FileRunOptions;

namespace {

const core::FileLimits limits = core::FileLimits::on(QDate(2026, 11, 20));
const QString database = fileDataset + QStringLiteral("-files");

QString errorOf(const FileReport &report) { return report.error ? report.error->code : QString(); }

/// A scan that a record of this desk names, which the city knows.
core::FileInfo attach(FileDesk &desk, const QByteArray &bytes)
{
    const core::FileInfo info = *desk.put(bytes);
    desk.addCase({info});
    desk.confirmDocuments();
    return info;
}
/// The record has come to this desk, without its file.
void learn(FileDesk &desk, const QList<core::FileInfo> &files)
{
    desk.addCase(files);
    desk.confirmDocuments();
}

FileReport run(FileDesk &desk, const sync::PeerAddress &address, FileRunOptions options = {},
               const std::stop_token &stop = {})
{
    sync::HttpPeer peer(address);
    const auto port = desk.port();
    return FileRun(peer, fileDataset, *port, std::move(options)).run(stop);
}
FileRunOptions ahead() { return {.aheadLargest = limits.largest}; }

/// Makes the database; why not.
QString made(sync::HttpPeer &peer)
{
    const auto answer = peer.fetch({"PUT", '/' + database.toLatin1(), "{}"});
    return answer ? QString() : answer.error().code + QDebug::toString(answer.error().context);
}

qsizetype putParts(const QStringList &log)
{
    return std::ranges::count_if(log, [](const QString &line) {
        return line.startsWith(u"PUT") && line.contains(u"%3A") && line.endsWith(u"201");
    });
}

} // namespace

class SyncFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_city = std::make_unique<FakeCity>();
        m_city->create(database);
    }
    void cleanup() { m_city.reset(); }

    void aFileGoesAfterItsRecordAndComesWhenAskedFor()
    {
        FileDesk a;
        FileDesk b;
        const QByteArray bytes = scan(2 * limits.partBytes + 17);
        const core::FileInfo info = *a.put(bytes);
        a.addCase({info});
        QCOMPARE(run(a, m_city->address()).requests, 0); // the city does not know the record yet
        QVERIFY(m_city->ids(database).isEmpty());
        a.confirmDocuments();
        const FileReport sent = run(a, m_city->address());
        QCOMPARE(errorOf(sent), QString());
        QCOMPARE(sent.sent, 1);
        QCOMPARE(sent.sentBytes, bytes.size());
        QCOMPARE(a.status(info.digest).state, FileState::Confirmed);
        QCOMPARE(m_city->ids(database).size(), 4); // three parts and what they are
        QCOMPARE(m_city->content(database, info.digest).value(u"size").toInteger(), bytes.size());
        QCOMPARE(run(a, m_city->address()).requests, 0); // nothing to do costs nothing

        learn(b, {info});
        QCOMPARE(b.status(info.digest).state, FileState::OnlyAtCity);
        QCOMPARE(run(b, m_city->address()).requests, 0); // nobody waits, and nothing is fetched ahead
        b.files().ask(info.digest);
        QTRY_VERIFY(b.status(info.digest).asked);
        const FileReport got = run(b, m_city->address());
        QCOMPARE(errorOf(got), QString());
        QCOMPARE(got.fetched, 1);
        QCOMPARE(*b.bytes(info.digest), bytes);
        QCOMPARE(b.status(info.digest).state, FileState::Confirmed);
        QCOMPARE(run(b, m_city->address()).requests, 0);
    }

    void fetchesAheadByPolicy()
    {
        FileDesk a;
        FileDesk b;
        const core::FileInfo small = attach(a, scan(5000, 1));
        const core::FileInfo large = attach(a, scan(2 * limits.partBytes, 2));
        QCOMPARE(run(a, m_city->address()).sent, 2);
        learn(b, {small, large});
        const FileReport got = run(b, m_city->address(), {.aheadLargest = limits.partBytes});
        QCOMPARE(got.fetched, 1);
        QVERIFY(b.status(small.digest).isHere());
        QVERIFY(!b.status(large.digest).isHere());
    }
    void aSlowLineFetchesOnlyWhatSomebodyWaitsFor()
    {
        FileDesk a;
        FileDesk b;
        QList<core::FileInfo> files;
        for (quint32 i = 0; i < 4; ++i)
            files.append(attach(a, scan(limits.partBytes, i)));
        QCOMPARE(run(a, m_city->address()).sent, 4);
        learn(b, files);
        b.files().ask(files.last().digest);
        QTRY_VERIFY(b.status(files.last().digest).asked);
        std::chrono::milliseconds now{0};
        FileRunOptions options = ahead();
        options.slowLine = limits.slowLine;
        options.elapsed = [&] { return now += std::chrono::seconds(30); }; // 17 KB/s
        const FileReport got = run(b, m_city->address(), options);
        QCOMPARE(errorOf(got), QString());
        QCOMPARE(got.fetched, 1);
        QVERIFY(b.status(files.last().digest).isHere());
    }

    void theSameScanAtTwoDesksIsSentOnce()
    {
        FileDesk a;
        FileDesk b;
        const QByteArray bytes = scan(2 * limits.partBytes);
        const core::FileInfo info = attach(a, bytes);
        attach(b, bytes);
        QCOMPARE(run(a, m_city->address()).sent, 1);
        (void)m_city->takeLog();
        const FileReport second = run(b, m_city->address());
        QCOMPARE(second.sent, 1);
        QCOMPARE(second.alreadyThere, 1);
        QCOMPARE(second.requests, 1);
        QCOMPARE(b.status(info.digest).state, FileState::Confirmed);
    }

    void goesOnWithThePartWhereTheLineBroke()
    {
        FileDesk a;
        FileDesk b;
        const QByteArray bytes = scan(4 * limits.partBytes);
        const core::FileInfo info = attach(a, bytes);
        int left = 2;
        m_city->intercept = [&](const HttpMessage &message) -> std::optional<QByteArray> {
            if (message.method != "PUT" || left-- > 0)
                return {};
            return QByteArray(); // the connection ends
        };
        QVERIFY(run(a, m_city->address()).failed > 0);
        QCOMPARE(putParts(m_city->takeLog()), 2);
        QCOMPARE(a.status(info.digest).state, FileState::Local);
        QCOMPARE(a.status(info.digest).sent, 2 * limits.partBytes);
        m_city->intercept = {};
        QCOMPARE(run(a, m_city->address()).requests, 0); // not at once
        a.clock().advance(std::chrono::hours(1));
        a.reopen();
        QCOMPARE(run(a, m_city->address()).sent, 1);
        QCOMPARE(putParts(m_city->takeLog()), 2); // the other two

        learn(b, {info});
        left = 2;
        m_city->intercept = [&](const HttpMessage &message) -> std::optional<QByteArray> {
            if (message.method != "GET" || left-- > 0)
                return {};
            return "HTTP/1.1 200 X\r\nContent-Type: application/octet-stream\r\nConnection: close\r\n"
                   "Transfer-Encoding: chunked\r\n\r\n"
                   "5\r\nabcde\r\n"; // cut in the middle, which looks like its end
        };
        QVERIFY(run(b, m_city->address(), ahead()).failed > 0);
        QCOMPARE(b.status(info.digest).state, FileState::Partly);
        QCOMPARE(b.status(info.digest).here, 2 * limits.partBytes);
        QCOMPARE(b.status(info.digest).error->code, QStringLiteral("sync.answer-cut"));
        m_city->intercept = {};
        b.reopen();
        b.clock().advance(std::chrono::hours(1));
        const FileReport got = run(b, m_city->address(), ahead());
        QCOMPARE(got.fetched, 1);
        QCOMPARE(got.fetchedBytes, 2 * limits.partBytes);
        QCOMPARE(*b.bytes(info.digest), bytes);
    }

    void aRefusedFileIsSetAsideAndBlocksNothing()
    {
        FileDesk a;
        const core::FileInfo refused = attach(a, scan(1000, 1));
        const core::FileInfo large = attach(a, scan(300'000, 2));
        const core::FileInfo fine = attach(a, scan(2000, 3));
        m_city->largestDocument = 200'000;
        const QByteArray marker = scan(1000, 1).toBase64();
        m_city->rules = [&](const QJsonObject &document) {
            const QString data =
                document.value(u"_attachments").toObject().value(u"data").toObject().value(u"data").toString();
            return data.toLatin1() == marker ? QStringLiteral("not this one") : QString();
        };
        const FileReport report = run(a, m_city->address());
        QCOMPARE(errorOf(report), QString());
        QCOMPARE(report.sent, 1);
        QCOMPARE(report.refused, 2);
        QCOMPARE(a.status(fine.digest).state, FileState::Confirmed);
        QCOMPARE(a.status(refused.digest).state, FileState::Refused);
        QCOMPARE(a.status(refused.digest).reason, QStringLiteral("not this one"));
        QCOMPARE(a.status(large.digest).state, FileState::Refused);
        a.clock().advance(std::chrono::hours(100));
        QCOMPARE(run(a, m_city->address()).requests, 0); // until somebody has repaired it
        m_city->rules = {};
        m_city->largestDocument = 8 << 20;
        QVERIFY(a.port()->release());
        QCOMPARE(run(a, m_city->address()).sent, 2);
    }
    void anAccountThatMayNotWriteStopsEarly()
    {
        FileDesk a;
        for (quint32 i = 0; i < 9; ++i)
            attach(a, scan(1000, i));
        m_city->rules = [](const QJsonObject &) { return QStringLiteral("read only"); };
        const FileReport report = run(a, m_city->address());
        QCOMPARE(errorOf(report), QStringLiteral("sync.forbidden"));
        QCOMPARE(report.refused, 3);
    }
    void aDatabaseThatIsMissingIsSaid()
    {
        FileDesk a;
        attach(a, scan(1000));
        m_city->remove(database);
        QCOMPARE(errorOf(run(a, m_city->address())), QStringLiteral("sync.no-database"));
    }
    void otherContentUnderTheSameNameIsNotBelieved()
    {
        FileDesk a;
        FileDesk b;
        const core::FileInfo info = attach(a, scan(2 * limits.partBytes, 1));
        const core::FileInfo other = attach(a, scan(1000, 2));
        m_city->edit(database, info.digest + QStringLiteral(":1"),
                     {{QStringLiteral("type"), QStringLiteral("file-part")}});
        m_city->setBlob(database, info.digest + QStringLiteral(":1"), scan(limits.partBytes, 9));
        const FileReport report = run(a, m_city->address());
        QCOMPARE(report.refused, 1);
        QCOMPARE(report.sent, 1);
        QCOMPARE(report.refusals.constFirst().error, QStringLiteral("sync.file-differs"));
        QCOMPARE(a.status(info.digest).state, FileState::Refused);
        // What is spoilt after it was sent is found by who fetches it, and holds nobody up.
        m_city->setBlob(database, other.digest + QStringLiteral(":0"), scan(1000, 8));
        const core::FileInfo third = attach(a, scan(3000, 3));
        QCOMPARE(run(a, m_city->address()).sent, 1);
        learn(b, {other, third});
        const FileReport got = run(b, m_city->address(), ahead());
        QCOMPARE(errorOf(got), QString());
        QCOMPARE(got.fetched, 1);
        QCOMPARE(got.failed, 1);
        QCOMPARE(b.status(other.digest).error->code, QStringLiteral("file.damaged"));
        QVERIFY(!b.status(other.digest).isHere());
        QVERIFY(b.status(third.digest).isHere());
    }
    void whatNobodyHasSentYetIsToldToWhoWaits()
    {
        FileDesk b;
        const QByteArray bytes = scan(1000);
        const core::FileInfo info{digestOf(bytes), QStringLiteral("image/jpeg"), 1000};
        learn(b, {info});
        b.files().ask(info.digest);
        QTRY_VERIFY(b.status(info.digest).asked);
        QCOMPARE(errorOf(run(b, m_city->address())), QString());
        QCOMPARE(b.status(info.digest).error->code, QStringLiteral("file.not-at-city"));
        QVERIFY(b.status(info.digest).asked); // and still waits
        // A line that is down is said too.
        sync::PeerAddress nowhere = m_city->address();
        nowhere.url.setPort(1);
        QCOMPARE(errorOf(run(b, nowhere)), QStringLiteral("sync.unreachable"));
        QCOMPARE(b.status(info.digest).error->code, QStringLiteral("sync.unreachable"));
    }
    void aCityThatWasPutBackGetsItsFilesAgain()
    {
        FileDesk a;
        const core::FileInfo one = attach(a, scan(1000, 1));
        QCOMPARE(run(a, m_city->address()).sent, 1);
        const auto early = m_city->snapshot(database);
        const core::FileInfo two = attach(a, scan(1000, 2));
        QCOMPARE(run(a, m_city->address()).sent, 1);
        m_city->restore(database, early);
        QCOMPARE(run(a, m_city->address()).requests, 0);
        const FileReport again = run(a, m_city->address(), {.recheck = true});
        QCOMPARE(again.lost, 1);
        QCOMPARE(again.sent, 1);
        QCOMPARE(m_city->ids(database).size(), 4);
        QCOMPARE(a.status(two.digest).state, FileState::Confirmed);
        QCOMPARE(a.status(one.digest).state, FileState::Confirmed);
    }
    void stopsAtOnce()
    {
        FileDesk a;
        attach(a, scan(4 * limits.partBytes));
        std::stop_source stop;
        m_city->intercept = [&](const HttpMessage &message) -> std::optional<QByteArray> {
            if (message.method == "PUT")
                stop.request_stop();
            return {};
        };
        const FileReport report = run(a, m_city->address(), {}, stop.get_token());
        QCOMPARE(errorOf(report), QStringLiteral("sync.cancelled"));
        QCOMPARE(report.failed, 0);
        m_city->intercept = {};
        QCOMPARE(run(a, m_city->address()).sent, 1); // it counts as no failure: no pause
    }

    /// YC_SYNC_SEEDS=… for more.
    void aBadLineLosesNothing()
    {
        bool number = false;
        const int seeds = qEnvironmentVariableIntValue("YC_SYNC_SEEDS", &number);
        for (int seed = 0; seed < (number ? seeds : 12); ++seed) {
            FakeCity city;
            city.create(database);
            FileDesk a;
            FileDesk b;
            FaultProxy line(city.port(), unsigned(seed), 0.35);
            sync::PeerAddress bad = city.address();
            bad.url.setPort(line.port());
            QList<core::FileInfo> files;
            QList<QByteArray> contents;
            for (quint32 i = 0; i < 3; ++i) {
                contents.append(scan(limits.partBytes * i + 2000 + seed, quint32(seed) * 10 + i));
                files.append(attach(a, contents.constLast()));
            }
            learn(b, files);
            for (int round = 0; round < 60; ++round) {
                if (round == 40)
                    line.heal();
                (void)run(a, bad);
                (void)run(b, bad, ahead());
                if (round % 5 == 0) { // killed, as it were
                    a.reopen();
                    b.reopen();
                }
                a.clock().advance(std::chrono::hours(7));
                b.clock().advance(std::chrono::hours(7));
                if (std::ranges::all_of(files, [&](const core::FileInfo &file) {
                        return a.status(file.digest).state == FileState::Confirmed &&
                               b.status(file.digest).state == FileState::Confirmed;
                    }))
                    break;
            }
            for (qsizetype i = 0; i < files.size(); ++i) {
                QVERIFY2(a.status(files.at(i).digest).state == FileState::Confirmed, qPrintable(QString::number(seed)));
                QCOMPARE(b.bytes(files.at(i).digest).value_or(QByteArray()), contents.at(i));
            }
        }
    }

    void againstAnotherProgramsCity()
    {
        if (!NpmCity::available())
            QSKIP("the packages of tests/city are not there: run ./dev test once with a network");
        // With the accounts and the rules of a city in earnest.
        NpmCity city({QStringLiteral("--demo"), QStringLiteral("demo.json")});
        QVERIFY(city.answers());
        sync::HttpPeer peer(city.address());
        const auto desk = [&](int number) {
            return city.address(QStringLiteral("desk-310106013-%1").arg(number),
                                QStringLiteral("demo-desk-%1").arg(number));
        };
        FileDesk a;
        FileDesk b;
        const QByteArray bytes = scan(3 * limits.partBytes + 100);
        const core::FileInfo info = attach(a, bytes);
        const core::FileInfo small = attach(a, scan(4, 3));
        FileReport report = run(a, desk(1));
        QCOMPARE(errorOf(report), QString());
        QCOMPARE(report.sent, 2);
        // Killed before it noted that: everything is there.
        a.sql(QStringLiteral("DELETE FROM file_city"));
        report = run(a, desk(1));
        QCOMPARE(report.alreadyThere, 2);
        // Killed before the manifest: all parts are there.
        const QByteArray stored = *peer.fetch({"GET", '/' + database.toLatin1() + '/' + small.digest.toLatin1()});
        const QString rev = QJsonDocument::fromJson(stored).object().value(u"_rev").toString();
        QVERIFY(peer.fetch(
            {"DELETE", '/' + database.toLatin1() + '/' + small.digest.toLatin1() + "?rev=" + rev.toLatin1()}));
        a.sql(QStringLiteral("DELETE FROM file_city"));
        report = run(a, desk(1));
        QCOMPARE(errorOf(report), QString());
        QCOMPARE(report.sent, 2);
        QCOMPARE(report.sentBytes, 0);
        learn(b, {info, small});
        report = run(b, desk(2), ahead());
        QCOMPARE(errorOf(report), QString());
        QCOMPARE(report.fetched, 2);
        QCOMPARE(*b.bytes(info.digest), bytes);
        // The rules: what is no file is not taken, even from a desk.
        sync::HttpPeer one(desk(1));
        const auto refused = one.fetch({"PUT", '/' + database.toLatin1() + "/notes", R"({"type":"file"})"});
        QCOMPARE(refused.error().code, QStringLiteral("sync.forbidden"));
        // Twice the same part: 409 there, and looked at.
        sync::FileDatabase files(peer, fileDataset);
        QCOMPARE(files.putPart(small.digest, 0, scan(4, 3)).error().code, QStringLiteral("sync.conflict"));

        // A bad line to it.
        FaultProxy line(city.port(), 7, 0.3);
        sync::PeerAddress bad = desk(1);
        bad.url.setPort(line.port());
        const core::FileInfo more = attach(a, scan(2 * limits.partBytes, 4));
        for (int round = 0; round < 40 && a.status(more.digest).state != FileState::Confirmed; ++round) {
            if (round == 25)
                line.heal();
            (void)run(a, bad);
            a.clock().advance(std::chrono::hours(7));
        }
        QCOMPARE(a.status(more.digest).state, FileState::Confirmed);
        learn(b, {more});
        QCOMPARE(run(b, desk(2), ahead()).fetched, 1);
    }

    /// YC_FILES_MEASURE=1: a file to the npm server and back over a line of 20 ms.
    void figures()
    {
        if (!qEnvironmentVariableIsSet("YC_FILES_MEASURE") || !NpmCity::available())
            QSKIP("YC_FILES_MEASURE=1 measures");
        NpmCity city;
        sync::HttpPeer peer(city.address());
        QCOMPARE(made(peer), QString());
        FileDesk a;
        FileDesk b;
        QList<core::FileInfo> files;
        for (quint32 i = 0; i < 3; ++i)
            files.append(attach(a, scan(limits.largest, i)));
        learn(b, files);
        QElapsedTimer timer;
        timer.start();
        const FileReport sent = run(a, city.address());
        const qint64 up = timer.restart();
        const FileReport got = run(b, city.address(), ahead());
        qInfo("parts of %lld KB: %lld MB up in %lld ms (%lld requests), down in %lld ms (%lld requests)",
              static_cast<long long>(limits.partBytes >> 10), static_cast<long long>(sent.sentBytes >> 20),
              static_cast<long long>(up), static_cast<long long>(sent.requests),
              static_cast<long long>(timer.elapsed()), static_cast<long long>(got.requests));
    }

private:
    std::unique_ptr<FakeCity> m_city;
};

QTEST_GUILESS_MAIN(SyncFiles)
#include "tst_sync_files.moc"
