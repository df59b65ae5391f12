// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/files/CarriedFiles.h"

#include "store/SqlDocumentStore.h"
#include "store/files/SqlFileStore.h"

namespace yc::store {

std::unique_ptr<replica::FilePort> carriedFiles(SqlDocumentStore &store, const QString &dataset)
{
    return store.fileStore().port(dataset);
}

} // namespace yc::store
