// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Connection.h"
#include "store/SqlDocumentStore.h"
#include "store/replica/SyncLedger.h"

namespace yc::store {

template<class Work> auto SqlDocumentStore::inTransaction(Work work) -> std::invoke_result_t<Work>
{
    YC_TRY(m_write->begin());
    auto outcome = work();
    if (outcome) {
        if (const auto done = m_write->commit(); !done)
            outcome = std::unexpected(done.error());
    }
    if (outcome) {
        m_trail->committed();
    } else {
        m_write->rollback();
        m_ledger->rolledBack();
        m_trail->rolledBack();
    }
    return outcome;
}

template<class Work> auto SqlDocumentStore::keepBooks(Work work) -> std::invoke_result_t<Work>
{
    return m_writer.call([&] { return inTransaction(work); });
}

} // namespace yc::store
