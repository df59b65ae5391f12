// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/BundleWriter.h"

#include "bundle/ChunkFile.h"
#include "bundle/PeerFiles.h"
#include "bundle/PeerState.h"
#include "bundle/Tuning.h"
#include "core/BoundedQueue.h"

#include <QUuid>

#include <algorithm>
#include <atomic>
#include <limits>
#include <thread>

namespace yc::bundle {

using core::ErrorKind;
using core::Result;
using replica::IdRevisions;
using replica::LocalChange;
using Which = replica::SyncStore::Which;

namespace {

Party partyOf(const core::DeskCard &card) { return {card.desk, card.org, card.organisation, card.name}; }

/// Compresses, encrypts and writes on a thread of its own, while the next chunk is read from the store.
class Line {
public:
    explicit Line(std::unique_ptr<ChunkWriter> file)
        : m_file(std::move(file))
        , m_thread([this] { run(); })
    {
    }
    ~Line()
    {
        m_queue.giveUp();
        if (m_thread.joinable())
            m_thread.join();
    }
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;

    [[nodiscard]] Result<> put(Chunk chunk)
    {
        m_under += chunk.content.size();
        if (!m_queue.push({std::move(chunk), false}))
            return m_failed;
        return {};
    }
    [[nodiscard]] Result<qint64> finish(Chunk last)
    {
        (void)m_queue.push({std::move(last), true});
        m_queue.end();
        m_thread.join();
        YC_TRY(m_failed);
        YC_TRY(m_file->close());
        return m_file->size();
    }
    /// At most what the file will have, if it ended now.
    [[nodiscard]] qint64 size() const { return m_written + m_under; }

private:
    struct Item {
        Chunk chunk;
        bool last = false;
    };
    void run()
    {
        while (auto item = m_queue.pop()) {
            const qsizetype bytes = item->chunk.content.size();
            m_failed = m_file->write(item->chunk.encode(), item->last);
            if (!m_failed) {
                m_queue.giveUp();
                return;
            }
            m_written = m_file->size();
            m_under -= bytes;
        }
    }

    std::unique_ptr<ChunkWriter> m_file;
    core::BoundedQueue<Item> m_queue{tuning::queue};
    Result<> m_failed;
    std::atomic<qint64> m_written = 0;
    std::atomic<qint64> m_under = 0;
    std::thread m_thread; // last: begins when everything is there
};

class Work {
public:
    Work(const BundleOrder &order, const Progress &progress, const std::stop_token &stop)
        : m_order(order)
        , m_progress(progress)
        , m_stop(stop)
    {
    }

    /// Where each receiver stands in each dataset.
    Result<> lookUp(Manifest &manifest)
    {
        for (const DatasetStores &stores : m_order.datasets) {
            Place place;
            ManifestDataset about{stores.name, stores.store->identity(), {}, {}, false};
            if (stores.files) {
                YC_ASSIGN(const QList<replica::MissingFile> missing,
                          stores.files->missing(false, std::numeric_limits<qint64>::max(), tuning::mostWanted));
                for (const replica::MissingFile &file : missing)
                    about.wanted.append(file.digest);
            }
            for (const BundleOrder::To &to : m_order.receivers) {
                YC_ASSIGN(const PeerState state, PeerState::load(*stores.store, to.card.desk));
                about.taken.insert(to.card.desk, state.taken);
                place.from = std::min(place.from, state.acknowledged());
                place.peers.append(state);
                YC_ASSIGN(const PeerFiles files, PeerFiles::load(*stores.store, to.card.desk));
                place.files.append(files);
            }
            YC_ASSIGN(const QList<LocalChange> any, stores.store->changes(0, 1, Which::All));
            YC_ASSIGN(const QList<LocalChange> open, stores.store->changes(0, 1, Which::Unconfirmed));
            if (!any.isEmpty() && open.isEmpty()) { // what is held back is in none of these; counting takes longer
                YC_ASSIGN(const replica::Waiting waiting, stores.store->waiting());
                about.atCity = waiting.unsent == 0;
            }
            place.to = place.from;
            manifest.datasets.append(about);
            m_places.append(place);
        }
        return {};
    }

