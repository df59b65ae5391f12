// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/FileKind.h"
#include "sync/FileDatabase.h"
#include "sync/RunReport.h"

#include <stop_token>

namespace yc::sync {

struct FileRunOptions {
    /// Files up to this are fetched though nobody asked; 0: none (a metered line). See core::FileLimits.
    qint64 aheadLargest = 0;
    /// Bytes a second; on a slower line nothing is fetched that nobody asked for.
    qint64 slowLine = 0;
    /// The city was put back or made anew (ServerState): ask whether it still has what it confirmed.
    bool recheck = false;
    /// For tests; else a steady clock.
    std::function<std::chrono::milliseconds()> elapsed = {};

    /// As the desk's settings say. `recheck`: what ReplicationRun found out about the server's past.
    [[nodiscard]] static FileRunOptions by(const core::FileLimits &limits, bool metered, ServerState server);
};

/// What one run did.
struct FileReport {
    int sent = 0;         ///< files that the city now has whole
    int alreadyThere = 0; ///< of these, sent by somebody else before
    int fetched = 0;
    int failed = 0;  ///< that will be tried again
    int refused = 0; ///< that wait for a repair
    int lost = 0;    ///< confirmed once, and not there any more
    qint64 sentBytes = 0;
    qint64 fetchedBytes = 0;
    qint64 requests = 0;
    QList<replica::FileRefusal> refusals; ///< the first 50
    std::optional<core::Error> error;     ///< why it ended early; what is counted above has happened all the same

    [[nodiscard]] bool didAnything() const { return sent + fetched + failed + refused + lost > 0; }
};

/// One pass over the files of one dataset, after its documents: what somebody waits for, then what the city lacks, then
/// what is worth having here before it is asked for. Part by part: a run that is cut or killed goes on where it was.
/// A file with which something is wrong is set aside and holds up no other. Blocks; cannot be run again. Without
/// anything to do it makes no request.
class FileRun {
public:
    FileRun(HttpPeer &peer, const QString &dataset, replica::FilePort &files, FileRunOptions options = {});
    [[nodiscard]] FileReport run(std::stop_token stop);

private:
    [[nodiscard]] core::Result<> attempt();
    [[nodiscard]] core::Result<> recheck();
    [[nodiscard]] core::Result<> send();
    [[nodiscard]] core::Result<> sendOne(const QString &digest);
    [[nodiscard]] core::Result<> sendParts(const replica::FileManifest &manifest);
    [[nodiscard]] core::Result<> fetch(bool onlyAsked);
    [[nodiscard]] core::Result<> fetchOne(const replica::FileManifest &manifest);
    /// What is wrong with one file, or with all of them: then an error.
    [[nodiscard]] core::Result<> notSent(const QString &digest, const core::Error &error);
    [[nodiscard]] core::Result<> notFetched(const replica::MissingFile &file, const core::Error &error);
    [[nodiscard]] core::Result<> countFailure(const core::Error &error);
    [[nodiscard]] core::Result<> going() const;
    [[nodiscard]] bool isSlow() const;

    HttpPeer &m_peer;
    FileDatabase m_database;
    replica::FilePort &m_files;
    FileRunOptions m_options;
    std::stop_token m_stop;
    FileReport m_report;
    int m_inRow = 0; ///< failures of the line, file after file
    int m_forbiddenInRow = 0;
    std::chrono::milliseconds m_timeOfBytes{0};
    qint64 m_bytes = 0;
};

} // namespace yc::sync
