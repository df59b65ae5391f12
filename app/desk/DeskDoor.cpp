// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/DeskDoor.h"

#include "demo/DemoDesk.h"

#include <QtConcurrentRun>

namespace yc::desk {

using core::Result;
using store::Passphrase;

/// What a worker hands back; taken over on the GUI thread.
struct DeskDoor::Opened {
    std::unique_ptr<store::Desk> desk;
    std::unique_ptr<store::SqlDocumentStore> store;
    std::optional<store::RecoveryCode> recovery;
};

DeskDoor::DeskDoor(QString folder, QList<core::RecordType> types, std::shared_ptr<const core::Clock> clock,
                   store::Vault::Settings vault, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_types(std::move(types))
    , m_clock(std::move(clock))
    , m_vault(vault)
{
    m_pool.setMaxThreadCount(1); // the vault is used by one thread at a time
}

DeskDoor::~DeskDoor() { m_pool.waitForDone(); }

/// `work` fills an Opened on the worker; it is taken over before the caller's continuation runs.
template<class Work> QFuture<Result<>> DeskDoor::run(Work work)
{
    auto opened = std::make_shared<Opened>();
    return QtConcurrent::run(&m_pool,
                             [work = std::move(work), opened, home = thread()]() -> Result<> {
                                 Result<> outcome = work(*opened);
                                 if (opened->store)
                                     opened->store->moveToThread(home);
                                 return outcome;
                             })
        .then(this, [this, opened](const Result<> &outcome) {
            if (outcome)
                take(*opened);
            return outcome;
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
    if (opened.recovery)
        m_recovery = std::move(opened.recovery);
}

Result<> DeskDoor::open()
{
    if (m_desk)
        return {};
    YC_ASSIGN(m_desk, store::Desk::open(m_folder, m_types, m_clock, m_vault));
    return {};
}

void DeskDoor::close()
{
    m_pool.waitForDone();
    m_store.reset();
    m_desk.reset();
}

void DeskDoor::lock() { m_store.reset(); }

std::optional<store::PersonEntry> DeskDoor::person(const QString &number) const
{
    for (const store::PersonEntry &one : people()) {
        if (one.number == number)
            return one;
    }
    return std::nullopt;
}

DeskDoor::Outcome DeskDoor::signIn(const QString &number, const Secret &secret)
{
    lock();
    return run([desk = m_desk.get(), number, secret](Opened &opened) -> Result<> {
        YC_ASSIGN(opened.store, desk->signIn(number, *secret));
        return {};
    });
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
    return run([desk = m_desk.get(), paper, secret, number](Opened &) {
        return desk->recover(*paper, number, *secret);
    });
}

DeskDoor::Outcome DeskDoor::changePassphrase(const QString &number, const Secret &before, const Secret &after)
{
    return run([desk = m_desk.get(), number, before, after](Opened &) {
        return desk->changePassphrase(number, *before, *after);
    });
}

} // namespace yc::desk
