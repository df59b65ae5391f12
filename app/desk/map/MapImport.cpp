// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/map/MapImport.h"

#include "core/geo/PlaceTypes.h"
#include "map/Tuning.h"
#include "store/tiles/MbTiles.h"

#include <QFileInfo>
#include <QtConcurrentRun>

namespace yc::desk {

using core::Result;
using map::TilePack;
using map::TilePackWriter;

namespace {

constexpr int tickEvery = 100; // ms

QString key(const char *text) { return QString::fromLatin1(text); }

using Progress = std::function<void(qint64, qint64)>;

Result<TilePack> fromMbTiles(const QString &path, const QString &folder, core::geo::Datum datum,
                             const Progress &progress, const std::stop_token &stop)
{
    YC_ASSIGN(const auto pack, store::MbTiles::open(path));
    const QString format = pack->facts().value(key("format"));
    if (!format.isEmpty() && format != u"png" && format != u"jpg" && format != u"jpeg")
        return core::fail(core::ErrorKind::FixInput, "tiles.vector", {{key("format"), format.left(20)}});
    TilePackWriter writer(folder);
    qint64 done = 0;
    const auto take = [&](int z, qint64 x, qint64 y, const QByteArray &picture) -> Result<> {
        YC_TRY(writer.add(z, x, y, picture));
        progress(++done, pack->count());
        return {};
    };
    YC_TRY(pack->read(take, map::tuning::largestTile, stop));
    const QString name = pack->facts().value(key("name"), QFileInfo(path).completeBaseName());
    return writer.finish({.name = name, .attribution = pack->facts().value(key("attribution")), .datum = datum});
}

Result<TilePack> fromFolder(const QString &path, const QString &folder, core::geo::Datum datum, bool fromSouth,
                            const Progress &progress, const std::stop_token &stop)
{
    TilePackWriter writer(folder);
    YC_TRY(map::copyTileFolder(path, fromSouth, writer, progress, stop));
    return writer.finish({.name = QFileInfo(path).fileName(), .datum = datum});
}

Result<core::geo::Places> readPlaces(const QString &path, core::geo::Datum datum)
{
    QFile file(path);
    const core::geo::GeoJsonLimits limits;
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorKind::NotFound, "geo.unreadable", {{key("path"), path}});
    return core::geo::readGeoJson(file.read(limits.bytes + 1), datum, limits);
}

} // namespace

MapImport::MapImport(core::DocumentStore &store, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_folder(folder + QStringLiteral("/map"))
{
    m_tick.setInterval(tickEvery);
    connect(&m_tick, &QTimer::timeout, this, &MapImport::changed);
}

MapImport::~MapImport()
{
    m_stop.request_stop(); // it looks between two tiles
    m_running.waitForFinished();
}

void MapImport::end()
{
    m_tick.stop();
    m_busy = false;
    Q_EMIT changed();
}

template<class T>
void MapImport::run(std::function<Result<T>(std::stop_token)> work, std::function<void(const T &)> then)
{
    if (m_busy)
        return;
    m_busy = true;
    m_share->done = m_share->all = 0;
    m_stop = {};
    m_tick.start();
    Q_EMIT changed();
    auto answer = QtConcurrent::run([work = std::move(work), stop = m_stop.get_token()] { return work(stop); });
    m_running = QFuture<void>(answer);
    answer.then(this, [this, then = std::move(then)](const Result<T> &outcome) {
        end();
        if (outcome)
            then(*outcome);
        else
            Q_EMIT failed(outcome.error());
    });
}

/// The tiles lie there already; the row of the log says so, and who did it.
void MapImport::note(const QString &name, bool removed)
{
    m_store.execute(core::geo::noteTilePack(name, removed)).then(this, [this](const Result<QJsonObject> &noted) {
        if (!noted)
            Q_EMIT failed(noted.error());
    });
    Q_EMIT tilesChanged();
}

void MapImport::takeTiles(const QString &path, core::geo::Datum datum, bool fromSouth)
{
    const auto progress = [share = m_share](qint64 done, qint64 all) {
        share->all = all;
        share->done = done;
    };
    run<TilePack>(
        [=, folder = m_folder](const std::stop_token &stop) {
            return QFileInfo(path).isDir() ? fromFolder(path, folder, datum, fromSouth, progress, stop)
                                           : fromMbTiles(path, folder, datum, progress, stop);
        },
        [this](const TilePack &pack) { note(pack.facts.name, false); });
}

void MapImport::removeTiles()
{
    const auto pack = tiles();
    if (!pack)
        return;
    run<bool>(
        [folder = m_folder](const std::stop_token &) -> Result<bool> {
            YC_TRY(TilePack::remove(folder));
            return true;
        },
        [this, name = pack->facts.name](bool) { note(name, true); });
}

void MapImport::takePlaces(const QString &path, core::geo::Datum datum)
{
    run<core::geo::Places>(
        [=](const std::stop_token &) { return readPlaces(path, datum); },
        [this](const core::geo::Places &places) {
            m_store.execute(core::geo::importPlaces(places)).then(this, [this](const Result<QJsonObject> &stored) {
                if (!stored) {
                    Q_EMIT failed(stored.error());
                    return;
                }
                Q_EMIT placesTaken(stored->value(u"areas").toInteger(), stored->value(u"points").toInteger(),
                                   stored->value(u"replaced").toInteger());
            });
        });
}

void MapImport::removePlaces()
{
    m_store.execute(core::geo::clearPlaces()).then(this, [this](const Result<QJsonObject> &removed) {
        if (removed)
            Q_EMIT placesRemoved(removed->value(u"removed").toInteger());
        else
            Q_EMIT failed(removed.error());
    });
}

void MapImport::cancel() { m_stop.request_stop(); }

} // namespace yc::desk
