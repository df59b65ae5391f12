// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Desk.h"
#include "store/backup/Backup.h"
#include "sync/CityLink.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace yc::desk {

/// The way to a desk's keys and store for windows: what takes Argon2id or a disk runs on one thread of its own, one
/// after another, and answers on the GUI thread. The desk's lock is held from open() to close(); the keys only while a
/// store is open.
class DeskDoor : public QObject {
    Q_OBJECT
public:
    using Outcome = QFuture<core::Result<>>;
    using Secret = std::shared_ptr<const store::Passphrase>;
    [[nodiscard]] static Secret secret(store::Passphrase passphrase)
    {
        return std::make_shared<const store::Passphrase>(std::move(passphrase));
    }

    DeskDoor(QString folder, QList<core::RecordType> types, std::shared_ptr<const core::Clock> clock,
             store::Vault::Settings vault, QObject *parent = nullptr);
    ~DeskDoor() override;

    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] const store::PassphraseRules &rules() const { return m_vault.rules; }
    [[nodiscard]] const core::Clock &clock() const { return *m_clock; }
    [[nodiscard]] bool exists() const { return store::Desk::exists(m_folder); }
    /// Takes the lock and reads who may sign in; quick. Errors of store::Desk::open.
    [[nodiscard]] core::Result<> open();
    void close();
    [[nodiscard]] bool isOpen() const { return m_desk != nullptr; }
    /// Only while open.
    [[nodiscard]] store::DeskSettings settings() const { return m_desk->settings(); }

    /// Somebody who may sign in, as it was when the last work at the door ended.
    struct Account {
        store::PersonEntry person;
        int failures = 0;                                   ///< wrong passphrases in a row
        QDateTime lockedUntil;                              ///< invalid: not locked out
        std::optional<store::TokenCertificate> certificate; ///< that they may sign in with
        [[nodiscard]] bool isLockedAt(const QDateTime &now) const { return lockedUntil.isValid() && now < lockedUntil; }
    };
    [[nodiscard]] QList<Account> accounts() const { return m_accounts; }
    [[nodiscard]] std::optional<Account> account(const QString &number) const;
    [[nodiscard]] QList<store::PersonEntry> people() const;
    [[nodiscard]] std::optional<store::PersonEntry> person(const QString &number) const;
    [[nodiscard]] QList<QStringList> everybodysRoles() const;
    /// What the person who is signed in should hear: the vault taken from its copy, a clock that was set back …
    [[nodiscard]] QList<core::Error> takeWarnings() { return std::exchange(m_warnings, {}); }

    [[nodiscard]] Outcome signIn(const QString &number, const Secret &passphrase);
    /// With the certificate on a token; `module` is the file of its driver.
    [[nodiscard]] Outcome signInWithToken(const QString &number, const QString &module, const Secret &pin);
    /// Certificates on the tokens that are put in, without a PIN.
    [[nodiscard]] QFuture<core::Result<QList<store::TokenCertificate>>> tokenCertificates(const QString &module);
    /// For who is signed in.
    [[nodiscard]] Outcome enrolToken(const Secret &passphrase, const store::TokenCertificate &certificate,
                                     const QString &module, const Secret &pin);
    [[nodiscard]] Outcome removeToken(const QString &number);

    /// People who left since the store's key is in use.
    [[nodiscard]] qint64 leftSinceRekey() const { return m_desk ? m_desk->leftSinceRekey() : 0; }
    /// Asks for a new key for the store; a command. Then the frame goes, and rekey() does it.
    [[nodiscard]] Outcome beginRekey(const QString &reason);
    /// Takes the store away, gives it the new key and opens it again for the same person, also where that was stopped
    /// or failed: then the outcome says so and store() is there. `progress` comes on the GUI thread.
    [[nodiscard]] Outcome rekey(std::function<void(double)> progress, std::stop_token stop);
    /// Makes the desk; its first person is signed in afterwards, and the recovery code waits to be taken.
    [[nodiscard]] Outcome create(const store::DeskSettings &settings, const store::PersonEntry &first,
                                 const Secret &passphrase);
    [[nodiscard]] std::optional<store::RecoveryCode> takeRecoveryCode()
    {
        return std::exchange(m_recovery, std::nullopt);
    }
    /// Fills the folder with a demo desk and opens it. `progress` comes on the GUI thread.
    [[nodiscard]] Outcome makeDemo(qint64 residents, std::function<void(double)> progress, std::stop_token stop);
    /// A new passphrase by the recovery code. The person chose it, so it need not be changed at the next sign-in.
    [[nodiscard]] Outcome recover(store::RecoveryCode code, const QString &number, const Secret &replacement);
    [[nodiscard]] Outcome changePassphrase(const QString &number, const Secret &old, const Secret &replacement);

    /// What is done about people, by who is signed in; each is a command of the store. Errors of store::Desk.
    [[nodiscard]] Outcome addPerson(const store::PersonEntry &person, const Secret &first);
    [[nodiscard]] Outcome updatePerson(const store::PersonEntry &person);
    [[nodiscard]] Outcome removePerson(const QString &number);
    [[nodiscard]] Outcome resetPassphrase(const QString &number, const Secret &first);
    [[nodiscard]] Outcome unlockPerson(const QString &number);
    /// The new code waits to be taken.
    [[nodiscard]] Outcome renewRecovery();

    /// Work with the desk and its store, by who is signed in: joining the city, for one.
    using DeskWork = std::function<core::Result<>(store::Desk &, store::SqlDocumentStore &)>;
    [[nodiscard]] Outcome withDesk(DeskWork work);
    /// store::Desk::destroyKeys(): takes the store away at once, then everything that could open it again. The desk is
    /// closed afterwards, and open() says what happened.
    [[nodiscard]] Outcome wipe(const store::WipeNote &note);

    /// How the desk reaches the city; no value: it has not been enrolled. For who is signed in.
    [[nodiscard]] QFuture<core::Result<std::optional<sync::CityLink>>> cityLink();

    /// What a backup of the open desk is made of, into `source`; from then on it needs neither desk nor store.
    [[nodiscard]] Outcome backupSource(const QByteArray &organisationKey,
                                       const std::shared_ptr<store::BackupSource> &source);
    /// The vault's desk id; empty while closed.
    [[nodiscard]] QString deskId() const { return m_desk ? m_desk->vault().deskId() : QString(); }
    /// Makes the folder out of a backup. `progress` comes on the GUI thread.
    [[nodiscard]] Outcome restore(const QString &file, store::RecoveryCode code, std::function<void(double)> progress,
                                  std::stop_token stop);

    /// Null when nobody is signed in.
    [[nodiscard]] store::SqlDocumentStore *store() const { return m_store.get(); }
    /// Takes the store away at once, then closes it and wipes its keys, off this thread and before any other work at
    /// the door. The desk stays locked to this process.
    void lock();

Q_SIGNALS:
    /// The desk has joined a city, or left it: cityLink() says.
    void cityChanged();

private:
    struct Opened;
    template<class Work> [[nodiscard]] QFuture<core::Result<>> run(Work work);
    /// Work on the open store; Error "desk.signed-out" if there is none.
    template<class Work> [[nodiscard]] QFuture<core::Result<>> runSignedIn(Work work);
    void take(Opened &opened);

    QString m_folder;
    QList<core::RecordType> m_types;
    std::shared_ptr<const core::Clock> m_clock;
    store::Vault::Settings m_vault;
    std::unique_ptr<store::Desk> m_desk;
    std::shared_ptr<store::SqlDocumentStore> m_store; // goes before its desk; shared with what runs on the pool
    QList<Account> m_accounts;
    QList<core::Error> m_warnings;
    std::optional<store::RecoveryCode> m_recovery;
    QThreadPool m_pool; // first to go: what runs on it uses the others
};

} // namespace yc::desk