    Result<> documents(Line &line)
    {
        for (qsizetype i = 0; i < m_places.size(); ++i)
            YC_TRY(documentsOf(i, line));
        return {};
    }

    /// After all documents: nothing waits for a scan.
    Result<> files(Line &line)
    {
        for (qsizetype i = 0; i < m_places.size() && m_order.withFiles; ++i)
            YC_TRY(filesOf(i, line));
        return {};
    }

    /// The file is whole and on the disk.
    Result<> noteSent(const BundleHeader &header)
    {
        for (qsizetype i = 0; i < m_places.size(); ++i) {
            const Place &place = m_places.at(i);
            replica::SyncStore &store = *m_order.datasets.at(i).store;
            for (const BundleOrder::To &to : m_order.receivers) {
                YC_ASSIGN(PeerState state, PeerState::load(store, to.card.desk)); // a bundle may have come meanwhile
                state.noteSent({header.id, to.serial, place.from, place.to, false});
                YC_TRY(state.save(store, to.card.desk));
                if (place.carried.isEmpty())
                    continue;
                YC_ASSIGN(PeerFiles files, PeerFiles::load(store, to.card.desk));
                files.noteSent(header.id, place.carried);
                YC_TRY(files.save(store, to.card.desk));
            }
            YC_TRY(markSent(store, place));
            if (!place.open.isEmpty())
                YC_TRY(m_order.datasets.at(i).files->noteCarried(place.open));
        }
        return {};
    }

    [[nodiscard]] const Counts &counts() const { return m_counts; }

private:
    struct Place {
        qint64 from = std::numeric_limits<qint64>::max();
        qint64 to = 0;
        QList<PeerState> peers;
        QList<PeerFiles> files;
        QSet<quint64> carried; ///< files that are in the bundle
        QStringList open;      ///< of these, those that the city has not confirmed
    };

    Result<> maySlip() const
    {
        if (m_stop.stop_requested())
            return core::fail(ErrorKind::Cancelled, "cancelled");
        return {};
    }
    [[nodiscard]] bool isFull(const Line &line, qint64 more) const
    {
        return m_order.limit > 0 && line.size() + more + tuning::spare > m_order.limit;
    }
    static bool haveAll(const Place &place, qint64 sequence)
    {
        return std::ranges::all_of(place.peers, [sequence](const PeerState &peer) {
            return sequence <= peer.acknowledged() || peer.cameFromPeer(sequence);
        });
    }

    Result<> documentsOf(qsizetype dataset, Line &line)
    {
        Place &place = m_places[dataset];
        replica::SyncStore &store = *m_order.datasets.at(dataset).store;
        QList<qint64> acknowledged;
        for (const PeerState &peer : std::as_const(place.peers))
            acknowledged.append(peer.acknowledged());
        const auto isLacking = [&](qint64 sequence) {
            bool lacking = false;
            for (qsizetype peer = 0; peer < place.peers.size() && !lacking; ++peer)
                lacking = sequence > acknowledged.at(peer) && !place.peers.at(peer).cameFromPeer(sequence);
            return lacking;
        };
        DocumentsWriter writer;
        writer.begin(static_cast<quint16>(dataset));
        // Most bundles pass over most of a store: there, names do. Where one record is lacking, the next ones are too.
        bool passes = !isLacking(place.to + 1);
        while (m_counts.complete) {
            YC_TRY(maySlip());
            if (passes) {
                YC_ASSIGN(const QList<LocalChange> ahead, store.changes(place.to, tuning::changeRows, Which::All));
                if (ahead.isEmpty())
                    break;
                const auto first = std::ranges::find_if(ahead, isLacking, &LocalChange::sequence);
                note(first - ahead.begin());
                passes = first == ahead.end();
                place.to = passes ? ahead.constLast().sequence : first->sequence - 1;
                continue;
            }
            YC_ASSIGN(QList<replica::ChangeText> page, store.changesWithTexts(place.to, tuning::readRows));
            if (page.isEmpty())
                break;
            place.to = page.constLast().change.sequence;
            note(page.size());
            page.removeIf([&](const replica::ChangeText &one) { return !isLacking(one.change.sequence); });
            passes = page.isEmpty();
            YC_TRY(put(store, page, writer, line));
            m_counts.complete = !isFull(line, writer.bytes() + tuning::chunkBytes);
        }
        if (!writer.isEmpty())
            YC_TRY(line.put(writer.take()));
        return {};
    }

