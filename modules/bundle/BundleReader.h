// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/BundleBody.h"
#include "bundle/BundleHeader.h"
#include "bundle/BundleWriter.h"
#include "core/DeskCard.h"
#include "replica/DeskKeys.h"

#include <functional>
#include <stop_token>

namespace yc::bundle {

struct CheckOptions {
    /// The card of a desk that this one trusts, with the key that its signature must be of; or why not:
    /// "bundle.unknown-sender", "bundle.revoked-sender", "bundle.key-changed".
    std::function<core::Result<core::DeskCard>(const Party &)> sender;
    /// Whether this desk keeps a dataset.
    std::function<bool(const QString &dataset)> keeps;
    /// The line that a record type belongs to; empty: not known here.
    std::function<QString(const QString &type)> lineOf = {};
    /// While it is checked the bundle is copied there, if this is set; without an error the copy is on the disk.
    QString copyTo = {};
};

/// A bundle of which every byte was read and found good. Nothing of it has been applied.
struct CheckedBundle {
    QString path; ///< the copy, where there is one
    BundleHeader header;
    QByteArray headerBytes; ///< as in the file: taking in reads exactly this bundle
    core::DeskCard sender;
    Manifest manifest;
    Counts counts;
    qint64 bytes = 0;
};

/// The header alone, without any check but its own: who, to whom, when. Errors of BundleHeader::read().
[[nodiscard]] core::Result<BundleHeader> peekBundle(const QString &path);

/// Reads the whole file: signature, every chunk, every document, every file's digest, the counts, and that the sender
/// may send what is in it. Nothing is applied. Blocks; any thread. Errors: those of BundleHeader::read(),
/// "bundle.own", "bundle.not-for-this-desk" {receivers}, "bundle.other-key" (sealed to a key this desk no longer has),
/// those of CheckOptions::sender, "bundle.truncated", "bundle.changed", "bundle.forged", "bundle.damaged" {what},
/// "bundle.foreign-dataset" {dataset}, "bundle.unknown-dataset" {dataset}, of bundleFileError(), "cancelled".
[[nodiscard]] core::Result<CheckedBundle> checkBundle(const QString &path, const replica::DeskKeys &keys,
                                                      const CheckOptions &options, const Progress &progress = {},
                                                      const std::stop_token &stop = {});

/// Whether a desk may speak for a dataset: one of its own street, or of a street below it.
[[nodiscard]] bool maySpeakFor(const QString &org, const QString &dataset);

} // namespace yc::bundle
