// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <concepts>
#include <memory>
#include <mutex>

namespace yc::store {

/// A thread that work is posted to in order. What the work uses is made, used and destroyed on it.
class StoreThread {
public:
    explicit StoreThread(const QString &name)
    {
        m_thread.setObjectName(name);
        m_worker.moveToThread(&m_thread);
        m_thread.start();
    }
    /// Finishes what was posted before, then ends.
    ~StoreThread()
    {
        call([] { return true; });
        m_thread.quit();
        m_thread.wait();
    }
    StoreThread(const StoreThread &) = delete;
    StoreThread &operator=(const StoreThread &) = delete;

    /// Runs `work` on the thread; the future finishes there. After close() nothing runs and the future is cancelled.
    template<std::invocable Work> [[nodiscard]] auto post(Work work) -> QFuture<std::invoke_result_t<Work>>
    {
        const std::scoped_lock lock(m_posting);
        if (m_closed)
            return QFuture<std::invoke_result_t<Work>>();
        return enqueue(std::move(work));
    }

    /// What is posted from now on does not run: work that posts more work, as reading in portions does, ends here.
    void close()
    {
        const std::scoped_lock lock(m_posting);
        m_closed = true;
    }

    /// Runs `work` on the thread and waits for it: for opening and closing only, never from an event loop's slot. From
    /// the thread itself: at once (SqlDocumentStore::together).
    template<std::invocable Work> auto call(Work work) -> std::invoke_result_t<Work>
    {
        if (QThread::currentThread() == &m_thread)
            return work();
        auto future = enqueue(std::move(work));
        future.waitForFinished();
        return future.takeResult();
    }

private:
    template<std::invocable Work> [[nodiscard]] auto enqueue(Work work) -> QFuture<std::invoke_result_t<Work>>
    {
        using Value = std::invoke_result_t<Work>;
        auto promise = std::make_shared<QPromise<Value>>();
        QFuture<Value> future = promise->future();
        promise->start();
        QMetaObject::invokeMethod(
            &m_worker,
            [promise, work = std::move(work)]() mutable {
                {
                    // What the work holds is gone before anybody goes on: it may belong to who waits.
                    Work mine = std::move(work);
                    promise->addResult(mine());
                }
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }

    std::mutex m_posting;
    bool m_closed = false;
    QThread m_thread;
    QObject m_worker;
};

} // namespace yc::store
