// SPDX-License-Identifier: GPL-3.0-or-later
#include "MapTour.h"

#include "desk/MainWindow.h"
#include "desk/SecretField.h"
#include "desk/SignInPage.h"
#include "desk/map/MapPage.h"
#include "map/MapView.h"
#include "services/residents/view/PersonPage.h"
#include "ui/ChoiceBox.h"

namespace yc::tour {

namespace {
constexpr int patience = 20'000;
template<class Ready> bool comes(Ready ready) { return QTest::qWaitFor(ready, patience); }
} // namespace

void MapTour::play(const QString &folder)
{
    const auto on = windowOn(folder, m_look);
    m_on = on.get();
    auto *door = on->page<desk::SignInPage>();
    if (door) {
        door->findChild<ui::ChoiceBox *>()->setCode(QStringLiteral("2001"));
        door->findChild<desk::SecretField *>()->setFocus();
        on->type(on->door.settings().demoPassphrase);
        on->press(Qt::Key_Return);
    }
    if (!on->page<desk::MainWindow>() || !pages()) {
        m_camera.complain(QStringLiteral("no way past the map"));
        shoot("stuck");
    }
    m_on = nullptr;
}

bool MapTour::pages()
{
    m_on->window->frame()->open(QStringLiteral("map"));
    auto *page = m_on->page<desk::MapPage>();
    if (!page)
        return false;
    map::MapView *view = page->view();
    const auto settled = [&] { return view->isSettled() && !view->marks().isEmpty() && view->ground(); };
    if (!comes(settled))
        return false;
    shoot("map");
    view->setFocus();
    m_on->press(Qt::Key_Tab);
    m_on->press(Qt::Key_Tab);
    m_on->press(Qt::Key_Return);
    shoot("map-closer");
    page->layers()->setPeople(desk::MapLayers::People::ByTag);
    for (const char *tag : {"living_alone", "advanced_age", "minimum_living", "disabled_elder"})
        page->layers()->setTag(QString::fromLatin1(tag), true);
    if (!comes([&] { return view->isSettled() && page->layers()->choice().tags.size() == 4; }))
        return false;
    view->setFocus();
    m_on->press(Qt::Key_Home);
    m_on->press(Qt::Key_Plus);
    shoot("map-tags");
    page->layers()->setPeople(desk::MapLayers::People::ByRisk);
    const auto byRisk = [&] {
        const QList<desk::MapLayers::Line> &legend = page->loaded().legend;
        return view->isSettled() && !legend.isEmpty() && legend.first().code != u"living_alone" &&
               page->loaded().shown > 0;
    };
    if (!comes(byRisk))
        return false;
    view->setFocus();
    m_on->press(Qt::Key_Home);
    shoot("map-risk");
    page->layers()->setPeople(desk::MapLayers::People::All);

    auto people = m_on->door.store()->query({.type = QStringLiteral("resident"),
                                             .where = {{QStringLiteral("lng"), core::Query::Op::IsNotEmpty, {}}},
                                             .limit = 1});
    people.waitForFinished();
    if (!people.result() || people.result()->rows.isEmpty())
        return false;
    const QString id = people.result()->rows.first().first().toString();
    m_on->window->frame()->open(QStringLiteral("residents.person"), {{QStringLiteral("id"), id}});
    if (!m_on->page<residents::PersonPage>())
        return false;
    shoot("map-person");
    m_on->window->frame()->open(QStringLiteral("map"), {{QStringLiteral("resident"), id}});
    if (!comes([&] { return view->isVisible() && view->isSettled() && view->current() >= 0; }))
        return false;
    shoot("map-one-person");
    return true;
}

} // namespace yc::tour
