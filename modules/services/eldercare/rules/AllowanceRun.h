// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "services/eldercare/rules/AllowanceRules.h"

#include <QHash>
#include <QSet>

namespace yc::eldercare {

/// One run over the whole register: who is owed the allowance and has not applied, who is paid and should not be, what
/// a batch has to pay. Fed with rows of the projections in any portions (claims, then payments, then residents), so
/// that memory holds claims and payments only. A value without a store; not for several threads at once.
class AllowanceRun {
public:
    struct Owed {
        QString resident;
        QString name;
        QString committee;
        QDate birth;
        Month first;         ///< entitled since
        core::Money month;   ///< a month now
        core::Money arrears; ///< since then, up to the present month
    };
    struct Stop {
        enum class Why { Died, Moved, NotOfAge, NotInRegister };
        QString resident;
        QString name;
        QString committee;
        QDate birth;
        Why why = Why::Died;
        Month last;           ///< that may be paid; null where it is not known (day of death, of moving)
        core::Money overpaid; ///< what was paid for later months; 0 where `last` is null
    };
    /// What a batch pays to one person.
    struct Line {
        QString resident;
        QString name;
        QString committee;
        QString claim;
        QList<Month> months;
        core::Money amount;
        core::Money arrears; ///< of it, for months before that of the batch
    };
    /// Who should be in a batch and is not.
    struct Held {
        QString resident;
        QString name;
        QString why; ///< "died", "moved", "not-of-age", "not-in-register", "registration"
    };

    /// `today` decides what is owed; `batch` what the lines are for (null: no lines).
    AllowanceRun(const AllowanceRules &rules, QDate today, Month batch = {});

    // Rows must have these columns besides "id".
    [[nodiscard]] static QStringList claimColumns();    ///< of allowance_claim
    [[nodiscard]] static QStringList paymentColumns();  ///< of age_allowance, but for those that are void
    [[nodiscard]] static QStringList residentColumns(); ///< of resident
    /// Only residents born up to that day matter, and whoever has a claim.
    [[nodiscard]] QDate bornUpTo() const;
    void addClaims(const core::Rows &rows);
    void addPayments(const core::Rows &rows);
    void addResidents(const core::Rows &rows);
    /// Residents with a claim that have not come yet: to be asked for by id.
    [[nodiscard]] QStringList missingResidents() const;
    /// Days of death of those who are dead and have a claim, which no column holds: to be asked for by id …
    [[nodiscard]] QStringList deathsToAsk() const;
    /// … and told before finish().
    void addDeath(const QString &resident, QDate day) { m_deaths.insert(resident, day); }
    /// After everything was added.
    void finish();

    [[nodiscard]] const QList<Owed> &owed() const { return m_owed; }
    [[nodiscard]] const QList<Stop> &toStop() const { return m_stop; }
    /// Of age, and the register does not say where they are registered: nobody can say whether they are owed.
    [[nodiscard]] const QList<Owed> &unclear() const { return m_unclear; }
    [[nodiscard]] const QList<Line> &lines() const { return m_lines; }
    [[nodiscard]] const QList<Held> &held() const { return m_held; }
    [[nodiscard]] qint64 residents() const { return m_residents; }
    [[nodiscard]] qsizetype claims() const { return m_claims.size(); }

private:
    struct Claim {
        QString id;
        QString resident;
        QString name;
        QString committee;
        Month from;
        Month last; ///< null: goes on
        bool seen = false;
    };
    struct Person {
        QString name;
        QString committee;
        QDate birth;
        QString category;
        bool dead = false;
    };
    void judge(const QString &id, const Person &person);
    void judgeClaim(const Claim &claim, const Person *person);
    void addLine(const Claim &claim, const Person &person, Month until);
    [[nodiscard]] core::Money paidAfter(const QString &resident, QDate birth, Month last) const;

    const AllowanceRules &m_rules;
    Month m_month;
    Month m_batch;
    QHash<QString, Claim> m_claims;      ///< by resident
    QHash<QString, QList<Month>> m_paid; ///< by resident
    QHash<QString, Person> m_later;      ///< dead with a claim: judged when the day is known
    QHash<QString, QDate> m_deaths;
    QList<Owed> m_owed;
    QList<Owed> m_unclear;
    QList<Stop> m_stop;
    QList<Line> m_lines;
    QList<Held> m_held;
    qint64 m_residents = 0;
};

/// A run over a store, read in portions off the caller's thread. Cancellable; "cancelled".
[[nodiscard]] QFuture<core::Result<std::shared_ptr<AllowanceRun>>>
runOverRegister(core::DocumentStore &store, const AllowanceRules &rules, std::stop_token stop = {});
/// The same inside a command, in its transaction, with the lines of a batch.
[[nodiscard]] core::Result<> runInTransaction(core::Transaction &transaction, AllowanceRun &run);

} // namespace yc::eldercare
