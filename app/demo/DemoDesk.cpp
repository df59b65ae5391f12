// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoDesk.h"

#include "core/DivisionTable.h"
#include "core/RecordId.h"
#include "core/geo/PlaceTypes.h"
#include "demo/CommandList.h"
#include "demo/DemoAid.h"
#include "demo/DemoCards.h"
#include "demo/DemoCases.h"
#include "demo/DemoElders.h"
#include "demo/DemoTown.h"
#include "demo/VaultSettings.h"
#include "store/Desk.h"

#include <QDir>

#include <algorithm>

namespace yc::demo {

using core::ErrorKind;
using core::Result;

namespace {

constexpr qsizetype peopleTogether =
    5'000; ///< in one transaction: large enough to be quick, small enough to stay in memory
constexpr int casesPermille = 60;
constexpr int adult = 18;
constexpr int aidBegan = 300;     ///< days ago
constexpr double townShare = 0.8; ///< of the progress

struct Batch {
    QList<DemoHousehold> households;
    qsizetype people = 0;
};

store::PersonEntry entry(const TownData::DeskPerson &person, const core::Clock &clock)
{
    store::PersonEntry made{QStringLiteral("person:") + core::newUuid7(clock.now()),
                            person.number,
                            person.name,
                            person.roles,
                            false,
                            clock.now()};
    if (person.committee) {
        const QString street = TownData::builtIn().street;
        made.org = core::DivisionTable::builtIn().children(street).value(0, street + QStringLiteral("001"));
    }
    return made;
}

/// The desk itself with all who may sign in; closed again at the end.
Result<> makeDesk(const QString &folder, const QList<core::RecordType> &types,
                  const std::shared_ptr<const core::Clock> &clock, const store::Vault::Settings &vaultSettings)
{
    const TownData &data = TownData::builtIn();
    const store::Passphrase passphrase = store::Passphrase::fromText(data.passphrase);
    store::DeskSettings settings;
    settings.org = data.street;
    settings.orgName = core::DivisionTable::builtIn().fullName(data.street);
    settings.window = QStringLiteral("3");
    settings.demo = true;
    settings.demoNumber = data.signInNumber;
    settings.demoPassphrase = data.passphrase;
    {
        YC_ASSIGN(auto created, store::Desk::create(folder, settings, entry(data.people.front(), *clock), passphrase,
                                                    types, clock, vaultSettings));
        created.store.reset(); // before its desk
    }
    YC_ASSIGN(const store::DeskLock lock, store::DeskLock::acquire(folder));
    store::Vault::Settings clocked = vaultSettings;
    clocked.clock = clock;
    YC_ASSIGN(store::Vault vault, store::Vault::open(folder, clocked));
    YC_ASSIGN(const store::SecureBytes key, vault.unlock(data.people.front().number, passphrase));
    for (const TownData::DeskPerson &person : data.people.sliced(1))
        YC_TRY(vault.addPerson(key, entry(person, *clock), passphrase));
    return {};
}

QFuture<Result<QJsonObject>> write(core::DocumentStore &store, const std::shared_ptr<Batch> &batch)
{
    core::Command command = commands::moveIn.command();
    command.work = [batch](core::Transaction &transaction) -> Result<QJsonObject> {
        for (const DemoHousehold &household : batch->households) {
            core::Document document;
            document.id = household.id;
            document.type = QStringLiteral("household");
            document.body = household.body;
            YC_TRY(transaction.put(document));
            for (const DemoPerson &person : household.members) {
                core::Document one;
                one.id = person.id;
                one.type = QStringLiteral("resident");
                one.body = person.resident.toBody();
                YC_TRY(transaction.put(one));
            }
        }
        return QJsonObject();
    };
    return store.execute(std::move(command));
}

/// Moves the people in, one batch being written while the next is thought up, and sends some to the counter.
Result<> moveIn(core::DocumentStore &store, const DemoDesk::Options &options, QDate today, DemoCases &cases,
                DemoDesk::Made &made)
{
    DemoTown town(options.seed, today);
    Dice visits(options.seed ^ 0x715175ULL);
    QFuture<Result<QJsonObject>> writing;
    const auto wait = [&writing]() -> Result<> {
        if (!writing.isValid())
            return {};
        writing.waitForFinished();
        YC_TRY(writing.result());
        return {};
    };
    while (made.residents < options.residents) {
        if (options.stop.stop_requested())
            break;
        const auto batch = std::make_shared<Batch>();
        while (batch->people < peopleTogether && made.residents < options.residents) {
            DemoHousehold household = town.next();
            for (const DemoPerson &person : household.members) {
                const bool grown = residents::ageOn(today, person.resident.birth).value_or(0) >= adult;
                // Children do not come by themselves, and some adults find nothing to apply for.
                if (visits.chance(casesPermille * 100 / 72) && grown && options.withCases)
                    cases.add(person.id);
            }
            batch->people += household.members.size();
            made.residents += household.members.size();
            made.households += 1;
            batch->households.append(std::move(household));
        }
        YC_TRY(wait());
        writing = write(store, batch);
        if (options.progress)
            options.progress(townShare * static_cast<double>(made.residents) / static_cast<double>(options.residents));
    }
    YC_TRY(wait());
    if (options.stop.stop_requested())
        return core::fail(ErrorKind::Cancelled, "cancelled");
    core::Command ground = commands::moveIn.command();
    ground.work = core::geo::importPlaces(town.map().places()).work;
    writing = store.execute(std::move(ground));
    return wait();
}

DemoAid::Person checkerOf(const store::Desk &desk)
{
    const QList<store::PersonEntry> people = desk.people();
    const auto found = std::ranges::find_if(
        people, [](const store::PersonEntry &one) { return one.roles.contains(QStringLiteral("supervisor")); });
    return found == people.end() ? DemoAid::Person() : DemoAid::Person{found->id, found->name};
}

Result<DemoDesk::Made> fill(const QString &folder, const QList<core::RecordType> &types, const core::Clock &clock,
                            const DemoDesk::Options &options, const store::Vault::Settings &vaultSettings)
{
    const TownData &data = TownData::builtIn();
    const QDateTime now = clock.now();
    const QDate today = clock.today();
    const auto replay = std::make_shared<ReplayClock>(QDateTime(today.addDays(-400), QTime(9, 0)));
    YC_ASSIGN(const auto catalogue, affairs::Catalogue::load());
    const affairs::CaseRules rules{
        std::make_shared<const affairs::Catalogue>(catalogue),
        std::shared_ptr<const core::WorkCalendar>(&core::WorkCalendar::builtIn(), [](auto *) {})};
    DemoCases cases(rules, options.seed, now);
    YC_ASSIGN(const auto desk, store::Desk::open(folder, types, replay, vaultSettings));
    YC_ASSIGN(const auto store, desk->signIn(data.signInNumber, store::Passphrase::fromText(data.passphrase)));

    DemoDesk::Made made;
    made.number = data.signInNumber;
    made.passphrase = data.passphrase;
    YC_TRY(moveIn(*store, options, today, cases, made));
    const auto rest = [&options](double part) {
        if (options.progress)
            options.progress(townShare + (1.0 - townShare) * part);
    };
    const DemoAid aid(options.seed, checkerOf(*desk));
    if (options.withCases)
        YC_TRY(aid.run(*store, *replay, today.addDays(-aidBegan), cases.start().toLocalTime().date(), options.stop));
    YC_ASSIGN(const DemoCases::Counts counts, cases.run(*store, *replay, rest, options.stop));
    if (options.withCases) {
        YC_TRY(aid.today(*store, today));
        YC_TRY(DemoCards::run(*store, now));
    }
    made.cases = counts.cases;
    made.drafts = counts.drafts;
    if (options.withCases && !options.stop.stop_requested()) {
        // The second assessor is somebody else than who is signed in.
        for (const store::PersonEntry &person : desk->people()) {
            if (person.roles.contains(QStringLiteral("village_point"))) {
                YC_TRY(DemoElders::fill(*store, {person.id, person.name}, options.seed));
                break;
            }
        }
    }
    return made;
}

} // namespace

Result<DemoDesk::Made> DemoDesk::create(const QString &folder, const QList<core::RecordType> &types,
                                        const std::shared_ptr<const core::Clock> &clock, const Options &options)
{
    if (options.residents < 1)
        return core::fail(ErrorKind::FixInput, "demo.no-residents");
    YC_ASSIGN(const store::Vault::Settings vaultSettings, demoVaultSettings(clock->today()));
    const bool existed = QDir(folder).exists();
    const bool wasEmpty = !existed || QDir(folder).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    if (!wasEmpty)
        return core::fail(ErrorKind::FixInput, "desk.folder-not-empty", {{QStringLiteral("folder"), folder}});
    Result<Made> made = [&]() -> Result<Made> {
        YC_TRY(makeDesk(folder, types, clock, vaultSettings));
        return fill(folder, types, *clock, options, vaultSettings);
    }();
    if (!made) { // all that lies there is ours
        QDir(folder).removeRecursively();
        if (existed)
            QDir().mkpath(folder);
    }
    return made;
}

} // namespace yc::demo
