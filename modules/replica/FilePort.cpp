// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/FilePort.h"

#include "core/FileKind.h"

#include <algorithm>

namespace yc::replica {

namespace {
constexpr qsizetype digestBytes = 32;
constexpr qint64 largestPart = 8 << 20; // CouchDB's own limit of a document is near
constexpr qint64 largestFile = qint64(1) << 30;
} // namespace

bool FileManifest::isSound() const
{
    return core::isFileDigest(digest) && size > 0 && size <= largestFile && partSize > 0 && partSize <= largestPart &&
           parts.size() == (size + partSize - 1) / partSize &&
           std::ranges::all_of(parts, [](const QByteArray &part) { return part.size() == digestBytes; });
}

} // namespace yc::replica
