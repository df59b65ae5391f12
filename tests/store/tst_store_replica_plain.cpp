// SPDX-License-Identifier: GPL-3.0-or-later
// The short ways of the replication through the store: a document taken in by its text, and sent as its text, is the
// same as one that was taken apart and put together.
#include "SqlSyncStore.h"
#include "core/Pinyin.h"
#include "store/Connection.h"
#include "store/replica/SyncLedger.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace yc;
using namespace yc::test;
using replica::PlainDocument;
using replica::SyncStore;

namespace {

/// Of every kind of column, one of them computed.
core::RecordType everyColumn()
{
    core::RecordType type = sampleType();
    type.fields << core::Field{.key = QStringLiteral("moved"), .kind = core::FieldKind::Flag, .column = true}
                << core::Field{.key = QStringLiteral("pension"), .kind = core::FieldKind::Money, .column = true}
                << core::Field{.key = QStringLiteral("committee"), .column = true}
                << core::Field{.key = QStringLiteral("name_sort"), .indexed = true};
    type.orgField = QStringLiteral("committee");
    type.derivedFrom = QStringList{QStringLiteral("name")};
    type.derive = [](const QJsonObject &body) {
        return QJsonObject{{QStringLiteral("name_sort"), core::Pinyin::sortKey(body.value(u"name").toString())}};
    };
    return type;
}

QByteArray document(int number, const QJsonObject &body, char rev = 'a')
{
    QJsonObject json = sampleContent(body);
    json[QStringLiteral("_id")] = sampleId(number);
    json[QStringLiteral("_rev")] = QString(QStringLiteral("1-") + QString(32, QLatin1Char(rev)));
    json[QStringLiteral("created_at")] = QStringLiteral("2026-11-19T01:00:00.000Z");
    json[QStringLiteral("created_by")] = QStringLiteral("person:01900000-0000-7000-8000-000000000002");
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// What a field may be, and what it should not be but may arrive as.
QList<QByteArray> documents()
{
    QList<QByteArray> list;
    const QList<QJsonValue> values{QStringLiteral("沈小溪"),
                                   QString(),
                                   7,
                                   -7,
                                   true,
                                   false,
                                   QJsonValue::Null,
                                   QJsonArray{QStringLiteral("low"), QStringLiteral("alone")},
                                   QJsonArray{1},
                                   QJsonObject{{QStringLiteral("a"), 1}}};
    const core::RecordType type = everyColumn();
    for (const core::Field &field : type.fields) {
        if (field.key == u"name_sort")
            continue;
        for (const QJsonValue &value : values) {
            QJsonObject body{{QStringLiteral("name"), QStringLiteral("陆大河")},
                             {QStringLiteral("id_number"), QString::number(310199194909300000 + list.size())},
                             {QStringLiteral("telephone"), QStringLiteral("139-0000 00%1").arg(list.size())},
                             {QStringLiteral("address"), QStringLiteral("延安中路８号３０２室 a")},
                             {QStringLiteral("committee"),
                              list.size() % 2 ? QStringLiteral("310106013002") : QStringLiteral("500101001001")}};
            const bool taken = field.unique && !(value.isString() && value.toString().isEmpty()) && value.isString();
            body[field.key] = taken ? QJsonValue(QString::number(310199200001010000 + list.size())) : value;
            list << document(int(list.size()), body);
        }
    }
    return list;
}

/// Everything that was made of the documents. Sequences only ascend: each way leaves its own gaps where it refuses.
/// Without `sequences`: without what only says in which order things came, the numbers of rows too.
QStringList contentOf(SqlSyncStore &desk, bool sequences = true)
{
    QStringList lines;
    desk.store().close();
    {
        auto connection = store::Connection::open(desk.store().path(), sampleKey(), store::Connection::Mode::Reader);
        const auto add = [&](const QString &sql, int columns, int first = 0) {
            auto cursor = (*connection)->run(sql);
            while (cursor && cursor->next()) {
                QString line;
                for (int i = first; i < columns; ++i)
                    line += QDebug::toString(cursor->value(i)) + u'|';
                lines << line;
            }
            return cursor && cursor->ended();
        };
        if (!add(QStringLiteral("SELECT id, type, schema, org, revision, deleted, created_by, changed_by, created_at, "
                                "changed_at, body, rev, absorbed, extra, sequence FROM document ORDER BY id"),
                 sequences ? 15 : 14) ||
            !add(QStringLiteral("SELECT p.* FROM p_resident p ORDER BY id"), 15, sequences ? 0 : 1) ||
            !add(QStringLiteral("SELECT term, id FROM search_term JOIN document ON row=doc ORDER BY 1, 2"), 2) ||
            !add(QStringLiteral("SELECT document, field FROM duplicate ORDER BY 1, 2"), 2) ||
            !add(QStringLiteral("SELECT document FROM outbox"), 1))
            lines.clear();
    }
    return desk.reopen() ? lines : QStringList();
}

replica::PulledBatch batchOf(const QList<QByteArray> &documents, bool byText)
{
    replica::PulledBatch batch;
    for (const QByteArray &json : documents) {
        const auto plain = PlainDocument::read(json);
        if (byText && plain)
            batch.plain.append(*plain);
        else
            batch.revisions.append(replica::fromWire(QJsonDocument::fromJson(json).object()));
    }
    return batch;
}

} // namespace

class StoreReplicaPlain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTextTakenInIsTheSameAsOneTakenApart()
    {
        const QList<QByteArray> all = documents();
        const auto isPlain = [](const QByteArray &json) { return PlainDocument::read(json).has_value(); };
        QVERIFY(std::ranges::all_of(all, isPlain));
        SqlSyncStore byText{{everyColumn()}};
        SqlSyncStore apart{{everyColumn()}};
        QCOMPARE(byText.apply(batchOf(all, true))->added, all.size());
        QCOMPARE(apart.apply(batchOf(all, false))->added, all.size());
        const QStringList expected = contentOf(apart);
        QVERIFY(expected.size() > 5 * all.size());
        QCOMPARE(contentOf(byText), expected);
        const auto report = waitFor(byText.store()->verify());
        QVERIFY2(report->value(u"ok").toBool(), QJsonDocument(*report).toJson().constData());
    }
    void whatIsHereOrHasTwinsOrIsOfAnotherSchemaTakesTheLongWay()
    {
        QList<QByteArray> all = documents().first(6);
        all << document(2, {{QStringLiteral("name"), QStringLiteral("另一个")}}, 'b');          // a second branch
        all << document(3, QJsonDocument::fromJson(all[3]).object().value(u"body").toObject()); // again
        QJsonObject newer =
            QJsonDocument::fromJson(document(70, {{QStringLiteral("name"), QStringLiteral("新")}})).object();
        newer[QStringLiteral("schema")] = 9;
        all << QJsonDocument(newer).toJson(QJsonDocument::Compact);
        QJsonObject twin = QJsonDocument::fromJson(all[4]).object();
        twin[QStringLiteral("_id")] = sampleId(71);
        all << QJsonDocument(twin).toJson(QJsonDocument::Compact); // the number of somebody else
        SqlSyncStore byText{{everyColumn()}};
        SqlSyncStore apart{{everyColumn()}};
        QVERIFY(byText.apply(batchOf(all, true)));
        QVERIFY(apart.apply(batchOf(all, false)));
        QCOMPARE(contentOf(byText).size(), contentOf(apart).size());
        for (int number : {0, 1, 2, 3, 4, 5, 70, 71}) {
            QCOMPARE(byText.tree(sampleId(number)).leaves(), apart.tree(sampleId(number)).leaves());
            QCOMPARE(byText.content(sampleId(number)), apart.content(sampleId(number)));
        }
        const auto report = waitFor(byText.store()->verify());
        const auto expected = waitFor(apart.store()->verify());
        QVERIFY(report && expected);
        QCOMPARE(report->value(u"projections_ok"), expected->value(u"projections_ok"));
        QVERIFY(report->value(u"search_ok").toBool());
    }
    /// What the long way refuses or keeps without showing it, the short way does too.
    void nothingIsTakenInByItsTextThatIsRefusedOtherwise()
    {
        const auto of = [](const char *type, int number, int schema = 1) {
            QJsonObject json = QJsonDocument::fromJson(document(number, {{QStringLiteral("step"), 1}})).object();
            const QString name = QString::fromLatin1(type);
            json[QStringLiteral("_id")] = name + sampleId(number).sliced(sampleId(number).indexOf(u':'));
            json[QStringLiteral("type")] = name;
            json[QStringLiteral("schema")] = schema;
            return QJsonDocument(json).toJson(QJsonDocument::Compact);
        };
        const QList<QByteArray> all{of("draft", 1), of("permit", 2), of("resident", 3, 9), of("resident", 4)};
        QStringList ids;
        for (const QByteArray &json : all) {
            QVERIFY(PlainDocument::read(json));
            ids << QJsonDocument::fromJson(json).object().value(u"_id").toString();
        }
        SqlSyncStore byText{{everyColumn(), draftSampleType()}};
        SqlSyncStore apart{{everyColumn(), draftSampleType()}};
        const auto outcome = [&](SqlSyncStore &desk, bool text) {
            QStringList lines;
            for (int again = 0; again < 2; ++again) { // a second time changes nothing
                const auto applied = desk.apply(batchOf(all, text));
                lines << QString::number(applied ? applied->added : -1);
                const auto waiting = desk.waiting();
                lines << QString::number(waiting ? waiting->quarantined : -1);
            }
            const auto quarantined = desk.quarantined();
            for (const store::QuarantinedDocument &one : quarantined)
                lines << one.id << one.reason;
            for (const QString &id : std::as_const(ids)) {
                const auto loaded = waitFor(desk.store()->load(id));
                lines << id << (loaded ? QStringLiteral("shown") : loaded.error().code);
            }
            return lines + contentOf(desk, false);
        };
        const QStringList expected = outcome(apart, false);
        QCOMPARE(outcome(byText, true), expected);
        QCOMPARE(expected.first(4),
                 QStringList({QStringLiteral("3"), QStringLiteral("1"), QStringLiteral("0"), QStringLiteral("1")}));
        QCOMPARE(expected.at(4), ids.first());
        QCOMPARE(waitFor(byText.store()->load(ids.at(2))).error().code, QStringLiteral("store.newer-schema"));
    }
    void whatRepairsADamagedDocumentDoesSoByItsTextToo()
    {
        for (const bool text : {true, false}) {
            SqlSyncStore desk{{everyColumn()}};
            const QByteArray whole = document(1, {{QStringLiteral("name"), QStringLiteral("陆大河")}});
            const QString rev = QJsonDocument::fromJson(whole).object().value(u"_rev").toString();
            QVERIFY(desk.apply({{}, {{sampleId(1), rev, QStringLiteral("empty"), "{}"}}, {}, {}}));
            QCOMPARE(desk.waiting()->quarantined, 1);
            QCOMPARE(desk.apply(batchOf({whole}, text))->added, 1);
            QCOMPARE(desk.waiting()->quarantined, 0);
        }
    }
    void whatWasMadeHereLeavesAsTheLongWayWouldSendIt()
    {
        SqlSyncStore desk;
        for (int i = 0; i < 20; ++i)
            desk.edit(sampleId(i), sampleContent(sampleBody(QStringLiteral("沈%1").arg(i))));
        desk.edit(sampleId(3), sampleContent(sampleBody(QStringLiteral("改"))));
        desk.edit(sampleId(4), {}, true);
        desk.edit(sampleId(5), sampleContent(sampleBody(QStringLiteral("引号\"和\\"))));
        const auto changes = desk.changes(0, 100, SyncStore::Which::Unconfirmed);
        QVERIFY(changes);
        QCOMPARE(changes->size(), 20);
        QList<replica::IdRevisions> wanted;
        for (const replica::LocalChange &change : *changes)
            wanted.append({change.id, change.leaves});
        const auto texts = desk.texts(wanted);
        const auto longWay = desk.SyncStore::texts(wanted);
        QVERIFY(texts && longWay);
        QCOMPARE(texts->size(), 20);
        desk.store().close();
        QString salt;
        {
            auto connection =
                store::Connection::open(desk.store().path(), sampleKey(), store::Connection::Mode::Reader);
            QVERIFY(connection);
            salt = store::SyncLedger::knownSalt(**connection).value_or(QString());
        }
        QVERIFY(desk.reopen());
        QVERIFY(!salt.isEmpty());
        for (qsizetype i = 0; i < texts->size(); ++i) {
            QCOMPARE(texts->at(i).json, longWay->at(i).json);
            QCOMPARE(texts->at(i).rev, longWay->at(i).rev);
            const replica::Revision sent = replica::fromWire(QJsonDocument::fromJson(texts->at(i).json).object());
            if (sent.history.size() == 1) // its name is that of its content, by whichever way it was made
                QCOMPARE(sent.rev, replica::revisionId({}, false, sent.content, salt));
        }
        // Another desk takes them in by their text.
        SqlSyncStore other;
        replica::PulledBatch batch;
        for (const replica::WireText &text : *texts) {
            QJsonObject json = QJsonDocument::fromJson(text.json).object();
            if (json.value(u"_revisions").toObject().value(u"ids").toArray().size() > 1)
                continue;
            json.remove(QStringLiteral("_revisions"));
            const auto plain = PlainDocument::read(QJsonDocument(json).toJson(QJsonDocument::Compact));
            if (plain)
                batch.plain.append(*plain);
        }
        QVERIFY(batch.plain.size() >= 17);
        QVERIFY(other.apply(batch));
        QCOMPARE(other.content(sampleId(7)), desk.content(sampleId(7)));
        QCOMPARE(other.rev(sampleId(7)), desk.rev(sampleId(7)));
    }
};

QTEST_GUILESS_MAIN(StoreReplicaPlain)
#include "tst_store_replica_plain.moc"
