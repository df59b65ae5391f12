// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace yc::core {

/// Between two threads, holding a few items at most: who is ahead waits. Either side may give up.
template<class T> class BoundedQueue {
public:
    explicit BoundedQueue(std::size_t most)
        : m_most(most)
    {
    }
    /// False when the other side has given up.
    bool push(T item)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_items.size() < m_most || m_given; });
        if (m_given)
            return false;
        m_items.push_back(std::move(item));
        m_changed.notify_all();
        return true;
    }
    /// No value: everything was taken and nothing comes any more.
    std::optional<T> pop()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_items.empty() || m_ended || m_given; });
        if (m_items.empty() || m_given)
            return std::nullopt;
        std::optional<T> item(std::move(m_items.front()));
        m_items.pop_front();
        m_changed.notify_all();
        return item;
    }
    /// Nothing more is pushed; what is there may be taken.
    void end() { set(m_ended); }
    /// Nobody is to wait any more.
    void giveUp() { set(m_given); }
    [[nodiscard]] bool isGivenUp()
    {
        const std::lock_guard lock(m_mutex);
        return m_given;
    }

private:
    void set(bool &what)
    {
        const std::lock_guard lock(m_mutex);
        what = true;
        m_changed.notify_all();
    }
    std::size_t m_most;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<T> m_items;
    bool m_ended = false;
    bool m_given = false;
};

} // namespace yc::core
