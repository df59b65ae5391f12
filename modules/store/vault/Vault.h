// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/vault/Passphrase.h"
#include "store/vault/PassphraseRules.h"
#include "store/vault/RecoveryCode.h"
#include "store/vault/VaultFile.h"

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
    struct Settings {
        KdfCost cost = KdfCost::standard();
        PassphraseRules rules;
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
    [[nodiscard]] qint64 generation() const { return m_body.generation; }
    /// vault.json was missing or damaged and its copy was taken; worth telling the person and the audit log.
    [[nodiscard]] bool isFromCopy() const { return m_fromCopy; }
    /// In the order they were added. Not yet authenticated before the first unlock: show, do not trust.
    [[nodiscard]] QList<PersonEntry> persons() const;

    /// The database key, 48 bytes. Errors "vault.unknown-person", "vault.wrong-passphrase", "vault.damaged" (the secret
    /// is right, but what stands around it was changed), "vault.out-of-memory". Makes good a damaged file or copy.
    [[nodiscard]] core::Result<SecureBytes> unlock(const QString &number, const Passphrase &passphrase);
    /// As above, "vault.wrong-recovery-code".
    [[nodiscard]] core::Result<SecureBytes> unlockWithRecovery(const RecoveryCode &code);

    /// Errors "vault.bad-person", "vault.number-taken", "vault.passphrase-too-weak".
    [[nodiscard]] core::Result<> addPerson(const SecureBytes &key, const PersonEntry &entry,
                                           const Passphrase &passphrase);
    /// Errors "vault.unknown-person", "vault.last-person". Who has seen the key keeps it: rekey the store when a person
    /// leaves in anger, removing closes the door only to their passphrase.
    [[nodiscard]] core::Result<> removePerson(const SecureBytes &key, const QString &number);
    /// By the person. Errors of unlock(), "vault.passphrase-too-weak" (problems "same-as-before" too).
    [[nodiscard]] core::Result<> changePassphrase(const QString &number, const Passphrase &old,
                                                  const Passphrase &replacement);
    /// By somebody else: the person must change it at the next sign-in.
    [[nodiscard]] core::Result<> resetPassphrase(const SecureBytes &key, const QString &number,
                                                 const Passphrase &replacement);
    [[nodiscard]] core::Result<> setRoles(const SecureBytes &key, const QString &number, const QStringList &roles);
    /// The old code opens nothing from here on.
    [[nodiscard]] core::Result<RecoveryCode> renewRecovery(const SecureBytes &key);

private:
    Vault(QString folder, Settings settings)
        : m_folder(std::move(folder))
        , m_settings(settings)
    {
    }

    [[nodiscard]] core::Result<qsizetype> indexOf(const QString &number) const;
    [[nodiscard]] core::Result<KeyWrap> wrapFor(const SecureBytes &key, const QString &subject,
                                                std::span<const unsigned char> secret) const;
    [[nodiscard]] bool isAuthenticWith(const SecureBytes &key) const;
    [[nodiscard]] core::Result<> requireKey(const SecureBytes &key) const;
    [[nodiscard]] core::Result<SecureBytes> open(const KeyWrap &wrap, const QString &subject,
                                                 std::span<const unsigned char> secret, const char *wrongSecret);
    [[nodiscard]] core::Result<> commit(const SecureBytes &key, VaultBody changed);

    QString m_folder;
    Settings m_settings;
    VaultBody m_body;
    QByteArray m_mac;
    bool m_fromCopy = false;
    bool m_needsSaving = false; ///< a file is damaged or behind, and m_body is good once authenticated
};

struct Vault::Created {
    Vault vault;
    RecoveryCode recoveryCode;
    SecureBytes key; ///< as from unlock()
};

} // namespace yc::store
