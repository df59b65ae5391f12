// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup/Restore.h"

#include "store/Connection.h"
#include "store/SignedHead.h"
#include "store/backup/BackupBody.h"
#include "store/backup/PageWriter.h"
#include "store/replica/SyncLedger.h"
#include "store/vault/DurableFile.h"
#include "store/vault/SignInAttempts.h"
#include "store/vault/VaultFile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <cerrno>

#include <sys/stat.h>
#include <unistd.h>

namespace yc::store {

using core::ErrorKind;
using core::fail;
using core::Result;

namespace {
const QString kVault = QStringLiteral("vault.json");
const QString kDesk = QStringLiteral("desk.json");
constexpr int kKeptEvents = 10'000; // all that the desk had, and this one

/// Files that a backup may bring back. Anything else in it is refused, above all a name with a way out of the folder.
bool isKnown(const QString &name)
{
    static const QStringList known{kVault, kDesk, QStringLiteral("attempts.json"), QStringLiteral("audit-heads.json")};
    return known.contains(name);
}

std::unexpected<core::Error> changed(const char *part)
{
    return fail(ErrorKind::FixInput, "backup.changed", {{QStringLiteral("part"), QString::fromLatin1(part)}});
}

/// The folder that the desk grows in. Removed with everything in it unless it got its name.
class Workshop {
public:
    explicit Workshop(const QString &target)
        : m_target(target)
        , m_folder(target + QStringLiteral(".restoring"))
    {
    }
    ~Workshop()
    {
        if (!m_done)
            clear();
    }
    Workshop(const Workshop &) = delete;
    Workshop &operator=(const Workshop &) = delete;

    Result<> make()
    {
        const QFileInfo target(m_target);
        if (target.exists() && (!target.isDir() || !QDir(m_target).isEmpty(QDir::AllEntries | QDir::Hidden |
                                                                           QDir::System | QDir::NoDotAndDotDot)))
            return fail(ErrorKind::FixInput, "desk.folder-not-empty", {{QStringLiteral("folder"), m_target}});
        if (!QDir().mkpath(target.absolutePath()))
            return std::unexpected(fileError(EACCES, target.absolutePath()));
        clear();
        if (::mkdir(QFile::encodeName(m_folder).constData(), 0700) != 0)
            return std::unexpected(fileError(errno, m_folder));
        return {};
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder + u'/' + name; }
    [[nodiscard]] QString folder() const { return m_folder; }
    Result<> giveName()
    {
        YC_TRY(syncFolder(m_folder));
        // Takes the place of an empty folder, never of one with something in it.
        if (::rename(QFile::encodeName(m_folder).constData(), QFile::encodeName(m_target).constData()) != 0) {
            if (errno == ENOTEMPTY || errno == EEXIST)
                return fail(ErrorKind::FixInput, "desk.folder-not-empty", {{QStringLiteral("folder"), m_target}});
            return std::unexpected(fileError(errno, m_target));
        }
        m_done = true;
        return syncFolder(QFileInfo(m_target).absolutePath());
    }

private:
    /// Only files that a restore makes: a folder of that name that is somebody's own stays.
    void clear() const
    {
        for (const char *name : {"vault.json", "vault.json.bak", "vault.json.new", "vault.json.bak.new", "desk.json",
                                 "desk.json.new", "audit-heads.json", "audit-heads.json.new", "store.db",
                                 "store.db-wal", "store.db-shm", "attempts.json", "attempts.json.new"})
            QFile::remove(path(QString::fromLatin1(name)));
        QDir().rmdir(m_folder);
    }
    QString m_target;
    QString m_folder;
    bool m_done = false;
};

/// Takes the parts of a backup as they come and makes the desk of them.
class Restoring {
public:
    Restoring(const Workshop &place, const BackupHeader &header)
        : m_place(place)
        , m_header(header)
    {
    }
    [[nodiscard]] BodyParts parts()
    {
        return {[this](const BackupManifest &manifest) -> Result<> {
                    if (manifest.desk != m_header.desk || manifest.created != m_header.created)
                        return changed("header");
                    m_manifest = manifest;
                    return {};
                },
                [this](const SecureBytes &key) -> Result<> {
                    m_key = SecureBytes::copyOf(key.span());
                    return {};
                },
                [this](const QString &name, const QByteArray &content) { return file(name, content); },
                [this](quint32 number, QByteArrayView bytes) -> Result<> {
                    if (!m_store)
                        YC_TRY(openStore());
                    return m_store->put(number, bytes);
                }};
    }
    Result<> finish(const QDateTime &now)
    {
        if (!m_hasVault || !m_hasDesk || !m_store)
            return changed("files");
        Result<> written = m_store->finish();
        if (!written && written.error().code == u"store.damaged")
            return changed("pages");
        YC_TRY(written);
        m_store.reset();
        YC_TRY(compareAudit());
        YC_TRY(beginAnew());
        // What happens to a closed desk comes into its log at the next sign-in.
        SignInAttempts attempts = SignInAttempts::load(m_place.folder());
        attempts.note(
            {.at = now, .name = QStringLiteral("desk.restored"), .person = {}, .outcome = QStringLiteral("done")},
            kKeptEvents);
        return attempts.save();
    }

private:
    Result<> file(const QString &name, const QByteArray &content)
    {
        if (!isKnown(name))
            return changed("file");
        if (name == kVault) {
            YC_ASSIGN(const VaultFile vault, VaultFile::decode(content));
            if (vault.body.deskId != m_manifest.desk ||
                (m_key.size() == 48 && QByteArrayView(m_key.span().data() + 32, 16) != vault.body.databaseSalt))
                return changed("vault");
            m_hasVault = true;
            YC_TRY(writeDurably(m_place.path(name + QStringLiteral(".bak")), content));
        }
        m_hasDesk = m_hasDesk || name == kDesk;
        return writeDurably(m_place.path(name), content);
    }
    [[nodiscard]] QByteArrayView key() const { return {m_key.span().data(), qsizetype(m_key.size())}; }
    Result<> openStore()
    {
        if (m_key.size() != 48)
            return changed("key");
        YC_ASSIGN(m_store, PageWriter::create(m_place.path(QStringLiteral("store.db")), key(), m_manifest.pages,
                                              m_manifest.pageSize));
        return {};
    }
    /// The store opens with its key, and its log ends where the desk said that it did.
    Result<> compareAudit()
    {
        {
            YC_ASSIGN(const auto connection,
                      Connection::open(m_place.path(QStringLiteral("store.db")), key(), Connection::Mode::Reader));
            YC_ASSIGN(Cursor last,
                      connection->run(QStringLiteral("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1")));
            const bool any = last.next();
            const qint64 rows = any ? last.integer(0) : 0;
            const QByteArray hash = any ? last.value(1).toByteArray() : QByteArray();
            if (rows != m_manifest.auditRows)
                return changed("audit");
            if (!m_manifest.auditHead.isEmpty()) {
                const auto head = SignedHead::fromJson(m_manifest.auditHead);
                if (!head || !head->isGenuine() || head->head.seq != rows || (any && head->head.hash != hash))
                    return changed("audit");
            }
        }
        // A reader makes them for itself; the desk begins without.
        QFile::remove(m_place.path(QStringLiteral("store.db-wal")));
        QFile::remove(m_place.path(QStringLiteral("store.db-shm")));
        return {};
    }

