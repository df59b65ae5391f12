// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/PlaceTypes.h"

#include "core/CommandList.h"
#include "core/RecordId.h"

#include <QHash>
#include <QJsonArray>
#include <QtGlobal>

namespace yc::core::geo {

namespace {

QString key(const char *text) { return QString::fromLatin1(text); }

Field column(const char *name, const char *label, FieldKind kind = FieldKind::Text)
{
    return {.key = key(name), .label = key(label), .kind = kind, .column = true};
}

Field committee()
{
    Field field = column("committee", QT_TRANSLATE_NOOP("Field", "Committee"), FieldKind::Code);
    field.codeTable = key("committee");
    return field;
}

RecordType placeType(const char *name, const char *label)
{
    RecordType type{.name = key(name)};
    type.label = key(label);
    type.orgField = key("committee");
    type.readPermission = key("map.view");
    type.settlePermission = key(commands::importPlaces.permission);
    return type;
}

QJsonArray toJson(const Ring &ring)
{
    QJsonArray corners;
    for (const Wgs84 corner : ring)
        corners.append(QJsonArray{degreesText(corner.lng), degreesText(corner.lat)});
    return corners;
}

Ring ringOf(const QJsonArray &corners)
{
    Ring ring;
    for (const QJsonValue &corner : corners)
        ring.append({corner.toArray().at(0).toString().toDouble(), corner.toArray().at(1).toString().toDouble()});
    return ring;
}

void insert(QJsonObject &body, const char *name, const QString &value)
{
    if (!value.isEmpty())
        body.insert(key(name), value);
}

/// What tells an area or a point from another of its kind, to be found again when the file comes once more.
QString identity(const QJsonObject &body, bool isArea)
{
    const QString code = body.value(u"committee").toString();
    const QString name = body.value(u"name").toString();
    return isArea && !code.isEmpty() ? code : name + u'\n' + body.value(u"kind").toString();
}

Result<QHash<QString, QString>> known(Transaction &transaction, const RecordType &type, bool isArea)
{
    YC_ASSIGN(const Rows rows, transaction.query({.type = type.name}));
    QHash<QString, QString> ids;
    for (qsizetype row = 0; row < rows.rows.size(); ++row) {
        QJsonObject body;
        for (const char *name : {"committee", "name", "kind"})
            insert(body, name, rows.value(row, key(name)).toString());
        ids.insert(identity(body, isArea), rows.value(row, key("id")).toString());
    }
    return ids;
}

struct Count {
    qint64 stored = 0;
    qint64 replaced = 0;
};

Result<Count> storeAll(Transaction &transaction, const RecordType &type, const QList<QJsonObject> &bodies, bool isArea)
{
    YC_ASSIGN(auto ids, known(transaction, type, isArea));
    Count count;
    for (const QJsonObject &body : bodies) {
        const QString same = ids.value(identity(body, isArea));
        Document document;
        if (!same.isEmpty()) {
            YC_ASSIGN(document, transaction.load(same));
        } else {
            document.id = type.name + u':' + newUuid7(transaction.now());
            document.type = type.name;
        }
        count.replaced += same.isEmpty() ? 0 : 1;
        document.body = body;
        YC_TRY(transaction.put(document));
        ids.insert(identity(body, isArea), document.id);
        ++count.stored;
    }
    return count;
}

Result<qint64> removeAll(Transaction &transaction, const RecordType &type)
{
    YC_ASSIGN(const Rows rows,
              transaction.query({.type = type.name, .where = {}, .orderBy = {}, .columns = {key("id")}}));
    for (qsizetype row = 0; row < rows.rows.size(); ++row)
        YC_TRY(transaction.remove(rows.value(row, key("id")).toString()));
    return rows.rows.size();
}

Command note(const CommandSpec &spec, const QString &what)
{
    Command command = spec.command();
    command.reason = what;
    command.work = [](Transaction &) -> Result<QJsonObject> { return QJsonObject(); };
    return command;
}

} // namespace

const RecordType &areaType()
{
    static const RecordType type = [] {
        RecordType made = placeType("map_area", QT_TRANSLATE_NOOP("RecordType", "Area on the map"));
        Field name = column("name", QT_TRANSLATE_NOOP("Field", "Name of the place"));
        name.required = true;
        made.fields = {
            name,
            committee(),
            {.key = key("patches"), .label = key(QT_TRANSLATE_NOOP("Field", "Borders")), .kind = FieldKind::Object}};
        return made;
    }();
    return type;
}

const RecordType &servicePointType()
{
    static const RecordType type = [] {
        RecordType made = placeType("service_point", QT_TRANSLATE_NOOP("RecordType", "Service point"));
        Field name = column("name", QT_TRANSLATE_NOOP("Field", "Name of the place"));
        name.required = true;
        Field lat = column("lat", QT_TRANSLATE_NOOP("Field", "Latitude"));
        Field lng = column("lng", QT_TRANSLATE_NOOP("Field", "Longitude"));
        lat.with = lng.key;
        made.fields = {name,
                       column("kind", QT_TRANSLATE_NOOP("Field", "Kind")),
                       column("address", QT_TRANSLATE_NOOP("Field", "Address of the place")),
                       committee(),
                       lng,
                       lat};
        return made;
    }();
    return type;
}

QJsonObject toBody(const NamedArea &area)
{
    QJsonArray patches;
    for (const Patch &patch : area.patches) {
        QJsonArray rings;
        rings.append(toJson(patch.border));
        for (const Ring &hole : patch.holes)
            rings.append(toJson(hole));
        patches.append(rings);
    }
    QJsonObject body{{key("name"), area.name}, {key("patches"), patches}};
    insert(body, "committee", area.committee);
    return body;
}

NamedArea areaOf(const QJsonObject &body)
{
    NamedArea area{body.value(u"name").toString(), body.value(u"committee").toString(), {}};
    const QJsonArray patches = body.value(u"patches").toArray();
    for (const QJsonValue &one : patches) {
        const QJsonArray rings = one.toArray();
        Patch patch{ringOf(rings.first().toArray()), {}};
        for (qsizetype i = 1; i < rings.size(); ++i)
            patch.holes.append(ringOf(rings.at(i).toArray()));
        area.patches.append(patch);
    }
    return area;
}

QJsonObject toBody(const ServicePoint &point)
{
    QJsonObject body{
        {key("name"), point.name}, {key("lng"), degreesText(point.at.lng)}, {key("lat"), degreesText(point.at.lat)}};
    insert(body, "kind", point.kind);
    insert(body, "address", point.address);
    insert(body, "committee", point.committee);
    return body;
}

std::optional<ServicePoint> pointOf(const QJsonObject &body)
{
    const auto lng = readDegrees(body.value(u"lng").toString());
    const auto lat = readDegrees(body.value(u"lat").toString());
    if (!lng || !lat || !isOnEarth({*lng, *lat}))
        return {};
    return ServicePoint{body.value(u"name").toString(),
                        body.value(u"kind").toString(),
                        body.value(u"address").toString(),
                        body.value(u"committee").toString(),
                        {*lng, *lat}};
}

Command importPlaces(Places places)
{
    Command command = commands::importPlaces.command();
    command.work = [places = std::move(places)](Transaction &transaction) -> Result<QJsonObject> {
        QList<QJsonObject> areas;
        for (const NamedArea &area : places.areas)
            areas.append(toBody(area));
        QList<QJsonObject> points;
        for (const ServicePoint &point : places.points)
            points.append(toBody(point));
        YC_ASSIGN(const Count ground, storeAll(transaction, areaType(), areas, true));
        YC_ASSIGN(const Count spots, storeAll(transaction, servicePointType(), points, false));
        return QJsonObject{{key("areas"), ground.stored},
                           {key("points"), spots.stored},
                           {key("replaced"), ground.replaced + spots.replaced}};
    };
    return command;
}

Command clearPlaces()
{
    Command command = commands::clearPlaces.command();
    command.work = [](Transaction &transaction) -> Result<QJsonObject> {
        YC_ASSIGN(const qint64 areas, removeAll(transaction, areaType()));
        YC_ASSIGN(const qint64 points, removeAll(transaction, servicePointType()));
        return QJsonObject{{key("removed"), areas + points}};
    };
    return command;
}

Command lookAtSensitiveLayer(const QString &layer) { return note(commands::lookAtLayer, layer); }

Command noteTilePack(const QString &name, bool removed)
{
    return note(removed ? commands::removeTiles : commands::importTiles, name);
}

} // namespace yc::core::geo
