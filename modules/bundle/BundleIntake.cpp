// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/BundleIntake.h"

#include "bundle/Ahead.h"
#include "bundle/ChunkFile.h"
#include "bundle/OpenBundle.h"
#include "bundle/PeerFiles.h"
#include "bundle/PeerState.h"
#include "bundle/Tuning.h"

#include <QSet>

#include <algorithm>

namespace yc::bundle {

using core::ErrorKind;
using core::Result;
using replica::IdRevisions;
using replica::LocalChange;
using Which = replica::SyncStore::Which;

namespace {

/// One dataset of the bundle, and how far it is.
class Intake {
public:
    Intake(const DatasetStores &stores, const ManifestDataset &about, const CheckedBundle &bundle)
        : m_stores(stores)
        , m_about(about)
        , m_bundle(bundle)
        , m_peer(bundle.header.sender.desk)
    {
    }

    Result<> begin(const QString &me)
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
        YC_TRY(lookAtHead());
        if (m_state.underWay != m_bundle.header.id) {
            m_state.underWay = m_bundle.header.id;
            m_state.chunksDone = 0;
        }
        // What was changed here since we last looked did not come from the peer.
        YC_TRY(walk({}));
        YC_TRY(m_state.save(*m_stores.store, m_peer));
        if (m_about.atCity)
            YC_TRY(confirm());
        return {};
    }

    [[nodiscard]] bool has(qint64 chunk) const { return known || chunk < m_state.chunksDone; }

    Result<> apply(const QList<replica::Revision> &revisions, qint64 chunksDone, Taken &taken)
    {
        replica::PulledBatch batch;
        batch.revisions = revisions;
        batch.fromDesk = true;
        batch.checkpointKey = PeerState::key(m_peer);
        m_state.chunksDone = chunksDone;
        batch.checkpoint = m_state.toJson();
        YC_ASSIGN(const replica::Applied applied, m_stores.store->apply(batch));
        taken.added += applied.added;
        taken.settled += applied.settled;
        taken.conflicts += applied.conflicts;
        QHash<QString, QStringList> leaves;
        QSet<std::pair<QString, QString>> ancestors;
        for (const replica::Revision &revision : revisions) {
            leaves[revision.id].append(revision.rev);
            for (const QString &rev : revision.history.mid(1, 2 * tuning::ancestors))
                ancestors.insert({revision.id, rev});
        }
        for (auto one = leaves.begin(); one != leaves.end(); ++one)
            one->removeIf([&](const QString &rev) { return ancestors.contains({one.key(), rev}); });
        return walk(leaves);
    }

    Result<> beginFile(const replica::FileManifest &manifest, Taken &taken)
    {
        m_file = manifest.digest;
        m_parts.clear();
        m_itsFiles.insert(PeerFiles::shortOf(m_file));
        if (!m_stores.files)
            return {};
        const Result<QList<int>> lacking = m_stores.files->begin(manifest);
        if (!lacking && !lacking.error().code.startsWith(u"file."))
            return std::unexpected(lacking.error());
        if (!lacking) { // no record names it any more, or it is of a kind that is not taken here
            ++taken.filesPassedOver;
            return {};
        }
        m_parts = *lacking;
        taken.files += m_parts.isEmpty() ? 0 : 1;
        return {};
    }

    Result<> addPart(const FilePart &part)
    {
        if (!m_parts.contains(int(part.part)))
            return {};
        YC_TRY(m_stores.files->writePart(m_file, int(part.part), part.bytes));
        return {};
    }

    Result<> finish()
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

    bool known = false;
    bool older = false;
    bool auditHeadWentBack = false;
    qint64 acknowledged = 0;

private:
    /// Looks at what is new in our store since the last look. What stands there exactly as the peer has it need not be
    /// sent back; everything else that is new is ours or merged.
    Result<> walk(const QHash<QString, QStringList> &its)
    {
        const qint64 from = m_state.seen;
        qint64 to = from;
        QList<qint64> except;
        while (true) {
            YC_ASSIGN(const QList<LocalChange> changes, m_stores.store->changes(to, tuning::changeRows, Which::All));
            if (changes.isEmpty())
                break;
            for (const LocalChange &change : changes) {
                QStringList leaves = its.value(change.id);
                if (leaves.isEmpty() ||
                    QSet(leaves.cbegin(), leaves.cend()) != QSet(change.leaves.cbegin(), change.leaves.cend()))
                    except.append(change.sequence);
            }
            to = changes.constLast().sequence;
        }
        if (!its.isEmpty()) // otherwise all of it is ours
            m_state.extendTheirs(from, to, except);
        m_state.seen = to;
        return {};
    }

    /// The city has everything that the peer holds, and the peer holds ours up to where it said.
    Result<> confirm()
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

    Result<> lookAtHead()
    {
        const QJsonObject head = m_bundle.manifest.auditHead;
        const QJsonObject last = m_state.auditHead;
        if (head.isEmpty())
            return {};
        const qint64 now = head.value(u"seq").toInteger();
        const qint64 then = last.value(u"seq").toInteger();
        auditHeadWentBack =
            !last.isEmpty() && !older && (now < then || (now == then && head.value(u"hash") != last.value(u"hash")));
        if (!older)
            m_state.auditHead = head;
        return {};
    }

