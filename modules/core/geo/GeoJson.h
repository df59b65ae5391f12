// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "core/geo/Area.h"

#include <QByteArray>

namespace yc::core::geo {

/// A committee's ground, or any other area with a name.
struct NamedArea {
    QString name;
    QString committee; ///< 12-digit code; empty: of the desk's own organisation
    QList<Patch> patches;
};

/// Where people go for something: a service station, a meal room, a day care centre.
struct ServicePoint {
    QString name;
    QString kind; ///< in words, as the file says
    QString address;
    QString committee; ///< 12-digit code or empty
    Wgs84 at;
};

struct Places {
    QList<NamedArea> areas;
    QList<ServicePoint> points;
};

/// What is not read at all: a file that is larger is none of a street.
struct GeoJsonLimits {
    qint64 bytes = 32 * 1024 * 1024;
    qsizetype features = 5'000;
    qsizetype corners = 50'000; ///< of one ring
};

/// Reads a FeatureCollection or one Feature (RFC 7946): polygons become areas, points service points.
/// Positions are in `datum` and come out in WGS-84. Properties, in English or Chinese: name/名称, code/committee/
/// 社区代码 (12 digits), kind/类型, address/地址. One bad feature refuses the file, so that no border is missing
/// unseen. Errors (FixInput), with {feature: from 1, name} where they are about one: "geo.too-large" {limit},
/// "geo.not-json" {offset}, "geo.no-features", "geo.geometry" {type}, "geo.position", "geo.ring-short",
/// "geo.ring-open" {lng, lat}, "geo.ring-crosses" {lng, lat}, "geo.hole-outside", "geo.no-name", "geo.code" {code}.
[[nodiscard]] Result<Places> readGeoJson(const QByteArray &json, Datum datum, const GeoJsonLimits &limits = {});

} // namespace yc::core::geo
