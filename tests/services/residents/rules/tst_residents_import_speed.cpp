// SPDX-License-Identifier: GPL-3.0-or-later
#include "Ledgers.h"
#include "services/residents/rules/ImportCommand.h"
#include "services/residents/rules/ResidentType.h"
#include "support/MemoryTransaction.h"
#include "tabular/TableReader.h"
#include "tabular/TableWriter.h"

#include <QElapsedTimer>
#include <QTest>

using namespace yc::residents;
using namespace yc::residents::testing;

/// Figures for the bench: printed, never asserted, for machines differ. Build with the release preset to quote them.
class ResidentImportSpeed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAndChecks_data();
    void readsAndChecks();
    void keepsMemoryFlat();

private:
    /// The ledger's own rows many times over, so that every kind of row is there.
    static QString enlarge(const QTemporaryDir &folder, const char *name, int times);
    static qint64 residentKib();
};

qint64 ResidentImportSpeed::residentKib()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmRSS:");
    return text.mid(at + 6, 20).trimmed().split(' ').first().toLongLong();
}

QString ResidentImportSpeed::enlarge(const QTemporaryDir &folder, const char *name, int times)
{
    auto reader = yc::tabular::TableReader::open(importFile(name));
    if (!reader)
        return {};
    const QString path = folder.filePath(QString::fromLatin1(name));
    auto writer = yc::tabular::TableWriter::create(path, (*reader)->layout());
    QList<QStringList> rows;
    yc::tabular::TableRow row;
    while (*(*reader)->next(row))
        rows.append(row.cells);
    for (int i = 0; i < times; ++i) {
        for (qsizetype r = i == 0 ? 0 : 2; r < rows.size(); ++r)
            (void)(*writer)->writeRow(rows[r]);
    }
    return (*writer)->finish() ? path : QString();
}

void ResidentImportSpeed::readsAndChecks_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("times");
    QTest::newRow("csv") << QByteArray("resident-ledger.gb18030.csv") << 20;
    QTest::newRow("xlsx") << QByteArray("resident-ledger.xlsx") << 4;
    QTest::newRow("xls") << QByteArray("resident-ledger.xls") << 1;
}

void ResidentImportSpeed::readsAndChecks()
{
    QFETCH(const QByteArray, name);
    QFETCH(const int, times);
    QTemporaryDir folder;
    const QString path = times == 1 ? importFile(name.constData()) : enlarge(folder, name.constData(), times);
    const LedgerSource source = sourceOf(path);
    (void)LedgerImport(sourceOf(importFile("resident-ledger.gb18030.csv"))).run({}); // tables are loaded
    QElapsedTimer timer;
    timer.start();
    const auto summary = LedgerImport(source).run({});
    const qint64 ns = timer.nsecsElapsed();
    QVERIFY(summary);
    QVERIFY(summary->rows > 4900);
    qInfo("%s: %lld rows in %.0f ms, %.0f rows/s", name.constData(), summary->rows, double(ns) / 1e6,
          double(summary->rows) * 1e9 / double(ns));
}

void ResidentImportSpeed::keepsMemoryFlat()
{
    QTemporaryDir folder;
    const QString path = enlarge(folder, "resident-ledger.gb18030.csv", 20);
    qint64 early = 0;
    qint64 most = 0;
    const auto summary = LedgerImport(sourceOf(path)).run({}, {}, [&](const LedgerProgress &progress) {
        if (early == 0 && progress.part > 0.1)
            early = residentKib();
        most = std::max(most, residentKib());
    });
    QVERIFY(summary);
    qInfo("memory at a tenth of %lld rows %lld KiB, at most %lld KiB", summary->rows, early, most);
}

QTEST_GUILESS_MAIN(ResidentImportSpeed)
#include "tst_residents_import_speed.moc"
