// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StoreDigest.h"
#include "TestStore.h"
#include "store/Connection.h"
#include "store/Desk.h"
#include "store/backup/DeskBackup.h"
#include "store/backup/Restore.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

namespace yc::test {

/// A desk with a vault that is cheap to open, one administrator, and the paper with its recovery code.
struct BackupDesk {
    static constexpr const char *pass = "Lantern-42x";

    static store::Vault::Settings cheap()
    {
        return {store::KdfCost{1, 8'192}, store::PassphraseRules{QDate(2020, 1, 1), 10, 3, 4}};
    }
    static store::Passphrase passphrase() { return store::Passphrase::fromText(QString::fromLatin1(pass)); }
    static store::DeskSettings settings()
    {
        store::DeskSettings settings;
        settings.org = QStringLiteral("310106013");
        settings.orgName = QStringLiteral("静安寺街道");
        settings.window = QStringLiteral("3");
        return settings;
    }
    static QJsonObject person(int i)
    {
        QRandomGenerator random(static_cast<quint32>(i)); // what cannot be compressed makes a backup of several chunks
        QByteArray noise(4 * (200 + i % 7 * 200), Qt::Uninitialized);
        random.fillRange(reinterpret_cast<quint32 *>(noise.data()), noise.size() / 4);
        return {{QStringLiteral("name"), QStringLiteral("欧阳明珠")},
                {QStringLiteral("id_number"), QStringLiteral("310199%1").arg(i, 12, 10, QLatin1Char('0'))},
                {QStringLiteral("telephone"), QStringLiteral("13800005678")},
                {QStringLiteral("address"), QStringLiteral("延安中路%1弄").arg(i)},
                {QStringLiteral("note"), QString::fromLatin1(noise.toBase64())}};
    }

    QTemporaryDir dir;
    QString folder = dir.filePath(QStringLiteral("desk"));
    QString kept = dir.filePath(QStringLiteral("kept")); // where backups go
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::unique_ptr<store::Desk> desk;
    std::unique_ptr<store::SqlDocumentStore> store; // before its desk
    QString code;

    explicit BackupDesk(int residents = 60)
    {
        QDir().mkpath(kept);
        const store::PersonEntry first{QStringLiteral("person:") + core::newUuid7(clock->now()),
                                       QStringLiteral("1001"),
                                       QStringLiteral("安一"),
                                       {QStringLiteral("administrator")},
                                       false,
                                       clock->now()};
        auto made = store::Desk::create(folder, settings(), first, passphrase(), {sampleType()}, clock, cheap());
        if (!made)
            qFatal("no desk: %s", qPrintable(made.error().code));
        desk = std::move(made->desk);
        store = std::move(made->store);
        code = made->recoveryCode.toText();
        for (int i = 0; i < residents; ++i)
            add(i);
    }
    ~BackupDesk()
    {
        store.reset();
        desk.reset();
    }

    bool add(int i)
    {
        core::Command command;
        command.name = QStringLiteral("test.add");
        command.work = [i, now = clock->now()](core::Transaction &tx) -> core::Result<QJsonObject> {
            core::Document document;
            document.id = QStringLiteral("resident:") + core::newUuid7(now);
            document.body = person(i);
            YC_TRY(tx.put(document));
            return QJsonObject();
        };
        return waitFor(store->execute(std::move(command))).has_value();
    }
    [[nodiscard]] store::BackupSource source(const QByteArray &organisationKey = {}) const
    {
        auto made = store::DeskBackup::source(*desk, organisationKey, QStringLiteral("1.2.3"), clock);
        if (!made)
            qFatal("no source: %s", qPrintable(made.error().code));
        return std::move(*made);
    }
    [[nodiscard]] QString path(const char *name = "one.ycbackup") const
    {
        return kept + u'/' + QString::fromLatin1(name);
    }
    /// A backup at path(); empty if it failed.
    QString backUp(const QByteArray &organisationKey = {})
    {
        const auto made = store::makeBackup(source(organisationKey), path(), clock->now());
        return made ? made->path : QString();
    }
    [[nodiscard]] store::KeyOpener byCode() const
    {
        return [this](const store::BackupHeader &header) -> core::Result<store::SecureBytes> {
            YC_ASSIGN(const auto paper, store::RecoveryCode::parse(code));
            return store::FileKey::open(header, paper);
        };
    }
    [[nodiscard]] store::KeyOpener byStore() const
    {
        return [this](const store::BackupHeader &header) { return store::FileKey::open(header, desk->key()); };
    }

    /// But for the identity for the replication, which a restore takes away on purpose.
    static QByteArray digestOf(store::Connection &connection)
    {
        return test::digestOf(connection,
                              {QStringLiteral("SELECT key, value FROM meta WHERE key<>'sync.identity' ORDER BY key")});
    }
    /// Of a store that nobody has open for writing; null if there is none.
    [[nodiscard]] QVariant metaAt(const QString &storePath, const char *name) const
    {
        const QByteArrayView key(desk->key().span().data(), static_cast<qsizetype>(desk->key().size()));
        auto connection = store::Connection::open(storePath, key, store::Connection::Mode::Reader);
        return connection
                   ? (*connection)
                         ->scalar(QStringLiteral("SELECT value FROM meta WHERE key=?"), {QString::fromLatin1(name)})
                         .value_or(QVariant())
                   : QVariant();
    }
    [[nodiscard]] QByteArray digestAt(const QString &storePath) const
    {
        const QByteArrayView key(desk->key().span().data(), static_cast<qsizetype>(desk->key().size()));
        auto connection = store::Connection::open(storePath, key, store::Connection::Mode::Reader);
        return connection ? digestOf(**connection) : QByteArray();
    }
};

inline QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
}

} // namespace yc::test
