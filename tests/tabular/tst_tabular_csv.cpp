// SPDX-License-Identifier: GPL-3.0-or-later
#include "TableFiles.h"
#include "tabular/CsvDialect.h"
#include "tabular/FormulaGuard.h"
#include "tabular/HeaderFinder.h"
#include "tabular/TableLimits.h"
#include "tabular/TextDecoder.h"

#include <QRegularExpression>
#include <QTest>

using namespace yc::tabular;
using namespace yc::tabular::testing;

Q_DECLARE_METATYPE(yc::tabular::TextEncoding)

class CsvTables : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEveryEncodingByItself_data();
    void readsEveryEncodingByItself();
    void findsTheDelimiter_data();
    void findsTheDelimiter();
    void readsQuotesAndLineBreaksInsideQuotes();
    void numbersRowsAsASpreadsheetDoes();
    void readsAFileLargerThanItsChunks();
    void keepsOneBadByteFromCostingTheLedger();
    void refusesWhatIsNotATable_data();
    void refusesWhatIsNotATable();
    void disarmsFormulasAndReadsThemBack_data();
    void disarmsFormulasAndReadsThemBack();
    void readsNumbersThatWereWrittenAsFormulas();
    void writesTheLayoutThatItRead();
    void leavesNothingBehindWhenNotFinished();
    void findsTheHeaderBelowTitles();
    void saysWhenThereIsNoHeader();
};

void CsvTables::readsEveryEncodingByItself_data()
{
    QTest::addColumn<QByteArray>("mark");
    QTest::addColumn<TextEncoding>("encoding");
    QTest::newRow("UTF-8") << QByteArray() << TextEncoding::Utf8;
    QTest::newRow("UTF-8 marked") << QByteArray("\xEF\xBB\xBF") << TextEncoding::Utf8;
    QTest::newRow("UTF-16LE") << QByteArray("\xFF\xFE") << TextEncoding::Utf16LittleEndian;
    QTest::newRow("UTF-16BE") << QByteArray("\xFE\xFF") << TextEncoding::Utf16BigEndian;
    QTest::newRow("GB18030") << QByteArray() << TextEncoding::Gb18030;
}

void CsvTables::readsEveryEncodingByItself()
{
    QFETCH(const QByteArray, mark);
    QFETCH(const TextEncoding, encoding);
    // 𫖮 is outside the BMP: four bytes in GB 18030, a surrogate pair in UTF-16.
    const QString text = QStringLiteral("姓名,住址\n古丽娜尔·买买提,胶州路154弄\n苏丽𫖮,\n");
    QTemporaryDir folder;
    const QString path = writeBytes(folder, mark + TextDecoder::create(encoding)->encode(text));
    auto reader = TableReader::open(path);
    QVERIFY(reader);
    QCOMPARE((*reader)->layout().encoding, encoding);
    QCOMPARE((*reader)->layout().byteOrderMark, !mark.isEmpty());
    const auto rows = readAll(path);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->at(1).cells, QStringList({QStringLiteral("古丽娜尔·买买提"), QStringLiteral("胶州路154弄")}));
    QCOMPARE(rows->at(2).cells, QStringList({QStringLiteral("苏丽𫖮"), QString()}));
}

void CsvTables::findsTheDelimiter_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QChar>("delimiter");
    QTest::newRow("comma") << QStringLiteral("a,b,c\n1,2,3\n") << QChar(u',');
    QTest::newRow("tab") << QStringLiteral("a\tb\tc\n1\t2, or 3\t3\n") << QChar(u'\t');
    QTest::newRow("semicolon") << QStringLiteral("a;b;c\n\"1,2,3,4\";2;3\n1,5;2;3\n") << QChar(u';');
    QTest::newRow("title above") << QStringLiteral("台账\n说明\na,b,c\n1,2,3\n1,2,3\n") << QChar(u',');
    QTest::newRow("one line") << QStringLiteral("a\tb\tc") << QChar(u'\t');
    QTest::newRow("one column") << QStringLiteral("a\nb\nc\n") << QChar(u',');
}

void CsvTables::findsTheDelimiter()
{
    QFETCH(const QString, sample);
    QFETCH(const QChar, delimiter);
    QCOMPARE(findDelimiter(sample), delimiter);
}

