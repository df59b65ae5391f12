// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AuditLog.h"
#include "store/Desk.h"

#include "core/DeskMark.h"
#include "core/PeopleNames.h"

#include "core/RolePermissions.h"
#include "store/CommandList.h"
#include "store/Connection.h"
#include "store/vault/DurableFile.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace yc::store {

using core::ErrorKind;
using core::Result;

// ---- wrong passphrases

LockOutRules Desk::lockOut() const { return m_lockOut ? *m_lockOut : LockOutRules::builtIn(m_clock->today()); }

void Desk::note(DeskEvent event)
{
    event.at = m_clock->now();
    if (event.outcome.isEmpty())
        event.outcome = QStringLiteral("done");
    m_attempts.note(std::move(event), lockOut().keptEvents);
}

void Desk::warn(DeskEvent event, QVariantMap context)
{
    {
        const QMutexLocker lock(&m_seenMutex);
        m_warnings.append({ErrorKind::CallAdministrator, event.name, std::move(context)});
    }
    note(std::move(event));
}

Result<std::chrono::milliseconds> Desk::waitOf(const QString &number)
{
    return m_attempts.wait(number, m_clock->now(), lockOut());
}

QDateTime Desk::lockedUntil(const QString &number)
{
    const auto wait = waitOf(number);
    return wait && wait->count() > 0 ? m_clock->now().addMSecs(wait->count()) : QDateTime();
}

int Desk::minutesLocked(const QString &number)
{
    const auto wait = waitOf(number);
    return wait ? static_cast<int>(std::chrono::ceil<std::chrono::minutes>(*wait).count()) : 0;
}

core::Error Desk::lockedOut(std::chrono::milliseconds wait) const
{
    const auto minutes = static_cast<int>(std::chrono::ceil<std::chrono::minutes>(wait).count());
    const QDateTime until = m_clock->now().addMSecs(wait.count()).toLocalTime();
    return {ErrorKind::SignIn,
            QStringLiteral("vault.locked-out"),
            {{QStringLiteral("minutes"), minutes},
             {QStringLiteral("until"), until.time().toString(QStringLiteral("HH:mm"))}}};
}

/// Runs `work`, which tries a passphrase of the person: counted as a failure before it, and forgiven after it.
template<class Work> auto Desk::guarded(const QString &number, Work work) -> decltype(work())
{
    const std::optional<PersonEntry> person = m_vault.person(number);
    if (!person)
        return core::fail(ErrorKind::SignIn, "vault.unknown-person", {{QStringLiteral("number"), number}});
    YC_ASSIGN(const auto wait, waitOf(number));
    if (wait.count() > 0)
        return std::unexpected(lockedOut(wait));
    const LockOutRules rules = lockOut();
    const DeskEvent failure{.at = m_clock->now(),
                            .name = QStringLiteral("desk.sign-in-failed"),
                            .person = person->id,
                            .outcome = QStringLiteral("vault.wrong-passphrase")};
    YC_TRY(m_attempts.begin(number, failure, rules));

    auto outcome = work();
    if (!outcome && outcome.error().code == u"vault.wrong-passphrase") {
        YC_ASSIGN(const auto now, waitOf(number));
        if (now.count() > 0) {
            core::Error error = lockedOut(now);
            note({.name = QStringLiteral("desk.locked-out"), .person = person->id, .outcome = error.code});
            YC_TRY(m_attempts.save());
            return std::unexpected(std::move(error));
        }
        core::Error error = outcome.error();
        error.context.insert(QStringLiteral("left"), rules.freeFailures - m_attempts.failures(number));
        return std::unexpected(std::move(error));
    }
    m_attempts.takeBack(number);
    if (outcome)
        m_attempts.forgive(number);
    // If it cannot be written, this one counts: a full disk lets nobody in anyway, for the log cannot be written.
    (void)m_attempts.save();
    return outcome;
}

