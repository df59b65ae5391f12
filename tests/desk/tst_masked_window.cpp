// SPDX-License-Identifier: GPL-3.0-or-later
// No page of the real window shows a number, telephone, account or address whole until somebody asks for it, and then
// not for long.
#include "SeenText.h"
#include "WindowUnderTest.h"

#include "core/Masking.h"
#include "core/Pinyin.h"
#include "core/Reveal.h"
#include "core/RevealAlarm.h"
#include "core/RolePermissions.h"
#include "demo/DemoDesk.h"
#include "desk/MainWindow.h"
#include "desk/PolicyCard.h"
#include "desk/RevealAlarmBar.h"
#include "desk/ScreenMarks.h"
#include "desk/SecretField.h"
#include "desk/SettingsPage.h"
#include "desk/SidePerson.h"
#include "desk/SignInPage.h"
#include "services/affairs/view/AcceptPage.h"
#include "services/affairs/view/CasePage.h"
#include "services/affairs/view/FormStep.h"
#include "services/affairs/view/ReceiptStep.h"
#include "services/affairs/view/SlipOutput.h"
#include "services/residents/view/ImportPage.h"
#include "services/residents/view/PersonEditor.h"
#include "services/residents/view/PersonForm.h"
#include "services/residents/view/PersonOverview.h"
#include "services/residents/view/PersonPage.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/FormView.h"
#include "ui/KeyValueGrid.h"
#include "ui/RevealBar.h"
#include "ui/RevealClock.h"
#include "ui/SearchBox.h"
#include "ui/TabBar.h"
#include "ui/Watermark.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace yc;
using affairs::AcceptPage;
using test::SeenText;

namespace {

const QString demoPassphrase = QStringLiteral("Yichuang-2026");
constexpr int patience = 20'000;

template<class T> T answer(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace

class MaskedWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        demo::DemoDesk::Options options;
        options.residents = 60;
        options.seed = 3;
        const auto made =
            demo::DemoDesk::create(desk(), registry::recordTypes(), std::make_shared<test::FakeClock>(), options);
        QVERIFY(made);
    }

    void cleanup() { ui::RevealClock::set({}, {}); }

    void noPageShowsAPersonWhole()
    {
        WindowUnderTest on(desk());
        QVERIFY(signIn(on));
        readNeedles(on);
        auto *frame = on.window->frame();
        // The pages that need somebody or something to show …
        const QStringList people = ids(on, QStringLiteral("resident"));
        for (const QString &person : people.mid(0, 6)) {
            frame->open(QStringLiteral("residents.person"), {{QStringLiteral("id"), person}});
            auto *page = on.page<residents::PersonPage>();
            QVERIFY(page);
            settle();
            expectNothing("person");
            auto *tabs = page->findChild<ui::TabBar *>();
            for (int i = 0; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                settle();
                expectNothing("tab of a person");
            }
            frame->open(QStringLiteral("residents.person"),
                        {{QStringLiteral("id"), person}, {QStringLiteral("edit"), true}});
            QTRY_VERIFY_WITH_TIMEOUT(page->findChild<residents::PersonEditor *>()->isVisible(), patience);
            settle();
            expectNothing("form of a person");
            on.press(Qt::Key_Escape);
        }
        const QStringList cases = ids(on, QStringLiteral("case"));
        QVERIFY(cases.size() > 3);
        for (const QString &one : cases.mid(0, 10)) {
            frame->open(QStringLiteral("affairs.case"), {{QStringLiteral("id"), one}});
            auto *page = on.page<affairs::CasePage>();
            QVERIFY(page);
            QTRY_COMPARE_WITH_TIMEOUT(page->document().id, one, patience);
            settle();
            expectNothing("case");
        }
        // … a matter from the choice of the person to the slip …
        accept(on, people);
        // … the search box, by what clerks type …
        auto *box = frame->findChild<ui::SearchBox *>();
        for (const QString &typed : {m_number.right(5), m_telephone.right(4), core::Pinyin::initials(m_name)}) {
            on.press(Qt::Key_K, Qt::ControlModifier);
            on.press(Qt::Key_A, Qt::ControlModifier);
            on.type(typed);
            QTRY_VERIFY_WITH_TIMEOUT(box->popup()->isOpen() && box->popup()->count() > 0, patience);
            settle();
            expectNothing("search box");
            on.press(Qt::Key_Escape);
        }
        // … an import …
        frame->open(QStringLiteral("residents.import"), {{QStringLiteral("file"), ledger()}});
        auto *import = on.page<residents::ImportPage>();
        QVERIFY(import);
        QTRY_COMPARE_WITH_TIMEOUT(import->step(), residents::ImportPage::Step::Preview, patience);
        settle();
        expectNothing("import");
        // … and every other page there is, those included that did not exist when this was written.
        const QStringList pages = frame->pageIds();
        QVERIFY(pages.size() >= 8);
        for (const QString &page : pages) {
            frame->open(page);
            settle();
            expectNothing(qPrintable(page));
        }
        QVERIFY(!on.window->windowTitle().contains(m_name));
    }

