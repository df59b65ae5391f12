// SPDX-License-Identifier: GPL-3.0-or-later
// Documents that are taken in by their text: only where that gives the same as taking them apart.
#include "SyncSamples.h"
#include "replica/PlainDocument.h"
#include "replica/Revision.h"

#include <QJsonDocument>
#include <QTest>

#include <initializer_list>
#include <random>

using namespace yc;
using namespace yc::test;
using replica::PlainDocument;

namespace {

QJsonObject documentOf(const QJsonObject &body)
{
    QJsonObject document = sampleContent(body);
    document[QStringLiteral("_id")] = sampleId(1);
    document[QStringLiteral("_rev")] = QString(QStringLiteral("1-") + QString(32, u'a'));
    document[QStringLiteral("created_at")] = QStringLiteral("2026-11-19T01:00:00.000Z");
    document[QStringLiteral("created_by")] = QStringLiteral("person:01900000-0000-7000-8000-000000000002");
    return document;
}
QByteArray compact(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }
QByteArray plain()
{
    return compact(documentOf({{QStringLiteral("name"), QStringLiteral("沈小溪")}, {QStringLiteral("visits"), 3}}));
}
QString textOf(QByteArrayView utf8) { return QString::fromUtf8(utf8); }

/// A body of any fields and values that need no escapes.
QJsonObject anyBody(std::mt19937 &random)
{
    const auto below = [&](int end) { return int(random() % unsigned(end)); };
    QJsonObject body;
    for (int i = 1 + below(20); i > 0; --i) {
        const QString key = QString(QChar(char16_t(u'a' + below(26)))) + QString::number(below(30));
        switch (below(6)) {
        case 0:
            body[key] = below(2) == 1;
            break;
        case 1:
            body[key] = qint64(random()) * (below(2) == 1 ? 1 : -1);
            break;
        case 2:
            body[key] = QJsonArray{QStringLiteral("独居"), below(9), QJsonValue::Null};
            break;
        case 3:
            body[key] = QJsonObject{{QStringLiteral("b"), QString()}, {QStringLiteral("a"), QJsonArray()}};
            break;
        default:
            body[key] = QString(QString::fromUcs4(U"𠮷陆大河a-1 ").left(2 + below(7)));
        }
    }
    return body;
}

} // namespace

