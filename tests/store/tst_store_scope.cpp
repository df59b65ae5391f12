// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestStore.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace yc;
using namespace yc::test;
using core::Query;

namespace {
const QString kDistrict = QStringLiteral("310106");
const QString kStreet = QStringLiteral("310106013");
const QString kCommittee = QStringLiteral("310106013001");
const QString kNextCommittee = QStringLiteral("310106013002");
const QString kOtherStreet = QStringLiteral("310106012");
const QString kOtherCommittee = QStringLiteral("310106012001");

/// A person of the district's desk who works for `scope`.
core::Session personOf(const QString &scope, const QString &id = QStringLiteral("1"))
{
    core::Session session = sampleSession();
    session.personId = QStringLiteral("person:01900000-0000-7000-8000-00000000000") + id;
    session.org = kDistrict;
    session.scope = scope;
    return session;
}

core::RecordType residentOfCommittee()
{
    core::RecordType type = sampleType();
    type.fields << core::Field{.key = QStringLiteral("committee"), .column = true};
    type.orgField = QStringLiteral("committee");
    return type;
}

core::Result<core::Document> put(TestStore &store, const core::Document &document, bool wholeDesk = false)
{
    auto stored = std::make_shared<core::Document>();
    core::Command command{.name = QStringLiteral("test.put"), .subject = document.id};
    command.wholeDesk = wholeDesk;
    command.work = [document, stored](core::Transaction &tx) -> core::Result<QJsonObject> {
        YC_ASSIGN(*stored, tx.put(document));
        return QJsonObject();
    };
    YC_TRY(waitFor(store->execute(std::move(command))));
    return *stored;
}

core::Document record(int number, const QString &org, const QString &type = QStringLiteral("resident"))
{
    core::Document document;
    document.id = QStringLiteral("%1:01900000-0000-7000-8000-%2").arg(type).arg(number, 12, 10, QChar(u'0'));
    document.org = org;
    document.body = {{QStringLiteral("name"), QStringLiteral("王秀兰")}, {QStringLiteral("visits"), number}};
    return document;
}

QString codeOf(const auto &result) { return result ? QStringLiteral("done") : result.error().code; }

template<class Work> QString codeIn(TestStore &store, Work work)
{
    core::Command command{.name = QStringLiteral("test.work")};
    command.work = [work](core::Transaction &tx) -> core::Result<QJsonObject> {
        YC_TRY(work(tx));
        return QJsonObject();
    };
    return codeOf(waitFor(store->execute(std::move(command))));
}

QStringList idsOf(const core::Result<core::Rows> &rows)
{
    QStringList ids;
    for (qsizetype i = 0; rows && i < rows->rows.size(); ++i)
        ids << rows->value(i, QStringLiteral("id")).toString();
    ids.sort();
    return ids;
}

qint64 auditRows(TestStore &store) { return waitFor(store->verify())->value(QStringLiteral("audit_rows")).toInteger(); }
} // namespace

