// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <chrono>
#include <cstddef>

/// Every number that decides how fast and how large the sync works, each with its reason. Measured against CouchDB 3.5
/// and the npm server with documents of about 0.6 KB.
namespace yc::sync::tuning {

using namespace std::chrono_literals;

/// Rows applied in one transaction. Every one writes the pages of the lists' indices that it touches, which are nearly
/// all of them but in a first pull: with 1,000 rows a document costs half as much again. More cost memory, and a
/// clerk's save waits for one: 0.2 s.
inline constexpr qsizetype pullRows = 2500;
/// Bytes of documents in one transaction, whatever the rows: what bounds the memory when documents are large.
inline constexpr qint64 pullBytes = 4 << 20;
/// A batch is applied after this long even if it is small, so that a slow line loses little when it breaks.
inline constexpr auto pullPatience = 5s;
/// Batches that may wait between the wire and the store: one being filled, one waiting, one being applied.
inline constexpr int pullQueue = 1;
/// Revisions asked for in one `_bulk_get`: 1,000 take 0.15 s at CouchDB.
inline constexpr qsizetype fetchRows = 500;

/// Documents in one `_bulk_docs`: CouchDB takes 11,600 docs/s in batches of 1,000, 5,500 in batches of 100.
inline constexpr qsizetype pushRows = 1000;
/// Batches on the wire at a time: while one answer travels back, the server has the next one already. With one, 20 ms
/// of round trip cost a seventh of the speed.
inline constexpr std::size_t pushFlights = 2;
/// Well below the 8 MB of one document and the usual limits of proxies.
inline constexpr qint64 pushBytes = 4 << 20;
/// Revisions read from the store at a time while a batch is being made.
inline constexpr qsizetype readRows = 200;

/// The city learns how far a desk has read after this many rows or this long: what a cut costs at most to read again.
inline constexpr qsizetype checkpointRows = 5000;
inline constexpr auto checkpointPatience = 10s;
/// Recorded positions kept on both sides, to find the last common one after a restore.
inline constexpr int keptPositions = 20;

/// CouchDB's own limit for a document is 8 MB; a longer row is damage or an attack.
inline constexpr qint64 longestRow = 32 << 20;
/// Answers that are read whole: `_revs_diff` of 1,000, an error, a checkpoint.
inline constexpr qint64 longestAnswer = 16 << 20;
/// Request bodies from here on are compressed where that is switched on.
inline constexpr qsizetype compressFrom = 1024;
inline constexpr int compressLevel = 1;

inline constexpr auto connectTimeout = 15s;
/// Silence after which a connection counts as dead.
inline constexpr auto answerTimeout = 60s;
/// CouchDB cuts long polls at 60 s by default; proxies often do too.
inline constexpr auto longPoll = 50s;
/// CouchDB's keep-alive ends after minutes, a proxy's often after 60 s.
inline constexpr auto idleConnection = 30s;

/// How often a desk tells the city that it was here: `city status` shows the day, and a write a day costs nothing.
inline constexpr auto seenEvery = 24h;

/// Tries after a failure: 5 s, 10 s, 20 s … 10 min, each times 0.5 … 1.5 by chance, so that a street's desks do not
/// come back together.
inline constexpr auto firstPause = 5s;
inline constexpr auto longestPause = 10min;

/// Files asked about in one request: a manifest is some 3 KB for a file of 20 MB.
inline constexpr qsizetype fileRows = 50;
/// The body of one part as JSON: base64 of the largest part that FileManifest allows.
inline constexpr qint64 longestPart = 12 << 20;
/// A file that could not be sent or fetched is tried again after this, doubled with each failure.
inline constexpr auto firstFilePause = 60s;
inline constexpr auto longestFilePause = 6h;
/// So many files in a row with which the line or the server fails, and it is not the file: the run ends.
inline constexpr int failuresInRow = 3;
/// Bytes after which the speed of the line is believed.
inline constexpr qint64 speedSample = 256 << 10;

} // namespace yc::sync::tuning
