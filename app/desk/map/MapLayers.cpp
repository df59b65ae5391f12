// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/map/MapLayers.h"

#include "core/CodeTable.h"
#include "core/Futures.h"
#include "core/geo/PlaceTypes.h"
#include "map/Tuning.h"

#include <QLocale>

#include <algorithm>

namespace yc::desk {

using core::Query;
using core::Result;
using core::Rows;

namespace {

const QString visitType = QStringLiteral("elder_visit");
const QString tagTable = QStringLiteral("care_tag");

constexpr qsizetype loudLooks = 3; ///< of mapCategory(): each is louder than the one before

QString key(const char *text) { return QString::fromLatin1(text); }
bool chinese() { return QLocale().language() == QLocale::Chinese; }

template<class T> QFuture<Result<T>> nothing() { return QtFuture::makeReadyValueFuture(Result<T>(T())); }

QString sensitivity(const QString &tag)
{
    const core::CodeTable::Entry *entry = core::CodeTable::named(tagTable).find(tag);
    return entry ? entry->facts.value(key("sensitive")) : QString();
}

/// Positions in the columns of one read.
class Reader {
public:
    explicit Reader(const Rows &rows)
        : m_rows(rows)
    {
    }
    [[nodiscard]] QString text(qsizetype row, const char *column) const
    {
        return m_rows.value(row, QString::fromLatin1(column)).toString();
    }
    [[nodiscard]] qsizetype size() const { return m_rows.rows.size(); }
    [[nodiscard]] std::optional<core::geo::Wgs84> place(qsizetype row) const
    {
        const auto lng = core::geo::readDegrees(text(row, "lng"));
        const auto lat = core::geo::readDegrees(text(row, "lat"));
        if (!lng || !lat || !core::geo::isOnEarth({*lng, *lat}))
            return {};
        return core::geo::Wgs84{*lng, *lat};
    }

private:
    const Rows &m_rows;
};

/// The last word on how often somebody is to be visited; rows in the order of the plan.
QHash<QString, QString> risks(const Rows &visits)
{
    const Reader reader(visits);
    QHash<QString, QString> risk;
    for (qsizetype row = 0; row < reader.size(); ++row) {
        const QString after = reader.text(row, "risk_after");
        if (const QString last = after.isEmpty() ? reader.text(row, "risk") : after; !last.isEmpty())
            risk.insert(reader.text(row, "resident"), last);
    }
    return risk;
}

QList<MapLayers::Line> legendOf(const MapLayers::Choice &choice, const QString &riskTable)
{
    QList<MapLayers::Line> legend;
    if (choice.people == MapLayers::People::All)
        legend.append({{}, {}, 0});
    else if (choice.people == MapLayers::People::ByTag) {
        for (const QString &tag : choice.tags)
            legend.append({tag, core::CodeTable::named(tagTable).label(tag, chinese()), 0});
    } else if (choice.people == MapLayers::People::ByRisk) {
        const QList<core::CodeTable::Entry> entries = core::CodeTable::named(riskTable).entries();
        for (const core::CodeTable::Entry &entry : entries)
            legend.append({entry.code, chinese() ? entry.zh : entry.en, 0});
    }
    if (legend.size() > map::tuning::mostCategories)
        legend.resize(map::tuning::mostCategories);
    // The classes of risk begin with the highest, the looks with the quietest: red is who is at risk most.
    const bool fromTheLast = choice.people == MapLayers::People::ByRisk && legend.size() <= loudLooks;
    for (qsizetype i = 0; i < legend.size(); ++i)
        legend[i].look = fromTheLast ? legend.size() - 1 - i : i;
    return legend;
}

/// The line of the legend that somebody belongs to: of several tags, the first one chosen.
int lineOf(const MapLayers::Choice &choice, const QList<MapLayers::Line> &legend, const QString &tags,
           const QString &risk)
{
    for (qsizetype i = 0; i < legend.size(); ++i) {
        const QString &code = legend.at(i).code;
        if (choice.people == MapLayers::People::All ||
            (choice.people == MapLayers::People::ByTag && tags.contains(u'|' + code + u'|')) ||
            (choice.people == MapLayers::People::ByRisk && risk == code))
            return int(i);
    }
    return -1;
}

struct Parts {
    Rows residents;
    Rows visits;
    Rows points;
    QList<core::Document> areas;
};

MapLayers::Loaded put(const Parts &parts, const MapLayers::Choice &choice, const QString &riskTable)
{
    auto content = std::make_shared<map::MapContent>();
    MapLayers::Loaded loaded;
    loaded.legend = legendOf(choice, riskTable);
    const QHash<QString, QString> risk = risks(parts.visits);
    const Reader people(parts.residents);
    for (qsizetype row = 0; row < people.size(); ++row) {
        const auto place = people.place(row);
        if (!place || people.text(row, "deceased") == u"1")
            continue;
        ++loaded.withPlace;
        const QString id = people.text(row, "id");
        const int line = lineOf(choice, loaded.legend, people.text(row, "tags"), risk.value(id));
        if (line < 0)
            continue;
        ++loaded.legend[line].count;
        content->points.append({id, people.text(row, "name"), *place, line});
    }
    loaded.shown = content->points.size();
    const Reader spots(parts.points);
    for (qsizetype row = 0; row < spots.size(); ++row) {
        if (const auto place = spots.place(row)) {
            QStringList about{spots.text(row, "kind"), spots.text(row, "address")};
            about.removeAll(QString());
            content->pins.append({spots.text(row, "id"), spots.text(row, "name"), about.join(u' '), *place});
        }
    }
    for (const core::Document &area : parts.areas) {
        const core::geo::NamedArea named = core::geo::areaOf(area.body);
        content->areas.append({area.id, named.name, named.patches});
    }
    loaded.content = std::move(content);
    return loaded;
}

} // namespace

MapLayers::MapLayers(ui::ServiceContext &context, QList<core::RecordType> types)
    : m_context(context)
{
    for (const core::RecordType &type : types) {
        const core::Field *risk = type.name == visitType ? type.field(key("risk")) : nullptr;
        if (!risk)
            continue;
        m_hasRisk = true;
        m_riskPermission = type.readPermission;
        m_riskTable = risk->codeTable;
    }
}

bool MapLayers::mayShow(People people) const
{
    const core::Session &session = m_context.store.session();
    if (people == People::Nobody)
        return true;
    if (!session.may(key("residents.view")))
        return false;
    return people != People::ByRisk || (m_hasRisk && session.may(m_riskPermission));
}

bool MapLayers::isSensitive(const QString &tag) { return !sensitivity(tag).isEmpty(); }

QList<MapLayers::Line> MapLayers::tags() const
{
    QList<Line> lines;
    const bool all = m_context.store.session().may(key("residents.reveal"));
    const QList<core::CodeTable::Entry> entries = core::CodeTable::named(tagTable).entries();
    for (const core::CodeTable::Entry &entry : entries) {
        const QString kind = sensitivity(entry.code);
        if (kind != u"restricted" && (all || kind.isEmpty()))
            lines.append({entry.code, chinese() ? entry.zh : entry.en, 0});
    }
    return lines;
}

QFuture<Result<Rows>> MapLayers::residents(const Choice &choice) const
{
    if (choice.people == People::Nobody || !mayShow(choice.people))
        return nothing<Rows>();
    return m_context.store.query(
        {.type = key("resident"),
         .where = {{key("lng"), Query::Op::IsNotEmpty, {}}},
         .orderBy = {},
         .columns = {key("id"), key("name"), key("lng"), key("lat"), key("tags"), key("deceased")}});
}

QFuture<Result<Rows>> MapLayers::visits(const Choice &choice) const
{
    if (choice.people != People::ByRisk || !mayShow(choice.people))
        return nothing<Rows>();
    return m_context.store.query({.type = visitType,
                                  .where = {},
                                  .orderBy = {{key("planned_on"), Qt::AscendingOrder}},
                                  .columns = {key("id"), key("resident"), key("risk"), key("risk_after")}});
}

QFuture<Result<Rows>> MapLayers::servicePoints(const Choice &choice) const
{
    return choice.points ? m_context.store.query({.type = core::geo::servicePointType().name}) : nothing<Rows>();
}

QFuture<Result<QList<core::Document>>> MapLayers::areas(const Choice &choice) const
{
    using All = QList<core::Document>;
    if (!choice.areas)
        return nothing<All>();
    auto ids =
        m_context.store.query({.type = core::geo::areaType().name, .where = {}, .orderBy = {}, .columns = {key("id")}});
    // On the store's own thread, which is the GUI's: it is asked again.
    core::DocumentStore *store = &m_context.store;
    return core::unwrapped(ids.then(store, [store](const Result<Rows> &rows) -> QFuture<Result<All>> {
        if (!rows)
            return QtFuture::makeReadyValueFuture(Result<All>(std::unexpected(rows.error())));
        QList<QFuture<Result<core::Document>>> loads;
        for (qsizetype row = 0; row < rows->rows.size(); ++row)
            loads.append(store->load(rows->value(row, key("id")).toString()));
        return core::then(core::allOf(loads), [](const QList<Result<core::Document>> &found) -> Result<All> {
            All all;
            for (const Result<core::Document> &one : found) {
                if (one) // one that went meanwhile is no error
                    all.append(*one);
            }
            return all;
        });
    }));
}

QFuture<Result<MapLayers::Loaded>> MapLayers::load(const Choice &choice) const
{
    // Every read is asked for at once; the last to come is put together off the GUI thread.
    const auto parts = std::make_shared<Parts>();
    const auto keep = [parts]<class T>(QFuture<Result<T>> future, T Parts::*where) {
        return core::then(std::move(future), [parts, where](const Result<T> &read) -> Result<> {
            if (!read)
                return std::unexpected(read.error());
            (*parts).*where = *read;
            return {};
        });
    };
    const QList<QFuture<Result<>>> reads{
        keep(residents(choice), &Parts::residents), keep(visits(choice), &Parts::visits),
        keep(servicePoints(choice), &Parts::points), keep(areas(choice), &Parts::areas)};
    return core::then(core::allOf(reads),
                      [parts, choice, table = m_riskTable](const QList<Result<>> &done) -> Result<Loaded> {
                          for (const Result<> &one : done)
                              YC_TRY(one);
                          return put(*parts, choice, table);
                      });
}

QFuture<Result<std::optional<core::geo::Wgs84>>> MapLayers::placeOf(const QString &resident) const
{
    using Place = std::optional<core::geo::Wgs84>;
    return core::then(m_context.store.load(resident), [](const Result<core::Document> &person) {
        return person.transform([](const core::Document &document) -> Place {
            const auto lng = core::geo::readDegrees(document.body.value(u"lng").toString());
            const auto lat = core::geo::readDegrees(document.body.value(u"lat").toString());
            if (!lng || !lat || !core::geo::isOnEarth({*lng, *lat}))
                return {};
            return core::geo::Wgs84{*lng, *lat};
        });
    });
}

} // namespace yc::desk
