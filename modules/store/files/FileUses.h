// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Document.h"
#include "core/RecordType.h"
#include "core/Result.h"

namespace yc::store {

class Connection;

/// Keeps `file_use` with the documents: which of them name which files. Written with the projection, so whoever writes
/// a document (a command, the sync, a rebuild) has it right. Inside the caller's transaction.
class FileUses {
public:
    /// After the document, with the body of the present schema, was written. Entries that are no files are passed over.
    [[nodiscard]] static core::Result<> write(Connection &connection, qint64 row, const core::RecordType &type,
                                              const core::Document &document);
    /// After it was removed.
    [[nodiscard]] static core::Result<> remove(Connection &connection, qint64 row, const core::RecordType &type);
};

} // namespace yc::store
