// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorText.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace yc;
using ui::ErrorText;

class ErrorTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCodeSaysWhatHappenedAndWhatToDo()
    {
        QVERIFY(ui::errorTable().size() >= 25);
        QSet<QString> seen;
        for (const ui::ErrorEntry &entry : ui::errorTable()) {
            const QString code = QString::fromLatin1(entry.code);
            QVERIFY2(!seen.contains(code), entry.code);
            seen.insert(code);
            const ui::ErrorSentences sentences = ErrorText::of({core::ErrorKind::Retry, code, {}});
            QVERIFY2(!sentences.happened.isEmpty() && !sentences.next.isEmpty(), entry.code);
            QVERIFY2(sentences.joined().contains(sentences.next), entry.code);
        }
        QVERIFY(ErrorText::knows(QStringLiteral("store.wrong-key")));
        QVERIFY(!ErrorText::knows(QStringLiteral("store.unheard-of")));
    }

    void unknownCodeIsDescribedByItsKind_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = int(core::ErrorKind::FixInput); kind <= int(core::ErrorKind::Cancelled); ++kind)
            QTest::addRow("kind %d", kind) << kind;
    }
    void unknownCodeIsDescribedByItsKind()
    {
        QFETCH(int, kind);
        const auto sentences = ErrorText::of({core::ErrorKind(kind), QStringLiteral("x.unheard-of"), {}});
        QVERIFY(!sentences.happened.isEmpty());
        QVERIFY(!sentences.next.isEmpty());
        QCOMPARE(sentences.next.contains(u"x.unheard-of"), core::ErrorKind(kind) == core::ErrorKind::CallAdministrator);
    }

    void codeStandsInTheSentenceThatAsksForIt()
    {
        const auto sentences =
            ErrorText::of({core::ErrorKind::CallAdministrator, QStringLiteral("store.unknown-field"), {}});
        QVERIFY(sentences.next.contains(u"store.unknown-field"));
        QVERIFY(!sentences.next.contains(u'{'));
    }

    void everySentenceHasItsChineseTerm()
    {
        QFile file(qEnvironmentVariable("YC_SOURCE_DIR") + QStringLiteral("/translations/terms/ui.tsv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QSet<QByteArray> known;
        const QByteArrayList lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            const QByteArrayList cells = line.split('\t');
            if (cells.size() == 3 && cells.at(0) == "ErrorText" && !cells.at(2).isEmpty())
                known.insert(cells.at(1));
        }
        for (const ui::ErrorEntry &entry : ui::errorTable()) {
            for (const char *sentence : {entry.happened, entry.safe, entry.next})
                QVERIFY2(!*sentence || known.contains(QByteArray(sentence)), sentence);
        }
    }
};

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "tst_ui_errortext.moc"
