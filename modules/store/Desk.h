// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"
#include "store/DeskNotes.h"
#include "store/DeskSettings.h"
#include "store/Rekey.h"
#include "store/SqlDocumentStore.h"
#include "store/WipeNote.h"
#include "store/token/Pkcs11Module.h"
#include "store/vault/DeskLock.h"
#include "store/vault/SignInAttempts.h"
#include "store/vault/Vault.h"

#include <QMutex>

#include <functional>

namespace yc::store {

/// A desk's folder: desk.json (settings), vault.json (keys), attempts.json (wrong passphrases), store.db (everything
/// else), desk.lock. One process at a time.
///
/// What takes a passphrase or a recovery code runs Argon2id, and what changes something waits for the disk: off the UI
/// thread, one call at a time. The store is to be destroyed before the desk. While somebody is signed in the key stays
/// here in locked memory, until signOut().
class Desk {
public:
    struct Created;

    /// Makes a desk in an empty or new folder. Nothing is left behind if it fails. Errors of Vault::create and of
    /// SqlDocumentStore::open, "desk.folder-not-empty".
    [[nodiscard]] static core::Result<Created>
    create(const QString &folder, const DeskSettings &settings, const PersonEntry &first, const Passphrase &passphrase,
           QList<core::RecordType> types, std::shared_ptr<const core::Clock> clock, const Vault::Settings &vault);
    /// A damaged desk.json does not stop it: sign-in puts it right. Errors "desk.missing", "desk.newer-version",
    /// "store.already-open", "vault.…", "store.missing" (its file is gone or empty), "desk.wiped" (destroyKeys();
    /// context at, account, reason).
    [[nodiscard]] static core::Result<std::unique_ptr<Desk>> open(const QString &folder, QList<core::RecordType> types,
                                                                  std::shared_ptr<const core::Clock> clock,
                                                                  const Vault::Settings &vault);
    [[nodiscard]] static bool exists(const QString &folder);

    /// From any thread, as people() and warnings(): a sign-in may put them right.
    [[nodiscard]] DeskSettings settings() const;
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString storePath() const;
    /// Who may sign in. `mustChange` is also set where the passphrase is too old today (not on a demo desk, whose
    /// passphrase everybody may know). From any thread.
    [[nodiscard]] QList<PersonEntry> people() const;
    /// What the last sign-in found to be wrong and did not stop for: "desk.changed-outside", "desk.vault-from-copy",
    /// "desk.vault-tampered", "desk.attempts-replaced", and those of
    /// SqlDocumentStore::warnings(). Each is a row of the audit log already. From any thread.
    [[nodiscard]] QList<core::Error> warnings() const;

    /// Unlocks and opens the store for this person. Errors: "vault.wrong-passphrase" (context left: tries before a
    /// pause), "vault.locked-out" (context minutes, until), "vault.not-yet-valid", "vault.no-longer-valid" (context
    /// day), "vault.rolled-back" (the vault is older than the store: only recover() goes on from there), and those of
    /// Vault::unlock and SqlDocumentStore::open.
    [[nodiscard]] core::Result<std::unique_ptr<SqlDocumentStore>> signIn(const QString &number,
                                                                         const Passphrase &passphrase);
    /// With what a token gave (Vault::personSecretKey). It counts wrong PINs itself, so a lock-out does not apply.
    [[nodiscard]] core::Result<std::unique_ptr<SqlDocumentStore>> signInWithSecretKey(const QString &number,
                                                                                      const SecureBytes &secretKey);
    /// With a certificate on a token; see modules/store/token. Errors of openWithToken() and signInWithSecretKey(),
    /// "token.not-enrolled". What the token refuses is a row of the audit log.
    struct TokenAccess {
        const Pkcs11Module &module;
        const TokenRules &rules;
    };
    [[nodiscard]] core::Result<std::unique_ptr<SqlDocumentStore>>
    signInWithToken(const QString &number, const TokenAccess &access, const Passphrase &pin);
    /// What is enrolled for this person. From any thread, as the next.
    [[nodiscard]] std::optional<TokenSlot> token(const QString &number) const;
    /// Vault::leftSinceRekey().
    [[nodiscard]] qint64 leftSinceRekey() const;
    /// Wipes the key. The store is the caller's to destroy, before.
    void signOut();
    /// The database key of who is signed in, 48 bytes; empty when nobody is.
    [[nodiscard]] const SecureBytes &key() const { return m_key; }
    /// Who is signed in; empty when nobody is.
    [[nodiscard]] QString number() const { return m_number; }
    [[nodiscard]] Vault &vault() { return m_vault; }

