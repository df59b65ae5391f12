// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/JsonStream.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace yc;
using sync::JsonStream;

namespace {

/// JSON written with single quotes; raw strings confuse moc.
QByteArray quoted(QByteArray text) { return text.replace('\'', '"'); }

const QByteArray changes = quoted(
    "{'results':[\n{'seq':'1-g1A','id':'a','changes':[{'rev':'1-x'}],'doc':{'name':'沈[小]{溪}','quote':'\\']}\\\\'}},"
    "\n{'seq':2,'id':'b','changes':[{'rev':'1-y'}]} , 17, 'text', null\n],'last_seq':'2-g1A\\']','pending':0}");

struct Cut {
    QList<QByteArray> rows;
    core::Result<> result;
    QByteArray last;
};

Cut cut(const QByteArray &text, qsizetype piece, const QByteArray &key = "results")
{
    Cut cut;
    JsonStream stream(key, [&](QByteArrayView row) -> core::Result<> {
        cut.rows.append(row.toByteArray());
        return {};
    });
    for (qsizetype at = 0; at < text.size() && cut.result; at += piece)
        cut.result = stream.feed(QByteArrayView(text).sliced(at, std::min(piece, text.size() - at)));
    if (cut.result)
        cut.result = stream.finish();
    cut.last = stream.member("last_seq");
    return cut;
}

} // namespace

class JsonStreamTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesTheSameRowsWhateverThePieces_data()
    {
        QTest::addColumn<qsizetype>("piece");
        for (const int piece : {1, 2, 3, 7, 64, 100'000})
            QTest::addRow("%d bytes", piece) << qsizetype(piece);
    }
    void givesTheSameRowsWhateverThePieces()
    {
        QFETCH(qsizetype, piece);
        const Cut got = cut(changes, piece);
        QVERIFY(got.result);
        QCOMPARE(got.rows.size(), 5);
        QCOMPARE(QJsonDocument::fromJson(got.rows[0])["doc"]["quote"].toString(), QStringLiteral("\"]}\\"));
        QCOMPARE(QJsonDocument::fromJson(got.rows[0])["doc"]["name"].toString(), QStringLiteral("沈[小]{溪}"));
        QCOMPARE(QJsonDocument::fromJson(got.rows[1])["seq"].toInt(), 2);
        QCOMPARE(got.rows[2], "17");
        QCOMPARE(got.rows[3], "\"text\"");
        QCOMPARE(got.rows[4], "null");
        QCOMPARE(got.last, quoted("'2-g1A\\']'"));
    }
    void readsAPlainArray()
    {
        for (const qsizetype piece : {1, 1000}) {
            const Cut got = cut(quoted(" [ {'id':'a'},{'id':'b','error':'x'} ] "), piece, {});
            QVERIFY(got.result);
            QCOMPARE(got.rows, QList<QByteArray>({quoted("{'id':'a'}"), quoted("{'id':'b','error':'x'}")}));
        }
        QCOMPARE(cut("[]", 1, {}).rows.size(), 0);
    }
    void anErrorInPlaceOfRowsIsAMember()
    {
        JsonStream stream("results", [](QByteArrayView) { return core::Result<>(); });
        QVERIFY(stream.feed(quoted("{'error':'unauthorized','reason':'no'}")));
        QVERIFY(stream.finish());
        QCOMPARE(stream.rows(), 0);
        QCOMPARE(stream.member("error"), quoted("'unauthorized'"));
    }
    void everyCutIsNoticed()
    {
        for (qsizetype length = 0; length < changes.size(); ++length) {
            const Cut got = cut(changes.first(length), 16);
            QVERIFY2(!got.result, qPrintable(QString::number(length)));
            QCOMPARE(got.result.error().code, QStringLiteral("sync.answer-cut"));
            QCOMPARE(got.result.error().context.value(QStringLiteral("position")).toLongLong(), length);
        }
    }
    void saysWhereItIsNoJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("position");
        QTest::newRow("a page") << QByteArray("<html>") << qint64(0);
        QTest::newRow("a wrong shape") << QByteArray("[1]") << qint64(0);
        QTest::newRow("no comma") << QByteArray(quoted("{'results':[1 2]}")) << qint64(14);
        QTest::newRow("a comma too much") << QByteArray(quoted("{'results':[1,]}")) << qint64(14);
        QTest::newRow("a key without quotes") << QByteArray(quoted("{results:[]}")) << qint64(1);
        QTest::newRow("something behind") << QByteArray(quoted("{'results':[]} x")) << qint64(15);
    }
    void saysWhereItIsNoJson()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, position);
        const Cut got = cut(text, 1);
        QVERIFY(!got.result);
        QCOMPARE(got.result.error().code, QStringLiteral("sync.bad-answer"));
        QCOMPARE(got.result.error().context.value(QStringLiteral("position")).toLongLong(), position);
    }
    void aRowBeyondTheLimitIsToldAndNotKept()
    {
        const QByteArray text = quoted("{'results':[{'id':'small'},{'id':'large','x':'") + QByteArray(100'000, 'x') +
                                quoted("'},{'id':'after'}]}");
        for (const qsizetype piece : {1, 1000, 1'000'000}) {
            QList<QByteArray> rows;
            QByteArray head;
            JsonStream stream(
                "results",
                [&](QByteArrayView row) -> core::Result<> {
                    rows.append(row.toByteArray());
                    return {};
                },
                1000);
            stream.onTooLong([&](QByteArrayView row) -> core::Result<> {
                head = row.toByteArray();
                return {};
            });
            for (qsizetype at = 0; at < text.size(); at += piece)
                QVERIFY(stream.feed(QByteArrayView(text).sliced(at, std::min(piece, text.size() - at))));
            QVERIFY(stream.finish());
            QCOMPARE(rows, QList<QByteArray>({quoted("{'id':'small'}"), quoted("{'id':'after'}")}));
            QVERIFY(head.startsWith(quoted("{'id':'large'")));
            QVERIFY(head.size() <= 4096);
        }
    }
    void theReadersErrorEndsIt()
    {
        JsonStream stream("results",
                          [](QByteArrayView) { return core::fail(core::ErrorKind::FreeDiskSpace, "store.disk-full"); });
        const auto fed = stream.feed(changes);
        QVERIFY(!fed);
        QCOMPARE(fed.error().code, QStringLiteral("store.disk-full"));
    }
};

QTEST_GUILESS_MAIN(JsonStreamTest)
#include "tst_sync_json_stream.moc"
