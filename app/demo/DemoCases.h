// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"
#include "demo/FormFiller.h"
#include "demo/ReplayClock.h"

#include <queue>

namespace yc::demo {

/// The cases of the last 60 working days and of today, made by replaying the past: the desk's own commands, one after
/// the other, under a clock that walks from then to now. Some are decided in time, some late, some wait for
/// papers, were refused or withdrawn; a few drafts lie on the desk.
class DemoCases {
public:
    struct Counts {
        qint64 cases = 0;
        qint64 drafts = 0;
        qint64 commands = 0;
    };

    DemoCases(affairs::CaseRules rules, quint64 seed, const QDateTime &now);

    /// Lets this adult come to the counter on one of the days. Residents are loaded when their day has come.
    void add(const QString &residentId);
    [[nodiscard]] qsizetype size() const { return m_people; }
    /// The first moment that run() sets the clock to.
    [[nodiscard]] QDateTime start() const;
    /// Plays everything up to now; `progress` gets 0 to 1. The store's clock must be `clock`.
    [[nodiscard]] core::Result<Counts> run(core::DocumentStore &store, ReplayClock &clock,
                                           const std::function<void(double)> &progress, const std::stop_token &stop);

private:
    enum class Step { Arrive, ArriveHot, Correct, Supplement, Pause, Resume, Decide, Close, Withdraw, Draft };
    struct Event {
        QDateTime at;
        quint64 order = 0; ///< of equal times; also seeds the event's own dice
        Step step = Step::Arrive;
        QString subject; ///< resident or case
        QString item;    ///< ArriveHot
        friend bool operator>(const Event &a, const Event &b) { return a.at != b.at ? a.at > b.at : a.order > b.order; }
    };
    using Events = std::priority_queue<Event, std::vector<Event>, std::greater<>>;
    struct Played;

    [[nodiscard]] QDateTime officeTime(QDate day);
    void push(QDate day, Step step, const QString &subject, const QString &item = {});
    [[nodiscard]] const affairs::ServiceItem *hotItem();
    [[nodiscard]] core::Result<Played> play(core::Transaction &transaction, const Event &event) const;
    [[nodiscard]] core::Result<Played> arrive(core::Transaction &transaction, const Event &event, Dice &dice) const;
    [[nodiscard]] const affairs::ServiceItem *chooseItem(Dice &dice, const QJsonObject &resident, QDate day) const;
    void follow(const Played &played);

    affairs::CaseRules m_rules;
    FormFiller m_filler;
    Dice m_dice;
    quint64 m_seed;
    QDateTime m_now;
    QDate m_today;
    QList<QDate> m_days; ///< the last 60 working days, oldest first
    Events m_events;
    quint64 m_order = 0;
    qsizetype m_people = 0;
    int m_drafts = 0;
};

} // namespace yc::demo