    void whatIsShownForAReasonGoesAgain()
    {
        ui::RevealClock::set(std::chrono::milliseconds(600), {});
        WindowUnderTest on(desk());
        QVERIFY(signIn(on));
        readNeedles(on);
        auto *frame = on.window->frame();
        frame->open(QStringLiteral("residents.person"), {{QStringLiteral("id"), m_person}});
        auto *page = on.page<residents::PersonPage>();
        QVERIFY(page);
        auto *overview = page->findChild<residents::PersonOverview *>();
        QTRY_VERIFY_WITH_TIMEOUT(!overview->grid()->shown(QStringLiteral("id_number")).isEmpty(), patience);
        settle();
        expectNothing("before");
        Q_EMIT overview->grid()->revealRequested(QStringLiteral("id_number"));
        confirm(*overview->revealBar());
        QTRY_COMPARE(overview->grid()->shown(QStringLiteral("id_number")), m_number);
        QVERIFY(!SeenText::found(m_needles).isEmpty()); // the search does find what stands there
        // What is copied while it shows, and the clipboard at the lock.
        QApplication::clipboard()->setText(m_number);
        QTRY_VERIFY(overview->grid()->shown(QStringLiteral("id_number")) != m_number);
        expectNothing("after");
        on.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(on.page<desk::SignInPage>());
        QVERIFY(!QApplication::clipboard()->text().contains(m_number));
        expectNothing("locked");
    }

    /// In the form: seen, masked again; typed over without having been seen.
    void theFormShowsOneFieldForAReason()
    {
        ui::RevealClock::set(std::chrono::milliseconds(600), {});
        WindowUnderTest on(desk());
        QVERIFY(signIn(on));
        readNeedles(on);
        on.window->frame()->open(QStringLiteral("residents.person"),
                                 {{QStringLiteral("id"), m_person}, {QStringLiteral("edit"), true}});
        auto *page = on.page<residents::PersonPage>();
        QVERIFY(page);
        auto *editor = page->findChild<residents::PersonEditor *>();
        QTRY_VERIFY_WITH_TIMEOUT(editor->isVisible(), patience);
        auto *field = editor->form()->field(QStringLiteral("address"));
        auto *line = qobject_cast<QLineEdit *>(field->editor());
        QTRY_COMPARE(line->text(), core::Masking::apply(core::PersonalData::Address, m_address));
        Q_EMIT field->revealRequested();
        const QList<ui::RevealBar *> bars = editor->findChildren<ui::RevealBar *>();
        const auto open = std::ranges::find_if(bars, [](const ui::RevealBar *bar) { return bar->isVisible(); });
        QVERIFY(open != bars.end());
        confirm(**open);
        QTRY_COMPARE(line->text(), m_address);
        QTRY_VERIFY(line->text() != m_address);
        expectNothing("form, masked again");
        on.press(Qt::Key_S, Qt::ControlModifier); // untouched: nothing may change
        QTRY_VERIFY_WITH_TIMEOUT(!editor->isVisible(), patience);
        const auto stored = answer(on.door.store()->load(m_person));
        QCOMPARE(stored->body.value(u"address").toString(), m_address);
        QCOMPARE(stored->body.value(u"id_number").toString(), m_number);
    }

    void watermarkStandsOverPagesWithPeople()
    {
        WindowUnderTest on(desk());
        QVERIFY(signIn(on));
        auto *frame = on.window->frame();
        const ui::Watermark &mark = frame->marks().overPages();
        frame->open(QStringLiteral("residents"));
        QVERIFY(mark.isVisible());
        QVERIFY(mark.text().contains(QStringLiteral("2026-11-20 09:00")));
        QVERIFY2(mark.text().contains(on.door.store()->session().personName) && mark.text().contains(u"1001"),
                 qPrintable(mark.text()));
        settle();
        on.shoot(QStringLiteral("watermark-residents"));
        frame->open(QStringLiteral("desk.help"));
        QVERIFY(!mark.isVisible());
        on.clock->advance(std::chrono::minutes(1));
        frame->open(QStringLiteral("residents"));
        QVERIFY(mark.text().contains(QStringLiteral("09:01")));
    }

