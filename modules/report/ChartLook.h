// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ReportSheet.h"

#include <QColor>
#include <QFont>
#include <QHash>

namespace yc::report {

/// What a chart is painted with: of the theme on the screen, of ink on paper.
struct ChartLook {
    QColor ground;
    QColor ink;
    QColor ink2;        ///< of labels
    QColor lines;       ///< of the grid
    QList<QColor> hues; ///< in the order of core::ReportSheet::Hue
    QFont font;

    [[nodiscard]] QColor colour(core::ReportSheet::Hue hue) const { return hues.value(static_cast<int>(hue), ink); }
};

} // namespace yc::report
