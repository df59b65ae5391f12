// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TestStore.h"
#include "store/Connection.h"
#include "store/Desk.h"

#include <QFile>

/// A desk in a folder of its own, cheap to open: 1001 is administrator and security administrator (of a desk that
/// nobody has set up yet), 1002 is a clerk. Nobody is signed in. Opened again as after a restart with restart().
struct TestDesk {
    using Desk = yc::store::Desk;
    using Passphrase = yc::store::Passphrase;
    using Store = std::unique_ptr<yc::store::SqlDocumentStore>;

    static constexpr const char *anPass = "Lantern-42x";
    static constexpr const char *boPass = "Teapot-77yz";

    QTemporaryDir dir;
    std::shared_ptr<yc::test::FakeClock> clock = std::make_shared<yc::test::FakeClock>();
    std::unique_ptr<Desk> desk;
    std::optional<yc::store::RecoveryCode> code;

    TestDesk()
    {
        auto made =
            Desk::create(folder(), settings(), person("1001", "安一", 1, {"administrator", "security_administrator"}),
                         pass(anPass), {yc::test::sampleType()}, clock, cheap());
        if (!made)
            qFatal("no desk: %s", qPrintable(made.error().code));
        desk = std::move(made->desk);
        code.emplace(std::move(made->recoveryCode));
        const auto added = desk->addPerson(*made->store, person("1002", "柏二", 2, {"clerk"}), pass(boPass));
        if (!added)
            qFatal("no second person: %s", qPrintable(added.error().code));
        made->store.reset();
        desk->signOut();
    }

    [[nodiscard]] QString folder() const { return dir.filePath(QStringLiteral("desk")); }
    [[nodiscard]] QString file(const char *name) const { return folder() + u'/' + QString::fromLatin1(name); }
    static yc::store::DeskSettings settings()
    {
        return {QStringLiteral("310199001"), QStringLiteral("某市某区某街道"), QStringLiteral("3"), false, {}, {}};
    }
    static yc::store::Vault::Settings cheap()
    {
        return {yc::store::KdfCost{1, 8'192}, yc::store::PassphraseRules{QDate(2020, 1, 1), 10, 3, 4, 5, 90}};
    }
    static Passphrase pass(const char *text) { return Passphrase::fromText(QString::fromUtf8(text)); }
    [[nodiscard]] yc::store::PersonEntry person(const char *number, const char *name, int serial,
                                                std::initializer_list<const char *> roles) const
    {
        yc::store::PersonEntry entry;
        entry.id = idOf(serial);
        entry.number = QString::fromUtf8(number);
        entry.name = QString::fromUtf8(name);
        for (const char *role : roles)
            entry.roles << QString::fromUtf8(role);
        entry.mustChange = false;
        entry.created = clock->now();
        return entry;
    }
    [[nodiscard]] static QString idOf(int serial)
    {
        return QStringLiteral("person:0198f000-0000-7000-8000-%1").arg(serial, 12, 10, QLatin1Char('0'));
    }
    [[nodiscard]] yc::store::PersonEntry entry(const char *number) const
    {
        for (const yc::store::PersonEntry &one : desk->people()) {
            if (one.number == QString::fromUtf8(number))
                return one;
        }
        return {};
    }

    /// As if the program had ended and begun again.
    yc::core::Result<> restart()
    {
        desk.reset();
        auto opened = Desk::open(folder(), {yc::test::sampleType()}, clock, cheap());
        if (!opened)
            return std::unexpected(opened.error());
        desk = std::move(*opened);
        return {};
    }
    yc::core::Result<Store> signIn(const char *number, const char *passphrase)
    {
        return desk->signIn(QString::fromUtf8(number), pass(passphrase));
    }
    /// Signs 1001 in and out again, so that what happened before is in the log.
    QString visit()
    {
        auto store = signIn("1001", anPass);
        if (!store)
            return store.error().code;
        m_log = read(*desk);
        store->reset();
        desk->signOut();
        return {};
    }
    /// The rows "command result person" of the audit log whose command begins like this, as of the last visit().
    [[nodiscard]] QStringList rows(const char *begin) const
    {
        return m_log.filter(QRegularExpression(u'^' + QString::fromLatin1(begin)));
    }
    /// The same while somebody is signed in.
    static QStringList read(const Desk &desk)
    {
        const yc::store::SecureBytes &key = desk.key();
        const auto connection =
            yc::store::Connection::open(desk.storePath(), QByteArrayView(key.span().data(), qsizetype(key.size())),
                                        yc::store::Connection::Mode::Reader);
        if (!connection)
            qFatal("the log cannot be read: %s", qPrintable(connection.error().code));
        auto cursor = (*connection)->run(QStringLiteral("SELECT command, result, subject FROM audit ORDER BY seq"));
        QStringList rows;
        while (cursor->next())
            rows << cursor->text(0) + u' ' + cursor->text(1) + u' ' + cursor->text(2);
        return rows;
    }

    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void overwrite(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
    }
    /// vault.json and its copy as they are now, to be put back later.
    [[nodiscard]] QByteArray vault() const { return contents(file("vault.json")); }
    void putBackVault(const QByteArray &bytes) const
    {
        overwrite(file("vault.json"), bytes);
        overwrite(file("vault.json.bak"), bytes);
    }

private:
    QStringList m_log;
};
