// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowUnderTest.h"
#include "bundle/CardFile.h"
#include "core/RecordId.h"
#include "desk/MainWindow.h"
#include "desk/SecretField.h"
#include "desk/SignInPage.h"
#include "desk/stick/KnownDesksCard.h"
#include "desk/stick/StickPage.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/KeyValueGrid.h"
#include "ui/NavigationRail.h"
#include "ui/Page.h"
#include "ui/RecordList.h"

#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace yc;
using namespace yc::desk;

namespace {

const QString number = QStringLiteral("9001");
const QString secret = QStringLiteral("Counter-Lamp-31");

/// The other desk, without a window: a village point.
struct Village {
    explicit Village(const QString &place)
        : folder(place)
    {
        core::Session session;
        session.personId = QStringLiteral("person:01900000-0000-7000-8000-000000000009");
        session.personName = QStringLiteral("测试员");
        session.roles = {QStringLiteral("village_point")};
        session.permissions = {QStringLiteral("desk.bundle-make"), QStringLiteral("desk.bundle-take"),
                               QStringLiteral("desk.trust")};
        session.org = QStringLiteral("310106013005");
        session.orgName = QStringLiteral("裕华居委会");
        session.desk = QStringLiteral("1");
        QDir().mkpath(folder);
        auto opened =
            store::SqlDocumentStore::open({QDir(folder).filePath(QStringLiteral("store.db")), registry::recordTypes(),
                                           session, std::make_shared<test::FakeClock>()},
                                          QByteArray(48, 'k'));
        if (!opened)
            qFatal("no store: %s", qPrintable(opened.error().code));
        store = std::move(*opened);
        sticks = std::make_unique<stick::DeskSticks>(
            *store, stick::DeskSticks::Where{folder, registry::recordTypes(), QStringLiteral("test")});
    }
    QString folder;
    std::unique_ptr<store::SqlDocumentStore> store;
    std::unique_ptr<stick::DeskSticks> sticks;
};

void addResidents(store::SqlDocumentStore &store, int from, int count)
{
    core::Command command;
    command.name = QStringLiteral("test.add");
    command.wholeDesk = true;
    command.work = [from, count](core::Transaction &transaction) -> core::Result<QJsonObject> {
        for (int i = from; i < from + count; ++i) {
            core::Document document;
            document.id = QStringLiteral("resident:01900000-0000-7000-8000-%1").arg(i, 12, 10, QLatin1Char('0'));
            document.type = QStringLiteral("resident");
            document.body = {{QStringLiteral("name"), QStringLiteral("居民%1").arg(i)}};
            YC_TRY(transaction.put(document));
        }
        return QJsonObject();
    };
    auto future = store.execute(std::move(command));
    future.waitForFinished();
    QVERIFY2(future.result(), future.result() ? "" : qPrintable(future.result().error().code));
}

} // namespace

