// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FakeClock.h"
#include "cardreader/SimulatedReader.h"
#include "core/RecordId.h"
#include "core/RevealAlarm.h"
#include "services/residents/rules/RecordTypes.h"
#include "services/residents/view/MakeService.h"
#include "services/socialcard/rules/CardCommands.h"
#include "services/socialcard/rules/RecordTypes.h"
#include "services/socialcard/view/MakeService.h"
#include "store/SqlDocumentStore.h"

#include <QApplication>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

namespace yc::test {

/// A window with the pages of socialcard over an encrypted store; people come from the residents service.
class CardDesk final : public QStackedWidget, public ui::Navigator {
public:
    CardDesk()
        : clock(std::make_shared<FakeClock>(QDateTime(QDate(2026, 11, 20), QTime(10, 0))))
    {
        core::Session session{QStringLiteral("person:01900000-0000-7000-8000-000000000001"),
                              QStringLiteral("周敏"),
                              {QStringLiteral("clerk")},
                              {QStringLiteral("residents.view"), QStringLiteral("residents.edit"),
                               QStringLiteral("residents.reveal"), QStringLiteral("socialcard.view"),
                               QStringLiteral("socialcard.work"), QStringLiteral("socialcard.stock")},
                              QStringLiteral("310106012"),
                              QStringLiteral("石门二路街道社区事务受理服务中心"),
                              QStringLiteral("3")};
        auto opened = store::SqlDocumentStore::open(
            {m_folder.filePath(QStringLiteral("store.db")),
             residents::recordTypes() + socialcard::recordTypes() + core::deskRecordTypes(), session, clock},
            QByteArray(48, 'k'));
        if (!opened)
            qFatal("no store: %s", qPrintable(opened.error().code));
        m_store = std::move(*opened);
        m_people = residents::makeService();
        service = socialcard::makeService();
        reader.start();
        m_context.reset(new ui::ServiceContext{*m_store, *this, m_people->residentDirectory(), nullptr});
        m_context->cardReader = &reader;
        m_people->start(*m_context);
        service->start(*m_context);
        resize(1070, 860);
        QWidget::show();
        activateWindow();
        if (!QTest::qWaitForWindowActive(this))
            qFatal("the window has no keys");
    }
    ~CardDesk() override
    {
        for (ui::ServicePage *page : std::as_const(m_pages))
            delete page;
    }

    void open(const QString &page, const QVariantMap &arguments = {}) override
    {
        if (!m_pages.contains(page)) {
            const auto declared = service->pages();
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

    QString addPerson(const QString &name, const QString &number, const QString &birth)
    {
        const QString id = QStringLiteral("resident:") + core::newUuid7(clock->now());
        clock->advance(std::chrono::milliseconds(1));
        core::Command command{.name = QStringLiteral("test.command"), .permission = {}};
        command.work = [=](core::Transaction &transaction) -> core::Result<QJsonObject> {
            core::Document document;
            document.id = id;
            document.type = QStringLiteral("resident");
            document.body = {{QStringLiteral("name"), name},
                             {QStringLiteral("birth"), birth},
                             {QStringLiteral("id_number"), number},
                             {QStringLiteral("committee"), QStringLiteral("310106012005")}};
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
    /// A card up to the state that the last of these steps leads to.
    QString card(const QString &person, const QString &number, const QList<socialcard::CardEvent> &steps,
                 const QString &bank = QStringLiteral("icbc"))
    {
        socialcard::PersonCheck check;
        check.holderId = check.card = true;
        const QString id =
            run(socialcard::applyForCard(
                    {.resident = person, .bank = bank, .replaces = {}, .reason = {}, .check = check, .note = {}}))
                .value(u"card")
                .toString();
        for (const socialcard::CardEvent event : steps) {
            socialcard::CardStep step;
            step.card = id;
            step.revision = load(id).revision;
            step.event = event;
            step.check = check;
            step.made.cardNumber = number;
            if (!bank.isEmpty())
                step.made.bankNumber = QStringLiteral("6217000000000000012");
            run(socialcard::runCardStep(step));
        }
        return id;
    }

    std::shared_ptr<FakeClock> clock;
    cardreader::SimulatedReader reader;
    std::unique_ptr<ui::Service> service;
    QStringList said;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::SqlDocumentStore> m_store;
    std::unique_ptr<ui::Service> m_people;
    std::unique_ptr<ui::ServiceContext> m_context;
    QHash<QString, ui::ServicePage *> m_pages;
    QString m_person;
};

} // namespace yc::test
