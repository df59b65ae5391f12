// SPDX-License-Identifier: GPL-3.0-or-later
#include "Needs.h"
#include "PcscDaemon.h"
#include "VirtualCard.h"

#include "cardreader/PcscReader.h"
#include "cardreader/TrainingCards.h"

#include <QSignalSpy>
#include <QTest>

using namespace yc;
using namespace yc::cardreader;
using core::CardReader;
using core::CardValues;

namespace {
constexpr int patience = 15'000;
}

/// Service, driver, library and our own code, over the wire: nothing of the way is a stand-in but the chip.
class CardreaderPcsc : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        YC_NEEDS(test::PcscDaemon::isInstalled(), "pcscd and vsmartcard-vpcd are not installed");
        QVERIFY(m_daemon.prepare());
    }

    void withoutAServiceThereIsAStateAndNoFlood()
    {
        QSignalSpy states(&m_reader, &CardReader::stateChanged);
        QSignalSpy failed(&m_reader, &CardReader::failed);
        m_reader.start();
        QTRY_COMPARE_WITH_TIMEOUT(m_reader.state(), CardReader::State::NoService, patience);
        QVERIFY(m_daemon.start());
        QTRY_COMPARE_WITH_TIMEOUT(m_reader.state(), CardReader::State::Ready, patience);
        QCOMPARE(states.size(), 2);
        QCOMPARE(failed.size(), 0);
    }

    void aCardIsReadWhenItIsPutIn_data()
    {
        QTest::addColumn<int>("which");
        for (int i = 0; i < 4; ++i)
            QTest::newRow(qPrintable(QString::number(i))) << i;
    }
    void aCardIsReadWhenItIsPutIn()
    {
        QFETCH(int, which);
        const CardValues expected = trainingCards().at(which).values;
        QSignalSpy inserted(&m_reader, &CardReader::inserted);
        QSignalSpy removed(&m_reader, &CardReader::removed);
        QSignalSpy read(&m_reader, &CardReader::read);
        QSignalSpy failed(&m_reader, &CardReader::failed);
        test::VirtualCard card(expected);
        QVERIFY(card.insert(m_daemon.port()));
        QTRY_COMPARE_WITH_TIMEOUT(read.size() + failed.size(), 1, patience);
        QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(1).value<core::Error>().code));
        QCOMPARE(inserted.size(), 1);
        QVERIFY(inserted.first().first().toString().startsWith(QStringLiteral("Virtual PCD")));
        const auto values = read.first().at(1).value<CardValues>();
        if (expected.holderProtected) {
            QVERIFY(values.holderProtected);
            QVERIFY(values.idNumber.isEmpty());
            QCOMPARE(values.cardNumber, expected.cardNumber);
        } else {
            QCOMPARE(values, expected);
        }
        m_reader.readAgain();
        QTRY_COMPARE_WITH_TIMEOUT(read.size(), 2, patience);
        card.remove();
        QTRY_COMPARE_WITH_TIMEOUT(removed.size(), 1, patience);
        QTRY_COMPARE(m_reader.state(), CardReader::State::Ready);
    }

    void aCardPulledOutInTheMiddleIsAnErrorOfItsOwn()
    {
        QSignalSpy read(&m_reader, &CardReader::read);
        QSignalSpy failed(&m_reader, &CardReader::failed);
        QSignalSpy removed(&m_reader, &CardReader::removed);
        test::VirtualCard card(trainingCards().first().values);
        card.removeAfter = 5;
        QVERIFY(card.insert(m_daemon.port()));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
        const QString code = failed.first().at(1).value<core::Error>().code;
        QCOMPARE(code, QStringLiteral("cardreader.removed"));
        QCOMPARE(read.size(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(removed.size(), 1, patience);
    }

    void theServiceMayGoAndComeBack()
    {
        QSignalSpy failed(&m_reader, &CardReader::failed);
        m_daemon.stop();
        QTRY_COMPARE_WITH_TIMEOUT(m_reader.state(), CardReader::State::NoService, patience);
        QVERIFY(m_daemon.start());
        QTRY_COMPARE_WITH_TIMEOUT(m_reader.state(), CardReader::State::Ready, patience);
        QCOMPARE(failed.size(), 0);
        QSignalSpy read(&m_reader, &CardReader::read);
        test::VirtualCard card(trainingCards().at(2).values);
        QVERIFY(card.insert(m_daemon.port()));
        QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, patience);
    }

    void stoppingIsQuickAndQuiet()
    {
        QSignalSpy states(&m_reader, &CardReader::stateChanged);
        QElapsedTimer since;
        since.start();
        m_reader.stop();
        QVERIFY2(since.elapsed() < 500, qPrintable(QString::number(since.elapsed())));
        QCOMPARE(m_reader.state(), CardReader::State::Off);
        m_daemon.stop();
        QTest::qWait(50); // whatever was still on its way
        QCOMPARE(states.size(), 0);
    }

private:
    test::PcscDaemon m_daemon;
    PcscReader m_reader;
};

QTEST_GUILESS_MAIN(CardreaderPcsc)
#include "tst_cardreader_pcsc.moc"
