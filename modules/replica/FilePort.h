// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <chrono>

namespace yc::replica {

/// What a file consists of. Parts all have `partSize` bytes but the last.
struct FileManifest {
    QString digest; ///< SHA-256 of the whole, 64 hexadecimal digits
    QString media;
    qint64 size = 0;
    qint64 partSize = 0;
    QList<QByteArray> parts; ///< SHA-256 of each, 32 bytes

    [[nodiscard]] qint64 sizeOf(qsizetype part) const { return std::min(partSize, size - qint64(part) * partSize); }
    /// Digests have their lengths, and there are as many parts as the sizes say.
    [[nodiscard]] bool isSound() const;
    friend bool operator==(const FileManifest &, const FileManifest &) = default;
};

/// A file that records name and that is not here.
struct MissingFile {
    QString digest;
    QString media;
    qint64 size = 0;    ///< as the record says
    bool asked = false; ///< somebody waits for it
    int tries = 0;      ///< that failed
};

/// A file that the city did not take.
struct FileRefusal {
    QString digest;
    QString error;     ///< the server's word, or the code of an error
    QString reason;    ///< the server's sentence
    bool held = false; ///< sending it again as it is would help nobody
};

/// A part of a file that somebody brings before the records that name it.
struct StagedPart {
    FileManifest manifest;
    int part = 0;
    QByteArray bytes;
};

/// What became of a staged file.
enum class Staged {
    New,    ///< it was lacking here, and is whole now
    Known,  ///< it was here before
    Passed, ///< no record names it, or it is not taken here
};

/// What the transfer of files needs of a local store, for one dataset: by the line (sync::FileRun) or on a stick. Used
/// by one thread at a time; each call blocks, is one short transaction, and what it answers survives a power cut. No
/// call holds more than one part in memory. Errors of the store, and those named below.
class FilePort {
public:
    enum class Which {
        Due,      ///< what can be sent now: the city has a record that names it, and no try has just failed
        Lacking,  ///< everything that the city has not confirmed: for a stick, which carries the records too
        Confirmed ///< what the city has confirmed: it may have lost it
    };
    virtual ~FilePort() = default;

    // ---- from here
    /// Files that are whole here and that live records of this dataset name; those after `after` (a digest), ascending,
    /// but for Due: fewest failed tries first, then the smallest, and `after` means nothing.
    virtual core::Result<QStringList> files(Which which, const QString &after, qsizetype limit) = 0;
    /// Error "file.not-here".
    virtual core::Result<FileManifest> manifest(const QString &digest) = 0;
    /// Checked against its digest: "file.damaged". Error "file.not-here".
    virtual core::Result<QByteArray> readPart(const QString &digest, int part) = 0;
    /// So many parts of it are at the city, for who looks at the progress.
    virtual core::Result<> noteSent(const QString &digest, int parts) = 0;
    /// A stick took them along.
    virtual core::Result<> noteCarried(const QStringList &digests) = 0;
    /// The city has them, whole.
    virtual core::Result<> confirm(const QStringList &digests) = 0;
    /// The city has lost them: they are to be sent again.
    virtual core::Result<> unconfirm(const QStringList &digests) = 0;
    /// Not Due for this long; held ones until release().
    virtual core::Result<> setAside(const FileRefusal &refusal, std::chrono::seconds pause) = 0;
    /// How often it has been set aside without being held.
    virtual core::Result<int> tries(const QString &digest) = 0;
    virtual core::Result<> release() = 0;

    // ---- to here
    /// What live records name and is not here, up to `largest` bytes. Asked ones first, then fewest failed tries, then
    /// the smallest; `onlyAsked` leaves out the others and, of the others, those whose last try has just failed.
    virtual core::Result<QList<MissingFile>> missing(bool onlyAsked, qint64 largest, qsizetype limit) = 0;
    /// What the parts of a missing file are. Returns those that are not here yet, ascending; none: the file is whole.
    /// Parts that came with another manifest are thrown away. Errors "file.not-found" (no record names it),
    /// "file.bad-manifest" (not sound, or of a size or kind that is not taken here).
    virtual core::Result<QList<int>> begin(const FileManifest &manifest) = 0;
    /// True once the file is whole and its digest right. Error "file.damaged": the part is not what the manifest says;
    /// or the whole is not, then the manifest and all parts are thrown away. "file.not-found" without begin().
    virtual core::Result<bool> writePart(const QString &digest, int part, const QByteArray &bytes) = 0;
    /// By stick, where files come before the records that name them: several parts, one transaction. Nobody sees them
    /// before settleStaged(); what is never settled goes after a while. They may come again. Their digests are the
    /// caller's to check; a file that is here, or not to be taken, is passed over.
    virtual core::Result<> stage(const QList<StagedPart> &parts) = 0;
    /// The records are there (SyncStore::together): what was staged is a file now.
    virtual core::Result<Staged> settleStaged(const QString &digest) = 0;
    /// It could not be fetched, and there is no use in trying before `pause` is over unless somebody asks.
    virtual core::Result<> noteFailed(const QString &digest, const core::Error &error, std::chrono::seconds pause) = 0;
};

} // namespace yc::replica