class StoreScope : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPersonWorksWithTheirOrganisationAndWhatIsBelow_data()
    {
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("record");
        QTest::addColumn<bool>("within");
        const QStringList records{kDistrict,      kStreet,        kStreet + QStringLiteral("000"),
                                  kCommittee,     kNextCommittee, kOtherStreet,
                                  kOtherCommittee};
        const QList<std::pair<QString, QList<int>>> people{
            {kStreet, {0, 1, 1, 1, 1, 0, 0}},
            {kStreet + QStringLiteral("000"), {0, 1, 1, 1, 1, 0, 0}}, // the same with its padding
            {kCommittee, {0, 0, 0, 1, 0, 0, 0}},
            {kDistrict, {1, 1, 1, 1, 1, 1, 1}},
            {kOtherStreet, {0, 0, 0, 0, 0, 1, 1}},
            {QStringLiteral("31"), {1, 1, 1, 1, 1, 1, 1}},
            {QStringLiteral("nobody"), {0, 0, 0, 0, 0, 0, 0}},
        };
        for (const auto &[person, within] : people) {
            for (int i = 0; i < records.size(); ++i) {
                QTest::addRow("%s sees %s", qPrintable(person), qPrintable(records.at(i)))
                    << person << records.at(i) << bool(within.at(i));
            }
        }
    }
    void aPersonWorksWithTheirOrganisationAndWhatIsBelow()
    {
        QFETCH(QString, person);
        QFETCH(QString, record);
        QFETCH(bool, within);
        TestStore store;
        QVERIFY(store.signIn(personOf({})));
        const core::Document kept = *put(store, ::record(1, record));
        const core::Document removed = *put(store, ::record(2, record));
        QVERIFY(store.signIn(personOf(person)));
        const QString seen = within ? QStringLiteral("done") : QStringLiteral("store.not-found");
        const QString changed = within ? QStringLiteral("done") : QStringLiteral("store.out-of-scope");
        const qint64 rows = within ? 2 : 0;

        // What is read.
        QCOMPARE(codeOf(waitFor(store->load(kept.id))), seen);
        QCOMPARE(codeOf(waitFor(store->history(kept.id))), seen);
        const Query all{.type = QStringLiteral("resident")};
        QCOMPARE(waitFor(store->query(all))->rows.size(), rows);
        QCOMPARE(*waitFor(store->count(all)), rows);
        QCOMPARE(waitFor(store->countBy(all, QStringLiteral("name")))->rows.size(), within ? 1 : 0);
        for (const char *typed : {"王秀兰", "wxl", "王 wang"})
            QCOMPARE(waitFor(store->search({.text = QString::fromUtf8(typed)}, 0))->size(), rows);
        QCOMPARE(*waitFor(store->forEach(all.type, [](const core::Document &) { return true; })), rows);

        // What a command reads and writes.
        QCOMPARE(codeIn(store, [&](core::Transaction &tx) { return tx.load(kept.id); }), seen);
        codeIn(store, [&](core::Transaction &tx) -> core::Result<> {
            const auto found = tx.query(all);
            const auto count = tx.count(all);
            [&] {
                QCOMPARE(found->rows.size(), rows);
                QCOMPARE(*count, rows);
            }();
            return {};
        });
        QCOMPARE(codeOf(put(store, kept)), changed);
        QCOMPARE(codeIn(store, [&](core::Transaction &tx) { return tx.remove(removed.id); }), changed);
        QCOMPARE(codeOf(put(store, ::record(3, record))), changed); // a new one
        if (!within)
            return;
        core::Document moved = *waitFor(store->load(kept.id)); // and one that would leave
        moved.org = person == kOtherStreet ? kStreet : QStringLiteral("440303001");
        QCOMPARE(codeOf(put(store, moved)), QStringLiteral("store.out-of-scope"));
        QVERIFY(waitFor(store->load(kept.id)));
    }

    void theDeskItselfHasNoLimit()
    {
        TestStore store;
        QVERIFY(store.signIn(personOf({})));
        const core::Document kept = *put(store, record(1, kOtherStreet));
        QVERIFY(store.signIn(personOf(kCommittee)));
        QCOMPARE(*waitFor(store->count({.type = QStringLiteral("resident")})), 0);
        QVERIFY(put(store, kept, true));
        QVERIFY(put(store, record(2, kStreet), true));
        // What came in that way is noticed by each connection.
        QCOMPARE(*waitFor(store->count({.type = QStringLiteral("resident")})), 0);
        QVERIFY(waitFor(store->search({.text = QStringLiteral("wxl")}, 0))->isEmpty());
        QCOMPARE(codeOf(put(store, record(3, kCommittee))), QStringLiteral("done"));
        QCOMPARE(waitFor(store->search({.text = QStringLiteral("wxl")}, 0))->size(), 1);
        QVERIFY(put(store, record(4, kStreet), true));
        codeIn(store, [](core::Transaction &tx) -> core::Result<> {
            YC_ASSIGN(const qint64 count, tx.count({.type = QStringLiteral("resident")}));
            [count] { QCOMPARE(count, 1); }();
            return {};
        });
    }

    void anAttemptOutsideIsARowOfTheLog_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : {"load", "put", "remove", "move"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void anAttemptOutsideIsARowOfTheLog()
    {
        QFETCH(QString, what);
        TestStore store;
        QVERIFY(store.signIn(personOf({})));
        const core::Document other = *put(store, record(1, kOtherStreet));
        const core::Document own = *put(store, record(2, kCommittee));
        QVERIFY(store.signIn(personOf(kCommittee)));
        const qint64 before = auditRows(store);
        const QString code = codeIn(store, [&](core::Transaction &tx) -> core::Result<> {
            if (what == u"load") {
                YC_TRY(tx.load(other.id));
            } else if (what == u"put") {
                YC_TRY(tx.put(other));
            } else if (what == u"remove") {
                YC_TRY(tx.remove(other.id));
            } else {
                core::Document moved = own;
                moved.org = kOtherStreet;
                YC_TRY(tx.put(moved));
            }
            return {};
        });
        QCOMPARE(code, what == u"load" ? QStringLiteral("store.not-found") : QStringLiteral("store.out-of-scope"));
        QCOMPARE(auditRows(store), before + 1);
        QVERIFY(waitFor(store->verify())->value(QStringLiteral("ok")).toBool());
    }

    void aRecordBelongsToTheCommitteeInItsBody_data()
    {
        QTest::addColumn<QString>("committee");
        QTest::addColumn<QString>("owner");
        QTest::newRow("none") << QString() << kDistrict;
        QTest::newRow("own") << kCommittee << kCommittee;
        QTest::newRow("of another city") << QStringLiteral("440303001002") << kDistrict;
        QTest::newRow("no code") << QStringLiteral("somewhere") << kDistrict;
    }
    void aRecordBelongsToTheCommitteeInItsBody()
    {
        QFETCH(QString, committee);
        QFETCH(QString, owner);
        TestStore store;
        QVERIFY(store.signIn(personOf({}), {residentOfCommittee()}));
        core::Document document = record(1, {});
        document.body.insert(QStringLiteral("committee"), committee);
        QCOMPARE(put(store, document)->org, owner);
        QVERIFY(store.signIn(personOf(kCommittee), {residentOfCommittee()}));
        QCOMPARE(*waitFor(store->count({.type = QStringLiteral("resident")})), owner == kCommittee ? 1 : 0);
    }
    void recordsOfBeforeAreTheirCommitteesToo()
    {
        TestStore store; // its type says nothing about committees: the envelope has the desk's organisation
        QVERIFY(store.signIn(personOf({})));
        core::Document document = record(1, {});
        document.body.insert(QStringLiteral("committee"), kCommittee);
        QCOMPARE(put(store, document)->org, kDistrict);
        QVERIFY(store.signIn(personOf(kCommittee), {residentOfCommittee()}));
        QVERIFY(waitFor(store->load(document.id)));
        QCOMPARE(waitFor(store->search({.text = QStringLiteral("wxl")}, 0))->size(), 1);
        QVERIFY(store.signIn(personOf(kNextCommittee), {residentOfCommittee()}));
        QCOMPARE(codeOf(waitFor(store->load(document.id))), QStringLiteral("store.not-found"));
    }
    void aRecordDoesNotLeaveByItsCommittee()
    {
        TestStore store;
        QVERIFY(store.signIn(personOf(kCommittee), {residentOfCommittee()}));
        core::Document document = *put(store, record(1, {}));
        QCOMPARE(document.org, kCommittee);
        document.body.insert(QStringLiteral("committee"), kNextCommittee);
        QCOMPARE(codeOf(put(store, document)), QStringLiteral("store.out-of-scope"));
        QVERIFY(store.signIn(personOf(kStreet), {residentOfCommittee()})); // the street moves it
        QCOMPARE(put(store, document)->org, kNextCommittee);
        QVERIFY(store.signIn(personOf(kCommittee), {residentOfCommittee()}));
        QCOMPARE(*waitFor(store->count({.type = QStringLiteral("resident")})), 0);
    }

    void aNumberOfAnotherOrganisationIsRefusedWithoutSayingWhose()
    {
        const QString number = QStringLiteral("310199195803150022");
        TestStore store;
        QVERIFY(store.signIn(personOf({})));
        core::Document other = record(1, QStringLiteral("310106012"));
        other.body.insert(QStringLiteral("id_number"), number);
        QVERIFY(put(store, other));
        QVERIFY(store.signIn(personOf(kStreet)));
        core::Document mine = record(2, {});
        mine.body.insert(QStringLiteral("id_number"), number);
        const auto outcome = put(store, mine);
        QCOMPARE(codeOf(outcome), QStringLiteral("store.not-unique-elsewhere"));
        QCOMPARE(outcome.error().context.keys(),
                 QStringList({QStringLiteral("field"), QStringLiteral("organisation")}));
        QCOMPARE(outcome.error().context.value(QStringLiteral("field")).toString(), QStringLiteral("id_number"));
        const QString named = outcome.error().context.value(QStringLiteral("organisation")).toString();
        QVERIFY2(named.contains(QStringLiteral("静安")) || named == kOtherStreet, qPrintable(named));
        // The rest of the command may go on: nothing of the document was written.
        QCOMPARE(codeIn(store,
                        [&](core::Transaction &tx) -> core::Result<> {
                            (void)tx.put(mine);
                            YC_TRY(tx.put(record(3, {})));
                            return {};
                        }),
                 QStringLiteral("done"));
        QVERIFY(waitFor(store->verify())->value(QStringLiteral("ok")).toBool());
        // Within the scope it is the old answer.
        mine.body.insert(QStringLiteral("id_number"), QStringLiteral("310199195803150030"));
        const auto first = put(store, mine);
        QVERIFY(first);
        core::Document second = record(4, {});
        second.body = first->body;
        QCOMPARE(codeOf(put(store, second)), QStringLiteral("store.not-unique"));
    }

    void draftsAreTheirWritersOnly()
    {
        TestStore store;
        const core::Session writer = personOf(kStreet, QStringLiteral("1"));
        QVERIFY(store.signIn(writer));
        core::Document draft = record(1, {}, QStringLiteral("draft"));
        draft.body = {{QStringLiteral("step"), QStringLiteral("form")}};
        draft = *put(store, draft);
        const Query all{.type = QStringLiteral("draft")};
        for (const QString &scope : {kStreet, kDistrict, QString()}) { // nobody else, however wide
            QVERIFY(store.signIn(personOf(scope, QStringLiteral("2"))));
            QCOMPARE(*waitFor(store->count(all)), 0);
            QCOMPARE(waitFor(store->query(all))->rows.size(), 0);
            QCOMPARE(codeOf(waitFor(store->load(draft.id))), QStringLiteral("store.not-found"));
            QCOMPARE(*waitFor(store->forEach(all.type, [](const core::Document &) { return true; })), 0);
            QCOMPARE(codeOf(put(store, draft)), QStringLiteral("store.out-of-scope"));
            QCOMPARE(codeIn(store, [&](core::Transaction &tx) { return tx.remove(draft.id); }),
                     QStringLiteral("store.out-of-scope"));
        }
        core::Session moved = writer; // an own draft stays, wherever its writer works now
        moved.scope = kOtherStreet;
        QVERIFY(store.signIn(moved));
        QCOMPARE(waitFor(store->query(all))->rows.size(), 1);
        QCOMPARE(codeOf(put(store, draft)), QStringLiteral("done"));
    }

    void whoeverWorksElsewhereTakesNoPlaceInTheSearch()
    {
        TestStore store;
        QVERIFY(store.signIn(personOf({})));
        QVERIFY(store.execute([](core::Transaction &tx) -> core::Result<QJsonObject> {
            for (int i = 0; i < 3000; ++i) { // all of the same name, one in thirty of the committee
                core::Document one = record(i, i % 30 == 7 ? kCommittee : kOtherStreet);
                one.body.insert(QStringLiteral("address"), QStringLiteral("延安中路154弄"));
                YC_TRY(tx.put(one));
            }
            return QJsonObject();
        }));
        QVERIFY(store.signIn(personOf(kCommittee)));
        for (const char *typed : {"w", "wxl", "王秀兰", "延安", "王 延安中路"}) {
            const auto hits = waitFor(store->search({.text = QString::fromUtf8(typed), .limit = 60}, 0));
            QVERIFY(hits);
            QCOMPARE(hits->size(), 60);
            for (const core::SearchHit &hit : *hits)
                QCOMPARE(hit.row.value(QStringLiteral("visits")).toInt() % 30, 7);
        }
    }

    void agreesWithAnOracleOnRandomOrganisations_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 6; ++seed)
            QTest::addRow("%u", seed) << seed;
    }
    void agreesWithAnOracleOnRandomOrganisations()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const auto pick = [&random](const QStringList &list) { return list.at(random.bounded(int(list.size()))); };
        QStringList orgs{QStringLiteral("31")};
        for (int i = 0; i < 25; ++i) { // each below one that is there
            const QString above = pick(orgs);
            const int digits = above.size() == 2 || above.size() == 4 ? 2 : above.size() < 12 ? 3 : 0;
            if (digits > 0)
                orgs << above + QString::number(random.bounded(1, 4)).rightJustified(digits, u'0');
        }
        orgs.removeDuplicates();
        struct Kept {
            QString org;
            qint64 revision;
        };
        QMap<QString, Kept> oracle;
        TestStore store;
        int number = 0;
        for (int turn = 0; turn < 12; ++turn) {
            core::Session session = personOf(turn == 0 ? QString() : pick(orgs));
            session.org = QStringLiteral("31");
            QVERIFY(store.signIn(session));
            const auto within = [&](const QString &org) { return org.startsWith(session.scopeOrg()); };
            for (int step = 0; step < 25; ++step) {
                const QString org = pick(orgs);
                const QString id = oracle.isEmpty() ? QString() : pick(oracle.keys());
                const bool own = !id.isEmpty() && within(oracle.value(id).org);
                switch (id.isEmpty() ? 0 : random.bounded(4)) {
                case 0: {
                    const core::Document document = record(++number, org);
                    const auto stored = put(store, document);
                    QCOMPARE(codeOf(stored),
                             within(org) ? QStringLiteral("done") : QStringLiteral("store.out-of-scope"));
                    if (stored)
                        oracle.insert(document.id, {org, stored->revision});
                    break;
                }
                case 1: { // moved
                    core::Document document = record(0, org);
                    document.id = id;
                    document.revision = oracle.value(id).revision;
                    const auto stored = put(store, document);
                    QCOMPARE(codeOf(stored),
                             own && within(org) ? QStringLiteral("done") : QStringLiteral("store.out-of-scope"));
                    if (stored)
                        oracle.insert(id, {org, stored->revision});
                    break;
                }
                case 2:
                    QCOMPARE(codeOf(waitFor(store->load(id))),
                             own ? QStringLiteral("done") : QStringLiteral("store.not-found"));
                    break;
                default:
                    QCOMPARE(codeIn(store, [&](core::Transaction &tx) { return tx.remove(id); }),
                             own ? QStringLiteral("done") : QStringLiteral("store.out-of-scope"));
                    if (own)
                        oracle.remove(id);
                    break;
                }
            }
            QStringList expected;
            for (auto it = oracle.cbegin(); it != oracle.cend(); ++it) {
                if (within(it->org))
                    expected << it.key();
            }
            const Query all{.type = QStringLiteral("resident")};
            QCOMPARE(idsOf(waitFor(store->query(all))), expected);
            QCOMPARE(*waitFor(store->count(all)), expected.size());
            QStringList found;
            const auto hits = waitFor(store->search({.text = QStringLiteral("wxl"), .limit = 1000}, 0));
            for (const core::SearchHit &hit : *hits)
                found << hit.id;
            found.sort();
            QCOMPARE(found, expected);
        }
        QVERIFY(waitFor(store->verify())->value(QStringLiteral("ok")).toBool());
    }
};

QTEST_GUILESS_MAIN(StoreScope)
#include "tst_store_scope.moc"
