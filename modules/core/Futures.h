// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QList>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

/// Continuations that are safe on a future which another thread finishes.
///
/// `QFuture::then` is not, in Qt 6.8: called between "finished" and the run of the continuations on the finishing
/// thread, it runs the continuation, and then the finishing thread runs it again, with a promise that the first run has
/// moved away. `unwrap`, `whenAll`, `onCanceled` and `onFailed` are made of it. `.then(this, …)` on the thread of
/// `this` is safe, because its first run ends what the second would call; everything here does just that on a thread
/// of its own. `tests/check/layers` keeps the others out.
namespace yc::core {

/// Lives on the thread that `then` runs on; one for the whole program, as continuations are short.
[[nodiscard]] QObject *continuationContext();

namespace futures {

template<class T> constexpr bool isFuture = false;
template<class T> constexpr bool isFuture<QFuture<T>> = true;

/// Gives the result to `use` on the continuations' thread; destroys `use` if none comes.
template<class T, class Use> void attach(QFuture<T> future, Use use)
{
    QMetaObject::invokeMethod(continuationContext(), [future = std::move(future), use = std::move(use)]() mutable {
        future.then(continuationContext(), std::move(use));
    });
}

} // namespace futures

/// The inner future's result. Cancelled when either is.
template<class T> [[nodiscard]] QFuture<T> unwrapped(QFuture<QFuture<T>> outer)
{
    // Only the continuations hold the promise: if they are dropped unrun, its destructor cancels the future.
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QFuture<T> future = promise->future();
    futures::attach(std::move(outer), [promise = std::move(promise)](const QFuture<T> &inner) {
        futures::attach(inner, [promise](const T &value) {
            promise->addResult(value);
            promise->finish();
        });
    });
    return future;
}

/// `work(result)`, not void, on a thread that is nobody's in particular: it holds values only and does not block. A
/// future that it returns is unwrapped. Cancelled when `future` is. The caller needs no event loop.
template<class T, class Work> [[nodiscard]] auto then(QFuture<T> future, Work &&work)
{
    using Answer = std::decay_t<std::invoke_result_t<Work, const T &>>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QFuture<Answer> next = promise->future();
    futures::attach(std::move(future),
                    [promise = std::move(promise), work = std::forward<Work>(work)](const T &value) mutable {
                        promise->addResult(std::invoke(work, value));
                        promise->finish();
                    });
    if constexpr (futures::isFuture<Answer>)
        return unwrapped(std::move(next));
    else
        return next;
}

/// All results in the order of the futures. Cancelled when one is.
template<class T> [[nodiscard]] QFuture<QList<T>> allOf(const QList<QFuture<T>> &several)
{
    struct Gathered {
        QPromise<QList<T>> promise;
        QList<T> values; // filled on the continuations' thread
        qsizetype missing = 0;
    };
    auto gathered = std::make_shared<Gathered>();
    gathered->values.resize(several.size());
    gathered->missing = several.size();
    gathered->promise.start();
    QFuture<QList<T>> all = gathered->promise.future();
    if (several.isEmpty()) {
        gathered->promise.addResult(QList<T>());
        gathered->promise.finish();
    }
    for (qsizetype i = 0; i < several.size(); ++i) {
        futures::attach(several.at(i), [gathered, i](const T &value) {
            gathered->values[i] = value;
            if (--gathered->missing == 0) {
                gathered->promise.addResult(std::move(gathered->values));
                gathered->promise.finish();
            }
        });
    }
    return all;
}

} // namespace yc::core
