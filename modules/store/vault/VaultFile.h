// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "store/vault/KeyWrap.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace yc::store {

/// Someone who may sign in at this desk. Staff, not residents: number, name and roles stand in the vault in clear,
/// because the sign-in page has to offer them before any key is known. They are authenticated, so a change shows.
struct PersonEntry {
    QString id;     ///< "person:uuid"
    QString number; ///< what they sign in with; 1 to 32 ASCII letters, digits, '.', '_', '-'; unique in the vault
    QString name;
    QStringList roles;
    bool mustChange = true;       ///< the next sign-in asks for a new passphrase
    QDateTime created;            ///< UTC
    QString org = {};             ///< organisation whose records they work with; empty: that of the desk
    QDate validFrom = {};         ///< first day they may sign in; invalid: no limit
    QDate validTo = {};           ///< last day
    QDateTime passphraseSet = {}; ///< UTC; when the present passphrase was set

    /// Neither before the first nor after the last of their days.
    [[nodiscard]] bool isValidOn(QDate day) const
    {
        return (!validFrom.isValid() || validFrom <= day) && (!validTo.isValid() || day <= validTo);
    }
    friend bool operator==(const PersonEntry &, const PersonEntry &) = default;
};

/// What a person's certificate token needs to open the desk; the vault keeps it and does not look inside.
struct TokenSlot {
    QByteArray certificate; ///< DER, or its digest
    QByteArray wrapped;     ///< what Vault::personSecretKey() gave, for the token alone to open
    QString module;         ///< PKCS#11 library
    QString label;          ///< of the token
    friend bool operator==(const TokenSlot &, const TokenSlot &) = default;
};

/// How a person, or the recovery code, comes to the database key.
struct KeyHolder {
    KeyWrap wrap;         ///< of what they hold (KeyPair); in format 1, of the database key itself
    QByteArray publicKey; ///< empty: still as in format 1
    QByteArray sealedKey; ///< the database key, sealed by the desk to `publicKey`

    [[nodiscard]] bool isOfFormat1() const { return publicKey.isEmpty(); }
};

/// Digests of a person's last passphrases, newest first. Each is keyed with a key of the desk over Argon2id with a salt
/// of the person, so one computation compares with all of them.
struct PassphraseHistory {
    QByteArray salt; ///< empty: nothing kept yet
    KdfCost cost;
    QList<QByteArray> digests;

    static constexpr qsizetype digestSize = 32;
    static constexpr qsizetype most = 32; ///< entries
};

/// What vault.json holds.
struct VaultBody {
    struct Person {
        PersonEntry entry;
        KeyHolder holder;
        PassphraseHistory history;
        std::optional<TokenSlot> token;
    };
    static constexpr std::size_t secretSize = 32;    ///< of the database key; its salt follows
    static constexpr qsizetype deskSecretsSize = 64; ///< the desk's X25519 secret key, then the key of the histories

    int format = 0;          ///< as read; written is leastFormat()
    QString deskId;          ///< uuid
    QByteArray databaseSalt; ///< 16 bytes; the first of the database file too
    qint64 generation = 0;   ///< counts the changes, so that a store can notice a vault that was rolled back
    QList<Person> persons;   ///< at least one
    KeyHolder recovery;
    QByteArray deskSecrets; ///< under the database key; empty in format 1
    QByteArray pendingKey;  ///< all 48 bytes of the next database key, under the present one; empty: no rekey under way
    qint64 leftSinceRekey = 0;         ///< people removed since the database key is in use
    QMap<QString, QByteArray> secrets; ///< by name, each sealed under the database key (SecretSeal); format 3

    static constexpr qsizetype mostSecrets = 64;
    static constexpr qsizetype longestSecret = 256 << 10; ///< sealed, bytes
    /// The format that is enough for what is here: older programs go on reading a vault that has nothing newer in it.
    [[nodiscard]] int leastFormat() const { return secrets.isEmpty() ? 2 : 3; }

    /// Errors: none; false if `json` is not a body of that format.
    [[nodiscard]] static bool read(const QJsonObject &json, int format, VaultBody &body);
    [[nodiscard]] QJsonObject toJson() const;
};

/// The file format. {format, body, mac, digest}: `mac` is keyed from the database key and covers format and body;
/// `digest` is BLAKE2b over the other three and needs no key, so rot is found before anyone types a passphrase. This
/// envelope and the digest are the same in every format to come: a damaged format number never passes for a newer one.
///
/// Format 1 wrapped the database key for each person; it is read, and written as 2 with the next change. In format 2 a
/// person has a key pair (KeyPair), but may still have a wrap of format 1 until they sign in. Format 3 is format 2 with
/// secrets; without any, format 2 is written.
struct VaultFile {
    static constexpr int format = 3;     ///< the newest that is read
    static constexpr int wrapFormat = 2; ///< what wraps are bound to since they hold key pairs
    static constexpr qsizetype macSize = 32;
    static constexpr QLatin1StringView recoverySubject{
        "recovery"}; ///< stands for a person's id where the code is meant

    VaultBody body;
    QByteArray mac;

    /// What `mac` is computed over.
    [[nodiscard]] static QByteArray authenticatedBytes(const VaultBody &body);
    /// What ties a wrap to its desk, its person ("person:uuid", or "recovery") and its format (GCM's additional data).
    [[nodiscard]] static QByteArray boundTo(const QString &deskId, const QString &subject, int wrapFormat);

    [[nodiscard]] QByteArray encode() const;
    /// Errors "vault.damaged" (context reason), "vault.newer-version" (context format, supported).
    [[nodiscard]] static core::Result<VaultFile> decode(const QByteArray &bytes);

    struct Loaded; // defined below
    /// vault.json of `folder`, or its copy where the file is gone or damaged. Errors of decode(), "vault.missing",
    /// "store.io".
    [[nodiscard]] static core::Result<Loaded> load(const QString &folder);
    /// The copy alone. Errors of decode(), "vault.missing", "store.io".
    [[nodiscard]] static core::Result<VaultFile> loadCopy(const QString &folder);
    /// Both files, the copy last. Once vault.json is written this succeeds: a copy that could not be written is noticed
    /// by load() and made good later. Errors "store.disk-full", "store.read-only", "store.io".
    [[nodiscard]] core::Result<> save(const QString &folder) const;
};

struct VaultFile::Loaded {
    VaultFile file;
    bool fromCopy = false;    ///< vault.json itself was missing or damaged
    bool copyIsStale = false; ///< vault.json.bak is not the same as vault.json
};

[[nodiscard]] bool isLoginNumber(const QString &text);

} // namespace yc::store
