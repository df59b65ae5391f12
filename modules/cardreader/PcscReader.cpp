// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/PcscReader.h"

#include "cardreader/PcscWatch.h"

#include <QCoreApplication>
#include <QEvent>

namespace yc::cardreader {

PcscReader::~PcscReader() { stop(); }

void PcscReader::start()
{
    if (m_watch)
        return;
    // The watch never calls after end(), so `this` is alive; the calls themselves wait in this object's queue.
    m_watch = PcscWatch::begin({
        .state =
            [this](State state) {
                QMetaObject::invokeMethod(this, [this, state] {
                    m_state = state;
                    Q_EMIT stateChanged(state);
                });
            },
        .inserted =
            [this](const QString &reader) {
                QMetaObject::invokeMethod(this, [this, reader] { Q_EMIT inserted(reader); });
            },
        .removed =
            [this](const QString &reader) {
                QMetaObject::invokeMethod(this, [this, reader] { Q_EMIT removed(reader); });
            },
        .read =
            [this](const QString &reader, const core::CardValues &values) {
                QMetaObject::invokeMethod(this, [this, reader, values] { Q_EMIT read(reader, values); });
            },
        .failed =
            [this](const QString &reader, const core::Error &error) {
                QMetaObject::invokeMethod(this, [this, reader, error] { Q_EMIT failed(reader, error); });
            },
    });
}

void PcscReader::stop()
{
    if (!m_watch)
        return;
    m_watch->end();
    m_watch.reset();
    QCoreApplication::removePostedEvents(this, QEvent::MetaCall); // what was told before the end
    m_state = State::Off;
}

void PcscReader::readAgain()
{
    if (m_watch)
        m_watch->again();
}

} // namespace yc::cardreader
