// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/WorkCalendar.h"
#include "services/affairs/rules/ServiceItem.h"
#include "services/affairs/rules/Supervision.h"

#include <QDateTime>
#include <QJsonArray>

#include <optional>

namespace yc::affairs {

/// A time that does not count towards the limit: from the day after `from` up to and including `to`.
struct Pause {
    QString
        kind; ///< "correction", "special", "public_notice", "check", "hearing", "closed" (until a case was reopened)
    QDate from;
    QDate to; ///< invalid: still going on
};

[[nodiscard]] QJsonArray pausesToJson(const QList<Pause> &pauses);
[[nodiscard]] QList<Pause> pausesFromJson(const QJsonArray &json);

/// What supervision shows for a running case.
enum class Signal {
    None, ///< no limit is running: instant, batch, or over
    Green,
    Yellow,    ///< warns
    Red,       ///< promised limit exceeded
    SecondRed, ///< statutory limit exceeded
    Paused,
};

/// The clock of one case: promised and statutory limit of the item, counted from the day of acceptance, which itself
/// does not count (民法典 art. 201). Working days are those of the calendar (行政许可法 art. 82); a limit in calendar
/// days that ends on a day off ends on the next working day (民法典 art. 203). Pauses (行政许可法 art. 45) push the end
/// back by the working days in them. Pure: everything comes in as arguments.
class CaseClock {
public:
    struct Due {
        QDate date;               ///< invalid where the limit has no end that is known today (batch)
        QDateTime at;             ///< UTC, only for limits in hours
        bool provisional = false; ///< rests on a year whose holidays are not published yet
    };
    struct Reading {
        Due due;
        Due statutory;
        std::optional<int> remaining; ///< working days left after today; negative: late by so many, at least 1
        Signal signal = Signal::None;
    };

    CaseClock(const core::WorkCalendar &calendar, const Supervision &supervision)
        : m_calendar(&calendar)
        , m_supervision(&supervision)
    {
    }

    /// The end of `limit` for a case accepted at `acceptedAt` (local day `acceptedOn`). An open pause counts up to
    /// `today`.
    [[nodiscard]] Due due(const Limit &limit, QDate acceptedOn, const QDateTime &acceptedAt,
                          const QList<Pause> &pauses = {}, QDate today = {}) const;
    /// Where a case stands today.
    [[nodiscard]] Reading read(const ServiceItem &item, QDate acceptedOn, const QDateTime &acceptedAt,
                               const QList<Pause> &pauses, QDate today) const;
    /// The same from what a list row knows (due date, days promised): for pages that show hundreds of rows.
    [[nodiscard]] Signal signal(QDate due, int promisedDays, QDate today) const;
    /// Working days left after `today`; negative when late, and then at least one day even over a weekend.
    [[nodiscard]] int remaining(QDate due, QDate today) const;

private:
    const core::WorkCalendar *m_calendar;
    const Supervision *m_supervision;
};

} // namespace yc::affairs
