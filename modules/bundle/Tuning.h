// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

/// Every number that decides how large and how fast bundles are, each with its reason.
namespace yc::bundle::tuning {

/// Of one chunk before it is compressed: large enough that 40 bytes around it are nothing, small enough that a few of
/// them fit into a cache.
inline constexpr qsizetype chunkBytes = 1 << 20;
/// What a reader believes of a chunk's length: a longer one is damage. A document may have 8 MB at the city.
inline constexpr qsizetype longestChunk = 32 << 20;
/// Chunks that may wait between two threads.
inline constexpr std::size_t queue = 3;
/// The header holds a name and a sealed key for each receiver.
inline constexpr qsizetype longestHeader = 256 << 10;
inline constexpr qsizetype mostReceivers = 64;

/// Revisions read from the store at a time.
inline constexpr qsizetype readRows = 500;
/// Earlier states of a record that go along where they are known: without the common one, a merge at the receiver has
/// to ask a person.
inline constexpr qsizetype ancestors = 8;
/// Changes looked through at a time.
inline constexpr qsizetype changeRows = 5000;
/// Revisions handed to the store at a time: what of them is in memory; all are one transaction.
inline constexpr qsizetype applyRows = 2000;
inline constexpr qsizetype applyBytes = 8 << 20;
/// Of scans, in one transaction: long enough that waiting for the disk is a small part of it, short enough that a clerk
/// who saves meanwhile does not notice.
inline constexpr qsizetype stageBytes = 8 << 20;
/// Parts of scans that may wait to be staged: about as much as a transaction takes, so that the next is decrypted while
/// this one waits for the disk.
inline constexpr std::size_t stageAhead = 16;

/// Of documents; scans are compressed already. Level 1 keeps up with one core.
inline constexpr int compressLevel = 1;

/// Bundles of which a desk remembers that it sent or took them in. An older one is taken in again, which changes
/// nothing.
inline constexpr qsizetype remembered = 64;
/// The same where scans were in them.
inline constexpr qsizetype rememberedFiles = 8;
/// Scans that a desk asks another for in one bundle.
inline constexpr qsizetype mostWanted = 20'000;
/// Sequences in a range from a peer that are not the peer's. With more of them the range is forgotten: it is sent back.
inline constexpr qsizetype mostExceptions = 20'000;

/// Written to the stick before the next is waited for, so that progress and cancel tell the truth: the system would
/// take gigabytes into memory and stand still at the end.
inline constexpr qint64 unwritten = 64 << 20;
/// FAT32 holds no larger file. What does not fit goes with the next bundle.
inline constexpr qint64 fatLimit = (qint64(4) << 30) - 1;
/// Kept free on the stick, and for the end of the file.
inline constexpr qint64 spare = 2 << 20;

} // namespace yc::bundle::tuning
