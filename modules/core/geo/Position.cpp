// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/Position.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yc::core::geo {

namespace {

constexpr double pi = std::numbers::pi;
constexpr double axis = 6378245.0;                      ///< of the ellipsoid that the shift was made on, metres
constexpr double eccentricity = 0.00669342162296594323; ///< its square
constexpr double enough = 1e-10;                        ///< degrees: below what is promised
constexpr int mostSteps = 40;
constexpr double earth = 6371008.8; ///< mean radius, metres

bool isShifted(double lng, double lat) { return lng >= 72.004 && lng <= 137.8347 && lat >= 0.8293 && lat <= 55.8271; }

/// Two of the three sums of sines of both directions.
double waves(double x) { return (20.0 * std::sin(6.0 * pi * x) + 20.0 * std::sin(2.0 * pi * x)) * 2.0 / 3.0; }

double radians(double degrees) { return degrees * pi / 180.0; }

/// The position whose image under `forward` is `image`: corrected by what is still missing, until nothing is.
template<class From, class To, class Forward> From inverse(To image, From first, Forward forward)
{
    From found = first;
    for (int step = 0; step < mostSteps; ++step) {
        const To there = forward(found);
        const double lng = there.lng - image.lng;
        const double lat = there.lat - image.lat;
        found.lng -= lng;
        found.lat -= lat;
        if (std::abs(lng) < enough && std::abs(lat) < enough)
            break;
    }
    return found;
}

} // namespace

Gcj02 toGcj02(Wgs84 position)
{
    const auto [lng, lat] = position;
    if (!isShifted(lng, lat))
        return {lng, lat};
    const double x = lng - 105.0;
    const double y = lat - 35.0;
    const double both = waves(x);
    double north = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt(std::abs(x)) + both;
    north += (20.0 * std::sin(pi * y) + 40.0 * std::sin(pi * y / 3.0)) * 2.0 / 3.0;
    north += (160.0 * std::sin(pi * y / 12.0) + 320.0 * std::sin(pi * y / 30.0)) * 2.0 / 3.0;
    double east = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt(std::abs(x)) + both;
    east += (20.0 * std::sin(pi * x) + 40.0 * std::sin(pi * x / 3.0)) * 2.0 / 3.0;
    east += (150.0 * std::sin(pi * x / 12.0) + 300.0 * std::sin(pi * x / 30.0)) * 2.0 / 3.0;
    const double sine = std::sin(radians(lat));
    const double magic = 1.0 - eccentricity * sine * sine;
    const double root = std::sqrt(magic);
    return {lng + east * 180.0 / (axis / root * std::cos(radians(lat)) * pi),
            lat + north * 180.0 / (axis * (1.0 - eccentricity) / (magic * root) * pi)};
}

Bd09 toBd09(Gcj02 position)
{
    const auto [lng, lat] = position;
    constexpr double turn = pi * 3000.0 / 180.0;
    const double length = std::sqrt(lng * lng + lat * lat) + 0.00002 * std::sin(lat * turn);
    const double angle = std::atan2(lat, lng) + 0.000003 * std::cos(lng * turn);
    return {length * std::cos(angle) + 0.0065, length * std::sin(angle) + 0.006};
}

Bd09 toBd09(Wgs84 position) { return toBd09(toGcj02(position)); }

Gcj02 toGcj02(Bd09 position)
{
    return inverse(position, Gcj02{position.lng - 0.0065, position.lat - 0.006},
                   [](Gcj02 there) { return toBd09(there); });
}

Wgs84 toWgs84(Gcj02 position)
{
    if (!isShifted(position.lng, position.lat))
        return {position.lng, position.lat};
    return inverse(position, Wgs84{position.lng, position.lat}, [](Wgs84 there) { return toGcj02(there); });
}

Wgs84 toWgs84(Bd09 position) { return toWgs84(toGcj02(position)); }

bool isOnEarth(Degrees degrees)
{
    return std::abs(degrees.lng) <= 180.0 && std::abs(degrees.lat) <= 90.0; // NaN is not
}

Wgs84 toWgs84(Degrees degrees, Datum datum)
{
    switch (datum) {
    case Datum::Gcj02:
        return toWgs84(Gcj02{degrees.lng, degrees.lat});
    case Datum::Bd09:
        return toWgs84(Bd09{degrees.lng, degrees.lat});
    case Datum::Wgs84:
        break;
    }
    return {degrees.lng, degrees.lat};
}

Degrees in(Datum datum, Wgs84 position)
{
    switch (datum) {
    case Datum::Gcj02: {
        const Gcj02 shifted = toGcj02(position);
        return {shifted.lng, shifted.lat};
    }
    case Datum::Bd09: {
        const Bd09 shifted = toBd09(position);
        return {shifted.lng, shifted.lat};
    }
    case Datum::Wgs84:
        break;
    }
    return {position.lng, position.lat};
}

QString datumName(Datum datum)
{
    return datum == Datum::Gcj02  ? QStringLiteral("gcj02")
           : datum == Datum::Bd09 ? QStringLiteral("bd09")
                                  : QStringLiteral("wgs84");
}

std::optional<Datum> datumNamed(const QString &name)
{
    QString plain = name.trimmed().toLower();
    plain.remove(u'-');
    if (plain == u"wgs84" || plain == u"cgcs2000")
        return Datum::Wgs84;
    if (plain == u"gcj02")
        return Datum::Gcj02;
    if (plain == u"bd09")
        return Datum::Bd09;
    return {};
}

std::optional<double> readDegrees(const QString &text)
{
    QString plain = text.trimmed().normalized(QString::NormalizationForm_KC); // full-width digits
    plain.replace(QChar(0x2212), u'-');
    static const QRegularExpression form(QStringLiteral("\\A[+-]?\\d{1,3}(?:\\.\\d{0,15})?°?\\z"));
    if (!form.match(plain).hasMatch())
        return {};
    if (plain.endsWith(u'°'))
        plain.chop(1);
    return plain.toDouble();
}

std::optional<Degrees> readPair(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,，;；、]+"));
    const QStringList parts = text.trimmed().split(between, Qt::SkipEmptyParts);
    if (parts.size() != 2)
        return {};
    const auto first = readDegrees(parts.at(0));
    const auto second = readDegrees(parts.at(1));
    if (!first || !second)
        return {};
    Degrees pair{*first, *second};
    if (std::abs(pair.lat) > 90.0)
        std::swap(pair.lng, pair.lat);
    return isOnEarth(pair) ? std::optional(pair) : std::nullopt;
}

QString degreesText(double degrees)
{
    constexpr int places = 7;
    QString text = QString::number(degrees, 'f', places);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == u"-0" ? QStringLiteral("0") : text;
}

QString pairText(Wgs84 position) { return degreesText(position.lng) + u',' + degreesText(position.lat); }

double metresBetween(Wgs84 one, Wgs84 other)
{
    const double north = std::sin(radians(other.lat - one.lat) / 2.0);
    const double east = std::sin(radians(other.lng - one.lng) / 2.0);
    const double half = north * north + std::cos(radians(one.lat)) * std::cos(radians(other.lat)) * east * east;
    return 2.0 * earth * std::asin(std::sqrt(std::clamp(half, 0.0, 1.0)));
}

} // namespace yc::core::geo