    DatasetStores m_stores;
    const ManifestDataset &m_about;
    const CheckedBundle &m_bundle;
    QString m_peer;
    PeerState m_state;
    qint64 m_serial = 0;
    QString m_me;
    QString m_file;     ///< digest of the one that is coming
    QList<int> m_parts; ///< of it, those that are not here
    QSet<quint64> m_itsFiles;
};

struct Piece {
    qint64 number = 0;
    Chunk::Type type = Chunk::Type::End;
    Documents documents;
    FileHead head;
    FilePart part;
    qsizetype bytes = 0;
    [[nodiscard]] quint16 dataset() const
    {
        return type == Chunk::Type::FilePart ? part.dataset
               : type == Chunk::Type::File   ? head.dataset
                                             : documents.dataset;
    }
};

Ahead<Piece>::Made pieceOf(ChunkReader &reader, qint64 number)
{
    if (reader.isAtEnd())
        return std::nullopt;
    YC_ASSIGN(const QByteArray plain, reader.next());
    YC_ASSIGN(const Chunk chunk, Chunk::decode(plain));
    Piece piece{number, chunk.type, {}, {}, {}, plain.size()};
    if (chunk.type == Chunk::Type::Documents) {
        YC_ASSIGN(piece.documents, Documents::decode(chunk.content));
    } else if (chunk.type == Chunk::Type::FilePart) {
        YC_ASSIGN(piece.part, FilePart::decode(chunk.content));
    } else if (chunk.type == Chunk::Type::File) {
        YC_ASSIGN(piece.head, FileHead::decode(chunk.content));
    }
    return piece;
}

/// Gathers the revisions of a few chunks for one transaction.
struct Gathered {
    QList<replica::Revision> revisions;
    qsizetype dataset = -1;
};

} // namespace

Result<Taken> takeIn(const CheckedBundle &bundle, const replica::DeskKeys &keys, const QList<DatasetStores> &datasets,
                     const Progress &progress, const std::stop_token &stop)
{
    YC_ASSIGN(const std::unique_ptr<OpenBundle> open, OpenBundle::open(bundle.path, keys));
    if (open->headerBytes != bundle.headerBytes)
        return core::fail(ErrorKind::Retry, "bundle.changed");
    std::vector<std::unique_ptr<Intake>> intakes;
    Taken taken;
    taken.known = !bundle.manifest.datasets.isEmpty();
    for (const ManifestDataset &about : bundle.manifest.datasets) {
        const auto stores = std::ranges::find(datasets, about.name, &DatasetStores::name);
        if (stores == datasets.end() || !stores->store)
            return core::fail(ErrorKind::CallAdministrator, "bundle.unknown-dataset",
                              {{QStringLiteral("dataset"), about.name}});
        intakes.push_back(std::make_unique<Intake>(*stores, about, bundle));
        Intake &intake = *intakes.back();
        YC_TRY(intake.begin(keys.desk()));
        taken.known &= intake.known;
        taken.older |= intake.older;
        taken.auditHeadWentBack |= intake.auditHeadWentBack;
        taken.acknowledged += intake.acknowledged;
    }
    if (taken.known)
        return taken;
    ChunkReader reader(open->file, open->headerBytes, *open->key, {});
    Ahead<Piece> pieces([&reader, number = qint64(0)]() mutable { return pieceOf(reader, number++); });
    Gathered gathered;
    qint64 done = 0;
    const auto apply = [&](qint64 chunks) -> Result<> {
        if (gathered.revisions.isEmpty())
            return {};
        YC_TRY(intakes.at(static_cast<size_t>(gathered.dataset))->apply(gathered.revisions, chunks, taken));
        gathered.revisions.clear();
        return {};
    };
    while (true) {
        if (stop.stop_requested())
            return core::fail(ErrorKind::Cancelled, "cancelled");
        YC_ASSIGN(std::optional<Piece> piece, pieces.next());
        if (!piece)
            break;
        done += piece->bytes;
        const quint16 dataset = piece->dataset();
        if (dataset >= intakes.size())
            return core::fail(ErrorKind::Retry, "bundle.changed");
        const bool isDocuments = piece->type == Chunk::Type::Documents;
        if (!isDocuments || dataset != gathered.dataset)
            YC_TRY(apply(piece->number));
        if (isDocuments && !intakes.at(dataset)->has(piece->number)) {
            gathered.dataset = dataset;
            gathered.revisions += piece->documents.revisions;
            if (gathered.revisions.size() >= tuning::applyRows)
                YC_TRY(apply(piece->number + 1));
        } else if (piece->type == Chunk::Type::FilePart && !intakes.at(dataset)->known) {
            YC_TRY(intakes.at(dataset)->addPart(piece->part));
        } else if (piece->type == Chunk::Type::File && !intakes.at(dataset)->known) {
            YC_TRY(intakes.at(dataset)->beginFile(piece->head.manifest, taken));
        }
        if (progress)
            progress(std::min(done, bundle.bytes), bundle.bytes);
    }
    for (const auto &intake : intakes)
        YC_TRY(intake->finish());
    return taken;
}

} // namespace yc::bundle
