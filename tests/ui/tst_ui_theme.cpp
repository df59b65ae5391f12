// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/Icon.h"
#include "ui/TextLabel.h"
#include "ui/Theme.h"

#include <QApplication>
#include <QImage>
#include <QTest>

using namespace yc::ui;

class ThemeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { Theme::apply(*qApp, ThemeKind::Light); }

    void contrastOfBlackOnWhiteIsTwentyOne()
    {
        QCOMPARE(qRound(Theme::contrast(Qt::black, Qt::white)), 21);
        QCOMPARE(Theme::contrast(Qt::red, Qt::red), 1.0);
    }

    void everyInkCanBeRead_data() { kinds(); }
    void everyInkCanBeRead()
    {
        QFETCH(int, kind);
        QFETCH(double, least);
        for (const Theme::Pair &pair : Theme::textPairs(ThemeKind(kind))) {
            const double ratio = Theme::contrast(pair.ink, pair.ground);
            QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1: %2 on %3 is %4")
                                                    .arg(pair.name, pair.ink.name(), pair.ground.name())
                                                    .arg(ratio)));
        }
    }

    void everyShapeCanBeSeen_data() { kinds(); }
    void everyShapeCanBeSeen()
    {
        QFETCH(int, kind);
        for (const Theme::Pair &pair : Theme::shapePairs(ThemeKind(kind))) {
            const double ratio = Theme::contrast(pair.ink, pair.ground);
            QVERIFY2(ratio >= 3.0, qPrintable(QStringLiteral("%1: %2").arg(pair.name).arg(ratio)));
        }
    }

    void sheetHasNoUnresolvedToken_data() { kinds(); }
    void sheetHasNoUnresolvedToken()
    {
        QFETCH(int, kind);
        Theme::apply(*qApp, ThemeKind(kind), 150);
        const QString sheet = qApp->styleSheet();
        QVERIFY(!sheet.contains(u'@'));
        QVERIFY(!sheet.contains(u'~'));
        QVERIFY(!sheet.contains(u'%'));
        QVERIFY(!sheet.contains(QStringLiteral(": ;")));
    }

    void scaleIsBounded_data()
    {
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("field");
        QTest::newRow("below") << 50 << 34;
        QTest::newRow("100") << 100 << 34;
        QTest::newRow("150") << 150 << 51;
        QTest::newRow("200") << 200 << 68;
        QTest::newRow("above") << 300 << 68;
    }
    void scaleIsBounded()
    {
        QFETCH(int, asked);
        QFETCH(int, field);
        Theme::apply(*qApp, ThemeKind::Light, asked);
        QCOMPARE(Theme::fieldHeight(), field);
    }

    void iconTakesTheColourOfTheTheme()
    {
        const auto ink = [] {
            const QImage image = icon(QStringLiteral("plus")).pixmap(48, 48).toImage();
            return image.pixelColor(image.width() / 2, image.height() / 2);
        };
        Theme::apply(*qApp, ThemeKind::Light);
        QCOMPARE(ink(), Theme::tokens().ink);
        Theme::apply(*qApp, ThemeKind::Dark);
        QCOMPARE(ink(), Theme::tokens().ink);
    }

    void openLabelFollowsTheTheme()
    {
        TextLabel label(TextRole::Secondary, QStringLiteral("姓名"));
        TextLabel wrong(TextRole::Label, QStringLiteral("姓名"));
        wrong.setState(State::Late);
        label.show();
        Theme::apply(*qApp, ThemeKind::Dark, 200);
        QCOMPARE(label.palette().color(QPalette::WindowText), Theme::tokensOf(ThemeKind::Dark).ink2);
        QCOMPARE(wrong.palette().color(QPalette::WindowText), Theme::tokensOf(ThemeKind::Dark).lateInk);
        QCOMPARE(label.font().pointSizeF(), 2 * 13 * 0.75);
    }

    void everyIconDrawsSomething()
    {
        QVERIFY(iconNames().size() >= 40);
        for (const QString &name : iconNames()) {
            const QImage image = icon(name).pixmap(24, 24).toImage();
            int inked = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    inked += image.pixelColor(x, y).alpha() > 128 ? 1 : 0;
            }
            QVERIFY2(inked > 10, qPrintable(name));
        }
        QVERIFY(icon(QStringLiteral("no-such-icon")).isNull());
    }

private:
    static void kinds()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("least");
        QTest::newRow("light") << int(ThemeKind::Light) << 4.5;
        QTest::newRow("dark") << int(ThemeKind::Dark) << 4.5;
        QTest::newRow("high contrast light") << int(ThemeKind::HighContrastLight) << 7.0;
        QTest::newRow("high contrast dark") << int(ThemeKind::HighContrastDark) << 7.0;
    }
};

QTEST_MAIN(ThemeTest)
#include "tst_ui_theme.moc"
