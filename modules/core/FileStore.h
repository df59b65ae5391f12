// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/FileKind.h"
#include "core/Result.h"

#include <QByteArray>
#include <QFuture>
#include <QHash>
#include <QIODevice>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace yc::core {

/// Where a file that records name stands between this desk and the city.
enum class FileState {
    Unknown,    ///< no record that this person may read names it
    Local,      ///< 本机: only this desk is known to have it
    Sent,       ///< 已随U盘带出: it left the desk by stick, and nobody has confirmed it
    Confirmed,  ///< 已在市级平台: here, and the city has it
    Refused,    ///< 被拒收: here, and the city did not take it; `reason` is the server's
    OnlyAtCity, ///< not here: it can be asked for
    Partly,     ///< the same, and some of it has arrived
};

struct FileStatus {
    FileState state = FileState::Unknown;
    QString media;
    qint64 size = 0;
    qint64 here = 0;            ///< bytes that are here
    qint64 sent = 0;            ///< bytes that the city has taken
    QString reason;             ///< the server's words, for Refused
    bool asked = false;         ///< somebody waits for it
    std::optional<Error> error; ///< why the last try to fetch it failed

    [[nodiscard]] bool isHere() const { return here == size && state != FileState::Unknown; }
};

/// A file as a record names it.
struct FileInfo {
    QString digest;
    QString media;
    qint64 size = 0;
};

/// Opens what is to be read; called on a thread of the store, and what it gives is used and destroyed there.
using FileSource = std::function<Result<std::unique_ptr<QIODevice>>()>;

/// A file of the disk. Error "file.unreadable".
[[nodiscard]] FileSource fileOnDisk(const QString &path);

/// Scans and photographs, kept beside the records and encrypted like them. A file has no name here: it is its SHA-256.
/// Records name it in a field that is declared `Field::files`; as long as one does, it is kept. Files are never held
/// in memory as a whole but by bytes(). Calls return at once; futures finish on the store's threads (see
/// core/Futures.h).
class FileStore : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    /// Reads the source to its end, checks size and kind, and keeps it; the same content twice is kept once. A file
    /// that no record names afterwards goes after FileLimits::orphanKept. `progress` gets the bytes read so far, on a
    /// thread of the store. Errors "file.unreadable", "file.empty", "file.wrong-kind", "file.too-large" {megabytes},
    /// "store.disk-full", "cancelled"; nothing is left of it then.
    [[nodiscard]] virtual QFuture<Result<FileInfo>> put(FileSource source, std::function<void(qint64)> progress = {},
                                                        std::stop_token stop = {}) = 0;
    /// Hands out the file piece by piece on a thread of the store, each piece checked before and the whole at the end;
    /// an error that `piece` returns ends it. Errors "file.not-found" (nobody names it, or nobody whom this person may
    /// read), "file.not-here" (only the city has it), "file.damaged", "cancelled".
    [[nodiscard]] virtual QFuture<Result<FileInfo>>
    read(const QString &digest, std::function<Result<>(QByteArrayView)> piece, std::stop_token stop = {}) = 0;
    /// The whole of it, for a picture on the screen.
    [[nodiscard]] QFuture<Result<QByteArray>> bytes(const QString &digest, std::stop_token stop = {});
    [[nodiscard]] virtual QFuture<Result<QHash<QString, FileStatus>>> statuses(const QStringList &digests) = 0;
    /// Somebody waits for it: the next run of the sync fetches it before everything else. changed() says what becomes
    /// of it.
    virtual void ask(const QString &digest) = 0;
    /// Nobody waits any more.
    virtual void unask(const QString &digest) = 0;
    [[nodiscard]] virtual FileLimits limits() const = 0;

Q_SIGNALS:
    /// The state of these has changed; empty: of any.
    void changed(const QStringList &digests);
    /// A run of this dataset is wanted now (core::Dataset::name()): somebody waits for a file of it.
    void asked(const QString &dataset);
};

} // namespace yc::core
