// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QIODevice>

#include <memory>

namespace yc::tabular {

/// The parts of a ZIP file (an XLSX is one), each read as a stream. Part names compare without case, as OPC asks
/// (ECMA-376 part 2). One part is open at a time.
class ZipArchive {
public:
    /// Error "tabular.damaged".
    [[nodiscard]] static core::Result<std::unique_ptr<ZipArchive>> open(const QString &path);
    ~ZipArchive();
    ZipArchive(const ZipArchive &) = delete;
    ZipArchive &operator=(const ZipArchive &) = delete;

    [[nodiscard]] bool contains(const QString &part) const;
    /// The open part, which must be destroyed before the next is opened and before the archive. A read that fails
    /// (checksum, cut file) gives -1. Errors: "tabular.damaged" when absent, "tabular.too-large" when it would unpack
    /// to more than `limits::partBytes` or was packed like a bomb.
    [[nodiscard]] core::Result<std::unique_ptr<QIODevice>> part(const QString &name);

private:
    explicit ZipArchive(void *zip)
        : m_zip(zip)
    {
    }
    void *m_zip;
};

} // namespace yc::tabular
