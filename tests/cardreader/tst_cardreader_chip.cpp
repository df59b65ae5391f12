// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/ApduExchange.h"
#include "cardreader/CardFiles.h"
#include "cardreader/CardReading.h"
#include "cardreader/CardText.h"
#include "cardreader/SimulatedCard.h"
#include "cardreader/SimulatedReader.h"
#include "cardreader/TrainingCards.h"
#include "core/CheckCharacters.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace yc;
using namespace yc::cardreader;
using core::CardValues;

namespace {

QByteArray hex(const char *text) { return QByteArray::fromHex(text); }

/// Answers in the order of a script, and remembers what it was asked.
class Script final : public ApduChannel {
public:
    explicit Script(QList<QByteArray> answers)
        : m_answers(std::move(answers))
    {
    }
    core::Result<QByteArray> transmit(const QByteArray &command) override
    {
        asked.append(command);
        if (m_answers.isEmpty())
            return core::fail(core::ErrorKind::Retry, "cardreader.removed");
        return m_answers.takeFirst();
    }
    QList<QByteArray> asked;

private:
    QList<QByteArray> m_answers;
};

/// A good card whose answers somebody spoils on the way.
class Spoiled final : public ApduChannel {
public:
    Spoiled(const CardValues &values, std::function<QByteArray(int, QByteArray)> spoil)
        : m_card(values)
        , m_spoil(std::move(spoil))
    {
    }
    core::Result<QByteArray> transmit(const QByteArray &command) override
    {
        return m_spoil(m_count++, m_card.answer(command));
    }

private:
    SimulatedCard m_card;
    std::function<QByteArray(int, QByteArray)> m_spoil;
    int m_count = 0;
};

CardValues second() { return trainingCards().at(1).values; }

QString codeOf(const core::Result<CardValues> &result) { return result ? QString() : result.error().code; }

} // namespace

