// SPDX-License-Identifier: GPL-3.0-or-later
#include "TableFiles.h"
#include "tabular/CellText.h"

#include <QTest>

using namespace yc::tabular;
using namespace yc::tabular::testing;

class WorkbookTables : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesNumbersAsPeopleReadThem_data();
    void writesNumbersAsPeopleReadThem();
    void turnsSerialNumbersIntoDays_data();
    void turnsSerialNumbersIntoDays();
    void tellsDateFormatsFromNumberFormats_data();
    void tellsDateFormatsFromNumberFormats();
    void readsTheLedgerAsXlsx();
    void readsTheLedgerAsXls();
    void readsBackWhatItWrote();
    void keepsItsScratchInMemory();
    void saysWhichSheetIsMissing();
};

void WorkbookTables::writesNumbersAsPeopleReadThem_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("text");
    QTest::newRow("small") << "1.0" << "1";
    QTest::newRow("telephone") << "1.3812345678E10" << "13812345678";
    QTest::newRow("fraction") << "0.1" << "0.1";
    QTest::newRow("rounding noise") << "0.30000000000000004" << "0.3";
    QTest::newRow("fifteen digits") << "310199710910902" << "310199710910902";
    QTest::newRow("digits in full") << "310199197110268756" << "310199197110268756";
    QTest::newRow("lost digits") << "3.101991929090188e+17" << "3.10199192909019E+17";
    QTest::newRow("negative") << "-12" << "-12";
    QTest::newRow("leading zeros stand") << "000123" << "000123";
    QTest::newRow("no number") << "abc" << "abc";
}

void WorkbookTables::writesNumbersAsPeopleReadThem()
{
    QFETCH(const QString, stored);
    QFETCH(const QString, text);
    QCOMPARE(numberText(stored), text);
}

void WorkbookTables::turnsSerialNumbersIntoDays_data()
{
    QTest::addColumn<double>("serial");
    QTest::addColumn<bool>("from1904");
    QTest::addColumn<QString>("text");
    QTest::newRow("a birthday") << 28014.0 << false << "1976-09-11";
    QTest::newRow("before Excel's invented day") << 59.0 << false << "1900-02-28";
    QTest::newRow("after it") << 61.0 << false << "1900-03-01";
    QTest::newRow("Macintosh") << 26552.0 << true << "1976-09-11";
    QTest::newRow("with time") << 28014.5 << false << "1976-09-11T12:00:00";
    QTest::newRow("time alone") << 0.25 << false << "06:00:00";
    QTest::newRow("rounds up to the next day") << 28013.9999999 << false << "1976-09-11";
    QTest::newRow("no day at all") << 1e9 << false << "1000000000";
}

void WorkbookTables::turnsSerialNumbersIntoDays()
{
    QFETCH(const double, serial);
    QFETCH(const bool, from1904);
    QFETCH(const QString, text);
    QCOMPARE(serialDateText(serial, from1904), text);
}

void WorkbookTables::tellsDateFormatsFromNumberFormats_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isDate");
    QTest::newRow("iso") << "yyyy-mm-dd" << true;
    QTest::newRow("chinese") << QStringLiteral("[$-804]yyyy\"年\"m\"月\"d\"日\"") << true;
    QTest::newRow("time") << "h:mm" << true;
    QTest::newRow("general") << "General" << false;
    QTest::newRow("number") << "#,##0.00_ " << false;
    QTest::newRow("red") << "[Red]0.00" << false;
    QTest::newRow("letters in quotes") << "0\"days\"" << false;
    QTest::newRow("escaped letter") << "0\\d" << false;
}

void WorkbookTables::tellsDateFormatsFromNumberFormats()
{
    QFETCH(const QString, code);
    QFETCH(const bool, isDate);
    QCOMPARE(isDateFormat(code), isDate);
}

