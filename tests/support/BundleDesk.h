// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "MemorySyncStore.h"
#include "SyncSamples.h"
#include "bundle/BundleIntake.h"

#include <QCryptographicHash>
#include <QUuid>

#include <sodium.h>

namespace yc::test {

/// replica::DeskKeys in plain memory.
class SampleKeys final : public replica::DeskKeys {
public:
    SampleKeys()
    {
        if (sodium_init() < 0)
            qFatal("no libsodium");
        crypto_sign_keypair(bytes(m_signKey), bytes(m_signSecret));
        crypto_box_keypair(bytes(m_boxKey), bytes(m_boxSecret));
    }
    /// The same in every process.
    explicit SampleKeys(int number)
        : SampleKeys()
    {
        const QByteArray seed(crypto_sign_SEEDBYTES, char('0' + number));
        crypto_sign_seed_keypair(bytes(m_signKey), bytes(m_signSecret), bytes(seed));
        crypto_box_seed_keypair(bytes(m_boxKey), bytes(m_boxSecret), bytes(seed));
        deskText = QStringLiteral("01900000-0000-7000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
    }
    [[nodiscard]] QString desk() const override { return deskText; }
    [[nodiscard]] QByteArray signKey() const override { return m_signKey; }
    [[nodiscard]] QByteArray boxKey() const override { return m_boxKey; }
    [[nodiscard]] QByteArray sign(QByteArrayView message) const override
    {
        QByteArray signature(crypto_sign_BYTES, '\0');
        crypto_sign_detached(bytes(signature), nullptr, reinterpret_cast<const unsigned char *>(message.data()),
                             static_cast<unsigned long long>(message.size()), bytes(m_signSecret));
        return signature;
    }
    [[nodiscard]] bool open(QByteArrayView sealed, std::span<unsigned char> opened) const override
    {
        return sealed.size() == qsizetype(opened.size() + crypto_box_SEALBYTES) &&
               crypto_box_seal_open(opened.data(), reinterpret_cast<const unsigned char *>(sealed.data()),
                                    static_cast<unsigned long long>(sealed.size()), bytes(m_boxKey),
                                    bytes(m_boxSecret)) == 0;
    }
    QString deskText = QUuid::createUuid().toString(QUuid::WithoutBraces);

private:
    static unsigned char *bytes(QByteArray &array) { return reinterpret_cast<unsigned char *>(array.data()); }
    static const unsigned char *bytes(const QByteArray &array)
    {
        return reinterpret_cast<const unsigned char *>(array.constData());
    }
    QByteArray m_signKey = QByteArray(crypto_sign_PUBLICKEYBYTES, '\0');
    QByteArray m_signSecret = QByteArray(crypto_sign_SECRETKEYBYTES, '\0');
    QByteArray m_boxKey = QByteArray(crypto_box_PUBLICKEYBYTES, '\0');
    QByteArray m_boxSecret = QByteArray(crypto_box_SECRETKEYBYTES, '\0');
};

/// replica::FilePort over maps: as if every file were named by a record.
class MemoryFilePort final : public replica::FilePort {
public:
    static constexpr qint64 partSize = 64 << 10;

    QString add(const QByteArray &content)
    {
        const QString digest = digestOf(content);
        m_files.insert(digest, content);
        m_wanted.removeAll(digest);
        return digest;
    }
    /// A record names it, and it is not here.
    void want(const QString &digest) { m_wanted.append(digest); }
    [[nodiscard]] qsizetype count() const { return m_files.size(); }
    [[nodiscard]] QStringList carried() const { return m_carried; }

