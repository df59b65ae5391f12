// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/GeoJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace yc::core::geo {

namespace {

QString key(const char *text) { return QString::fromLatin1(text); }

/// Reads one feature; knows which one it is, for the errors.
class FeatureReader {
public:
    FeatureReader(qsizetype number, Datum datum, const GeoJsonLimits &limits)
        : m_number(number)
        , m_datum(datum)
        , m_limits(limits)
    {
    }

    Result<> read(const QJsonObject &feature, Places &places)
    {
        const QJsonObject properties = feature.value(u"properties").toObject();
        m_name = text(properties, {"name", "名称", "NAME"}).simplified();
        QString committee = text(properties, {"code", "committee", "社区代码"});
        constexpr qsizetype digits = 12;
        const bool isCode = committee.size() == digits &&
                            std::ranges::all_of(committee, [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!committee.isEmpty() && !isCode)
            return bad("geo.code", {{key("code"), committee}});
        const QJsonObject geometry = feature.value(u"geometry").toObject();
        const QString type = geometry.value(u"type").toString();
        const QJsonArray coordinates = geometry.value(u"coordinates").toArray();
        if (m_name.isEmpty())
            return bad("geo.no-name");
        if (type == u"Point") {
            YC_ASSIGN(const Wgs84 at, position(geometry.value(u"coordinates")));
            places.points.append({m_name, text(properties, {"kind", "类型"}).simplified(),
                                  text(properties, {"address", "地址"}).simplified(), committee, at});
            return {};
        }
        NamedArea area{m_name, committee, {}};
        if (type == u"Polygon") {
            YC_ASSIGN(const Patch patch, readPatch(coordinates));
            area.patches.append(patch);
        } else if (type == u"MultiPolygon") {
            for (const QJsonValue &one : coordinates) {
                YC_ASSIGN(const Patch patch, readPatch(one.toArray()));
                area.patches.append(patch);
            }
            if (area.patches.isEmpty())
                return bad("geo.ring-short");
        } else {
            return bad("geo.geometry", {{key("type"), type.left(40)}});
        }
        places.areas.append(area);
        return {};
    }

private:
    static QString text(const QJsonObject &properties, std::initializer_list<const char *> names)
    {
        for (const char *name : names) {
            const QJsonValue value = properties.value(QString::fromUtf8(name));
            if (value.isString() && !value.toString().trimmed().isEmpty())
                return value.toString().trimmed();
            if (value.isDouble()) // a code that somebody's program took for a number
                return QString::number(value.toDouble(), 'f', 0);
        }
        return {};
    }

    [[nodiscard]] std::unexpected<Error> bad(const char *code, QVariantMap context = {}) const
    {
        context.insert(key("feature"), m_number);
        context.insert(key("name"), m_name.left(60));
        return fail(ErrorKind::FixInput, code, std::move(context));
    }
    [[nodiscard]] std::unexpected<Error> badAt(const char *code, Wgs84 where) const
    {
        return bad(code, {{key("lng"), degreesText(where.lng)}, {key("lat"), degreesText(where.lat)}});
    }

    [[nodiscard]] Result<Wgs84> position(const QJsonValue &value) const
    {
        const QJsonArray pair = value.toArray();
        const Degrees degrees{pair.at(0).toDouble(), pair.at(1).toDouble()};
        if (pair.size() < 2 || !pair.at(0).isDouble() || !pair.at(1).isDouble() || !isOnEarth(degrees))
            return bad("geo.position");
        return toWgs84(degrees, m_datum);
    }

    [[nodiscard]] Result<Ring> readRing(const QJsonArray &corners) const
    {
        if (corners.size() > m_limits.corners)
            return bad("geo.too-large", {{key("limit"), m_limits.corners}});
        Ring ring;
        for (const QJsonValue &corner : corners) {
            YC_ASSIGN(const Wgs84 at, position(corner));
            ring.append(at);
        }
        const auto problem = problemOf(ring);
        if (!problem)
            return ring;
        switch (problem->kind) {
        case RingProblem::Kind::NotClosed:
            return badAt("geo.ring-open", problem->where);
        case RingProblem::Kind::Crosses:
            return badAt("geo.ring-crosses", problem->where);
        case RingProblem::Kind::TooFew:
        case RingProblem::Kind::NoArea:
            break;
        }
        return bad("geo.ring-short");
    }

    [[nodiscard]] Result<Patch> readPatch(const QJsonArray &rings) const
    {
        if (rings.isEmpty())
            return bad("geo.ring-short");
        Patch patch;
        YC_ASSIGN(patch.border, readRing(rings.first().toArray()));
        const Patch whole{patch.border, {}};
        for (qsizetype i = 1; i < rings.size(); ++i) {
            YC_ASSIGN(const Ring hole, readRing(rings.at(i).toArray()));
            if (!std::ranges::any_of(hole, [&](Wgs84 corner) { return whole.contains(corner); }))
                return badAt("geo.hole-outside", hole.first());
            patch.holes.append(hole);
        }
        return patch;
    }

    qsizetype m_number;
    Datum m_datum;
    const GeoJsonLimits &m_limits;
    QString m_name;
};

} // namespace

Result<Places> readGeoJson(const QByteArray &json, Datum datum, const GeoJsonLimits &limits)
{
    constexpr qint64 megabyte = 1024 * 1024;
    if (json.size() > limits.bytes)
        return fail(ErrorKind::FixInput, "geo.too-large", {{key("limit"), limits.bytes / megabyte}});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fail(ErrorKind::FixInput, "geo.not-json", {{key("offset"), error.offset}});
    const QJsonObject root = document.object();
    QJsonArray features;
    if (root.value(u"type") == QJsonValue(key("FeatureCollection")))
        features = root.value(u"features").toArray();
    else if (root.value(u"type") == QJsonValue(key("Feature")))
        features = QJsonArray{root};
    if (features.isEmpty())
        return fail(ErrorKind::FixInput, "geo.no-features");
    if (features.size() > limits.features)
        return fail(ErrorKind::FixInput, "geo.too-large", {{key("limit"), limits.features}});
    Places places;
    for (qsizetype i = 0; i < features.size(); ++i)
        YC_TRY(FeatureReader(i + 1, datum, limits).read(features.at(i).toObject(), places));
    return places;
}

} // namespace yc::core::geo
