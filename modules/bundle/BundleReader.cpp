// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundle/BundleReader.h"

#include "bundle/Ahead.h"
#include "bundle/ChunkFile.h"
#include "bundle/FileCheck.h"
#include "bundle/OpenBundle.h"
#include "core/Dataset.h"

#include <QFileInfo>

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace yc::bundle {

using core::ErrorKind;
using core::Result;

namespace {

std::unexpected<core::Error> damaged(const char *what)
{
    return core::fail(ErrorKind::CallAdministrator, "bundle.damaged",
                      {{QStringLiteral("what"), QString::fromLatin1(what)}});
}

/// The copy on this machine: it can be taken in after the stick is gone.
class Copy {
public:
    static Result<std::unique_ptr<Copy>> create(const QString &path, const QByteArray &header)
    {
        const int file = ::open(QFile::encodeName(path + QStringLiteral(".part")).constData(),
                                O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (file < 0)
            return std::unexpected(bundleFileError(errno, path));
        std::unique_ptr<Copy> copy(new Copy(path, file));
        YC_TRY(copy->write(header));
        return copy;
    }
    ~Copy()
    {
        if (m_file >= 0) {
            ::close(m_file);
            QFile::remove(m_path + QStringLiteral(".part"));
        }
    }
    Copy(const Copy &) = delete;
    Copy &operator=(const Copy &) = delete;
    Result<> write(QByteArrayView bytes)
    {
        while (!bytes.isEmpty()) {
            const ssize_t written = ::write(m_file, bytes.data(), static_cast<size_t>(bytes.size()));
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                return std::unexpected(bundleFileError(errno, m_path));
            bytes = bytes.sliced(written);
        }
        return {};
    }
    Result<> close()
    {
        const QByteArray part = QFile::encodeName(m_path + QStringLiteral(".part"));
        if (::fsync(m_file) != 0 || ::rename(part.constData(), QFile::encodeName(m_path).constData()) != 0)
            return std::unexpected(bundleFileError(errno, m_path));
        ::close(std::exchange(m_file, -1));
        return {};
    }

private:
    Copy(QString path, int file)
        : m_path(std::move(path))
        , m_file(file)
    {
    }
    QString m_path;
    int m_file;
};

class Check {
public:
    Check(CheckedBundle &found, const CheckOptions &options)
        : m_found(found)
        , m_options(options)
    {
    }

    Result<> manifest(const QByteArray &content)
    {
        YC_ASSIGN(m_found.manifest, Manifest::decode(content));
        for (const ManifestDataset &dataset : std::as_const(m_found.manifest.datasets)) {
            const QVariantMap which{{QStringLiteral("dataset"), dataset.name}};
            if (!maySpeakFor(m_found.sender.org, dataset.name))
                return core::fail(ErrorKind::AskPermission, "bundle.foreign-dataset", which);
            if (!m_options.keeps(dataset.name))
                return core::fail(ErrorKind::CallAdministrator, "bundle.unknown-dataset", which);
        }
        m_begun = true;
        return {};
    }

    Result<> chunk(const Chunk &chunk)
    {
        if (m_ended || (chunk.type == Chunk::Type::Manifest) == m_begun)
            return damaged("order");
        switch (chunk.type) {
        case Chunk::Type::Manifest:
            return manifest(chunk.content);
        case Chunk::Type::Documents:
            return documents(chunk.content);
        case Chunk::Type::File: {
            YC_ASSIGN(FileHead head, FileHead::decode(chunk.content));
            if (head.dataset >= m_found.manifest.datasets.size())
                return damaged("dataset");
            return m_files.begin(std::move(head));
        }
        case Chunk::Type::FilePart: {
            YC_ASSIGN(const FilePart part, FilePart::decode(chunk.content));
            YC_ASSIGN(const bool whole, m_files.add(part));
            m_counted.files += whole ? 1 : 0;
            m_counted.fileBytes += whole ? m_files.head().manifest.size : 0;
            return {};
        }
        case Chunk::Type::End: {
            YC_ASSIGN(m_found.counts, Counts::decode(chunk.content));
            m_counted.complete = m_found.counts.complete;
            if (m_counted != m_found.counts || !m_files.isBetweenFiles())
                return damaged("counts");
            m_ended = true;
            return {};
        }
        }
        return damaged("chunk");
    }
    [[nodiscard]] bool hasEnded() const { return m_ended; }

private:
    Result<> documents(const QByteArray &content)
    {
        YC_ASSIGN(const Documents documents, Documents::decode(content));
        if (documents.dataset >= m_found.manifest.datasets.size())
            return damaged("dataset");
        const QString name = m_found.manifest.datasets.at(documents.dataset).name;
        const core::Dataset dataset = core::Dataset::fromName(name);
        const auto count = [&](const QString &id, const QString &org) -> Result<> {
            const QString type = id.section(u':', 0, 0);
            if (type != m_type) {
                m_type = type;
                m_line = m_options.lineOf ? m_options.lineOf(type) : QString();
            }
            if ((!org.isEmpty() && core::Dataset::of(org, dataset.line).street != dataset.street) ||
                (!m_line.isEmpty() && m_line != dataset.line))
                return core::fail(ErrorKind::AskPermission, "bundle.foreign-dataset",
                                  {{QStringLiteral("dataset"), name}});
            if (id != m_last) {
                ++m_counted.documents;
                m_last = id;
            }
            ++m_counted.revisions;
            return {};
        };
        for (const replica::PlainDocument &one : documents.plain)
            YC_TRY(count(QString::fromLatin1(one.id()), QString::fromUtf8(one.org())));
        for (const replica::Revision &one : documents.revisions)
            YC_TRY(count(one.id, one.content.value(u"org").toString()));
        return {};
    }

    CheckedBundle &m_found;
    const CheckOptions &m_options;
    Counts m_counted;
    FileCheck m_files;
    QString m_last;
    QString m_type; ///< and its line: most documents are of the type of the one before
    QString m_line;
    bool m_begun = false;
    bool m_ended = false;
};

} // namespace

bool maySpeakFor(const QString &org, const QString &dataset)
{
    const QString street = core::Dataset::fromName(dataset).street;
    if (street.isEmpty() || org.isEmpty())
        return false;
    if (org.startsWith(street))
        return true;
    QString above = org; // "310106000000" is the district 310106
    while (above.endsWith(QStringLiteral("000")) && above.size() > 6)
        above.chop(3);
    return street.startsWith(above);
}

Result<BundleHeader> peekBundle(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(bundleFileError(errno, path));
    YC_ASSIGN(const BundleHeader::Read read, BundleHeader::read(file));
    return read.header;
}

Result<CheckedBundle> checkBundle(const QString &path, const replica::DeskKeys &keys, const CheckOptions &options,
                                  const Progress &progress, const std::stop_token &stop)
{
    YC_ASSIGN(const std::unique_ptr<OpenBundle> open, OpenBundle::open(path, keys));
    CheckedBundle found;
    found.path = options.copyTo.isEmpty() ? path : options.copyTo;
    found.header = open->header;
    found.headerBytes = open->headerBytes;
    found.bytes = open->file.size();
    YC_ASSIGN(found.sender, options.sender(open->header.sender));
    ChunkReader reader(open->file, open->headerBytes, *open->key, found.sender.signKey);
    std::unique_ptr<Copy> copy;
    if (!options.copyTo.isEmpty()) {
        YC_ASSIGN(copy, Copy::create(options.copyTo, open->headerBytes));
        reader.copy = [&copy](QByteArrayView bytes) { return copy->write(bytes); };
    }
    Check check(found, options);
    {
        Ahead<QByteArray> chunks([&reader]() -> Ahead<QByteArray>::Made {
            if (reader.isAtEnd())
                return std::nullopt;
            YC_ASSIGN(QByteArray plain, reader.next());
            return plain;
        });
        qint64 done = 0;
        while (true) {
            if (stop.stop_requested())
                return core::fail(ErrorKind::Cancelled, "cancelled");
            YC_ASSIGN(const std::optional<QByteArray> plain, chunks.next());
            if (!plain)
                break;
            YC_ASSIGN(const Chunk chunk, Chunk::decode(*plain));
            YC_TRY(check.chunk(chunk));
            done += plain->size();
            if (progress)
                progress(std::min(done, found.bytes), found.bytes);
        }
    }
    if (!check.hasEnded())
        return damaged("end");
    if (copy)
        YC_TRY(copy->close());
    return found;
}

} // namespace yc::bundle
