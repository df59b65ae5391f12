// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "core/RecordType.h"
#include "services/residents/rules/LedgerRow.h"

namespace yc::residents {

/// What an import changed.
struct ImportCounts {
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 householdsCreated = 0;
    qint64 householdsUpdated = 0;
    qint64 elsewhere = 0;        ///< rows left out: their number or committee is another organisation's
    QList<qint64> elsewhereRows; ///< the first thousand of them
    QList<qint64> nameDiffers;   ///< rows whose number belongs to a person of another name here; that name was kept

    [[nodiscard]] QJsonObject toJson() const;
};

/// Writes good rows through a transaction, some hundreds at a time: one query finds who is there already. People are
/// matched by their number, households by number and committee. Nothing that did not change is written.
/// Whoever belongs to another organisation (core::Scope) is left out and counted.
class LedgerBatch {
public:
    explicit LedgerBatch(core::Transaction &transaction)
        : m_transaction(transaction)
    {
    }

    /// Rows of one household should follow each other; if they do not, their household is written more than once.
    [[nodiscard]] core::Result<> add(LedgerRow &&row);
    [[nodiscard]] core::Result<> flush();
    [[nodiscard]] const ImportCounts &counts() const { return m_counts; }

private:
    struct Member {
        LedgerRow row;
        core::Document document; ///< as stored, or new with an id and an empty body
    };
    struct Household {
        QString number;
        QString committee;
        QString address;
        QString head;
        core::Document document;
        bool elsewhere = false; ///< of another organisation
    };
    core::Result<> findResidents();
    core::Result<> findHouseholds();
    core::Result<> writeHouseholds();
    core::Result<> writeResidents();
    void leaveOut(const Member &member);
    core::Result<> removeHead(Household &household); ///< who was to be it is of another organisation
    [[nodiscard]] QString newId(const core::RecordType &type) const;

    core::Transaction &m_transaction;
    QList<Member> m_members;
    QHash<QString, Household> m_households; ///< of the members, by LedgerRow::householdKey
    ImportCounts m_counts;
};

/// The body after a ledger was taken over. What the ledger says changes what differs; what it leaves empty stays; its
/// remark is added to the note; tags are added, never taken away; the name stays; a code that says less than the stored
/// one ("10 配偶" for "12 妻") and a malformed telephone for a good one do not replace it.
[[nodiscard]] QJsonObject takeOver(const QJsonObject &stored, const QJsonObject &ledger);

} // namespace yc::residents
