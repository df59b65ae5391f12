// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "store/vault/KeyWrap.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace yc::store {

/// Someone who may sign in at this desk. Staff, not residents: number, name and roles stand in the vault in clear,
/// because the sign-in page has to offer them before any key is known. They are authenticated, so a change shows.
struct PersonEntry {
    QString id;     ///< "person:uuid"
    QString number; ///< what they sign in with; 1 to 32 ASCII letters, digits, '.', '_', '-'; unique in the vault
    QString name;
    QStringList roles;
    bool mustChange = true; ///< the next sign-in asks for a new passphrase
    QDateTime created;      ///< UTC

    friend bool operator==(const PersonEntry &, const PersonEntry &) = default;
};

/// What vault.json holds.
struct VaultBody {
    struct Person {
        PersonEntry entry;
        KeyWrap wrap;
    };

    QString deskId;          ///< uuid
    QByteArray databaseSalt; ///< 16 bytes; the first of the database file too
    qint64 generation = 0;   ///< counts the changes, so that a store can notice a vault that was rolled back
    QList<Person> persons;   ///< at least one
    KeyWrap recovery;
};

/// The file format. {format, body, mac, digest}: `mac` is keyed from the database key and covers format and body;
/// `digest` is BLAKE2b over the other three and needs no key, so rot is found before anyone types a passphrase. This
/// envelope and the digest are the same in every format to come: a damaged format number never passes for a newer one.
struct VaultFile {
    static constexpr int format = 1;
    static constexpr qsizetype macSize = 32;

    VaultBody body;
    QByteArray mac;

    /// What `mac` is computed over.
    [[nodiscard]] static QByteArray authenticatedBytes(const VaultBody &body);
    /// What ties a wrap to its desk, its person ("person:uuid", or "recovery") and the format (GCM's additional data).
    [[nodiscard]] static QByteArray boundTo(const QString &deskId, const QString &subject);

    [[nodiscard]] QByteArray encode() const;
    /// Errors "vault.damaged" (context reason), "vault.newer-version" (context format, supported).
    [[nodiscard]] static core::Result<VaultFile> decode(const QByteArray &bytes);

    struct Loaded; // defined below
    /// vault.json of `folder`, or its copy where the file is gone or damaged. Errors of decode(), "vault.missing",
    /// "store.io".
    [[nodiscard]] static core::Result<Loaded> load(const QString &folder);
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
