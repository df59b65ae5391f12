// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/BundleBody.h"

#include <memory>

namespace yc::bundle {

/// Parts come in order, one file after the other; each is what its manifest says, and so are all together.
class FileCheck {
public:
    FileCheck();
    ~FileCheck();
    FileCheck(const FileCheck &) = delete;
    FileCheck &operator=(const FileCheck &) = delete;

    /// Error "bundle.damaged" {what: file}.
    [[nodiscard]] core::Result<> begin(FileHead head);
    /// True when the file is whole.
    [[nodiscard]] core::Result<bool> add(const FilePart &part);
    [[nodiscard]] const FileHead &head() const { return m_head; }
    [[nodiscard]] bool isBetweenFiles() const { return m_next == m_head.manifest.parts.size(); }

private:
    struct Hashes;
    std::unique_ptr<Hashes> m_hashes;
    FileHead m_head;
    qsizetype m_next = 0;
};

} // namespace yc::bundle