class CardreaderChip : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachGenerationIsReadWhole_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("first") << 0;
        QTest::newRow("second, with a bank number") << 1;
        QTest::newRow("third, compound surname") << 2;
    }
    void eachGenerationIsReadWhole()
    {
        QFETCH(int, which);
        const CardValues expected = trainingCards().at(which).values;
        SimulatedCard card(expected);
        const auto read = readCard(card);
        QVERIFY2(read, qPrintable(codeOf(read)));
        QCOMPARE(read->generation, which + 1);
        QCOMPARE(read->name, expected.name);
        QCOMPARE(*read, expected);
    }

    /// The bytes of the facts, written out: what goes over the wire, and what comes back.
    void theCommandsAreThoseOfTheStandard()
    {
        Script script({hex("6112"), hex("6F109000"),                                          // SELECT, GET RESPONSE
                       hex("6C12"), hex("0110330300D15600000599110145FFFFFFFF9000"),          // EF05 01, right length
                       hex("0304322E30309000"), hex("6A83"), hex("6A83"),                     // 03; no dates
                       hex("0709413132333435363738") + hex("9000"),                           // 07 A12345678
                       hex("0112") + QByteArray("310199196208150022") + hex("9000"),          // EF06 01
                       hex("021E") + hex("B9CBB4BAC3B7") + QByteArray(24, ' ') + hex("9000"), // 02, spaces
                       hex("040132") + hex("9000"), hex("0704196208159000"), hex("6A82")});   // sex, birth, no bank
        const auto read = readCard(script);
        QVERIFY2(read, qPrintable(codeOf(read)));
        QCOMPARE(script.asked.at(0), hex("00A404000F7378312E73682EC9E7BBE1B1A3D5CF"));
        QCOMPARE(script.asked.at(1), hex("00C0000012"));
        QCOMPARE(script.asked.at(2), hex("00B2012C12"));
        QCOMPARE(script.asked.at(3), hex("00B2012C12")); // 6C12: the same length was right, asked once more
        QCOMPARE(script.asked.at(4), hex("00B2032C06"));
        QCOMPARE(script.asked.at(7), hex("00B2072C0B"));
        QCOMPARE(script.asked.at(8), hex("00B2013414"));
        QCOMPARE(script.asked.at(10), hex("00B2043403"));
        QCOMPARE(read->identification, QStringLiteral("330300D15600000599110145FFFFFFFF"));
        QCOMPARE(read->place, QStringLiteral("330300"));
        QCOMPARE(read->cardNumber, QStringLiteral("A12345678"));
        QCOMPARE(read->name, QStringLiteral("顾春梅"));
        QCOMPARE(read->sex, QStringLiteral("2"));
        QCOMPARE(read->birth, QDate(1962, 8, 15));
        QVERIFY(!read->issuedOn.isValid());
        QVERIFY(read->doubtful.isEmpty());
    }

    void aStatusIsASentence_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("security") << 0x6982 << QStringLiteral("cardreader.protected");
        QTest::newRow("conditions") << 0x6985 << QStringLiteral("cardreader.protected");
        QTest::newRow("blocked") << 0x6983 << QStringLiteral("cardreader.pin-blocked");
        QTest::newRow("wrong, two left") << 0x63C2 << QStringLiteral("cardreader.pin-wrong");
        QTest::newRow("no file") << 0x6A82 << QStringLiteral("cardreader.missing-file");
        QTest::newRow("no record") << 0x6A83 << QStringLiteral("cardreader.missing-file");
        QTest::newRow("instruction") << 0x6D00 << QStringLiteral("cardreader.unsupported");
        QTest::newRow("class") << 0x6E00 << QStringLiteral("cardreader.unsupported");
        QTest::newRow("memory") << 0x6581 << QStringLiteral("cardreader.refused");
    }
    void aStatusIsASentence()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        const core::Error error = statusError(static_cast<quint16>(status));
        QCOMPARE(error.code, code);
        if (status == 0x63C2)
            QCOMPARE(error.context.value(QStringLiteral("left")).toInt(), 2);
        if (status == 0x6581)
            QCOMPARE(error.context.value(QStringLiteral("status")).toString(), QStringLiteral("6581"));
    }

    void aProtectedCardGivesItsNumberOnly()
    {
        const CardValues held = trainingCards().at(3).values;
        SimulatedCard card(held);
        const auto read = readCard(card);
        QVERIFY(read);
        QVERIFY(read->holderProtected);
        QCOMPARE(read->cardNumber, held.cardNumber);
        QVERIFY(read->name.isEmpty() && read->idNumber.isEmpty() && !read->birth.isValid());
        card.removeRecord(issuerFile, 7);
        QCOMPARE(codeOf(readCard(card)), QStringLiteral("cardreader.protected"));
    }

    void anotherCardIsNoSocialCard()
    {
        Script bank({hex("6A82")});
        QCOMPARE(codeOf(readCard(bank)), QStringLiteral("cardreader.not-social-card"));
        Script old({hex("6E00")});
        QCOMPARE(codeOf(readCard(old)), QStringLiteral("cardreader.not-social-card"));
        Script gone({hex("9000"), hex("6581")});
        QCOMPARE(codeOf(readCard(gone)), QStringLiteral("cardreader.refused"));
    }

    /// Whichever command it was taken out at.
    void removalInMidReadIsToldAsSuch()
    {
        SimulatedCard whole(second());
        struct Cut final : ApduChannel {
            SimulatedCard &card;
            int left;
            Cut(SimulatedCard &c, int n)
                : card(c)
                , left(n)
            {
            }
            core::Result<QByteArray> transmit(const QByteArray &command) override
            {
                if (left-- == 0)
                    return core::fail(core::ErrorKind::Retry, "cardreader.removed");
                return card.answer(command);
            }
        };
        int cuts = 0;
        for (int at = 0; at < 60; ++at) {
            Cut cut(whole, at);
            const auto read = readCard(cut);
            if (read)
                break;
            QCOMPARE(read.error().code, QStringLiteral("cardreader.removed"));
            ++cuts;
        }
        QVERIFY(cuts > 10);
    }

    void aCardIsNotBelieved_data()
    {
        QTest::addColumn<int>("file");
        QTest::addColumn<int>("record");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("doubtful");
        QTest::newRow("check character of the number")
            << 6 << 1 << hex("0112") + QByteArray("310199198504200311") << QStringLiteral("id_number");
        QTest::newRow("letters in the number")
            << 6 << 1 << hex("0112") + QByteArray("31019919850420O310") << QStringLiteral("id_number");
        QTest::newRow("length beyond the record") << 6 << 2 << hex("02FFB9CB") << QStringLiteral("name");
        QTest::newRow("another tag") << 6 << 2 << hex("0902B9CB") << QStringLiteral("name");
        QTest::newRow("half a character") << 6 << 2 << hex("0203B9CBB4") << QStringLiteral("name");
        QTest::newRow("control characters") << 6 << 2 << hex("0204071BB9CB") << QStringLiteral("name");
        QTest::newRow("sex") << 6 << 4 << hex("040139") << QStringLiteral("sex");
        QTest::newRow("the thirtieth of February") << 6 << 7 << hex("070419850230") << QStringLiteral("birth");
        QTest::newRow("birth of no digits") << 6 << 7 << hex("0704ABCDEF01") << QStringLiteral("birth");
        QTest::newRow("card number") << 5 << 7 << hex("0709") + QByteArray("B0020020\x07")
                                     << QStringLiteral("card_number");
        QTest::newRow("not of a social card")
            << 5 << 1 << hex("0110330300A000000003991101450000FFFF") << QStringLiteral("identification");
        QTest::newRow("a record longer than the item")
            << 6 << 4 << hex("040A31323132313231323132") << QStringLiteral("sex");
    }
    void aCardIsNotBelieved()
    {
        QFETCH(int, file);
        QFETCH(int, record);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, doubtful);
        SimulatedCard card(second());
        card.setRecord(file, record, bytes);
        const auto read = readCard(card);
        QVERIFY2(read, qPrintable(codeOf(read)));
        QCOMPARE(read->doubtful, QStringList{doubtful});
    }

    void blankItemsAreMissingNotDoubtful()
    {
        SimulatedCard card(second());
        card.setRecord(5, 3, hex("030400000000")); // some second-generation cards
        card.setRecord(5, 6, hex("0604FFFFFFFF"));
        const auto read = readCard(card);
        QVERIFY(read);
        QCOMPARE(read->generation, 0);
        QVERIFY(!read->validUntil.isValid());
        QVERIFY(read->doubtful.isEmpty());
        QCOMPARE(read->birth, second().birth); // read as the later generations have it
    }

    void theRestOfALongNameIsInTheThirdRecord()
    {
        SimulatedCard card(second());
        const QString name = QStringLiteral("阿卜杜热合曼买买提依明江吐尔逊尼亚孜艾合买提");
        const auto bytes = toChipText(name, 60);
        QVERIFY(bytes);
        card.setRecord(6, 2, hex("021E") + bytes->first(30));
        card.setRecord(6, 3, hex("031E") + bytes->sliced(30, 30));
        const auto read = readCard(card);
        QVERIFY(read);
        QCOMPARE(read->name, name);
    }

    /// Neither random bytes nor spoiled answers of a good card do harm; what comes out has the form that it must have.
    void noiseIsSurvived()
    {
        QRandomGenerator random(20261122);
        int values = 0;
        for (int round = 0; round < 4'000; ++round) {
            const int kind = round % 4;
            Spoiled card(second(), [&](int step, QByteArray answer) {
                if (kind == 0) { // nothing but noise, long and short
                    QByteArray noise(random.bounded(300), '\0');
                    for (char &c : noise)
                        c = char(random.bounded(256));
                    return noise;
                }
                if (random.bounded(5) != 0 || answer.isEmpty() || step == 0)
                    return answer;
                if (kind == 1) // a flipped byte
                    answer[random.bounded(answer.size())] = char(random.bounded(256));
                else if (kind == 2) // cut
                    answer.truncate(random.bounded(answer.size()));
                else // promises more and more
                    answer = QByteArray(random.bounded(4), 'x') + hex("61FF");
                return answer;
            });
            const auto read = readCard(card);
            if (!read) {
                QVERIFY(read.error().code.startsWith(QStringLiteral("cardreader.")));
                continue;
            }
            ++values;
            QVERIFY(read->idNumber.isEmpty() ||
                    core::citizenCheckCharacter(read->idNumber.first(17)) == read->idNumber.back());
            QVERIFY(read->cardNumber.isEmpty() || read->cardNumber.size() == 9);
            QVERIFY(read->bankNumber.isEmpty() || core::passesLuhn(read->bankNumber));
            QVERIFY(read->name.size() <= 60);
        }
        QVERIFY(values > 100);
    }

    void anEndlessAnswerEnds()
    {
        QList<QByteArray> answers;
        for (int i = 0; i < 100; ++i)
            answers.append(hex("61FF"));
        Script endless(answers);
        QCOMPARE(codeOf(readCard(endless)), QStringLiteral("cardreader.garbled"));
        QVERIFY(endless.asked.size() < 20);
        Script corrects({hex("6C10"), hex("6C11"), hex("6C12")}); // a card that changes its mind
        QVERIFY(!readCard(corrects));
        QVERIFY(corrects.asked.size() <= 3);
    }

    void stoppingEndsBetweenTwoCommands()
    {
        std::stop_source stop;
        stop.request_stop();
        SimulatedCard card(second());
        QCOMPARE(codeOf(readCard(card, stop.get_token())), QStringLiteral("cancelled"));
    }

    void luhnIsTheStandards_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("passes");
        QTest::newRow("19 digits") << QStringLiteral("6217000000000000012") << true;
        QTest::newRow("another") << QStringLiteral("6228480000000000018") << true;
        QTest::newRow("one off") << QStringLiteral("6217000000000000013") << false;
        QTest::newRow("two digits changed round") << QStringLiteral("6271000000000000012") << false;
        QTest::newRow("a letter") << QStringLiteral("621700000000000001X") << false;
        QTest::newRow("empty") << QString() << false;
    }
    void luhnIsTheStandards()
    {
        QFETCH(QString, number);
        QFETCH(bool, passes);
        QCOMPARE(core::passesLuhn(number), passes);
    }

    void trainingCardsAreReadAsRealOnes()
    {
        SimulatedReader reader;
        QSignalSpy read(&reader, &core::CardReader::read);
        QSignalSpy removed(&reader, &core::CardReader::removed);
        reader.insert(second()); // not started: no reader
        QVERIFY(!reader.hasCard());
        reader.start();
        QCOMPARE(reader.state(), core::CardReader::State::Ready);
        reader.insert(second());
        QCOMPARE(read.size(), 0); // never inside the call
        QTRY_COMPARE(read.size(), 1);
        QCOMPARE(read.first().at(1).value<CardValues>(), second());
        reader.insert(trainingCards().first().values);
        QCOMPARE(removed.size(), 1);
        QTRY_COMPARE(read.size(), 2);
        reader.readAgain();
        QTRY_COMPARE(read.size(), 3);
        reader.take();
        reader.readAgain();
        QCOMPARE(removed.size(), 2);
        QVERIFY(!trainingCardsFrom("{}"));
        QVERIFY(!trainingCardsFrom(R"({"cards":[{"zh":"x","en":"y","generation":9}]})"));
    }
};

QTEST_GUILESS_MAIN(CardreaderChip)
#include "tst_cardreader_chip.moc"
