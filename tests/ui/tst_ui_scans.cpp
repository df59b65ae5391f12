// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of PDFs and pictures of scans, of good ones and of those that somebody made to do harm.
#include "SamplePdf.h"
#include "ui/PdfPages.h"
#include "ui/ScanImage.h"

#include <QTest>

using namespace yc;
using test::SamplePdf;
using ui::PdfPages;
using ui::ScanImage;

namespace {

template<class T> core::Result<T> wait(QFuture<core::Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

QString errorOf(const auto &result) { return result ? QStringLiteral("none") : result.error().code; }

const QList<QColor> threeColours{QColor(200, 40, 40), QColor(40, 200, 40), QColor(40, 40, 200)};

} // namespace

class PicturesOfScans : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachPageIsDrawnInTheSizeAskedFor()
    {
        const QByteArray pdf = SamplePdf::ofPages(threeColours);
        const auto pages = wait(PdfPages::count(pdf));
        QCOMPARE(errorOf(pages), QStringLiteral("none"));
        QCOMPARE(*pages, 3);
        for (int i = 0; i < 3; ++i) {
            const auto page = wait(PdfPages::page(pdf, i, 420));
            QCOMPARE(errorOf(page), QStringLiteral("none"));
            QVERIFY(page->isWhole);
            QCOMPARE(page->image.height(), 420);
            QVERIFY(std::abs(page->image.width() - 297) <= 2);
            QCOMPARE(page->image.pixelColor(150, 400), threeColours.at(i));
        }
        QCOMPARE(errorOf(wait(PdfPages::page(pdf, 7, 420))), QStringLiteral("file.pdf-damaged"));
    }
    void aPasswordIsSaid()
    {
        const QByteArray pdf = SamplePdf::locked();
        QCOMPARE(errorOf(wait(PdfPages::count(pdf))), QStringLiteral("file.pdf-locked"));
        QCOMPARE(errorOf(wait(PdfPages::page(pdf, 0, 100))), QStringLiteral("file.pdf-locked"));
    }
    void whatIsCutIsSaidOrMarked_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {0, 1, 20, 50, 80, 95})
            QTest::addRow("%d %%", percent) << percent;
    }
    void whatIsCutIsSaidOrMarked()
    {
        QFETCH(const int, percent);
        const QByteArray whole = SamplePdf::ofPages(threeColours);
        const QByteArray pdf = whole.first(whole.size() * percent / 100);
        const auto pages = wait(PdfPages::count(pdf));
        if (!pages) {
            QCOMPARE(errorOf(pages), QStringLiteral("file.pdf-damaged"));
            return;
        }
        const auto page = wait(PdfPages::page(pdf, 0, 100));
        // Marked, or all there: what was cut off may have been the table at the end.
        QVERIFY(page ? !page->isWhole || page->image.pixelColor(35, 95) == threeColours.at(0)
                     : errorOf(page) == QStringLiteral("file.pdf-damaged"));
    }
    void noPdfAtAllIsSaid()
    {
        QCOMPARE(errorOf(wait(PdfPages::count("%PDF-1.4\n" + QByteArray(5000, 'p')))),
                 QStringLiteral("file.pdf-damaged"));
        QCOMPARE(errorOf(wait(PdfPages::count({}))), QStringLiteral("file.pdf-damaged"));
    }
    /// However large it says that it is, the picture is as large as asked for.
    void hugeAndFlatPagesStaySmall_data()
    {
        QTest::addColumn<QByteArray>("box");
        QTest::newRow("a million inches") << QByteArray("[0 0 72000000 72000000]");
        QTest::newRow("a line") << QByteArray("[0 0 1000000 1]");
        QTest::newRow("nothing") << QByteArray("[0 0 0 0]");
        QTest::newRow("turned round") << QByteArray("[500 700 0 0]");
        QTest::newRow("no numbers") << QByteArray("[/a /b (c) null]");
    }
    void hugeAndFlatPagesStaySmall()
    {
        QFETCH(const QByteArray, box);
        const auto page = wait(PdfPages::page(SamplePdf::raw(box), 0, 300));
        if (page)
            QVERIFY(std::max(page->image.width(), page->image.height()) <= 301);
        else
            QVERIFY(errorOf(page) == QStringLiteral("file.pdf-damaged") ||
                    errorOf(page) == QStringLiteral("file.pdf-heavy"));
    }
    void morePagesThanThereAreDoNoHarm()
    {
        const QByteArray pdf = SamplePdf::raw("[0 0 100 100]", {}, "2000000000");
        const auto pages = wait(PdfPages::count(pdf));
        QVERIFY(pages || errorOf(pages) == QStringLiteral("file.pdf-damaged") ||
                errorOf(pages) == QStringLiteral("file.pdf-heavy"));
        const auto page = wait(PdfPages::page(pdf, 1'999'999'999, 100));
        QVERIFY(!page);
    }
    void aThousandPagesAreCountedAndTheLastIsDrawn()
    {
        QList<QColor> colours(1000, QColor(250, 250, 250));
        colours.last() = QColor(10, 120, 10);
        const QByteArray pdf = SamplePdf::ofPages(colours);
        QCOMPARE(*wait(PdfPages::count(pdf)), 1000);
        const auto page = wait(PdfPages::page(pdf, 999, 200));
        QVERIFY(page);
        QCOMPARE(page->image.pixelColor(70, 190), QColor(10, 120, 10));
    }
    void whatTakesTooLongIsEnded()
    {
        const auto none = PdfPages::Limits{.time = std::chrono::milliseconds(0)};
        QCOMPARE(errorOf(wait(PdfPages::count(SamplePdf::ofPages(threeColours), {}, none))),
                 QStringLiteral("file.pdf-heavy"));
    }
    void whatNobodyWantsAnyMoreIsNotBegun()
    {
        std::stop_source stop;
        stop.request_stop();
        const QByteArray pdf = SamplePdf::ofPages(threeColours);
        QCOMPARE(errorOf(wait(PdfPages::count(pdf, stop.get_token()))), QStringLiteral("cancelled"));
        QCOMPARE(errorOf(wait(ScanImage::read("x", 100, stop.get_token()))), QStringLiteral("cancelled"));
    }
    void aPictureIsReadAsLargeAsAsked()
    {
        QImage image(800, 400, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(image.save(&buffer, "JPEG"));
        QCOMPARE(wait(ScanImage::read(bytes))->size(), QSize(800, 400));
        QCOMPARE(wait(ScanImage::read(bytes, ScanImage::faintSide))->size(), QSize(24, 12));
        QCOMPARE(errorOf(wait(ScanImage::read("\xFF\xD8\xFF\xE0 broken"))), QStringLiteral("file.no-picture"));
        QCOMPARE(ScanImage::within(image, 100).size(), QSize(100, 50));
        QCOMPARE(ScanImage::within(image, 1000).size(), QSize(800, 400));
        QVERIFY(ScanImage::within({}, 100).isNull());
    }
};

QTEST_MAIN(PicturesOfScans)
#include "tst_ui_scans.moc"
