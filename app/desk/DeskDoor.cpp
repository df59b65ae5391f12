// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/DeskDoor.h"

#include "demo/DemoDesk.h"
#include "demo/TokenSettings.h"
#include "store/backup/DeskBackup.h"
#include "store/backup/Restore.h"
#include "store/token/TokenSeal.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace yc::desk {

using core::Result;

namespace {
/// Of the desk, on the thread that works with it.
QList<DeskDoor::Account> accountsOf(store::Desk &desk)
{
    QList<DeskDoor::Account> accounts;
    for (const store::PersonEntry &person : desk.people()) {
        const auto slot = desk.token(person.number);
        const auto token = slot ? store::TokenWrap::fromSlot(*slot) : core::Result<store::TokenWrap>();
        accounts.append({person, desk.failures(person.number), desk.lockedUntil(person.number),
                         slot && token ? std::optional(token->certificate) : std::nullopt});
    }
    return accounts;
}
} // namespace

namespace {
/// A driver, loaded, and the rules of the day; on the worker.
struct LoadedToken {
    store::Pkcs11Module module;
    store::TokenRules rules;
    [[nodiscard]] store::Desk::TokenAccess access() const { return {module, rules}; }
};
Result<LoadedToken> loadToken(const QString &module, QDate today)
{
    if (module.isEmpty())
        return core::fail(core::ErrorKind::FixInput, "token.not-configured");
    YC_ASSIGN(const store::TokenRules rules, demo::tokenRules(today));
    YC_ASSIGN(store::Pkcs11Module loaded, store::Pkcs11Module::load(module, rules.patience));
    return LoadedToken{std::move(loaded), rules};
}
} // namespace

/// What a worker hands back; taken over on the GUI thread.
struct DeskDoor::Opened {
    std::unique_ptr<store::Desk> desk;
    std::shared_ptr<store::SqlDocumentStore> store;
    std::optional<store::RecoveryCode> recovery;
    std::optional<QList<Account>> accounts;
    std::optional<QList<core::Error>> warnings;
};

