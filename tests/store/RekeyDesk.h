// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TestStore.h"
#include "store/Desk.h"

#include <QDir>
#include <QFile>

namespace yc::test {

/// The folder of a closed desk with two people and some records, cheap to open; copied for each try of a test.
class RekeyDesk {
public:
    static constexpr const char *anPass = "Lantern-42x";
    static constexpr const char *boPass = "Teapot-77yz";

    explicit RekeyDesk(int records = 40)
        : m_records(records)
    {
        const store::DeskSettings settings{
            .org = QStringLiteral("310106013"), .orgName = QStringLiteral("静安寺街道"), .window = QStringLiteral("3")};
        auto made =
            store::Desk::create(folder(), settings, person("1001", "安一", 1), pass(anPass), types(), clock(), cheap());
        if (!made || !made->desk->addPerson(*made->store, person("1002", "柏二", 2), pass(boPass)))
            qFatal("no desk: %s", made ? "second person" : qPrintable(made.error().code));
        for (int i = 0; i < records; ++i)
            add(*made->store, i);
        m_code.emplace(std::move(made->recoveryCode));
    }

    static store::Vault::Settings cheap()
    {
        return {store::KdfCost{1, 8'192}, store::PassphraseRules{QDate(2020, 1, 1), 10, 3, 4}};
    }
    static store::Passphrase pass(const char *text) { return store::Passphrase::fromText(QString::fromUtf8(text)); }
    static store::PersonEntry person(const char *number, const char *name, int serial)
    {
        store::PersonEntry entry;
        entry.id = QStringLiteral("person:0198f000-0000-7000-8000-%1").arg(serial, 12, 10, QLatin1Char('0'));
        entry.number = QString::fromUtf8(number);
        entry.name = QString::fromUtf8(name);
        entry.roles = serial == 1
                          ? QStringList{QStringLiteral("security_administrator"), QStringLiteral("administrator")}
                          : QStringList{QStringLiteral("clerk")};
        entry.mustChange = false;
        entry.created = QDateTime(QDate(2026, 5, 4), QTime(1, 2, 3), QTimeZone::UTC);
        return entry;
    }
    static QList<core::RecordType> types() { return {sampleType(), draftSampleType()}; }
    static std::shared_ptr<FakeClock> clock()
    {
        static const auto clock = std::make_shared<FakeClock>();
        return clock;
    }
    static void add(store::SqlDocumentStore &store, int i)
    {
        auto future = store.execute(
            {QStringLiteral("test.command"), {}, {}, {}, [i](core::Transaction &tx) -> core::Result<QJsonObject> {
                 core::Document document;
                 document.id = QStringLiteral("resident:") + core::newUuid7(tx.now());
                 document.body = {
                     {QStringLiteral("name"), QStringLiteral("欧阳明珠")},
                     {QStringLiteral("id_number"), QStringLiteral("310199%1").arg(i, 12, 10, QLatin1Char('0'))},
                     {QStringLiteral("note"), QString(i % 7 * 300, QLatin1Char('x'))}};
                 YC_TRY(tx.put(document));
                 return QJsonObject();
             }});
        future.waitForFinished();
        if (!future.result())
            qFatal("cannot store: %s", qPrintable(future.result().error().code));
    }

    [[nodiscard]] QString folder() const { return m_dir.path(); }
    [[nodiscard]] int records() const { return m_records; }
    [[nodiscard]] const store::RecoveryCode &code() const { return *m_code; }

    /// All files of `from`, and no others, in `to`.
    static void copyFolder(const QString &from, const QString &to)
    {
        QDir target(to);
        for (const QString &name : target.entryList(QDir::Files))
            target.remove(name);
        target.mkpath(QStringLiteral("."));
        for (const QString &name : QDir(from).entryList(QDir::Files)) {
            if (name != u"desk.lock" && !QFile::copy(from + u'/' + name, to + u'/' + name))
                qFatal("cannot copy %s", qPrintable(name));
        }
    }
    static core::Result<std::unique_ptr<store::Desk>> open(const QString &folder)
    {
        return store::Desk::open(folder, types(), clock(), cheap());
    }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QString storePath(const QString &folder) { return folder + QStringLiteral("/store.db"); }
    /// SQLCipher's salt: another key has another.
    static QByteArray salt(const QString &folder) { return contents(storePath(folder)).first(16); }

    /// "old" or "new" if the desk in `folder` works whole under one of the keys; else what is wrong.
    [[nodiscard]] QString state(const QString &folder) const
    {
        auto desk = open(folder);
        if (!desk)
            return QStringLiteral("open: ") + desk.error().code;
        auto store = (*desk)->signIn(QStringLiteral("1001"), pass(anPass));
        if (!store)
            return QStringLiteral("sign in: ") + store.error().code;
        const auto count = waitFor((*store)->count({.type = QStringLiteral("resident")}));
        if (!count || *count != m_records)
            return QStringLiteral("records are missing");
        store->reset();
        if ((*desk)->vault().pendingKey((*desk)->key()).value().has_value())
            return QStringLiteral("a key is still pending");
        for (const QString &name : QDir(folder).entryList(QDir::Files)) {
            if (name.contains(u"rekey") || name.contains(u"before-v"))
                return name + QStringLiteral(" is left");
        }
        const auto recovered = (*desk)->vault().unlockWithRecovery(*m_code);
        const auto other = (*desk)->vault().unlock(QStringLiteral("1002"), pass(boPass));
        if (!recovered || !recovered->equals((*desk)->key()) || !other || !other->equals((*desk)->key()))
            return QStringLiteral("somebody is locked out");
        return salt(folder) == salt(this->folder()) ? QStringLiteral("old") : QStringLiteral("new");
    }

private:
    QTemporaryDir m_dir;
    int m_records;
    std::optional<store::RecoveryCode> m_code;
};

} // namespace yc::test
