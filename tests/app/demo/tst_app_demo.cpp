// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/CodeTable.h"
#include "core/DivisionTable.h"
#include "core/IdentityDocument.h"
#include "core/RecordId.h"
#include "core/WorkCalendar.h"
#include "demo/DemoDesk.h"
#include "demo/DemoTown.h"
#include "demo/ReplayClock.h"
#include "demo/VaultSettings.h"
#include "registry/RecordTypes.h"
#include "services/affairs/rules/CaseType.h"
#include "services/residents/rules/ResidentCheck.h"
#include "store/Desk.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace yc;
using demo::DemoHousehold;
using demo::DemoPerson;

namespace {

constexpr int sample = 900; ///< households

QList<DemoHousehold> households(quint64 seed, int count = sample)
{
    demo::DemoTown town(seed, QDate(2026, 11, 20));
    QList<DemoHousehold> result;
    for (int i = 0; i < count; ++i)
        result.append(town.next());
    return result;
}

template<class T> T waitFor(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace

class DemoStreet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void makesTheSamePeopleFromTheSameSeed();
    void givesEverybodyAValidNumberThatIsNobodys();
    void givesNobodyANumberTwice();
    void passesTheDesksOwnChecks();
    void usesCodesThatTheTablesHave();
    void letsNobodyLiveAnImpossibleFamily();
    void tagsByAgeAndHousehold();
    void hasRareSurnamesAndLongNames();
    void putsPeopleIntoTheCommitteesOfTheStreet();
    void runsOutOfNoBirthdays();
    void makesADeskThatShowsHowToSignIn();
    void makesCasesOfEveryKind();
    void leavesNothingBehindWhenStopped();
    void refusesAFolderInUse();

private:
    const QDate m_today{2026, 11, 20};
    QList<DemoHousehold> m_town;
    QList<DemoPerson> m_people;
};

void DemoStreet::initTestCase()
{
    m_town = households(1);
    for (const DemoHousehold &household : m_town)
        m_people += household.members;
    QVERIFY(m_people.size() > sample * 2);
}

void DemoStreet::makesTheSamePeopleFromTheSameSeed()
{
    const QList<DemoHousehold> again = households(1);
    for (qsizetype i = 0; i < m_town.size(); ++i) {
        QCOMPARE(again.at(i).id, m_town.at(i).id);
        QCOMPARE(again.at(i).body, m_town.at(i).body);
        QCOMPARE(again.at(i).members.size(), m_town.at(i).members.size());
        for (qsizetype k = 0; k < again.at(i).members.size(); ++k) {
            QCOMPARE(again.at(i).members.at(k).id, m_town.at(i).members.at(k).id);
            QCOMPARE(again.at(i).members.at(k).resident.toBody(), m_town.at(i).members.at(k).resident.toBody());
        }
    }
    QVERIFY(households(2, 1).front().members.front().resident.toBody() != m_people.front().resident.toBody());
}

void DemoStreet::givesEverybodyAValidNumberThatIsNobodys()
{
    for (const DemoPerson &person : m_people) {
        const auto number = core::IdentityDocument::parse(person.resident.idNumber, m_today);
        QVERIFY2(number.isValid(), qPrintable(person.resident.idNumber));
        QCOMPARE(number.kind(), core::IdentityKind::Citizen);
        QVERIFY(person.resident.idNumber.startsWith(QLatin1String("310199")));
        QCOMPARE(number.birth(), person.resident.birth);
        QCOMPARE(number.sex(), person.resident.sex);
        QVERIFY(core::isRecordId(person.id));
    }
}

void DemoStreet::givesNobodyANumberTwice()
{
    QSet<QString> numbers;
    QSet<QString> ids;
    for (const DemoPerson &person : m_people) {
        numbers.insert(person.resident.idNumber);
        ids.insert(person.id);
    }
    QCOMPARE(numbers.size(), m_people.size());
    QCOMPARE(ids.size(), m_people.size());
}

void DemoStreet::passesTheDesksOwnChecks()
{
    const residents::ResidentCheck check(m_today);
    for (const DemoPerson &person : m_people) {
        const auto problems = check.check(person.resident);
        QVERIFY2(!residents::ResidentCheck::hasErrors(problems),
                 qPrintable(person.resident.name + u' ' + (problems.isEmpty() ? QString() : problems.front().code)));
        QVERIFY(person.resident.telephone.isEmpty() || person.resident.telephone.size() == 11);
    }
}

void DemoStreet::usesCodesThatTheTablesHave()
{
    using residents::Resident;
    const QList<std::pair<QString, QString Resident::*>> coded = {
        {QStringLiteral("sex"), &Resident::sex},
        {QStringLiteral("ethnic_group"), &Resident::ethnicGroup},
        {QStringLiteral("relation_to_head"), &Resident::relation},
        {QStringLiteral("relation_to_head"), &Resident::emergencyRelation},
        {QStringLiteral("residence_category"), &Resident::residenceCategory},
        {QStringLiteral("marital_status"), &Resident::marital},
        {QStringLiteral("education"), &Resident::education},
        {QStringLiteral("employment"), &Resident::employment},
        {QStringLiteral("political_status"), &Resident::political},
        {QStringLiteral("health"), &Resident::health}};
    for (const DemoPerson &person : m_people) {
        for (const auto &[table, member] : coded) {
            const QString code = person.resident.*member;
            QVERIFY2(code.isEmpty() || core::CodeTable::named(table).find(code), qPrintable(table + u' ' + code));
        }
        for (const QString &tag : person.resident.tags)
            QVERIFY2(core::CodeTable::named(u"care_tag").find(tag), qPrintable(tag));
    }
}

void DemoStreet::letsNobodyLiveAnImpossibleFamily()
{
    for (const DemoHousehold &household : m_town) {
        const residents::Resident &head = household.members.front().resident;
        QVERIFY(head.isHead());
        QCOMPARE(household.body.value(u"head").toString(), household.members.front().id);
        const int headAge = *residents::ageOn(m_today, head.birth);
        int spouses = 0;
        for (const DemoPerson &person : household.members) {
            const residents::Resident &one = person.resident;
            const int age = *residents::ageOn(m_today, one.birth);
            QCOMPARE(one.household, household.id);
            const QChar generation = one.relation.at(0);
            if (generation == u'1') {
                ++spouses;
                QCOMPARE(one.relation, one.sex == u"1" ? QStringLiteral("11") : QStringLiteral("12"));
                QVERIFY(one.sex != head.sex);
                QCOMPARE(one.marital, QStringLiteral("20"));
                QCOMPARE(head.marital, QStringLiteral("20"));
            } else if (generation == u'2' || generation == u'3') {
                QCOMPARE(generation == u'2', one.sex == u"1");
                QVERIFY2(headAge - age >= 19, qPrintable(QString::number(headAge - age)));
            } else if (generation == u'5') {
                QVERIFY(age - headAge >= 17);
            }
            if (age < 20)
                QCOMPARE(one.marital, QStringLiteral("10"));
            if (age < 15)
                QVERIFY(one.political.isEmpty() || age == 14);
        }
        QVERIFY(spouses <= 1);
    }
}

void DemoStreet::tagsByAgeAndHousehold()
{
    int alone = 0;
    int old = 0;
    for (const DemoHousehold &household : m_town) {
        for (const DemoPerson &person : household.members) {
            const int age = *residents::ageOn(m_today, person.resident.birth);
            const QStringList &tags = person.resident.tags;
            const bool isAdvanced = tags.contains(QStringLiteral("advanced_age"));
            QVERIFY2(isAdvanced == (age >= 80), qPrintable(QString::number(age)));
            if (tags.contains(QStringLiteral("living_alone"))) {
                ++alone;
                QCOMPARE(household.members.size(), 1);
                QVERIFY(age >= 60);
            }
            if (tags.contains(QStringLiteral("empty_nest")))
                QCOMPARE(household.members.size(), 2);
            old += age >= 60;
        }
    }
    QVERIFY(alone > 20);
    const double share = double(old) / double(m_people.size());
    QVERIFY2(share > 0.22 && share < 0.45, qPrintable(QString::number(share)));
}

void DemoStreet::hasRareSurnamesAndLongNames()
{
    QSet<QString> surnames;
    bool dotted = false;
    for (const DemoHousehold &household : m_town) { // a street of 2,000
        for (const DemoPerson &person : household.members) {
            const QString &name = person.resident.name;
            dotted = dotted || name.contains(u'·');
            surnames.insert(name.startsWith(QStringLiteral("欧阳")) ? name.left(2) : name.left(1));
        }
    }
    for (const char *wanted : {"单", "仇", "曾", "查", "区", "解", "欧阳"})
        QVERIFY2(surnames.contains(QString::fromUtf8(wanted)), wanted);
    QVERIFY(dotted);
}

void DemoStreet::putsPeopleIntoTheCommitteesOfTheStreet()
{
    const core::DivisionTable &divisions = core::DivisionTable::builtIn();
    QSet<QString> committees;
    for (const DemoPerson &person : m_people) {
        QVERIFY2(divisions.contains(person.resident.committee), qPrintable(person.resident.committee));
        QVERIFY(person.resident.committee.startsWith(demo::DemoTown::street()));
        QVERIFY(person.resident.address.contains(u'弄') && person.resident.address.endsWith(u'室'));
        committees.insert(person.resident.committee);
    }
    QCOMPARE(committees.size(), divisions.children(demo::DemoTown::street()).size());
}

void DemoStreet::runsOutOfNoBirthdays()
{
    demo::IdNumbers numbers(QStringLiteral("310199"), 1);
    QSet<QString> seen;
    const int people = 1200; // more than one day has codes for
    for (int i = 0; i < people; ++i) {
        QDate birth(2026, 11, 19);
        seen.insert(numbers.next(birth, true, m_today));
        QVERIFY(birth <= m_today);
    }
    QCOMPARE(seen.size(), people);
}

void DemoStreet::makesADeskThatShowsHowToSignIn()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(QStringLiteral("desk"));
    const auto clock = std::make_shared<demo::ReplayClock>(QDateTime(m_today, QTime(14, 30)));
    const auto made = demo::DemoDesk::create(folder, registry::recordTypes(), clock, {.residents = 300, .seed = 7});
    QVERIFY2(made, made ? "" : qPrintable(made.error().code));
    QVERIFY(made->residents >= 300 && made->residents < 310);