void CsvTables::readsQuotesAndLineBreaksInsideQuotes()
{
    QTemporaryDir folder;
    const auto rows = readAll(writeBytes(folder, "a,\"b \"\"c\"\", d\ne\",f\r\n\"\",\"x\"y,z\"w\"\r\n"));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->at(0).cells,
             QStringList({QStringLiteral("a"), QStringLiteral("b \"c\", d\ne"), QStringLiteral("f")}));
    QCOMPARE(rows->at(1).cells, QStringList({QString(), QStringLiteral("xy"), QStringLiteral("z\"w\"")}));
}

void CsvTables::numbersRowsAsASpreadsheetDoes()
{
    QTemporaryDir folder;
    const auto rows = readAll(writeBytes(folder, "title,x\r\n\r\n\"two\nlines\",y\r\nlast,z"));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 4);
    QVERIFY(rows->at(1).isBlank());
    QCOMPARE(rows->at(2).number, 3);
    QCOMPARE(rows->at(3).number, 4);
    QCOMPARE(rows->at(3).cell(1), QStringLiteral("z"));
    QCOMPARE(rows->at(3).cell(7), QString());
}

void CsvTables::readsAFileLargerThanItsChunks()
{
    QString text;
    constexpr int count = 20000;
    for (int i = 0; i < count; ++i)
        text += QStringLiteral("%1,\"欧阳\"\"𫖮\"\"修\",x\r\n").arg(i);
    QTemporaryDir folder;
    const auto rows = readAll(writeBytes(folder, TextDecoder::create(TextEncoding::Gb18030)->encode(text)));
    QVERIFY(rows);
    QCOMPARE(rows->size(), count);
    for (int i = 0; i < count; ++i) {
        QCOMPARE(rows->at(i).cells,
                 QStringList({QString::number(i), QStringLiteral("欧阳\"𫖮\"修"), QStringLiteral("x")}));
    }
}

void CsvTables::keepsOneBadByteFromCostingTheLedger()
{
    QByteArray bytes = TextDecoder::create(TextEncoding::Gb18030)->encode(QStringLiteral("姓名,住址\n李宇广,胶州路\n"));
    bytes.insert(bytes.indexOf('\n') + 1, '\xFF');
    for (int i = 0; i < 50; ++i)
        bytes += TextDecoder::create(TextEncoding::Gb18030)->encode(QStringLiteral("吕浩霞,胶州路\n"));
    QTemporaryDir folder;
    const auto rows = readAll(writeBytes(folder, bytes));
    QVERIFY(rows);
    QCOMPARE(rows->size(), 52);
    QVERIFY(rows->at(1).cell(0).contains(QChar::ReplacementCharacter));
    QCOMPARE(rows->at(2).cell(0), QStringLiteral("吕浩霞"));
}

void CsvTables::refusesWhatIsNotATable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << "tabular.empty";
    QTest::newRow("binary") << QByteArray("\x7F"
                                          "ELF\x02\x01\x01\0\0\0\0\0",
                                          12)
                            << "tabular.not-a-table";
    QTest::newRow("web page named .xls") << QByteArray("\xEF\xBB\xBF\n<html><table><tr>") << "tabular.web-page";
    QTest::newRow("noise") << QByteArray(2000, '\xFF').replace(0, 3, "abc") << "tabular.encoding";
    QTest::newRow("ZIP that is no workbook") << QByteArray("PK\x03\x04 nothing") << "tabular.damaged";
    QTest::newRow("OLE that is no workbook")
        << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(600, '\0') << "tabular.damaged";
    QTest::newRow("unclosed quote") << QByteArray("a,b\n1,\"2\n3,4\n") << "tabular.damaged";
    QTest::newRow("unclosed quote in a long file")
        << QByteArray("a,b\n1,\"2\n") + QByteArray("3,4\n").repeated(10000) << "tabular.cell-too-long";
    QTest::newRow("too many columns") << QByteArray("x,").repeated(limits::columns + 1) << "tabular.too-many-columns";
}

void CsvTables::refusesWhatIsNotATable()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, code);
    QTemporaryDir folder;
    const auto rows = readAll(writeBytes(folder, bytes));
    QVERIFY(!rows);
    QCOMPARE(rows.error().code, code);
    QCOMPARE(rows.error().context.value(QStringLiteral("file")).toString(), QStringLiteral("table"));
}

