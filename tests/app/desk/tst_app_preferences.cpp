// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/DeskPreferences.h"
#include "desk/QuietLog.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yc::desk;

class PreferencesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("deep/desk.json"));
        DeskPreferences written;
        written.language = QStringLiteral("zh_CN");
        written.theme = yc::ui::ThemeKind::HighContrastDark;
        written.scale = 150;
        written.idleMinutes = 5;
        QVERIFY(written.write(path));
        QCOMPARE(DeskPreferences::read(path), written);
    }

    void damagedFileGivesTheDefaults()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("desk.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"scale\": 9000, \"theme\": 7");
        file.close();
        QCOMPARE(DeskPreferences::read(file.fileName()), DeskPreferences());
    }

    void idleTimeStaysWithinTheRuleOfTheDay()
    {
        const IdleRule rule = IdleRule::on(QDate(2026, 11, 21));
        QCOMPARE(rule.bounded(0), 10);
        QCOMPARE(rule.bounded(5), 5);
        QCOMPARE(rule.bounded(600), rule.most);
    }

    void logHoldsNoNameAndNoNumber()
    {
        QCOMPARE(QuietLog::blotted(QStringLiteral("field held 王秀兰 310199194403020024, line 42")),
                 QStringLiteral("field held *** ******************, line 42"));
    }
};

QTEST_GUILESS_MAIN(PreferencesTest)
#include "tst_app_preferences.moc"