    const auto settings = demo::demoVaultSettings(m_today);
    QVERIFY(settings);
    auto desk = store::Desk::open(folder, registry::recordTypes(), clock, *settings);
    QVERIFY(desk);
    QVERIFY((*desk)->settings().demo);
    QCOMPARE((*desk)->settings().demoNumber, made->number);
    QCOMPARE((*desk)->people().size(), 6);
    for (const store::PersonEntry &person : (*desk)->people()) {
        auto store = (*desk)->signIn(person.number, store::Passphrase::fromText((*desk)->settings().demoPassphrase));
        QVERIFY2(store, qPrintable(person.number));
        auto count = (*store)->count({QStringLiteral("resident"), {}, {}, {}});
        count.waitForFinished();
        const core::Session &session = (*store)->session();
        if (session.may(QStringLiteral("residents.view")) && session.scopeOrg() == session.org)
            QCOMPARE(count.result().value_or(-1), made->residents);
        else if (session.may(QStringLiteral("residents.view"))) // of one committee: some, and not all
            QVERIFY(count.result().value_or(-1) > 0 && *count.result() < made->residents);
        else
            QCOMPARE(count.result().error().code, QStringLiteral("permission.denied"));
        const auto verified = waitFor((*store)->verify());
        QVERIFY(verified);
        QVERIFY(verified->value(u"ok").toBool());
    }
}