    /// Looks until the alarm, and what those see who have to hear of it.
    void tooManyLooksAreToldAndSettled()
    {
        QString alarm;
        {
            WindowUnderTest on(desk());
            QVERIFY(signIn(on));
            readNeedles(on);
            const auto limits = core::RevealLimits::on(QDate(2026, 11, 20));
            for (int i = 0; i < limits.alarmPerDay + 5 && alarm.isEmpty(); ++i) {
                const auto seen = answer(on.door.store()->execute(
                    core::revealCommand({.command = {"residents.reveal", "residents.reveal", "", true},
                                         .subject = m_person,
                                         .field = QStringLiteral("telephone"),
                                         .reason = QStringLiteral("核对")})));
                QVERIFY(seen);
                if (seen->value(u"alarm").toBool())
                    alarm = QStringLiteral("raised");
            }
            QCOMPARE(alarm, QStringLiteral("raised"));
            QVERIFY(!on.window->frame()->alarmBar()->isVisible()); // a clerk settles none
            // Who looks on is told quietly how often it was.
            on.window->frame()->open(QStringLiteral("residents.person"), {{QStringLiteral("id"), m_person}});
            auto *overview = on.page<residents::PersonPage>()->findChild<residents::PersonOverview *>();
            QTRY_VERIFY_WITH_TIMEOUT(!overview->grid()->shown(QStringLiteral("telephone")).isEmpty(), patience);
            Q_EMIT overview->grid()->revealRequested(QStringLiteral("telephone"));
            confirm(*overview->revealBar());
            const QList<ui::Banner *> banners = on.window->frame()->findChildren<ui::Banner *>();
            const QString times = QString::number(limits.alarmPerDay + 1);
            QTRY_VERIFY(std::ranges::any_of(
                banners, [&](const ui::Banner *one) { return one->isVisible() && one->text().contains(times); }));
        }
        for (const auto theme : {ui::ThemeKind::Light, ui::ThemeKind::Dark}) {
            WindowUnderTest on(desk(), QStringLiteral("zh_CN"), theme);
            if (!signIn(on, overseer(on)))
                QFAIL("nobody on the demo desk may settle alarms");
            auto *bar = on.window->frame()->alarmBar();
            QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
            QVERIFY2(bar->banner()->text().contains(u"120"), qPrintable(bar->banner()->text()));
            on.shoot(theme == ui::ThemeKind::Light ? QStringLiteral("reveal-alarm-light")
                                                   : QStringLiteral("reveal-alarm-dark"));
            if (theme == ui::ThemeKind::Light)
                continue; // still there at the next sign-in
            QTest::mouseClick(bar->banner()->findChild<ui::ActionButton *>(), Qt::LeftButton);
            QVERIFY(bar->note()->isVisible());
            on.press(Qt::Key_Return); // without a note it stays
            QTest::qWait(100);
            QVERIFY(bar->isVisible());
            bar->note()->setFocus();
            on.type(QStringLiteral("asked, bulk check"));
            on.press(Qt::Key_Return);
            QTRY_VERIFY(!bar->isVisible());
            QVERIFY(answer(on.door.store()->query(core::openRevealAlarms()))->rows.isEmpty());
        }
    }

private:
    [[nodiscard]] QString desk() const { return m_root.filePath(QStringLiteral("desk")); }
    [[nodiscard]] static QString ledger()
    {
        return qEnvironmentVariable("YC_SOURCE_DIR") +
               QStringLiteral("/tests/data/imports/resident-ledger.gb18030.csv");
    }

    static bool signIn(WindowUnderTest &on, const QString &number = {})
    {
        auto *page = on.page<desk::SignInPage>();
        if (!page)
            return false;
        if (!number.isEmpty()) {
            auto *box = page->findChild<QComboBox *>();
            for (int i = 0; box && i < box->count(); ++i) {
                if (box->itemText(i).contains(number))
                    box->setCurrentIndex(i);
            }
        }
        auto *field = page->findChild<desk::SecretField *>();
        field->setFocus();
        on.type(demoPassphrase);
        on.press(Qt::Key_Return);
        return on.page<desk::MainWindow>() != nullptr;
    }

    /// Number of somebody at the desk who may settle alarms.
    static QString overseer(const WindowUnderTest &on)
    {
        const QList<store::PersonEntry> people = on.door.people();
        for (const store::PersonEntry &person : people) {
            if (core::RolePermissions::builtIn().of(person.roles).contains(QStringLiteral("desk.alarm")))
                return person.number;
        }
        return QStringLiteral("nobody");
    }

