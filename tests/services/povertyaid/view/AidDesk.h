// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FakeClock.h"
#include "core/RecordId.h"
#include "core/RevealAlarm.h"
#include "services/povertyaid/rules/ErrorList.h"
#include "services/povertyaid/rules/RecordTypes.h"
#include "services/povertyaid/view/MakeService.h"
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

/// A window with the pages of povertyaid over an encrypted store; people come from the residents service.
class AidDesk final : public QStackedWidget, public ui::Navigator {
public:
    AidDesk()
        : clock(std::make_shared<FakeClock>(QDateTime(QDate(2025, 3, 10), QTime(10, 0))))
    {
        ui::ErrorText::add(povertyaid::errorList());
        core::Session session{QStringLiteral("person:01900000-0000-7000-8000-000000000001"),
                              QStringLiteral("周敏"),
                              {QStringLiteral("clerk"), QStringLiteral("approver")},
                              {QStringLiteral("residents.view"), QStringLiteral("residents.edit"),
                               QStringLiteral("residents.reveal"), QStringLiteral("povertyaid.view"),
                               QStringLiteral("povertyaid.apply"), QStringLiteral("povertyaid.decide"),
                               QStringLiteral("povertyaid.pay"), QStringLiteral("povertyaid.check")},
                              QStringLiteral("310106013"),
                              QStringLiteral("静安寺街道社区事务受理服务中心"),
                              QStringLiteral("3")};
        auto opened = store::SqlDocumentStore::open(
            {m_folder.filePath(QStringLiteral("store.db")),
             residents::recordTypes() + povertyaid::recordTypes() + core::deskRecordTypes(), session, clock},
            QByteArray(48, 'k'));
        if (!opened)
            qFatal("no store: %s", qPrintable(opened.error().code));
        m_store = std::move(*opened);
        m_people = residents::makeService();
        m_service = povertyaid::makeService();
        m_context.reset(new ui::ServiceContext{*m_store, *this, m_people->residentDirectory(), nullptr});
        m_people->start(*m_context);
        m_service->start(*m_context);
        resize(1070, 860);
        show();
        activateWindow();
        if (!QTest::qWaitForWindowActive(this)) // before that no widget has the focus
            qFatal("no active window");
    }
    ~AidDesk() override
    {
        for (ui::ServicePage *page : std::as_const(m_pages))
            delete page;
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
        Q_ASSERT(m_pages.contains(page));
        setCurrentWidget(m_pages.value(page));
        m_pages.value(page)->open(arguments);
    }
    void back() override {}
    void setCurrentPerson(const QString &id) override { m_person = id; }
    [[nodiscard]] QString currentPerson() const override { return m_person; }
    void say(Tone, const QString &text) override { said.append(text); }
    void sayError(const core::Error &error) override { said.append(error.code); }
    template<class T> [[nodiscard]] T *page(const QString &id) const { return qobject_cast<T *>(m_pages.value(id)); }

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
        auto future = m_store->execute(std::move(command));
        future.waitForFinished();
        if (!future.result())
            qFatal("not stored: %s", qPrintable(future.result().error().code));
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
    /// Parents and a pupil; the father's id. All invented.
    QString settle()
    {
        const QString household =
            put(QStringLiteral("household"), {{QStringLiteral("number"), QStringLiteral("000031")}});
        const auto person = [&](const QString &name, const QString &birth, const QString &relation,
                                const QString &sex) {
            return put(QStringLiteral("resident"), {{QStringLiteral("name"), name},
                                                    {QStringLiteral("birth"), birth},
                                                    {QStringLiteral("sex"), sex},
                                                    {QStringLiteral("household"), household},
                                                    {QStringLiteral("relation"), relation},
                                                    {QStringLiteral("committee"), QStringLiteral("310106013005")}});
        };
        const QString father =
            person(QStringLiteral("周建国"), QStringLiteral("1980-03-04"), QStringLiteral("02"), QStringLiteral("1"));
        person(QStringLiteral("李文秀"), QStringLiteral("1982-07-15"), QStringLiteral("12"), QStringLiteral("2"));
        person(QStringLiteral("周小雨"), QStringLiteral("2012-09-01"), QStringLiteral("31"), QStringLiteral("2"));
        return father;
    }

    std::shared_ptr<FakeClock> clock;
    QStringList said;

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