DeskDoor::DeskDoor(QString folder, QList<core::RecordType> types, std::shared_ptr<const core::Clock> clock,
                   store::Vault::Settings vault, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_types(std::move(types))
    , m_clock(std::move(clock))
    , m_vault(std::move(vault))
{
    m_pool.setMaxThreadCount(1); // the vault is used by one thread at a time
}

DeskDoor::~DeskDoor() { m_pool.waitForDone(); }

/// `work` fills an Opened on the worker; it is taken over before the caller's continuation runs.
template<class Work> QFuture<Result<>> DeskDoor::run(Work work)
{
    auto opened = std::make_shared<Opened>();
    return QtConcurrent::run(
               &m_pool,
               [work = std::move(work), opened, home = thread(), desk = m_desk.get()]() mutable -> Result<> {
                   Result<> outcome = work(*opened);
                   if (opened->store)
                       opened->store->moveToThread(home);
                   // The vault is this thread's: what windows show of it is a copy.
                   if (store::Desk *now = opened->desk ? opened->desk.get() : desk) {
                       opened->accounts = accountsOf(*now);
                       if (opened->store)
                           opened->warnings = now->warnings();
                   }
                   return outcome;
               })
        .then(this, [this, opened](const Result<> &outcome) {
            if (opened->accounts)
                m_accounts = *opened->accounts;
            if (outcome)
                take(*opened);
            return outcome;
        });
}

template<class Work> QFuture<Result<>> DeskDoor::runSignedIn(Work work)
{
    return run([work = std::move(work), desk = m_desk.get(), store = m_store](Opened &opened) -> Result<> {
        if (!store)
            return core::fail(core::ErrorKind::SignIn, "desk.signed-out");
        return work(*desk, *store, opened);
    });
}

void DeskDoor::take(Opened &opened)
{
    if (opened.desk) {
        m_store.reset();
        m_desk = std::move(opened.desk);
    }
    if (opened.store)
        m_store = std::move(opened.store);
    if (opened.warnings)
        m_warnings = *opened.warnings;
    if (opened.recovery)
        m_recovery = std::move(opened.recovery);
}

Result<> DeskDoor::open()
{
    if (m_desk)
        return {};
    YC_ASSIGN(m_desk, store::Desk::open(m_folder, m_types, m_clock, m_vault));
    m_accounts = accountsOf(*m_desk);
    return {};
}

void DeskDoor::close()
{
    lock();
    m_pool.waitForDone();
    m_desk.reset();
}

void DeskDoor::lock()
{
    m_warnings.clear();
    if (!m_store)
        return;
    m_store->moveToThread(nullptr); // it hears nothing any more, and may be taken apart elsewhere
    m_pool.start([store = std::exchange(m_store, nullptr), desk = m_desk.get()]() mutable {
        store.reset(); // nobody else has it: earlier work on this one thread is over
        desk->signOut();
    });
}

std::optional<DeskDoor::Account> DeskDoor::account(const QString &number) const
{
    const auto at =
        std::ranges::find_if(m_accounts, [&](const Account &account) { return account.person.number == number; });
    return at == m_accounts.end() ? std::nullopt : std::optional(*at);
}

QList<store::PersonEntry> DeskDoor::people() const
{
    QList<store::PersonEntry> list;
    for (const Account &account : m_accounts)
        list.append(account.person);
    return list;
}

std::optional<store::PersonEntry> DeskDoor::person(const QString &number) const
{
    const auto found = account(number);
    return found ? std::optional(found->person) : std::nullopt;
}

QList<QStringList> DeskDoor::everybodysRoles() const
{
    QList<QStringList> roles;
    for (const Account &account : m_accounts)
        roles.append(account.person.roles);
    return roles;
}

DeskDoor::Outcome DeskDoor::signIn(const QString &number, const Secret &secret)
{
    lock();
    return run([desk = m_desk.get(), number, secret](Opened &opened) -> Result<> {
        YC_ASSIGN(opened.store, desk->signIn(number, *secret));
        return {};
    });
}

DeskDoor::Outcome DeskDoor::signInWithToken(const QString &number, const QString &module, const Secret &pin)
{
    lock();
    return run([desk = m_desk.get(), number, module, pin, today = m_clock->today()](Opened &opened) -> Result<> {
        YC_ASSIGN(const LoadedToken token, loadToken(module, today));
        YC_ASSIGN(opened.store, desk->signInWithToken(number, token.access(), *pin));
        return {};
    });
}

QFuture<Result<QList<store::TokenCertificate>>> DeskDoor::tokenCertificates(const QString &module)
{
    return QtConcurrent::run(&m_pool, [module, today = m_clock->today()]() -> Result<QList<store::TokenCertificate>> {
        YC_ASSIGN(const LoadedToken token, loadToken(module, today));
        return token.module.certificates();
    });
}

DeskDoor::Outcome DeskDoor::enrolToken(const Secret &passphrase, const store::TokenCertificate &certificate,
                                       const QString &module, const Secret &pin)
{
    return runSignedIn([passphrase, certificate, module, pin, today = m_clock->today()](
                           store::Desk &desk, store::SqlDocumentStore &store, Opened &) -> Result<> {
        YC_ASSIGN(const LoadedToken token, loadToken(module, today));
        return desk.enrolToken(store, *passphrase, certificate, token.access(), *pin);
    });
}

DeskDoor::Outcome DeskDoor::removeToken(const QString &number)
{
    return runSignedIn([number](store::Desk &desk, store::SqlDocumentStore &store, Opened &) {
        return desk.removeToken(store, number);
    });
}

DeskDoor::Outcome DeskDoor::beginRekey(const QString &reason)
{
    return runSignedIn([reason](store::Desk &desk, store::SqlDocumentStore &store, Opened &) {
        return desk.beginRekey(store, reason);
    });
}

DeskDoor::Outcome DeskDoor::rekey(std::function<void(double)> progress, std::stop_token stop)
{
    if (m_store)
        m_store->moveToThread(nullptr); // as in lock()
    auto done = std::make_shared<Result<>>();
    const auto report = [this, progress = std::move(progress)](double part) {
        QMetaObject::invokeMethod(this, [progress, part] { progress(part); }, Qt::QueuedConnection);
    };
    return run([desk = m_desk.get(), store = std::exchange(m_store, nullptr), report, stop = std::move(stop),
                done](Opened &opened) mutable -> Result<> {
               store.reset();
               store::Desk::Rekeyed outcome = desk->rekey({stop, report});
               *done = outcome.outcome;
               if (!outcome.store)
                   return outcome.outcome;
               opened.store = std::move(outcome.store);
               return {};
           })
        .then(this, [done](const Result<> &opened) { return opened ? *done : opened; });
}

DeskDoor::Outcome DeskDoor::create(const store::DeskSettings &settings, const store::PersonEntry &first,
                                   const Secret &secret)
{
    return run([settings, first, secret, folder = m_folder, types = m_types, clock = m_clock,
                vault = m_vault](Opened &opened) -> Result<> {
        YC_ASSIGN(auto created, store::Desk::create(folder, settings, first, *secret, types, clock, vault));
        opened.desk = std::move(created.desk);
        opened.store = std::move(created.store);
        opened.recovery = std::move(created.recoveryCode);
        return {};
    });
}

DeskDoor::Outcome DeskDoor::makeDemo(qint64 residents, std::function<void(double)> progress, std::stop_token stop)
{
    return run([this, residents, progress = std::move(progress), stop = std::move(stop), folder = m_folder,
                types = m_types, clock = m_clock, vault = m_vault](Opened &opened) -> Result<> {
        demo::DemoDesk::Options options;
        options.residents = residents;
        options.stop = stop;
        options.progress = [this, progress](double part) {
            QMetaObject::invokeMethod(this, [progress, part] { progress(part); }, Qt::QueuedConnection);
        };
        YC_TRY(demo::DemoDesk::create(folder, types, clock, options));
        YC_ASSIGN(opened.desk, store::Desk::open(folder, types, clock, vault));
        return {};
    });
}

DeskDoor::Outcome DeskDoor::recover(store::RecoveryCode code, const QString &number, const Secret &secret)
{
    auto paper = std::make_shared<const store::RecoveryCode>(std::move(code));
    return run(
        [desk = m_desk.get(), paper, secret, number](Opened &) { return desk->recover(*paper, number, *secret); });
}

DeskDoor::Outcome DeskDoor::changePassphrase(const QString &number, const Secret &before, const Secret &after)
{
    return run([desk = m_desk.get(), number, before, after](Opened &) {
        return desk->changePassphrase(number, *before, *after);
    });
}

DeskDoor::Outcome DeskDoor::addPerson(const store::PersonEntry &person, const Secret &first)
{
    return runSignedIn([person, first](store::Desk &desk, store::SqlDocumentStore &store, Opened &) {
        return desk.addPerson(store, person, *first);
    });
}

DeskDoor::Outcome DeskDoor::updatePerson(const store::PersonEntry &person)
{
    return runSignedIn([person](store::Desk &desk, store::SqlDocumentStore &store, Opened &) {
        return desk.updatePerson(store, person);
    });
}

DeskDoor::Outcome DeskDoor::removePerson(const QString &number)
{
    return runSignedIn([number](store::Desk &desk, store::SqlDocumentStore &store, Opened &) {
        return desk.removePerson(store, number);
    });
}

DeskDoor::Outcome DeskDoor::resetPassphrase(const QString &number, const Secret &first)
{
    return runSignedIn([number, first](store::Desk &desk, store::SqlDocumentStore &store, Opened &) {
        return desk.resetPassphrase(store, number, *first);
    });
}

DeskDoor::Outcome DeskDoor::unlockPerson(const QString &number)
{
    return runSignedIn([number](store::Desk &desk, store::SqlDocumentStore &store, Opened &) {
        return desk.unlockPerson(store, number);
    });
}

DeskDoor::Outcome DeskDoor::renewRecovery()
{
    return runSignedIn([](store::Desk &desk, store::SqlDocumentStore &store, Opened &opened) -> Result<> {
        YC_ASSIGN(opened.recovery, desk.renewRecovery(store));
        return {};
    });
}

DeskDoor::Outcome DeskDoor::withDesk(DeskWork work)
{
    return runSignedIn([work = std::move(work)](store::Desk &desk, store::SqlDocumentStore &store, Opened &) {
        return work(desk, store);
    });
}

DeskDoor::Outcome DeskDoor::wipe(const store::WipeNote &note)
{
    lock();
    // Not by run(), which would look at the desk's people afterwards: there are none any more.
    return QtConcurrent::run(&m_pool,
                             [desk = m_desk.get(), note]() -> Result<> {
                                 return desk ? desk->destroyKeys(note)
                                             : core::fail(core::ErrorKind::SignIn, "desk.signed-out");
                             })
        .then(this, [this](const Result<> &outcome) {
            m_accounts.clear();
            m_desk.reset();
            return outcome;
        });
}

QFuture<Result<std::optional<sync::CityLink>>> DeskDoor::cityLink()
{
    using Found = Result<std::optional<sync::CityLink>>;
    return QtConcurrent::run(&m_pool, [desk = m_desk.get(), store = m_store]() -> Found {
        if (!store)
            return core::fail(core::ErrorKind::SignIn, "desk.signed-out");
        YC_ASSIGN(const auto kept, desk->secret(sync::CityLink::secretName));
        if (!kept)
            return std::optional<sync::CityLink>();
        YC_ASSIGN(sync::CityLink link, sync::CityLink::fromJson(*kept));
        return std::optional(std::move(link));
    });
}

DeskDoor::Outcome DeskDoor::backupSource(const QByteArray &organisationKey,
                                         const std::shared_ptr<store::BackupSource> &source)
{
    return runSignedIn(
        [organisationKey, source, clock = m_clock](store::Desk &desk, store::SqlDocumentStore &, Opened &) -> Result<> {
            YC_ASSIGN(*source, store::DeskBackup::source(desk, organisationKey, QStringLiteral(YC_VERSION), clock));
            return {};
        });
}

DeskDoor::Outcome DeskDoor::restore(const QString &file, store::RecoveryCode code, std::function<void(double)> progress,
                                    std::stop_token stop)
{
    auto paper = std::make_shared<const store::RecoveryCode>(std::move(code));
    return run([this, file, paper, progress = std::move(progress), stop = std::move(stop), folder = m_folder,
                now = m_clock->now()](Opened &) -> Result<> {
        auto last = std::make_shared<int>(-1);
        store::BackupRun run{stop, [this, progress, last](store::BackupRun::Phase, double part) {
                                 if (const int step = static_cast<int>(part * 200); step != std::exchange(*last, step))
                                     QMetaObject::invokeMethod(
                                         this, [progress, part] { progress(part); }, Qt::QueuedConnection);
                             }};
        YC_TRY(store::restoreDesk(
            file, [&paper](const store::BackupHeader &header) { return store::FileKey::open(header, *paper); }, folder,
            now, run));
        return {};
    });
}

} // namespace yc::desk
