// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Desk.h"

#include "core/RolePermissions.h"
#include "store/vault/DurableFile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QUuid>

namespace yc::store {

using core::ErrorKind;
using core::Result;

namespace {
QString settingsPath(const QString &folder) { return QDir(folder).filePath(QStringLiteral("desk.json")); }
QString storePath(const QString &folder) { return QDir(folder).filePath(QStringLiteral("store.db")); }

QByteArray encode(const DeskSettings &settings)
{
    QJsonObject json{{QStringLiteral("org"), settings.org},
                     {QStringLiteral("org_name"), settings.orgName},
                     {QStringLiteral("window"), settings.window},
                     {QStringLiteral("demo"), settings.demo}};
    if (settings.demo) {
        json.insert(QStringLiteral("demo_number"), settings.demoNumber);
        json.insert(QStringLiteral("demo_passphrase"), settings.demoPassphrase);
    }
    return QJsonDocument(json).toJson();
}

Result<DeskSettings> readSettings(const QString &folder)
{
    QFile file(settingsPath(folder));
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(ErrorKind::CallAdministrator, "desk.missing", {{QStringLiteral("folder"), folder}});
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (json.isEmpty())
        return core::fail(ErrorKind::CallAdministrator, "desk.damaged", {{QStringLiteral("folder"), folder}});
    return DeskSettings{
        json.value(QStringLiteral("org")).toString(),         json.value(QStringLiteral("org_name")).toString(),
        json.value(QStringLiteral("window")).toString(),      json.value(QStringLiteral("demo")).toBool(),
        json.value(QStringLiteral("demo_number")).toString(), json.value(QStringLiteral("demo_passphrase")).toString()};
}
} // namespace

bool Desk::exists(const QString &folder)
{
    return QFile::exists(settingsPath(folder)) || QFile::exists(storePath(folder));
}

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
        YC_ASSIGN(Vault::Created vault, Vault::create(folder, QUuid::createUuid().toString(QUuid::WithoutBraces), first,
                                                      passphrase, vaultSettings));
        std::unique_ptr<Desk> desk(
            new Desk(folder, std::move(lock), std::move(vault.vault), settings, std::move(types), std::move(clock)));
        YC_ASSIGN(auto store, desk->openStore(first, vault.key));
        // Last: without it there is no desk, so an interrupted creation starts anew.
        YC_TRY(writeDurably(settingsPath(folder), encode(settings)));
        return Created{std::move(desk), std::move(store), std::move(vault.recoveryCode)};
    };
    auto created = work();
    if (!created) {
        for (const char *name :
             {"vault.json", "vault.json.bak", "store.db", "store.db-wal", "store.db-shm", "desk.lock"})
            dir.remove(QString::fromLatin1(name));
        if (made)
            dir.rmdir(folder);
    }
    return created;
}

Result<std::unique_ptr<Desk>> Desk::open(const QString &folder, QList<core::RecordType> types,
                                         std::shared_ptr<const core::Clock> clock, const Vault::Settings &vaultSettings)
{
    YC_ASSIGN(DeskSettings settings, readSettings(folder));
    YC_ASSIGN(DeskLock lock, DeskLock::acquire(folder));
    // SQLite would take an empty file for a new database, and a lost store would look like an empty one.
    if (QFile(storePath(folder)).size() == 0)
        return core::fail(ErrorKind::CallAdministrator, "store.missing", {{QStringLiteral("folder"), folder}});
    YC_ASSIGN(Vault vault, Vault::open(folder, vaultSettings));
    return std::unique_ptr<Desk>(
        new Desk(folder, std::move(lock), std::move(vault), std::move(settings), std::move(types), std::move(clock)));
}

Result<std::unique_ptr<SqlDocumentStore>> Desk::openStore(const PersonEntry &person, const SecureBytes &key)
{
    core::Session session{
        person.id,      person.name,        person.roles,     core::RolePermissions::builtIn().of(person.roles),
        m_settings.org, m_settings.orgName, m_settings.window};
    session.number = person.number;
    YC_ASSIGN(auto store,
              SqlDocumentStore::open({storePath(m_folder), m_types, session, m_clock},
                                     QByteArrayView(key.span().data(), static_cast<qsizetype>(key.size()))));
    core::Command signIn{.name = QStringLiteral("desk.sign-in"),
                         .subject = person.id,
                         .work = [](core::Transaction &) -> Result<QJsonObject> { return QJsonObject(); },
                         .audited = true};
    auto logged = store->execute(std::move(signIn));
    logged.waitForFinished();
    const auto outcome = logged.result();
    YC_TRY(outcome); // nobody works at a desk whose log cannot be written
    return store;
}

Result<std::unique_ptr<SqlDocumentStore>> Desk::signIn(const QString &number, const Passphrase &passphrase)
{
    YC_ASSIGN(const SecureBytes key, m_vault.unlock(number, passphrase));
    for (const PersonEntry &person : m_vault.persons()) {
        if (person.number == number)
            return openStore(person, key);
    }
    return core::fail(ErrorKind::SignIn, "vault.unknown-person");
}

Result<> Desk::recover(const RecoveryCode &code, const QString &number, const Passphrase &replacement)
{
    YC_ASSIGN(const SecureBytes key, m_vault.unlockWithRecovery(code));
    return m_vault.resetPassphrase(key, number, replacement);
}

Result<> Desk::changePassphrase(const QString &number, const Passphrase &old, const Passphrase &replacement)
{
    return m_vault.changePassphrase(number, old, replacement);
}

Result<QByteArray> Desk::exportKey(const QString &number, const Passphrase &passphrase)
{
    YC_ASSIGN(const SecureBytes key, m_vault.unlock(number, passphrase));
    return "x'" +
           QByteArray::fromRawData(reinterpret_cast<const char *>(key.span().data()),
                                   static_cast<qsizetype>(key.size()))
               .toHex() +
           "'";
}

} // namespace yc::store
