// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/PeerAddress.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace yc::sync {

class HttpPeer;

/// Hears of changes at the city within seconds: a long poll for each dataset, on a thread of its own. It says that
/// there is something and does not read it. After a change or an error it waits until it is told anew from where on:
/// who runs the sync knows when the line is good again.
class ChangeWatch {
public:
    /// `changed` is called on a thread of the watch.
    ChangeWatch(PeerAddress address, std::function<void(const QString &dataset)> changed);
    /// Ends at once: polls under way are cut.
    ~ChangeWatch();

    /// From any thread: polls from this position (raw JSON) on.
    void watch(const QString &dataset, const QByteArray &since);
    /// Datasets with a poll under way, for tests.
    [[nodiscard]] int polling() const;

private:
    struct Line {
        QByteArray since;
        bool wanted = false;
        bool polling = false;
        std::jthread thread;
    };
    void work(const std::stop_token &stop, const QString &dataset, Line &line);

    std::function<void(const QString &)> m_changed;
    std::unique_ptr<HttpPeer> m_peer;
    mutable std::mutex m_mutex; // of the lines
    std::condition_variable_any m_wake;
    QHash<QString, std::shared_ptr<Line>> m_lines;
};

} // namespace yc::sync
