// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ClipboardWatch.h"
#include "ui/RevealClock.h"
#include "ui/Theme.h"
#include "ui/Watermark.h"

#include <QAccessible>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace yc::ui;

namespace {

const QString words = QStringLiteral("周敏 1001 静安寺街道 #3 2026-11-21 09:31");

QStringList accessibleTexts(QAccessibleInterface *at)
{
    QStringList all;
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
        all.append(at->text(kind));
    for (int i = 0; i < at->childCount(); ++i) {
        if (QAccessibleInterface *child = at->child(i))
            all += accessibleTexts(child);
    }
    return all;
}

QString copied() { return QApplication::clipboard()->text(); }

} // namespace

class WatermarkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::apply(*qApp, ThemeKind::Light, 100); }
    void cleanup()
    {
        RevealClock::set({}, {});
        QApplication::clipboard()->clear();
    }

    void mouseAndKeysGoThrough()
    {
        QWidget page;
        page.resize(400, 300);
        auto *button = new QPushButton(QStringLiteral("受理"), &page);
        Watermark mark(&page);
        mark.setText(words);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCOMPARE(mark.geometry(), page.rect());
        QSignalSpy clicked(button, &QPushButton::clicked);
        QCOMPARE(page.childAt(button->geometry().center()), button);
        QTest::mouseClick(page.windowHandle(), Qt::LeftButton, {}, button->geometry().center());
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(mark.focusPolicy(), Qt::NoFocus);
    }

    void staysAboveAndAsLargeAsThePage()
    {
        QWidget page;
        page.resize(400, 300);
        Watermark mark(&page);
        mark.setText(words);
        page.show();
        page.resize(900, 700);
        QCOMPARE(mark.size(), QSize(900, 700));
        auto *late = new QLabel(&page);
        late->setGeometry(page.rect());
        late->show();
        QCoreApplication::processEvents();
        QCOMPARE(page.children().last(), &mark);
    }

    void isNotToldToScreenReaders()
    {
        QWidget page;
        new QLabel(QStringLiteral("王秀兰"), &page);
        Watermark mark(&page);
        mark.setText(words);
        page.show();
        const QStringList told = accessibleTexts(QAccessible::queryAccessibleInterface(&page));
        QVERIFY(told.contains(QStringLiteral("王秀兰")));
        for (const QString &text : told)
            QVERIFY2(!text.contains(u"1001"), qPrintable(text));
        QCOMPARE(QAccessible::queryAccessibleInterface(&page)->childCount(), 1);
    }

    /// Something shows everywhere, and nowhere more than the opacity.
    void isFaintAndEverywhere_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<double>("opacity");
        QTest::newRow("light") << int(ThemeKind::Light) << 0.08;
        QTest::newRow("light, strongest") << int(ThemeKind::Light) << 0.15;
        QTest::newRow("dark") << int(ThemeKind::Dark) << 0.10;
    }
    void isFaintAndEverywhere()
    {
        QFETCH(int, theme);
        QFETCH(double, opacity);
        Theme::apply(*qApp, ThemeKind(theme), 100);
        QWidget page;
        page.resize(1'200, 800);
        Watermark mark(&page);
        mark.setText(words);
        mark.setOpacity(opacity);
        QImage image(page.size(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        mark.render(&image, {}, {}, QWidget::RenderFlags{});
        const int most = int(opacity * 255) + 2;
        for (int x = 0; x + 400 <= image.width(); x += 400) {
            for (int y = 0; y + 400 <= image.height(); y += 400) {
                int seen = 0;
                for (int i = 0; i < 400 * 400; ++i) {
                    const int alpha = qAlpha(image.pixel(x + i % 400, y + i / 400));
                    QVERIFY2(alpha <= most, qPrintable(QString::number(alpha)));
                    seen += alpha > 0 ? 1 : 0;
                }
                QVERIFY2(seen > 300, qPrintable(QStringLiteral("%1 at %2, %3").arg(seen).arg(x).arg(y)));
            }
        }
        Theme::apply(*qApp, ThemeKind::Light, 100);
    }

    void paintsInUnderTwoMilliseconds()
    {
        QWidget page;
        page.resize(1'440, 900);
        Watermark mark(&page);
        mark.setText(words);
        QImage image(page.size(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        mark.render(&image, {}, {}, QWidget::RenderFlags{}); // makes the tile
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 30; ++i) {
            QElapsedTimer timer;
            timer.start();
            mark.render(&image, {}, {}, QWidget::RenderFlags{});
            best = qMin(best, timer.nsecsElapsed());
        }
        qInfo("a watermark over 1440 x 900: %.2f ms", double(best) / 1e6);
        QVERIFY2(best < 2'000'000, qPrintable(QString::number(double(best) / 1e6)));
    }

    /// Every way out of the program into the clipboard is taken back after the time.
    void whatWasCopiedGoesAfterAWhile_data()
    {
        QTest::addColumn<QString>("way");
        for (const char *way : {"field", "label", "list", "programmatic"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }
    void whatWasCopiedGoesAfterAWhile()
    {
        QFETCH(QString, way);
        RevealClock::set({}, std::chrono::milliseconds(60));
        const ClipboardWatch watch;
        const QString secret = QStringLiteral("310199194403020024");
        QWidget page;
        QLineEdit field(secret, &page);
        QLabel label(secret, &page);
        label.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        QStandardItemModel model(1, 1);
        model.setItem(0, 0, new QStandardItem(secret));
        QTableView list(&page);
        list.setModel(&model);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        if (way == u"field") {
            field.setFocus();
            field.selectAll();
            QTest::keyClick(&field, Qt::Key_C, Qt::ControlModifier);
        } else if (way == u"label") {
            label.setFocus();
            label.setSelection(0, int(secret.size()));
            QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
        } else if (way == u"list") {
            list.setFocus();
            list.selectRow(0);
            list.setCurrentIndex(model.index(0, 0));
            QTest::keyClick(&list, Qt::Key_C, Qt::ControlModifier);
        } else {
            QApplication::clipboard()->setText(secret);
        }
        QCOMPARE(copied(), secret);
        QTRY_COMPARE(copied(), QString());
    }

    void lockingTakesItBackAtOnce()
    {
        ClipboardWatch watch;
        QApplication::clipboard()->setText(QStringLiteral("13812345678"));
        watch.clearOwn();
        QCOMPARE(copied(), QString());
    }

    void theEndTakesItBackToo()
    {
        auto watch = std::make_unique<ClipboardWatch>();
        QApplication::clipboard()->setText(QStringLiteral("13812345678"));
        watch.reset();
        QCOMPARE(copied(), QString());
    }

    void whatWasThereBeforeStays()
    {
        QApplication::clipboard()->setText(QStringLiteral("another program's"));
        ClipboardWatch watch;
        watch.clearOwn();
        QCOMPARE(copied(), QStringLiteral("another program's"));
    }
};

QTEST_MAIN(WatermarkTest)
#include "tst_ui_watermark.moc"
