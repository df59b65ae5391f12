// SPDX-License-Identifier: GPL-3.0-or-later
#include "ElderTour.h"

#include "desk/SecretField.h"
#include "desk/SignInPage.h"
#include "print/PaperOutput.h"
#include "services/eldercare/view/AbilityForm.h"
#include "services/eldercare/view/AllowancePage.h"
#include "services/eldercare/view/AssessmentPage.h"
#include "services/eldercare/view/BatchesPanel.h"
#include "services/eldercare/view/EldersPage.h"
#include "services/eldercare/view/HandOverCard.h"
#include "services/eldercare/view/IndicatorPanel.h"
#include "services/eldercare/view/VisitForm.h"
#include "services/eldercare/view/VisitsPage.h"
#include "ui/AskCard.h"
#include "ui/ChoiceBox.h"
#include "ui/FormView.h"
#include "ui/RecordList.h"
#include "ui/TabBar.h"

#include <QTableView>

namespace yc::tour {

using eldercare::AllowancePage;
using eldercare::AssessmentPage;

ElderTour::ElderTour(const Look &look, Camera &camera)
    : m_look(look)
    , m_camera(camera)
{
}

void ElderTour::open(const char *page, const QVariantMap &arguments)
{
    m_on->window->frame()->open(QString::fromLatin1(page), arguments);
}

bool ElderTour::signIn(const QString &number)
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

void ElderTour::play(const QString &folder)
{
    const auto on = windowOn(folder, m_look);
    m_on = on.get();
    if (!all()) {
        m_camera.complain(QStringLiteral("no way past: elderly care"));
        shoot("stuck");
    }
    m_on = nullptr;
}

bool ElderTour::all() { return signIn(QStringLiteral("1001")) && assessment() && allowance() && visits(); }

bool ElderTour::assessment()
{
    open("eldercare.elders");
    auto *elders = m_on->page<eldercare::EldersPage>();
    if (!elders || !comes([&] { return elders->list()->model()->rowCount() > 3; }))
        return false;
    shoot("elders");
    open("eldercare.elders", {{QStringLiteral("which"), QStringLiteral("done")}});
    if (!comes([&] { return !elders->list()->model()->isLoading() && elders->list()->model()->rowCount() > 0; }))
        return false;
    shoot("elders-assessed");
    open("eldercare.elders", {{QStringLiteral("which"), QStringLiteral("advanced")}});
    if (!comes([&] { return !elders->list()->model()->isLoading() && elders->list()->model()->rowCount() > 1; }))
        return false;
    elders->list()->table()->setFocus();
    m_on->press(Qt::Key_Home);
    m_on->press(Qt::Key_Return);
    auto *page = m_on->page<AssessmentPage>();
    if (!page || !comes([&] { return !page->form()->values().isEmpty(); }))
        return false;
    page->setStep(AssessmentPage::Form);
    shoot("ability-form");
    page->form()->tabs()->setCurrentIndex(3);
    shoot("ability-diagnoses");
    page->setStep(AssessmentPage::Indicators);
    for (const Qt::Key key : {Qt::Key_3, Qt::Key_4, Qt::Key_2, Qt::Key_4, Qt::Key_3})
        m_on->press(key);
    shoot("ability-indicator");
    if (!comes([&] { return !page->draft().isEmpty(); }))
        return false;
    m_on->press(Qt::Key_F8, Qt::ShiftModifier);
    if (!page->discardCard()->isVisible())
        return false;
    shoot("ability-discard");
    m_on->press(Qt::Key_Escape);
    page->setStep(AssessmentPage::Report);
    if (!comes([&] { return page->output()->slip().has_value(); }))
        return false;
    shoot("ability-report");
    return true;
}

bool ElderTour::allowance()
{
    open("eldercare.allowance", {{QStringLiteral("which"), QStringLiteral("owed")}});
    auto *page = m_on->page<AllowancePage>();
    if (!page || !comes([&] { return page->list(AllowancePage::Owed)->model()->rowCount() > 0; }))
        return false;
    shoot("allowance-owed");
    page->tabs()->setCurrentIndex(AllowancePage::Batches);
    if (!comes([&] { return page->batches()->list()->model()->rowCount() > 0; }))
        return false;
    page->batches()->list()->table()->setFocus();
    m_on->press(Qt::Key_Home);
    if (!comes([&] { return !page->batches()->batch().isNull() && page->batches()->lines()->model()->rowCount() > 0; }))
        return false;
    shoot("allowance-batch");
    return true;
}

bool ElderTour::visits()
{
    open("eldercare.visits", {{QStringLiteral("which"), QStringLiteral("mine")}});
    auto *page = m_on->page<eldercare::VisitsPage>();
    if (!page || !comes([&] { return page->list()->model()->rowCount() > 0; }))
        return false;
    page->list()->table()->setFocus();
    page->list()->table()->selectRow(page->list()->model()->rowCount() - 1); // what is still to come stands last
    m_on->press(Qt::Key_Return);
    if (!comes([&] { return page->form()->isVisible() && !page->form()->visit().isNull(); }))
        return false;
    shoot("visits");
    page->list()->table()->setFocus();
    m_on->press(Qt::Key_P, Qt::ControlModifier);
    if (!comes([&] { return page->output()->slip().has_value(); }))
        return false;
    shoot("visits-paper");
    m_on->press(Qt::Key_Escape);
    return givenAway(*page);
}

/// A visit that is called off, one that a colleague makes, and the week of the colleague.
bool ElderTour::givenAway(eldercare::VisitsPage &page)
{
    m_on->press(Qt::Key_F8, Qt::ShiftModifier);
    if (!comes([&] { return page.cancelCard()->isVisible(); }))
        return false;
    shoot("visit-call-off");
    m_on->press(Qt::Key_Escape);
    m_on->press(Qt::Key_F9);
    if (!comes([&] { return page.handOverCard()->isVisible(); }))
        return false;
    m_on->press(Qt::Key_Down); // the first of the list: who visits for this desk
    shoot("visit-hand-over");
    const QString before = page.form()->visit().id;
    m_on->press(Qt::Key_Return, Qt::ControlModifier);
    if (!comes([&] { return !page.handOverCard()->isVisible() && page.form()->visit().id != before; }))
        return false;
    open("eldercare.visits", {{QStringLiteral("which"), QStringLiteral("week")}});
    if (!comes([&] { return !page.list()->model()->isLoading() && page.list()->model()->rowCount() > 0; }))
        return false;
    shoot("visit-handed-over");
    open("eldercare.visits", {{QStringLiteral("which"), QStringLiteral("missed")}});
    if (!comes([&] { return !page.list()->model()->isLoading() && page.list()->model()->rowCount() > 0; }))
        return false;
    shoot("visits-missed");
    return true;
}

} // namespace yc::tour
