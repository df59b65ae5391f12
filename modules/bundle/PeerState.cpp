// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/PeerState.h"

#include "bundle/Tuning.h"

#include <QJsonArray>

#include <algorithm>

namespace yc::bundle {

qint64 PeerState::acknowledged() const
{
    qint64 end = 0;
    bool grew = true;
    while (grew) {
        grew = false;
        for (const Sent &bundle : sent) {
            if (bundle.taken && bundle.from <= end && bundle.to > end) {
                end = bundle.to;
                grew = true;
            }
        }
    }
    return end;
}

bool PeerState::cameFromPeer(qint64 sequence) const
{
    return std::ranges::any_of(theirs, [sequence](const Theirs &range) {
        return sequence > range.from && sequence <= range.to && !std::ranges::binary_search(range.except, sequence);
    });
}

bool PeerState::hasUnanswered() const
{
    return std::ranges::any_of(sent, [](const Sent &bundle) { return !bundle.taken; });
}

void PeerState::noteSent(const Sent &bundle)
{
    sent.append(bundle);
    if (sent.size() <= tuning::remembered)
        return;
    // What the peer has becomes one entry, which all later ones continue; then the oldest unanswered go.
    const Sent whole{{}, 0, 0, acknowledged(), true};
    sent.removeIf([](const Sent &one) { return one.taken; });
    while (sent.size() >= tuning::remembered)
        sent.removeFirst();
    sent.prepend(whole);
}

void PeerState::hear(const QString &itsStore, const QStringList &ofOurs)
{
    if (!peerStore.isEmpty() && peerStore != itsStore) {
        for (Sent &bundle : sent)
            bundle.taken = false;
        sent.removeIf([](const Sent &bundle) { return bundle.id.isEmpty(); });
        theirs.clear();
    }
    peerStore = itsStore;
    for (Sent &bundle : sent) {
        if (ofOurs.contains(bundle.id))
            bundle.taken = true;
    }
    const qint64 known = acknowledged();
    theirs.removeIf([known](const Theirs &range) { return range.to <= known; });
}

void PeerState::noteTaken(const QString &id, qint64 serial)
{
    if (!taken.contains(id))
        taken.append(id);
    while (taken.size() > tuning::remembered)
        taken.removeFirst();
    newestSerial = std::max(newestSerial, serial);
}

void PeerState::extendTheirs(qint64 from, qint64 to, const QList<qint64> &except)
{
    if (to <= from)
        return;
    if (!theirs.isEmpty() && theirs.constLast().to == from) {
        theirs.last().to = to;
        theirs.last().except += except;
    } else {
        theirs.append({from, to, except});
    }
    if (theirs.constLast().except.size() > tuning::mostExceptions)
        theirs.removeLast();
    while (theirs.size() > tuning::remembered)
        theirs.removeFirst();
}

namespace {
QJsonArray jsonOf(const QList<PeerState::Theirs> &ranges)
{
    QJsonArray list;
    for (const PeerState::Theirs &range : ranges) {
        QJsonArray except;
        for (const qint64 sequence : range.except)
            except.append(sequence);
        list.append(QJsonArray{range.from, range.to, except});
    }
    return list;
}

QList<PeerState::Theirs> rangesIn(const QJsonValue &json)
{
    QList<PeerState::Theirs> ranges;
    for (const QJsonValue &one : json.toArray()) {
        PeerState::Theirs range{one[0].toInteger(), one[1].toInteger(), {}};
        for (const QJsonValue &sequence : one[2].toArray())
            range.except.append(sequence.toInteger());
        ranges.append(std::move(range));
    }
    return ranges;
}
} // namespace

QJsonObject PeerState::toJson() const
{
    QJsonArray bundles;
    for (const Sent &one : sent) {
        bundles.append(QJsonObject{{QStringLiteral("id"), one.id},
                                   {QStringLiteral("serial"), one.serial},
                                   {QStringLiteral("from"), one.from},
                                   {QStringLiteral("to"), one.to},
                                   {QStringLiteral("taken"), one.taken}});
    }
    return {{QStringLiteral("store"), store},
            {QStringLiteral("peer_store"), peerStore},
            {QStringLiteral("sent"), bundles},
            {QStringLiteral("theirs"), jsonOf(theirs)},
            {QStringLiteral("seen"), seen},
            {QStringLiteral("taken"), QJsonArray::fromStringList(taken)},
            {QStringLiteral("newest_serial"), newestSerial},
            {QStringLiteral("audit_head"), auditHead}};
}

PeerState PeerState::fromJson(const QJsonObject &json, const QString &ourStore)
{
    PeerState state;
    state.store = ourStore;
    for (const QJsonValue &id : json.value(u"taken").toArray())
        state.taken.append(id.toString());
    state.newestSerial = json.value(u"newest_serial").toInteger();
    state.peerStore = json.value(u"peer_store").toString();
    state.auditHead = json.value(u"audit_head").toObject();
    if (json.value(u"store").toString() != ourStore)
        return state;
    state.seen = json.value(u"seen").toInteger();
    for (const QJsonValue &one : json.value(u"sent").toArray()) {
        state.sent.append({one[u"id"].toString(), one[u"serial"].toInteger(), one[u"from"].toInteger(),
                           one[u"to"].toInteger(), one[u"taken"].toBool()});
    }
    state.theirs = rangesIn(json.value(u"theirs"));
    return state;
}

QString PeerState::key(const QString &peer) { return QStringLiteral("bundle/%1").arg(peer); }

core::Result<PeerState> PeerState::load(replica::SyncStore &from, const QString &peer)
{
    YC_ASSIGN(const QJsonObject json, from.checkpoint(key(peer)));
    return fromJson(json, from.identity());
}

core::Result<> PeerState::save(replica::SyncStore &to, const QString &peer) const
{
    return to.saveCheckpoint(key(peer), toJson());
}

} // namespace yc::bundle
