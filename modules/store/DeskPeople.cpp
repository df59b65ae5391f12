// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Desk.h"

#include "store/vault/DurableFile.h"

#include <QDir>

namespace yc::store {

using core::ErrorKind;
using core::Result;

namespace {

core::Command command(const char *name, const char *permission, const QString &subject)
{
    core::Command command;
    command.name = QString::fromLatin1(name);
    command.permission = QString::fromLatin1(permission);
    command.subject = subject;
    return command;
}

QString idOf(const Vault &vault, const QString &number)
{
    const std::optional<PersonEntry> person = vault.person(number);
    return person ? person->id : QString();
}

} // namespace

Result<> Desk::changeVault(SqlDocumentStore &store, core::Command command, const VaultWork &work)
{
    if (m_key.isEmpty() || store.session().personId != m_personId)
        return core::fail(ErrorKind::SignIn, "desk.signed-out");
    const VaultBody before = m_vault.state();
    command.audited = true;
    command.work = [&](core::Transaction &transaction) -> Result<QJsonObject> {
        Connection &connection = static_cast<SqlTransaction &>(transaction).connection();
        YC_ASSIGN(DeskNotes notes, DeskNotes::read(connection));
        YC_TRY(work(m_vault, m_key, notes));
        notes.vaultGeneration = m_vault.generation();
        YC_TRY(notes.write(connection));
        return QJsonObject();
    };
    auto future = store.execute(std::move(command));
    future.waitForFinished();
    const Result<QJsonObject> outcome = future.result();
    // No change without its row: what the log could not take is undone. Should that fail too, the next sign-in finds a
    // vault that is ahead of what the store noted, and logs that.
    if (!outcome && m_vault.generation() != before.generation)
        (void)m_vault.putBack(m_key, before);
    refreshPeople();
    YC_TRY(outcome);
    return {};
}

Result<> Desk::addPerson(SqlDocumentStore &store, const PersonEntry &entry, const Passphrase &passphrase)
{
    return changeVault(
        store, command("desk.person-add", "desk.people", entry.id),
        [&](Vault &vault, const SecureBytes &key, DeskNotes &) { return vault.addPerson(key, entry, passphrase); });
}

Result<> Desk::updatePerson(SqlDocumentStore &store, const PersonEntry &entry)
{
    return changeVault(
        store, command("desk.person-update", "desk.people", entry.id),
        [&](Vault &vault, const SecureBytes &key, DeskNotes &) { return vault.updatePerson(key, entry); });
}

Result<> Desk::removePerson(SqlDocumentStore &store, const QString &number)
{
    const QString id = idOf(m_vault, number);
    return changeVault(store, command("desk.person-remove", "desk.people", id),
                       [&](Vault &vault, const SecureBytes &key, DeskNotes &notes) {
                           notes.removed << id;
                           return vault.removePerson(key, number);
                       });
}

Result<> Desk::resetPassphrase(SqlDocumentStore &store, const QString &number, const Passphrase &passphrase)
{
    return changeVault(store, command("desk.passphrase-reset", "desk.people", idOf(m_vault, number)),
                       [&](Vault &vault, const SecureBytes &key, DeskNotes &) {
                           return vault.resetPassphrase(key, number, passphrase);
                       });
}

Result<> Desk::unlockPerson(SqlDocumentStore &store, const QString &number)
{
    return changeVault(store, command("desk.person-unlock", "desk.people", idOf(m_vault, number)),
                       [&](Vault &vault, const SecureBytes &, DeskNotes &) -> Result<> {
                           if (!vault.person(number))
                               return core::fail(ErrorKind::SignIn, "vault.unknown-person",
                                                 {{QStringLiteral("number"), number}});
                           m_attempts.forgive(number);
                           return m_attempts.save();
                       });
}

Result<RecoveryCode> Desk::renewRecovery(SqlDocumentStore &store)
{
    std::optional<RecoveryCode> code;
    YC_TRY(changeVault(store, command("desk.recovery-renew", "desk.key", {}),
                       [&](Vault &vault, const SecureBytes &key, DeskNotes &) -> Result<> {
                           YC_ASSIGN(code, vault.renewRecovery(key));
                           return {};
                       }));
    return *std::move(code);
}

Result<> Desk::changeSettings(SqlDocumentStore &store, const DeskSettings &settings)
{
    const QString path = QDir(m_folder).filePath(QStringLiteral("desk.json"));
    const Result<> changed = changeVault(store, command("desk.settings-change", "desk.settings", {}),
                                         [&](Vault &, const SecureBytes &, DeskNotes &notes) {
                                             notes.settings = settings.toJson();
                                             return writeDurably(path, settings.toJson());
                                         });
    if (changed)
        m_settings = settings;
    else
        (void)writeDurably(path, m_settings.toJson()); // else the next sign-in does it
    refreshPeople();
    return changed;
}

} // namespace yc::store
