// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace yc::core {

/// Where a record stands between this desk and the city.
enum class SyncState {
    Local, ///< 本机: only this desk has the present state
    Sent, ///< 已发出: it left the desk (by stick, or taken by fewer nodes than the city wants) and nobody has confirmed
          ///< it
    Confirmed, ///< 已确认: the city has answered that it holds it
    Refused,   ///< 被拒收: the city refused it; `reason` is the server's
    Conflict,  ///< 有冲突: two places changed it differently, and a person has to settle it
    NotSynced, ///< it never leaves the desk (drafts), or the desk belongs to no city
};

struct RecordSync {
    SyncState state = SyncState::NotSynced;
    QDateTime since; ///< UTC; of the oldest change that the city lacks, of the refusal, of the conflict; else invalid
    QString reason;  ///< the server's words, for Refused
};

/// Both sides changed a field, differently, and no rule says how they add up: a person settles it. A value that a side
/// does not have is Undefined.
struct FieldConflict {
    QString field; ///< key in the body, or "org"
    QJsonValue base;
    QJsonValue ours;
    QJsonValue theirs;
    friend bool operator==(const FieldConflict &, const FieldConflict &) = default;
};

/// One state of a record in conflict.
struct ConflictSide {
    QString rev;       ///< CouchDB's revision; empty for a base that nobody has any more
    QString by;        ///< person id
    QString byName;    ///< as it was when they wrote it; may be empty
    QDateTime at;      ///< UTC, by the clock of who wrote it: for people, decides nothing
    bool here = false; ///< written at this desk
    QJsonObject body;
};

/// A record whose versions do not go together, as a person has to see it before they settle it.
struct RecordConflict {
    QString id;
    QString type;
    QString org;
    QDateTime since; ///< UTC; when this desk first saw it
    ConflictSide base;
    ConflictSide ours; ///< the version that lists show meanwhile
    ConflictSide theirs;
    QList<FieldConflict> fields; ///< what has to be chosen
    QJsonObject merged;          ///< the body of everything else, already merged
    QString token;               ///< of exactly these versions: settle() refuses another
};

/// A line of the list of conflicts.
struct ConflictSummary {
    QString id;
    QString type;
    QString org;
    QDateTime since;
    QStringList fields;
};

} // namespace yc::core
