// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AuditHeads.h"

#include "store/vault/DurableFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace yc::store {

using core::ErrorKind;
using core::Result;

namespace {
constexpr qint64 kMaxSize = 8 << 20;

core::Error damaged(const QString &path)
{
    return {ErrorKind::CallAdministrator, QStringLiteral("audit.heads-damaged"), {{QStringLiteral("path"), path}}};
}

/// The newest `keep`, and what is evidence.
QList<SignedHead> bounded(const QList<SignedHead> &heads, int keep)
{
    QList<SignedHead> kept;
    qint64 least = std::numeric_limits<qint64>::max(); // of the rows noted later
    for (qsizetype i = heads.size() - 1; i >= 0; --i) {
        const SignedHead &one = heads.at(i);
        const bool evidence = one.head.seq > least;
        if (heads.size() - i <= keep || (evidence && kept.size() < 2 * qsizetype(keep)))
            kept.prepend(one);
        least = qMin(least, one.head.seq);
    }
    return kept;
}
} // namespace

QString AuditHeads::besideStore(const QString &storePath)
{
    return QFileInfo(storePath).dir().filePath(QStringLiteral("audit-heads.json"));
}

Result<QList<SignedHead>> AuditHeads::read(const QString &path)
{
    bool exists = false;
    YC_ASSIGN(const QByteArray bytes, readWhole(path, kMaxSize, &exists));
    QList<SignedHead> heads;
    if (!exists)
        return heads;
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const QJsonValue list = json.value(QStringLiteral("heads"));
    if (json.value(QStringLiteral("format")).toInt() != 1 || !list.isArray())
        return std::unexpected(damaged(path));
    const QJsonArray array = list.toArray();
    for (const QJsonValue &one : array) {
        auto head = SignedHead::fromJson(one.toObject());
        if (!head)
            return std::unexpected(damaged(path));
        heads << *head;
    }
    return heads;
}

Result<> AuditHeads::append(const QString &path, const SignedHead &head, int keep)
{
    auto read = AuditHeads::read(path);
    if (!read && read.error().code == QLatin1StringView("audit.heads-damaged")) {
        const QString aside = path + QStringLiteral(".damaged");
        QFile::remove(aside);
        QFile::rename(path, aside);
    } else {
        YC_TRY(read);
    }
    QJsonArray array;
    const QList<SignedHead> kept = bounded((read ? *read : QList<SignedHead>()) << head, keep);
    for (const SignedHead &one : kept)
        array.append(one.toJson());
    return writeDurably(path,
                        QJsonDocument({{QStringLiteral("format"), 1}, {QStringLiteral("heads"), array}}).toJson());
}

Result<QList<AuditFinding>> AuditHeads::compare(Connection &connection, QByteArrayView publicKey,
                                                const QList<SignedHead> &heads)
{
    QList<AuditFinding> findings;
    YC_ASSIGN(const AuditHead last, AuditLog::head(connection));
    for (const SignedHead &one : heads) {
        if (!one.isGenuine()) {
            findings << AuditFinding{QStringLiteral("audit.head-forged"), one};
        } else if (publicKey != one.publicKey) {
            findings << AuditFinding{QStringLiteral("audit.head-of-other-desk"), one};
        } else if (one.head.seq > last.seq) {
            findings << AuditFinding{QStringLiteral("audit.tail-missing"), one};
        } else if (one.head.seq > 0) {
            YC_ASSIGN(const QByteArray hash, AuditLog::hashAt(connection, one.head.seq));
            if (hash != one.head.hash)
                findings << AuditFinding{QStringLiteral("audit.rolled-back"), one};
        }
    }
    return findings;
}

} // namespace yc::store
