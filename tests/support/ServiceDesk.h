// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FakeClock.h"
#include "core/RecordId.h"
#include "core/RevealAlarm.h"
#include "services/residents/rules/RecordTypes.h"
#include "services/residents/view/MakeService.h"
#include "store/SqlDocumentStore.h"
#include "ui/Service.h"

#include <QApplication>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

namespace yc::test {

/// A window with the pages of one service over an encrypted store, for people who sign in one after the other;
/// residents come from their own service.
class ServiceDesk : public QStackedWidget, public ui::Navigator {
public:
    ~ServiceDesk() override { leave(); }

    void open(const QString &page, const QVariantMap &arguments = {}) override
    {
        if (!m_pages.contains(page)) {
            const auto declared = m_service->pages();
            for (const ui::PageDeclaration &declaration : declared) {
                if (declaration.id == page) {
                    m_pages.insert(page, declaration.make(*m_context, this));
                    addWidget(m_pages.value(page));
                }
            }
        }
        if (!m_pages.contains(page)) {
            said.append(QStringLiteral("open ") + page); // of another service
            return;
        }
        setCurrentWidget(m_pages.value(page));
        m_pages.value(page)->open(arguments);
    }
    void back() override {}
    void setCurrentPerson(const QString &id) override { m_person = id; }
    [[nodiscard]] QString currentPerson() const override { return m_person; }
    void say(Tone, const QString &text) override { said.append(text); }
    void sayError(const core::Error &error) override { said.append(error.code); }
    template<class T> [[nodiscard]] T *page(const QString &id) const { return qobject_cast<T *>(m_pages.value(id)); }
    [[nodiscard]] ui::Service &service() const { return *m_service; }
    [[nodiscard]] core::DocumentStore &store() const { return *m_store; }

    /// The id of the new record. The clock goes on by a millisecond, so that the next one comes after it.
    QString put(const QString &type, const QJsonObject &body)
    {
        const QString id = type + u':' + core::newUuid7(clock->now());
        clock->advance(std::chrono::milliseconds(1));
        core::Command command{.name = QStringLiteral("test.command"), .permission = {}};
        command.work = [=](core::Transaction &transaction) -> core::Result<QJsonObject> {
            core::Document document;
            document.id = id;
            document.type = type;
            document.body = body;
            YC_TRY(transaction.put(document));
            return QJsonObject();
        };
        run(std::move(command));
        return id;
    }
    QJsonObject run(core::Command command)
    {
        auto future = m_store->execute(std::move(command));
        future.waitForFinished();
        const auto answer = future.result();
        if (!answer)
            qFatal("%s", qPrintable(answer.error().code));
        return *answer;
    }
    [[nodiscard]] core::Document load(const QString &id)
    {
        auto future = m_store->load(id);
        future.waitForFinished();
        return future.result().value_or(core::Document());
    }
    [[nodiscard]] qint64 count(const QString &type)
    {
        auto future = m_store->count({.type = type, .where = {}, .orderBy = {}, .columns = {}});
        future.waitForFinished();
        return future.result().value_or(-1);
    }
    /// What a tile of the workbench says; -2 if there is none.
    [[nodiscard]] qint64 figure(const QString &id)
    {
        for (const ui::WorkFigure &figure : m_service->workFigures()) {
            if (figure.id == id) {
                auto future = figure.count();
                if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000)) // it is answered on this thread
                    qFatal("no figure");
                return future.result().value_or(-1);
            }
        }
        return -2;
    }

    std::shared_ptr<FakeClock> clock;
    QStringList said;

protected:
    ServiceDesk(const QDateTime &now, QSize size)
        : clock(std::make_shared<FakeClock>(now))
    {
        resize(size);
    }
    /// Who was there before leaves.
    void enter(const core::Session &session, const QList<core::RecordType> &types, std::unique_ptr<ui::Service> service,
               core::CardReader *reader = nullptr)
    {
        leave();
        auto opened =
            store::SqlDocumentStore::open({m_folder.filePath(QStringLiteral("store.db")),
                                           residents::recordTypes() + types + core::deskRecordTypes(), session, clock},
                                          QByteArray(48, 'k'));
        if (!opened)
            qFatal("no store: %s", qPrintable(opened.error().code));
        m_store = std::move(*opened);
        m_people = residents::makeService();
        m_service = std::move(service);
        m_context.reset(new ui::ServiceContext{*m_store, *this, m_people->residentDirectory(), nullptr});
        m_context->cardReader = reader;
        m_people->start(*m_context);
        m_service->start(*m_context);
        show();
        activateWindow();
        if (!QTest::qWaitForWindowActive(this)) // before that no widget has the focus
            qFatal("no active window");
    }
    /// A session of the street with these permissions, and those that everybody has who works with residents.
    static core::Session session(int person, const QString &name, const QString &org, const QString &orgName,
                                 std::initializer_list<const char *> permissions)
    {
        QSet<QString> may{QStringLiteral("residents.view"), QStringLiteral("residents.edit")};
        for (const char *permission : permissions)
            may.insert(QString::fromLatin1(permission));
        return {QStringLiteral("person:01900000-0000-7000-8000-00000000000%1").arg(person),
                name,
                {QStringLiteral("clerk")},
                may,
                org,
                orgName,
                QStringLiteral("3")};
    }

    void leave()
    {
        for (ui::ServicePage *page : std::as_const(m_pages))
            delete page;
        m_pages.clear();
        m_service.reset();
        m_people.reset();
        m_context.reset();
        m_store.reset();
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::SqlDocumentStore> m_store;
    std::unique_ptr<ui::Service> m_people;
    std::unique_ptr<ui::Service> m_service;
    std::unique_ptr<ui::ServiceContext> m_context;
    QHash<QString, ui::ServicePage *> m_pages;
    QString m_person;
};

} // namespace yc::test
