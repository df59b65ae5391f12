// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "map/Mercator.h"

#include <QDir>

#include <functional>
#include <optional>
#include <stop_token>

namespace yc::map {

/// What a desk's tiles are: said by the pack where it says it, else by who imports it.
struct TileFacts {
    QString name;
    QString attribution; ///< whose they are: stands on the map, as licences ask for
    core::geo::Datum datum = core::geo::Datum::Wgs84;
    int leastZoom = 0;
    int mostZoom = 0;
    qint64 tiles = 0;
    PlaneBox box; ///< of the most detailed level
};

/// The tiles of a desk: pictures in z/x/y.png below the folder, rows from the north, web Mercator, whatever the
/// pictures are inside (PNG or JPEG); pack.json says the rest. They are nobody's data and lie there in the clear.
struct TilePack {
    QString folder;
    TileFacts facts;

    /// Of the folder that a TilePackWriter made; nothing if there is none, or if it is damaged.
    [[nodiscard]] static std::optional<TilePack> at(const QString &folder);
    /// No error if there is none. "tiles.not-written" {path}.
    [[nodiscard]] static core::Result<> remove(const QString &folder);
};

/// Puts a pack beside the present one and takes its place at the end, or leaves nothing. On any one thread.
class TilePackWriter {
public:
    explicit TilePackWriter(QString folder);
    ~TilePackWriter(); ///< what was not finished is taken away
    Q_DISABLE_COPY_MOVE(TilePackWriter)

    /// `y` counts from the north. Errors "tiles.vector" {format}, "tiles.damaged" (no column or row of that zoom),
    /// "tiles.too-large" {limit: KB}, "tiles.not-written" {path} (FreeDiskSpace).
    [[nodiscard]] core::Result<> add(int z, qint64 x, qint64 y, const QByteArray &picture);
    [[nodiscard]] qint64 count() const { return m_facts.tiles; }
    /// Errors "tiles.none", "tiles.not-written".
    [[nodiscard]] core::Result<TilePack> finish(const TileFacts &said);

private:
    QString m_folder;
    QString m_part;
    QString m_column; ///< that is known to be there
    TileFacts m_facts;
};

/// How far an import is.
using TileProgress = std::function<void(qint64 done, qint64 total)>;

/// Copies a folder z/x/y.(png|jpg|jpeg) into `writer`. `fromSouth`: rows as TMS counts them. Errors of add(),
/// "tiles.none", "tiles.unreadable" {path}, "cancelled".
[[nodiscard]] core::Result<> copyTileFolder(const QString &from, bool fromSouth, TilePackWriter &writer,
                                            const TileProgress &progress, const std::stop_token &stop);

} // namespace yc::map
