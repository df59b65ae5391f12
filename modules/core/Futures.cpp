// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Futures.h"

#include <QCoreApplication>
#include <QThread>

namespace yc::core {

namespace {

class ContinuationThread {
public:
    ContinuationThread()
    {
        m_thread.setObjectName(QStringLiteral("continuations"));
        m_context.moveToThread(&m_thread);
        m_thread.start();
        qAddPostRoutine([] { instance().stop(); }); // threads do not outlive the application object
    }
    ~ContinuationThread() { stop(); }
    ContinuationThread(const ContinuationThread &) = delete;
    ContinuationThread &operator=(const ContinuationThread &) = delete;

    static ContinuationThread &instance()
    {
        static ContinuationThread thread;
        return thread;
    }
    QObject *context() { return &m_context; }

private:
    void stop()
    {
        m_thread.quit();
        m_thread.wait();
    }

    QThread m_thread;
    QObject m_context;
};

} // namespace

QObject *continuationContext() { return ContinuationThread::instance().context(); }

} // namespace yc::core
