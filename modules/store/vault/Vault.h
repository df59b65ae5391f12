// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "store/vault/KeyPair.h"
#include "store/vault/LockOutRules.h"
#include "store/vault/Passphrase.h"
#include "store/vault/PassphraseRules.h"
#include "store/vault/RecoveryCode.h"
#include "store/vault/VaultFile.h"

#include <memory>

namespace yc::store {

/// Who may open a desk. Holds vault.json of one folder; the database key exists only in what unlock() hands out.
///
/// Blocking and slow: everything that takes a passphrase or a recovery code runs Argon2id, for a good part of a second
/// with KdfCost::standard(), and writes are synced to the disk. Call it off the UI thread, from one thread at a time;
/// it starts none itself. The caller holds the DeskLock of the folder.
///
/// Every change replaces the file as a whole: killed at any moment, the old state or the new one is there. Calls that
/// take `key` are for people already signed in (whether they may is the command's business) and check that it is this
/// vault's, Error "vault.wrong-key". Writing may also fail with "store.disk-full", "store.read-only", "store.io",
/// or "vault.changed-meanwhile" when someone else wrote the file (open it again); nothing has changed then.
class Vault {
public:
    static constexpr QLatin1StringView administrator{"administrator"}; ///< the role that a desk cannot be without

    struct Settings {
        KdfCost cost = KdfCost::standard();
        PassphraseRules rules;
        std::optional<LockOutRules> lockOut = {};      ///< of a Desk; none: the compiled-in ones of the day
        std::shared_ptr<const core::Clock> clock = {}; ///< for dates in the vault; none: the system's
    };
    struct Created;

    /// What unlock() hands out: the 32 bytes of the database key, then the 16 of its salt.
    static constexpr std::size_t keySize = 48;

    /// A new vault in an existing folder, with a fresh database key, its first person and a recovery code to print.
    /// Errors "vault.already-exists", "vault.bad-person", "vault.passphrase-too-weak".
    [[nodiscard]] static core::Result<Created> create(const QString &folder, const QString &deskId,
                                                      const PersonEntry &first, const Passphrase &passphrase,
                                                      const Settings &settings);
    /// Reads and checks the structure; takes no time. Errors "vault.missing", "vault.damaged", "vault.newer-version".
    [[nodiscard]] static core::Result<Vault> open(const QString &folder, const Settings &settings);

    [[nodiscard]] const QString &deskId() const { return m_body.deskId; }
    /// Rises by one with each change. A store that notes the highest one it saw can tell that a vault was rolled back.
    [[nodiscard]] const PassphraseRules &rules() const { return m_settings.rules; }
    [[nodiscard]] qint64 generation() const { return m_body.generation; }
    /// vault.json was missing or damaged and its copy was taken; worth telling the person and the audit log.
    [[nodiscard]] bool isFromCopy() const { return m_fromCopy; }
    /// vault.json had been changed by somebody without the key, and its copy was taken at unlock(): for the audit log.
    [[nodiscard]] bool wasForged() const { return m_forged; }
    /// In the order they were added. Not yet authenticated before the first unlock: show, do not trust.
    [[nodiscard]] QList<PersonEntry> persons() const;

    [[nodiscard]] std::optional<PersonEntry> person(const QString &number) const;
    /// Who still has a wrap of format 1: their numbers, and "recovery". They get a key pair when they next sign in, get
    /// a new passphrase, or the code is used or renewed; until then there is no rekey.
    [[nodiscard]] QStringList waitingForKeyPair() const;
    /// People removed since the present database key came into use. They may have kept it: rekey.
    [[nodiscard]] qint64 leftSinceRekey() const { return m_body.leftSinceRekey; }

