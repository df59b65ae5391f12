// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QHash>

#include <functional>
#include <memory>
#include <stop_token>

namespace yc::store {

/// A pack of map tiles that somebody brings (MBTiles 1.3): a plain SQLite file, opened for reading only and not
/// trusted. It has nothing to do with the desk's store, but SQL is read here and nowhere else. One thread.
class MbTiles {
public:
    /// `y` counts from the north; the file counts from the south.
    using Take = std::function<core::Result<>(int z, qint64 x, qint64 y, const QByteArray &picture)>;

    /// Errors "tiles.unreadable" {path}, "tiles.not-mbtiles", "tiles.damaged".
    [[nodiscard]] static core::Result<std::unique_ptr<MbTiles>> open(const QString &path);
    ~MbTiles();
    Q_DISABLE_COPY_MOVE(MbTiles)

    /// "name", "format", "attribution", "bounds" …, as the file says.
    [[nodiscard]] const QHash<QString, QString> &facts() const { return m_facts; }
    [[nodiscard]] qint64 count() const { return m_count; }
    /// Hands over every tile, zoom by zoom. Errors of `take`, "tiles.too-large" {limit: KB} before such a tile is read,
    /// "tiles.damaged", "cancelled".
    [[nodiscard]] core::Result<> read(const Take &take, int largestTile, const std::stop_token &stop);

private:
    MbTiles() = default;
    QString m_connection;
    QHash<QString, QString> m_facts;
    qint64 m_count = 0;
};

} // namespace yc::store
