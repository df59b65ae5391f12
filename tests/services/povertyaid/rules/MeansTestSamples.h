// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/povertyaid/rules/MeansTest.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yc::povertyaid {

/// One grown person in Shanghai with nothing.
inline QJsonObject single(const char *place = "31")
{
    return {
        {QStringLiteral("place"), QString::fromLatin1(place)},
        {QStringLiteral("area"), QStringLiteral("urban")},
        {QStringLiteral("members"), QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("a")},
                                                           {QStringLiteral("relation"), QStringLiteral("self")},
                                                           {QStringLiteral("birth"), QStringLiteral("1980-03-04")}}}},
        {QStringLiteral("income"), QJsonArray()},
        {QStringLiteral("property"), QJsonObject{{QStringLiteral("money"), QStringLiteral("0.00")}}}};
}

/// The base with what a row changes: a JSON object whose keys replace those of the base.
inline QJsonObject changed(QJsonObject json, const QByteArray &changes)
{
    QJsonParseError error;
    const QJsonObject more = QJsonDocument::fromJson(changes, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("bad row: %s", changes.constData());
    for (auto it = more.constBegin(); it != more.constEnd(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

inline MeansTestResult judged(const QJsonObject &json, QDate day)
{
    const auto family = Family::fromJson(json);
    if (!family)
        qFatal("bad family: %s %s", qPrintable(family.error().context.value(QStringLiteral("pointer")).toString()),
               qPrintable(family.error().context.value(QStringLiteral("problem")).toString()));
    const auto result = meansTest(*family, day);
    if (!result)
        qFatal("not judged: %s", qPrintable(result.error().code));
    return *result;
}

inline const QDate sh(2024, 8, 1);
inline const QDate cq(2025, 8, 1);

inline constexpr auto three = R"({"members": [{"id": "a", "relation": "self", "birth": "1980-01-01"},
    {"id": "b", "relation": "spouse", "birth": "1981-01-01"},
    {"id": "c", "relation": "child", "birth": "2012-01-01", "student": "school"}],
    "income": [{"member": "a", "kind": "transfer", "amount": "%1"}]})";

} // namespace yc::povertyaid
