// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"

#include "desk/reports/ReportsPage.h"
#include "services/affairs/view/WorkbenchPage.h"
#include "ui/FigureBoard.h"
#include "ui/StatTile.h"

#include <QListWidget>

#include <algorithm>

namespace yc::tour {

namespace {
template<class Condition> bool comes(Condition condition) { return QTest::qWaitFor(condition, 10'000); }
} // namespace

bool figures(WindowUnderTest &on, Camera &camera)
{
    on.window->frame()->open(QStringLiteral("affairs.workbench"));
    auto *workbench = on.page<affairs::WorkbenchPage>();
    const auto counted = [&] {
        const QList<ui::StatTile *> tiles = workbench->board()->shownTiles();
        return !tiles.isEmpty() && std::ranges::none_of(tiles, [](const ui::StatTile *one) {
            return one->accessibleName().endsWith(u'–');
        });
    };
    if (!workbench || !comes(counted))
        return false;
    camera.shoot(*on.window, QStringLiteral("workbench-supervisor"));
    on.window->frame()->open(QStringLiteral("desk.reports"));
    auto *page = on.page<desk::ReportsPage>();
    if (!page)
        return false;
    for (int row = 0; row < page->list()->count(); ++row) {
        page->list()->setCurrentRow(row);
        if (!comes([&] { return !page->isCounting(); }))
            return false;
        if (!page->sheet().isEmpty() || row == 0)
            camera.shoot(*on.window, QStringLiteral("report-%1").arg(row + 1));
    }
    return true;
}

} // namespace yc::tour
