// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/BundleIntake.h"

#include "bundle/Ahead.h"
#include "bundle/ChunkFile.h"
#include "bundle/DatasetIntake.h"
#include "bundle/FileCheck.h"
#include "bundle/OpenBundle.h"
#include "bundle/PeerState.h"
#include "bundle/Tuning.h"

#include <algorithm>

namespace yc::bundle {

using core::ErrorKind;
using core::Result;

namespace {

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
        Ahead<Part> parts(
            [&]() -> Ahead<Part>::Made {
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
            },
            tuning::stageAhead);
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
        std::vector<std::unique_ptr<DatasetIntake>> intakes;
        for (qsizetype i = 0; i < m_stores.size(); ++i) {
            intakes.push_back(
                std::make_unique<DatasetIntake>(m_stores.at(i), m_bundle.manifest.datasets.at(i), m_bundle));
            DatasetIntake &intake = *intakes.back();
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

    Result<> documents(const std::vector<std::unique_ptr<DatasetIntake>> &intakes, Taken &taken)
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
