// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "map/TilePack.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <stop_token>

namespace yc::desk {

/// Takes packs of tiles and GeoJSON files in, one at a time, on a thread of its own; what is stopped or fails leaves
/// the map as it was.
class MapImport : public QObject {
    Q_OBJECT
public:
    /// `folder` is the desk's; tiles stand in "map" below it.
    MapImport(core::DocumentStore &store, const QString &folder, QObject *parent = nullptr);
    ~MapImport() override;

    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] qint64 done() const { return m_share->done; }
    [[nodiscard]] qint64 all() const { return m_share->all; }
    /// The desk's tiles; nothing for a plain ground.
    [[nodiscard]] std::optional<map::TilePack> tiles() const { return map::TilePack::at(m_folder); }

    /// A folder z/x/y.png, or an MBTiles file. `datum` is what its pictures are in; `fromSouth` is for folders.
    void takeTiles(const QString &path, core::geo::Datum datum, bool fromSouth);
    void takePlaces(const QString &path, core::geo::Datum datum);
    void removeTiles();
    void removePlaces();
    void cancel();

Q_SIGNALS:
    void changed(); ///< busy or not, and how far
    void tilesChanged();
    void placesTaken(qint64 areas, qint64 points, qint64 replaced);
    void placesRemoved(qint64 count);
    void failed(const yc::core::Error &error);

private:
    template<class T>
    void run(std::function<core::Result<T>(std::stop_token)> work, std::function<void(const T &)> then);
    void note(const QString &name, bool removed);
    void end();

    struct Share {
        std::atomic<qint64> done = 0;
        std::atomic<qint64> all = 0;
    };
    core::DocumentStore &m_store;
    QString m_folder;
    bool m_busy = false;
    std::shared_ptr<Share> m_share = std::make_shared<Share>();
    std::stop_source m_stop;
    QFuture<void> m_running;
    QTimer m_tick;
};

} // namespace yc::desk
