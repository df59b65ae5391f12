// SPDX-License-Identifier: GPL-3.0-or-later
#include "SlipSamples.h"
#include "print/SlipPreview.h"
#include "print/SlipPrinter.h"

#include <QPrinter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace yc::print;

class Preview : public QObject {
    Q_OBJECT

    static SlipPainter slip(int materials)
    {
        return SlipPainter::compose(SlipTemplate::load(QStringLiteral("acceptance-notice")).value(),
                                    samples::slip(materials))
            .value();
    }

private Q_SLOTS:
    void fitsThePageToItsWidth()
    {
        SlipPreview preview;
        preview.resize(600, 500);
        preview.show();
        preview.setSlip(slip(4));
        QVERIFY(preview.fitsWidth());
        const qreal narrow = preview.zoom();
        QCOMPARE(preview.horizontalScrollBar()->maximum(), 0);
        preview.resize(900, 500);
        QVERIFY(preview.zoom() > narrow * 1.3);
        QCOMPARE(preview.horizontalScrollBar()->maximum(), 0);
        QVERIFY(preview.verticalScrollBar()->maximum() > 0);
    }
    void zoomsByKeyboardWithinBounds()
    {
        SlipPreview preview;
        preview.resize(600, 500);
        preview.show();
        preview.setSlip(slip(4));
        preview.setZoom(1);
        QTest::keyClick(&preview, Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(preview.zoom(), 1.25);
        QVERIFY(!preview.fitsWidth());
        QTest::keyClick(&preview, Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(preview.zoom(), 1.0);
        preview.setZoom(99);
        QCOMPARE(preview.zoom(), 4.0);
        preview.setZoom(0.001);
        QCOMPARE(preview.zoom(), 0.25);
        QTest::keyClick(&preview, Qt::Key_0, Qt::ControlModifier);
        QVERIFY(preview.fitsWidth());
    }
    void turnsPagesAndSaysWhichOneIsShown()
    {
        SlipPreview preview;
        preview.resize(600, 500);
        preview.show();
        QSignalSpy turned(&preview, &SlipPreview::currentPageChanged);
        preview.setSlip(slip(60));
        QVERIFY(preview.pageCount() > 1);
        QCOMPARE(preview.currentPage(), 0);
        QTest::keyClick(&preview, Qt::Key_PageDown);
        QCOMPARE(preview.currentPage(), 1);
        QCOMPARE(turned.last().at(0).toInt(), 1);
        QVERIFY(preview.accessibleDescription().contains(QStringLiteral("2")));
        QTest::keyClick(&preview, Qt::Key_PageUp);
        QCOMPARE(preview.currentPage(), 0);
        QTest::keyClick(&preview, Qt::Key_End);
        QCOMPARE(preview.currentPage(), preview.pageCount() - 1);
    }
    void asksForPrintingAndSaving()
    {
        SlipPreview preview;
        preview.setSlip(slip(1));
        QSignalSpy print(&preview, &SlipPreview::printRequested), save(&preview, &SlipPreview::saveRequested);
        QTest::keyClick(&preview, Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(print.count(), 1);
        QTest::keyClick(&preview, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(save.count(), 1);
    }
    void canBeReadAloud()
    {
        SlipPreview preview;
        QVERIFY(!preview.accessibleName().isEmpty());
        QVERIFY(!preview.accessibleDescription().isEmpty());
        preview.setSlip(slip(1));
        QVERIFY(preview.accessibleDescription().contains(QStringLiteral("云溪街道社区事务受理服务中心")));
        preview.clear();
        QVERIFY(!preview.accessibleDescription().contains(QStringLiteral("云溪街道")));
    }
    void drawsEveryPixelOfADenseScreen()
    {
        SlipPreview preview;
        preview.resize(500, 700);
        preview.show();
        preview.setSlip(slip(2));
        QPixmap shot(preview.size() * 2);
        shot.setDevicePixelRatio(2);
        shot.fill(Qt::magenta);
        preview.render(&shot);
        const QImage image = shot.toImage();
        if (const QString keep = qEnvironmentVariable("YC_KEEP_SLIPS"); !keep.isEmpty())
            image.save(keep + QStringLiteral("/preview.png"));
        // A picture drawn for half as many pixels would repeat each of them.
        int different = 0;
        for (int y = 0; y + 1 < image.height(); y += 2)
            for (int x = 0; x + 1 < image.width(); x += 2)
                different += qAbs(qGray(image.pixel(x, y)) - qGray(image.pixel(x + 1, y + 1))) > 40;
        QVERIFY2(different > 2000, qPrintable(QString::number(different)));
    }
    void printsTheChosenPagesUnderATitleWithoutAName()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("job.pdf"));
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(file);
        printer.setFromTo(1, 2);
        const SlipPainter long60 = slip(60);
        QVERIFY(long60.pageCount() >= 3);
        const auto printed = SlipPrinter::print(long60, printer);
        VERIFY_RESULT(printed);
        QCOMPARE(printer.docName(), QStringLiteral("受理通知书"));
        QCOMPARE(samples::info(file, QStringLiteral("Pages")), QStringLiteral("2"));
        QVERIFY(samples::words(file).contains(QStringLiteral("310199********0014")));
        QCOMPARE(samples::info(file, QStringLiteral("Title")), QStringLiteral("受理通知书"));
    }
    void saysThatPrintingFailed()
    {
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(QStringLiteral("/proc/nowhere/job.pdf"));
        const auto printed = SlipPrinter::print(slip(1), printer);
        QVERIFY(!printed);
        QCOMPARE(printed.error().code, QStringLiteral("print.failed"));
    }
};

QTEST_MAIN(Preview)
#include "tst_print_preview.moc"
