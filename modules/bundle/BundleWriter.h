// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/BundleBody.h"
#include "bundle/BundleHeader.h"
#include "core/DeskCard.h"
#include "replica/DeskKeys.h"
#include "replica/FilePort.h"
#include "replica/SyncStore.h"

#include <functional>
#include <stop_token>

namespace yc::bundle {

/// One dataset as a desk has it. The pointers outlive the work.
struct DatasetStores {
    QString name; ///< core::Dataset::name()
    replica::SyncStore *store = nullptr;
    replica::FilePort *files = nullptr; ///< none: no scans travel
};

struct BundleOrder {
    struct To {
        core::DeskCard card;
        qint64 serial = 0; ///< the next of this receiver
    };
    core::DeskCard sender; ///< one's own
    QList<To> receivers;
    QList<DatasetStores> datasets;
    QString path;
    QDateTime madeAt;
    QString program;
    QJsonObject auditHead;
    qint64 limit = 0; ///< bytes that the file may have; 0: as many as it takes
    bool withFiles = true;
};

/// Called on the thread of the work. `done` of `all` documents and file bytes together; `all` grows while it is found
/// out.
using Progress = std::function<void(qint64 done, qint64 all)>;

struct BundleMade {
    BundleHeader header;
    Counts counts;
    qint64 bytes = 0;
    [[nodiscard]] bool isEmpty() const { return counts.revisions == 0 && counts.files == 0; }
};

/// Writes everything of the datasets that a receiver is not known to have into one file, encrypted to the receivers and
/// signed by the sender, in bounded memory. What is in it counts as sent, and is sent again until the receiver has said
/// that it has it. A bundle without documents still tells the receiver what of its own arrived. Blocks; any one thread.
/// Errors of the stores, of bundleFileError(), "bundle.no-receiver", "bundle.receiver-unusable" {organisation, name}
/// (revoked, or without keys), "cancelled". After an error there is no file, and nothing counts as sent.
[[nodiscard]] core::Result<BundleMade> writeBundle(const BundleOrder &order, const replica::DeskKeys &keys,
                                                   const Progress &progress = {}, const std::stop_token &stop = {});

} // namespace yc::bundle
