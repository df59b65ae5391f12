// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/FilePort.h"

#include <memory>

namespace yc::store {

class SqlDocumentStore;

/// SqlFileStore::port(), for who carries files and is not to see what they are kept in.
[[nodiscard]] std::unique_ptr<replica::FilePort> carriedFiles(SqlDocumentStore &store, const QString &dataset);

} // namespace yc::store
