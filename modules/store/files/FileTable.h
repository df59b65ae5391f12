// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/FileStore.h"
#include "replica/FilePort.h"

#include <optional>

namespace yc::store {

class Connection;

/// The tables of files on one connection, on its thread. What writes is called inside a transaction.
class FileTable {
public:
    /// What the city of one dataset has of a file.
    enum class City {
        Open = 0, ///< not all of it
        Sent = 1, ///< a stick took it along
        Confirmed = 2,
        Held = 3, ///< it was refused, and waits for release()
    };
    struct Row {
        qint64 id = 0; ///< 0: there is no such file
        QString digest;
        QString media;
        qint64 size = 0;
        qint64 partSize = 0;
        bool here = false;
        bool asked = false;
        QString error;
        [[nodiscard]] qsizetype parts() const { return partSize > 0 ? qsizetype((size + partSize - 1) / partSize) : 0; }
    };

    explicit FileTable(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] core::Result<Row> find(const QString &digest);
    [[nodiscard]] core::Result<replica::FileManifest> manifest(const Row &row);
    /// As stored; empty if it is not here.
    struct Part {
        QByteArray digest;
        QByteArray bytes;
        [[nodiscard]] bool isRight() const;
    };
    [[nodiscard]] core::Result<Part> part(qint64 file, qsizetype n);
    [[nodiscard]] core::Result<QList<int>> partsNotHere(const Row &row);
    /// Ids of the documents that name it now, and whether any ever did.
    struct Uses {
        QStringList documents;
        bool ever = false;
    };
    [[nodiscard]] core::Result<Uses> uses(qint64 file);
    [[nodiscard]] core::Result<core::FileStatus> status(const QString &digest);

    // ---- taking in
    [[nodiscard]] core::Result<qint64> beginIncoming(const QString &name);
    [[nodiscard]] core::Result<> addPart(qint64 file, qsizetype n, const QByteArray &digest, const QByteArray &bytes);
    /// The incoming file is this one; what was there of it before goes.
    [[nodiscard]] core::Result<> settleIncoming(qint64 file, const core::FileInfo &info, qint64 partSize);
    [[nodiscard]] core::Result<> drop(qint64 file);
    [[nodiscard]] core::Result<QList<qint64>> incoming();

    // ---- from a stick
    /// A file beside the others, under a name that no record has; goes like one that is in no use.
    [[nodiscard]] core::Result<qint64> beginStaged(const replica::FileManifest &manifest);
    /// Does nothing where it is there already.
    [[nodiscard]] core::Result<> addStaged(qint64 file, qsizetype n, const QByteArray &digest, const QByteArray &bytes);
    /// Its bytes are not what it is said to be: it will be passed over.
    [[nodiscard]] core::Result<> stagedIsOfAnotherKind(qint64 file);
    [[nodiscard]] core::Result<replica::Staged> settleStaged(const QString &digest);

    // ---- fetching
    [[nodiscard]] core::Result<> setManifest(const Row &row, const replica::FileManifest &manifest);
    [[nodiscard]] core::Result<> fillPart(qint64 file, qsizetype n, const QByteArray &bytes);
    [[nodiscard]] core::Result<> becomeWhole(qint64 file);
    /// Nothing of it is here any more, not even what its parts are.
    [[nodiscard]] core::Result<> forgetParts(qint64 file);
    /// The city of every dataset that names it has it.
    [[nodiscard]] core::Result<bool> isAtCity(qint64 file);

    // ---- those that nobody needs
    /// Notes since when files are in no use, and returns those that have been longer than they are to be kept.
    [[nodiscard]] core::Result<QList<qint64>> unused(const QDateTime &now, const core::FileLimits &limits);

private:
    Connection &m_connection;
};

} // namespace yc::store