    core::Result<QStringList> files(Which which, const QString &after, qsizetype limit) override
    {
        QStringList found;
        for (auto file = m_files.upperBound(after); file != m_files.end() && found.size() < limit; ++file) {
            if (m_confirmed.contains(file.key()) == (which == Which::Confirmed))
                found.append(file.key());
        }
        return found;
    }
    core::Result<replica::FileManifest> manifest(const QString &digest) override
    {
        if (!m_files.contains(digest))
            return core::fail(core::ErrorKind::Retry, "file.not-here");
        const QByteArray content = m_files.value(digest);
        replica::FileManifest manifest{digest, QStringLiteral("image/jpeg"), content.size(), partSize, {}};
        for (qsizetype at = 0; at < content.size(); at += partSize)
            manifest.parts.append(QCryptographicHash::hash(content.mid(at, partSize), QCryptographicHash::Sha256));
        return manifest;
    }
    core::Result<QByteArray> readPart(const QString &digest, int part) override
    {
        return m_files.value(digest).mid(part * partSize, partSize);
    }
    core::Result<> noteSent(const QString &, int) override { return {}; }
    core::Result<> noteCarried(const QStringList &digests) override
    {
        m_carried += digests;
        return {};
    }
    core::Result<> confirm(const QStringList &digests) override
    {
        m_confirmed.unite(QSet(digests.cbegin(), digests.cend()));
        return {};
    }
    core::Result<> unconfirm(const QStringList &) override { return {}; }
    core::Result<> setAside(const replica::FileRefusal &, std::chrono::seconds) override { return {}; }
    core::Result<int> tries(const QString &) override { return 0; }
    core::Result<> release() override { return {}; }
    core::Result<QList<replica::MissingFile>> missing(bool, qint64, qsizetype) override
    {
        QList<replica::MissingFile> found;
        for (const QString &digest : std::as_const(m_wanted))
            found.append({digest, {}, 0, false, 0});
        return found;
    }
    core::Result<QList<int>> begin(const replica::FileManifest &manifest) override
    {
        QList<int> lacking;
        if (m_files.contains(manifest.digest))
            return lacking;
        Incoming &incoming = m_incoming[manifest.digest];
        incoming.manifest = manifest;
        for (int part = 0; part < manifest.parts.size(); ++part) {
            if (!incoming.parts.contains(part))
                lacking.append(part);
        }
        return lacking;
    }
    core::Result<bool> writePart(const QString &digest, int part, const QByteArray &bytes) override
    {
        Incoming &incoming = m_incoming[digest];
        incoming.parts.insert(part, bytes);
        if (incoming.parts.size() < incoming.manifest.parts.size())
            return false;
        const QByteArray whole = m_incoming.take(digest).parts.values().join();
        if (digestOf(whole) != digest)
            return core::fail(core::ErrorKind::Retry, "file.damaged");
        add(whole);
        return true;
    }
    core::Result<> stage(const QList<replica::StagedPart> &parts) override
    {
        for (const replica::StagedPart &part : parts)
            m_staged[part.manifest.digest].insert(part.part, part.bytes);
        return {};
    }
    core::Result<replica::Staged> settleStaged(const QString &digest) override
    {
        const QByteArray whole = m_staged.take(digest).values().join();
        if (m_files.contains(digest))
            return replica::Staged::Known;
        if (digestOf(whole) != digest)
            return core::fail(core::ErrorKind::Retry, "file.not-here");
        add(whole);
        return replica::Staged::New;
    }
    core::Result<> noteFailed(const QString &, const core::Error &, std::chrono::seconds) override { return {}; }

    static QString digestOf(const QByteArray &content)
    {
        return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    }

private:
    struct Incoming {
        replica::FileManifest manifest;
        QMap<int, QByteArray> parts;
    };
    QMap<QString, QByteArray> m_files;
    QHash<QString, Incoming> m_incoming;
    QHash<QString, QMap<int, QByteArray>> m_staged;
    QSet<QString> m_confirmed;
    QStringList m_wanted;
    QStringList m_carried;
};

/// A desk that exchanges bundles: one dataset, its files, its keys, and the cards it trusts.
template<class Store> class BundleDeskOf {
public:
    static inline const QString dataset = QStringLiteral("yc-310106013-residents");

    explicit BundleDeskOf(const QString &name)
    {
        card.desk = keys.deskText;
        card.org = QStringLiteral("310106013001");
        card.organisation = QStringLiteral("静安寺街道");
        card.name = name;
        card.signKey = keys.signKey();
        card.boxKey = keys.boxKey();
    }

    [[nodiscard]] QList<bundle::DatasetStores> stores() { return {{dataset, &store, &files}}; }
    [[nodiscard]] bundle::BundleOrder order(const QList<const BundleDeskOf *> &receivers, const QString &path)
    {
        bundle::BundleOrder order;
        order.sender = card;
        for (const BundleDeskOf *receiver : receivers)
            order.receivers.append({receiver->card, ++m_serials[receiver->card.desk]});
        order.datasets = stores();
        order.path = path;
        order.madeAt = QDateTime(QDate(2026, 11, 20), QTime(9, 0));
        order.program = QStringLiteral("test");
        return order;
    }
    core::Result<bundle::BundleMade> write(const BundleDeskOf &receiver, const QString &path)
    {
        return bundle::writeBundle(order({&receiver}, path), keys);
    }
    [[nodiscard]] bundle::CheckOptions options() const
    {
        bundle::CheckOptions options;
        options.sender = [this](const bundle::Party &party) -> core::Result<core::DeskCard> {
            for (const core::DeskCard &known : trusted) {
                if (known.desk == party.desk)
                    return known;
            }
            return core::fail(core::ErrorKind::AskPermission, "bundle.unknown-sender");
        };
        options.keeps = [](const QString &name) { return name == dataset; };
        options.lineOf = [](const QString &) { return QStringLiteral("residents"); };
        return options;
    }
    core::Result<bundle::CheckedBundle> check(const QString &path) const
    {
        return bundle::checkBundle(path, keys, options());
    }
    core::Result<bundle::Taken> read(const QString &path)
    {
        YC_ASSIGN(const bundle::CheckedBundle checked, check(path));
        return bundle::takeIn(checked, keys, stores());
    }
    void trust(const BundleDeskOf &other) { trusted.append(other.card); }
    QString edit(int number, const QJsonObject &body) { return store.edit(sampleId(number), sampleContent(body)); }

    SampleKeys keys;
    core::DeskCard card;
    QList<core::DeskCard> trusted;
    Store store{QList{syncedType()}};
    MemoryFilePort files;

private:
    QHash<QString, qint64> m_serials;
};

using BundleDesk = BundleDeskOf<MemorySyncStore>;

} // namespace yc::test