    /// The recovery code opens the desk to give a person a passphrase of their own choice, and ends their lock-out.
    /// A vault that was rolled back is taken as it is from here on, without the people who had been removed.
    [[nodiscard]] core::Result<> recover(const RecoveryCode &code, const QString &number,
                                         const Passphrase &replacement);
    /// Wrong old passphrases count as at sign-in. Error "vault.rolled-back" too.
    [[nodiscard]] core::Result<> changePassphrase(const QString &number, const Passphrase &old,
                                                  const Passphrase &replacement);
    /// The raw key as "x'…'" for the stock sqlcipher shell; only for who is signed in, else "desk.signed-out".
    [[nodiscard]] core::Result<QByteArray> exportKey(const QString &number, const Passphrase &passphrase);
    /// Minutes, rounded up, that a person still waits after wrong passphrases; 0: they may try.
    [[nodiscard]] int minutesLocked(const QString &number);
    /// The moment from which they may; invalid: now.
    [[nodiscard]] QDateTime lockedUntil(const QString &number);
    /// Their wrong passphrases in a row.
    [[nodiscard]] int failures(const QString &number) const { return m_attempts.failures(number); }

    // For who is signed in, with the store that signIn() gave. Each is a command there: permission "desk.people", or
    // "desk.roles" where core::RoleRules says so (renewRecovery: "desk.key", changeSettings: "desk.settings"), a row of
    // the audit log about the person, and the vault changes with it or not at all. Errors of the vault's call of that
    // name, "permission.denied", "desk.signed-out".
    [[nodiscard]] core::Result<> addPerson(SqlDocumentStore &store, const PersonEntry &entry,
                                           const Passphrase &passphrase);
    [[nodiscard]] core::Result<> updatePerson(SqlDocumentStore &store, const PersonEntry &entry);
    /// They may have kept the key: Vault::leftSinceRekey() says that a rekey is advised.
    [[nodiscard]] core::Result<> removePerson(SqlDocumentStore &store, const QString &number);
    [[nodiscard]] core::Result<> resetPassphrase(SqlDocumentStore &store, const QString &number,
                                                 const Passphrase &passphrase);
    /// Ends a lock-out.
    [[nodiscard]] core::Result<> unlockPerson(SqlDocumentStore &store, const QString &number);
    [[nodiscard]] core::Result<RecoveryCode> renewRecovery(SqlDocumentStore &store);
    [[nodiscard]] core::Result<> changeSettings(SqlDocumentStore &store, const DeskSettings &settings);

    /// What the desk keeps for itself in the vault, encrypted under the database key: "city" is sync::CityLink. For who
    /// is signed in, else "desk.signed-out"; on the thread that works with the desk. Errors of Vault::secret.
    [[nodiscard]] core::Result<std::optional<QByteArray>> secret(const QString &name) const;
    /// Command "desk.city-link", permission "desk.city". Several change in one write, no value removes. Errors of
    /// Vault::setSecrets and changeVault().
    using SecretChanges = QMap<QString, std::optional<QByteArray>>;
    [[nodiscard]] core::Result<> setSecrets(SqlDocumentStore &store, const SecretChanges &changes);
    [[nodiscard]] core::Result<> setSecret(SqlDocumentStore &store, const QString &name, const QByteArray &bytes);
    /// Command "desk.city-unlink".
    [[nodiscard]] core::Result<> removeSecret(SqlDocumentStore &store, const QString &name);

    /// The desk's card (core::DeskCard) as a record of this store, with its own keys in it and what enrolment gave; it
    /// reaches the city with the next sync. Command "desk.card", permission "desk.city". A card that says the same
    /// already stays.
    [[nodiscard]] core::Result<> writeCard(SqlDocumentStore &store, const QString &account, const QString &mark,
                                           const QDateTime &enrolledAt);

    /// Who is signed in may come with this certificate from here on, as well as with the passphrase, in place of one
    /// enrolled before; the token is asked at once to prove it. Command "desk.token-enrol", no permission. Errors of
    /// changePassphrase() for the passphrase, of sealToCertificate() and openWithToken().
    [[nodiscard]] core::Result<> enrolToken(SqlDocumentStore &store, const Passphrase &passphrase,
                                            const TokenCertificate &certificate, const TokenAccess &access,
                                            const Passphrase &pin);
    /// Command "desk.token-remove"; for somebody else's, the permission to manage them (core::RoleRules). Error
    /// "token.not-enrolled".
    [[nodiscard]] core::Result<> removeToken(SqlDocumentStore &store, const QString &number);