class ReplicaPlain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatQtWritesIsReadInViews()
    {
        std::mt19937 random(20261122);
        for (int round = 0; round < 500; ++round) {
            const QJsonObject body = anyBody(random);
            const QJsonObject document = documentOf(body);
            const QByteArray json = compact(document);
            const auto read = PlainDocument::read(json);
            QVERIFY2(read, json.constData());
            QCOMPARE(read->body().toByteArray(), compact(body));
            QCOMPARE(textOf(read->id()), sampleId(1));
            QCOMPARE(textOf(read->rev()), document[u"_rev"].toString());
            QCOMPARE(textOf(read->type()), QStringLiteral("resident"));
            QCOMPARE(read->schema(), 1);
            QCOMPARE(textOf(read->org()), document[u"org"].toString());
            QCOMPARE(textOf(read->createdAt()), document[u"created_at"].toString());
            QCOMPARE(textOf(read->createdBy()), document[u"created_by"].toString());
            QCOMPARE(textOf(read->changedAt()), document[u"changed_at"].toString());
            QCOMPARE(textOf(read->changedBy()), document[u"changed_by"].toString());
            for (auto field = body.begin(); field != body.end(); ++field) {
                QCOMPARE(textOf(read->text(field.key().toLatin1())), field.value().toString());
                const QByteArray value = read->value(field.key().toLatin1()).toByteArray();
                QCOMPARE(QJsonValue(QJsonDocument::fromJson('[' + value + ']')[0]), QJsonValue(field.value()));
            }
            QVERIFY(read->value("missing").isEmpty());
            QVERIFY(replica::damage(replica::fromWire(document)).isEmpty());
        }
    }
    void whatStandsBehindItIsLeft_data()
    {
        QTest::addColumn<QByteArray>("behind");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("the end of a row") << QByteArray("}");
        QTest::newRow("another member") << QByteArray(R"(,"seq":7})");
    }
    void whatStandsBehindItIsLeft()
    {
        QFETCH(QByteArray, behind);
        const QByteArray json = plain();
        std::optional<PlainDocument> read;
        qsizetype length = 0;
        {
            QByteArray row = json + behind;
            read = PlainDocument::readBeginning(row, length);
            row.fill('x'); // its views are of a text of its own
        }
        QVERIFY(read);
        QCOMPARE(length, json.size());
        QCOMPARE(read->json(), json);
        const auto whole = PlainDocument::read(json);
        QCOMPARE(read->id(), whole->id());
        QCOMPARE(read->body(), whole->body());
        QCOMPARE(read->changedBy(), whole->changedBy());
        QCOMPARE(read->fields(), whole->fields());
        QCOMPARE(read->text("name"), whole->text("name"));
        QCOMPARE(PlainDocument::read(json + behind).has_value(), behind.isEmpty());
    }
    void whatIsNotJustSoIsForTheLongWay_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto with = [](const char *from, const char *to) {
            QByteArray json = plain();
            const qsizetype before = json.size();
            json.replace(from, to);
            if (json.size() == before && qstrlen(from) != qstrlen(to))
                qFatal("nothing replaced");
            return json;
        };
        QTest::newRow("space") << with("\"schema\":1", "\"schema\": 1");
        QTest::newRow("line") << QByteArray(plain() + '\n');
        QTest::newRow("escape") << with("沈", "\\u6c88");
        QTest::newRow("fraction") << with(":3", ":3.5");
        QTest::newRow("exponent") << with(":3", ":3e1");
        QTest::newRow("leading zero") << with(":3", ":03");
        QTest::newRow("minus zero") << with(":3", ":-0");
        QTest::newRow("more than a double holds") << with(":3", ":12345678901234567");
        QTest::newRow("control character") << with("小", "\x01");
        QTest::newRow("no UTF-8") << with("小", "\xE5\xB0");
        QTest::newRow("keys descending") << with("\"visits\":3", "\"a\":3");
        QTest::newRow("a key twice") << with("\"visits\":3", "\"name\":3");
        QTest::newRow("a key that is not ASCII") << with("visits", "姓名");
        QTest::newRow("keys descending inside") << with(":3", ":{\"b\":1,\"a\":2}");
        QTest::newRow("too deep") << with(":3",
                                          QByteArray(":" + QByteArray(40, '[') + QByteArray(40, ']')).constData());
        QTest::newRow("empty body") << with(R"({"name":"沈小溪","visits":3})", "{}");
        QTest::newRow("body is no object") << with(R"({"name":"沈小溪","visits":3})", "[]");
        QTest::newRow("deleted") << with("\"schema\":1", "\"_deleted\":true,\"schema\":1");
        QTest::newRow("attachments") << with("\"schema\":1", "\"_attachments\":{},\"schema\":1");
        QTest::newRow("merged") << with("\"schema\":1", "\"merged\":[],\"schema\":1");
        QTest::newRow("of a newer program") << with("\"schema\":1", "\"more\":1,\"schema\":1");
        QTest::newRow("no schema") << with("\"schema\":1,", "");
        QTest::newRow("schema is text") << with("\"schema\":1", "\"schema\":\"1\"");
        QTest::newRow("org is a number") << with("\"310106013001\"", "310106013001");
        QTest::newRow("another type than the id's") << with("\"type\":\"resident\"", "\"type\":\"household\"");
        QTest::newRow("an id that is none") << with("8000-000000000001\",\"_rev", "8000-00000000000X\",\"_rev");
        QTest::newRow("a revision that is none") << with("\"1-", "\"0-");
        QTest::newRow("more behind it") << QByteArray(plain() + "{}");
        QTest::newRow("an array") << QByteArray('[' + plain() + ']');
        QTest::newRow("nothing") << QByteArray();
    }
    void whatIsNotJustSoIsForTheLongWay()
    {
        QFETCH(QByteArray, json);
        QVERIFY(PlainDocument::read(plain()));
        QVERIFY(!PlainDocument::read(json));
    }
    void aTextThatIsCutIsNotRead()
    {
        const QByteArray whole = plain();
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY2(!PlainDocument::read(whole.first(length)), qPrintable(QString::number(length)));
    }
    /// Whatever a byte becomes: what is still plain is what Qt makes of it.
    void aChangedByteIsReadAsQtReadsItOrNotAtAll()
    {
        const QByteArray whole = plain();
        for (qsizetype at = 0; at < whole.size(); ++at) {
            for (const char byte : {'"', '\\', '{', '}', '[', ']', ',', ':', '0', '9', 'x', ' ', '-', '\x80'}) {
                QByteArray changed = whole;
                changed[at] = byte;
                const auto read = PlainDocument::read(changed);
                if (!read)
                    continue;
                const QJsonObject json = QJsonDocument::fromJson(changed).object();
                QCOMPARE(read->body().toByteArray(), compact(json[u"body"].toObject()));
                QCOMPARE(textOf(read->org()), json[u"org"].toString());
                QVERIFY(replica::damage(replica::fromWire(json)).isEmpty());
            }
        }
    }
};

QTEST_GUILESS_MAIN(ReplicaPlain)
#include "tst_replica_plain.moc"
