// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Desk.h"

#include "store/vault/DurableFile.h"

#include <QDir>
#include <QFile>
#include <QUuid>

namespace yc::store {

using core::ErrorKind;
using core::Result;

namespace {

constexpr qint64 maxSettingsSize = 1 << 16;

QString settingsPath(const QString &folder) { return QDir(folder).filePath(QStringLiteral("desk.json")); }
QString storePathOf(const QString &folder) { return QDir(folder).filePath(QStringLiteral("store.db")); }

Result<DeskSettings> readSettings(const QString &folder)
{
    bool exists = false;
    YC_ASSIGN(const QByteArray json, readWhole(settingsPath(folder), maxSettingsSize, &exists));
    if (exists) {
        // Nothing in it is needed to open the desk; sign-in puts it right from what the store remembers, unless a newer
        // program has written more than this one knows.
        auto settings = DeskSettings::fromJson(json);
        if (!settings && settings.error().kind == ErrorKind::UpdateProgram)
            return settings;
        return settings.value_or(DeskSettings());
    }
    if (!QFile::exists(storePathOf(folder)))
        return core::fail(ErrorKind::CallAdministrator, "desk.missing", {{QStringLiteral("folder"), folder}});
    return DeskSettings();
}

} // namespace

Desk::Desk(QString folder, DeskLock lock, Vault vault, DeskSettings settings, QList<core::RecordType> types,
           std::shared_ptr<const core::Clock> clock, std::optional<LockOutRules> lockOut)
    : m_folder(std::move(folder))
    , m_lock(std::move(lock))
    , m_vault(std::move(vault))
    , m_settings(std::move(settings))
    , m_types(std::move(types))
    , m_clock(std::move(clock))
    , m_lockOut(std::move(lockOut))
    , m_attempts(SignInAttempts::load(m_folder))
    , m_attemptsSerial(m_attempts.lastSerial())
{
    refreshPeople();
}

bool Desk::exists(const QString &folder)
{
    return QFile::exists(settingsPath(folder)) || QFile::exists(storePathOf(folder));
}

QString Desk::storePath() const { return storePathOf(m_folder); }

Result<Desk::Created> Desk::create(const QString &folder, const DeskSettings &settings, const PersonEntry &first,
                                   const Passphrase &passphrase, QList<core::RecordType> types,
                                   std::shared_ptr<const core::Clock> clock, const Vault::Settings &vaultSettings)
{
    if (exists(folder))
        return core::fail(ErrorKind::FixInput, "desk.folder-not-empty", {{QStringLiteral("folder"), folder}});
    QDir dir(folder);
    const bool made = !dir.exists();
    if (!dir.mkpath(QStringLiteral(".")))
        return core::fail(ErrorKind::CallAdministrator, "store.read-only", {{QStringLiteral("folder"), folder}});
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);

    const auto work = [&]() -> Result<Created> {
        YC_ASSIGN(DeskLock lock, DeskLock::acquire(folder));
        Vault::Settings clocked = vaultSettings;
        clocked.clock = clock;
        YC_ASSIGN(Vault::Created vault, Vault::create(folder, QUuid::createUuid().toString(QUuid::WithoutBraces), first,
                                                      passphrase, clocked));
        std::unique_ptr<Desk> desk(new Desk(folder, std::move(lock), std::move(vault.vault), settings, std::move(types),
                                            std::move(clock), vaultSettings.lockOut));
        YC_ASSIGN(auto store, desk->openStore(first, std::move(vault.key), {}));
        YC_TRY(desk->m_attempts.save());
        // Last: without it there is no desk, so an interrupted creation starts anew.
        YC_TRY(writeDurably(settingsPath(folder), settings.toJson()));
        return Created{std::move(desk), std::move(store), std::move(vault.recoveryCode)};
    };
    auto created = work();
    if (!created) {
        for (const char *name : {"vault.json", "vault.json.bak", "attempts.json", "audit-heads.json", "store.db",
                                 "store.db-wal", "store.db-shm", "desk.lock"})
            dir.remove(QString::fromLatin1(name));
        if (made)
            dir.rmdir(folder);
    }
    return created;
}

