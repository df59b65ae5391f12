// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/IdentityDocument.h"
#include "registry/Words.h"
#include "ui/text/ErrorText.h"
#include "ui/text/ProblemTable.h"
#include "ui/text/ProblemText.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace yc;
using ui::ErrorText;
using ui::ProblemText;

class ErrorTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { registry::handOverWords(); } // the services' as well
    void everyCodeSaysWhatHappenedAndWhatToDo()
    {
        QVERIFY(ui::errorTable().size() >= 100);
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

    void everyEntrySaysWhatIsSafe()
    {
        for (const ui::ErrorEntry &entry : ui::errorTable())
            QVERIFY2(*entry.safe, entry.code);
    }

    void valuesStandInTheirPlaces()
    {
        const core::Error error{core::ErrorKind::FixInput,
                                QStringLiteral("affairs.correction-late"),
                                {{QStringLiteral("until"), QDate(2026, 3, 9)}}};
        QVERIFY(ErrorText::of(error).happened.contains(u"2026-03-09"));
        const core::Error bare{core::ErrorKind::FixInput, QStringLiteral("affairs.correction-late"), {}};
        QVERIFY(ErrorText::of(bare).happened.contains(u'…'));
        const core::Error tricky{core::ErrorKind::FixInput,
                                 QStringLiteral("tabular.no-such-sheet"),
                                 {{QStringLiteral("sheet"), QStringLiteral("{code} %1")}}};
        QVERIFY(ErrorText::of(tricky).happened.contains(u"{code} %1"));
    }

    void everyProblemIsSaidOnceAndInOneOfTheTables()
    {
        QSet<QString> seen;
        for (const ui::ProblemEntry &entry : ui::problemTable()) {
            const QString code = QString::fromLatin1(entry.code);
            QVERIFY2(!seen.contains(code) && !ErrorText::knows(code), entry.code);
            seen.insert(code);
            QVERIFY2(!ProblemText::of(code).isEmpty(), entry.code);
        }
        QVERIFY(ProblemText::of(QStringLiteral("form.unheard-of")).contains(u"form.unheard-of"));
    }

    void problemOfANumberNamesWhatWasFound()
    {
        const auto document = core::IdentityDocument::parse(QStringLiteral("310199199001010010"), QDate(2026, 11, 21));
        QVERIFY(!document.isValid());
        const core::IdentityProblem problem = document.problems().first();
        QCOMPARE(problem.code, QStringLiteral("identity.bad-check"));
        QVERIFY(ProblemText::of(problem).contains(problem.context.value(QStringLiteral("expected")).toString()));
        // A form says the same of the same number.
        QVariantMap context = problem.context;
        context.insert(QStringLiteral("problem"), problem.code);
        QCOMPARE(ProblemText::of(QStringLiteral("form.id-number"), context), ProblemText::of(problem));
        QCOMPARE(ErrorText::of({core::ErrorKind::FixInput, problem.code, problem.context}).happened,
                 ProblemText::of(problem));
    }

    void listsAreJoined()
    {
        const QString text =
            ProblemText::of(QStringLiteral("eligibility.tags"),
                            {{QStringLiteral("any"), QStringList{QStringLiteral("A"), QStringLiteral("B")}}});
        QVERIFY2(text.contains(u"A, B"), qPrintable(text));
    }

    void everySentenceHasItsChineseTerm()
    {
        const QDir terms(qEnvironmentVariable("YC_SOURCE_DIR") + QStringLiteral("/translations/terms"));
        QByteArrayList lines;
        for (const QString &name : terms.entryList({QStringLiteral("*.tsv")})) {
            QFile file(terms.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            lines += file.readAll().split('\n');
        }
        QHash<QByteArray, QByteArray> known; // "context\tsource" → Chinese
        for (const QByteArray &line : std::as_const(lines)) {
            const QByteArrayList cells = line.split('\t');
            if (cells.size() == 3 && !cells.at(2).isEmpty())
                known.insert(cells.at(0) + '\t' + cells.at(1), cells.at(2));
        }
        QList<QByteArray> sources;
        for (const ui::ErrorEntry &entry : ui::errorTable()) {
            for (const char *sentence : {entry.happened, entry.safe, entry.next})
                sources.append("ErrorText\t" + QByteArray(sentence));
        }
        for (const ui::ProblemEntry &entry : ui::problemTable())
            sources.append("ProblemText\t" + QByteArray(entry.sentence));
        static const QRegularExpression place(QStringLiteral(R"(\{\w+\})"));
        const auto places = [](const QByteArray &text) {
            QStringList found;
            for (auto matches = place.globalMatch(QString::fromUtf8(text)); matches.hasNext();)
                found.append(matches.next().captured());
            found.sort();
            return found;
        };
        for (const QByteArray &source : std::as_const(sources)) {
            QVERIFY2(known.contains(source), source.constData());
            QCOMPARE(places(known.value(source)), places(source));
        }
    }
};

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "tst_ui_errortext.moc"
