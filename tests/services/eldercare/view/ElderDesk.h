// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FakeClock.h"
#include "core/RecordId.h"
#include "core/RevealAlarm.h"
#include "services/eldercare/rules/ErrorList.h"
#include "services/eldercare/rules/RecordTypes.h"
#include "services/eldercare/view/MakeService.h"
#include "services/residents/rules/RecordTypes.h"
#include "services/residents/view/MakeService.h"
#include "store/SqlDocumentStore.h"
#include "ui/text/ErrorText.h"

#include <QApplication>
#include <QJsonArray>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

namespace yc::test {

/// A window with the pages of eldercare over an encrypted store that several people sign in to, one after the other;
/// residents come from their own service. Wednesday, 18 November 2026.
class ElderDesk final : public QStackedWidget, public ui::Navigator {
public:
    ElderDesk()
        : clock(std::make_shared<FakeClock>(QDateTime(QDate(2026, 11, 18), QTime(10, 0))))
    {
        ui::ErrorText::add(eldercare::errorList());
        resize(1180, 900);
        signIn("clerk");
        show();
        activateWindow();
        if (!QTest::qWaitForWindowActive(this))
            qFatal("the window does not become active");
    }
    ~ElderDesk() override { close(); }

    /// "clerk", "point" (a second assessor) or "supervisor".
    void signIn(const char *who)
    {
        close();
        const bool supervisor = QLatin1String(who) == QLatin1String("supervisor");
        QSet<QString> may{QStringLiteral("residents.view"), QStringLiteral("residents.edit"),
                          QStringLiteral("eldercare.view")};
        if (supervisor)
            may.unite(QSet<QString>{QStringLiteral("eldercare.approve-payment"), QStringLiteral("eldercare.policy")});
        else
            may.unite(QSet<QString>{QStringLiteral("eldercare.assess"), QStringLiteral("eldercare.apply"),
                                    QStringLiteral("eldercare.pay"), QStringLiteral("eldercare.visit")});
        const bool clerk = QLatin1String(who) == QLatin1String("clerk");
        core::Session session{QStringLiteral("person:01900000-0000-7000-8000-00000000000%1")
                                  .arg(supervisor ? 3
                                       : clerk    ? 1
                                                  : 2),
                              supervisor ? QStringLiteral("陈主管")
                              : clerk    ? QStringLiteral("周敏")
                                         : QStringLiteral("吴晓"),
                              {QStringLiteral("clerk")},
                              may,
                              QStringLiteral("310106012"),
                              QStringLiteral("静安区南京西路街道"),
                              QStringLiteral("3")};
        auto opened = store::SqlDocumentStore::open(
            {m_folder.filePath(QStringLiteral("store.db")),
             residents::recordTypes() + eldercare::recordTypes() + core::deskRecordTypes(), session, clock},
            QByteArray(48, 'k'));
        if (!opened)
            qFatal("no store: %s", qPrintable(opened.error().code));
        m_store = std::move(*opened);
        m_people = residents::makeService();
        m_service = eldercare::makeService();
        m_context.reset(new ui::ServiceContext{*m_store, *this, m_people->residentDirectory(), nullptr});
        m_people->start(*m_context);
        m_service->start(*m_context);
    }

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

    QString addPerson(const QString &name, const QString &birth, const QStringList &tags = {},
                      const QString &category = QStringLiteral("11"))
    {
        const QString id = QStringLiteral("resident:") + core::newUuid7(clock->now());
        core::Command command{.name = QStringLiteral("test.command"), .permission = {}};
        command.work = [=](core::Transaction &transaction) -> core::Result<QJsonObject> {
            core::Document document;
            document.id = id;
            document.type = QStringLiteral("resident");
            document.body = {{QStringLiteral("name"), name},
                             {QStringLiteral("birth"), birth},
                             {QStringLiteral("sex"), QStringLiteral("2")},
                             {QStringLiteral("address"), QStringLiteral("康定路31弄2号101室")},
                             {QStringLiteral("telephone"), QStringLiteral("13800005678")},
                             {QStringLiteral("residence_category"), category},
                             {QStringLiteral("tags"), QJsonArray::fromStringList(tags)},
                             {QStringLiteral("committee"), QStringLiteral("310106012001")}};
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
        const auto loaded = future.result();
        return loaded ? *loaded : core::Document();
    }
    [[nodiscard]] qint64 count(const QString &type)
    {
        auto future = m_store->count({.type = type, .where = {}, .orderBy = {}, .columns = {}});
        future.waitForFinished();
        return future.result().value_or(-1);
    }
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

private:
    void close()
    {
        for (ui::ServicePage *page : std::as_const(m_pages))
            delete page;
        m_pages.clear();
        m_service.reset();
        m_people.reset();
        m_context.reset();
        m_store.reset();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<store::SqlDocumentStore> m_store;
    std::unique_ptr<ui::Service> m_people;
    std::unique_ptr<ui::Service> m_service;
    std::unique_ptr<ui::ServiceContext> m_context;
    QHash<QString, ui::ServicePage *> m_pages;
    QString m_person;
};

} // namespace yc::test