Result<std::unique_ptr<Desk>> Desk::open(const QString &folder, QList<core::RecordType> types,
                                         std::shared_ptr<const core::Clock> clock, const Vault::Settings &vaultSettings)
{
    if (const std::optional<WipeNote> note = WipeNote::find(folder)) {
        YC_ASSIGN(const DeskLock lock, DeskLock::acquire(folder));
        YC_TRY(note->carryOut(folder)); // a kill may have stopped it
        return std::unexpected(note->asError());
    }
    YC_ASSIGN(DeskSettings settings, readSettings(folder));
    YC_ASSIGN(DeskLock lock, DeskLock::acquire(folder));
    // SQLite would take an empty file for a new database, and a lost store would look like an empty one.
    if (QFile(storePathOf(folder)).size() == 0)
        return core::fail(ErrorKind::CallAdministrator, "store.missing", {{QStringLiteral("folder"), folder}});
    Vault::Settings clocked = vaultSettings;
    clocked.clock = clock;
    YC_ASSIGN(Vault vault, Vault::open(folder, clocked));
    return std::unique_ptr<Desk>(new Desk(folder, std::move(lock), std::move(vault), std::move(settings),
                                          std::move(types), std::move(clock), vaultSettings.lockOut));
}

DeskSettings Desk::settings() const
{
    const QMutexLocker lock(&m_seenMutex);
    return m_settings;
}

QList<PersonEntry> Desk::people() const
{
    const QMutexLocker lock(&m_seenMutex);
    return m_people;
}

QList<core::Error> Desk::warnings() const
{
    const QMutexLocker lock(&m_seenMutex);
    return m_warnings;
}

void Desk::refreshPeople()
{
    QList<PersonEntry> people = m_vault.persons();
    const QDate today = m_clock->today();
    if (!m_settings.demo) {
        for (PersonEntry &person : people)
            person.mustChange =
                person.mustChange || m_vault.rules().isTooOld(person.passphraseSet.toLocalTime().date(), today);
    }
    QHash<QString, TokenSlot> tokens;
    for (const PersonEntry &person : std::as_const(people)) {
        if (const auto token = m_vault.token(person.number))
            tokens.insert(person.number, *token);
    }
    const QMutexLocker lock(&m_seenMutex);
    m_people = std::move(people);
    m_tokens = std::move(tokens);
    m_left = m_vault.leftSinceRekey();
}

void Desk::signOut()
{
    m_key = SecureBytes();
    m_number.clear();
    m_personId.clear();
}

Result<> Desk::destroyKeys(const WipeNote &why)
{
    signOut();
    YC_TRY(why.write(m_folder)); // from here on nothing opens the desk
    return why.carryOut(m_folder);
}

Result<> Desk::recover(const RecoveryCode &code, const QString &number, const Passphrase &replacement)
{
    Result<SecureBytes> key = m_vault.unlockWithRecovery(code);
    if (!key) {
        if (key.error().kind == ErrorKind::SignIn) {
            note({.name = QStringLiteral("desk.recovery-failed"), .outcome = key.error().code});
            YC_TRY(m_attempts.save());
        }
        return std::unexpected(std::move(key).error());
    }
    const std::optional<PersonEntry> person = m_vault.person(number);
    if (!person)
        return core::fail(ErrorKind::SignIn, "vault.unknown-person", {{QStringLiteral("number"), number}});
    // A store that cannot be opened now says so at the next sign-in; the passphrase can be given all the same.
    const DeskNotes notes = notesOf(*key).value_or(DeskNotes());
    if (notes.vaultGeneration > m_vault.generation()) {
        if (notes.removed.contains(person->id))
            return core::fail(ErrorKind::SignIn, "vault.unknown-person", {{QStringLiteral("number"), number}});
        YC_TRY(m_vault.acceptRollBack(*key, notes.vaultGeneration, notes.removed));
        note({.name = QStringLiteral("desk.roll-back-accepted")});
    }
    const Result<> chosen = m_vault.choosePassphrase(*key, number, replacement);
    if (chosen) {
        m_attempts.forgive(number);
        note({.name = QStringLiteral("desk.recovery-used"), .person = person->id});
    }
    refreshPeople();
    YC_TRY(m_attempts.save());
    return chosen;
}

} // namespace yc::store
