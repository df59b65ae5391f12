// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/GeoJson.h"

#include <QStringList>

#include <optional>

namespace yc::demo {

/// The invented ground of the demo street: committees side by side, lanes and houses in them, a service station in
/// each. The same committees give the same map; nothing of it is measured anywhere.
class TownMap {
public:
    explicit TownMap(QStringList committees);
    /// Of a house; nothing where the register does not know it yet: one household in nine.
    [[nodiscard]] std::optional<core::geo::Wgs84> placeOf(int committee, qint64 serial, qint64 lane,
                                                          qint64 house) const;
    [[nodiscard]] core::geo::Places places() const;

private:
    [[nodiscard]] core::geo::Wgs84 corner(int column, int row) const;
    /// By parts of the way from west to east and from north to south inside a committee.
    [[nodiscard]] core::geo::Wgs84 inside(int committee, double east, double south) const;
    QStringList m_committees;
    int m_columns;
};

} // namespace yc::demo
