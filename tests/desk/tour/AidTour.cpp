// SPDX-License-Identifier: GPL-3.0-or-later
#include "AidTour.h"

#include "desk/SecretField.h"
#include "desk/SignInPage.h"
#include "print/PaperOutput.h"
#include "services/povertyaid/view/ApplicationPage.h"
#include "services/povertyaid/view/ApplicationsPage.h"
#include "services/povertyaid/view/EndingCard.h"
#include "services/povertyaid/view/FamilyForm.h"
#include "services/povertyaid/view/PaymentsPage.h"
#include "ui/ChoiceBox.h"
#include "ui/FormView.h"
#include "ui/RecordList.h"
#include "ui/TabBar.h"

#include <QLineEdit>
#include <QTableView>

namespace yc::tour {

using povertyaid::ApplicationPage;

namespace {

/// As an input method would; keys alone type no Chinese.
void write(ui::FormView &form, const char *field, const QString &text)
{
    auto *editor = qobject_cast<QLineEdit *>(form.field(QString::fromLatin1(field))->editor());
    editor->setFocus();
    editor->insert(text);
}

} // namespace

AidTour::AidTour(const Look &look, Camera &camera)
    : m_look(look)
    , m_camera(camera)
{
}

void AidTour::open(const char *page, const QVariantMap &arguments)
{
    m_on->window->frame()->open(QString::fromLatin1(page), arguments);
}

bool AidTour::signIn(const QString &number)
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

void AidTour::play(const QString &folder)
{
    for (const auto part : {&AidTour::atTheCounter, &AidTour::bySupervisor}) {
        const auto on = windowOn(folder, m_look);
        m_on = on.get();
        if (!(this->*part)()) {
            m_camera.complain(QStringLiteral("no way past: poverty aid"));
            shoot("stuck");
        }
        m_on = nullptr;
    }
}

bool AidTour::openFirst(const char *which)
{
    open("povertyaid.applications", {{QStringLiteral("which"), QString::fromLatin1(which)}});
    auto *page = m_on->page<povertyaid::ApplicationsPage>();
    if (!page || !comes([&] { return !page->list()->model()->isLoading() && page->list()->model()->rowCount() > 0; }))
        return false;
    page->list()->table()->setFocus();
    m_on->press(Qt::Key_Home);
    m_on->press(Qt::Key_Return);
    auto *one = m_on->page<ApplicationPage>();
    return one && comes([&] { return !one->document().id.isEmpty(); });
}

bool AidTour::atTheCounter()
{
    if (!signIn(QStringLiteral("1001")))
        return false;
    open("povertyaid.applications");
    auto *list = m_on->page<povertyaid::ApplicationsPage>();
    if (!list || !comes([&] { return list->list()->model()->rowCount() > 0; }))
        return false;
    shoot("aid-applications");
    if (!openFirst("open"))
        return false;
    shoot("aid-application");
    auto *page = m_on->page<ApplicationPage>();
    for (const char *name : {"aid-income", "aid-property", "aid-papers"}) {
        page->form()->tabs()->setFocus();
        m_on->press(Qt::Key_Right);
        shoot(name);
    }
    m_on->press(Qt::Key_P, Qt::ControlModifier);
    if (!comes([&] { return page->output()->slip().has_value(); }))
        return false;
    shoot("aid-paper");
    m_on->press(Qt::Key_Escape);
    page->form()->showTab(0);
    m_on->press(Qt::Key_F8, Qt::ShiftModifier);
    if (!page->ending()->isVisible())
        return false;
    write(*page->ending()->form(), "reason", QStringLiteral("家庭决定不再申请"));
    shoot("aid-take-back");
    m_on->press(Qt::Key_Escape);
    open("povertyaid.payments");
    auto *payments = m_on->page<povertyaid::PaymentsPage>();
    if (!payments || !comes([&] { return payments->list()->model()->rowCount() > 0; }))
        return false;
    payments->list()->table()->setFocus();
    m_on->press(Qt::Key_Home);
    if (!comes([&] { return !payments->batch().isNull() && payments->lines()->model()->rowCount() > 0; }))
        return false;
    shoot("aid-payments");
    return true;
}

bool AidTour::bySupervisor()
{
    if (!signIn(QStringLiteral("2001")) || !openFirst("open"))
        return false;
    m_on->press(Qt::Key_F8);
    shoot("aid-decision");
    m_on->press(Qt::Key_Escape);
    if (!openFirst("approved"))
        return false;
    auto *page = m_on->page<ApplicationPage>();
    if (!comes([&] { return page->document().body.value(u"state").toString() == u"approved"; }))
        return false;
    shoot("aid-approved");
    m_on->press(Qt::Key_F8, Qt::ShiftModifier);
    if (!page->ending()->isVisible())
        return false;
    write(*page->ending()->form(), "reason", QStringLiteral("全家迁往外省"));
    shoot("aid-stop"); // the month that is going on stands there
    m_on->press(Qt::Key_Return, Qt::ControlModifier);
    if (!comes([&] { return page->document().body.value(u"state").toString() == u"stopped"; }))
        return false;
    shoot("aid-stopped");
    return true;
}

} // namespace yc::tour