    static QStringList ids(WindowUnderTest &on, const QString &type)
    {
        const auto rows = answer(on.door.store()->query({.type = type, .limit = 200}));
        QStringList all;
        for (const QVariantList &row : rows->rows)
            all.append(row.first().toString());
        return all;
    }

    void readNeedles(WindowUnderTest &on)
    {
        m_needles.clear();
        m_person.clear();
        const QStringList people = ids(on, QStringLiteral("resident"));
        for (const QString &id : people) {
            const QJsonObject body = answer(on.door.store()->load(id))->body;
            const auto text = [&body](const char *key) { return body.value(QString::fromLatin1(key)).toString(); };
            for (const char *key : {"id_number", "telephone", "telephone_2", "emergency_telephone", "address",
                                    "registered_address", "birth"})
                m_needles.insert(text(key));
            if (m_person.isEmpty() && !text("telephone").isEmpty() && !text("address").isEmpty()) {
                m_person = id;
                m_name = text("name");
                m_number = text("id_number");
                m_telephone = text("telephone");
                m_address = text("address");
            }
        }
        const QStringList cases = ids(on, QStringLiteral("case"));
        for (const QString &id : cases) {
            const QJsonObject form = answer(on.door.store()->load(id))->body.value(u"form").toObject();
            for (const char *key : {"account", "id_number", "telephone", "address", "post_address", "contact_phone",
                                    "spouse_id_number", "child_id_number"})
                m_needles.insert(form.value(QString::fromLatin1(key)).toString());
        }
        m_needles.insert(QStringLiteral("310199194707130844")); // of the ledger's first rows
        m_needles.remove(QString());
        QVERIFY(m_needles.size() > 150);
        QVERIFY(!m_person.isEmpty());
    }

    void accept(WindowUnderTest &on, const QStringList &people)
    {
        on.window->frame()->open(QStringLiteral("affairs.accept"));
        QVERIFY(on.page<AcceptPage>());
        on.type(m_number.right(6));
        settle();
        expectNothing("choice of the person");
        on.window->frame()->open(QStringLiteral("affairs.accept"),
                                 {{QStringLiteral("resident"), people.first()},
                                  {QStringLiteral("item"), QStringLiteral("social-card-services")}});
        auto *page = on.page<AcceptPage>();
        QTRY_COMPARE_WITH_TIMEOUT(page->step(), AcceptPage::Step::Form, patience);
        settle();
        expectNothing("form of a matter");
        const affairs::FormStep *form = page->formStep();
        for (const auto &[key, text] : {std::pair("request_kind", "1"), {"make_way", "1"}}) {
            if (ui::FormField *field = form->form()->field(QString::fromLatin1(key)))
                field->setValue(field->spec().choices.isEmpty() ? QString::fromLatin1(text)
                                                                : field->spec().choices.first().code);
        }
        const QStringList keys = form->form()->keys();
        for (const QString &key : keys) {
            ui::FormField *field = form->form()->field(key);
            if (field->spec().required && field->value().isNull() && !field->spec().choices.isEmpty())
                field->setValue(field->spec().choices.first().code);
        }
        on.press(Qt::Key_A, Qt::AltModifier);
        on.press(Qt::Key_Return, Qt::ControlModifier);
        if (QTest::qWaitFor([&] { return page->step() == AcceptPage::Step::Receipt; }, 5'000))
            QTRY_VERIFY(page->receiptStep()->output()->slip());
        settle();
        expectNothing("receipt or what it lacks");
        const auto &slip = page->receiptStep()->output()->slip();
        QVERIFY(slip);
        for (const QString &needle : std::as_const(m_needles))
            QVERIFY2(!slip->text().contains(needle), qPrintable(needle));
    }

    static void confirm(ui::RevealBar &bar)
    {
        QVERIFY(bar.isVisible());
        bar.findChild<QComboBox *>()->lineEdit()->setText(QStringLiteral("核对"));
        QTest::keyClick(bar.findChild<QComboBox *>()->lineEdit(), Qt::Key_Return);
    }

    static void settle() { QTest::qWait(250); } // lists and cards come from the store

    void expectNothing(const char *where) const
    {
        const QStringList hits = SeenText::found(m_needles);
        QVERIFY2(hits.isEmpty(), qPrintable(QString::fromLatin1(where) + QStringLiteral(": ") + hits.value(0)));
    }

    QTemporaryDir m_root;
    QSet<QString> m_needles;
    QString m_person;
    QString m_name;
    QString m_number;
    QString m_telephone;
    QString m_address;
};

QTEST_MAIN(MaskedWindow)
#include "tst_masked_window.moc"
