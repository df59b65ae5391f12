// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/BundleReader.h"
#include "bundle/BundleWriter.h"

#include <stop_token>

namespace yc::bundle {

/// What taking a bundle in came to.
struct Taken {
    qint64 added = 0;           ///< revisions that were new here
    qint64 settled = 0;         ///< records merged by rule
    qint64 conflicts = 0;       ///< records that now wait for a person
    qint64 files = 0;           ///< scans that were new here
    qint64 filesPassedOver = 0; ///< no record names them any more
    bool known = false;         ///< it was taken in before: nothing changed
    bool older = false; ///< a newer one of this sender was taken in before; what was new in it is merged all the same
    /// The sender's audit log is shorter than it was, or another: its store was put back, or somebody changed it.
    bool auditHeadWentBack = false;
    qint64 acknowledged = 0; ///< records of ours that the sender has confirmed to have, over all datasets
};

/// Applies a checked bundle to the stores, whole or not at all: scans are put beside the others first, where nobody
/// sees them; then one transaction takes in every record, makes files of the scans and notes that the bundle was taken
/// in. After a kill, a full disk or cancelling nothing of it is there but scans that nobody sees; the same bundle taken
/// in again passes over those, or they go after a while. Others who write wait for that transaction. Blocks; any one
/// thread but the stores'; `progress` is called on that one or a store's. Errors of the stores, "bundle.changed" (not
/// the file that was checked), "bundle.io", "cancelled".
[[nodiscard]] core::Result<Taken> takeIn(const CheckedBundle &bundle, const replica::DeskKeys &keys,
                                         const QList<DatasetStores> &datasets, const Progress &progress = {},
                                         const std::stop_token &stop = {});

} // namespace yc::bundle
