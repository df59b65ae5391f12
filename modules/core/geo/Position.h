// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace yc::core::geo {

/// What a pair of degrees is counted from. WGS-84 (and CGCS2000, which differs by centimetres) is what records hold;
/// the others are shifted by some hundred metres and stand in packs of map tiles and in what people paste.
enum class Datum {
    Wgs84, ///< GPS, CGCS2000, 天地图
    Gcj02, ///< 火星坐标: 高德, 腾讯
    Bd09,  ///< 百度
};

/// Degrees in one datum. Three types, so that one cannot be taken for another: only the conversions below lead across.
template<Datum datum> struct Position {
    double lng = 0; ///< east of Greenwich, -180 to 180
    double lat = 0; ///< north of the equator, -90 to 90

    friend bool operator==(const Position &, const Position &) = default;
};
using Wgs84 = Position<Datum::Wgs84>;
using Gcj02 = Position<Datum::Gcj02>;
using Bd09 = Position<Datum::Bd09>;

/// The public formula, exact to rounding; outside of 72.004–137.8347° E, 0.8293–55.8271° N nothing is shifted.
[[nodiscard]] Gcj02 toGcj02(Wgs84 position);
[[nodiscard]] Bd09 toBd09(Gcj02 position);
[[nodiscard]] Bd09 toBd09(Wgs84 position);
/// Found by iteration: what is converted back differs by less than 1e-9 degrees (0.1 mm), except within a shift of
/// the edge of that rectangle, where two positions have the same image.
[[nodiscard]] Gcj02 toGcj02(Bd09 position);
[[nodiscard]] Wgs84 toWgs84(Gcj02 position);
[[nodiscard]] Wgs84 toWgs84(Bd09 position);

/// Two numbers whose datum somebody still has to say.
struct Degrees {
    double lng = 0;
    double lat = 0;
    friend bool operator==(const Degrees &, const Degrees &) = default;
};
/// On the earth at all.
[[nodiscard]] bool isOnEarth(Degrees degrees);
[[nodiscard]] Wgs84 toWgs84(Degrees degrees, Datum datum);
/// `position` in a datum that is known only while the program runs (a pack of tiles).
[[nodiscard]] Degrees in(Datum datum, Wgs84 position);
/// "wgs84", "gcj02", "bd09".
[[nodiscard]] QString datumName(Datum datum);
/// In any case, with or without hyphen; "cgcs2000" is WGS-84 here.
[[nodiscard]] std::optional<Datum> datumNamed(const QString &name);

/// One number of degrees as people type it, the typographic minus too.
[[nodiscard]] std::optional<double> readDegrees(const QString &text);
/// "121.4737,31.2304", also with blanks, "，" or "；". Longitude first; the other way round is understood where the
/// first number can be no longitude of the second's latitude (|second| > 90). Nothing if it is none, or not on earth.
[[nodiscard]] std::optional<Degrees> readPair(const QString &text);
/// Decimal degrees with at most seven places (1 cm), as records hold them: "121.4737".
[[nodiscard]] QString degreesText(double degrees);
[[nodiscard]] QString pairText(Wgs84 position);

/// Along the surface of a sphere of 6,371,008.8 m: right to 0.5 %.
[[nodiscard]] double metresBetween(Wgs84 one, Wgs84 other);

} // namespace yc::core::geo
