// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyncSamples.h"
#include "replica/Merge.h"

#include <QTest>

#include <random>

using namespace yc;
using namespace yc::test;
using replica::merge;
using replica::MergeResult;

namespace {

QJsonArray strings(const QStringList &all) { return QJsonArray::fromStringList(all); }

/// Bodies in which every rule has something to do.
QJsonObject randomEdit(const QJsonObject &from, std::mt19937 &random, bool withFields)
{
    const auto chance = [&](int most) { return std::uniform_int_distribution<int>(0, most - 1)(random); };
    QJsonObject body = from;
    for (int edits = chance(4); edits >= 0; --edits) {
        switch (chance(withFields ? 6 : 4)) {
        case 0: {
            QStringList tags;
            for (const QJsonValue &tag : body[u"tags"].toArray()) {
                if (chance(4) != 0)
                    tags.append(tag.toString());
            }
            const QString tag = QStringLiteral("t%1").arg(chance(8));
            if (!tags.contains(tag))
                tags.append(tag);
            body[QStringLiteral("tags")] = strings(tags);
            break;
        }
        case 1:
            body[QStringLiteral("visits")] = body[u"visits"].toInt() + chance(9) - 4;
            break;
        case 2: {
            QJsonArray events = body[u"events"].toArray();
            events.append(QJsonObject{{QStringLiteral("at"), QString::number(2000 + chance(9))},
                                      {QStringLiteral("what"), chance(1'000'000)}});
            body[QStringLiteral("events")] = events;
            break;
        }
        case 3:
            body[QStringLiteral("stage")] = std::max(body[u"stage"].toInt(), chance(9));
            break;
        case 4:
            body[QStringLiteral("name")] = QStringLiteral("n%1").arg(chance(3));
            break;
        default:
            if (chance(2) == 0)
                body.remove(QStringLiteral("telephone"));
            else
                body[QStringLiteral("telephone")] = QString::number(chance(3));
        }
    }
    return body;
}

QJsonObject sorted(QJsonObject body)
{
    for (const QString &key : {QStringLiteral("events"), QStringLiteral("tags")}) {
        QStringList all;
        for (const QJsonValue &value : body[key].toArray())
            all.append(QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)));
        all.sort();
        body[key] = strings(all);
    }
    return body;
}

} // namespace

class MergeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachRuleDoesWhatItSays_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("base");
        QTest::addColumn<QJsonValue>("ours");
        QTest::addColumn<QJsonValue>("theirs");
        QTest::addColumn<QJsonValue>("merged"); // Undefined: a conflict
        const QJsonValue none(QJsonValue::Undefined);
        const auto row = [](const char *name, const char *field, const QJsonValue &base, const QJsonValue &ours,
                            const QJsonValue &theirs, const QJsonValue &merged) {
            QTest::newRow(name) << QString::fromLatin1(field) << base << ours << theirs << merged;
        };
        row("one side", "name", QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("甲"), QStringLiteral("乙"));
        row("both the same", "name", QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("乙"),
            QStringLiteral("乙"));
        row("both differently", "name", QStringLiteral("甲"), QStringLiteral("乙"), QStringLiteral("丙"), none);
        row("removed and changed", "telephone", QStringLiteral("1"), none, QStringLiteral("2"), none);
        row("unknown field", "elsewhere", 1, 2, 3, none);
        row("additions", "tags", strings({QStringLiteral("a")}), strings({QStringLiteral("a"), QStringLiteral("c")}),
            strings({QStringLiteral("a"), QStringLiteral("b")}),
            strings({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        row("addition and removal", "tags", strings({QStringLiteral("a"), QStringLiteral("b")}),
            strings({QStringLiteral("b")}), strings({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}),
            strings({QStringLiteral("b"), QStringLiteral("c")}));
        row("a set on one side only at first", "tags", none, strings({QStringLiteral("b")}),
            strings({QStringLiteral("a")}), strings({QStringLiteral("a"), QStringLiteral("b")}));
        row("differences", "visits", 5, 7, 4, 6);
        row("two who count the same", "visits", 5, 6, 6, 7);
        row("a counter from nothing", "visits", none, 2, 3, 5);
        row("a counter that is none", "visits", 1, QStringLiteral("x"), 3, none);
        row("further on", "stage", 1, 3, 2, 3);
        row("a log", "events", QJsonArray{1}, QJsonArray{1, 3}, QJsonArray{1, 2}, QJsonArray{1, 2, 3});
        row("an entry removed from a log stays", "events", QJsonArray{1, 2}, QJsonArray{2}, QJsonArray{1, 2, 3},
            QJsonArray{1, 2, 3});
    }
    void eachRuleDoesWhatItSays()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, base);
        QFETCH(QJsonValue, ours);
        QFETCH(QJsonValue, theirs);
        QFETCH(QJsonValue, merged);
        const core::RecordType type = syncedType();
        const auto with = [&](const QJsonValue &value) {
            QJsonObject body;
            if (!value.isUndefined())
                body.insert(field, value);
            return body;
        };
        const MergeResult result = merge(with(base), with(ours), with(theirs), &type);
        if (merged.isUndefined()) {
            QCOMPARE(result.conflicts, QList<replica::FieldConflict>({{field, base, ours, theirs}}));
            QCOMPARE(result.merged.value(field), base);
        } else {
            QCOMPARE(result.conflicts.size(), 0);
            QCOMPARE(result.merged.value(field), merged);
        }
    }
    void aLogKeepsTheOrderOfEachSideWhateverTheClocksSay()
    {
        const core::RecordType type = syncedType();
        const auto event = [](const char *at, const char *what) {
            return QJsonObject{{QStringLiteral("at"), QLatin1StringView(at)},
                               {QStringLiteral("what"), QLatin1StringView(what)}};
        };
        const QJsonObject ours{{QStringLiteral("events"), QJsonArray{event("2031", "a1"), event("1999", "a2")}}};
        const QJsonObject theirs{{QStringLiteral("events"), QJsonArray{event("2026", "b1"), event("2027", "b2")}}};
        QStringList order;
        for (const QJsonValue &entry : merge({}, ours, theirs, &type).merged[u"events"].toArray())
            order.append(entry[u"what"].toString());
        QCOMPARE(order,
                 QStringList({QStringLiteral("b1"), QStringLiteral("b2"), QStringLiteral("a1"), QStringLiteral("a2")}));
    }
    void sidesCanBeSwapped_data() { seeds(); }
    void sidesCanBeSwapped()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        const core::RecordType type = syncedType();
        for (int i = 0; i < 50; ++i) {
            const QJsonObject base = randomEdit({}, random, true);
            const QJsonObject a = randomEdit(base, random, true);
            const QJsonObject b = randomEdit(base, random, true);
            const MergeResult one = merge(base, a, b, &type);
            const MergeResult other = merge(base, b, a, &type);
            QCOMPARE(one.merged, other.merged);
            QCOMPARE(one.conflicts.size(), other.conflicts.size());
            for (qsizetype c = 0; c < one.conflicts.size(); ++c) {
                QCOMPARE(one.conflicts[c].ours, other.conflicts[c].theirs);
                QCOMPARE(one.conflicts[c].field, other.conflicts[c].field);
            }
        }
    }
    void mergingWithItselfOrWithTheBaseChangesNothing_data() { seeds(); }
    void mergingWithItselfOrWithTheBaseChangesNothing()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        const core::RecordType type = syncedType();
        for (int i = 0; i < 50; ++i) {
            const QJsonObject base = randomEdit({}, random, true);
            const QJsonObject a = randomEdit(base, random, true);
            QJsonObject uncounted = a;
            uncounted[QStringLiteral("visits")] = base[u"visits"];
            QCOMPARE(merge(base, uncounted, uncounted, &type).merged, uncounted);
            QCOMPARE(merge(base, base, a, &type).merged, a);
            QCOMPARE(merge(base, a, base, &type).merged, a);
            // Again with the result: what is in is in.
            const QJsonObject b = randomEdit(base, random, false);
            const MergeResult both = merge(base, a, b, &type);
            QCOMPARE(merge(b, both.merged, b, &type).merged, both.merged);
        }
    }
    void setsCountersStatesAndEntriesComeOutTheSameInAnyOrder_data() { seeds(); }
    void setsCountersStatesAndEntriesComeOutTheSameInAnyOrder()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        const core::RecordType type = syncedType();
        for (int i = 0; i < 50; ++i) {
            const QJsonObject base = randomEdit({}, random, false);
            const QJsonObject a = randomEdit(base, random, false);
            const QJsonObject b = randomEdit(base, random, false);
            const QJsonObject c = randomEdit(base, random, false);
            const QJsonObject left = merge(base, merge(base, a, b, &type).merged, c, &type).merged;
            const QJsonObject right = merge(base, a, merge(base, b, c, &type).merged, &type).merged;
            QCOMPARE(sorted(left), sorted(right));
        }
    }
    void noEditIsLost_data() { seeds(); }
    void noEditIsLost()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        const core::RecordType type = syncedType();
        for (int i = 0; i < 50; ++i) {
            const QJsonObject base = randomEdit({}, random, true);
            const QJsonObject a = randomEdit(base, random, true);
            const QJsonObject b = randomEdit(base, random, true);
            const MergeResult both = merge(base, a, b, &type);
            for (const QString &key : {QStringLiteral("name"), QStringLiteral("telephone")}) {
                const bool conflict =
                    std::ranges::find(both.conflicts, key, &replica::FieldConflict::field) != both.conflicts.end();
                for (const QJsonObject &side : {a, b})
                    QVERIFY(conflict || side[key] == base[key] || both.merged[key] == side[key]);
            }
            for (const QJsonObject &side : {a, b}) {
                for (const QJsonValue &event : side[u"events"].toArray())
                    QVERIFY(both.merged[u"events"].toArray().contains(event));
                for (const QJsonValue &tag : side[u"tags"].toArray())
                    QVERIFY(both.merged[u"tags"].toArray().contains(tag) || base[u"tags"].toArray().contains(tag));
            }
            QCOMPARE(both.merged[u"visits"].toInt() - base[u"visits"].toInt(),
                     (a[u"visits"].toInt() - base[u"visits"].toInt()) +
                         (b[u"visits"].toInt() - base[u"visits"].toInt()));
        }
    }
    void olderSchemasAreReadAsTheNewOne()
    {
        core::RecordType type = syncedType();
        type.schema = 2;
        type.upgrade = [](QJsonObject body, int) {
            body.insert(QStringLiteral("telephone"), body.take(QStringLiteral("phone")));
            return body;
        };
        QJsonObject base = sampleContent({{QStringLiteral("phone"), QStringLiteral("1")}});
        QJsonObject ours =
            sampleContent({{QStringLiteral("phone"), QStringLiteral("2")}}, QStringLiteral("2030-01-01"));
        QJsonObject theirs = sampleContent(
            {{QStringLiteral("telephone"), QStringLiteral("1")}, {QStringLiteral("name"), QStringLiteral("甲")}});
        theirs[QStringLiteral("schema")] = 2;
        const MergeResult both = replica::mergeContent(base, ours, theirs, &type);
        QCOMPARE(both.conflicts.size(), 0);
        QCOMPARE(both.merged[u"schema"].toInt(), 2);
        QCOMPARE(both.merged[u"body"][u"telephone"].toString(), QStringLiteral("2"));
        QCOMPARE(both.merged[u"body"][u"name"].toString(), QStringLiteral("甲"));
        QCOMPARE(both.merged[u"changed_at"].toString(), QStringLiteral("2030-01-01"));
    }
    void theOwningOrganisationIsAFieldLikeAnother()
    {
        const core::RecordType type = syncedType();
        QJsonObject ours = sampleContent(sampleBody(QStringLiteral("甲")));
        QJsonObject theirs = ours;
        const QJsonObject base = ours;
        ours[QStringLiteral("org")] = QStringLiteral("310106013002");
        QCOMPARE(replica::mergeContent(base, ours, theirs, &type).merged[u"org"].toString(),
                 QStringLiteral("310106013002"));
        theirs[QStringLiteral("org")] = QStringLiteral("310106013003");
        QCOMPARE(replica::mergeContent(base, ours, theirs, &type).conflicts.size(), 1);
    }

private:
    static void seeds()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 40; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
};

QTEST_GUILESS_MAIN(MergeTest)
#include "tst_replica_merge.moc"
