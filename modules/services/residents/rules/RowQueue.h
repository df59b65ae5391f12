// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/residents/rules/LedgerRow.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace yc::residents {

/// Checked rows on their way from the thread that reads the ledger to the one that writes: a few blocks, so that the
/// faster one waits and memory stays flat.
class RowQueue {
public:
    using Block = QList<LedgerRow>;
    static constexpr qsizetype blockRows = 256;
    static constexpr std::size_t mostBlocks = 4;

    /// Waits for room. False: the taker has given up, so stop reading.
    [[nodiscard]] bool push(Block block)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_abandoned || m_blocks.size() < mostBlocks; });
        if (m_abandoned)
            return false;
        m_blocks.push_back(std::move(block));
        m_changed.notify_all();
        return true;
    }
    /// No more will come.
    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }
    /// Waits for the next block; empty when closed and all are taken.
    [[nodiscard]] std::optional<Block> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_closed || !m_blocks.empty(); });
        if (m_blocks.empty())
            return std::nullopt;
        Block block = std::move(m_blocks.front());
        m_blocks.pop_front();
        m_changed.notify_all();
        return block;
    }
    /// The taker takes no more.
    void abandon()
    {
        const std::scoped_lock lock(m_mutex);
        m_abandoned = true;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Block> m_blocks;
    bool m_closed = false;
    bool m_abandoned = false;
};

} // namespace yc::residents
