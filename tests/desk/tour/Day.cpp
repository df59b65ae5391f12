// SPDX-License-Identifier: GPL-3.0-or-later
#include "Day.h"

#include "core/Pinyin.h"
#include "desk/CalculatorPage.h"
#include "desk/HelpPage.h"
#include "desk/OwnDeskPage.h"
#include "desk/RecoveryCodePage.h"
#include "desk/SecretField.h"
#include "desk/SettingsPage.h"
#include "desk/SidePerson.h"
#include "desk/SignInPage.h"
#include "desk/WelcomePage.h"
#include "services/affairs/view/AcceptPage.h"
#include "services/affairs/view/CasePage.h"
#include "services/affairs/view/CasesPage.h"
#include "services/affairs/view/FindList.h"
#include "services/affairs/view/FormStep.h"
#include "services/affairs/view/PersonStep.h"
#include "services/affairs/view/ReasonCard.h"
#include "services/affairs/view/ReceiptStep.h"
#include "services/affairs/view/SlipOutput.h"
#include "services/affairs/view/WorkbenchPage.h"
#include "services/residents/rules/Resident.h"
#include "services/residents/view/ImportPage.h"
#include "services/residents/view/PersonEditor.h"
#include "services/residents/view/PersonForm.h"
#include "services/residents/view/PersonOverview.h"
#include "services/residents/view/PersonPage.h"
#include "services/residents/view/ResidentListPage.h"
#include "ui/Banner.h"
#include "ui/FormView.h"
#include "ui/KeyValueGrid.h"
#include "ui/LinkButton.h"
#include "ui/RecordList.h"
#include "ui/RevealBar.h"
#include "ui/SearchBox.h"
#include "ui/TabBar.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTableView>

namespace yc::tour {

using affairs::AcceptPage;
using residents::ImportPage;

namespace {

const QString ownPassphrase = QStringLiteral("Counter-Lamp-31");
constexpr int oldAge = 65; ///< whom the senior allowance is for

bool click(QWidget *widget)
{
    if (!widget || !widget->isVisible())
        return false;
    QTest::mouseClick(widget, Qt::LeftButton);
    return true;
}

void fill(const AcceptPage &page, const char *key, const QString &text)
{
    QWidget *editor = page.formStep()->form()->field(QString::fromLatin1(key))->editor();
    editor->setFocus();
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Tab); // the code typed becomes its word
}

} // namespace

std::shared_ptr<test::FakeClock> dayClock()
{
    return std::make_shared<test::FakeClock>(QDateTime(QDate(2026, 11, 20), QTime(14, 22)));
}

Day::Day(const Look &look, Camera &camera)
    : m_look(look)
    , m_camera(camera)
{
}

std::unique_ptr<WindowUnderTest> windowOn(const QString &folder, const Look &look)
{
    auto on = std::make_unique<WindowUnderTest>(folder, look.language, look.theme);
    on->clock->set(dayClock()->now());
    return on;
}

void Day::play(std::initializer_list<std::pair<const char *, bool (Day::*)()>> parts)
{
    for (const auto &[name, part] : parts) {
        if ((this->*part)())
            continue;
        m_camera.complain(QStringLiteral("no way past: ") + QString::fromLatin1(name));
        shoot("stuck");
        return;
    }
}

void Day::open(const char *page, const QVariantMap &arguments)
{
    m_on->window->frame()->open(QString::fromLatin1(page), arguments);
}

void Day::firstRun(const QString &folder)
{
    const auto on = windowOn(folder, m_look);
    m_on = on.get();
    if (!on->page<desk::WelcomePage>())
        return m_camera.complain(QStringLiteral("no welcome"));
    shoot("welcome");
    on->press(Qt::Key_Return);
    if (!on->page<desk::OwnDeskPage>())
        return m_camera.complain(QStringLiteral("no form of an own desk"));
    on->type(QStringLiteral("310106012"));
    on->press(Qt::Key_Return); // the first of the list
    for (const QString &text :
         {QStringLiteral("3"), QStringLiteral("1001"), QStringLiteral("Zhou Min"), ownPassphrase}) {
        on->press(Qt::Key_Tab);
        on->press(Qt::Key_A, Qt::ControlModifier);
        on->type(text);
    }
    on->press(Qt::Key_Tab);
    on->type(ownPassphrase);
    shoot("own-desk");
    on->press(Qt::Key_Return);
    if (!on->page<desk::RecoveryCodePage>())
        return m_camera.complain(QStringLiteral("no recovery code"));
    shoot("recovery-code");
    m_on = nullptr;
}

void Day::atTheDesk(const QString &folder, const QString &ledger)
{
    const auto on = windowOn(folder, m_look);
    m_on = on.get();
    m_ledger = ledger;
    play({{"sign-in", &Day::signIn},
          {"search", &Day::search},
          {"workbench", &Day::workbench},
          {"acceptance", &Day::accept},
          {"correction and refusal", &Day::refuse},
          {"cases", &Day::cases},
          {"residents", &Day::residents},
          {"person", &Day::person},
          {"edit", &Day::edit},
          {"import", &Day::import},
          {"settings, help, calculator", &Day::desk},
          {"lock", &Day::lock}});
    m_on = nullptr;
}