Result<std::unique_ptr<SqlDocumentStore>> Desk::signIn(const QString &number, const Passphrase &passphrase)
{
    signOut();
    const qint64 before = m_vault.generation();
    YC_ASSIGN(SecureBytes key, guarded(number, [&] { return m_vault.unlock(number, passphrase); }));
    return enter(number, std::move(key), before);
}

Result<std::unique_ptr<SqlDocumentStore>> Desk::signInWithSecretKey(const QString &number, const SecureBytes &secretKey)
{
    signOut();
    const qint64 before = m_vault.generation();
    YC_ASSIGN(SecureBytes key, m_vault.unlockWithSecretKey(number, secretKey));
    return enter(number, std::move(key), before);
}

Result<> Desk::changePassphrase(const QString &number, const Passphrase &old, const Passphrase &replacement)
{
    const Result<> changed = guarded(number, [&]() -> Result<> {
        if (m_number != number || m_key.isEmpty()) {
            // Nobody has held the vault against the store yet. Changes would let an old one catch up with it.
            YC_ASSIGN(SecureBytes key, m_vault.unlock(number, old));
            YC_ASSIGN(const DeskNotes notes, notesOf(key));
            YC_TRY(requireNotRolledBack(notes, *m_vault.person(number)));
        }
        return m_vault.changePassphrase(number, old, replacement);
    });
    if (changed) {
        note({.name = QStringLiteral("desk.passphrase-changed"), .person = m_vault.person(number)->id});
        (void)m_attempts.save(); // the passphrase is the new one, whether or not the log will know
    }
    refreshPeople();
    return changed;
}

Result<SecureBytes> Desk::personSecretKey(const QString &number, const Passphrase &passphrase)
{
    return guarded(number, [&] { return m_vault.personSecretKey(number, passphrase); });
}

Result<QByteArray> Desk::exportKey(const QString &number, const Passphrase &passphrase)
{
    YC_ASSIGN(const SecureBytes key, guarded(number, [&] { return m_vault.unlock(number, passphrase); }));
    if (m_key.isEmpty() || m_number != number)
        return core::fail(ErrorKind::SignIn, "desk.signed-out");
    return "x'" +
           QByteArray::fromRawData(reinterpret_cast<const char *>(key.span().data()),
                                   static_cast<qsizetype>(key.size()))
               .toHex() +
           "'";
}

// ---- the way in, with the key

Result<> Desk::requireValid(const PersonEntry &person)
{
    const QDate today = m_clock->today();
    if (person.isValidOn(today))
        return {};
    const bool early = person.validFrom.isValid() && today < person.validFrom;
    const QDate day = early ? person.validFrom : person.validTo;
    auto refused = early ? core::fail(ErrorKind::AskPermission, "vault.not-yet-valid")
                         : core::fail(ErrorKind::AskPermission, "vault.no-longer-valid");
    refused.error().context.insert(QStringLiteral("day"), day.toString(Qt::ISODate));
    note({.name = QStringLiteral("desk.sign-in-refused"), .person = person.id, .outcome = refused.error().code});
    YC_TRY(m_attempts.save());
    return refused;
}

Result<> Desk::requireNotRolledBack(const DeskNotes &notes, const PersonEntry &person)
{
    if (notes.vaultGeneration <= m_vault.generation())
        return {};
    auto refused = core::fail(ErrorKind::CallAdministrator, "vault.rolled-back");
    note({.name = QStringLiteral("desk.sign-in-refused"), .person = person.id, .outcome = refused.error().code});
    YC_TRY(m_attempts.save());
    return refused;
}

Result<DeskNotes> Desk::notesOf(SecureBytes &key)
{
    YC_ASSIGN(Rekey::Settled settled, Rekey::settle(storePath(), m_vault, SecureBytes::copyOf(key.span())));
    key = std::move(settled.key);
    if (settled.found == Rekey::Found::Finished)
        note({.name = QStringLiteral("desk.rekey-finished")});
    else if (settled.found == Rekey::Found::ThrownAway)
        note({.name = QStringLiteral("desk.rekey-abandoned")});
    Result<DeskNotes> notes = DeskNotes::read(storePath(), key);
    if (!notes) {
        const QByteArrayView raw(key.span().data(), static_cast<qsizetype>(key.size()));
        return std::unexpected(Connection::namingDesk(notes.error(), storePath(), raw));
    }
    return notes;
}

