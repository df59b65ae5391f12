// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"

#include "desk/reports/ReportsPage.h"
#include "services/affairs/view/WorkbenchPage.h"
#include "ui/Banner.h"
#include "ui/FigureBoard.h"
#include "ui/StatTile.h"

#include <QFile>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace yc::tour {

namespace {
template<class Condition> bool comes(Condition condition) { return QTest::qWaitFor(condition, 10'000); }

/// Beside the pictures, as PDF and as workbook: they are to be looked at as well.
bool save(WindowUnderTest &on, desk::ReportsPage &page, const Camera &camera, int number)
{
    for (const auto &[key, ending] : {std::pair(Qt::Key_F8, "pdf"), std::pair(Qt::Key_F9, "xlsx")}) {
        const QString path = camera.path(QStringLiteral("report-%1.%2").arg(number).arg(QLatin1String(ending)));
        page.setFileChoice([path](const QString &) { return path; });
        page.banner()->dismiss();
        on.press(key);
        if (!comes([&] { return page.banner()->isVisible(); }) || !QFile::exists(path))
            return false;
    }
    page.banner()->dismiss();
    return true;
}
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
        if (page->sheet().isEmpty()) {
            camera.complain(QStringLiteral("nothing to count in report %1").arg(row + 1));
            continue;
        }
        camera.shoot(*on.window, QStringLiteral("report-%1").arg(row + 1));
        if (auto *area = page->findChild<QScrollArea *>(); area && area->verticalScrollBar()->maximum() > 0) {
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
            camera.shoot(*on.window, QStringLiteral("report-%1-table").arg(row + 1));
            area->verticalScrollBar()->setValue(0);
        }
        if (!save(on, *page, camera, row + 1))
            camera.complain(QStringLiteral("report %1 is not saved").arg(row + 1));
    }
    return true;
}

} // namespace yc::tour
