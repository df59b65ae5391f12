// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup/BackupFolder.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace yc::store {

namespace {
const QString kEnding = QStringLiteral(".ycbackup");
constexpr qsizetype kShortId = 8; // of the desk's uuid: enough for the few desks that share a stick
} // namespace

bool BackupFolder::isThere() const { return !m_folder.isEmpty() && QFileInfo(m_folder).isDir(); }

QString BackupFolder::prefix() const { return QStringLiteral("yichuang-%1-").arg(m_desk.left(kShortId)); }

QString BackupFolder::pathFor(const QDateTime &created) const
{
    return QDir(m_folder).filePath(prefix() + created.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss")) + kEnding);
}

QList<StoredBackup> BackupFolder::list() const
{
    QList<StoredBackup> found;
    const QFileInfoList files = QDir(m_folder).entryInfoList({prefix() + u'*' + kEnding}, QDir::Files);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (info.isSymLink() || !file.open(QIODevice::ReadOnly))
            continue;
        const auto read = BackupHeader::read(file);
        if (read && read->header.desk == m_desk)
            found << StoredBackup{info.filePath(), m_desk, read->header.created, info.size()};
    }
    std::ranges::sort(found, std::ranges::greater(), &StoredBackup::created);
    return found;
}

QStringList BackupFolder::prune(const Retention &keep, const QDateTime &now) const
{
    QStringList gone;
    const QList<StoredBackup> all = list();
    QList<QDateTime> created;
    for (const StoredBackup &one : all)
        created << one.created;
    for (const qsizetype index : keep.removable(created, now)) {
        if (QFile::remove(all.at(index).path))
            gone << all.at(index).path;
    }
    const QFileInfoList parts =
        QDir(m_folder).entryInfoList({prefix() + u'*' + kEnding + QStringLiteral(".part")}, QDir::Files);
    for (const QFileInfo &part : parts) {
        if (!part.isSymLink() && QFile::remove(part.filePath()))
            gone << part.filePath();
    }
    return gone;
}

} // namespace yc::store
