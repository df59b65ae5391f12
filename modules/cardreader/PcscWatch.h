// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CardReader.h"

#include <QByteArray>
#include <QHash>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>

namespace yc::cardreader {

/// What the watching thread sees of PC/SC: service, readers, cards. It shares itself with its owner and outlives it for
/// as long as a driver keeps it waiting, so nobody ever waits for hardware.
class PcscWatch : public std::enable_shared_from_this<PcscWatch> {
public:
    struct News {
        std::function<void(core::CardReader::State)> state;
        std::function<void(const QString &)> inserted;
        std::function<void(const QString &)> removed;
        std::function<void(const QString &, const core::CardValues &)> read;
        std::function<void(const QString &, const core::Error &)> failed;
    };
    /// Begins to watch on a thread of its own; `news` is called there, and never after end() has returned.
    static std::shared_ptr<PcscWatch> begin(News news);
    void end();
    /// The cards that are in are read once more.
    void again();

private:
    void watch();
    /// Until the service goes away or end().
    void follow(long context);
    void look(long context, const QByteArray &reader, unsigned long state);
    void readCardIn(long context, const QByteArray &reader);
    void tellState(core::CardReader::State state);
    template<class Tell> void tell(Tell tell);

    News m_news;
    std::mutex m_mutex; ///< of what follows
    std::condition_variable m_wake;
    std::stop_source m_stop;
    long m_context = 0;
    bool m_again = false;
    bool m_running = false;

    // Of the watching thread alone.
    core::CardReader::State m_state = core::CardReader::State::Off;
    /// The readers; with a card in: how many cards had come and gone there, else `empty`.
    QHash<QByteArray, qint64> m_cardIn;
    static constexpr qint64 empty = -1;
};

} // namespace yc::cardreader
