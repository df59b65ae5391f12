// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Futures.h"

#include <QTest>
#include <QThread>

#include <atomic>

using namespace yc;

class Futures : public QObject {
    Q_OBJECT

private:
    /// A future that another thread finishes about now.
    QFuture<QString> soon(const QString &text)
    {
        auto promise = std::make_shared<QPromise<QString>>();
        QFuture<QString> future = promise->future();
        promise->start();
        QMetaObject::invokeMethod(
            &m_worker,
            [promise, text] {
                promise->addResult(text);
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }
    QFuture<QString> never()
    {
        QPromise<QString> promise; // goes without a result
        promise.start();
        return promise.future();
    }

    QThread m_thread;
    QObject m_worker;

private Q_SLOTS:
    void initTestCase()
    {
        m_worker.moveToThread(&m_thread);
        m_thread.start();
    }
    void cleanupTestCase()
    {
        m_thread.quit();
        m_thread.wait();
    }

    // With QFuture::then and without a context this crashes within seconds.
    void runsEachContinuationOnceHoweverTheThreadsMeet()
    {
        std::atomic<int> runs = 0;
        constexpr int rounds = 20'000;
        for (int i = 0; i < rounds; ++i) {
            const QFuture<QString> future = soon(QStringLiteral("a"));
            for (std::atomic<int> spin = 0; spin < i % 1'000; ++spin) {
            } // attaches before, during and after
            auto next = core::then(future, [&runs, own = QString::number(i)](const QString &text) {
                ++runs;
                return QString(text + own);
            });
            next.waitForFinished();
            QCOMPARE(next.result(), QStringLiteral("a%1").arg(i));
        }
        QCOMPARE(runs.load(), rounds);
    }

    void unwrapsWhatAContinuationReturns()
    {
        for (int i = 0; i < 2'000; ++i) {
            auto inner = soon(QStringLiteral("inner"));
            auto both = core::then(soon(QStringLiteral("outer")), [inner](const QString &outer) {
                return core::then(inner, [outer](const QString &text) { return QString(outer + u' ' + text); });
            });
            both.waitForFinished();
            QCOMPARE(both.result(), QStringLiteral("outer inner"));
        }
    }

    void gathersResultsInTheirOrder()
    {
        for (int round = 0; round < 500; ++round) {
            QList<QFuture<QString>> futures;
            QStringList expected;
            for (int i = 0; i < 10; ++i) {
                expected << QString::number(i);
                futures << soon(expected.last());
            }
            auto all = core::allOf(futures);
            all.waitForFinished();
            QCOMPARE(all.result(), expected);
        }
        QCOMPARE(core::allOf(QList<QFuture<QString>>()).result(), QStringList());
    }

    void cancelsWhatCannotComeAnyMore()
    {
        bool ran = false;
        auto next = core::then(never(), [&ran](const QString &text) {
            ran = true;
            return text;
        });
        next.waitForFinished();
        QVERIFY(next.isCanceled());
        auto inner = core::then(soon({}), [this](const QString &) { return never(); });
        inner.waitForFinished();
        QVERIFY(inner.isCanceled());
        auto all = core::allOf(QList<QFuture<QString>>{soon({}), never()});
        all.waitForFinished();
        QVERIFY(all.isCanceled());
        QVERIFY(!ran);
    }
};

QTEST_GUILESS_MAIN(Futures)
#include "tst_core_futures.moc"
