// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "replica/PlainDocument.h"
#include "replica/Revision.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

#include <functional>
#include <stop_token>

namespace yc::replica {

/// A revision that arrived and must not be applied.
struct Quarantined {
    QString id;
    QString rev;
    QString reason;   ///< see damage(); "too-large", "not-json", "place" (of another street)
    QByteArray bytes; ///< what arrived, cut to 64 KB
};

/// A revision that the server did not take.
struct Refusal {
    QString id;
    QString rev;
    QString error;     ///< the server's word: "forbidden"
    QString reason;    ///< the server's sentence
    bool held = false; ///< sending it again as it is would help nobody: it waits for a repair or for a person
};

/// What arrived together is applied together.
struct PulledBatch {
    QList<Revision> revisions;
    QList<Quarantined> quarantined;
    QString checkpointKey;
    QJsonObject checkpoint; ///< empty: the position stays
    /// Another desk's, by stick: the city may not have it, so nothing of it counts as confirmed.
    bool fromDesk = false;
    /// Revisions of the first generation in their text: the same as fromWire() of it, sooner.
    QList<PlainDocument> plain = {};
};

struct Applied {
    qsizetype added = 0;
    qsizetype settled = 0;   ///< documents merged by rule
    qsizetype conflicts = 0; ///< documents that wait for a person
};

/// A document of which the city may not have everything.
struct LocalChange {
    qint64 sequence = 0; ///< of the local store, ascending
    QString id;
    QStringList leaves;
};

/// A revision on its way out.
struct WireText {
    QString id;
    QString rev;
    QByteArray json; ///< of toWire()
};

/// A document of changes(), with the text of its only revision where that says all of it.
struct ChangeText {
    LocalChange change;
    QByteArray json; ///< as PlainDocument::read() takes it; empty: revisions() says more
};

struct Waiting {
    qsizetype unsent = 0;      ///< documents with a leaf that the city has not confirmed, the held ones included
    qsizetype held = 0;        ///< refused and set aside
    qsizetype quarantined = 0; ///< arrived damaged
    qsizetype conflicts = 0;   ///< wait for a person
};

/// What the replication needs of a local store, for one dataset. Used by one thread at a time; each call is one
/// transaction and what it answers survives a power cut. Documents stay readable and writable meanwhile: a write
/// between two calls only means that the city hears of it in the next batch.
class SyncStore {
public:
    enum class Which {
        Unconfirmed, ///< what the city has not confirmed and nobody holds back
        All,         ///< everything: the city may have lost what it confirmed
    };
    virtual ~SyncStore() = default;

    /// Of this store and its past: must change when the store is put back from a backup, because sequence numbers
    /// begin to mean something else.
    [[nodiscard]] virtual QString identity() const = 0;
    /// An empty object if there is none.
    virtual core::Result<QJsonObject> checkpoint(const QString &key) = 0;
    virtual core::Result<> saveCheckpoint(const QString &key, const QJsonObject &checkpoint) = 0;

    /// Of what the city offers, the revisions that the store does not know. Quarantined ones are known. What it has is
    /// confirmed by being offered: the city holds it.
    virtual core::Result<QList<IdRevisions>> missing(const QList<IdRevisions> &offered) = 0;
    /// Adds what is not there yet, with its history; settles documents that now have several live leaves (Settle.h);
    /// keeps the quarantined beside the documents; moves the checkpoint. Revisions from the city count as confirmed,
    /// those of another desk (`fromDesk`) and those that settling makes do not. Nothing local is lost by it: a local
    /// edit is a leaf of its own.
    virtual core::Result<Applied> apply(const PulledBatch &batch) = 0;

    /// On any thread, whatever else is called meanwhile: what can be worked out of a document before it is applied.
    virtual void lookAhead(PlainDocument &document) const { Q_UNUSED(document) }

    /// Nothing more will be applied for now: what was put off while much came is done, step by step until `stop`. What
    /// is left of it the store does when it is opened again.
    virtual core::Result<> pullEnded(const std::stop_token &stop)
    {
        Q_UNUSED(stop)
        return {};
    }

    /// Documents by the sequence of their last change, ascending, after `after`.
    virtual core::Result<QList<LocalChange>> changes(qint64 after, qsizetype limit, Which which) = 0;
    /// With history and content, in the order asked for; what is not known is left out.
    virtual core::Result<QList<Revision>> revisions(const QList<IdRevisions> &wanted) = 0;
    /// The same as the texts that `_bulk_docs` takes.
    virtual core::Result<QList<WireText>> texts(const QList<IdRevisions> &wanted);
    /// changes() of Which::All, with what most of them are: a stick takes everything along.
    virtual core::Result<QList<ChangeText>> changesWithTexts(qint64 after, qsizetype limit);
    /// All that `work` writes through this store, and through others of the same desk, is there when this returns
    /// without an error, and none of it otherwise, whatever happens to the machine. Others who write wait meanwhile,
    /// and nobody sees any of it. `work` runs on a thread of the store's choice.
    virtual core::Result<> together(const std::function<core::Result<>()> &work) = 0;
    /// The city has these revisions and all before them.
    virtual core::Result<> confirm(const QList<IdRevisions> &held) = 0;
    /// These left the desk by another way than the city: SyncState::Sent, and still Unconfirmed.
    virtual core::Result<> markSent(const QList<IdRevisions> &sent) = 0;
    /// The city has refused these. Held ones are left out of Unconfirmed until the document changes or release().
    virtual core::Result<> setAside(const QList<Refusal> &refusals) = 0;
    /// Everything that was set aside is to be tried again.
    virtual core::Result<> release() = 0;
    virtual core::Result<Waiting> waiting() = 0;
};

inline core::Result<QList<WireText>> SyncStore::texts(const QList<IdRevisions> &wanted)
{
    YC_ASSIGN(const QList<Revision> found, revisions(wanted));
    QList<WireText> texts;
    for (const Revision &one : found)
        texts.append({one.id, one.rev, QJsonDocument(toWire(one)).toJson(QJsonDocument::Compact)});
    return texts;
}

inline core::Result<QList<ChangeText>> SyncStore::changesWithTexts(qint64 after, qsizetype limit)
{
    YC_ASSIGN(const QList<LocalChange> found, changes(after, limit, Which::All));
    QList<ChangeText> all;
    for (const LocalChange &one : found)
        all.append({one, {}});
    return all;
}

} // namespace yc::replica
