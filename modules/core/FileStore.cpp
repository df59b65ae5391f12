// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/FileStore.h"

#include "core/Futures.h"

#include <QFile>
#include <QFileInfo>

namespace yc::core {

FileSource fileOnDisk(const QString &path)
{
    return [path]() -> Result<std::unique_ptr<QIODevice>> {
        auto file = std::make_unique<QFile>(path);
        // Not a folder, and not a pipe, which might never end.
        if (!QFileInfo(path).isFile() || !file->open(QIODevice::ReadOnly))
            return fail(ErrorKind::FixInput, "file.unreadable");
        return file;
    };
}

QFuture<Result<QByteArray>> FileStore::bytes(const QString &digest, std::stop_token stop)
{
    auto whole = std::make_shared<QByteArray>();
    const auto append = [whole](QByteArrayView piece) -> Result<> {
        whole->append(piece);
        return {};
    };
    return then(read(digest, append, std::move(stop)), [whole](const Result<FileInfo> &done) -> Result<QByteArray> {
        if (!done)
            return std::unexpected(done.error());
        return std::move(*whole);
    });
}

} // namespace yc::core
