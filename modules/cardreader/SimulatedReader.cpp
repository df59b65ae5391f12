// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/SimulatedReader.h"

#include "cardreader/CardReading.h"
#include "cardreader/SimulatedCard.h"

namespace yc::cardreader {

SimulatedReader::SimulatedReader(QObject *parent)
    : CardReader(parent)
{
}

SimulatedReader::~SimulatedReader() = default;

QString SimulatedReader::readerName() { return QStringLiteral("Training"); }

void SimulatedReader::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void SimulatedReader::start() { setState(State::Ready); }

void SimulatedReader::stop()
{
    m_card.reset();
    m_state = State::Off;
}

void SimulatedReader::insert(const core::CardValues &values)
{
    if (m_state == State::Off)
        return;
    take();
    m_card = std::make_unique<SimulatedCard>(values);
    Q_EMIT inserted(readerName());
    readAgain();
}

void SimulatedReader::take()
{
    if (!m_card)
        return;
    m_card.reset();
    Q_EMIT removed(readerName());
}

/// As with hardware, the answer comes after the caller has returned; a chip in memory needs no thread for it.
void SimulatedReader::readAgain()
{
    const auto read = [this] {
        if (!m_card)
            return;
        m_card->reset();
        const core::Result<core::CardValues> values = readCard(*m_card);
        setState(State::Ready);
        if (values)
            Q_EMIT CardReader::read(readerName(), *values);
        else
            Q_EMIT failed(readerName(), values.error());
    };
    if (!m_card)
        return;
    setState(State::Reading);
    QMetaObject::invokeMethod(this, read, Qt::QueuedConnection);
}

} // namespace yc::cardreader
