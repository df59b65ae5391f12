// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "core/RecordType.h"
#include "core/geo/GeoJson.h"

namespace yc::core::geo {

/// "map_area": the ground of a committee, or any area with a name; "service_point". Positions are WGS-84. They come
/// out of GeoJSON files, and go to the city with what belongs to no service.
[[nodiscard]] const RecordType &areaType();
[[nodiscard]] const RecordType &servicePointType();

[[nodiscard]] QJsonObject toBody(const NamedArea &area);
[[nodiscard]] NamedArea areaOf(const QJsonObject &body);
[[nodiscard]] QJsonObject toBody(const ServicePoint &point);
/// Nothing without a position.
[[nodiscard]] std::optional<ServicePoint> pointOf(const QJsonObject &body);

/// Stores them; an area with the code (or, without one, the name) of one that is there takes its place, so does a
/// point with name and kind of one. Answers {"areas", "points", "replaced"}.
[[nodiscard]] Command importPlaces(Places places);
/// Takes every area and service point of the person's scope away. Answers {"removed"}.
[[nodiscard]] Command clearPlaces();
/// Puts where many people with a sensitive mark live on the screen: audited, as one look. Answers {}.
[[nodiscard]] Command lookAtSensitiveLayer(const QString &layer);
/// Says in the audit log that a pack of tiles was put into the desk's folder, or taken out; changes no record.
[[nodiscard]] Command noteTilePack(const QString &name, bool removed);

} // namespace yc::core::geo
