// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/BundleIntake.h"

#include "bundle/Ahead.h"
#include "bundle/ChunkFile.h"
#include "bundle/FileCheck.h"
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

/// One dataset of the bundle.
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
        // What was changed here since we last looked did not come from the peer.
        YC_TRY(walk({}));
        if (m_about.atCity)
            YC_TRY(confirm());
        return {};
    }

    Result<> apply(Documents &&documents, Taken &taken)
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

    /// What was staged, now that the records are there.
    Result<> settleFiles(const QList<QByteArray> &digests, Taken &taken)
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
    QSet<quint64> m_itsFiles;
};

/// A bundle that was checked before, from its beginning.
class Again {
public:
    static Result<std::unique_ptr<Again>> open(const CheckedBundle &bundle, const replica::DeskKeys &keys)
    {
        YC_ASSIGN(std::unique_ptr<OpenBundle> open, OpenBundle::open(bundle.path, keys));
        if (open->headerBytes != bundle.headerBytes)
            return core::fail(ErrorKind::Retry, "bundle.changed");
        return std::unique_ptr<Again>(new Again(std::move(open)));
    }
    /// The next chunk and how much of the file it was; none: that was all.
    Result<std::optional<std::pair<Chunk, qsizetype>>> next()
    {
        if (m_reader.isAtEnd())
            return std::nullopt;
        YC_ASSIGN(const QByteArray plain, m_reader.next());
        YC_ASSIGN(Chunk chunk, Chunk::decode(plain));
        return std::pair(std::move(chunk), plain.size());
    }

private:
    explicit Again(std::unique_ptr<OpenBundle> open)
        : m_open(std::move(open))
        , m_reader(m_open->file, m_open->headerBytes, *m_open->key, {})
    {
    }
    std::unique_ptr<OpenBundle> m_open;
    ChunkReader m_reader;
};

class Work {
public:
    Work(const CheckedBundle &bundle, const replica::DeskKeys &keys, const Progress &progress,
         const std::stop_token &stop)
        : m_bundle(bundle)
        , m_keys(keys)
        , m_progress(progress)
        , m_stop(stop)
    {
    }

    Result<> lookUp(const QList<DatasetStores> &datasets)
    {
        for (const ManifestDataset &about : m_bundle.manifest.datasets) {
            const auto stores = std::ranges::find(datasets, about.name, &DatasetStores::name);
            if (stores == datasets.end() || !stores->store)
                return core::fail(ErrorKind::CallAdministrator, "bundle.unknown-dataset",
                                  {{QStringLiteral("dataset"), about.name}});
            m_stores.append(*stores);
        }
        m_files.resize(m_stores.size());
        return {};
    }

    Result<bool> isKnown()
    {
        for (const DatasetStores &stores : std::as_const(m_stores)) {
            YC_ASSIGN(const PeerState state, PeerState::load(*stores.store, m_bundle.header.sender.desk));
            if (!state.hasTaken(m_bundle.header.id))
                return false;
        }
        return !m_stores.isEmpty();
    }

    /// Scans go beside the others, in transactions of a few MB: nobody sees them yet, and nobody waits long.
    Result<> stageFiles()
    {
        if (m_bundle.counts.files == 0)
            return {};
        YC_ASSIGN(const std::unique_ptr<Again> file, Again::open(m_bundle, m_keys));
        struct Part {
            quint16 dataset = 0;
            bool begins = false;
            std::optional<replica::StagedPart> part;
            qsizetype bytes = 0;
        };
        FileCheck check;
        // Decrypts and hashes on a thread of its own.
        Ahead<Part> parts([&]() -> Ahead<Part>::Made {
            YC_ASSIGN(const auto chunk, file->next());
            if (!chunk)
                return std::nullopt;
            Part part{.bytes = chunk->second};
            if (chunk->first.type == Chunk::Type::File) {
                YC_ASSIGN(FileHead head, FileHead::decode(chunk->first.content));
                YC_TRY(check.begin(std::move(head)));
            } else if (chunk->first.type == Chunk::Type::FilePart) {
                YC_ASSIGN(FilePart found, FilePart::decode(chunk->first.content));
                YC_TRY(check.add(found));
                part.dataset = found.dataset;
                part.begins = found.part == 0;
                part.part = replica::StagedPart{check.head().manifest, int(found.part), std::move(found.bytes)};
            }
            return part;
        });
        QList<replica::StagedPart> together;
        qsizetype bytes = 0;
        quint16 dataset = 0;
        const auto stage = [&]() -> Result<> {
            bytes = 0;
            if (replica::FilePort *port = m_stores.at(dataset).files; port && !together.isEmpty())
                YC_TRY(port->stage(together));
            together.clear();
            return {};
        };
        while (true) {
            YC_TRY(mayGoOn());
            YC_ASSIGN(std::optional<Part> part, parts.next());
            if (!part)
                return stage();
            if (!part->part) // will be read once more
                m_all += part->bytes;
            tell(part->bytes);
            if (!part->part)
                continue;
            if (part->dataset >= m_stores.size())
                return core::fail(ErrorKind::Retry, "bundle.changed");
            if (part->dataset != dataset)
                YC_TRY(stage());
            dataset = part->dataset;
            if (part->begins)
                m_files[dataset].append(QByteArray::fromHex(part->part->manifest.digest.toLatin1()));
            bytes += part->part->bytes.size();
            together.append(*std::move(part->part));
            if (bytes >= tuning::stageBytes)
                YC_TRY(stage());
        }
    }