/// Sync by stick on the real window, by keyboard.
class StickOnTheDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twoDesksExchangeCardsAndBundles_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << int(ui::ThemeKind::Light);
        QTest::newRow("dark") << int(ui::ThemeKind::Dark);
    }
    void twoDesksExchangeCardsAndBundles()
    {
        QFETCH(int, theme);
        const QTemporaryDir folder;
        const QString stick = folder.filePath(QStringLiteral("stick"));
        QVERIFY(QDir().mkpath(stick));
        const QString shot = QString::fromLatin1(QTest::currentDataTag());
        makeDesk(folder.filePath(QStringLiteral("desk")),
                 {QStringLiteral("administrator"), QStringLiteral("supervisor"), QStringLiteral("clerk")});
        Village village(folder.filePath(QStringLiteral("village")));
        const QString card = QDir(stick).filePath(QStringLiteral("village.yccard"));
        QVERIFY(village.sticks->writeCard(card));

        WindowUnderTest on(folder.filePath(QStringLiteral("desk")), QStringLiteral("zh_CN"), ui::ThemeKind(theme));
        QVERIFY(signIn(on));
        addResidents(*on.door.store(), 1, 30);
        on.window->frame()->open(QStringLiteral("desk.stick"));
        auto *page = on.page<StickPage>();
        QVERIFY(page);
        QTRY_VERIFY(page->keeper().circle());
        QVERIFY(page->receivers().isEmpty());
        QVERIFY(!page->makeButton()->isEnabled());

        page->desks()->readIn(card);
        QVERIFY(page->page()->banner()->text().contains((*village.sticks->circle())->own.fingerprint()));
        on.shoot(QStringLiteral("stick-compare-") + shot);
        on.press(Qt::Key_Space); // "the digits are the same" has the focus
        QTRY_COMPARE(page->receivers().size(), 1);
        QVERIFY(page->receivers().constFirst()->isChecked());
        QCOMPARE(page->page()->banner()->state(), ui::State::Ok);

        page->folder()->setFocus();
        on.type(stick);
        QTRY_VERIFY(page->makeButton()->isEnabled());
        on.press(Qt::Key_E, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(stick::DeskSticks::bundlesIn(stick).size(), 1, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(page->keeper().work(), StickKeeper::Work::None, 20'000);
        QCOMPARE(page->page()->banner()->state(), ui::State::Ok);
        on.shoot(QStringLiteral("stick-made-") + shot);

        // The other desk takes it in, and sends something back.
        const QString path = stick::DeskSticks::bundlesIn(stick).constFirst();
        const QString own = QDir(stick).filePath(QStringLiteral("town.yccard"));
        auto written = page->keeper().writeCard(own);
        written.waitForFinished();
        QVERIFY(written.result());
        QVERIFY(village.sticks->trust(*bundle::CardFile::read(own)));
        const auto checked = village.sticks->look(path);
        QVERIFY2(checked, checked ? "" : qPrintable(checked.error().code));
        const auto taken = village.sticks->take(*checked);
        QVERIFY2(taken, taken ? "" : qPrintable(taken.error().code));
        QVERIFY(taken->added >= 30);
        addResidents(*village.store, 100, 12);
        const auto back = village.sticks->make({(*village.sticks->circle())->others.constFirst().card.desk}, stick);
        QVERIFY2(back, back ? "" : qPrintable(back.error().code));

        page->keeper().look(back->path);
        QTRY_VERIFY_WITH_TIMEOUT(page->keeper().checked(), 20'000);
        QTRY_VERIFY(page->takeButton()->isVisible());
        QVERIFY(page->facts()->shown(QStringLiteral("from")).contains(QStringLiteral("裕华")));
        on.shoot(QStringLiteral("stick-checked-") + shot);
        page->takeButton()->setFocus();
        on.press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(!page->keeper().checked() && page->keeper().work() == StickKeeper::Work::None, 20'000);
        QCOMPARE(page->page()->banner()->state(), ui::State::Ok);
        QVERIFY2(page->page()->banner()->text().contains(
                     QStringLiteral("13")), // and the card of this desk, as it is known there
                 qPrintable(page->page()->banner()->text()));
        on.shoot(QStringLiteral("stick-taken-") + shot);

        // A stick with damage on it: said, and nothing changed.
        QFile file(back->path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(file.size() - 100));
        file.close();
        page->keeper().look(back->path);
        QTRY_COMPARE_WITH_TIMEOUT(page->page()->banner()->state(), ui::State::Late, 20'000);
        on.shoot(QStringLiteral("stick-refused-") + shot);
    }

    void aClerkTakesInAndMakesNone()
    {
        const QTemporaryDir folder;
        makeDesk(folder.filePath(QStringLiteral("desk")), {QStringLiteral("clerk")});
        WindowUnderTest on(folder.filePath(QStringLiteral("desk")));
        QVERIFY(signIn(on));
        on.window->frame()->open(QStringLiteral("desk.stick"));
        auto *page = on.page<StickPage>();
        QVERIFY(page);
        QVERIFY(!page->makeButton()->isVisible());
        QVERIFY(!page->desks()->withdrawButton()->isVisible());
    }

private:
    static void makeDesk(const QString &folder, const QStringList &roles)
    {
        const auto clock = std::make_shared<test::FakeClock>();
        store::DeskSettings settings;
        settings.org = QStringLiteral("310106013");
        settings.orgName = QStringLiteral("上海市静安区静安寺街道");
        settings.window = QStringLiteral("3");
        store::PersonEntry first;
        first.id = QStringLiteral("person:") + core::newUuid7(clock->now());
        first.number = number;
        first.name = QStringLiteral("周敏");
        first.roles = roles;
        first.mustChange = false;
        first.created = clock->now();
        auto made = store::Desk::create(folder, settings, first, store::Passphrase::fromText(secret),
                                        registry::recordTypes(), clock, *demo::demoVaultSettings(clock->today()));
        QVERIFY2(made, made ? "" : qPrintable(made.error().code));
        made->store.reset();
    }
    static bool signIn(WindowUnderTest &on)
    {
        auto *page = on.page<SignInPage>();
        if (!page)
            return false;
        auto *field = page->findChild<SecretField *>();
        field->setFocus();
        on.type(secret);
        on.press(Qt::Key_Return);
        return on.page<MainWindow>() != nullptr;
    }
};

QTEST_MAIN(StickOnTheDesk)
#include "tst_app_stick_page.moc"
