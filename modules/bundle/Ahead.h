// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bundle/Tuning.h"
#include "core/BoundedQueue.h"
#include "core/Result.h"

#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace yc::bundle {

/// Makes the next items on a thread of its own while the present one is worked on. Ends after the first error, or when
/// `make` has nothing more. At most `most` items wait.
template<class T> class Ahead {
public:
    using Made = core::Result<std::optional<T>>;
    explicit Ahead(std::function<Made()> make, std::size_t most = tuning::queue)
        : m_queue(most)
        , m_thread([this, make = std::move(make)] {
            while (true) {
                auto made = std::make_unique<Made>(make());
                const bool ended = !*made || !**made;
                if (!m_queue.push(std::move(made)) || ended)
                    return;
            }
        })
    {
    }
    ~Ahead()
    {
        m_queue.giveUp();
        m_thread.join();
    }
    Ahead(const Ahead &) = delete;
    Ahead &operator=(const Ahead &) = delete;
    /// No value: that was all.
    [[nodiscard]] Made next()
    {
        auto made = m_queue.pop();
        return made ? std::move(**made) : Made(std::nullopt);
    }

private:
    core::BoundedQueue<std::unique_ptr<Made>> m_queue;
    std::thread m_thread; // last: begins when the queue is there
};

} // namespace yc::bundle
