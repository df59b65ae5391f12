// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/BundleIntake.h"
#include "bundle/PeerState.h"

#include <QSet>

namespace yc::bundle {

/// One dataset of a bundle that is being taken in; inside SyncStore::together(). Reads what the peer says of itself,
/// applies its records, and keeps which of ours are exactly as the peer has them.
class DatasetIntake {
public:
    DatasetIntake(const DatasetStores &stores, const ManifestDataset &about, const CheckedBundle &bundle);

    /// `me`: this desk.
    [[nodiscard]] core::Result<> begin(const QString &me);
    [[nodiscard]] core::Result<> apply(Documents &&documents, Taken &taken);
    /// What was staged, now that the records are there. SHA-256, 32 bytes each.
    [[nodiscard]] core::Result<> settleFiles(const QList<QByteArray> &digests, Taken &taken);
    [[nodiscard]] core::Result<> finish();

    bool known = false; ///< taken in before
    bool older = false;
    bool auditHeadWentBack = false;
    qint64 acknowledged = 0;

private:
    /// Looks at what is new in our store since the last look. What stands there exactly as the peer has it need not be
    /// sent back; everything else that is new is ours or merged.
    [[nodiscard]] core::Result<> walk(const QHash<QString, QStringList> &its);
    /// The city has everything that the peer holds, and the peer holds ours up to where it said.
    [[nodiscard]] core::Result<> confirm();
    void lookAtHead();

    DatasetStores m_stores;
    const ManifestDataset &m_about;
    const CheckedBundle &m_bundle;
    QString m_peer;
    PeerState m_state;
    qint64 m_serial = 0;
    QString m_me;
    QSet<quint64> m_itsFiles;
};

} // namespace yc::bundle