bool Day::signIn()
{
    auto *page = m_on->page<desk::SignInPage>();
    if (!page)
        return false;
    auto *field = page->findChild<desk::SecretField *>();
    if (!comes([&] { return field->hasFocus(); }))
        return false;
    shoot("sign-in");
    m_on->type(QStringLiteral("not-the-one"));
    m_on->press(Qt::Key_Return);
    if (!comes([&] { return field->text().isEmpty() && field->hasFocus(); }))
        return false;
    shoot("wrong-passphrase");
    m_on->type(m_on->door.settings().demoPassphrase);
    m_on->press(Qt::Key_Return);
    return m_on->page<desk::MainWindow>() && choosePerson();
}

/// The oldest story among those whose matter is open: somebody with tags, entitled to the allowance of the script.
bool Day::choosePerson()
{
    core::DocumentStore &store = *m_on->door.store();
    const core::Query accepted{.type = QStringLiteral("case"),
                               .where = {{QStringLiteral("state"), core::Query::Op::Equal, QStringLiteral("accepted")}},
                               .orderBy = {{QStringLiteral("due")}},
                               .columns = {QStringLiteral("applicant"), QStringLiteral("item")}};
    auto cases = store.query(accepted);
    cases.waitForFinished();
    if (!cases.result())
        return false;
    qsizetype best = -1;
    for (qsizetype row = 0; row < cases.result()->rows.size(); ++row) {
        auto found = store.load(cases.result()->value(row, QStringLiteral("applicant")).toString());
        found.waitForFinished();
        if (!found.result())
            continue;
        const auto someone = residents::Resident::fromBody(found.result()->body);
        const bool old = residents::ageOn(store.clock().today(), someone.birth).value_or(0) >= oldAge;
        const qsizetype worth = someone.tags.size() + (old ? 100 : 0);
        if (worth <= best || someone.telephone.isEmpty() || someone.idNumber.isEmpty() || someone.household.isEmpty())
            continue;
        best = worth;
        m_person = found.result()->id;
        m_name = someone.name;
        m_number = someone.idNumber;
    }
    return best >= 0;
}

bool Day::search()
{
    m_on->press(Qt::Key_K, Qt::ControlModifier);
    auto *box = m_on->window->frame()->findChild<ui::SearchBox *>();
    const QString initials = core::Pinyin::initials(m_name);
    m_on->type(initials);
    if (!comes([&] { return box->popup()->isOpen() && box->popup()->count() > 0; }))
        return false;
    shoot("search");
    const auto *list = box->popup()->findChild<QListView *>();
    for (int i = 0; i < box->popup()->count() && list->currentIndex().data().toString() != m_name; ++i)
        m_on->press(Qt::Key_Down);
    m_on->press(Qt::Key_Return);
    return m_on->page<residents::PersonPage>() &&
           comes([&] { return m_on->window->frame()->currentPerson() == m_person; });
}

bool Day::workbench()
{
    m_on->press(Qt::Key_1, Qt::AltModifier);
    auto *page = m_on->page<affairs::WorkbenchPage>();
    if (!page || !comes([&] { return page->list()->model()->rowCount() > 0; }))
        return false;
    shoot("workbench");
    auto *card = m_on->window->frame()->findChild<desk::SidePerson *>();
    if (!click(card->findChild<ui::LinkButton *>()))
        return false;
    shoot("workbench-reveal");
    m_on->press(Qt::Key_Escape);
    return true;
}

bool Day::accept()
{
    m_on->press(Qt::Key_2, Qt::AltModifier);
    auto *page = m_on->page<AcceptPage>();
    if (!page)
        return false;
    m_on->type(core::Pinyin::initials(m_name));
    if (!comes([&] { return page->personStep()->list()->count() > 1; }))
        return false;
    shoot("accept-person");
    m_on->press(Qt::Key_A, Qt::ControlModifier);
    m_on->type(m_number);
    m_on->press(Qt::Key_Return);
    if (!comes([&] { return page->step() == AcceptPage::Step::Item; }))
        return false;
    shoot("accept-item");
    m_on->type(QStringLiteral("lnzhjt"));
    m_on->press(Qt::Key_Return);
    if (!comes([&] { return page->step() == AcceptPage::Step::Form; }))
        return false;
    fill(*page, "payment_method", QStringLiteral("cash"));
    fill(*page, "deliver_by", QStringLiteral("post"));
    m_on->press(Qt::Key_A, Qt::AltModifier);
    shoot("accept-form");
    m_on->press(Qt::Key_Return, Qt::ControlModifier);
    if (!comes([&] { return page->step() == AcceptPage::Step::Receipt && page->receiptStep()->output()->slip(); }))
        return false;
    shoot("accept-receipt");
    return true;
}

