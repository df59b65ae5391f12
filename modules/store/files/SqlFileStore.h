// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/FileStore.h"
#include "replica/FilePort.h"
#include "store/Connection.h"
#include "store/SqlTransaction.h"
#include "store/StoreThread.h"

namespace yc::store {

class FileTable;

/// FileStore in the desk's own store. Each part is a transaction on the store's writer thread, so that a long file
/// holds nobody up; sources are read on one thread of its own and files on another, which has a reading connection.
class SqlFileStore final : public core::FileStore {
    Q_OBJECT
public:
    /// What it shares with the SqlDocumentStore that owns it and outlives it.
    struct Shared {
        StoreThread &writer;
        std::unique_ptr<Connection> &write; ///< on the writer's thread
        const Projections &projections;
        const core::Session &session;
        std::shared_ptr<const core::Clock> clock;
    };
    explicit SqlFileStore(Shared shared, QObject *parent = nullptr);
    ~SqlFileStore() override;
    /// Before anything else. What a kill left half taken in goes.
    [[nodiscard]] core::Result<> open(const QString &path, QByteArrayView key);

    [[nodiscard]] QFuture<core::Result<core::FileInfo>>
    put(core::FileSource source, std::function<void(qint64)> progress = {}, std::stop_token stop = {}) override;
    [[nodiscard]] QFuture<core::Result<core::FileInfo>> read(const QString &digest,
                                                             std::function<core::Result<>(QByteArrayView)> piece,
                                                             std::stop_token stop = {}) override;
    [[nodiscard]] QFuture<core::Result<QHash<QString, core::FileStatus>>> statuses(const QStringList &digests) override;
    void ask(const QString &digest) override;
    void unask(const QString &digest) override;
    [[nodiscard]] core::FileLimits limits() const override;

    /// Removes what no record names any more, when its time is over; at opening, and when the desk likes. How many.
    [[nodiscard]] QFuture<core::Result<qint64>> collect();
    /// The files of one dataset, for who carries them. Its calls block and may come from any one thread but the
    /// store's; it must not outlive the store.
    [[nodiscard]] std::unique_ptr<replica::FilePort> port(const QString &dataset);

private:
    friend class SqlFilePort;
    using Piece = std::function<core::Result<>(QByteArrayView)>;
    [[nodiscard]] core::Result<core::FileInfo> take(QIODevice &source, const std::function<void(qint64)> &progress,
                                                    const std::stop_token &stop);
    [[nodiscard]] core::Result<core::FileInfo> handOut(const QString &digest, const Piece &piece,
                                                       const std::stop_token &stop);
    [[nodiscard]] core::Result<bool> mayRead(FileTable &table, qint64 file);
    /// Of a file that is damaged here and whole at the city, so that it is fetched again.
    void dropDamaged(const QString &digest);
    void tell(const QStringList &digests);
    /// Blocks; `work` is one transaction on the writer's thread.
    template<class Work> auto written(Work work) -> std::invoke_result_t<Work, FileTable &>;

    Shared m_shared;
    std::stop_source m_closing;
    std::unique_ptr<Connection> m_read; // on the reader's thread
    std::unique_ptr<ScopeFilter> m_scope;
    StoreThread m_taker{QStringLiteral("store-files-in")};
    StoreThread m_reader{QStringLiteral("store-files")};
};

} // namespace yc::store
