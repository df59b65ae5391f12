// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FakeClock.h"
#include "store/vault/CanonicalJson.h"
#include "store/vault/Vault.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTimeZone>

#include <optional>
#include <sodium.h>

/// A desk folder with a vault of two people, cheap to open; and what tests do to its files.
struct VaultDesk {
    using Passphrase = yc::store::Passphrase;
    using Vault = yc::store::Vault;

    static constexpr const char *anPass = "Lantern-42x";
    static constexpr const char *boPass = "Teapot-77yz";

    static QDateTime birth() { return {QDate(2026, 5, 4), QTime(1, 2, 3, 456), QTimeZone::UTC}; }
    static Vault::Settings cheap(std::shared_ptr<const yc::core::Clock> clock = nullptr)
    {
        if (!clock)
            clock = std::make_shared<yc::test::FakeClock>(birth());
        return {yc::store::KdfCost{1, 8'192}, yc::store::PassphraseRules{QDate(2020, 1, 1), 10, 3, 4, 5, 90},
                std::nullopt, std::move(clock)};
    }
    static Passphrase pass(const char *text) { return Passphrase::fromText(QString::fromUtf8(text)); }
    static yc::store::PersonEntry person(const char *number, const char *name, int serial)
    {
        yc::store::PersonEntry entry;
        entry.id = QStringLiteral("person:0198f000-0000-7000-8000-%1").arg(serial, 12, 10, QLatin1Char('0'));
        entry.number = QString::fromUtf8(number);
        entry.name = QString::fromUtf8(name);
        entry.roles = {QStringLiteral("clerk")};
        entry.created = birth();
        entry.passphraseSet = birth();
        return entry;
    }

    QTemporaryDir dir;
    yc::store::SecureBytes key;
    std::optional<yc::store::RecoveryCode> code;

    explicit VaultDesk(const char *deskId = "0198f000-0000-7000-8000-0000000000aa")
    {
        auto made =
            Vault::create(dir.path(), QString::fromUtf8(deskId), person("1001", "安一", 1), pass(anPass), cheap());
        key = std::move(made->key);
        code.emplace(std::move(made->recoveryCode));
        if (!made->vault.addPerson(key, person("1002", "柏二", 2), pass(boPass)))
            qFatal("the second person could not be added");
    }

    [[nodiscard]] QString path() const { return dir.filePath(QStringLiteral("vault.json")); }
    [[nodiscard]] QString copyPath() const { return dir.filePath(QStringLiteral("vault.json.bak")); }
    [[nodiscard]] yc::core::Result<Vault> open() const { return Vault::open(dir.path(), cheap()); }
    [[nodiscard]] Vault opened() const { return *Vault::open(dir.path(), cheap()); }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
    }
    /// Only `bytes` in vault.json, and no copy to fall back to.
    void replaceBoth(const QByteArray &bytes) const
    {
        write(path(), bytes);
        QFile::remove(copyPath());
    }
    [[nodiscard]] QJsonObject envelope() const { return QJsonDocument::fromJson(read(path())).object(); }
    /// As somebody would who knows the format but no passphrase: the digest fits again.
    static QByteArray sealed(QJsonObject envelope)
    {
        envelope.remove(QStringLiteral("digest"));
        const QByteArray bytes = yc::store::canonicalJson(envelope);
        QByteArray digest(crypto_generichash_BYTES, '\0');
        crypto_generichash(reinterpret_cast<unsigned char *>(digest.data()), crypto_generichash_BYTES,
                           reinterpret_cast<const unsigned char *>(bytes.constData()),
                           static_cast<unsigned long long>(bytes.size()), nullptr, 0);
        envelope.insert(QStringLiteral("digest"), QString::fromLatin1(digest.toBase64()));
        return QJsonDocument(envelope).toJson();
    }
};
