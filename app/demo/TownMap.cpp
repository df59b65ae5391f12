// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/TownMap.h"

#include "core/DivisionTable.h"

#include <algorithm>
#include <cmath>

namespace yc::demo {

using core::geo::Wgs84;

namespace {

constexpr Wgs84 northWest{121.4505, 31.2362};
constexpr double wide = 0.0038;  ///< degrees of a committee: some 360 m
constexpr double high = 0.0030;  ///< some 330 m
constexpr double crooked = 0.28; ///< of that by which a corner is off its place

/// 0 to 1, the same for the same number.
double scatter(quint64 number)
{
    number += 0x9e3779b97f4a7c15ULL;
    number = (number ^ (number >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    number = (number ^ (number >> 27U)) * 0x94d049bb133111ebULL;
    number ^= number >> 31U;
    return double(number >> 11U) / double(1ULL << 53U);
}

double mix(double from, double to, double part) { return from + (to - from) * part; }

/// To the centimetre, as records have it.
Wgs84 rounded(Wgs84 at)
{
    constexpr double places = 1e7;
    return {std::round(at.lng * places) / places, std::round(at.lat * places) / places};
}

} // namespace

TownMap::TownMap(QStringList committees)
    : m_committees(std::move(committees))
    , m_columns(std::max(1, int(std::ceil(std::sqrt(double(m_committees.size()) * 1.3)))))
{
}

Wgs84 TownMap::corner(int column, int row) const
{
    const auto number = quint64(column) * 1'000 + quint64(row) * 2;
    return rounded({northWest.lng + wide * (column + crooked * (scatter(number) - 0.5) * 2),
                    northWest.lat - high * (row + crooked * (scatter(number + 1) - 0.5) * 2)});
}

Wgs84 TownMap::inside(int committee, double east, double south) const
{
    const int column = committee % m_columns;
    const int row = committee / m_columns;
    const Wgs84 nw = corner(column, row);
    const Wgs84 ne = corner(column + 1, row);
    const Wgs84 sw = corner(column, row + 1);
    const Wgs84 se = corner(column + 1, row + 1);
    return rounded({mix(mix(nw.lng, ne.lng, east), mix(sw.lng, se.lng, east), south),
                    mix(mix(nw.lat, ne.lat, east), mix(sw.lat, se.lat, east), south)});
}

std::optional<Wgs84> TownMap::placeOf(int committee, qint64 serial, qint64 lane, qint64 house) const
{
    constexpr qint64 unknown = 9;
    if (serial % unknown == unknown / 2)
        return {};
    // A lane lies somewhere in the committee; its houses stand in three rows of four.
    const auto number = quint64(committee) * 4'096 + quint64(lane) * 2;
    const double east = 0.12 + 0.66 * scatter(number * 7 + 3) + 0.045 * double(house % 4);
    const double south = 0.12 + 0.66 * scatter(number * 7 + 4) + 0.05 * double(house / 4);
    return inside(committee, east, south);
}

core::geo::Places TownMap::places() const
{
    const core::DivisionTable &divisions = core::DivisionTable::builtIn();
    core::geo::Places places;
    for (int i = 0; i < int(m_committees.size()); ++i) {
        const int column = i % m_columns;
        const int row = i / m_columns;
        const QString &code = m_committees.at(i);
        const QString known = divisions.name(code);
        const QString name = known.isEmpty() ? code : known;
        const core::geo::Ring ring{corner(column, row), corner(column + 1, row), corner(column + 1, row + 1),
                                   corner(column, row + 1), corner(column, row)};
        places.areas.append({name, code, {{ring, {}}}});
        constexpr int apart = 3;
        if (i % apart == 0) {
            places.points.append(
                {QStringLiteral("%1综合为老服务站").arg(QString(name).remove(QStringLiteral("居委会"))),
                 QStringLiteral("为老服务"),
                 {},
                 code,
                 inside(i, 0.5, 0.9)});
        } else if (i % apart == 1) {
            places.points.append({QStringLiteral("%1社区助餐点").arg(QString(name).remove(QStringLiteral("居委会"))),
                                  QStringLiteral("助餐"),
                                  {},
                                  code,
                                  inside(i, 0.85, 0.45)});
        }
    }
    return places;
}

} // namespace yc::demo