Result<> Desk::compareSettings(const DeskNotes &notes)
{
    const Result<DeskSettings> right = DeskSettings::fromJson(notes.settings);
    if (!right)
        return m_settings == DeskSettings() ? Result<>(core::fail(ErrorKind::CallAdministrator, "desk.damaged"))
                                            : Result<>();
    if (*right == m_settings)
        return {};
    {
        const QMutexLocker lock(&m_seenMutex);
        m_settings = *right;
    }
    refreshPeople();
    warn({.name = QStringLiteral("desk.changed-outside")});
    return writeDurably(QDir(m_folder).filePath(QStringLiteral("desk.json")), m_settings.toJson());
}

/// A passphrase that was set while the clock was ahead would never grow too old: its days begin now, unless the clock
/// is certainly wrong because the desk itself was not made yet.
void Desk::restartAge(const PersonEntry &person, const SecureBytes &key)
{
    const QDateTime now = m_clock->now();
    const QList<PersonEntry> people = m_vault.persons();
    const QDateTime made = std::ranges::min(people, {}, &PersonEntry::created).created;
    const bool ahead =
        person.passphraseSet.isValid() && person.passphraseSet > now.addSecs(qint64(lockOut().clockSlackMinutes) * 60);
    if (ahead && now >= made)
        (void)m_vault.restartPassphraseAge(key, person.number); // otherwise the next time
}

void Desk::compareFiles(const DeskNotes &notes, qint64 generationBefore)
{
    if (m_vault.isFromCopy() && !m_toldOfCopy) {
        if (m_vault.wasForged())
            warn({.name = QStringLiteral("desk.vault-tampered")});
        else
            warn({.name = QStringLiteral("desk.vault-from-copy")});
        m_toldOfCopy = true;
    }
    if (!notes.attemptsId.isEmpty() && (notes.attemptsId != m_attempts.id() || notes.attemptsSerial > m_attemptsSerial))
        warn({.name = QStringLiteral("desk.attempts-replaced")});
    // Changes of the vault that nothing tells of: a kill between the vault and the log, or another program.
    const QList<DeskEvent> events = m_attempts.events();
    const bool told = std::ranges::any_of(events, [](const DeskEvent &event) {
        return event.name == u"desk.passphrase-changed" || event.name == u"desk.recovery-used";
    });
    if (!m_settings.demo && notes.vaultGeneration > 0 && generationBefore > notes.vaultGeneration && !told)
        note({.name = QStringLiteral("desk.vault-changed-unlogged")});
}

Result<std::unique_ptr<SqlDocumentStore>> Desk::enter(const QString &number, SecureBytes key, qint64 generationBefore)
{
    {
        const QMutexLocker lock(&m_seenMutex);
        m_warnings.clear();
    }
    refreshPeople(); // the vault may have been healed, and the day may be another
    const std::optional<PersonEntry> person = m_vault.person(number);
    if (!person) // gone in the copy that was taken
        return core::fail(ErrorKind::SignIn, "vault.unknown-person", {{QStringLiteral("number"), number}});
    YC_TRY(requireValid(*person));
    YC_ASSIGN(DeskNotes notes, notesOf(key));
    YC_TRY(requireNotRolledBack(notes, *person));
    YC_TRY(compareSettings(notes));
    compareFiles(notes, generationBefore);
    restartAge(*person, key);
    if (!warnings().isEmpty())
        YC_TRY(m_attempts.save());
    return openStore(*person, std::move(key), std::move(notes));
}

