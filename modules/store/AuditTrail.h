// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "store/AuditHeads.h"
#include "store/AuditSettings.h"

namespace yc::store {

class Connection;

/// The writing end of the log while a store is open: knows the head instead of reading it for each row, notes signed
/// heads in the desk's folder, and says at opening what the noted heads tell. Lives on the writer's thread.
class AuditTrail {
public:
    AuditTrail(Connection &writer, core::Session session, std::shared_ptr<const core::Clock> clock);

    /// Makes the desk's identity at first need and holds the store against the heads in its folder. A finding that is
    /// new becomes a row ("audit.check", with the finding as result). Errors of the store.
    [[nodiscard]] core::Result<> start();
    [[nodiscard]] const QList<AuditFinding> &findings() const { return m_findings; }

    /// A row in the caller's transaction; then call committed() or rolledBack().
    [[nodiscard]] core::Result<> append(const core::Command &command, const QString &documents, const QString &result);
    void committed();
    void rolledBack();
    /// What was committed() is gone too: it was a part of something larger.
    void forget();
    /// A row in a transaction of its own.
    [[nodiscard]] core::Result<> appendAlone(const core::Command &command, const QString &result);

    /// Signs the head, and notes it in the folder if it is a new one. Not inside a transaction.
    [[nodiscard]] core::Result<SignedHead> note();
    /// note() after the first row since opening (the sign-in) and then every so many rows.
    void noteIfDue();
    /// Before the connection goes: what the next opening compares with, and keys for the rows since.
    void close();

private:
    [[nodiscard]] core::Result<> compareWithHeads();
    [[nodiscard]] core::Result<> tell();

    Connection &m_writer;
    core::Session m_session;
    std::shared_ptr<const core::Clock> m_clock;
    QString m_machine;
    QString m_path; ///< of the noted heads
    AuditSettings m_settings;
    std::optional<DeskIdentity> m_identity;
    std::optional<AuditHead> m_head; ///< as committed; none: read it
    std::optional<AuditHead> m_next; ///< with what the open transaction added
    QList<AuditFinding> m_findings;
    qint64 m_noted = -1; ///< row of the head noted since opening; -1: none
};

} // namespace yc::store
