// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../../../support/FakeClock.h"
#include "core/Futures.h"
#include "core/RecordId.h"
#include "core/RevealAlarm.h"
#include "services/affairs/rules/ErrorList.h"
#include "services/affairs/rules/ProblemList.h"
#include "services/affairs/rules/RecordTypes.h"
#include "services/affairs/view/MakeService.h"
#include "services/residents/rules/RecordTypes.h"
#include "store/SqlDocumentStore.h"
#include "ui/Theme.h"
#include "ui/text/ErrorText.h"
#include "ui/text/ProblemText.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDebug>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace yc::test {

/// People straight from the store.
class StoreDirectory final : public core::ResidentDirectory {
public:
    explicit StoreDirectory(core::DocumentStore &store)
        : m_store(store)
    {
    }
    QFuture<core::Result<core::Person>> load(const QString &id) override
    {
        return core::then(m_store.load(id),
                          [](const core::Result<core::Document> &document) -> core::Result<core::Person> {
                              if (!document)
                                  return std::unexpected(document.error());
                              return person(document->id, document->body.toVariantMap(), document->body);
                          });
    }
    QFuture<core::Result<QList<core::Person>>> find(const QString &text, int limit) override
    {
        return core::then(m_store.search({.text = text, .types = {QStringLiteral("resident")}, .limit = limit}, 7),
                          [](const core::Result<QList<core::SearchHit>> &hits) -> core::Result<QList<core::Person>> {
                              if (!hits)
                                  return std::unexpected(hits.error());
                              QList<core::Person> people;
                              for (const core::SearchHit &hit : *hits)
                                  people.append(person(hit.id, hit.row, {}));
                              return people;
                          });
    }
    QFuture<core::Result<QList<core::Person>>> household(const QString &) override
    {
        return QtFuture::makeReadyValueFuture(core::Result<QList<core::Person>>(QList<core::Person>()));
    }
    void show(const QString &) override {}
    void add(const QJsonObject &known, std::function<void(QString)> done) override
    {
        asked = known;
        done(added);
    }
    QJsonObject asked;
    QString added;

private:
    static core::Person person(const QString &id, const QVariantMap &map, const QJsonObject &body)
    {
        const auto text = [&](const char *key) { return map.value(QString::fromLatin1(key)).toString(); };
        return {.id = id,
                .name = text("name"),
                .sex = text("sex"),
                .birth = QDate::fromString(text("birth").left(10), Qt::ISODate),
                .idNumber = text("id_number"),
                .telephone = text("telephone"),
                .address = text("address"),
                .committee = {},
                .household = {},
                .tags = map.value(QStringLiteral("tags")).toStringList(),
                .body = body};
    }
    core::DocumentStore &m_store;
};

/// Remembers where a page wanted to go.
class SpyNavigator final : public ui::Navigator {
public:
    void open(const QString &page, const QVariantMap &arguments) override { opened.append({page, arguments}); }
    void back() override {}
    void setCurrentPerson(const QString &id) override { person = id; }
    [[nodiscard]] QString currentPerson() const override { return person; }
    void say(Tone, const QString &text) override { said.append(text); }
    void sayError(const core::Error &error) override { errors.append(error.code); }
    QList<std::pair<QString, QVariantMap>> opened;
    QString person;
    QStringList said;
    QStringList errors;
};

inline QString idNumber(const QString &seventeen)
{
    static const int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += seventeen.at(i).digitValue() * weights[i];
    return seventeen + QStringLiteral("10X98765432").at(sum % 11);
}

/// A desk without the frame around it: store, people, service, and a window to put its pages in.
class AffairsDesk {
public:
    /// `more`: permissions beside those of a clerk who decides too.
    explicit AffairsDesk(const QStringList &more = {})
        : m_clock(std::make_shared<FakeClock>(QDateTime(QDate(2026, 11, 20), QTime(14, 22, 8))))
    {
        ui::ErrorText::add(affairs::errorList());
        ui::ProblemText::add(affairs::problemList());
        QList<core::RecordType> types = affairs::recordTypes();
        for (core::RecordType &type : types)
            type.line = QStringLiteral("affairs");
        types += residents::recordTypes();
        types += core::deskRecordTypes();
        core::Session session{
            QStringLiteral("person:01900000-0000-7000-8000-000000000001"),
            QStringLiteral("周敏"),
            {QStringLiteral("clerk")},
            {QStringLiteral("affairs.view"), QStringLiteral("affairs.accept"), QStringLiteral("affairs.refuse"),
             QStringLiteral("affairs.review"), QStringLiteral("affairs.decide"), QStringLiteral("affairs.reopen"),
             QStringLiteral("affairs.print"), QStringLiteral("residents.edit"), QStringLiteral("residents.view")},
            QStringLiteral("310106013"),
            QStringLiteral("静安寺街道社区事务受理服务中心"),
            QStringLiteral("3")};
        for (const QString &permission : more)
            session.permissions << permission;
        auto opened = store::SqlDocumentStore::open(
            {m_folder.filePath(QStringLiteral("store.db")), types, session, m_clock}, QByteArray(48, 'k'));
        if (!opened)
            qFatal("no store: %s", qPrintable(opened.error().code));
        m_store = std::move(*opened);
        m_people = std::make_unique<StoreDirectory>(*m_store);
        m_context.emplace(ui::ServiceContext{*m_store, navigator, m_people.get(), nullptr});
        m_service = affairs::makeService();
        m_context->cases = m_service->caseDesk();
        m_context->services = {m_service.get()};
        m_service->start(*m_context);
    }
    ~AffairsDesk() { m_window.reset(); }