void DemoStreet::makesCasesOfEveryKind()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(QStringLiteral("desk"));
    const auto clock = std::make_shared<demo::ReplayClock>(QDateTime(m_today, QTime(14, 30)));
    const auto made = demo::DemoDesk::create(folder, registry::recordTypes(), clock, {.residents = 2000, .seed = 1});
    QVERIFY2(made, made ? "" : qPrintable(made.error().code + u' ' + made.error().context.keys().join(u' ')));
    QVERIFY2(made->cases > 80 && made->cases < 170, qPrintable(QString::number(made->cases)));
    QVERIFY(made->drafts > 0);

    const auto settings = demo::demoVaultSettings(m_today);
    auto desk = store::Desk::open(folder, registry::recordTypes(), clock, *settings);
    QVERIFY(desk);
    auto store = (*desk)->signIn(made->number, store::Passphrase::fromText(made->passphrase));
    QVERIFY(store);
    const auto rows = waitFor((*store)->query({QStringLiteral("case"), {}, {}, {}}));
    QVERIFY(rows);
    QHash<QString, int> states;
    QSet<QString> items;
    int late = 0;
    int dueToday = 0;
    int dueSoon = 0;
    int today = 0;
    const QDate soon = core::WorkCalendar::builtIn().addWorkdays(m_today, 3).date;
    for (qsizetype row = 0; row < rows->rows.size(); ++row) {
        const QString state = rows->value(row, QStringLiteral("state")).toString();
        ++states[state];
        items.insert(rows->value(row, QStringLiteral("item")).toString());
        const QDate received =
            QDate::fromString(rows->value(row, QStringLiteral("received_on")).toString(), Qt::ISODate);
        QVERIFY(received.isValid() && received <= m_today);
        today += received == m_today;
        const QDate due = QDate::fromString(rows->value(row, QStringLiteral("due")).toString(), Qt::ISODate);
        if (!affairs::CaseState::withRunningClock().contains(state) || !due.isValid())
            continue;
        late += due < m_today;
        dueToday += due == m_today;
        dueSoon += due > m_today && due <= soon;
    }
    QVERIFY(items.size() > 20);
    for (const QLatin1StringView state : {affairs::CaseState::accepted, affairs::CaseState::closed})
        QVERIFY2(states.value(state) > 5, state.data());
    QVERIFY(states.size() >= 5);
    QVERIFY2(late > 0 && dueToday > 0 && dueSoon > 0 && today > 0,
             qPrintable(QStringLiteral("late %1, due today %2, soon %3, received today %4")
                            .arg(late)
                            .arg(dueToday)
                            .arg(dueSoon)
                            .arg(today)));
}

void DemoStreet::leavesNothingBehindWhenStopped()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(QStringLiteral("desk"));
    const auto clock = std::make_shared<demo::ReplayClock>(QDateTime(m_today, QTime(14, 30)));
    std::stop_source stop;
    const auto made = demo::DemoDesk::create(
        folder, registry::recordTypes(), clock,
        {.residents = 20'000, .progress = [&](double) { stop.request_stop(); }, .stop = stop.get_token()});
    QVERIFY(!made);
    QCOMPARE(made.error().kind, core::ErrorKind::Cancelled);
    QVERIFY(!QDir(folder).exists());
}

void DemoStreet::refusesAFolderInUse()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("letter.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const auto clock = std::make_shared<demo::ReplayClock>(QDateTime(m_today, QTime(14, 30)));
    const auto made = demo::DemoDesk::create(dir.path(), registry::recordTypes(), clock, {.residents = 10});
    QVERIFY(!made);
    QCOMPARE(made.error().code, QStringLiteral("desk.folder-not-empty"));
    QVERIFY(file.exists());
}

QTEST_GUILESS_MAIN(DemoStreet)
#include "tst_app_demo.moc"
