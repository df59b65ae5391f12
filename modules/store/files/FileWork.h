// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/files/FileTable.h"
#include "store/files/SqlFileStore.h"

namespace yc::store {

/// `work` inside BEGIN and COMMIT; taken back whole if it fails.
template<class Work> auto inTransaction(Connection &connection, Work &&work) -> std::invoke_result_t<Work>
{
    if (auto begun = connection.begin(); !begun)
        return std::unexpected(begun.error());
    auto done = work();
    if (done) {
        if (auto committed = connection.commit(); !committed)
            done = std::unexpected(committed.error());
    }
    if (!done)
        connection.rollback();
    return done;
}

template<class Work> auto SqlFileStore::written(Work work) -> std::invoke_result_t<Work, FileTable &>
{
    return m_shared.writer.call([this, &work] {
        Connection &connection = *m_shared.write;
        FileTable table(connection);
        return inTransaction(connection, [&] { return work(table); });
    });
}

} // namespace yc::store
