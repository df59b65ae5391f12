// SPDX-License-Identifier: GPL-3.0-or-later
#include "BackOffice.h"

#include "Figures.h"

#include "core/Reveal.h"
#include "desk/RevealAlarmBar.h"
#include "desk/SecretField.h"
#include "desk/SettingsPage.h"
#include "desk/SignInPage.h"
#include "desk/WelcomePage.h"
#include "desk/audit/AuditPage.h"
#include "desk/audit/AuditRowCard.h"
#include "desk/backup/BackupPage.h"
#include "desk/backup/RestorePage.h"
#include "desk/people/PeoplePage.h"
#include "desk/people/PersonCard.h"
#include "desk/people/PersonDetails.h"
#include "services/residents/rules/CommandList.h"
#include "services/residents/view/PersonPage.h"
#include "services/residents/view/ResidentListPage.h"
#include "store/backup/DeskBackup.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"
#include "ui/ChoiceBox.h"
#include "ui/LinkButton.h"
#include "ui/Page.h"
#include "ui/RecordList.h"

#include <QDir>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

namespace yc::tour {

namespace {

const QString clerk = QStringLiteral("1001");

core::Rows residentsOf(core::DocumentStore &store, int most)
{
    auto rows = store.query({.type = QStringLiteral("resident"), .columns = {QStringLiteral("name")}, .limit = most});
    rows.waitForFinished();
    return rows.result().value_or(core::Rows{});
}

void scrollDown(const QWidget &page)
{
    if (const auto *area = page.findChild<QScrollArea *>())
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
}

} // namespace

BackOffice::BackOffice(const Look &look, Camera &camera)
    : m_look(look)
    , m_camera(camera)
{
}

void BackOffice::open(const char *page, const QVariantMap &arguments)
{
    m_on->window->frame()->open(QString::fromLatin1(page), arguments);
}

void BackOffice::restore(const QString &folder)
{
    const auto on = windowOn(folder, m_look);
    m_on = on.get();
    auto *welcome = on->page<desk::WelcomePage>();
    auto *link = welcome ? welcome->findChild<ui::LinkButton *>() : nullptr;
    if (link)
        QTest::mouseClick(link, Qt::LeftButton);
    auto *page = link ? on->page<desk::RestorePage>() : nullptr;
    if (!page)
        return m_camera.complain(QStringLiteral("no page to restore"));
    shoot("restore");
    page->file()->setText(QStringLiteral("D:/backups/desk.ycbackup"));
    page->code()->setText(QStringLiteral("ABCDE"));
    on->press(Qt::Key_Return);
    if (!comes([&] { return page->banner()->isVisible(); }))
        return m_camera.complain(QStringLiteral("a broken recovery code is taken"));
    shoot("restore-error");
    m_on = nullptr;
}

void BackOffice::reports(const QString &folder)
{
    const auto on = windowOn(folder, m_look);
    m_on = on.get();
    if (!signIn(QStringLiteral("2001")) || !figuresOfTheDesk()) {
        m_camera.complain(QStringLiteral("no way past: figures"));
        shoot("stuck");
    }
    m_on = nullptr;
}

void BackOffice::work(const QString &folder, const QString &stick)
{
    m_stick = stick;
    QDir().mkpath(stick);
    const std::tuple<const char *, const char *, bool (BackOffice::*)()> parts[] = {
        {"1001", "many looks", &BackOffice::manyLooks},
        {"2001", "alarm", &BackOffice::alarm},
        {"2001", "figures", &BackOffice::figuresOfTheDesk},
        {"3001", "village point", &BackOffice::point},
        {nullptr, "lock-out and people", &BackOffice::people},
        {"9001", "backups", &BackOffice::backups},
        {"9002", "roles", &BackOffice::roles},
        {"9002", "keys", &BackOffice::keys},
        {"9003", "audit", &BackOffice::audit}};
    for (const auto &[number, name, part] : parts) {
        const auto on = windowOn(folder, m_look);
        m_on = on.get();
        if ((!number || signIn(QString::fromLatin1(number))) && (this->*part)())
            continue;
        m_camera.complain(QStringLiteral("no way past: ") + QString::fromLatin1(name));
        shoot("stuck");
    }
    m_on = nullptr;
}

bool BackOffice::signIn(const QString &number)
{
    auto *page = m_on->page<desk::SignInPage>();
    if (!page)
        return false;
    page->findChild<ui::ChoiceBox *>()->setCode(number);
    auto *field = page->findChild<desk::SecretField *>();
    field->setFocus();
    m_on->type(m_on->door.settings().demoPassphrase);
    m_on->press(Qt::Key_Return);
    return m_on->page<desk::MainWindow>() != nullptr;
}

bool BackOffice::figuresOfTheDesk() { return figures(*m_on, m_camera); }

/// As many different people as make somebody else look.
bool BackOffice::manyLooks()
{
    core::DocumentStore &store = *m_on->door.store();
    const core::Rows rows = residentsOf(store, core::RevealLimits::on(store.clock().today()).people + 1);
    for (qsizetype row = 0; row < rows.rows.size(); ++row) {
        auto done = store.execute(core::revealCommand({.command = residents::commands::reveal,
                                                       .subject = rows.value(row, QStringLiteral("id")).toString(),
                                                       .field = QStringLiteral("telephone"),
                                                       .reason = QStringLiteral("contact")}));
        done.waitForFinished();
        if (!done.result())
            return false;
    }
    return rows.rows.size() > 1;
}

bool BackOffice::alarm()
{
    auto *bar = m_on->window->frame()->findChild<desk::RevealAlarmBar *>();
    if (!bar || !comes([&] { return bar->isVisible(); }))
        return false;
    shoot("reveal-alarm");
    QTest::mouseClick(bar->banner()->findChild<ui::ActionButton *>(), Qt::LeftButton);
    if (!comes([&] { return bar->note()->hasFocus(); }))
        return false;
    shoot("reveal-alarm-note");
    return true;
}

bool BackOffice::point()
{
    m_on->press(Qt::Key_4, Qt::AltModifier);
    if (!m_on->page<residents::ResidentListPage>())
        return false;
    shoot("point-residents");
    const core::Rows rows = residentsOf(*m_on->door.store(), 1);
    if (rows.rows.isEmpty())
        return false;
    open("residents.person", {{QStringLiteral("id"), rows.value(0, QStringLiteral("id"))}});
    if (!m_on->page<residents::PersonPage>())
        return false;
    shoot("point-person");
    return true;
}

bool BackOffice::lockedOut()
{
    auto *page = m_on->page<desk::SignInPage>();
    if (!page)
        return false;
    page->findChild<ui::ChoiceBox *>()->setCode(clerk);
    auto *field = page->findChild<desk::SecretField *>();
    const auto waits = [&] {
        const auto account = m_on->door.account(clerk);
        return account && account->isLockedAt(m_on->clock->now());
    };
    for (int tries = 0; tries < 12 && !waits(); ++tries) {
        if (!comes([&] { return field->isVisible() && field->isEnabled() && field->text().isEmpty(); }))
            return false;
        const auto before = m_on->door.account(clerk);
        field->setFocus();
        m_on->type(QStringLiteral("not-the-one"));
        m_on->press(Qt::Key_Return);
        if (!comes([&] { return m_on->door.account(clerk)->failures > before->failures; }))
            return false;
    }
    shoot("locked-out");
    return waits();
}

bool BackOffice::people()
{
    if (!lockedOut() || !signIn(QStringLiteral("9001"))) // in one window: another one starts at another hour
        return false;
    open("desk.people");
    auto *page = m_on->page<desk::PeoplePage>();
    if (!page || !comes([&] { return page->list()->model()->rowCount() > 3; }))
        return false;
    shoot("people");
    page->list()->setCurrentId(clerk);
    if (!comes([&] { return page->details()->isVisible(); }))
        return false;
    shoot("people-locked-out");
    QTest::mouseClick(page->details()->resetButton(), Qt::LeftButton);
    scrollDown(*page);
    shoot("people-reset");
    m_on->press(Qt::Key_Escape);
    m_on->press(Qt::Key_N, Qt::ControlModifier);
    if (!comes([&] { return page->card()->isVisible(); }))
        return false;
    scrollDown(*page);
    shoot("people-add");
    m_on->press(Qt::Key_S, Qt::ControlModifier);
    scrollDown(*page);
    shoot("people-add-error");
    m_on->press(Qt::Key_Escape);
    page->list()->setCurrentId(QStringLiteral("9001"));
    shoot("people-own");
    return true;
}

bool BackOffice::backups()
{
    open("desk.backups");
    auto *page = m_on->page<desk::BackupPage>();
    if (!page)
        return false;
    shoot("backup-none");
    store::BackupPlan plan;
    plan.folder = m_stick;
    auto saved = store::DeskBackup::setPlan(*m_on->door.store(), plan);
    saved.waitForFinished();
    open("desk.backups"); // reads the plan
    if (!saved.result() || !comes([&] { return page->makeButton()->isEnabled(); }))
        return false;
    QTest::mouseClick(page->makeButton(), Qt::LeftButton);
    if (!QTest::qWaitFor([&] { return page->page()->banner()->isVisible(); }, 60'000))
        return false;
    if (!comes([&] { return page->list()->model()->rowCount() > 0; }))
        return false;
    page->list()->table()->selectRow(0);
    shoot("backup-made");
    return true;
}

bool BackOffice::roles()
{
    open("desk.people");
    auto *page = m_on->page<desk::PeoplePage>();
    if (!page || !comes([&] { return page->list()->model()->rowCount() > 3; }))
        return false;
    page->list()->setCurrentId(QStringLiteral("9001"));
    if (!comes([&] { return page->details()->isVisible(); }))
        return false;
    shoot("people-security");
    QTest::mouseClick(page->details()->editButton(), Qt::LeftButton);
    if (!comes([&] { return page->card()->isVisible(); }))
        return false;
    scrollDown(*page);
    shoot("people-roles");
    return true;
}

bool BackOffice::keys()
{
    open("desk.settings");
    auto *page = m_on->page<desk::SettingsPage>();
    if (!page)
        return false;
    shoot("settings-keys");
    scrollDown(*page);
    shoot("settings-keys-below");
    return true;
}

bool BackOffice::audit()
{
    open("desk.audit");
    auto *page = m_on->page<desk::AuditPage>();
    auto *list = page ? page->findChild<ui::RecordList *>() : nullptr;
    if (!list || !comes([&] { return list->model()->rowCount() > 10; }))
        return false;
    shoot("audit");
    list->table()->setFocus();
    list->table()->selectRow(9);
    shoot("audit-row");
    m_on->press(Qt::Key_F8);
    if (!comes([&] { return !page->isWorking(); }))
        return false;
    m_on->press(Qt::Key_F9);
    shoot("audit-verified-export");
    return true;
}

} // namespace yc::tour