    /// Everything that anybody sees of the bundle: inside together().
    Result<> apply(Taken &taken)
    {
        taken = {};
        std::vector<std::unique_ptr<Intake>> intakes;
        for (qsizetype i = 0; i < m_stores.size(); ++i) {
            intakes.push_back(std::make_unique<Intake>(m_stores.at(i), m_bundle.manifest.datasets.at(i), m_bundle));
            Intake &intake = *intakes.back();
            YC_TRY(intake.begin(m_keys.desk()));
            taken.older |= intake.older;
            taken.auditHeadWentBack |= intake.auditHeadWentBack;
            taken.acknowledged += intake.acknowledged;
        }
        YC_TRY(documents(intakes, taken));
        for (std::size_t i = 0; i < intakes.size(); ++i) {
            if (!intakes[i]->known)
                YC_TRY(intakes[i]->settleFiles(m_files.at(qsizetype(i)), taken));
            YC_TRY(intakes[i]->finish());
        }
        return {};
    }

    /// `work` in one transaction of all stores.
    Result<> together(const std::function<Result<>()> &work, qsizetype from = 0)
    {
        if (from == m_stores.size())
            return work();
        return m_stores.at(from).store->together([&, from] { return together(work, from + 1); });
    }

private:
    struct Piece {
        std::optional<Documents> documents;
        qsizetype bytes = 0;    ///< of the file
        qsizetype unpacked = 0; ///< of the documents
    };

    Result<> documents(const std::vector<std::unique_ptr<Intake>> &intakes, Taken &taken)
    {
        YC_ASSIGN(const std::unique_ptr<Again> file, Again::open(m_bundle, m_keys));
        Ahead<Piece> pieces([&]() -> Ahead<Piece>::Made {
            YC_ASSIGN(const auto chunk, file->next());
            if (!chunk || chunk->first.type == Chunk::Type::File) // all documents come before the first scan
                return std::nullopt;
            Piece piece{.bytes = chunk->second};
            if (chunk->first.type == Chunk::Type::Documents) {
                YC_ASSIGN(piece.documents, Documents::decode(chunk->first.content));
                piece.unpacked = chunk->first.content.size();
            }
            return piece;
        });
        Documents gathered; // of a few chunks
        qsizetype bytes = 0;
        const auto apply = [&]() -> Result<> {
            bytes = 0;
            if (!gathered.revisions.isEmpty() || !gathered.plain.isEmpty())
                YC_TRY(intakes.at(gathered.dataset)->apply(std::exchange(gathered, {}), taken));
            return {};
        };
        while (true) {
            YC_TRY(mayGoOn());
            YC_ASSIGN(std::optional<Piece> piece, pieces.next());
            if (!piece)
                return apply();
            tell(piece->bytes);
            if (!piece->documents)
                continue;
            Documents &some = *piece->documents;
            if (some.dataset >= intakes.size())
                return core::fail(ErrorKind::Retry, "bundle.changed");
            if (intakes.at(some.dataset)->known)
                continue;
            if (some.dataset != gathered.dataset)
                YC_TRY(apply());
            gathered.dataset = some.dataset;
            gathered.revisions += std::move(some.revisions);
            gathered.plain += std::move(some.plain);
            bytes += piece->unpacked;
            if (gathered.revisions.size() + gathered.plain.size() >= tuning::applyRows || bytes >= tuning::applyBytes)
                YC_TRY(apply());
        }
    }

    Result<> mayGoOn() const
    {
        if (m_stop.stop_requested())
            return core::fail(ErrorKind::Cancelled, "cancelled");
        return {};
    }
    void tell(qsizetype bytes)
    {
        m_done += bytes;
        if (m_progress)
            m_progress(std::min(m_done, m_all), m_all);
    }

    const CheckedBundle &m_bundle;
    const replica::DeskKeys &m_keys;
    const Progress &m_progress;
    const std::stop_token &m_stop;
    QList<DatasetStores> m_stores;    ///< as the manifest has them
    QList<QList<QByteArray>> m_files; ///< of each, the digests of what was staged
    qint64 m_done = 0;
    qint64 m_all = m_bundle.bytes;
};

} // namespace

Result<Taken> takeIn(const CheckedBundle &bundle, const replica::DeskKeys &keys, const QList<DatasetStores> &datasets,
                     const Progress &progress, const std::stop_token &stop)
{
    Work work(bundle, keys, progress, stop);
    YC_TRY(work.lookUp(datasets));
    Taken taken;
    YC_ASSIGN(taken.known, work.isKnown());
    if (taken.known)
        return taken;
    YC_TRY(work.stageFiles());
    YC_TRY(work.together([&] { return work.apply(taken); }));
    return taken;
}

} // namespace yc::bundle
