// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ValueScale.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace yc::report {

using Cell = core::ReportSheet::Cell;

namespace {
constexpr double wantedSteps = 5;
constexpr double fen = 100;

double roundStep(double rough, double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double times : {1.0, 2.0, 5.0, 10.0}) {
        if (const double step = times * power; step >= rough)
            return std::max(step, least);
    }
    return std::max(rough, least);
}

QString words(double value, Cell cell)
{
    const QLocale locale;
    switch (cell) {
    case Cell::Money:
        return locale.toString(std::llround(value / fen));
    case Cell::Share:
        return locale.toString(value * 100, 'f', 0) + u'%';
    case Cell::Decimal:
        return locale.toString(value, 'g', 4);
    default:
        return locale.toString(std::llround(value));
    }
}
} // namespace

ValueScale ValueScale::upTo(double most, bool bothSides, Cell cell)
{
    const double whole = cell == Cell::Count ? 1 : cell == Cell::Money ? fen : 0;
    const double step = roundStep(std::max(most, whole > 0 ? whole : 1e-6) / (bothSides ? 3 : wantedSteps), whole);
    const double steps = std::max(1.0, std::ceil(most / step - 1e-9));
    ValueScale scale;
    scale.most = step * steps;
    scale.least = bothSides ? -scale.most : 0;
    for (double at = bothSides ? -steps : 0; at <= steps + 0.5; ++at)
        scale.marks.append({at * step, words(std::abs(at) * step, cell)});
    return scale;
}

} // namespace yc::report
