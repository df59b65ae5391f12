// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/Position.h"

#include <optional>

namespace yc::core::geo {

/// The corners of a border in order; the last is the first again.
using Ring = QList<Wgs84>;

/// What is wrong with a ring.
struct RingProblem {
    enum class Kind {
        TooFew,    ///< less than three corners
        NotClosed, ///< the last position is not the first
        Crosses,   ///< the border crosses or touches itself at `where`
        NoArea,    ///< all corners on one line
    };
    Kind kind = Kind::TooFew;
    Wgs84 where = {};
};
/// The first thing found; nothing for a sound ring. Repeated corners one after another are no fault.
[[nodiscard]] std::optional<RingProblem> problemOf(const Ring &ring);

/// One piece of ground with its holes.
struct Patch {
    Ring border;
    QList<Ring> holes;
    /// By ray casting. What lies on a border may be in or out.
    [[nodiscard]] bool contains(Wgs84 position) const;
    friend bool operator==(const Patch &, const Patch &) = default;
};

/// The smallest upright rectangle around positions.
struct Bounds {
    double west = 180;
    double south = 90;
    double east = -180;
    double north = -90;
    void add(Wgs84 position);
    [[nodiscard]] bool isEmpty() const { return west > east || south > north; }
    [[nodiscard]] Wgs84 centre() const { return {(west + east) / 2, (south + north) / 2}; }
    friend bool operator==(const Bounds &, const Bounds &) = default;
};
[[nodiscard]] Bounds boundsOf(const QList<Patch> &patches);

} // namespace yc::core::geo
