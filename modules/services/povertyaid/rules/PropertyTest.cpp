// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/Judgement.h"

#include <QJsonArray>

namespace yc::povertyaid {

namespace {

constexpr int ownHome = 1; ///< a family may have a home, whatever the place has decided

/// A kind of property of which none is allowed. `count`: what there is of it.
void judgeNone(Judgement &judgement, const QString &key, int count)
{
    if (!judgement.places.has(key))
        return;
    const Figure figure = judgement.figure(key);
    if (figure.found() && !figure.value.isArray() && !figure.value.toBool())
        return;
    WorkingLine line{.rule = key, .values = values({{"count", count}}), .figures = {key}};
    line.outcome = answerOf(count == 0);
    if (!figure.found() && count > 0) {
        line.rule = rule("property.open");
        line.outcome = Answer::Unknown;
        line.figures.clear();
        line.missing = {key};
    } else if (!figure.found()) {
        return; // nothing of the kind: no figure is needed
    }
    judgement.property.append(line);
}

void judgeVehicles(Judgement &judgement)
{
    const QString key = QStringLiteral("property.vehicles");
    const QMap<QString, int> &vehicles = judgement.family.property.vehicles;
    const Figure uses = judgement.figure(key);
    int count = 0;
    for (auto it = vehicles.constBegin(); it != vehicles.constEnd(); ++it) {
        const bool excluded = uses.found() ? uses.value.toArray().contains(it.key()) : it.key() != u"disabled";
        count += excluded ? it.value() : 0;
    }
    judgeNone(judgement, key, count);
}

void judgeMoney(Judgement &judgement)
{
    const QString key = QStringLiteral("property.money");
    if (!judgement.places.has(key))
        return;
    const Figure figure = judgement.figure(key);
    const qint64 money = judgement.family.property.money.fen();
    const qint64 heads = judgement.heads();
    QStringList used{key};
    QStringList missing;
    qint64 limit = -1;
    const QJsonObject limits = figure.value.toObject();
    if (limits.contains(u"standard_months")) {
        const Figure standard = judgement.standard();
        used.append(standard.key);
        if (standard.found())
            limit = limits.value(u"standard_months").toInteger() * standard.number();
        else
            missing.append(standard.key);
    } else if (figure.found()) {
        constexpr qint64 few = 2;
        limit = limits.value(heads <= few ? u"up_to_two" : u"three_or_more").toInteger();
    } else {
        missing.append(key);
    }
    WorkingLine line{.rule = rule("property.money"),
                     .values = values({{"money", yuan(money)},
                                       {"members", heads},
                                       {"per_head", yuan(divided(money, heads))},
                                       {"limit", limit < 0 ? QStringLiteral("?") : yuan(limit)}}),
                     .figures = used,
                     .missing = missing};
    line.outcome = money == 0  ? Answer::Yes
                   : limit < 0 ? Answer::Unknown
                               : answerOf(money <= limit * heads); // the exact share, not the rounded one
    if (line.outcome != Answer::Unknown)
        line.missing.clear();
    judgement.property.append(line);
}

void judgeDwellings(Judgement &judgement)
{
    const QString key = QStringLiteral("property.dwellings");
    if (!judgement.places.has(key))
        return;
    const QList<Dwelling> &dwellings = judgement.family.property.dwellings;
    const qint64 count = dwellings.size();
    const Figure figure = judgement.figure(key);
    if (!figure.found()) {
        if (count > ownHome) {
            judgement.property.append({.rule = rule("property.dwellings-open"),
                                       .values = values({{"count", count}}),
                                       .outcome = Answer::Unknown,
                                       .missing = {key}});
        }
        return;
    }
    const qint64 most = figure.value[u"most"].toInteger();
    judgement.property.append({.rule = rule("property.dwellings"),
                               .values = values({{"count", count}, {"most", most}}),
                               .outcome = answerOf(count <= most),
                               .figures = {key}});
    if (count > most || count <= figure.value[u"free"].toInteger())
        return;
    double area = 0;
    for (const Dwelling &one : dwellings)
        area += one.area;
    const Figure average = judgement.figure("property.floor_area");
    const QString shown = QString::number(area / double(judgement.heads()), 'f', 2);
    if (!average.found()) {
        judgement.property.append({.rule = rule("property.floor_area-open"),
                                   .values = values({{"area", shown}}),
                                   .outcome = Answer::Unknown,
                                   .missing = {average.key}});
        return;
    }
    judgement.property.append({.rule = rule("property.floor_area"),
                               .values = values({{"area", shown}, {"average", average.value.toDouble()}}),
                               .outcome = answerOf(area < average.value.toDouble() * double(judgement.heads())),
                               .figures = {average.key}});
}

} // namespace

void judgeProperty(Judgement &judgement)
{
    const FamilyProperty &property = judgement.family.property;
    judgeMoney(judgement);
    judgeVehicles(judgement);
    // A converted one is excused only as the only home.
    const int converted =
        property.dwellings.isEmpty() ? std::max(0, property.convertedOnlyHome - ownHome) : property.convertedOnlyHome;
    judgeNone(judgement, QStringLiteral("property.non_residential"), property.nonResidential + converted);
    if (judgement.family.area == u"rural")
        judgeNone(judgement, QStringLiteral("property.rural_extra"), property.ruralExtra);
    else
        judgeDwellings(judgement);
    judgeNone(judgement, QStringLiteral("property.machines"), property.machines);
    judgeNone(judgement, QStringLiteral("property.shareholdings"), property.shareholdings);
}

} // namespace yc::povertyaid
