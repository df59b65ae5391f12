// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FakeClock.h"
#include "core/RecordId.h"
#include "store/SqlDocumentStore.h"

#include <QDebug>
#include <QTemporaryDir>

namespace yc::test {

/// A resident as the store's own tests need one: every way of being searched, one unique field.
inline core::RecordType sampleType()
{
    using enum core::FieldKind;
    core::RecordType type{QStringLiteral("resident"), 1, {}};
    type.fields = {
        {.key = QStringLiteral("name"), .searchAs = core::SearchAs::Name, .indexed = true},
        {.key = QStringLiteral("id_number"), .searchAs = core::SearchAs::IdentityNumber, .unique = true},
        {.key = QStringLiteral("telephone"), .searchAs = core::SearchAs::Telephone, .column = true},
        {.key = QStringLiteral("address"), .searchAs = core::SearchAs::Address, .column = true},
        {.key = QStringLiteral("tags"), .kind = List, .column = true},
        {.key = QStringLiteral("birth"), .kind = Date, .column = true},
        {.key = QStringLiteral("visits"), .kind = Integer, .column = true},
        {.key = QStringLiteral("note")},
    };
    return type;
}

inline core::RecordType draftSampleType()
{
    core::RecordType type{QStringLiteral("draft"), 1, {}};
    type.fields = {{.key = QStringLiteral("step"), .column = true}};
    type.localOnly = true;
    return type;
}

inline core::Session sampleSession()
{
    return {QStringLiteral("person:01900000-0000-7000-8000-000000000001"),
            QStringLiteral("测试员"),
            {QStringLiteral("clerk")},
            {QStringLiteral("residents.edit")},
            QStringLiteral("310106013"),
            QStringLiteral("静安寺街道"),
            QStringLiteral("3")};
}

inline QByteArray sampleKey() { return QByteArray(48, 'k'); }

/// A store in a folder of its own that can be closed and opened again.
class TestStore {
public:
    TestStore()
    {
        if (const auto opened = open(); !opened)
            qFatal("no test store: %s %s", qPrintable(opened.error().code),
                   qPrintable(QDebug::toString(opened.error().context)));
    }

    core::Result<> open(QList<core::RecordType> types = {sampleType(), draftSampleType()})
    {
        m_store.reset();
        auto opened = store::SqlDocumentStore::open({path(), std::move(types), m_session, m_clock}, sampleKey());
        if (!opened)
            return std::unexpected(opened.error());
        m_store = std::move(*opened);
        return {};
    }
    void close() { m_store.reset(); }
    /// Closes it and opens it for somebody else.
    core::Result<> signIn(const core::Session &session,
                          QList<core::RecordType> types = {sampleType(), draftSampleType()})
    {
        m_session = session;
        return open(std::move(types));
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("store.db")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] FakeClock &clock() { return *m_clock; }
    store::SqlDocumentStore *operator->() { return m_store.get(); }
    store::SqlDocumentStore &operator*() { return *m_store; }

    /// Runs work in a command and waits.
    core::Result<QJsonObject> execute(std::function<core::Result<QJsonObject>(core::Transaction &)> work,
                                      const QString &permission = QStringLiteral("residents.edit"))
    {
        auto future = m_store->execute({QStringLiteral("test.command"), permission, {}, {}, std::move(work)});
        future.waitForFinished();
        return future.result();
    }
    /// Stores one record and returns its id; empty if it failed.
    QString add(const QJsonObject &body, const QString &type = QStringLiteral("resident"))
    {
        const QString id = type + u':' + core::newUuid7(m_clock->now());
        const auto done = execute([&](core::Transaction &tx) -> core::Result<QJsonObject> {
            core::Document document;
            document.id = id;
            document.body = body;
            YC_TRY(tx.put(document));
            return QJsonObject();
        });
        return done ? id : QString();
    }

private:
    QTemporaryDir m_folder;
    core::Session m_session = sampleSession();
    std::shared_ptr<FakeClock> m_clock = std::make_shared<FakeClock>();
    std::unique_ptr<store::SqlDocumentStore> m_store;
};

template<class T> T waitFor(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace yc::test
