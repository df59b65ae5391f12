// SPDX-License-Identifier: GPL-3.0-or-later
#include "SlipSamples.h"
#include "print/QrCode.h"

#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

using namespace yc::print;

class QrCodes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isReadBackByAScanner_data()
    {
        QTest::addColumn<QString>("payload");
        QTest::newRow("short") << QStringLiteral("A");
        QTest::newRow("digits") << QString(40, u'7');
        QTest::newRow("address") << QStringLiteral("https://city.example/q?c=310199001001-20261120-0042&v=7Q2M");
        QTest::newRow("Chinese") << QStringLiteral("受理通知书 310199-受-〔2026〕000137 𠮷");
        QTest::newRow("long") << QStringLiteral("0123456789abcdef").repeated(40);
    }
    void isReadBackByAScanner()
    {
        QFETCH(QString, payload);
        const auto code = QrCode::encode(payload);
        QVERIFY(code);
        const int module = 6;
        QImage image((code->side() + 8) * module, (code->side() + 8) * module, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        code->paint(painter, QRectF(image.rect()));
        painter.end();
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("qr.png"));
        QVERIFY(image.save(file));
        const QByteArray read =
            samples::run(QStringLiteral("zbarimg"), {QStringLiteral("-q"), QStringLiteral("--raw"), file});
        QCOMPARE(QString::fromUtf8(read).trimmed(), payload);
    }
    void keepsItsQuietZoneWhite()
    {
        const auto code = QrCode::encode(QStringLiteral("x"));
        QVERIFY(code);
        QImage image((code->side() + 8) * 2, (code->side() + 8) * 2, QImage::Format_RGB32);
        image.fill(Qt::red);
        QPainter painter(&image);
        code->paint(painter, QRectF(image.rect()));
        painter.end();
        QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
        QCOMPARE(image.pixelColor(7, 7), QColor(Qt::white));
        QCOMPARE(image.pixelColor(8, 8), QColor(Qt::black)); // the corner of the finder pattern
        QCOMPARE(code->moduleOf(29.0 / 21 * 21), 1.0);
    }
    void takesTheLargestPayloadAndRefusesOneByteMore()
    {
        const QString most = QStringLiteral("a").repeated(2331); // version 40, level M, byte mode
        QVERIFY(QrCode::encode(most));
        const auto tooLong = QrCode::encode(most + u'a');
        QVERIFY(!tooLong);
        QCOMPARE(tooLong.error().code, QStringLiteral("print.qr-too-long"));
        QCOMPARE(tooLong.error().context.value(QStringLiteral("bytes")).toInt(), 2332);
        QCOMPARE(tooLong.error().context.size(), 1);
    }
    void refusesAnEmptyPayload()
    {
        const auto code = QrCode::encode({});
        QVERIFY(!code);
        QCOMPARE(code.error().code, QStringLiteral("print.qr-empty"));
    }
};

QTEST_GUILESS_MAIN(QrCodes)
#include "tst_print_qr.moc"
