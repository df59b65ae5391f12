// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyncSamples.h"
#include "replica/Counters.h"
#include "replica/Settle.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <random>

using namespace yc;
using namespace yc::test;
using replica::RevisionTree;

namespace {

QString rev(int generation, char letter)
{
    return QString::number(generation) + u'-' + QString(32, QLatin1Char(letter));
}

/// Desks with all revisions and contents of one document, edited and merged at will.
struct Desk {
    RevisionTree tree;
    QHash<QString, QJsonObject> contents;
    QString salt = {};

    void add(const replica::Revision &revision)
    {
        tree.add(revision.history, revision.deleted);
        contents.insert(revision.rev, revision.content);
    }
    void edit(const QJsonObject &content)
    {
        const QString parent = tree.winner();
        QJsonObject all = content;
        for (const QString &kept : {QStringLiteral("merged"), QStringLiteral("counts")}) {
            if (contents[parent].contains(kept))
                all[kept] = contents[parent][kept];
        }
        const core::RecordType type = syncedType();
        all = replica::withCounts(contents[parent], all, &type, parent, salt);
        const QString made = replica::revisionId(parent, false, all, salt);
        add({sampleId(1), made, QStringList{made} + tree.history(parent), false, all, {}});
    }
    replica::Settlement settle(const core::RecordType &type)
    {
        auto settlement = replica::settle(
            sampleId(1), tree,
            [&](const QString &one) -> std::optional<QJsonObject> {
                return contents.contains(one) ? std::optional(contents[one]) : std::nullopt;
            },
            &type);
        for (const replica::Revision &revision : settlement.revisions)
            add(revision);
        return settlement;
    }
    /// What a server does that compacts, and a desk that hears of a document there: only leaves have content.
    void forget()
    {
        const QStringList leaves = tree.leaves();
        contents.removeIf([&](const auto &one) { return !leaves.contains(one.key()); });
    }
    [[nodiscard]] int visits() const { return body()[u"visits"].toInt(); }
    void learn(const Desk &other)
    {
        for (const QString &leaf : other.tree.leaves())
            add({sampleId(1), leaf, other.tree.history(leaf), other.tree.isDeleted(leaf), other.contents[leaf], {}});
    }
    [[nodiscard]] QJsonObject body() const { return contents[tree.winner()][u"body"].toObject(); }
};

QJsonObject visits(int count) { return sampleContent({{QStringLiteral("visits"), count}}); }

} // namespace