    /// The database key, 48 bytes. Errors "vault.unknown-person", "vault.wrong-passphrase", "vault.damaged" (the secret
    /// is right, but what stands around it was changed, in the copy too), "vault.out-of-memory". Makes good a damaged
    /// file or copy, and gives a person of format 1 their key pair. Days of validity and mustChange are the caller's
    /// business: the clock is, too.
    [[nodiscard]] core::Result<SecureBytes> unlock(const QString &number, const Passphrase &passphrase);
    /// As above, "vault.wrong-recovery-code".
    [[nodiscard]] core::Result<SecureBytes> unlockWithRecovery(const RecoveryCode &code);
    /// With what personSecretKey() gave; no Argon2id. Errors as unlock(), "vault.wrong-token".
    [[nodiscard]] core::Result<SecureBytes> unlockWithSecretKey(const QString &number, const SecureBytes &secretKey);
    /// What a token is to keep for this person: KeyPair::heldSize bytes, the same until the passphrase is reset.
    [[nodiscard]] core::Result<SecureBytes> personSecretKey(const QString &number, const Passphrase &passphrase);
    [[nodiscard]] std::optional<TokenSlot> token(const QString &number) const;
    /// No slot: the token is forgotten here. Whoever has it and an older copy of this file comes in until the person's
    /// next passphrase, which brings a new key pair: ask for one when a token was lost.
    [[nodiscard]] core::Result<> setToken(const SecureBytes &key, const QString &number,
                                          const std::optional<TokenSlot> &slot);

    /// Errors "vault.bad-person", "vault.number-taken", "vault.passphrase-too-weak".
    [[nodiscard]] core::Result<> addPerson(const SecureBytes &key, const PersonEntry &entry,
                                           const Passphrase &passphrase);
    /// Name, organisation, roles and validity of the person with the id and number of `entry`; the rest stays. Errors
    /// "vault.unknown-person", "vault.bad-person", "vault.last-administrator": somebody has to stay administrator who
    /// may sign in today and has no last day.
    [[nodiscard]] core::Result<> updatePerson(const SecureBytes &key, const PersonEntry &entry);
    [[nodiscard]] core::Result<> setRoles(const SecureBytes &key, const QString &number, const QStringList &roles);
    /// Errors "vault.unknown-person", "vault.last-person", "vault.last-administrator". Who has seen the key keeps it:
    /// rekey the store when a person leaves in anger, removing closes the door only to their passphrase and token.
    [[nodiscard]] core::Result<> removePerson(const SecureBytes &key, const QString &number);
    /// By the person. Errors of unlock(), "vault.passphrase-too-weak" (problems "same-as-before" and "used-before" too,
    /// context history).
    [[nodiscard]] core::Result<> changePassphrase(const QString &number, const Passphrase &old,
                                                  const Passphrase &replacement);
    /// By somebody else: the person must change it at the next sign-in. A token has to be enrolled again.
    [[nodiscard]] core::Result<> resetPassphrase(const SecureBytes &key, const QString &number,
                                                 const Passphrase &replacement);
    /// By the person, who has forgotten the old one and came in another way: as changePassphrase().
    [[nodiscard]] core::Result<> choosePassphrase(const SecureBytes &key, const QString &number,
                                                  const Passphrase &replacement);
    /// The present passphrase counts as set now: for one that was set while the clock was ahead.
    [[nodiscard]] core::Result<> restartPassphraseAge(const SecureBytes &key, const QString &number);
    /// The old code opens nothing from here on.
    [[nodiscard]] core::Result<RecoveryCode> renewRecovery(const SecureBytes &key);

    /// What the desk keeps for itself under the database key, by name: the link to the city, for one. No value: nothing
    /// of that name. A rekey takes all of them along. Error "vault.damaged" (reason "secrets").
    [[nodiscard]] core::Result<std::optional<SecureBytes>> secret(const SecureBytes &key, const QString &name) const;
    /// All of these in one write; no value removes. Error "vault.bad-secret": a name of other than 1 to 32 of a-z, 0-9
    /// and '-', nothing or more than 256 KiB in it, or more than 64 of them.
    [[nodiscard]] core::Result<> setSecrets(const SecureBytes &key,
                                            const QMap<QString, std::optional<QByteArray>> &changes);

    /// The key that the store is to get next, 48 bytes; kept in the vault under the present one until finishRekey() or
    /// cancelRekey(), so that a kill loses neither. Called again it gives the same one. Error "vault.old-wraps"
    /// (context numbers: waitingForKeyPair()).
    [[nodiscard]] core::Result<SecureBytes> beginRekey(const SecureBytes &key);
    /// What beginRekey() gave, if a rekey is under way; then the store file alone says which of the two it has.
    [[nodiscard]] core::Result<std::optional<SecureBytes>> pendingKey(const SecureBytes &key) const;
    /// The store has the new key: everybody's key is sealed anew, in one write, and the old one opens nothing here any
    /// more. Error "vault.no-rekey" when `newKey` is not the pending one.
    [[nodiscard]] core::Result<> finishRekey(const SecureBytes &oldKey, const SecureBytes &newKey);
    [[nodiscard]] core::Result<> cancelRekey(const SecureBytes &key);

