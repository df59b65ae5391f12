// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/Push.h"

#include <QHash>
#include <QSet>

namespace yc::sync {

using core::ErrorKind;
using core::Result;

namespace {

constexpr qsizetype reportedRefusals = 50;

/// Refusals that sending the same again will not change. The others are tried with the next run.
bool isHeld(const QString &error)
{
    static const QSet<QString> lasting{QStringLiteral("forbidden"),     QStringLiteral("unauthorized"),
                                       QStringLiteral("bad_request"),   QStringLiteral("doc_validation"),
                                       QStringLiteral("too_large"),     QStringLiteral("document_too_large"),
                                       QStringLiteral("illegal_docid"), QStringLiteral("missing_stub")};
    return lasting.contains(error);
}

/// Whole answers that are about one document of the batch: which one, halving finds out.
bool isAboutOneDocument(const core::Error &error)
{
    return error.code == u"sync.too-large" || error.code == u"sync.refused";
}

} // namespace

Push::Push(CityDatabase &database, SyncStore &store, RunReport &report)
    : m_database(database)
    , m_store(store)
    , m_report(report)
{
}

Push::~Push()
{
    for (const Flight &flight : m_flights)
        flight.answer.wait();
}

Result<> Push::run(SyncStore::Which which, std::stop_token stop)
{
    qint64 after = 0;
    bool ask = true;
    Batch batch;
    while (true) {
        YC_ASSIGN(const QList<LocalChange> changes, m_store.changes(after, tuning::pushRows, which));
        if (changes.isEmpty())
            break;
        after = changes.constLast().sequence;
        QList<IdRevisions> offered;
        for (const LocalChange &change : changes)
            offered.append({change.id, change.leaves});
        m_report.offered += offered.size();
        QList<IdRevisions> lacking = offered;
        if (ask) {
            YC_ASSIGN(lacking, m_database.missing(offered));
        }
        QHash<QString, QStringList> open;
        for (const IdRevisions &one : lacking)
            open.insert(one.id, one.revisions);
        QList<IdRevisions> present;
        for (const IdRevisions &one : std::as_const(offered)) {
            IdRevisions known{one.id, one.revisions};
            known.revisions.removeIf([&](const QString &rev) { return open.value(one.id).contains(rev); });
            if (!known.revisions.isEmpty())
                present.append(known);
        }
        if (!present.isEmpty())
            YC_TRY(m_store.confirm(present));
        // What a broken line left unanswered was sent in this order, so it is the first that the city may have already.
        // If it has none of them, asking about the rest would only cost time; sending twice changes nothing.
        ask = which == SyncStore::Which::All || !present.isEmpty();
        for (qsizetype from = 0; from < lacking.size(); from += tuning::readRows) {
            if (stop.stop_requested())
                return core::fail(ErrorKind::Cancelled, "sync.cancelled");
            YC_ASSIGN(const QList<replica::WireText> texts,
                      m_store.texts(lacking.sliced(from, std::min(tuning::readRows, lacking.size() - from))));
            for (const auto &[id, rev, document] : texts) {
                if (!batch.documents.isEmpty() &&
                    (batch.documents.size() >= tuning::pushRows || batch.bytes + document.size() > tuning::pushBytes))
                    YC_TRY(send(std::exchange(batch, {})));
                batch.bytes += document.size();
                batch.revisions.append({id, rev});
                batch.documents.append(document);
            }
        }
        // Small remainders travel with the next ones, so that batches stay full.
    }
    if (!batch.documents.isEmpty())
        YC_TRY(send(std::move(batch)));
    while (!m_flights.empty())
        YC_TRY(land());
    return {};
}

/// Lets this batch go as soon as there is room on the line.
Result<> Push::send(Batch batch)
{
    while (m_flights.size() >= tuning::pushFlights)
        YC_TRY(land());
    Flight &flight = m_flights.emplace_back(std::move(batch));
    flight.answer =
        std::async(std::launch::async, [this, &sent = flight.batch] { return m_database.push(sent.documents); });
    return {};
}

/// Waits for the oldest.
Result<> Push::land()
{
    const Answer answer = m_flights.front().answer.get();
    const Batch batch = std::move(m_flights.front().batch);
    m_flights.pop_front();
    return settle(batch, answer);
}

Result<> Push::settle(const Batch &batch, const Answer &answer)
{
    if (answer)
        return confirm(batch, *answer);
    const core::Error &error = answer.error();
    if (!isAboutOneDocument(error))
        return std::unexpected(error);
    if (batch.documents.size() > 1)
        return sendHalves(batch);
    const auto &[id, rev] = batch.revisions.constFirst();
    const bool tooLarge = error.code == u"sync.too-large";
    const Refusal refusal{
        id, rev, tooLarge ? QStringLiteral("too_large") : error.context.value(QStringLiteral("error")).toString(),
        error.context.value(QStringLiteral("reason")).toString(), true};
    ++m_report.refused;
    if (m_report.refusals.size() < reportedRefusals)
        m_report.refusals.append(refusal);
    return m_store.setAside({refusal});
}

Result<> Push::sendHalves(const Batch &batch)
{
    const qsizetype half = batch.documents.size() / 2;
    const Batch first{batch.documents.first(half), batch.revisions.first(half)};
    const Batch second{batch.documents.sliced(half), batch.revisions.sliced(half)};
    YC_TRY(settle(first, m_database.push(first.documents)));
    return settle(second, m_database.push(second.documents));
}

Result<> Push::confirm(const Batch &batch, const QList<PushRow> &refused)
{
    QHash<QString, PushRow> byId; // rows come in any order, and not all of them
    for (const PushRow &row : refused)
        byId.insert(row.id, row);
    QList<IdRevisions> taken;
    QList<Refusal> refusals;
    for (const auto &[id, rev] : batch.revisions) {
        if (const auto row = byId.constFind(id); row != byId.cend())
            refusals.append({id, rev, row->error, row->reason, isHeld(row->error)});
        else
            taken.append({id, {rev}});
    }
    m_report.sent += taken.size();
    m_report.refused += refusals.size();
    for (const Refusal &refusal : std::as_const(refusals)) {
        if (m_report.refusals.size() < reportedRefusals)
            m_report.refusals.append(refusal);
    }
    YC_TRY(m_store.confirm(taken));
    return refusals.isEmpty() ? Result<>() : m_store.setAside(refusals);
}

} // namespace yc::sync
