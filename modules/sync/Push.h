// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/CityDatabase.h"
#include "sync/RunReport.h"

#include <deque>
#include <future>
#include <stop_token>

namespace yc::sync {

/// The sending half of a run: ask what the city lacks, send that, and while some batches are on the wire make the next.
class Push {
public:
    Push(CityDatabase &database, SyncStore &store, RunReport &report);
    ~Push();

    [[nodiscard]] core::Result<> run(SyncStore::Which which, std::stop_token stop);

private:
    struct Batch {
        QList<QByteArray> documents;
        QList<std::pair<QString, QString>> revisions; ///< id and rev of each
        qint64 bytes = 0;
    };
    using Answer = core::Result<QList<PushRow>>;

    struct Flight {
        Batch batch;
        std::future<Answer> answer;
    };

    core::Result<> send(Batch batch);
    core::Result<> land();
    core::Result<> settle(const Batch &batch, const Answer &answer);
    core::Result<> sendHalves(const Batch &batch);
    core::Result<> confirm(const Batch &batch, const QList<PushRow> &refused);

    CityDatabase &m_database;
    SyncStore &m_store;
    RunReport &m_report;
    std::deque<Flight> m_flights; ///< in the order in which they were sent
};

} // namespace yc::sync
