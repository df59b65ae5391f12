// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/Merge.h"
#include "services/residents/rules/AfterMergeResidents.h"
#include "services/residents/rules/HouseholdEvents.h"
#include "services/residents/rules/RecordTypes.h"
#include "services/residents/rules/ResidentCommands.h"
#include "services/residents/rules/ResidentType.h"
#include "support/MemoryTransaction.h"

#include <QJsonArray>
#include <QTest>

using namespace yc;
using namespace yc::residents;

namespace {

const QString home = QStringLiteral("household:019f0000-0000-7000-8000-000000000001");
const QString other = QStringLiteral("household:019f0000-0000-7000-8000-000000000002");

core::Session clerk()
{
    core::Session session;
    session.personId = QStringLiteral("person:1");
    session.personName = QStringLiteral("周敏");
    session.org = QStringLiteral("310106013");
    session.desk = QStringLiteral("3");
    return session;
}

/// A street with two households, in which somebody edits people.
class Street {
public:
    Street()
        : m_transaction(recordTypes(), clerk())
    {
        for (const QString &id : {home, other}) {
            core::Document household;
            household.id = id;
            household.type = householdType().name;
            household.body = {{QStringLiteral("number"), id.right(2)}};
            (void)m_transaction.put(household);
        }
    }
    QString add(const QString &name, const QJsonObject &more)
    {
        QJsonObject body{{QStringLiteral("name"), name}};
        for (auto it = more.begin(); it != more.end(); ++it)
            body.insert(it.key(), *it);
        const auto done = m_transaction.run(saveResident({.id = {}, .body = body}));
        return done ? done->value(u"resident").toString() : done.error().code;
    }
    void edit(const QString &id, const QJsonObject &more)
    {
        const core::Document before = *m_transaction.load(id);
        QJsonObject body = before.body;
        for (auto it = more.begin(); it != more.end(); ++it)
            body.insert(it.key(), *it);
        m_transaction.time = m_transaction.time.addSecs(60);
        const auto done = m_transaction.run(saveResident({.id = id, .revision = before.revision, .body = body}));
        QVERIFY2(done, done ? "" : qPrintable(done.error().code));
    }
    QJsonObject household(const QString &id) { return m_transaction.load(id)->body; }
    QStringList events(const QString &id)
    {
        QStringList kinds;
        const QJsonArray events = household(id).value(u"events").toArray();
        for (const QJsonValue &event : events)
            kinds.append(event[u"kind"].toString());
        return kinds;
    }
    testing::MemoryTransaction &transaction() { return m_transaction; }

private:
    testing::MemoryTransaction m_transaction;
};

QJsonObject in(const QString &household, const char *relation)
{
    return {{QStringLiteral("household"), household}, {QStringLiteral("relation"), QString::fromLatin1(relation)}};
}

QStringList codesOf(const QList<core::MergeFinding> &findings)
{
    QStringList codes;
    for (const core::MergeFinding &finding : findings)
        codes.append(finding.code);
    return codes;
}

} // namespace