class Revisions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWinnerIsTheOneCouchDbChooses()
    {
        QVERIFY(replica::wins(rev(3, 'a'), false, rev(2, 'f'), false));
        QVERIFY(replica::wins(rev(2, 'f'), false, rev(2, 'a'), false));
        QVERIFY(replica::wins(rev(1, 'a'), false, rev(9, 'f'), true));
        QVERIFY(replica::wins(rev(10, 'a'), false, rev(9, 'f'), false)); // by number, not by text
    }
    void theTreeIsTheSameWhateverTheOrder()
    {
        QList<std::pair<QStringList, bool>> paths{{{rev(1, 'a')}, false},
                                                  {{rev(2, 'b'), rev(1, 'a')}, false},
                                                  {{rev(3, 'c'), rev(2, 'b'), rev(1, 'a')}, false},
                                                  {{rev(2, 'd'), rev(1, 'a')}, false},
                                                  {{rev(3, 'e'), rev(2, 'd')}, true}};
        const auto build = [](const auto &all) {
            RevisionTree tree;
            for (const auto &[path, deleted] : all)
                tree.add(path, deleted);
            return tree;
        };
        const RevisionTree first = build(paths);
        QCOMPARE(first.leaves(), QStringList({rev(3, 'c'), rev(3, 'e')}));
        QCOMPARE(first.liveLeaves(), QStringList({rev(3, 'c')}));
        QCOMPARE(first.commonAncestor(rev(3, 'c'), rev(3, 'e')), rev(1, 'a'));
        QCOMPARE(first.history(rev(3, 'e')), QStringList({rev(3, 'e'), rev(2, 'd'), rev(1, 'a')}));
        std::mt19937 random(7);
        for (int i = 0; i < 50; ++i) {
            std::ranges::shuffle(paths, random);
            const RevisionTree tree = build(paths);
            QCOMPARE(tree.leaves(), first.leaves());
            QCOMPARE(RevisionTree::fromText(tree.toText()), tree);
        }
    }
    void aTreeAsTextSaysWhatWasDeletedOnTheWay()
    {
        RevisionTree tree;
        tree.add({rev(2, 'b'), rev(1, 'a')}, true);
        tree.add({rev(3, 'c'), rev(2, 'b'), rev(1, 'a')}, false); // made again
        tree.add({rev(2, 'd'), rev(1, 'a')}, true);
        const RevisionTree back = RevisionTree::fromText(tree.toText());
        QCOMPARE(back, tree);
        QVERIFY(back.isDeleted(rev(2, 'b')));
        QCOMPARE(back.liveLeaves(), QStringList{rev(3, 'c')});
        QVERIFY(RevisionTree::fromText({}).isEmpty());
    }
    void sayingItTwiceChangesNothing()
    {
        RevisionTree tree;
        QCOMPARE(tree.add({rev(2, 'b'), rev(1, 'a')}, false), RevisionTree::Added::Extended);
        QCOMPARE(tree.add({rev(2, 'b'), rev(1, 'a')}, false), RevisionTree::Added::Known);
        QCOMPARE(tree.add({rev(1, 'a')}, false), RevisionTree::Added::Known);
        QCOMPARE(tree.add({rev(2, 'c'), rev(1, 'a')}, false), RevisionTree::Added::Branched);
    }
    void aDocumentGoesOverTheWireAndBack()
    {
        const replica::Revision sent{
            sampleId(1),
            rev(2, 'b'),
            {rev(2, 'b'), rev(1, 'a')},
            false,
            sampleContent(sampleBody(QStringLiteral("沈"))),
            {{QStringLiteral("scan"),
              QJsonObject{{QStringLiteral("digest"), QStringLiteral("md5-x")}, {QStringLiteral("revpos"), 1}}}}};
        const replica::Revision back = replica::fromWire(replica::toWire(sent));
        QCOMPARE(back.history, sent.history);
        QCOMPARE(back.content, sent.content);
        QCOMPARE(back.attachments, sent.attachments);
        QCOMPARE(replica::damage(back), QString());
    }
    void damageIsRecognised_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QJsonObject>("content");
        QTest::addColumn<bool>("deleted");
        QTest::addColumn<QString>("reason");
        const QJsonObject good = sampleContent(sampleBody(QStringLiteral("沈")));
        QTest::newRow("good") << sampleId(1) << good << false << QString();
        QTest::newRow("emptied") << sampleId(1) << QJsonObject() << false << QStringLiteral("empty");
        QTest::newRow("an empty body") << sampleId(1) << sampleContent({}) << false << QStringLiteral("empty");
        QTest::newRow("a tombstone") << sampleId(1) << QJsonObject() << true << QString();
        QTest::newRow("another type") << QStringLiteral("case:01900000-0000-7000-8000-000000000001") << good << false
                                      << QStringLiteral("type");
        QTest::newRow("no id of ours") << QStringLiteral("17") << good << false << QStringLiteral("id");
    }
    void damageIsRecognised()
    {
        QFETCH(QString, id);
        QFETCH(QJsonObject, content);
        QFETCH(bool, deleted);
        QFETCH(QString, reason);
        QCOMPARE(replica::damage({id, rev(1, 'a'), {rev(1, 'a')}, deleted, content, {}}), reason);
    }
    void desksThatSeeTheSameMakeTheSameRevision()
    {
        const core::RecordType type = syncedType();
        Desk a;
        a.edit(sampleContent({{QStringLiteral("name"), QStringLiteral("甲")}, {QStringLiteral("visits"), 0}}));
        Desk b = a;
        a.edit(sampleContent({{QStringLiteral("name"), QStringLiteral("乙")}, {QStringLiteral("visits"), 0}}));
        b.edit(sampleContent({{QStringLiteral("name"), QStringLiteral("甲")}, {QStringLiteral("visits"), 4}}));
        Desk both = a;
        both.learn(b);
        b.learn(a);
        QVERIFY(!both.settle(type).isConflict());
        b.settle(type);
        QCOMPARE(both.tree.leaves(), b.tree.leaves());
        QCOMPARE(both.tree.liveLeaves().size(), 1);
        QCOMPARE(both.body(),
                 QJsonObject({{QStringLiteral("name"), QStringLiteral("乙")}, {QStringLiteral("visits"), 4}}));
    }
    /// Two desks merge different pairs of three, then meet: what both took in must not be counted twice.
    void nothingIsCountedTwice()
    {
        const core::RecordType type = syncedType();
        Desk root;
        root.edit(visits(0));
        Desk a = root;
        Desk b = root;
        Desk c = root;
        a.edit(visits(1));
        b.edit(visits(10));
        c.edit(visits(100));
        Desk one = a;
        one.learn(b);
        one.settle(type);
        QCOMPARE(one.body()[u"visits"].toInt(), 11);
        Desk two = a;
        two.learn(b);
        two.learn(c);
        two.settle(type);
        QCOMPARE(two.body()[u"visits"].toInt(), 111);
        one.edit(visits(1011)); // +1000 on top of the merge
        one.learn(two);
        two.learn(one);
        one.settle(type);
        two.settle(type);
        QCOMPARE(one.body()[u"visits"].toInt(), 1111);
        QCOMPARE(one.tree.leaves(), two.tree.leaves());
        // On top of a merge that both have, what it took in is not taken in again.
        Desk three = one;
        one.edit(visits(1112));
        three.edit(visits(1113));
        one.learn(three);
        one.settle(type);
        QCOMPARE(one.body()[u"visits"].toInt(), 1114);
        // b went on without knowing that its branch was taken in.
        b.edit(visits(10010));
        one.learn(b);
        one.settle(type);
        QCOMPARE(one.body()[u"visits"].toInt(), 11114);
    }
    void aTrueConflictWaitsAndTheLoserStays()
    {
        const core::RecordType type = syncedType();
        Desk a;
        a.edit(sampleContent(sampleBody(QStringLiteral("甲"))));
        Desk b = a;
        a.edit(sampleContent(sampleBody(QStringLiteral("乙"))));
        b.edit(sampleContent(sampleBody(QStringLiteral("丙"))));
        a.learn(b);
        const replica::Settlement conflict = a.settle(type);
        QVERIFY(conflict.isConflict());
        QCOMPARE(conflict.conflicts[0].base.toString(), QStringLiteral("甲"));
        QCOMPARE(a.tree.liveLeaves().size(), 2);
        const QString loser = conflict.taken.last();
        const QString losing = a.contents[loser][u"body"][u"name"].toString();
        QJsonObject chosen = conflict.merged;
        chosen[QStringLiteral("body")] = sampleBody(QStringLiteral("丁"));
        const auto contents = a.contents;
        for (const replica::Revision &revision : replica::settledAs(
                 sampleId(1), a.tree, [&](const QString &one) { return std::optional(contents[one]); }, conflict.taken,
                 chosen))
            a.add(revision);
        QCOMPARE(a.tree.liveLeaves().size(), 1);
        QCOMPARE(a.body()[u"name"].toString(), QStringLiteral("丁"));
        QCOMPARE(a.contents[loser][u"body"][u"name"].toString(), losing);
        QVERIFY(a.tree.contains(loser));
    }
    /// Records of programs that keep no entries of what was counted, and a person's choice between such.
    void withoutEntriesAndWithoutTheCommonRevisionAPersonChooses()
    {
        const core::RecordType type = syncedType();
        Desk a;
        a.edit(visits(5));
        const QString root = a.tree.winner();
        Desk b = a;
        a.edit(visits(6));
        b.edit(visits(7));
        for (Desk *desk : {&a, &b}) {
            for (QJsonObject &content : desk->contents)
                content.remove(QStringLiteral("counts"));
        }
        a.learn(b);
        a.contents.remove(root);
        QVERIFY(a.settle(type).isConflict());
    }
    /// A state that went from desk to desk on a stick and never was at the city: whoever hears of both successors from
    /// the city only cannot know what they come from (seed 466 of tst_sync_faults).
    void withoutTheCommonRevisionEveryCountCounts()
    {
        const core::RecordType type = syncedType();
        Desk a{.salt = QStringLiteral("a")};
        a.edit(visits(3));
        a.edit(visits(4));
        Desk b = a;
        b.salt = QStringLiteral("b");
        a.edit(visits(5));
        b.edit(visits(5)); // two who come to the same sum have counted two
        b.edit(visits(6));
        Desk c;
        c.learn(a);
        c.learn(b);
        QCOMPARE(c.contents.size(), 2);
        QVERIFY(!c.settle(type).isConflict());
        QCOMPARE(c.visits(), 7);
        a.edit(visits(15)); // without knowing of it
        c.learn(a);
        c.forget();
        QVERIFY(!c.settle(type).isConflict());
        QCOMPARE(c.visits(), 17);
        a.learn(c);
        QVERIFY(!a.settle(type).isConflict());
        QCOMPARE(a.visits(), 17);
    }
    /// Desks that count, meet in any order, merge whenever they like, and forget whatever they can.
    void noCountIsLostWhateverIsForgotten_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 300; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void noCountIsLostWhateverIsForgotten()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        const auto chance = [&](int most) { return std::uniform_int_distribution<int>(0, most - 1)(random); };
        const core::RecordType type = syncedType();
        std::array<Desk, 4> desks;
        desks[0].edit(visits(2));
        int made = 2;
        for (std::size_t i = 1; i < desks.size(); ++i) {
            desks[i] = desks[0];
            desks[i].salt = QString::number(i);
        }
        for (int step = 0; step < 60; ++step) {
            Desk &desk = desks[std::size_t(chance(4))];
            switch (chance(4)) {
            case 0:
            case 1: {
                const int more = 1 + chance(9);
                made += more;
                desk.edit(visits(desk.visits() + more));
                break;
            }
            case 2:
                desk.learn(desks[std::size_t(chance(4))]);
                QVERIFY(!desk.settle(type).isConflict());
                break;
            default:
                desk.forget();
            }
        }
        for (int round = 0; round < 2; ++round) {
            for (Desk &desk : desks) {
                for (const Desk &other : desks)
                    desk.learn(other);
                QVERIFY(!desk.settle(type).isConflict());
            }
        }
        for (const Desk &desk : desks) {
            QCOMPARE(desk.tree.liveLeaves(), desks[0].tree.liveLeaves());
            QCOMPARE(desk.visits(), made);
        }
    }
    void anEditOutlivesADeletion()
    {
        const core::RecordType type = syncedType();
        Desk a;
        a.edit(visits(5));
        Desk b = a;
        a.edit(visits(6));
        const QString gone = replica::revisionId(b.tree.winner(), true, {});
        b.add({sampleId(1), gone, QStringList{gone} + b.tree.history(b.tree.winner()), true, {}, {}});
        b.learn(a);
        b.settle(type);
        QCOMPARE(b.body()[u"visits"].toInt(), 6);
    }
};

QTEST_GUILESS_MAIN(Revisions)
#include "tst_replica_revisions.moc"
