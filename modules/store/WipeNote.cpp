// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/WipeNote.h"

#include "store/vault/DurableFile.h"
#include "store/vault/SecureBytes.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace yc::store {

using core::Result;

namespace {

constexpr qint64 longestNote = 1 << 16;
QString pathOf(const QString &folder) { return QDir(folder).filePath(QStringLiteral("wiped.json")); }

/// Random bytes over all of it, on the disk; then it goes. Flash memory may keep the old ones elsewhere: that is why
/// the key in it is wrapped under passphrases, and why the disk should be encrypted too.
Result<> destroy(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0 && errno == ENOENT)
        return {};
    if (file >= 0) {
        qint64 left = QFile(path).size();
        int wrong = 0;
        while (left > 0 && wrong == 0) {
            const SecureBytes noise = SecureBytes::random(static_cast<std::size_t>(std::min<qint64>(left, 1 << 16)));
            const ssize_t written = ::write(file, noise.span().data(), noise.size());
            if (written > 0)
                left -= written;
            else if (errno != EINTR)
                wrong = errno;
        }
        if (wrong == 0 && ::fsync(file) != 0)
            wrong = errno;
        ::close(file);
        (void)wrong; // removed all the same: better gone than whole
    }
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        return std::unexpected(fileError(errno, path));
    return {};
}

} // namespace

std::optional<WipeNote> WipeNote::find(const QString &folder)
{
    bool exists = false;
    const auto bytes = readWhole(pathOf(folder), longestNote, &exists);
    if (!exists)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(bytes.value_or(QByteArray())).object();
    return WipeNote{QDateTime::fromString(json.value(u"at").toString(), Qt::ISODateWithMs).toUTC(),
                    json.value(u"account").toString(), json.value(u"reason").toString()};
}

Result<> WipeNote::write(const QString &folder) const
{
    const QJsonObject json{{QStringLiteral("at"), at.toUTC().toString(Qt::ISODateWithMs)},
                           {QStringLiteral("account"), account},
                           {QStringLiteral("reason"), reason}};
    return writeDurably(pathOf(folder), QJsonDocument(json).toJson());
}

Result<> WipeNote::carryOut(const QString &folder) const
{
    const QDir dir(folder);
    // The keys first. A rekey that a kill left leaves the vault in no other file than these.
    for (const char *name :
         {"vault.json", "vault.json.bak", "vault.json.new", "vault.json.bak.new", "attempts.json", "attempts.json.new"})
        YC_TRY(destroy(dir.filePath(QString::fromLatin1(name))));
    return syncFolder(folder);
}

core::Error WipeNote::asError() const
{
    return {core::ErrorKind::CallAdministrator,
            QStringLiteral("desk.wiped"),
            {{QStringLiteral("at"), at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"))},
             {QStringLiteral("account"), account},
             {QStringLiteral("reason"), reason}}};
}

} // namespace yc::store