class ResidentHouseholds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void movesAreEventsOfBothHouseholds()
    {
        Street street;
        const QString head = street.add(QStringLiteral("王秀兰"), in(home, "02"));
        QCOMPARE(street.events(home), (QStringList{QStringLiteral("joined"), QStringLiteral("head")}));
        QCOMPARE(street.household(home).value(u"head").toString(), head);
        const QString son = street.add(QStringLiteral("王磊"), in(home, "20"));
        QCOMPARE(street.household(home).value(u"head").toString(), head);
        street.edit(son, in(other, "02"));
        QCOMPARE(street.events(home).last(), QStringLiteral("left"));
        QCOMPARE(street.events(other), (QStringList{QStringLiteral("joined"), QStringLiteral("head")}));
        QCOMPARE(street.household(other).value(u"head").toString(), son);
        const QJsonObject event = street.household(home).value(u"events").toArray().last().toObject();
        QCOMPARE(event.value(u"other").toString(), other);
        QCOMPARE(event.value(u"resident").toString(), son);
        QCOMPARE(event.value(u"by_name").toString(), QStringLiteral("周敏"));
        QVERIFY(!event.value(u"id").toString().isEmpty());
    }

    void aHeadWhoMovesAwayLeavesThePlaceEmpty()
    {
        Street street;
        const QString head = street.add(QStringLiteral("王秀兰"), in(home, "02"));
        street.edit(head, in(other, "20"));
        QVERIFY(!street.household(home).contains(QStringLiteral("head")));
        QCOMPARE(street.events(home).last(), QStringLiteral("head_left"));
    }

    void aHeadWhoDiedStaysUntilSomebodySaysWhoFollows()
    {
        Street street;
        const QString head = street.add(QStringLiteral("王秀兰"), in(home, "02"));
        const QString son = street.add(QStringLiteral("王磊"), in(home, "20"));
        street.edit(
            head, {{QStringLiteral("deceased"), true}, {QStringLiteral("deceased_on"), QStringLiteral("2026-11-01")}});
        QCOMPARE(street.events(home).last(), QStringLiteral("died"));
        QCOMPARE(street.household(home).value(u"head").toString(), head);
        QCOMPARE(codesOf(findings(street)), QStringList{QStringLiteral("household.head-deceased")});
        street.edit(son, in(home, "02"));
        QCOMPARE(street.household(home).value(u"head").toString(), son);
        QVERIFY(findings(street).isEmpty());
    }

    void whatIsNoMoveIsNoEvent()
    {
        Street street;
        const QString head = street.add(QStringLiteral("王秀兰"), in(home, "02"));
        const qsizetype events = street.events(home).size();
        street.edit(head, {{QStringLiteral("telephone"), QStringLiteral("13800005678")}});
        QCOMPARE(street.events(home).size(), events);
    }

    /// Out of order: the desk that knew less comes last.
    void twoDesksOneHousehold()
    {
        Street street;
        const QString head = street.add(QStringLiteral("王秀兰"), in(home, "02"));
        const QString son = street.add(QStringLiteral("王磊"), in(home, "20"));
        const QString daughter = street.add(QStringLiteral("王敏"), in(home, "30"));
        const QMap<QString, core::Document> before = street.transaction().snapshot();
        const QJsonObject base = street.household(home);

        // Here the head died and the son follows; there she moved to the daughter's new household.
        street.edit(head, {{QStringLiteral("deceased"), true}});
        street.edit(son, in(home, "02"));
        const QJsonObject ours = street.household(home);
        street.transaction().restore(before);
        street.edit(daughter, in(other, "02"));
        street.edit(head, in(other, "20"));
        const QJsonObject theirs = street.household(home);

        const auto merged = replica::merge(base, ours, theirs, &householdType());
        QCOMPARE(merged.conflicts.size(), 1); // the son here, nobody there
        QCOMPARE(merged.conflicts.first().field, QStringLiteral("head"));
        QStringList kinds;
        for (const QJsonValue &event : merged.merged.value(u"events").toArray())
            kinds.append(event[u"kind"].toString());
        for (const char *kind : {"died", "head", "left", "head_left"})
            QVERIFY2(kinds.contains(QLatin1StringView(kind)), kind);
        QCOMPARE(kinds.size(), base.value(u"events").toArray().size() + 2 + 3);
    }

    void findingsTellWhatDoesNotFit_data()
    {
        QTest::addColumn<QString>("head");                // of the household's record
        QTest::addColumn<QList<QVariantList>>("members"); // id, household, deceased of those said to be the head
        QTest::addColumn<QStringList>("codes");
        const auto member = [](const char *id, const QString &household, bool deceased = false) {
            return QVariantList{QString::fromLatin1(id), household, deceased};
        };
        QTest::newRow("as it should be") << QStringLiteral("r:1") << QList<QVariantList>{member("r:1", home)}
                                         << QStringList();
        QTest::newRow("no head is no fault") << QString() << QList<QVariantList>() << QStringList();
        QTest::newRow("two heads") << QStringLiteral("r:1")
                                   << QList<QVariantList>{member("r:1", home), member("r:2", home)}
                                   << QStringList{QStringLiteral("household.two-heads")};
        QTest::newRow("a dead one and a living one")
            << QStringLiteral("r:2") << QList<QVariantList>{member("r:1", home, true), member("r:2", home)}
            << QStringList();
        QTest::newRow("the head died") << QStringLiteral("r:1") << QList<QVariantList>{member("r:1", home, true)}
                                       << QStringList{QStringLiteral("household.head-deceased")};
        QTest::newRow("the head is gone") << QStringLiteral("r:9") << QList<QVariantList>()
                                          << QStringList{QStringLiteral("household.head-elsewhere")};
        QTest::newRow("the head lives elsewhere") << QStringLiteral("r:1") << QList<QVariantList>{member("r:1", other)}
                                                  << QStringList{QStringLiteral("household.head-elsewhere")};
    }
    void findingsTellWhatDoesNotFit()
    {
        QFETCH(QString, head);
        QFETCH(QList<QVariantList>, members);
        QFETCH(QStringList, codes);
        const core::Rows heads{{QStringLiteral("id"), QStringLiteral("household"), QStringLiteral("deceased")},
                               members};
        const core::Rows households{{QStringLiteral("id"), QStringLiteral("number"), QStringLiteral("head")},
                                    {{home, QStringLiteral("17"), head}}};
        QCOMPARE(codesOf(AfterMergeResidents::findings(heads, households, {})), codes);
        const core::Rows lost{{QStringLiteral("household"), QStringLiteral("count")}, {{other, 3}, {home, 2}}};
        const auto found = AfterMergeResidents::findings(heads, households, lost);
        QCOMPARE(found.last().code, QStringLiteral("household.gone"));
        QCOMPARE(found.last().count, 3);
    }

private:
    static QList<core::MergeFinding> findings(Street &street)
    {
        const auto heads = street.transaction().query(AfterMergeResidents::headsQuery());
        const auto households = street.transaction().query(AfterMergeResidents::householdsQuery());
        return AfterMergeResidents::findings(*heads, *households, {});
    }
};

QTEST_GUILESS_MAIN(ResidentHouseholds)
#include "tst_residents_households.moc"