    /// The same, each document's known ancestors before its leaves.
    static Result<QList<replica::Revision>> withAncestors(replica::SyncStore &store,
                                                          const QList<replica::Revision> &leaves)
    {
        QList<IdRevisions> wanted;
        for (const replica::Revision &leaf : leaves) {
            const QStringList before = leaf.history.mid(1, tuning::ancestors);
            if (before.isEmpty())
                continue;
            if (wanted.isEmpty() || wanted.constLast().id != leaf.id)
                wanted.append({leaf.id, {}});
            for (const QString &rev : before) {
                if (!wanted.constLast().revisions.contains(rev))
                    wanted.last().revisions.append(rev);
            }
        }
        if (wanted.isEmpty())
            return leaves;
        YC_ASSIGN(const QList<replica::Revision> ancestors, store.revisions(wanted));
        QHash<QString, QList<replica::Revision>> byId;
        for (const replica::Revision &revision : ancestors)
            byId[revision.id].append(revision);
        QList<replica::Revision> all;
        for (const replica::Revision &leaf : leaves) {
            all += byId.take(leaf.id);
            all.append(leaf);
        }
        return all;
    }

    Result<> put(replica::SyncStore &store, const QList<replica::ChangeText> &page, DocumentsWriter &writer, Line &line)
    {
        QList<IdRevisions> more; // that their text does not say all of
        for (const replica::ChangeText &one : page) {
            ++m_counts.documents;
            if (one.json.isEmpty() || !replica::PlainDocument::read(one.json)) {
                more.append({one.change.id, one.change.leaves});
                continue;
            }
            if (writer.bytes() >= tuning::chunkBytes)
                YC_TRY(line.put(writer.take()));
            writer.add(one.json);
            ++m_counts.revisions;
        }
        if (more.isEmpty())
            return {};
        YC_ASSIGN(const QList<replica::Revision> leaves, store.revisions(more));
        YC_ASSIGN(const QList<replica::Revision> revisions, withAncestors(store, leaves));
        QString last;
        for (const replica::Revision &revision : revisions) {
            // All leaves of a document stand in one chunk: together they are what this desk has of it.
            if (writer.bytes() >= tuning::chunkBytes && revision.id != last)
                YC_TRY(line.put(writer.take()));
            last = revision.id;
            if (!replica::damage(revision).isEmpty())
                continue; // would be refused with everything else; nothing but damage to the disk makes one
            writer.add(revision);
            ++m_counts.revisions;
        }
        return {};
    }

    /// First what a receiver asked for, then what the city lacks, then the rest.
    Result<> filesOf(qsizetype dataset, Line &line)
    {
        replica::FilePort *port = m_order.datasets.at(dataset).files;
        if (!port)
            return {};
        const QList<PeerFiles> peers = m_places.at(dataset).files;
        for (const PeerFiles &peer : peers) {
            for (const QString &digest : peer.wanted)
                YC_TRY(file(dataset, digest, false, line));
        }
        using FilesOf = replica::FilePort::Which;
        for (const FilesOf which : {FilesOf::Lacking, FilesOf::Confirmed}) {
            QString after;
            while (m_counts.complete) {
                YC_ASSIGN(const QStringList digests, port->files(which, after, tuning::readRows));
                if (digests.isEmpty())
                    break;
                for (const QString &digest : digests)
                    YC_TRY(file(dataset, digest, which == FilesOf::Lacking, line));
                after = digests.constLast();
            }
        }
        return {};
    }

