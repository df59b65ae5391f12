// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/PcscWatch.h"

#include "cardreader/CardReading.h"
#include "cardreader/PcscChannel.h"

#include <winscard.h>

#include <QList>

#include <chrono>
#include <thread>

namespace yc::cardreader {

using core::CardReader;

namespace {

constexpr std::chrono::seconds serviceAgain{3};
constexpr DWORD lookAfter = 20'000; ///< ms; news come by themselves, this only bounds what a lost one costs
constexpr auto newReaders = "\\\\?PnP?\\Notification";

QList<QByteArray> readersOf(long context)
{
    QList<QByteArray> readers;
    DWORD size = 0;
    if (SCardListReaders(context, nullptr, nullptr, &size) != SCARD_S_SUCCESS || size == 0)
        return readers;
    QByteArray names(qsizetype(size), '\0');
    if (SCardListReaders(context, nullptr, names.data(), &size) != SCARD_S_SUCCESS)
        return readers;
    for (const QByteArray &name : names.first(qsizetype(size)).split('\0')) {
        if (!name.isEmpty())
            readers.append(name);
    }
    return readers;
}

} // namespace

std::shared_ptr<PcscWatch> PcscWatch::begin(News news)
{
    auto watch = std::make_shared<PcscWatch>();
    watch->m_news = std::move(news);
    watch->m_running = true;
    std::thread([watch] {
        watch->watch();
        const std::lock_guard lock(watch->m_mutex);
        watch->m_running = false;
        watch->m_wake.notify_all();
    }).detach();
    return watch;
}

void PcscWatch::end()
{
    // A cancel that comes before the wait it is meant for is lost: a few are sent. Whoever is held up by a driver finds
    // out by itself, later; what it would tell is dropped.
    constexpr int tries = 10;
    constexpr std::chrono::milliseconds between{10};
    std::unique_lock lock(m_mutex);
    m_stop.request_stop();
    m_news = {};
    for (int i = 0; i < tries && m_running; ++i) {
        m_wake.notify_all();
        if (m_context != 0)
            SCardCancel(m_context);
        m_wake.wait_for(lock, between, [this] { return !m_running; });
    }
}

void PcscWatch::again()
{
    const std::lock_guard lock(m_mutex);
    m_again = true;
    if (m_context != 0)
        SCardCancel(m_context);
}

/// Under the lock, so that nothing is told once end() has returned.
template<class Tell> void PcscWatch::tell(Tell tell)
{
    const std::lock_guard lock(m_mutex);
    if (!m_stop.stop_requested())
        tell(m_news);
}

void PcscWatch::tellState(CardReader::State state)
{
    if (state == m_state)
        return;
    m_state = state;
    tell([state](const News &news) { news.state(state); });
}

void PcscWatch::watch()
{
    while (!m_stop.stop_requested()) {
        SCARDCONTEXT context = 0;
        if (SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context) == SCARD_S_SUCCESS) {
            {
                const std::lock_guard lock(m_mutex);
                m_context = context;
            }
            follow(context);
            {
                const std::lock_guard lock(m_mutex);
                m_context = 0;
            }
            SCardReleaseContext(context);
            for (auto it = m_cardIn.cbegin(); it != m_cardIn.cend(); ++it) {
                if (it.value() != empty)
                    tell([&](const News &news) { news.removed(QString::fromUtf8(it.key())); });
            }
            m_cardIn.clear();
        }
        if (m_stop.stop_requested())
            return;
        tellState(CardReader::State::NoService);
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, serviceAgain, [this] { return m_stop.stop_requested(); });
    }
}

void PcscWatch::follow(long context)
{
    QHash<QByteArray, DWORD> seen; ///< the state of each reader that has been looked at
    while (!m_stop.stop_requested()) {
        const QList<QByteArray> readers = readersOf(context);
        for (auto it = m_cardIn.begin(); it != m_cardIn.end();) {
            if (readers.contains(it.key())) {
                ++it;
                continue;
            }
            if (it.value() != empty)
                tell([&](const News &news) { news.removed(QString::fromUtf8(it.key())); });
            seen.remove(it.key());
            it = m_cardIn.erase(it);
        }
        tellState(readers.isEmpty() ? CardReader::State::NoReader : CardReader::State::Ready);
        QList<SCARD_READERSTATE> states;
        for (const QByteArray &reader : readers) {
            SCARD_READERSTATE state{};
            state.szReader = reader.constData();
            state.dwCurrentState = seen.value(reader, SCARD_STATE_UNAWARE);
            states.append(state);
        }
        SCARD_READERSTATE more{};
        more.szReader = newReaders;
        states.append(more);
        const LONG answer = SCardGetStatusChange(context, lookAfter, states.data(), DWORD(states.size()));
        bool again = false;
        {
            const std::lock_guard lock(m_mutex);
            again = std::exchange(m_again, false);
        }
        if (m_stop.stop_requested())
            return;
        if (again) {
            for (auto it = m_cardIn.cbegin(); it != m_cardIn.cend(); ++it) {
                if (it.value() != empty)
                    readCardIn(context, it.key());
            }
        }
        if (answer == SCARD_E_TIMEOUT || answer == SCARD_E_CANCELLED || answer == SCARD_E_UNKNOWN_READER)
            continue;
        if (answer != SCARD_S_SUCCESS)
            return;
        for (const SCARD_READERSTATE &state : states.first(readers.size())) {
            if ((state.dwEventState & SCARD_STATE_CHANGED) == 0)
                continue;
            const QByteArray reader(state.szReader);
            seen.insert(reader, state.dwEventState & ~DWORD(SCARD_STATE_CHANGED));
            look(context, reader, state.dwEventState);
        }
    }
}

void PcscWatch::look(long context, const QByteArray &reader, unsigned long state)
{
    constexpr int counterBits = 16; // pcsclite counts insertions and removals in the upper half
    const qint64 before = m_cardIn.value(reader, empty);
    const qint64 now = (state & SCARD_STATE_PRESENT) != 0 ? qint64(state >> counterBits) : empty;
    m_cardIn.insert(reader, now);
    if (now == before)
        return; // another program took the card up or put it down
    const QString name = QString::fromUtf8(reader);
    if (before != empty) // also when another card was quicker than we
        tell([&](const News &news) { news.removed(name); });
    if (now == empty)
        return;
    tell([&](const News &news) { news.inserted(name); });
    if ((state & SCARD_STATE_MUTE) != 0)
        tell([&](const News &news) { news.failed(name, pcscError(SCARD_W_UNRESPONSIVE_CARD)); });
    else
        readCardIn(context, reader);
}

void PcscWatch::readCardIn(long context, const QByteArray &reader)
{
    tellState(CardReader::State::Reading);
    const QString name = QString::fromUtf8(reader);
    const core::Result<core::CardValues> values = [&]() -> core::Result<core::CardValues> {
        YC_ASSIGN(const auto channel, PcscChannel::open(context, reader));
        return readCard(*channel, m_stop.get_token());
    }();
    tellState(CardReader::State::Ready);
    tell([&](const News &news) {
        if (values)
            news.read(name, *values);
        else
            news.failed(name, values.error());
    });
}

} // namespace yc::cardreader
