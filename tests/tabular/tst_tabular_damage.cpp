// SPDX-License-Identifier: GPL-3.0-or-later
#include "TableFiles.h"

#include <QRandomGenerator>
#include <QTest>

using namespace yc::tabular;
using namespace yc::tabular::testing;

/// Whatever the bytes: rows or an error, no crash, no endless loop. Seeds are fixed, so a failure can be repeated.
class DamagedTables : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void survivesNoise_data();
    void survivesNoise();
    void survivesCutFiles_data();
    void survivesCutFiles();
    void survivesFlippedBytes_data();
    void survivesFlippedBytes();

private:
    static void addFiles();
    static QByteArray bytesOf(const char *name);
    QTemporaryDir m_folder;
};

void DamagedTables::addFiles()
{
    QTest::addColumn<QByteArray>("bytes");
    for (const char *name : {"resident-ledger.gb18030.csv", "resident-ledger.xlsx", "resident-ledger.xls"})
        QTest::newRow(name) << bytesOf(name);
}

QByteArray DamagedTables::bytesOf(const char *name)
{
    QFile file(importFile(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void DamagedTables::survivesNoise_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("text") << QByteArray();
    QTest::newRow("xlsx") << QByteArray("PK\x03\x04");
    QTest::newRow("xls") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE");
}

void DamagedTables::survivesNoise()
{
    QFETCH(const QByteArray, head);
    QRandomGenerator random(20261121);
    int errors = 0;
    for (int round = 0; round < 60; ++round) {
        QByteArray bytes(random.bounded(1, 6000), Qt::Uninitialized);
        for (char &byte : bytes)
            byte = char(round % 2 == 0 ? random.bounded(256) : random.bounded(9, 127));
        errors += readAll(writeBytes(m_folder, head + bytes)) ? 0 : 1;
    }
    QVERIFY(errors > 0);
}

void DamagedTables::survivesCutFiles_data() { addFiles(); }

void DamagedTables::survivesCutFiles()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(bytes.size() > 100000);
    QRandomGenerator random(7);
    for (int round = 0; round < 25; ++round) {
        const auto rows = readAll(writeBytes(m_folder, bytes.first(random.bounded(1, int(bytes.size())))));
        if (bytes.startsWith("PK")) // its directory stands at the end
            QVERIFY(!rows);
    }
}

void DamagedTables::survivesFlippedBytes_data() { addFiles(); }

void DamagedTables::survivesFlippedBytes()
{
    QFETCH(const QByteArray, bytes);
    QRandomGenerator random(11);
    for (int round = 0; round < 25; ++round) {
        QByteArray damaged = bytes;
        // Half of them in the head and the tail, where the structures of a workbook stand.
        for (int i = 0; i < 20; ++i) {
            const auto span = int(i % 2 == 0 ? damaged.size() : 4096);
            const auto at = random.bounded(span);
            damaged[i % 4 == 3 ? damaged.size() - 1 - at : at] = char(random.bounded(256));
        }
        const auto rows = readAll(writeBytes(m_folder, damaged));
        if (rows)
            QVERIFY(rows->size() < 200000);
    }
}

QTEST_GUILESS_MAIN(DamagedTables)
#include "tst_tabular_damage.moc"