void CsvTables::disarmsFormulasAndReadsThemBack_data()
{
    QTest::addColumn<QString>("cell");
    for (const char *cell : {"=1+1",
                             "=HYPERLINK(\"http://x\")",
                             "+8613812345678",
                             "-",
                             "@SUM(A1)",
                             "\tx",
                             "'=x",
                             "''=x",
                             "'",
                             "''",
                             "'quoted'",
                             "plain",
                             "",
                             "＝1",
                             "=\"0021\"",
                             "a=b",
                             " =x",
                             "-5",
                             "\nx",
                             "a;b,c\td"})
        QTest::newRow(cell) << QString::fromUtf8(cell);
}

void CsvTables::disarmsFormulasAndReadsThemBack()
{
    QFETCH(const QString, cell);
    QVERIFY(!QRegularExpression(QStringLiteral("^[=+\\-@\t\r\n＝＋－＠]")).match(guardFormula(cell)).hasMatch());
    QCOMPARE(unguardFormula(guardFormula(cell)), cell);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.csv"));
    for (const QChar delimiter : {u',', u';', u'\t'}) {
        auto writer = TableWriter::create(path, {.delimiter = delimiter});
        QVERIFY(writer);
        for (int i = 0; i < 3; ++i)
            QVERIFY((*writer)->writeRow({QStringLiteral("n"), cell, QStringLiteral("m")}));
        QVERIFY((*writer)->finish());
        const auto rows = readAll(path);
        QVERIFY(rows);
        QCOMPARE(rows->size(), 3);
        QCOMPARE(rows->at(2).cell(1), cell);
    }
}

void CsvTables::readsNumbersThatWereWrittenAsFormulas()
{
    QTemporaryDir folder;
    const auto rows = readAll(writeBytes(folder, "a,b\n=\"310199197110268756\",\"=\"\"0021\"\"\"\n"));
    QVERIFY(rows);
    QCOMPARE(rows->at(1).cells, QStringList({QStringLiteral("310199197110268756"), QStringLiteral("0021")}));
}

void CsvTables::writesTheLayoutThatItRead()
{
    const QString source = importFile("resident-ledger.gb18030.csv");
    auto reader = TableReader::open(source);
    QVERIFY(reader);
    QCOMPARE((*reader)->layout().encoding, TextEncoding::Gb18030);
    QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("copy.csv"));
    auto writer = TableWriter::create(copy, (*reader)->layout());
    QVERIFY(writer);
    TableRow row;
    int count = 0;
    for (;; ++count) {
        const auto more = (*reader)->next(row);
        QVERIFY(more);
        if (!*more)
            break;
        QVERIFY((*writer)->writeRow(row.cells));
    }
    QVERIFY((*writer)->finish());
    QCOMPARE(count, 4969);
    QFile a(source);
    QFile b(copy);
    QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
    QCOMPARE(a.readAll(), b.readAll());
}

void CsvTables::leavesNothingBehindWhenNotFinished()
{
    QTemporaryDir folder;
    for (const TableFormat format : {TableFormat::Csv, TableFormat::Xlsx}) {
        auto writer = TableWriter::create(folder.filePath(QStringLiteral("out")), {.format = format});
        QVERIFY(writer);
        QVERIFY((*writer)->writeRow({QStringLiteral("x")}));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void CsvTables::findsTheHeaderBelowTitles()
{
    const QSet<QString> names = {QStringLiteral("姓名"), QStringLiteral("性别"), QStringLiteral("女")};
    const HeaderFinder finder([&](const QString &name) { return names.contains(name); });
    auto table = HeadedTable::open(importFile("resident-ledger.gb18030.csv"), finder);
    QVERIFY(table);
    QCOMPARE((*table)->header().header.number, 2);
    QCOMPARE((*table)->header().above.size(), 1);
    TableRow row;
    qint64 count = 0;
    while (*(*table)->next(row))
        ++count;
    QCOMPARE(count, 4967);
    QCOMPARE(row.number, 4969 + 1);
}

void CsvTables::saysWhenThereIsNoHeader()
{
    const HeaderFinder finder([](const QString &name) { return name == QStringLiteral("nothing"); });
    const auto table = HeadedTable::open(importFile("resident-ledger.gb18030.csv"), finder);
    QVERIFY(!table);
    QCOMPARE(table.error().code, QStringLiteral("tabular.no-header"));
}

QTEST_GUILESS_MAIN(CsvTables)
#include "tst_tabular_csv.moc"
