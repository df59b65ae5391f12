// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/BundleHeader.h"
#include "bundle/ChunkFile.h"
#include "replica/DeskKeys.h"

#include <QFile>

namespace yc::bundle {

/// A bundle for this desk, with the key of its body, standing at the first chunk.
struct OpenBundle {
    QFile file;
    BundleHeader header;
    QByteArray headerBytes;
    std::unique_ptr<FileKey> key = std::make_unique<FileKey>();

    /// Errors of BundleHeader::read() and bundleFileError(), "bundle.own", "bundle.not-for-this-desk" {receivers},
    /// "bundle.other-key".
    [[nodiscard]] static core::Result<std::unique_ptr<OpenBundle>> open(const QString &path,
                                                                        const replica::DeskKeys &keys);
};

} // namespace yc::bundle
