// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TestStore.h"
#include "core/FileStore.h"
#include "store/Connection.h"
#include "store/files/SqlFileStore.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QRandomGenerator>

namespace yc::test {

/// Bytes that begin as a picture does; the same for the same seed. They do not compress.
inline QByteArray scan(qint64 size, quint32 seed = 1, const char *head = "\xFF\xD8\xFF\xE0")
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(seed);
    for (qint64 i = 0; i < size; ++i)
        bytes[i] = char(random.generate() & 0xFF);
    return bytes.replace(0, std::min<qint64>(size, qint64(qstrlen(head))),
                         QByteArray(head).first(std::min<qsizetype>(size, qstrlen(head))));
}

inline QString digestOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

inline core::FileSource sourceOf(const QByteArray &bytes)
{
    return [bytes]() -> core::Result<std::unique_ptr<QIODevice>> {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(bytes);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    };
}

/// A record that names files, of the line "affairs".
inline core::RecordType fileNamingType()
{
    core::RecordType type{QStringLiteral("case"), 1, {}};
    type.fields = {{.key = QStringLiteral("name"), .column = true},
                   {.key = QStringLiteral("files"),
                    .kind = core::FieldKind::Object,
                    .merge = core::MergeRule::Set,
                    .files = true}};
    type.line = QStringLiteral("affairs");
    return type;
}

inline const QString fileDataset = QStringLiteral("yc-310106013-affairs");

inline QJsonObject naming(const QList<core::FileInfo> &files)
{
    QJsonArray entries;
    for (const core::FileInfo &file : files) {
        entries.append(QJsonObject{{QStringLiteral("digest"), file.digest},
                                   {QStringLiteral("media"), file.media},
                                   {QStringLiteral("size"), file.size}});
    }
    return {{QStringLiteral("name"), QStringLiteral("办件")}, {QStringLiteral("files"), entries}};
}

/// A store of records that name files.
class FileDesk : public TestStore {
public:
    FileDesk() { reopen(); }
    void reopen()
    {
        const auto opened = open({fileNamingType(), draftType()});
        if (!opened)
            qFatal("no store: %s", qPrintable(opened.error().code));
    }
    static core::RecordType draftType()
    {
        core::RecordType type = fileNamingType();
        type.name = QStringLiteral("draft");
        type.localOnly = true;
        return type;
    }
    store::SqlFileStore &files() { return (*this)->fileStore(); }
    core::Result<core::FileInfo> put(const QByteArray &bytes) { return waitFor(files().put(sourceOf(bytes))); }
    core::Result<QByteArray> bytes(const QString &digest) { return waitFor(files().bytes(digest)); }
    core::FileStatus status(const QString &digest)
    {
        return waitFor(files().statuses({digest})).value_or(QHash<QString, core::FileStatus>()).value(digest);
    }
    std::unique_ptr<replica::FilePort> port() { return files().port(fileDataset); }
    QString addCase(const QList<core::FileInfo> &named) { return add(naming(named), QStringLiteral("case")); }
    core::Result<> change(const QString &id, const QJsonObject &body)
    {
        const auto done = execute([&](core::Transaction &tx) -> core::Result<QJsonObject> {
            YC_ASSIGN(core::Document document, tx.load(id));
            document.body = body;
            YC_TRY(tx.put(document));
            return QJsonObject();
        });
        return done ? core::Result<>() : std::unexpected(done.error());
    }
    /// SQL on the writer's connection, as no program does it.
    void sql(const QString &statement)
    {
        const auto done = execute([&](core::Transaction &tx) -> core::Result<QJsonObject> {
            YC_TRY(static_cast<store::SqlTransaction &>(tx).connection().exec(statement));
            return QJsonObject();
        });
        if (!done)
            qFatal("%s: %s", qPrintable(statement), qPrintable(done.error().code));
    }
    qint64 number(const QString &statement)
    {
        qint64 value = -1;
        (void)execute([&](core::Transaction &tx) -> core::Result<QJsonObject> {
            YC_ASSIGN(const QVariant found, static_cast<store::SqlTransaction &>(tx).connection().scalar(statement));
            value = found.toLongLong();
            return QJsonObject();
        });
        return value;
    }
    /// As if the city had answered that it holds every document.
    void confirmDocuments() { sql(QStringLiteral("DELETE FROM outbox")); }
};

} // namespace yc::test
