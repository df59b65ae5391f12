// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/FileRun.h"

#include <QCryptographicHash>
#include <QSet>

namespace yc::sync {

using core::ErrorKind;
using core::Result;
using replica::FileManifest;
using replica::FilePort;
using replica::MissingFile;

namespace {

constexpr qsizetype reportedRefusals = 50;

bool is(const core::Error &error, std::initializer_list<const char *> codes)
{
    return std::ranges::any_of(codes, [&](const char *code) { return error.code == QLatin1StringView(code); });
}

/// Sending the same again would help nobody.
bool isHeld(const core::Error &error)
{
    return is(error, {"sync.too-large", "sync.forbidden", "sync.refused", "sync.file-differs", "file.damaged"});
}

/// The line or the server failed while this file was on it: perhaps because of it.
bool mayBeTheFile(const core::Error &error)
{
    return is(error, {"sync.server-error", "sync.connection-lost", "sync.timed-out", "sync.answer-cut",
                      "sync.bad-answer", "sync.conflict"});
}

std::chrono::seconds pauseAfter(int tries)
{
    constexpr int doublings = 9;
    return std::min<std::chrono::seconds>(tuning::firstFilePause * (1 << std::min(tries, doublings)),
                                          tuning::longestFilePause);
}

std::chrono::milliseconds steady()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

FileRunOptions FileRunOptions::by(const core::FileLimits &limits, bool metered, ServerState server)
{
    FileRunOptions options;
    options.aheadLargest = metered ? 0 : limits.aheadLargest;
    options.slowLine = limits.slowLine;
    options.recheck = server == ServerState::WentBack || server == ServerState::Recreated;
    return options;
}

FileRun::FileRun(HttpPeer &peer, const QString &dataset, FilePort &files, FileRunOptions options)
    : m_peer(peer)
    , m_database(peer, dataset)
    , m_files(files)
    , m_options(std::move(options))
{
    if (!m_options.elapsed)
        m_options.elapsed = steady;
}

FileReport FileRun::run(std::stop_token stop)
{
    m_stop = stop;
    const std::stop_callback cancel(stop, [this] { m_peer.cancel(); });
    const qint64 before = m_peer.counters().requests;
    if (auto done = attempt(); !done)
        m_report.error = done.error();
    m_report.requests = m_peer.counters().requests - before;
    return m_report;
}

Result<> FileRun::attempt()
{
    YC_TRY(fetch(true));
    if (m_options.recheck)
        YC_TRY(recheck());
    YC_TRY(send());
    if (m_options.aheadLargest > 0)
        YC_TRY(fetch(false));
    return {};
}

Result<> FileRun::going() const
{
    if (m_stop.stop_requested())
        return core::fail(ErrorKind::Cancelled, "sync.cancelled");
    return {};
}

bool FileRun::isSlow() const
{
    return m_options.slowLine > 0 && m_bytes >= tuning::speedSample && m_timeOfBytes.count() > 0 &&
           m_bytes * 1000 / m_timeOfBytes.count() < m_options.slowLine;
}

Result<> FileRun::countFailure(const core::Error &error)
{
    ++m_report.failed;
    if (++m_inRow >= tuning::failuresInRow)
        return std::unexpected(error);
    return {};
}

// ---------------------------------------------------------------- to the city

Result<> FileRun::recheck()
{
    QString after;
    while (true) {
        YC_TRY(going());
        YC_ASSIGN(const QStringList held, m_files.files(FilePort::Which::Confirmed, after, tuning::fileRows));
        if (held.isEmpty())
            return {};
        after = held.constLast();
        YC_ASSIGN(const auto there, m_database.manifests(held));
        QStringList lost = held;
        lost.removeIf([&](const QString &digest) { return there.contains(digest); });
        m_report.lost += int(lost.size());
        YC_TRY(m_files.unconfirm(lost));
    }
}

Result<> FileRun::send()
{
    QSet<QString> seen; // what failed comes last, and is not tried twice in a run
    while (true) {
        YC_TRY(going());
        YC_ASSIGN(QStringList due, m_files.files(FilePort::Which::Due, {}, tuning::fileRows));
        due.removeIf([&](const QString &digest) { return seen.contains(digest); });
        if (due.isEmpty())
            return {};
        YC_ASSIGN(const auto there, m_database.manifests(due));
        QStringList confirmed;
        for (const QString &digest : std::as_const(due)) {
            seen.insert(digest);
            if (there.contains(digest))
                confirmed.append(digest);
        }
        // The same scan at two desks, or an answer that was lost.
        if (!confirmed.isEmpty())
            YC_TRY(m_files.confirm(confirmed));
        m_report.sent += int(confirmed.size());
        m_report.alreadyThere += int(confirmed.size());
        for (const QString &digest : std::as_const(due)) {
            if (there.contains(digest))
                continue;
            YC_TRY(going());
            if (const auto done = sendOne(digest); !done) {
                YC_TRY(notSent(digest, done.error()));
            } else {
                ++m_report.sent;
                m_inRow = 0;
                m_forbiddenInRow = 0;
            }
        }
    }
}

Result<> FileRun::sendOne(const QString &digest)
{
    YC_ASSIGN(const FileManifest manifest, m_files.manifest(digest));
    YC_TRY(sendParts(manifest));
    const auto put = m_database.putManifest(manifest);
    if (!put && put.error().code != u"sync.conflict")
        return put;
    if (!put) {
        // Somebody was quicker, or the answer was lost: the same, or not?
        YC_ASSIGN(const auto there, m_database.manifests({digest}));
        if (!there.contains(digest))
            return core::fail(ErrorKind::CallAdministrator, "sync.file-differs");
    }
    return m_files.confirm({digest});
}

Result<> FileRun::sendParts(const FileManifest &manifest)
{
    // What a part is called there is its MD5; reading all of them once is cheap beside sending one.
    QList<QByteArray> md5;
    QList<qint64> sizes;
    for (int n = 0; n < manifest.parts.size(); ++n) {
        YC_ASSIGN(const QByteArray bytes, m_files.readPart(manifest.digest, n));
        md5.append(QCryptographicHash::hash(bytes, QCryptographicHash::Md5));
        sizes.append(bytes.size());
    }
    YC_ASSIGN(const QList<FileDatabase::Part> there, m_database.parts(manifest.digest, md5, sizes));
    if (there.contains(FileDatabase::Part::Different))
        return core::fail(ErrorKind::CallAdministrator, "sync.file-differs");
    int done = int(there.count(FileDatabase::Part::Same));
    if (done > 0)
        YC_TRY(m_files.noteSent(manifest.digest, done));
    for (int n = 0; n < manifest.parts.size(); ++n) {
        if (there.at(n) == FileDatabase::Part::Same)
            continue;
        YC_TRY(going());
        YC_ASSIGN(const QByteArray bytes, m_files.readPart(manifest.digest, n));
        const auto begun = m_options.elapsed();
        const auto put = m_database.putPart(manifest.digest, n, bytes);
        m_timeOfBytes += m_options.elapsed() - begun;
        if (!put && put.error().code == u"sync.conflict") {
            YC_ASSIGN(const auto now, m_database.parts(manifest.digest, md5, sizes));
            if (now.at(n) != FileDatabase::Part::Same)
                return core::fail(ErrorKind::CallAdministrator, "sync.file-differs");
        } else if (!put) {
            return put;
        }
        m_bytes += bytes.size();
        m_report.sentBytes += bytes.size();
        YC_TRY(m_files.noteSent(manifest.digest, ++done));
    }
    return {};
}

Result<> FileRun::notSent(const QString &digest, const core::Error &error)
{
    if (m_stop.stop_requested())
        return std::unexpected(error);
    if (error.code == u"file.not-here") // gone, or being fetched anew
        return {};
    const bool held = isHeld(error);
    if (!held && !mayBeTheFile(error))
        return std::unexpected(error);
    const auto word = [&](const char *key) { return error.context.value(QLatin1StringView(key)).toString(); };
    const replica::FileRefusal refusal{digest, word("error").isEmpty() ? error.code : word("error"), word("reason"),
                                       held};
    YC_ASSIGN(const int tries, m_files.tries(digest));
    YC_TRY(m_files.setAside(refusal, pauseAfter(tries)));
    if (!held)
        return countFailure(error);
    ++m_report.refused;
    if (m_report.refusals.size() < reportedRefusals)
        m_report.refusals.append(refusal);
    // An account that may not write here would be told so once for each file, and pay for each with a part.
    m_forbiddenInRow = error.code == u"sync.forbidden" ? m_forbiddenInRow + 1 : 0;
    if (m_forbiddenInRow >= tuning::failuresInRow)
        return std::unexpected(error);
    return {};
}

// ---------------------------------------------------------------- from the city

Result<> FileRun::fetch(bool onlyAsked)
{
    QSet<QString> seen;
    while (true) {
        YC_TRY(going());
        if (!onlyAsked && isSlow())
            return {};
        YC_ASSIGN(QList<MissingFile> missing, m_files.missing(onlyAsked, m_options.aheadLargest, tuning::fileRows));
        missing.removeIf([&](const MissingFile &file) { return seen.contains(file.digest); });
        if (missing.isEmpty())
            return {};
        QStringList digests;
        for (const MissingFile &file : std::as_const(missing)) {
            seen.insert(file.digest);
            digests.append(file.digest);
        }
        const auto there = m_database.manifests(digests);
        if (!there) {
            for (const MissingFile &file : std::as_const(missing)) { // who waits is told why
                if (file.asked && !m_stop.stop_requested())
                    YC_TRY(m_files.noteFailed(file.digest, there.error(), pauseAfter(file.tries)));
            }
            return std::unexpected(there.error());
        }
        for (const MissingFile &file : std::as_const(missing)) {
            YC_TRY(going());
            if (!onlyAsked && isSlow())
                return {};
            const auto manifest = there->constFind(file.digest);
            if (manifest == there->cend()) { // the desk that has it has not sent it yet
                ++m_report.failed;
                YC_TRY(m_files.noteFailed(file.digest, {ErrorKind::Retry, QStringLiteral("file.not-at-city"), {}},
                                          pauseAfter(file.tries)));
                continue;
            }
            if (const auto done = fetchOne(*manifest); !done) {
                YC_TRY(notFetched(file, done.error()));
            } else {
                ++m_report.fetched;
                m_inRow = 0;
            }
        }
    }
}

Result<> FileRun::fetchOne(const FileManifest &manifest)
{
    YC_ASSIGN(const QList<int> open, m_files.begin(manifest));
    bool whole = open.isEmpty();
    for (const int n : open) {
        YC_TRY(going());
        const qint64 size = manifest.sizeOf(n);
        const auto begun = m_options.elapsed();
        YC_ASSIGN(const QByteArray bytes, m_database.part(manifest.digest, n, size));
        m_timeOfBytes += m_options.elapsed() - begun;
        // A cut answer without a length looks whole: its end is where the digest says.
        if (bytes.size() < size)
            return core::fail(ErrorKind::Retry, "sync.answer-cut", {{QStringLiteral("position"), bytes.size()}});
        YC_ASSIGN(whole, m_files.writePart(manifest.digest, n, bytes));
        m_bytes += bytes.size();
        m_report.fetchedBytes += bytes.size();
    }
    return whole ? m_files.confirm({manifest.digest}) : Result<>();
}

Result<> FileRun::notFetched(const MissingFile &file, const core::Error &error)
{
    if (m_stop.stop_requested())
        return std::unexpected(error);
    if (is(error, {"file.not-found"})) // no record names it any more
        return {};
    YC_TRY(m_files.noteFailed(file.digest, error, pauseAfter(file.tries)));
    if (is(error, {"file.damaged", "file.bad-manifest", "sync.answer-too-large", "sync.not-found", "sync.forbidden",
                   "sync.refused"})) {
        ++m_report.failed;
        return {};
    }
    return mayBeTheFile(error) ? countFailure(error) : Result<>(std::unexpected(error));
}

} // namespace yc::sync
