// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "citysync/SyncTruth.h"

#include <QCoreApplication>

namespace yc::citysync {

/// The words for what the sync is doing, for the window and for yichuangctl. No record, person or value in any of them.
class SyncWords {
    Q_DECLARE_TR_FUNCTIONS(SyncWords)
public:
    /// How serious a line is; the window has a shape and a colour for each.
    enum class Tone { None, Ok, Busy, Waits, Bad };
    struct Line {
        Tone tone = Tone::None;
        QString text;
    };

    /// The pill: one short line that is never better than the truth.
    [[nodiscard]] static Line pill(const SyncTruth &truth, const QDateTime &now);
    /// The same at length, for tooltips, the status line and screen readers.
    [[nodiscard]] static QString particulars(const SyncTruth &truth, const QDateTime &now);
    /// "居民 · 静安寺街道" of "yc-310106013-residents".
    [[nodiscard]] static QString dataset(const QString &name);
    /// "居民" of "residents".
    [[nodiscard]] static QString line(const QString &line);
    /// "居民" of a record type or of an id.
    [[nodiscard]] static QString recordKind(const QString &typeOrId);
    /// State of one dataset.
    [[nodiscard]] static Line state(const sync::DatasetStatus &status, bool paused);
    /// Two or three words for a failure: "Offline", "Account refused".
    [[nodiscard]] static QString shortly(const core::Error &error);
    /// "14:05", "11-20 14:05", "2025-11-20 14:05", never ("—") if invalid.
    [[nodiscard]] static QString when(const QDateTime &at, const QDateTime &now);
    /// "never", "5 min ago", "3 days ago".
    [[nodiscard]] static QString ago(const QDateTime &at, const QDateTime &now);
    /// What the server said about its past, if that is worth a line; else empty.
    [[nodiscard]] static QString server(sync::ServerState state);
    /// "sent 3, received 12"; empty if nothing moved.
    [[nodiscard]] static QString counts(qint64 sent, qint64 received, qint64 merged, qint64 conflicts, qint64 refused,
                                        qint64 quarantined);
    /// Why a document was quarantined: of replica::Quarantined::reason.
    [[nodiscard]] static QString damage(const QString &reason);
};

} // namespace yc::citysync
