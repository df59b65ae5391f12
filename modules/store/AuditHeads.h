// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/SignedHead.h"

#include <QList>

namespace yc::store {

/// What a head that was kept says about a store: nothing is wrong where there is no finding.
struct AuditFinding {
    /// "audit.tail-missing": the log is shorter than it was. "audit.rolled-back": another row stands where the head
    /// was. "audit.head-forged": the head's signature is wrong. "audit.head-of-other-desk": signed by another desk.
    /// "audit.heads-missing": the store remembers a head that the file does not have (`head` has its row only).
    QString code;
    SignedHead head;
};

/// The heads noted in the desk's folder ("audit-heads.json" beside store.db): a store that was put back alone, or whose
/// log was cut, shows against them. Whoever puts back the whole folder takes them along; against that, heads are kept
/// in backups and by the auditor. One writer at a time (DeskLock).
class AuditHeads {
public:
    [[nodiscard]] static QString besideStore(const QString &storePath);
    /// Oldest first; none if there is no file. Error "audit.heads-damaged".
    [[nodiscard]] static core::Result<QList<SignedHead>> read(const QString &path);
    /// Adds one and keeps the newest `keep` (of AuditSettings), and any older one that is of a later row than its
    /// successors: it is the trace of a store that was put back. A damaged file is set aside as "….damaged".
    [[nodiscard]] static core::Result<> append(const QString &path, const SignedHead &head, int keep);
    /// Looks up the row of each head: cheap, whatever the length of the log. The rows between are AuditLog::verify's.
    /// `publicKey` is the store's own.
    [[nodiscard]] static core::Result<QList<AuditFinding>> compare(Connection &connection, QByteArrayView publicKey,
                                                                   const QList<SignedHead> &heads);
};

} // namespace yc::store