    Result<> file(qsizetype dataset, const QString &digest, bool open, Line &line)
    {
        Place &place = m_places[dataset];
        const quint64 name = PeerFiles::shortOf(digest);
        if (open && place.carried.contains(name)) // somebody asked for it
            place.open.append(digest);
        const bool known =
            std::ranges::all_of(place.files, [&digest](const PeerFiles &peer) { return peer.has(digest); });
        if (known || place.carried.contains(name) || !m_counts.complete)
            return {};
        replica::FilePort &port = *m_order.datasets.at(dataset).files;
        const Result<replica::FileManifest> manifest = port.manifest(digest);
        if (!manifest) // asked for and not here either, or damaged here: that is no reason to hold up the rest
            return manifest.error().code.startsWith(u"file.") ? Result<>() : std::unexpected(manifest.error());
        if (isFull(line, manifest->size + manifest->size / 1000)) {
            m_counts.complete = false;
            return {};
        }
        m_all += manifest->size;
        const auto number = static_cast<quint16>(dataset);
        for (qsizetype part = 0; part < manifest->parts.size(); ++part) {
            YC_TRY(maySlip());
            const Result<QByteArray> bytes = port.readPart(digest, int(part));
            if (!bytes && part == 0 && bytes.error().code.startsWith(u"file."))
                return {};
            if (!bytes)
                return std::unexpected(bytes.error());
            if (part == 0)
                YC_TRY(line.put(FileHead{number, *manifest}.encode()));
            m_done += bytes->size();
            YC_TRY(line.put(FilePart{number, static_cast<quint32>(part), *bytes}.encode()));
            tell();
        }
        ++m_counts.files;
        m_counts.fileBytes += manifest->size;
        place.carried.insert(name);
        if (open)
            place.open.append(digest);
        return {};
    }

    static Result<> markSent(replica::SyncStore &store, const Place &place)
    {
        qint64 after = place.from;
        while (after < place.to) {
            YC_ASSIGN(const QList<LocalChange> open, store.changes(after, tuning::changeRows, Which::Unconfirmed));
            QList<IdRevisions> sent;
            for (const LocalChange &change : open) {
                if (change.sequence <= place.to && !haveAll(place, change.sequence))
                    sent.append({change.id, change.leaves});
            }
            if (!sent.isEmpty())
                YC_TRY(store.markSent(sent));
            if (open.isEmpty())
                break;
            after = open.constLast().sequence;
        }
        return {};
    }

    /// So many records were looked at; how many there are nobody has counted.
    void note(qsizetype records)
    {
        m_done += records;
        m_all = m_done + tuning::changeRows;
        tell();
    }
    void tell() const
    {
        if (m_progress)
            m_progress(m_done, m_all);
    }

    const BundleOrder &m_order;
    const Progress &m_progress;
    const std::stop_token &m_stop;
    QList<Place> m_places;
    Counts m_counts;
    qint64 m_done = 0;
    qint64 m_all = 0;
};

} // namespace

Result<BundleMade> writeBundle(const BundleOrder &order, const replica::DeskKeys &keys, const Progress &progress,
                               const std::stop_token &stop)
{
    if (order.receivers.isEmpty() || order.receivers.size() > tuning::mostReceivers)
        return core::fail(ErrorKind::FixInput, "bundle.no-receiver");
    BundleMade made;
    made.header.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    made.header.madeAt = order.madeAt.toUTC();
    made.header.program = order.program;
    made.header.sender = partyOf(order.sender);
    const std::unique_ptr<FileKey> key = FileKey::random();
    for (const BundleOrder::To &to : order.receivers) {
        Receiver receiver{partyOf(to.card), to.serial, key->sealedTo(to.card.boxKey)};
        if (!to.card.isWhole() || to.card.isRevoked() || receiver.key.isEmpty())
            return core::fail(
                ErrorKind::AskPermission, "bundle.receiver-unusable",
                {{QStringLiteral("organisation"), to.card.organisation}, {QStringLiteral("name"), to.card.name}});
        made.header.receivers.append(std::move(receiver));
    }
    Work work(order, progress, stop);
    Manifest manifest{{}, order.auditHead};
    YC_TRY(work.lookUp(manifest));
    YC_ASSIGN(auto file, ChunkWriter::create(order.path, made.header.encode(), *key, keys));
    Line line(std::move(file));
    YC_TRY(line.put({Chunk::Type::Manifest, manifest.encode()}));
    YC_TRY(work.documents(line));
    YC_TRY(work.files(line));
    made.counts = work.counts();
    YC_ASSIGN(made.bytes, line.finish({Chunk::Type::End, made.counts.encode()}));
    YC_TRY(work.noteSent(made.header));
    return made;
}

} // namespace yc::bundle