bool Day::refuse()
{
    open("affairs.accept",
         {{QStringLiteral("resident"), m_person}, {QStringLiteral("item"), QStringLiteral("disability-certificate")}});
    auto *page = m_on->page<AcceptPage>();
    if (!page || !comes([&] { return page->step() == AcceptPage::Step::Form; }))
        return false;
    for (const auto &[button, picture] : {std::pair("correct", "correction"), std::pair("refuse", "refusal")}) {
        if (!click(page->findChild<QPushButton *>(QString::fromLatin1(button))) ||
            !comes([&] { return page->formStep()->reasonCard()->isVisible(); }))
            return false;
        shoot(picture);
        m_on->press(Qt::Key_Escape);
    }
    return true;
}

bool Day::cases()
{
    m_on->press(Qt::Key_3, Qt::AltModifier);
    auto *page = m_on->page<affairs::CasesPage>();
    if (!page)
        return false;
    auto *list = page->findChild<ui::RecordList *>();
    if (!comes([&] { return list->model()->rowCount() > 0; }))
        return false;
    shoot("cases");
    list->table()->setFocus();
    list->table()->selectRow(0);
    m_on->press(Qt::Key_Return);
    auto *one = m_on->page<affairs::CasePage>();
    if (!one || !comes([&] { return !one->document().id.isEmpty(); }))
        return false;
    shoot("case");
    return true;
}

bool Day::residents()
{
    m_on->press(Qt::Key_4, Qt::AltModifier);
    if (!m_on->page<residents::ResidentListPage>())
        return false;
    shoot("residents");
    return true;
}

bool Day::person()
{
    open("residents.person", {{QStringLiteral("id"), m_person}});
    auto *page = m_on->page<residents::PersonPage>();
    if (!page)
        return false;
    shoot("person");
    auto *overview = page->findChild<residents::PersonOverview *>();
    if (!click(overview->grid()->findChild<ui::LinkButton *>()) ||
        !comes([&] { return overview->revealBar()->isVisible(); }))
        return false;
    shoot("person-reveal");
    m_on->press(Qt::Key_Escape);
    auto *tabs = page->findChild<ui::TabBar *>();
    for (const char *name : {"person-household", "person-cases", "person-history"}) {
        tabs->setFocus();
        m_on->press(Qt::Key_Right);
        shoot(name);
    }
    return tabs->currentIndex() == 3;
}

bool Day::edit()
{
    open("residents.person", {{QStringLiteral("id"), m_person}});
    auto *page = m_on->page<residents::PersonPage>();
    if (!page)
        return false;
    m_on->press(Qt::Key_E);
    auto *editor = page->findChild<residents::PersonEditor *>();
    if (!comes([&] { return editor->isVisible(); }))
        return false;
    auto *telephone = qobject_cast<QLineEdit *>(editor->form()->field(QStringLiteral("telephone"))->editor());
    telephone->setFocus();
    telephone->selectAll();
    m_on->type(QStringLiteral("1381234567"));
    m_on->press(Qt::Key_S, Qt::ControlModifier);
    if (!comes([&] { return !editor->form()->field(QStringLiteral("telephone"))->error().isEmpty(); }))
        return false;
    shoot("person-edit-error");
    return true;
}

bool Day::import()
{
    open("residents.import");
    auto *page = m_on->page<ImportPage>();
    if (!page)
        return false;
    shoot("import-choose");
    open("residents.import", {{QStringLiteral("file"), m_ledger}});
    if (!comes([&] { return page->step() == ImportPage::Step::Preview; }))
        return false;
    shoot("import-preview");
    page->start();
    if (!QTest::qWaitFor([&] { return page->step() == ImportPage::Step::Result; }, 60'000))
        return false;
    shoot("import-result");
    return true;
}

bool Day::desk()
{
    open("desk.settings");
    if (!m_on->page<desk::SettingsPage>())
        return false;
    shoot("settings");
    m_on->press(Qt::Key_1, Qt::AltModifier);
    m_on->press(Qt::Key_F1);
    if (!m_on->page<desk::HelpPage>())
        return false;
    shoot("help");
    m_on->press(Qt::Key_K, Qt::ControlModifier);
    m_on->type(QStringLiteral("2026-02-13 +5"));
    auto *box = m_on->window->frame()->findChild<ui::SearchBox *>();
    if (!comes([&] { return box->popup()->isOpen() && box->popup()->count() > 0; }))
        return false;
    m_on->press(Qt::Key_Return);
    if (!m_on->page<desk::CalculatorPage>())
        return false;
    shoot("calculator");
    return true;
}

bool Day::lock()
{
    m_on->press(Qt::Key_L, Qt::ControlModifier);
    if (!m_on->page<desk::SignInPage>())
        return false;
    shoot("locked");
    return true;
}

} // namespace yc::tour
