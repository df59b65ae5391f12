// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/TilePack.h"

#include "map/Tuning.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace yc::map {

using core::ErrorKind;
using core::fail;
using core::Result;

namespace {

constexpr int mostZoom = 22;
constexpr int kilobyte = 1024;

QString key(const char *text) { return QString::fromLatin1(text); }

std::unexpected<core::Error> notWritten(const QString &path)
{
    return fail(ErrorKind::FreeDiskSpace, "tiles.not-written", {{key("path"), path}});
}

/// What the picture says it is; empty for PNG and JPEG, which the map can show.
QString foreignFormat(const QByteArray &picture)
{
    if (picture.startsWith("\x89PNG\r\n\x1a\n") || picture.startsWith("\xff\xd8\xff"))
        return {};
    if (picture.startsWith("\x1f\x8b"))
        return key("pbf"); // vector tiles come compressed
    if (picture.startsWith("RIFF"))
        return key("webp");
    return picture.startsWith("GIF8") ? key("gif") : key("unknown");
}

QJsonObject toJson(const TileFacts &facts)
{
    return {{key("name"), facts.name},
            {key("attribution"), facts.attribution},
            {key("datum"), core::geo::datumName(facts.datum)},
            {key("least_zoom"), facts.leastZoom},
            {key("most_zoom"), facts.mostZoom},
            {key("tiles"), facts.tiles},
            {key("box"), QJsonArray{facts.box.left, facts.box.top, facts.box.right, facts.box.bottom}}};
}

} // namespace

std::optional<TilePack> TilePack::at(const QString &folder)
{
    QFile file(folder + QStringLiteral("/pack.json"));
    constexpr qint64 longest = 64 * kilobyte;
    if (!file.open(QIODevice::ReadOnly) || file.size() > longest)
        return {};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto datum = core::geo::datumNamed(json.value(u"datum").toString());
    const QJsonArray box = json.value(u"box").toArray();
    TilePack pack{folder, {}};
    pack.facts = {json.value(u"name").toString(),
                  json.value(u"attribution").toString(),
                  datum.value_or(core::geo::Datum::Wgs84),
                  json.value(u"least_zoom").toInt(-1),
                  json.value(u"most_zoom").toInt(-1),
                  json.value(u"tiles").toInteger(),
                  {box.at(0).toDouble(1), box.at(1).toDouble(1), box.at(2).toDouble(), box.at(3).toDouble()}};
    const bool sound = datum && pack.facts.leastZoom >= 0 && pack.facts.mostZoom >= pack.facts.leastZoom &&
                       pack.facts.mostZoom <= mostZoom && pack.facts.tiles > 0 && !pack.facts.box.isEmpty();
    return sound ? std::optional(pack) : std::nullopt;
}

Result<> TilePack::remove(const QString &folder)
{
    QDir dir(folder);
    if (dir.exists() && !dir.removeRecursively())
        return notWritten(folder);
    return {};
}

TilePackWriter::TilePackWriter(QString folder)
    : m_folder(std::move(folder))
    , m_part(m_folder + QStringLiteral(".part"))
{
    QDir(m_part).removeRecursively(); // of a program that was killed
    m_facts.leastZoom = mostZoom;
}

TilePackWriter::~TilePackWriter()
{
    if (!m_part.isEmpty())
        QDir(m_part).removeRecursively();
}

Result<> TilePackWriter::add(int z, qint64 x, qint64 y, const QByteArray &picture)
{
    if (z < 0 || z > mostZoom || x < 0 || y < 0 || x >= (qint64(1) << z) || y >= (qint64(1) << z))
        return fail(ErrorKind::FixInput, "tiles.damaged");
    if (picture.size() > tuning::largestTile * kilobyte)
        return fail(ErrorKind::FixInput, "tiles.too-large", {{key("limit"), tuning::largestTile}});
    if (const QString format = foreignFormat(picture); !format.isEmpty())
        return fail(ErrorKind::FixInput, "tiles.vector", {{key("format"), format}});
    const QString column = QStringLiteral("%1/%2/%3").arg(m_part).arg(z).arg(x);
    if (column != m_column && !QDir().mkpath(column))
        return notWritten(m_folder);
    m_column = column;
    QFile file(QStringLiteral("%1/%2.png").arg(column).arg(y));
    const bool isNew = !file.exists();
    if (!file.open(QIODevice::WriteOnly) || file.write(picture) != picture.size() || !file.flush())
        return notWritten(m_folder);
    m_facts.tiles += isNew ? 1 : 0;
    m_facts.leastZoom = std::min(m_facts.leastZoom, z);
    if (z > m_facts.mostZoom) {
        m_facts.mostZoom = z;
        m_facts.box = {};
    }
    if (z == m_facts.mostZoom) {
        const double side = 1.0 / double(qint64(1) << z);
        m_facts.box.add({double(x) * side, double(y) * side});
        m_facts.box.add({double(x + 1) * side, double(y + 1) * side});
    }
    return {};
}

Result<TilePack> TilePackWriter::finish(const TileFacts &said)
{
    if (m_facts.tiles == 0)
        return fail(ErrorKind::FixInput, "tiles.none");
    m_facts.name = said.name;
    m_facts.attribution = said.attribution;
    m_facts.datum = said.datum;
    QSaveFile file(m_part + QStringLiteral("/pack.json"));
    const QByteArray json = QJsonDocument(toJson(m_facts)).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return notWritten(m_folder);
    // The present pack goes only now; a kill between the two leaves a desk without tiles, which is a plain ground.
    YC_TRY(TilePack::remove(m_folder));
    if (!QDir().rename(m_part, m_folder))
        return notWritten(m_folder);
    m_part.clear();
    return TilePack{m_folder, m_facts};
}

Result<> copyTileFolder(const QString &from, bool fromSouth, TilePackWriter &writer, const TileProgress &progress,
                        const std::stop_token &stop)
{
    const QStringList kinds{QStringLiteral("*.png"), QStringLiteral("*.jpg"), QStringLiteral("*.jpeg")};
    struct Found {
        QString path;
        int z = 0;
        qint64 x = 0;
        qint64 y = 0;
    };
    QList<Found> tiles;
    QDirIterator walk(from, kinds, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, "cancelled");
        const QFileInfo file = walk.nextFileInfo();
        const QStringList parts = QDir(from).relativeFilePath(file.filePath()).split(u'/');
        bool isZoom = false;
        bool isColumn = false;
        bool isRow = false;
        if (parts.size() != 3)
            continue;
        Found tile{file.filePath(), parts.at(0).toInt(&isZoom), parts.at(1).toLongLong(&isColumn),
                   file.completeBaseName().toLongLong(&isRow)};
        if (isZoom && isColumn && isRow && tile.z >= 0 && tile.z <= mostZoom)
            tiles.append(tile);
    }
    if (tiles.isEmpty())
        return fail(ErrorKind::FixInput, "tiles.none");
    for (qsizetype i = 0; i < tiles.size(); ++i) {
        if (stop.stop_requested())
            return fail(ErrorKind::Cancelled, "cancelled");
        const Found &tile = tiles.at(i);
        QFile file(tile.path);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::NotFound, "tiles.unreadable", {{key("path"), tile.path}});
        const qint64 row = fromSouth ? (qint64(1) << tile.z) - 1 - tile.y : tile.y;
        YC_TRY(writer.add(tile.z, tile.x, row, file.read(tuning::largestTile * kilobyte + 1)));
        progress(i + 1, tiles.size());
    }
    return {};
}

} // namespace yc::map