void WorkbookTables::readsTheLedgerAsXlsx()
{
    const auto rows = readAll(importFile("resident-ledger.xlsx"));
    QVERIFY2(rows, qPrintable(codeOf(rows)));
    QCOMPARE(rows->size(), 1 + 1 + 4967);
    QCOMPARE(rows->at(0).cells,
             QStringList({QStringLiteral("静安区居民台账（截至2026年11月）")})); // merged over 14 columns
    QCOMPARE(rows->at(1).number, 3);
    QCOMPARE(rows->at(1).cells.size(), 14);
    QCOMPARE(rows->at(2).cell(1), QStringLiteral("310199197110268756"));
    QCOMPARE(rows->at(2).cell(13), QStringLiteral("1"));
    QCOMPARE(rows->last().number, 4970);
    qsizetype lost = 0;
    for (const TableRow &row : *rows)
        lost += row.cell(1).endsWith(QStringLiteral("E+17")) && row.cell(1).size() > 12 ? 1 : 0;
    QCOMPARE(lost, 51); // numbers kept in number cells, which hold 15 digits
}

void WorkbookTables::readsTheLedgerAsXls()
{
    const auto rows = readAll(importFile("resident-ledger.xls"));
    QVERIFY2(rows, qPrintable(codeOf(rows)));
    QCOMPARE(rows->size(), 1 + 4967);
    QCOMPARE(rows->at(0).cell(0), QStringLiteral("序号"));
    QCOMPARE(rows->at(1).cell(1), QStringLiteral("000001"));
    QCOMPARE(rows->at(1).cell(6), QStringLiteral("310199197110268756"));
    QCOMPARE(rows->at(1).cell(0), QStringLiteral("1"));
}

void WorkbookTables::readsBackWhatItWrote()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.xlsx"));
    const TableLayout layout{.format = TableFormat::Xls, .sheet = QStringLiteral("台账")};
    QCOMPARE(TableWriter::fileEnding(layout), QStringLiteral("xlsx"));
    const QList<QStringList> written = {
        {QStringLiteral("姓名"), QString(), QStringLiteral("号码")},
        {QStringLiteral("苏丽𫖮"), QStringLiteral("=1+1"), QStringLiteral("310199197110268756")},
        {QStringLiteral(" two\nlines <&> "), QStringLiteral("'x"), QStringLiteral("000123")},
    };
    auto writer = TableWriter::create(path, layout);
    QVERIFY(writer);
    for (const QStringList &cells : written)
        QVERIFY((*writer)->writeRow(cells));
    QVERIFY((*writer)->finish());
    const auto rows = readAll(path, QStringLiteral("台账"));
    QVERIFY2(rows, qPrintable(codeOf(rows)));
    QCOMPARE(rows->size(), written.size());
    for (qsizetype i = 0; i < written.size(); ++i)
        QCOMPARE(rows->at(i).cells, written[i]);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList({QStringLiteral("out.xlsx")}));
}

/// Rows on their way into a workbook: in memory only, so that no deleted copy stays on a disk.
void WorkbookTables::keepsItsScratchInMemory()
{
    const QTemporaryDir folder;
    auto writer = TableWriter::create(folder.filePath(QStringLiteral("out.xlsx")), {.format = TableFormat::Xlsx});
    QVERIFY(writer);
    for (int row = 0; row < 3'000; ++row)
        QVERIFY((*writer)->writeRow({QStringLiteral("王秀兰"), QStringLiteral("310199194403020024")}));
    int scratch = 0;
    const QFileInfoList open = QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::Files | QDir::System);
    for (const QFileInfo &descriptor : open) {
        const QString target = descriptor.symLinkTarget();
        if (!target.endsWith(QStringLiteral("(deleted)")))
            continue;
        ++scratch;
        QVERIFY2(target.startsWith(QStringLiteral("/dev/shm/")) || target.contains(QStringLiteral("memfd")),
                 qPrintable(target));
    }
    QVERIFY(scratch > 0); // or this test looks in the wrong place
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
    QVERIFY((*writer)->finish());
}

void WorkbookTables::saysWhichSheetIsMissing()
{
    for (const char *name : {"resident-ledger.xlsx", "resident-ledger.xls"}) {
        const auto rows = readAll(importFile(name), QStringLiteral("no such"));
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, QStringLiteral("tabular.no-such-sheet"));
    }
}

QTEST_GUILESS_MAIN(WorkbookTables)
#include "tst_tabular_workbook.moc"