    /// The sequences that the replication counts by begin to mean something else, so it begins with another identity.
    Result<> beginAnew()
    {
        YC_ASSIGN(const auto connection,
                  Connection::open(m_place.path(QStringLiteral("store.db")), key(), Connection::Mode::Writer));
        return SyncLedger::forget(*connection); // closing brings it into the file
    }

    const Workshop &m_place;
    const BackupHeader &m_header;
    BackupManifest m_manifest;
    SecureBytes m_key;
    std::unique_ptr<PageWriter> m_store;
    bool m_hasVault = false;
    bool m_hasDesk = false;
};
} // namespace

Result<BackupSummary> restoreDesk(const QString &path, const KeyOpener &open, const QString &folder,
                                  const QDateTime &now, const BackupRun &run)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorKind::NotFound, "backup.missing", {{QStringLiteral("path"), path}});
    YC_ASSIGN(const BackupHeader::Read read, BackupHeader::read(file));
    Workshop place(QDir(folder).absolutePath());
    YC_TRY(place.make()); // before the key: a folder that is taken is said at once
    YC_ASSIGN(const SecureBytes key, open(read.header));
    ChunkReader chunks(file, read.tag, key);
    Restoring desk(place, read.header);
    YC_ASSIGN(BackupManifest manifest, readBody(chunks, desk.parts(), run.stop, [&run](qint64 done, qint64 all) {
                  if (run.progress && all > 0)
                      run.progress(BackupRun::Phase::Restoring,
                                   static_cast<double>(qMin(done, all)) / static_cast<double>(all));
              }));
    YC_TRY(desk.finish(now));
    YC_TRY(place.giveName());
    return BackupSummary{path, file.size(), std::move(manifest)};
}

} // namespace yc::store
