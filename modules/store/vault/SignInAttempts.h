// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "store/vault/LockOutRules.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace yc::store {

/// Something that happened while the store was closed and has to come into its audit log at the next opening. No names:
/// the id of a member of staff, and codes.
struct DeskEvent {
    qint64 serial = 0; ///< rises by one; given by SignInAttempts
    QDateTime at;
    QString name;    ///< as of a command: "desk.sign-in-failed"
    QString person;  ///< "person:uuid" of whom it is about; may be empty
    QString outcome; ///< code of the error, or "done"
    friend bool operator==(const DeskEvent &, const DeskEvent &) = default;
};

/// Wrong passphrases in a row, for each person, and the events of the closed desk: attempts.json beside the vault. It
/// survives a restart and is written before a guess is tried, so that a kill in its middle counts as well. The digest
/// in it finds rot; it stops nobody who may write the folder (they have the vault, too, and can guess elsewhere), but
/// the store notices a file that was removed or put back.
///
/// Blocking; one thread at a time; the caller holds the DeskLock. Errors of changes: "store.disk-full",
/// "store.read-only", "store.io".
class SignInAttempts {
public:
    /// Never fails: a missing or damaged file counts as one without failures, under a new id.
    [[nodiscard]] static SignInAttempts load(const QString &folder);

    /// Of this file from its birth on; a file that was lost has a successor with another.
    [[nodiscard]] QString id() const { return m_id; }
    /// The number of the last event ever noted here.
    [[nodiscard]] qint64 lastSerial() const { return m_serial; }
    [[nodiscard]] QList<DeskEvent> events() const { return m_events; }
    [[nodiscard]] int failures(const QString &number) const { return m_persons.value(number).failures; }

    /// How long this person still waits; zero: not at all. Where the clock stands before the failure it was set back,
    /// and the wait starts again at its full length from now: it is neither cut short nor endless.
    [[nodiscard]] core::Result<std::chrono::milliseconds> wait(const QString &number, const QDateTime &now,
                                                               const LockOutRules &rules);
    /// Before a guess: counts it as failed, with its event.
    [[nodiscard]] core::Result<> begin(const QString &number, const DeskEvent &failure, const LockOutRules &rules);
    /// The guess was right, or was none (out of memory): as before it, in memory. Write with save().
    void takeBack(const QString &number);
    /// The person starts again without failures, in memory. Write with save().
    void forgive(const QString &number) { m_persons.remove(number); }
    /// In memory. The oldest goes where there are more than `most`.
    void note(DeskEvent event, int most);
    /// These are in the audit log; in memory.
    void drop(qint64 upToSerial);
    [[nodiscard]] core::Result<> save() const;

private:
    struct Person {
        int failures = 0;
        qint64 since = 0; ///< time of the last one, ms since 1970
        friend bool operator==(const Person &, const Person &) = default;
    };
    struct Before {
        std::optional<Person> person;
        qint64 serial = 0;
    };
    [[nodiscard]] bool read(const QByteArray &bytes);

    QString m_path;
    QString m_id;
    qint64 m_serial = 0;
    QHash<QString, Person> m_persons; // by number
    QList<DeskEvent> m_events;
    Before m_before; // of the guess under way
};

} // namespace yc::store