    /// Another key and salt for the store, so that who kept the present one opens nothing any more. In two steps,
    /// because the store has to be closed for it. First the command "desk.rekey" (permission "desk.rekey"; `reason` is
    /// not to be empty, "desk.reason-missing"); then, the store destroyed, rekey(). Errors of Rekey::exchange().
    [[nodiscard]] core::Result<> beginRekey(SqlDocumentStore &store, const QString &reason);
    struct Rekeyed {
        core::Result<> outcome;
        std::unique_ptr<SqlDocumentStore> store; ///< opened again for the same person, whatever the outcome; null: it
                                                 ///< could not be, and `outcome` says why
    };
    [[nodiscard]] Rekeyed rekey(const Rekey::Watch &watch);

    /// The city ordered a lost desk to forget: vault.json, its copy and what else could open the store are overwritten
    /// and removed, then the key in memory. The store stays, unreadable for good; only a backup and its recovery code
    /// bring the desk back. The store is the caller's to destroy, before. Nothing is asked and nothing logged: there is
    /// no log any more. Killed at any moment, the next open() goes on. Errors of writeDurably(); then call it again.
    /// `why` is kept in wiped.json for who finds the desk.
    [[nodiscard]] core::Result<> destroyKeys(const WipeNote &why);

    /// What the above are made of: `work` changes the vault (or the desk's files) inside the command, on the store's
    /// thread, while this thread waits. `work` fills in nothing but the vault; what it changed is put back if the
    /// command fails after it. Not for finishRekey(), after which the key is another.
    using VaultWork = std::function<core::Result<>(Vault &vault, const SecureBytes &key, DeskNotes &notes)>;
    [[nodiscard]] core::Result<> changeVault(SqlDocumentStore &store, core::Command command, const VaultWork &work);

private:
    Desk(QString folder, DeskLock lock, Vault vault, DeskSettings settings, QList<core::RecordType> types,
         std::shared_ptr<const core::Clock> clock, std::optional<LockOutRules> lockOut);

    [[nodiscard]] LockOutRules lockOut() const;
    [[nodiscard]] core::Error lockedOut(std::chrono::milliseconds wait) const;
    [[nodiscard]] core::Result<std::chrono::milliseconds> waitOf(const QString &number);
    template<class Work> auto guarded(const QString &number, Work work) -> decltype(work());
    /// `event` is noted with time and, unless it has one, the outcome "done".
    void note(DeskEvent event);
    void warn(DeskEvent event, QVariantMap context = {});
    void refreshPeople();

    [[nodiscard]] core::Result<SecureBytes> personSecretKey(const QString &number, const Passphrase &passphrase);
    [[nodiscard]] core::Result<> requireValid(const PersonEntry &person);
    [[nodiscard]] core::Result<> requireNotRolledBack(const DeskNotes &notes, const PersonEntry &person);
    /// What the store remembers; after a rekey that a kill interrupted, `key` becomes the one that the store has.
    [[nodiscard]] core::Result<DeskNotes> notesOf(SecureBytes &key);
    [[nodiscard]] core::Result<> compareSettings(const DeskNotes &notes);
    void restartAge(const PersonEntry &person, const SecureBytes &key);
    void compareFiles(const DeskNotes &notes, qint64 generationBefore);
    [[nodiscard]] core::Result<std::unique_ptr<SqlDocumentStore>> enter(const QString &number, SecureBytes key,
                                                                        qint64 generationBefore);
    [[nodiscard]] core::Result<std::unique_ptr<SqlDocumentStore>> openStore(const PersonEntry &person, SecureBytes key,
                                                                            DeskNotes notes);

    QString m_folder;
    DeskLock m_lock;
    Vault m_vault;
    DeskSettings m_settings;
    QList<core::RecordType> m_types;
    std::shared_ptr<const core::Clock> m_clock;
    std::optional<LockOutRules> m_lockOut;
    SignInAttempts m_attempts;
    qint64 m_attemptsSerial = 0; ///< when they were read
    bool m_toldOfCopy = false;   ///< that the vault came from its copy
    SecureBytes m_key;
    QString m_number;
    QString m_personId;
    mutable QMutex m_seenMutex; // for m_settings and what follows: other threads see them
    QList<PersonEntry> m_people;
    QHash<QString, TokenSlot> m_tokens; ///< by number
    qint64 m_left = 0;                  ///< people, since the key is in use
    QList<core::Error> m_warnings;
};

struct Desk::Created {
    std::unique_ptr<Desk> desk;
    std::unique_ptr<SqlDocumentStore> store; ///< the first person is signed in
    RecoveryCode recoveryCode;
};

} // namespace yc::store
