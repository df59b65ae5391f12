// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "store/backup/Retention.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace yc::store {

/// What holds for backups on a day; resources/settings/backup.json.
struct BackupRule {
    int hour = 0;          ///< of the daily backup where nothing else was chosen
    int warnAfterDays = 0; ///< without a backup the desk says so
    Retention keep;

    [[nodiscard]] static BackupRule on(QDate day);
};

/// When and where a desk makes its backups by itself; kept in the store's meta ("backup.plan").
struct BackupPlan {
    QString folder;  ///< empty: none chosen yet, no backup is made by itself
    int hour = 18;   ///< 0 to 23, of the machine's time zone
    int days = 0x7f; ///< bit 0 is Monday … bit 6 Sunday

    [[nodiscard]] bool isOn() const { return !folder.isEmpty() && (days & 0x7f) != 0; }
    /// Whether one is due: the last planned moment up to `now` has no backup after it. A missed one is due until it is
    /// made. `last` is when the last good one was made; invalid: never. One that lies in the future (the clock was
    /// ahead) counts as none.
    [[nodiscard]] bool isDue(const QDateTime &last, const QDateTime &now) const;
    /// The next planned moment after `now`; invalid if none.
    [[nodiscard]] QDateTime next(const QDateTime &now) const;

    [[nodiscard]] QJsonObject toJson() const;
    /// What is missing has the rule's value.
    [[nodiscard]] static BackupPlan fromJson(const QJsonObject &json, const BackupRule &rule);
    friend bool operator==(const BackupPlan &, const BackupPlan &) = default;

private:
    [[nodiscard]] bool hasDay(QDate day) const { return (days >> (day.dayOfWeek() - 1) & 1) != 0; }
    [[nodiscard]] QDateTime momentOn(QDate day) const { return QDateTime(day, QTime(hour, 0)); }
};

} // namespace yc::store
