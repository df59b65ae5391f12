// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/HelpOverlay.h"
#include "ui/NavigationRail.h"
#include "ui/Picker.h"
#include "ui/SearchBox.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace yc;
using namespace yc::ui;

namespace {

QList<ResultItem> results(const QStringList &names)
{
    QList<ResultItem> list;
    for (const QString &name : names)
        list.append({QStringLiteral("居民"), QStringLiteral("user"), name, {}, {}, name});
    return list;
}

} // namespace

class FrameTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        Theme::apply(*qApp, ThemeKind::Light);
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 600);
        auto *row = new QVBoxLayout(m_window.get());
        m_rail = new NavigationRail;
        for (const char *id : {"home", "window", "people", "settings"})
            m_rail->addEntry(QString::fromLatin1(id), QStringLiteral("home"), QString::fromLatin1(id));
        m_search = new SearchBox;
        row->addWidget(m_search);
        row->addWidget(m_rail, 1);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void arrowKeysWalkTheRail()
    {
        QSignalSpy chosen(m_rail, &NavigationRail::selected);
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::AltModifier);
        QTest::keyClick(m_window.get(), Qt::Key_3, Qt::AltModifier);
        QCOMPARE(m_rail->current(), QStringLiteral("people"));
        QWidget *entry = m_rail->findChildren<QAbstractButton *>().at(2);
        entry->setFocus();
        QTest::keyClick(entry, Qt::Key_Down);
        QCOMPARE(m_rail->current(), QStringLiteral("settings"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down); // stays at the end
        QCOMPARE(m_rail->current(), QStringLiteral("settings"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
        QCOMPARE(m_rail->current(), QStringLiteral("home"));
        QCOMPARE(chosen.size(), 4);
    }

    void badgeIsSaidToScreenReaders()
    {
        m_rail->setBadge(QStringLiteral("home"), 6);
        QVERIFY(m_rail->findChildren<QAbstractButton *>().first()->accessibleName().contains(u'6'));
    }

    void controlKComesToTheSearchBox()
    {
        m_rail->findChildren<QAbstractButton *>().first()->setFocus();
        QVERIFY(!m_search->hasFocus());
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(m_search->hasFocus());
    }

    void enterTakesTheFirstResult()
    {
        m_search->setFocus();
        QSignalSpy edited(m_search, &SearchBox::textEdited);
        QSignalSpy chosen(m_search, &SearchBox::chosen);
        QTest::keyClicks(m_search, QStringLiteral("wxl"));
        QCOMPARE(edited.size(), 3);
        m_search->setResults(QStringLiteral("wxl"), results({QStringLiteral("王秀兰"), QStringLiteral("吴晓琳")}));
        QVERIFY(m_search->popup()->isOpen());
        QCOMPARE(m_search->popup()->marked(), 0);
        QTest::keyClick(m_search, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("王秀兰"));
        QVERIFY(!m_search->popup()->isOpen());
        QVERIFY(m_search->text().isEmpty());
    }

    void answerToAnOlderTextIsDropped()
    {
        m_search->setFocus();
        QTest::keyClicks(m_search, QStringLiteral("wx"));
        m_search->setResults(QStringLiteral("w"), results({QStringLiteral("吴")}));
        QVERIFY(!m_search->popup()->isOpen());
    }

    void enterBeforeTheAnswerWaitsForIt()
    {
        m_search->setFocus();
        QSignalSpy chosen(m_search, &SearchBox::chosen);
        QTest::keyClicks(m_search, QStringLiteral("w"));
        m_search->setResults(QStringLiteral("w"), results({QStringLiteral("吴")}));
        QTest::keyClicks(m_search, QStringLiteral("xl"));
        QTest::keyClick(m_search, Qt::Key_Return); // the list still answers "w"
        QCOMPARE(chosen.size(), 0);
        m_search->setResults(QStringLiteral("wxl"), results({QStringLiteral("王秀兰")}));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("王秀兰"));
    }

    void markMovedByHandStaysOnItsRecord()
    {
        m_search->setFocus();
        QTest::keyClicks(m_search, QStringLiteral("w"));
        m_search->setResults(QStringLiteral("w"),
                             results({QStringLiteral("一"), QStringLiteral("二"), QStringLiteral("三")}));
        QTest::keyClick(m_search, Qt::Key_Down);
        QCOMPARE(m_search->popup()->marked(), 1);
        m_search->setResults(QStringLiteral("w"),
                             results({QStringLiteral("零"), QStringLiteral("一"), QStringLiteral("二")}));
        QCOMPARE(m_search->popup()->marked(), 2);
        QTest::keyClick(m_search, Qt::Key_Up);
        QTest::keyClick(m_search, Qt::Key_Up);
        QTest::keyClick(m_search, Qt::Key_Up);
        QCOMPARE(m_search->popup()->marked(), 0);
    }

    void escapeClosesThenEmptiesThenLeaves()
    {
        m_search->setFocus();
        QTest::keyClicks(m_search, QStringLiteral("w"));
        m_search->setResults(QStringLiteral("w"), results({QStringLiteral("一")}));
        QTest::keyClick(m_search, Qt::Key_Escape);
        QVERIFY(!m_search->popup()->isOpen());
        QCOMPARE(m_search->text(), QStringLiteral("w"));
        QTest::keyClick(m_search, Qt::Key_Escape);
        QVERIFY(m_search->text().isEmpty());
        QTest::keyClick(m_search, Qt::Key_Escape);
        QVERIFY(!m_search->hasFocus());
    }

    void pickerKeepsItsValueUntilOneIsChosen()
    {
        auto *picker = new Picker([](const QString &text, const Picker::Reply &reply) {
            reply(text.isEmpty() ? results({QStringLiteral("甲")}) : results({text + u'1', text + u'2'}));
        });
        m_window->layout()->addWidget(picker);
        picker->show(); // a layout shows what it is given only later
        picker->setValue(QStringLiteral("old"), QStringLiteral("旧"));
        QSignalSpy picked(picker, &Picker::picked);
        picker->setFocus();
        picker->selectAll();
        QTest::keyClicks(picker, QStringLiteral("jas"));
        QCOMPARE(picker->value().toString(), QStringLiteral("old"));
        QTest::keyClick(picker, Qt::Key_Escape);
        QCOMPARE(picker->text(), QStringLiteral("旧"));
        picker->selectAll();
        QTest::keyClicks(picker, QStringLiteral("jas"));
        QTest::keyClick(picker, Qt::Key_Down);
        QTest::keyClick(picker, Qt::Key_Return);
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picker->value().toString(), QStringLiteral("jas2"));
        QCOMPARE(picker->text(), QStringLiteral("jas2"));
    }

    void keyOfAButtonPressesIt()
    {
        auto *button = new ActionButton(QStringLiteral("新受理"), ActionButton::Kind::Primary);
        button->setKey(QKeySequence(Qt::Key_F2));
        m_window->layout()->addWidget(button);
        button->show();
        QSignalSpy clicked(button, &ActionButton::clicked);
        QTest::keyClick(m_window.get(), Qt::Key_F2);
        QCOMPARE(clicked.size(), 1);
    }

    void helpListsTheKeysAndGivesTheFocusBack()
    {
        auto *help = new HelpOverlay(m_window.get());
        help->addSection(QStringLiteral("全局"), {{QStringLiteral("F2"), QStringLiteral("一窗受理")}});
        m_search->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        QVERIFY(help->isVisible());
        QCOMPARE(help->size(), m_window->size());
        QVERIFY(!m_search->hasFocus());
        QTest::keyClick(help, Qt::Key_Escape);
        QVERIFY(!help->isVisible());
        QVERIFY(m_search->hasFocus());
    }

    void bannerSaysTheErrorAndClosesByEscape()
    {
        auto *banner = new Banner;
        m_window->layout()->addWidget(banner);
        QVERIFY(banner->isHidden());
        banner->showError({core::ErrorKind::FreeDiskSpace, QStringLiteral("store.disk-full"), {}});
        QVERIFY(banner->isVisible());
        QCOMPARE(banner->state(), State::Late);
        QVERIFY(!banner->accessibleName().isEmpty());
        ActionButton *again = banner->addAction(QStringLiteral("重试"));
        again->setFocus();
        QTest::keyClick(again, Qt::Key_Escape);
        QVERIFY(banner->isHidden());
    }

private:
    std::unique_ptr<QWidget> m_window;
    NavigationRail *m_rail = nullptr;
    SearchBox *m_search = nullptr;
};

QTEST_MAIN(FrameTest)
#include "tst_ui_frame.moc"
