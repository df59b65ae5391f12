// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Desk.h"

#include "core/RoleRules.h"
#include "store/CommandList.h"
#include "store/vault/DurableFile.h"

#include <QDir>

#include <algorithm>

namespace yc::store {

using core::ErrorKind;
using core::Result;

namespace {

core::Command about(const QString &subject, const core::CommandSpec &spec)
{
    core::Command command = spec.command();
    command.subject = subject;
    return command;
}

QList<QStringList> rolesOf(const Vault &vault)
{
    QList<QStringList> roles;
    for (const PersonEntry &person : vault.persons())
        roles.append(person.roles);
    return roles;
}

/// The one of the two specs that asks for what is missing, so that the refusal and its row in the log name it.
const core::CommandSpec &fitting(const core::CommandSpec &usual, const core::CommandSpec &guarded,
                                 const QStringList &needed, const core::Session &session)
{
    const auto lacking =
        std::ranges::find_if(needed, [&session](const QString &permission) { return !session.may(permission); });
    const QString permission = lacking != needed.end() ? *lacking : needed.value(0);
    return permission == QLatin1StringView(guarded.permission) ? guarded : usual;
}

/// For what is done to a person whose roles stay.
const core::CommandSpec &toManage(const core::CommandSpec &usual, const core::CommandSpec &guarded, const Vault &vault,
                                  const QString &number, const core::Session &session)
{
    const std::optional<PersonEntry> person = vault.person(number);
    const QStringList roles = person ? person->roles : QStringList();
    return fitting(usual, guarded, {core::RoleRules().neededToManage(roles, rolesOf(vault))}, session);
}

/// Name, organisation and days, which is all that updatePerson() changes besides roles.
bool sameButRoles(const PersonEntry &one, const PersonEntry &other)
{
    return one.name == other.name && one.org == other.org && one.validFrom == other.validFrom &&
           one.validTo == other.validTo;
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
        YC_TRY(keepNames(transaction));
        return QJsonObject();
    };
    command.wholeDesk = true; // of the vault and the names in it, which are the desk's
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
    const core::RoleRules rules;
    const QStringList needed = rules.neededToGrant({{}, entry.roles}, rolesOf(m_vault));
    const core::CommandSpec &spec = fitting(commands::personAdd, commands::personAddGuarded, needed, store.session());
    return changeVault(store, about(entry.id, spec),
                       [&](Vault &vault, const SecureBytes &key, DeskNotes &) -> Result<> {
                           YC_TRY(rules.checkCombination(entry.roles));
                           PersonEntry added = entry;
                           added.mustChange = true; // somebody else knows this passphrase
                           return vault.addPerson(key, added, passphrase);
                       });
}

Result<> Desk::updatePerson(SqlDocumentStore &store, const PersonEntry &entry)
{
    const core::RoleRules rules;
    const PersonEntry before = m_vault.person(entry.number).value_or(PersonEntry());
    QStringList needed = rules.neededToGrant({before.roles, entry.roles}, rolesOf(m_vault));
    if (needed.isEmpty() || !sameButRoles(entry, before))
        needed.append(rules.neededToManage(before.roles, rolesOf(m_vault)));
    const core::CommandSpec &spec =
        fitting(commands::personUpdate, commands::personUpdateGuarded, needed, store.session());
    return changeVault(store, about(entry.id, spec),
                       [&](Vault &vault, const SecureBytes &key, DeskNotes &) -> Result<> {
                           YC_TRY(rules.checkCombination(entry.roles));
                           return vault.updatePerson(key, entry);
                       });
}

Result<> Desk::removePerson(SqlDocumentStore &store, const QString &number)
{
    const QString id = idOf(m_vault, number);
    return changeVault(
        store,
        about(id, toManage(commands::personRemove, commands::personRemoveGuarded, m_vault, number, store.session())),
        [&](Vault &vault, const SecureBytes &key, DeskNotes &notes) {
            notes.removed << id;
            return vault.removePerson(key, number);
        });
}

Result<> Desk::resetPassphrase(SqlDocumentStore &store, const QString &number, const Passphrase &passphrase)
{
    return changeVault(
        store,
        about(idOf(m_vault, number),
              toManage(commands::passphraseReset, commands::passphraseResetGuarded, m_vault, number, store.session())),
        [&](Vault &vault, const SecureBytes &key, DeskNotes &) {
            return vault.resetPassphrase(key, number, passphrase);
        });
}

Result<> Desk::removeToken(SqlDocumentStore &store, const QString &number)
{
    if (!m_vault.token(number))
        return core::fail(ErrorKind::NotFound, "token.not-enrolled", {{QStringLiteral("number"), number}});
    const core::CommandSpec &spec =
        number == m_number
            ? commands::tokenRemove
            : toManage(commands::tokenRemoveOther, commands::tokenRemoveGuarded, m_vault, number, store.session());
    return changeVault(
        store, about(idOf(m_vault, number), spec),
        [&](Vault &vault, const SecureBytes &key, DeskNotes &) { return vault.setToken(key, number, std::nullopt); });
}

Result<> Desk::unlockPerson(SqlDocumentStore &store, const QString &number)
{
    return changeVault(
        store,
        about(idOf(m_vault, number),
              toManage(commands::personUnlock, commands::personUnlockGuarded, m_vault, number, store.session())),
        [&](Vault &vault, const SecureBytes &, DeskNotes &) -> Result<> {
            if (!vault.person(number))
                return core::fail(ErrorKind::SignIn, "vault.unknown-person", {{QStringLiteral("number"), number}});
            m_attempts.forgive(number);
            return m_attempts.save();
        });
}

Result<RecoveryCode> Desk::renewRecovery(SqlDocumentStore &store)
{
    std::optional<RecoveryCode> code;
    YC_TRY(changeVault(store, about({}, commands::recoveryRenew),
                       [&](Vault &vault, const SecureBytes &key, DeskNotes &) -> Result<> {
                           YC_ASSIGN(code, vault.renewRecovery(key));
                           return {};
                       }));
    return *std::move(code);
}

Result<> Desk::changeSettings(SqlDocumentStore &store, const DeskSettings &settings)
{
    const QString path = QDir(m_folder).filePath(QStringLiteral("desk.json"));
    const Result<> changed =
        changeVault(store, about({}, commands::settingsChange), [&](Vault &, const SecureBytes &, DeskNotes &notes) {
            notes.settings = settings.toJson();
            return writeDurably(path, settings.toJson());
        });
    if (changed) {
        const QMutexLocker lock(&m_seenMutex);
        m_settings = settings;
    } else {
        (void)writeDurably(path, m_settings.toJson()); // else the next sign-in does it
    }
    refreshPeople();
    return changed;
}

} // namespace yc::store