    /// A vault that was rolled back is taken as it is from here on: above `generation`, without the people `removed`
    /// (ids) meanwhile. Nobody is left: error "vault.last-person".
    [[nodiscard]] core::Result<> acceptRollBack(const SecureBytes &key, qint64 generation, const QStringList &removed);

    /// Everything the vault holds, to put it back when what the change belonged to failed.
    [[nodiscard]] VaultBody state() const { return m_body; }
    [[nodiscard]] core::Result<> putBack(const SecureBytes &key, VaultBody state);

private:
    Vault(QString folder, Settings settings)
        : m_folder(std::move(folder))
        , m_settings(settings)
    {
    }

    [[nodiscard]] static core::Result<> checkEntry(const PersonEntry &entry);
    [[nodiscard]] static PersonEntry normalised(PersonEntry entry);
    [[nodiscard]] QDateTime now() const;
    [[nodiscard]] core::Result<qsizetype> indexOf(const QString &number) const;
    [[nodiscard]] static const KeyHolder *holderOf(const VaultBody &body, const QString &subject);
    [[nodiscard]] bool isAuthenticWith(const SecureBytes &key) const;
    [[nodiscard]] core::Result<> requireKey(const SecureBytes &key) const;

    /// What unlocking comes to: the database key, and what the holder holds (in format 1 nothing).
    struct Entered {
        SecureBytes key;
        SecureBytes held;
    };
    [[nodiscard]] core::Result<Entered> enterWithSecret(const QString &subject, std::span<const unsigned char> secret,
                                                        const char *wrongSecret);
    [[nodiscard]] core::Result<Entered> enterPerson(const QString &number, const Passphrase &passphrase);
    [[nodiscard]] core::Result<SecureBytes> enter(const QString &subject, const SecureBytes &opened);
    [[nodiscard]] bool takeCopy(const QString &subject, const SecureBytes &opened, SecureBytes &key);

    [[nodiscard]] core::Result<> ensureDeskSecrets(const SecureBytes &key, VaultBody &body) const;
    [[nodiscard]] static core::Result<SecureBytes> deskSecrets(const SecureBytes &key, const VaultBody &body);
    /// `held`: what they hold already; null: they get a new key pair.
    [[nodiscard]] core::Result<KeyHolder> holderFor(const SecureBytes &key, const VaultBody &body,
                                                    const QString &subject, std::span<const unsigned char> secret,
                                                    const SecureBytes *held = nullptr) const;
    [[nodiscard]] core::Result<> setPassphrase(const SecureBytes &key, const VaultBody &body, VaultBody::Person &person,
                                               const Passphrase &passphrase, const SecureBytes *held = nullptr,
                                               const QByteArray &digest = {}) const;
    [[nodiscard]] static core::Result<QByteArray> historyDigest(const SecureBytes &key, const VaultBody &body,
                                                                const PassphraseHistory &history,
                                                                const Passphrase &passphrase);
    [[nodiscard]] core::Result<QByteArray> requireUnused(const SecureBytes &key, const VaultBody &body,
                                                         const VaultBody::Person &person,
                                                         const Passphrase &passphrase) const;
    [[nodiscard]] core::Result<> requireAdministrator(const VaultBody &changed) const;
    enum class Counts { AsChange, AsUpgrade };
    /// An upgrade keeps the generation: an old vault that is put back must not catch up with the store by itself.
    [[nodiscard]] core::Result<> commit(const SecureBytes &key, VaultBody changed, Counts counts = Counts::AsChange);

    QString m_folder;
    Settings m_settings;
    VaultBody m_body;
    QByteArray m_mac;
    bool m_fromCopy = false;
    bool m_forged = false;
    bool m_needsSaving = false; ///< a file is damaged or behind, and m_body is good once authenticated
};

struct Vault::Created {
    Vault vault;
    RecoveryCode recoveryCode;
    SecureBytes key; ///< as from unlock()
};

} // namespace yc::store
