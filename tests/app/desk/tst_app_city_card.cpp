// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeAccounts.h"
#include "WindowUnderTest.h"

#include "city/CityDesks.h"
#include "city/CityKey.h"
#include "city/CityOrders.h"
#include "core/RecordId.h"
#include "desk/ClosedDoorPage.h"
#include "desk/MainWindow.h"
#include "desk/SecretField.h"
#include "desk/SettingsPage.h"
#include "desk/SignInPage.h"
#include "desk/city/CityCard.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/KeyValueGrid.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace yc;
using namespace yc::desk;
using yc::test::FakeAccounts;

namespace {
const QString number = QStringLiteral("9001");
const QString secret = QStringLiteral("Counter-Lamp-31");

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

QString seen(QWidget *in)
{
    QStringList words;
    for (const QLabel *label : in->findChildren<QLabel *>()) {
        if (label->isVisible())
            words << label->text();
    }
    return words.join(u'\n');
}
} // namespace

/// Joining the city on the real window, by keyboard.
class CityOnTheDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_accounts = std::make_unique<FakeAccounts>();
        const auto clock = std::make_shared<test::FakeClock>();
        store::PersonEntry entry;
        entry.id = text("person:") + core::newUuid7(clock->now());
        entry.number = number;
        entry.name = text("沈管理");
        entry.roles = {text("administrator")};
        entry.mustChange = false;
        entry.created = clock->now();
        auto made = store::Desk::create(desk(), {text("310199001"), text("某市某区某街道"), text("3号窗口")}, entry,
                                        store::Passphrase::fromText(secret), registry::recordTypes(), clock,
                                        *demo::demoVaultSettings(clock->today()));
        QVERIFY2(made, made ? "" : qPrintable(made.error().code));
        made->store.reset();

        const auto passphrase = store::Passphrase::fromText(text("Harbour-88q"));
        const auto key = city::CityKey::make(passphrase, {1, 8'192});
        m_secret = *key->open(passphrase);
        sync::HttpPeer peer(m_accounts->administrator());
        sync::CityServer server(peer);
        city::CityDesks::Request request;
        request.name = text("3号窗口");
        request.link.url = m_accounts->url();
        request.link.city = text("某市社区服务平台");
        request.link.street = text("310199001");
        request.link.datasets = {text("yc-310199001-residents"), text("yc-310199001-affairs")};
        request.link.cityKey = key->publicKey;
        request.link.authorityPem = certificate();
        request.cost = {1, 8'192};
        auto enrolled = city::CityDesks(server).enrol(request, clock->now());
        QVERIFY(enrolled);
        m_account = enrolled->account;
        m_code = enrolled->code.toText();
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(enrolled->file.toJson());
    }

    void theDeskJoinsByKeyboard()
    {
        WindowUnderTest on(desk(), text("zh_CN"), theme());
        CityCard *card = open(on);
        QVERIFY(card);
        QSignalSpy changed(&on.door, &DeskDoor::cityChanged);
        QTRY_VERIFY(card->file()->isVisible());
        card->file()->setFocus();
        on.press(Qt::Key_Return);
        QTRY_VERIFY(card->code()->hasFocus());
        on.press(Qt::Key_Return); // nothing given
        QTRY_COMPARE(card->banner()->state(), ui::State::Late);
        QVERIFY(card->file()->hasFocus());
        on.type(path());
        on.press(Qt::Key_Return);
        on.type(text("00000-00000-00000-00000")); // mistyped
        on.press(Qt::Key_Return);
        QTRY_VERIFY(card->banner()->isVisible());
        on.shoot(text("city-mistyped"));
        card->code()->setFocus();
        card->code()->selectAll();
        (void)m_accounts->takeLog();
        on.type(m_code.toLower());
        on.press(Qt::Key_Return);
        // What the file says stands there before anything is sent.
        QTRY_VERIFY(seen(card).contains(text("某市社区服务平台")));
        QVERIFY(seen(card).contains(m_account));
        QVERIFY(seen(card).contains(text("yc-310199001-affairs")));
        QVERIFY(card->code()->text().isEmpty());
        QCOMPARE(m_accounts->takeLog(), QStringList());
        on.shoot(text("city-confirm"));
        QTRY_VERIFY(card->primary()->hasFocus());
        on.press(Qt::Key_Space);
        QTRY_COMPARE(card->banner()->state(), ui::State::Ok);
        QCOMPARE(changed.size(), 1);
        QTRY_VERIFY(!card->primary()->isVisible());
        on.shoot(text("city-joined"));
        const auto link = on.door.cityLink();
        QTRY_VERIFY(link.isFinished());
        QVERIFY(link.result() && link.result()->has_value());
        QCOMPARE(m_accounts->password(m_account), (*link.result())->password);
    }
    void whatWasCutGoesOnLater()
    {
        {
            WindowUnderTest on(desk());
            CityCard *card = open(on);
            QTRY_VERIFY(card->file()->isVisible());
            card->file()->setText(path());
            card->code()->setText(m_code);
            card->code()->setFocus();
            on.press(Qt::Key_Return);
            QTRY_VERIFY(card->primary()->hasFocus() && card->primary()->isEnabled() && !card->file()->isVisible());
            m_accounts->lose(1, FakeAccounts::Loss::Request);
            on.press(Qt::Key_Space);
            QTRY_COMPARE(card->banner()->state(), ui::State::Late);
            QTRY_VERIFY(card->primary()->isVisible() && card->primary()->isEnabled());
            on.shoot(text("city-cut"));
        }
        WindowUnderTest on(desk());
        CityCard *card = open(on);
        QTRY_VERIFY(card->primary()->isVisible());
        QVERIFY(!card->file()->isVisible());
        card->primary()->setFocus();
        on.press(Qt::Key_Space);
        QTRY_COMPARE(card->banner()->state(), ui::State::Ok);
    }
    void aWipedDeskSaysSo()
    {
        WindowUnderTest on(desk());
        CityCard *card = open(on);
        QVERIFY(card);
        on.window->wipe({on.clock->now(), m_account, text("遗失")});
        auto *page = on.page<ClosedDoorPage>();
        QVERIFY(page);
        QTRY_VERIFY(!QFile::exists(desk() + text("/vault.json")));
        QTRY_VERIFY(!on.door.isOpen());
        QVERIFY(seen(page).contains(m_account) && seen(page).contains(text("遗失")));
        on.shoot(text("city-wiped"));
        const auto again = on.door.open();
        QVERIFY(!again);
        QCOMPARE(again.error().code, text("desk.wiped"));
    }
    void aClerkSeesNoSuchCard()
    {
        store::PersonEntry clerk;
        {
            const auto clock = std::make_shared<test::FakeClock>();
            auto opened =
                store::Desk::open(desk(), registry::recordTypes(), clock, *demo::demoVaultSettings(clock->today()));
            QVERIFY(opened);
            auto signedIn = (*opened)->signIn(number, store::Passphrase::fromText(secret));
            QVERIFY(signedIn);
            clerk = *(*opened)->vault().person(number);
            clerk.id = text("person:") + core::newUuid7(clock->now());
            clerk.number = text("1001");
            clerk.roles = {text("clerk")};
            QVERIFY((*opened)->addPerson(**signedIn, clerk, store::Passphrase::fromText(secret)));
            QVERIFY((*opened)->changePassphrase(text("1001"), store::Passphrase::fromText(secret),
                                                store::Passphrase::fromText(text("Counter-Lamp-32"))));
        }
        const auto clock = std::make_shared<test::FakeClock>();
        Translation translation;
        DeskDoor door(desk(), registry::recordTypes(), clock, *demo::demoVaultSettings(clock->today()));
        QVERIFY(door.open());
        auto in = door.signIn(text("1001"), DeskDoor::secret(store::Passphrase::fromText(text("Counter-Lamp-32"))));
        QTRY_VERIFY(in.isFinished() && door.store());
        QVERIFY(!door.store()->session().may(text("desk.city")));
        auto refused = door.withDesk(
            [](store::Desk &desk, store::SqlDocumentStore &store) { return desk.setSecret(store, text("city"), "x"); });
        QTRY_VERIFY(refused.isFinished());
        QCOMPARE(refused.result().error().code, text("permission.denied"));
    }

private:
    [[nodiscard]] QString desk() const { return m_folder->filePath(text("desk")); }
    [[nodiscard]] QString path() const { return m_folder->filePath(text("desk.ycenrol")); }
    static ui::ThemeKind theme()
    {
        return qEnvironmentVariableIsSet("YC_SHOTS_DARK") ? ui::ThemeKind::Dark : ui::ThemeKind::Light;
    }
    static CityCard *open(WindowUnderTest &on)
    {
        auto *page = on.page<SignInPage>();
        if (!page)
            return nullptr;
        page->findChild<SecretField *>()->setFocus();
        on.type(secret);
        on.press(Qt::Key_Return);
        if (!on.page<MainWindow>())
            return nullptr;
        on.window->frame()->open(text("desk.settings"));
        auto *settings = on.page<SettingsPage>();
        auto *card = settings ? settings->findChild<CityCard *>() : nullptr;
        if (!card)
            return nullptr;
        for (auto *area : settings->findChildren<QScrollArea *>())
            area->ensureWidgetVisible(card);
        return card;
    }
    /// Only to have a fingerprint: nothing checks it over plain http.
    static QByteArray certificate()
    {
        return "-----BEGIN CERTIFICATE-----\n"
               "MIIBdTCCARugAwIBAgIUO+bjLPF2nvuBkGCIOr/xvTx3fXAwCgYIKoZIzj0EAwIw\n"
               "DzENMAsGA1UEAwwEY2l0eTAgFw0yNjExMjIwMDEzMTZaGA8yMTI2MTAyOTAwMTMx\n"
               "NlowDzENMAsGA1UEAwwEY2l0eTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABHJu\n"
               "dhNIG8LwAa5jLmyQc+6Yr1wjFNJcJ6i1nl3F6zXp54lkNE6AlmGeV37rHodqvc0m\n"
               "9fmpdA8qlaafga1tTB6jUzBRMB0GA1UdDgQWBBQvPR0V/6C3bR78jyXJn5ehAKeG\n"
               "PDAfBgNVHSMEGDAWgBQvPR0V/6C3bR78jyXJn5ehAKeGPDAPBgNVHRMBAf8EBTAD\n"
               "AQH/MAoGCCqGSM49BAMCA0gAMEUCIQDLClgU+ixDLYCSKF/4LjhT1uCosVW8ByIg\n"
               "ST9WUmJJ9AIgFU4MmiiZ8PIGiQ4yIuWMSXpeQ690lrULd882w73OU1Y=\n"
               "-----END CERTIFICATE-----\n";
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeAccounts> m_accounts;
    store::SecureBytes m_secret;
    QString m_account;
    QString m_code;
};

QTEST_MAIN(CityOnTheDesk)
#include "tst_app_city_card.moc"
