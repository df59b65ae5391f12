// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/files/SqlFileStore.h"

namespace yc::store {

/// FilePort of one dataset on the store's threads: what it writes goes through the writer, what it reads through the
/// thread that reads files.
class SqlFilePort final : public replica::FilePort {
public:
    SqlFilePort(SqlFileStore &files, QString dataset)
        : m_files(files)
        , m_dataset(std::move(dataset))
    {
    }

    core::Result<QStringList> files(Which which, const QString &after, qsizetype limit) override;
    core::Result<replica::FileManifest> manifest(const QString &digest) override;
    core::Result<QByteArray> readPart(const QString &digest, int part) override;
    core::Result<> noteSent(const QString &digest, int parts) override;
    core::Result<> noteCarried(const QStringList &digests) override;
    core::Result<> confirm(const QStringList &digests) override;
    core::Result<> unconfirm(const QStringList &digests) override;
    core::Result<> setAside(const replica::FileRefusal &refusal, std::chrono::seconds pause) override;
    core::Result<int> tries(const QString &digest) override;
    core::Result<> release() override;
    core::Result<QList<replica::MissingFile>> missing(bool onlyAsked, qint64 largest, qsizetype limit) override;
    core::Result<QList<int>> begin(const replica::FileManifest &manifest) override;
    core::Result<bool> writePart(const QString &digest, int part, const QByteArray &bytes) override;
    core::Result<> stage(const QList<replica::StagedPart> &parts) override;
    core::Result<replica::Staged> settleStaged(const QString &digest) override;
    core::Result<> noteFailed(const QString &digest, const core::Error &error, std::chrono::seconds pause) override;

private:
    [[nodiscard]] qint64 now() const { return m_files.m_shared.clock->now().toMSecsSinceEpoch(); }
    /// Sets columns of file_city for these files.
    core::Result<> note(const QStringList &digests, const QString &assignments, const QVariantList &values);
    core::Result<bool> finish(const QString &digest);

    SqlFileStore &m_files;
    QString m_dataset;
};

} // namespace yc::store
