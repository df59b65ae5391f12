// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace yc::map::tuning {

inline constexpr int clusterRadius = 34;     ///< pixels: points nearer than that become one mark
inline constexpr int leastClusterZoom = 4;   ///< below, the clusters of this level
inline constexpr int mostClusterZoom = 19;   ///< above, only what is at the same place
inline constexpr int mostCategories = 8;     ///< that a mark counts apart
inline constexpr double arrowStep = 96;      ///< pixels that an arrow key moves the map
inline constexpr double keyZoom = 1.0;       ///< levels of + and -
inline constexpr double wheelZoom = 0.5;     ///< levels of one notch
inline constexpr double closestFit = 17.0;   ///< zoom that showing one place goes to
inline constexpr double fitMargin = 48;      ///< pixels around what is fitted
inline constexpr int hitSlack = 4;           ///< pixels beside a mark that still mean it
inline constexpr int mostTileZoom = 19;      ///< that Qt Location's plugin goes to; closer, tiles are enlarged
inline constexpr int largestTile = 1024;     ///< KB; a tile of 256 pixels is a tenth of it
inline constexpr double pinNameZoom = 16;    ///< from there on pins have their names beside them
inline constexpr int labelRows = 15;         ///< lines across an area that are looked at for its name
inline constexpr int longestPlaceList = 200; ///< people of one place that are listed

} // namespace yc::map::tuning