/// Records name people by id: other desks have to know who that is. Nothing is written where nothing has changed.
Result<> Desk::keepNames(core::Transaction &transaction) const
{
    const bool kept =
        std::ranges::any_of(m_types, [](const core::RecordType &type) { return type.name == core::staffType().name; });
    if (!kept)
        return {};
    for (const PersonEntry &person : m_vault.persons())
        YC_TRY(core::keepStaffName(transaction, person.id, {person.name, m_settings.orgName}));
    return {};
}

/// What stands in numbers that this desk gives: the city's word, once it belongs to one (sync::CityLink, "mark").
QString Desk::markOf(const SecureBytes &key) const
{
    if (const auto link = m_vault.secret(key, QStringLiteral("city")); link && *link) {
        const std::span<const unsigned char> bytes = std::as_const(**link).span();
        const QByteArray json =
            QByteArray::fromRawData(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
        const QString mark = QJsonDocument::fromJson(json).object().value(u"mark").toString().toUpper();
        if (core::isDeskMark(mark))
            return mark;
    }
    return core::deskMark(m_vault.deskId());
}

Result<std::unique_ptr<SqlDocumentStore>> Desk::openStore(const PersonEntry &person, SecureBytes key, DeskNotes notes)
{
    core::Session session;
    session.personId = person.id;
    session.personName = person.name;
    session.number = person.number;
    session.roles = person.roles;
    session.permissions = core::RolePermissions::builtIn().of(person.roles);
    session.org = m_settings.org;
    session.orgName = m_settings.orgName;
    session.desk = m_settings.window;
    session.mark = markOf(key);
    session.scope = person.org;
    const QByteArrayView raw(key.span().data(), static_cast<qsizetype>(key.size()));
    YC_ASSIGN(auto store, SqlDocumentStore::open({storePath(), m_types, session, m_clock}, raw));
    if (!m_settings.demo && !store->warnings().isEmpty()) { // a demo's story is told with a clock of its own
        for (const core::Error &warning : store->warnings())
            warn({.name = warning.code, .person = person.id}, warning.context);
        YC_TRY(m_attempts.save()); // the next opening may not find the same again
    }

    const QList<DeskEvent> events = m_attempts.events();
    // Some may be in the log already, if this is the file that was there then: rather twice than never.
    const bool same = notes.attemptsId == m_attempts.id() && notes.attemptsSerial <= m_attemptsSerial;
    const qint64 told = same ? notes.attemptsSerial : 0;
    notes.vaultGeneration = m_vault.generation();
    notes.settings = m_settings.toJson();
    notes.attemptsId = m_attempts.id();
    notes.attemptsSerial = m_attempts.lastSerial();
    core::Command signIn = commands::signIn.command();
    signIn.subject = person.id;
    signIn.work = [&](core::Transaction &transaction) -> Result<QJsonObject> {
        Connection &connection = static_cast<SqlTransaction &>(transaction).connection();
        for (const DeskEvent &event : events) {
            if (event.serial <= told)
                continue;
            AuditEntry row;
            row.at = event.at;
            row.person = event.person;
            row.org = m_settings.org;
            row.desk = m_settings.window;
            row.command = event.name;
            row.subject = event.person;
            row.result = event.outcome;
            YC_TRY(AuditLog::append(connection, row));
        }
        YC_TRY(notes.write(connection));
        YC_TRY(keepNames(transaction));
        return QJsonObject();
    };
    signIn.wholeDesk = true; // names of staff belong to the desk, whatever part of it this person works with
    auto logged = store->execute(std::move(signIn));
    logged.waitForFinished();
    const auto outcome = logged.result();
    YC_TRY(outcome); // nobody works at a desk whose log cannot be written
    if (!events.isEmpty()) {
        m_attempts.drop(notes.attemptsSerial);
        (void)m_attempts.save(); // else they are left out by their serial
    }
    m_attemptsSerial = m_attempts.lastSerial();
    m_key = std::move(key);
    m_number = person.number;
    m_personId = person.id;
    refreshPeople();
    return store;
}

} // namespace yc::store
