// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup/OrganisationKey.h"

#include "store/backup/ChunkFile.h"
#include "store/vault/DurableFile.h"

#include <QFileInfo>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

namespace yc::store {

using core::ErrorKind;
using core::Result;

namespace {
constexpr QByteArrayView kPublic("yichuang-backup-public-1:");
constexpr QByteArrayView kSecret("yichuang-backup-secret-1:");
constexpr qsizetype kKeySize = 32;
constexpr qsizetype kCheckSize = 16;
constexpr qint64 kLongest = 4096;

QByteArray checkOf(QByteArrayView kind, QByteArrayView key)
{
    QByteArray check(kCheckSize, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(check.data()), kCheckSize,
                       reinterpret_cast<const unsigned char *>(key.data()), static_cast<unsigned long long>(key.size()),
                       reinterpret_cast<const unsigned char *>(kind.data()), static_cast<size_t>(kind.size()));
    return check;
}

Result<> writeNew(const QString &path, QByteArrayView kind, QByteArrayView key)
{
    QByteArray whole = key.toByteArray() + checkOf(kind, key);
    QByteArray line = kind.toByteArray() + whole.toBase64() + '\n';
    const QByteArray name = QFile::encodeName(path);
    const int file =
        ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, kind == kSecret ? 0600 : 0644);
    if (file < 0 && errno == EEXIST)
        return core::fail(ErrorKind::FixInput, "backup.key-file-exists", {{QStringLiteral("path"), path}});
    if (file < 0)
        return std::unexpected(backupFileError(errno, path));
    const bool good =
        ::write(file, line.constData(), static_cast<size_t>(line.size())) == line.size() && ::fsync(file) == 0;
    const int code = errno;
    ::close(file);
    sodium_memzero(line.data(), static_cast<size_t>(line.size()));
    sodium_memzero(whole.data(), static_cast<size_t>(whole.size()));
    if (!good) {
        ::unlink(name.constData());
        return std::unexpected(backupFileError(code, path));
    }
    return {};
}

Result<SecureBytes> readKey(const QString &path, QByteArrayView kind)
{
    const auto bad = [&path] {
        return core::fail(ErrorKind::FixInput, "backup.bad-key-file", {{QStringLiteral("path"), path}});
    };
    bool exists = false;
    auto line = readWhole(path, kLongest, &exists);
    if (!line || !exists)
        return bad();
    QByteArray text = line->trimmed();
    if (!text.startsWith(kind))
        return bad();
    auto decoded = QByteArray::fromBase64Encoding(text.sliced(kind.size()), QByteArray::AbortOnBase64DecodingErrors);
    SecureBytes key(kKeySize);
    const bool good = decoded.decodingStatus == QByteArray::Base64DecodingStatus::Ok &&
                      decoded.decoded.size() == kKeySize + kCheckSize &&
                      checkOf(kind, decoded.decoded.first(kKeySize)) == decoded.decoded.last(kCheckSize);
    if (good)
        std::copy_n(reinterpret_cast<const unsigned char *>(decoded.decoded.constData()), kKeySize, key.span().begin());
    line->fill('\0');
    text.fill('\0');
    decoded.decoded.fill('\0');
    if (!good)
        return bad();
    return key;
}
} // namespace

Result<> OrganisationKey::make(const QString &publicPath, const QString &secretPath)
{
    if (QFileInfo::exists(secretPath) || QFileInfo::exists(publicPath)) {
        return core::fail(ErrorKind::FixInput, "backup.key-file-exists",
                          {{QStringLiteral("path"), QFileInfo::exists(secretPath) ? secretPath : publicPath}});
    }
    QByteArray publicKey(crypto_box_PUBLICKEYBYTES, Qt::Uninitialized);
    SecureBytes secretKey(crypto_box_SECRETKEYBYTES);
    crypto_box_keypair(reinterpret_cast<unsigned char *>(publicKey.data()), secretKey.span().data());
    YC_TRY(writeNew(secretPath, kSecret,
                    QByteArrayView(secretKey.span().data(), static_cast<qsizetype>(secretKey.size()))));
    Result<> done = writeNew(publicPath, kPublic, publicKey);
    if (!done)
        QFile::remove(secretPath);
    return done;
}

Result<QByteArray> OrganisationKey::readPublic(const QString &path)
{
    YC_ASSIGN(const SecureBytes key, readKey(path, kPublic));
    return QByteArray(reinterpret_cast<const char *>(key.span().data()), static_cast<qsizetype>(key.size()));
}

Result<SecureBytes> OrganisationKey::readSecret(const QString &path) { return readKey(path, kSecret); }

QString OrganisationKey::fingerprint(const QByteArray &publicKey)
{
    return QString::fromLatin1(checkOf(kPublic, publicKey).first(4).toHex());
}

} // namespace yc::store