    FakeClock &clock() { return *m_clock; }
    store::SqlDocumentStore &store() { return *m_store; }
    StoreDirectory &people() { return *m_people; }
    ui::Service &service() { return *m_service; }
    QString folder() const { return m_folder.path(); }

    /// A fresh window with the page in it, open and active.
    template<class Page = ui::ServicePage>
    Page *show(const QString &id, const QVariantMap &arguments = {}, QSize size = {970, 820})
    {
        m_window = std::make_unique<QWidget>();
        auto *layout = new QVBoxLayout(m_window.get());
        layout->setContentsMargins(0, 0, 0, 0);
        ui::ServicePage *page = nullptr;
        for (const ui::PageDeclaration &declaration : m_service->pages()) {
            if (declaration.id == id)
                page = declaration.make(*m_context, m_window.get());
        }
        if (!page)
            qFatal("no page %s", qPrintable(id));
        layout->addWidget(page);
        m_window->resize(size);
        m_window->show();
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get()))
            qFatal("window not active");
        page->open(arguments);
        return static_cast<Page *>(page);
    }
    void closeWindow() { m_window.reset(); }
    QWidget *window() { return m_window.get(); }

    /// To wherever the focus is, as a keyboard does.
    static void type(const QString &text) { QTest::keyClicks(focus(), text); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focus(), key, modifiers);
    }
    static QWidget *focus()
    {
        QWidget *widget = QApplication::focusWidget();
        if (!widget)
            widget = QApplication::activeWindow();
        return widget;
    }

    QString addResident(const QJsonObject &body)
    {
        const QString id = QStringLiteral("resident:") + core::newUuid7(m_clock->now());
        const auto done = execute([&](core::Transaction &transaction) -> core::Result<QJsonObject> {
            core::Document document;
            document.id = id;
            document.type = QStringLiteral("resident");
            document.body = body;
            YC_TRY(transaction.put(document));
            return QJsonObject();
        });
        if (!done)
            qFatal("resident not stored: %s %s", qPrintable(done.error().code),
                   qPrintable(QDebug::toString(done.error().context)));
        return id;
    }
    /// 王秀兰, 82: entitled to much.
    QString addWang()
    {
        return addResident(
            {{QStringLiteral("name"), QStringLiteral("王秀兰")},
             {QStringLiteral("sex"), QStringLiteral("2")},
             {QStringLiteral("birth"), QStringLiteral("1944-03-02")},
             {QStringLiteral("id_number"), idNumber(QStringLiteral("31019919440302002"))},
             {QStringLiteral("telephone"), QStringLiteral("13800005678")},
             {QStringLiteral("residence_category"), QStringLiteral("11")},
             {QStringLiteral("address"), QStringLiteral("延安中路154弄10号704室")},
             {QStringLiteral("tags"), QJsonArray{QStringLiteral("living_alone"), QStringLiteral("advanced_age")}}});
    }
    core::Result<QJsonObject> run(core::Command command)
    {
        auto future = m_store->execute(std::move(command));
        future.waitForFinished();
        return future.result();
    }
    core::Result<QJsonObject> execute(std::function<core::Result<QJsonObject>(core::Transaction &)> work)
    {
        return run({QStringLiteral("test.command"), {}, {}, {}, std::move(work)});
    }
    qint64 count(const QString &type)
    {
        auto future = m_store->count({.type = type});
        future.waitForFinished();
        return future.result().value_or(-1);
    }
    core::Document only(const QString &type)
    {
        auto rows = m_store->query({.type = type});
        rows.waitForFinished();
        if (!rows.result() || rows.result()->rows.size() != 1)
            return {};
        return load(rows.result()->rows.first().first().toString());
    }
    core::Document load(const QString &id)
    {
        auto document = m_store->load(id);
        document.waitForFinished();
        return document.result().value_or(core::Document());
    }

    SpyNavigator navigator;

private:
    QTemporaryDir m_folder;
    std::shared_ptr<FakeClock> m_clock;
    std::unique_ptr<store::SqlDocumentStore> m_store;
    std::unique_ptr<StoreDirectory> m_people;
    std::optional<ui::ServiceContext> m_context;
    std::unique_ptr<ui::Service> m_service;
    std::unique_ptr<QWidget> m_window;
};

} // namespace yc::test
