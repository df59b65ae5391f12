// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/DatasetIntake.h"

#include "bundle/PeerFiles.h"
#include "bundle/Tuning.h"

#include <algorithm>

namespace yc::bundle {

using core::Result;
using replica::IdRevisions;
using replica::LocalChange;
using Which = replica::SyncStore::Which;

DatasetIntake::DatasetIntake(const DatasetStores &stores, const ManifestDataset &about, const CheckedBundle &bundle)
    : m_stores(stores)
    , m_about(about)
    , m_bundle(bundle)
    , m_peer(bundle.header.sender.desk)
{
}

Result<> DatasetIntake::begin(const QString &me)
{
    m_me = me;
    YC_ASSIGN(m_state, PeerState::load(*m_stores.store, m_peer));
    known = m_state.hasTaken(m_bundle.header.id);
    const Receiver *receiver = m_bundle.header.receiver(me);
    m_serial = receiver ? receiver->serial : 0;
    older = m_serial < m_state.newestSerial;
    if (known)
        return {};
    const qint64 before = m_state.acknowledged();
    m_state.hear(m_about.store, m_about.taken.value(me));
    acknowledged = std::max<qint64>(0, m_state.acknowledged() - before);
    lookAtHead();
    // What was changed here since we last looked did not come from the peer.
    YC_TRY(walk({}));
    if (m_about.atCity)
        YC_TRY(confirm());
    return {};
}

Result<> DatasetIntake::apply(Documents &&documents, Taken &taken)
{
    replica::PulledBatch batch;
    batch.revisions = std::move(documents.revisions);
    batch.plain = std::move(documents.plain);
    batch.fromDesk = true;
    YC_ASSIGN(const replica::Applied applied, m_stores.store->apply(batch));
    taken.added += applied.added;
    taken.settled += applied.settled;
    taken.conflicts += applied.conflicts;
    QHash<QString, QStringList> leaves;
    QSet<std::pair<QString, QString>> ancestors;
    for (const replica::PlainDocument &plain : std::as_const(batch.plain))
        leaves.insert(QString::fromLatin1(plain.id()), {QString::fromLatin1(plain.rev())});
    for (const replica::Revision &revision : std::as_const(batch.revisions)) {
        leaves[revision.id].append(revision.rev);
        for (const QString &rev : revision.history.mid(1, 2 * tuning::ancestors))
            ancestors.insert({revision.id, rev});
    }
    if (!ancestors.isEmpty()) {
        for (auto one = leaves.begin(); one != leaves.end(); ++one)
            one->removeIf([&](const QString &rev) { return ancestors.contains({one.key(), rev}); });
    }
    return walk(leaves);
}

Result<> DatasetIntake::settleFiles(const QList<QByteArray> &digests, Taken &taken)
{
    for (const QByteArray &digest : digests) {
        const QString name = QString::fromLatin1(digest.toHex());
        m_itsFiles.insert(PeerFiles::shortOf(name));
        if (!m_stores.files)
            continue;
        YC_ASSIGN(const replica::Staged staged, m_stores.files->settleStaged(name));
        taken.files += staged == replica::Staged::New ? 1 : 0;
        taken.filesPassedOver += staged == replica::Staged::Passed ? 1 : 0;
    }
    return {};
}

Result<> DatasetIntake::finish()
{
    if (known)
        return {};
    // Only now: what is written down as the peer's must not be asked of it again.
    YC_ASSIGN(PeerFiles files, PeerFiles::load(*m_stores.store, m_peer));
    files.hear(m_about.store, m_about.taken.value(m_me), m_about.wanted);
    files.known.unite(m_itsFiles);
    YC_TRY(files.save(*m_stores.store, m_peer));
    m_state.noteTaken(m_bundle.header.id, m_serial);
    return m_state.save(*m_stores.store, m_peer);
}

Result<> DatasetIntake::walk(const QHash<QString, QStringList> &its)
{
    const qint64 from = m_state.seen;
    qint64 to = from;
    QList<qint64> except;
    while (true) {
        YC_ASSIGN(const QList<LocalChange> changes, m_stores.store->changes(to, tuning::changeRows, Which::All));
        if (changes.isEmpty())
            break;
        for (const LocalChange &change : changes) {
            const QStringList leaves = its.value(change.id);
            const bool same = !leaves.isEmpty() &&
                              (leaves == change.leaves || QSet(leaves.cbegin(), leaves.cend()) ==
                                                              QSet(change.leaves.cbegin(), change.leaves.cend()));
            if (!same)
                except.append(change.sequence);
        }
        to = changes.constLast().sequence;
    }
    if (!its.isEmpty()) // otherwise all of it is ours
        m_state.extendTheirs(from, to, except);
    m_state.seen = to;
    return {};
}

Result<> DatasetIntake::confirm()
{
    const qint64 end = m_state.acknowledged();
    qint64 after = 0;
    while (after < end) {
        YC_ASSIGN(const QList<LocalChange> open,
                  m_stores.store->changes(after, tuning::changeRows, Which::Unconfirmed));
        QList<IdRevisions> held;
        for (const LocalChange &change : open) {
            if (change.sequence <= end)
                held.append({change.id, change.leaves});
        }
        if (!held.isEmpty())
            YC_TRY(m_stores.store->confirm(held));
        if (open.isEmpty())
            break;
        after = open.constLast().sequence;
    }
    return {};
}

void DatasetIntake::lookAtHead()
{
    const QJsonObject head = m_bundle.manifest.auditHead;
    const QJsonObject last = m_state.auditHead;
    if (head.isEmpty())
        return;
    const qint64 now = head.value(u"seq").toInteger();
    const qint64 then = last.value(u"seq").toInteger();
    auditHeadWentBack =
        !last.isEmpty() && !older && (now < then || (now == then && head.value(u"hash") != last.value(u"hash")));
    if (!older)
        m_state.auditHead = head;
}

} // namespace yc::bundle
