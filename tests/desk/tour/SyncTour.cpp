// SPDX-License-Identifier: GPL-3.0-or-later
#include "SyncTour.h"

#include "FakeCity.h"
#include "JoinedDesk.h"
#include "desk/MainWindow.h"
#include "desk/sync/DatasetsTab.h"
#include "desk/sync/RefusedTab.h"
#include "desk/sync/SyncKeeper.h"
#include "desk/sync/SyncPage.h"
#include "services/residents/view/PersonPage.h"
#include "ui/ActionButton.h"
#include "ui/RecordList.h"
#include "ui/SyncMark.h"

#include <QTableView>

namespace yc::tour {

namespace {

constexpr int patience = 20'000;

QJsonObject person(const QString &name)
{
    return {{QStringLiteral("name"), name},
            {QStringLiteral("sex"), QStringLiteral("2")},
            {QStringLiteral("birth"), QStringLiteral("1958-03-04")},
            {QStringLiteral("telephone"), QStringLiteral("13900000001")},
            {QStringLiteral("address"), QStringLiteral("南京西路100弄3号201室")}};
}

} // namespace

SyncTour::SyncTour(const Look &look, Camera &camera)
    : m_look(look)
    , m_camera(camera)
{
}

void SyncTour::play()
{
    withoutACity();
    test::FakeCity city;
    city.password = "demo-desk-1";
    for (const QString &dataset : JoinedDesk::datasets())
        city.create(dataset);
    const JoinedDesk desk(city.address().url);
    const auto on = windowOn(desk.folder(), m_look);
    m_on = on.get();
    if (!JoinedDesk::signIn(*on) || !atACity(city)) {
        m_camera.complain(QStringLiteral("no way past the sync"));
        shoot("stuck");
    }
    m_on = nullptr;
}

void SyncTour::withoutACity()
{
    const JoinedDesk desk{QUrl()};
    const auto on = windowOn(desk.folder(), m_look);
    m_on = on.get();
    if (!JoinedDesk::signIn(*on) || JoinedDesk::save(*on, person(QStringLiteral("沈小溪"))).isEmpty() || !open())
        m_camera.complain(QStringLiteral("no page of the sync"));
    shoot("sync-no-city");
    m_on = nullptr;
}

desk::SyncPage *SyncTour::open(const char *tab)
{
    m_on->window->frame()->open(QStringLiteral("desk.sync"), {{QStringLiteral("tab"), QString::fromLatin1(tab)}});
    return m_on->page<desk::SyncPage>();
}

bool SyncTour::atACity(test::FakeCity &city)
{
    const auto settled = [this](ui::State state) {
        return QTest::qWaitFor([&] { return JoinedDesk::pill(*m_on)->state() == state; }, patience);
    };
    if (!settled(ui::State::Ok) || !open())
        return false;
    shoot("sync-good");

    city.rules = [](const QJsonObject &document) {
        return document[u"body"][u"name"].toString().contains(u'X') ? QStringLiteral("姓名含有不允许的字符")
                                                                    : QString();
    };
    const QString refused = JoinedDesk::save(*m_on, person(QStringLiteral("X陆大河")));
    if (!settled(ui::State::Warn))
        return false;
    desk::SyncPage *page = open("refused");
    if (!QTest::qWaitFor([&] { return page->refused()->list()->model()->rowCount() == 1; }, patience))
        return false;
    page->refused()->list()->setCurrentId(refused);
    shoot("sync-refused");
    m_on->window->frame()->open(QStringLiteral("residents.person"), {{QStringLiteral("id"), refused}});
    auto *file = m_on->page<residents::PersonPage>();
    if (!file || !QTest::qWaitFor([&] { return file->findChild<ui::SyncMark *>()->isVisible(); }, patience))
        return false;
    shoot("sync-mark-refused");

    city.edit(JoinedDesk::residents, QStringLiteral("resident:01900000-0000-7000-8000-0000000000a1"),
              {{QStringLiteral("type"), QStringLiteral("resident")}, {QStringLiteral("body"), QJsonObject()}});
    m_on->window->sync()->syncNow();
    if (!QTest::qWaitFor([&] { return m_on->window->sync()->truth().quarantined == 1; }, patience) || !open("damaged"))
        return false;
    shoot("sync-damaged");

    city.intercept = [](const test::HttpMessage &) { return std::optional(test::httpAnswer(503, "{}")); };
    m_on->clock->advance(std::chrono::hours(3));
    JoinedDesk::save(*m_on, person(QStringLiteral("周小河")));
    m_on->window->sync()->syncNow();
    if (!QTest::qWaitFor([&] { return m_on->window->sync()->truth().failing == 3; }, patience))
        return false;
    page = open();
    page->datasets()->list()->setCurrentId(JoinedDesk::residents);
    shoot("sync-failing");
    if (!open("log"))
        return false;
    shoot("sync-log");

    city.intercept = {};
    for (const QString &dataset : JoinedDesk::datasets()) {
        city.remove(dataset);
        city.create(dataset);
    }
    city.uuid = QStringLiteral("99999999-2222-3333-4444-555555555555");
    m_on->window->sync()->syncNow();
    if (!settled(ui::State::Late) || !open())
        return false;
    shoot("sync-other-server");
    m_on->window->sync()->pause();
    if (!QTest::qWaitFor([&] { return m_on->window->sync()->isPaused(); }, patience))
        return false;
    m_on->window->sync()->resume();
    return true;
}

} // namespace yc::tour
