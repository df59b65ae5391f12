// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"
#include "store/SqlDocumentStore.h"
#include "store/vault/DeskLock.h"
#include "store/vault/Vault.h"

#include <QFuture>

namespace yc::store {

/// What stands on the sign-in page before any key is known; desk.json, no resident's data.
struct DeskSettings {
    QString org;            ///< organisation code, 9 or 12 digits
    QString orgName;        ///< "上海市静安区南京西路街道"
    QString window;         ///< "3" of 3号窗口
    bool demo = false;      ///< invented people only; shows how to sign in
    QString demoNumber;     ///< demo desks only: the number …
    QString demoPassphrase; ///< … and the passphrase that the sign-in page shows

    friend bool operator==(const DeskSettings &, const DeskSettings &) = default;
};

/// A desk's folder: desk.json (settings), vault.json (keys), store.db (everything else), desk.lock. One process at a
/// time. Sign-in, creation and recovery run Argon2id: off the UI thread, or through the QFuture calls.
class Desk {
public:
    struct Created;

    /// Makes a desk in an empty or new folder. Nothing is left behind if it fails. Errors of Vault::create and of
    /// SqlDocumentStore::open, "desk.folder-not-empty".
    [[nodiscard]] static core::Result<Created>
    create(const QString &folder, const DeskSettings &settings, const PersonEntry &first, const Passphrase &passphrase,
           QList<core::RecordType> types, std::shared_ptr<const core::Clock> clock, const Vault::Settings &vault);
    /// Errors "desk.missing", "store.already-open", "vault.…", "store.missing" (its file is gone or empty).
    [[nodiscard]] static core::Result<std::unique_ptr<Desk>> open(const QString &folder, QList<core::RecordType> types,
                                                                  std::shared_ptr<const core::Clock> clock,
                                                                  const Vault::Settings &vault);
    [[nodiscard]] static bool exists(const QString &folder);

    [[nodiscard]] const DeskSettings &settings() const { return m_settings; }
    [[nodiscard]] QList<PersonEntry> people() const { return m_vault.persons(); }
    [[nodiscard]] QString folder() const { return m_folder; }

    /// Unlocks and opens the store for this person; blocking. The store is to be destroyed before the desk.
    [[nodiscard]] core::Result<std::unique_ptr<SqlDocumentStore>> signIn(const QString &number,
                                                                         const Passphrase &passphrase);
    /// The recovery code opens the desk to give a person a new passphrase; their next sign-in uses it.
    [[nodiscard]] core::Result<> recover(const RecoveryCode &code, const QString &number,
                                         const Passphrase &replacement);
    [[nodiscard]] core::Result<> changePassphrase(const QString &number, const Passphrase &old,
                                                  const Passphrase &replacement);
    /// The raw key as "x'…'" for the stock sqlcipher shell; only for somebody who can sign in.
    [[nodiscard]] core::Result<QByteArray> exportKey(const QString &number, const Passphrase &passphrase);

private:
    Desk(QString folder, DeskLock lock, Vault vault, DeskSettings settings, QList<core::RecordType> types,
         std::shared_ptr<const core::Clock> clock)
        : m_folder(std::move(folder))
        , m_lock(std::move(lock))
        , m_vault(std::move(vault))
        , m_settings(std::move(settings))
        , m_types(std::move(types))
        , m_clock(std::move(clock))
    {
    }
    [[nodiscard]] core::Result<std::unique_ptr<SqlDocumentStore>> openStore(const PersonEntry &person,
                                                                            const SecureBytes &key);

    QString m_folder;
    DeskLock m_lock;
    Vault m_vault;
    DeskSettings m_settings;
    QList<core::RecordType> m_types;
    std::shared_ptr<const core::Clock> m_clock;
};

struct Desk::Created {
    std::unique_ptr<Desk> desk;
    std::unique_ptr<SqlDocumentStore> store; ///< the first person is signed in
    RecoveryCode recoveryCode;
};

} // namespace yc::store
