// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/DeskPreferences.h"
#include "desk/HelpTopic.h"
#include "desk/QuietLog.h"

#include <QFile>
#include <QLocale>
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

    void theHelpSaysTheSameTopicsInBothLanguagesInOneOrder()
    {
        QStringList names;
        for (const char *language : {"en_GB", "zh_CN"}) {
            QLocale::setDefault(QLocale(QString::fromLatin1(language)));
            QStringList topics;
            int before = 0;
            for (const HelpTopic &topic : HelpTopic::all()) {
                topics.append(topic.name);
                QVERIFY2(topic.order > before, qPrintable(topic.name)); // each says its place, no two the same
                before = topic.order;
                QVERIFY2(!topic.title.isEmpty() && topic.title != topic.name, qPrintable(topic.name));
                QVERIFY(HelpTopic::exists(topic.name));
                QVERIFY(HelpTopic::textOf(topic.name).startsWith(QStringLiteral("# ") + topic.title));
            }
            QVERIFY(topics.contains(QStringLiteral("povertyaid"))); // of a service's folder
            QCOMPARE(topics.first(), QStringLiteral("start"));
            if (names.isEmpty())
                names = topics;
            QCOMPARE(topics, names);
        }
        QVERIFY(!HelpTopic::exists(QStringLiteral("unheard-of")));
        QVERIFY(HelpTopic::textOf(QStringLiteral("unheard-of")).isEmpty());
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
