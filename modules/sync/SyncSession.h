// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "sync/RunReport.h"
#include "sync/Tuning.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QStringList>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace yc::sync {

/// What a status bar may say about one dataset; nothing here is a guess.
struct DatasetStatus {
    QString dataset;
    bool running = false;
    QDateTime lastSuccess;            ///< UTC; invalid: never
    std::optional<core::Error> error; ///< why it does not work now
    QDateTime failingSince;           ///< UTC; of the first failure after the last success
    int failures = 0;                 ///< in a row
    QDateTime nextTry;                ///< UTC; invalid: at once
    Waiting waiting;                  ///< after the last run
    std::optional<core::Error> files; ///< why not every file went or came, though the documents did
    RunReport last;
};

/// One line of the log that a supervisor reads.
struct SyncLogEntry {
    QDateTime begun; ///< UTC
    QDateTime ended;
    QString dataset;
    RunReport report;
};

/// When to sync: every dataset in turn, again after an interval, after a failure later and later, at once when asked.
/// Owns the thread on which runs block; everything else happens on the thread it lives on. Time comes from the Clock
/// and passes in tick(), chance from a function, so that tests need no waiting.
class SyncSession : public QObject {
    Q_OBJECT
public:
    struct Settings {
        QStringList datasets;
        std::chrono::seconds interval{300}; ///< between two runs that worked
    };
    struct Outcome {
        RunReport report;
        Waiting waiting;
        std::optional<core::Error> files = {};
    };
    /// Makes one run and blocks; called on the session's own thread, one at a time.
    using Runner = std::function<Outcome(const QString &dataset, std::stop_token stop)>;

    /// `chance` gives 0 … 1.
    SyncSession(Settings settings, Runner runner, std::shared_ptr<const core::Clock> clock,
                std::function<double()> chance, QObject *parent = nullptr);
    ~SyncSession() override;

    /// Starts the next run if one is due. Call it every second or so.
    void tick();
    /// What is known of a dataset from before this program began; before its first run.
    void remember(const DatasetStatus &before);
    /// Due at once, back-off or not; empty: all of them. One that is running runs once more after that.
    void syncNow(const QString &dataset = {});
    /// Due at once unless it waits after a failure: something has changed here or at the city.
    void syncSoon(const QString &dataset);
    /// No new runs; the one under way ends by itself.
    void pause();
    void resume();
    /// Ends the run under way. It counts neither as success nor as failure; the dataset waits its interval.
    void cancel();

    [[nodiscard]] bool isPaused() const { return m_paused; }
    [[nodiscard]] bool isRunning() const { return !m_running.isEmpty(); }
    [[nodiscard]] DatasetStatus status(const QString &dataset) const;
    [[nodiscard]] QList<DatasetStatus> statuses() const;
    /// Newest last, at most 1,000.
    [[nodiscard]] const QList<SyncLogEntry> &log() const { return m_log; }

    /// What a run that ended now makes of a status; `again`: it is to run once more at once if it went well.
    static void enter(DatasetStatus &status, const Outcome &outcome, const QDateTime &now,
                      std::chrono::seconds interval, double chance, bool again = false);
    /// What comes after `failures` in a row: doubled from 5 s to 10 min, times 0.5 … 1.5 by `chance`; never before the
    /// server has asked for, and at once the longest where trying again helps nobody.
    [[nodiscard]] static std::chrono::milliseconds pauseAfter(int failures, const core::Error &error, double chance);

Q_SIGNALS:
    void changed(const QString &dataset);
    void finished(const QString &dataset);

private:
    void work(std::stop_token stop);
    void end(const QString &dataset, const Outcome &outcome);
    [[nodiscard]] bool isDue(const DatasetStatus &status, const QDateTime &now) const;

    Settings m_settings;
    Runner m_runner;
    std::shared_ptr<const core::Clock> m_clock;
    std::function<double()> m_chance;
    QHash<QString, DatasetStatus> m_status;
    QList<SyncLogEntry> m_log;
    QString m_running;
    bool m_again = false; ///< the one that is running was asked for meanwhile
    bool m_asked = false; ///< by a person: also after a failure
    QDateTime m_begun;
    bool m_paused = false;
    qsizetype m_turn = 0; ///< the dataset to begin looking at, so that none starves

    std::mutex m_mutex; // of what the thread shares
    std::condition_variable_any m_wake;
    QString m_order;
    std::stop_source m_runStop;
    std::jthread m_thread; // last: it uses all of this
};

} // namespace yc::sync
