// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FakeClock.h"
#include "core/RecordId.h"
#include "core/RevealAlarm.h"
#include "services/residents/rules/ErrorList.h"
#include "services/residents/rules/ProblemList.h"
#include "services/residents/rules/RecordTypes.h"
#include "services/residents/view/MakeService.h"
#include "store/SqlDocumentStore.h"
#include "ui/Theme.h"
#include "ui/text/ErrorText.h"
#include "ui/text/ProblemText.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QJsonArray>
#include <QJsonObject>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

namespace yc::test {

/// Two matters and two suggestions for everyone; remembers what was asked of it.
class FakeCaseDesk final : public core::CaseDesk {
public:
    void accept(const QString &residentId, const QString &item) override { accepted.append({residentId, item}); }
    void show(const QString &caseId) override { shown.append(caseId); }
    [[nodiscard]] QFuture<core::Result<core::Rows>> casesOf(const QString &) override
    {
        core::Rows rows{{QStringLiteral("id"), QStringLiteral("number"), QStringLiteral("item_name"),
                         QStringLiteral("state"), QStringLiteral("due"), QStringLiteral("accepted_on")},
                        {}};
        rows.rows = {{QStringLiteral("case:2"), QStringLiteral("2026-310106-004812"),
                      QStringLiteral("老年综合津贴申领"), QStringLiteral("accepted"), QStringLiteral("2026-11-23"),
                      QStringLiteral("2026-10-26")},
                     {QStringLiteral("case:1"), QStringLiteral("2026-310106-003377"), QStringLiteral("适老化改造申请"),
                      QStringLiteral("decided"), QStringLiteral("2026-07-30"), QStringLiteral("2026-07-01")}};
        return QtFuture::makeReadyValueFuture(core::Result<core::Rows>(rows));
    }
    [[nodiscard]] QFuture<core::Result<QList<Suggestion>>> suggestionsFor(const QString &) override
    {
        const QList<Suggestion> offers{
            {QStringLiteral("elder.subsidy"), QStringLiteral("养老服务补贴"), QStringLiteral("80岁以上、低收入")},
            {QStringLiteral("elder.call"), QStringLiteral("安康通紧急呼叫"), QStringLiteral("独居高龄免费安装")}};
        return QtFuture::makeReadyValueFuture(core::Result<QList<Suggestion>>(offers));
    }
    QList<std::pair<QString, QString>> accepted;
    QStringList shown;
};

/// A window with the pages of residents over an encrypted store in a folder of its own.
class ViewDesk final : public QStackedWidget, public ui::Navigator {
public:
    ViewDesk()
    {
        ui::ErrorText::add(residents::errorList());
        ui::ProblemText::add(residents::problemList());
        openStore();
        resize(970, 846); // the middle column of the frame at 1440 × 900
        show();
        activateWindow();
        if (!QTest::qWaitForWindowActive(this))
            qFatal("no active window");
    }
    ~ViewDesk() override { closeStore(); }

    void openStore()
    {
        core::Session session{QStringLiteral("person:01900000-0000-7000-8000-000000000001"),
                              QStringLiteral("周敏"),
                              {QStringLiteral("administrator")},
                              {QStringLiteral("residents.view"), QStringLiteral("residents.edit"),
                               QStringLiteral("residents.reveal"), QStringLiteral("residents.import"),
                               QStringLiteral("affairs.accept")},
                              QStringLiteral("310106"),
                              QStringLiteral("静安区"),
                              QStringLiteral("3")};
        auto opened =
            store::SqlDocumentStore::open({m_folder.filePath(QStringLiteral("store.db")),
                                           residents::recordTypes() + core::deskRecordTypes(), session, clock},
                                          QByteArray(48, 'k'));
        if (!opened)
            qFatal("no store: %s", qPrintable(opened.error().code));
        m_store = std::move(*opened);
        m_service = residents::makeService();
        m_context.reset(new ui::ServiceContext{*m_store, *this, m_service->residentDirectory(), &cases});
        m_service->start(*m_context);
    }
    /// As a kill does: pages and store go, what is stored stays.
    void closeStore()
    {
        for (ui::ServicePage *page : std::as_const(m_pages))
            delete page;
        m_pages.clear();
        m_trail.clear();
        m_service.reset();
        m_context.reset();
        m_store.reset();
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
        m_trail.append(page);
        setCurrentWidget(m_pages.value(page));
        m_pages.value(page)->open(arguments);
    }
    void back() override
    {
        if (m_trail.size() > 1)
            m_trail.removeLast();
        setCurrentWidget(m_pages.value(m_trail.last()));
    }
    void setCurrentPerson(const QString &id) override { m_person = id; }
    [[nodiscard]] QString currentPerson() const override { return m_person; }
    void say(Tone, const QString &text) override { said.append(text); }
    void sayError(const core::Error &error) override { said.append(error.code); }

    template<class T> [[nodiscard]] T *page(const QString &id) const { return qobject_cast<T *>(m_pages.value(id)); }
    [[nodiscard]] ui::ServicePage *current() const { return qobject_cast<ui::ServicePage *>(currentWidget()); }
    [[nodiscard]] ui::Service &service() { return *m_service; }
    [[nodiscard]] store::SqlDocumentStore &store() { return *m_store; }
    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }

    core::Result<QJsonObject> execute(std::function<core::Result<QJsonObject>(core::Transaction &)> work)
    {
        core::Command command{.name = QStringLiteral("test.command"), .permission = {}};
        command.work = std::move(work);
        auto future = m_store->execute(std::move(command));
        future.waitForFinished();
        return future.result();
    }
    QString put(const QString &type, const QJsonObject &body, const QString &id = {})
    {
        QString made = id.isEmpty() ? type + u':' + core::newUuid7(clock->now()) : id;
        clock->advance(std::chrono::milliseconds(1));
        const auto done = execute([&](core::Transaction &transaction) -> core::Result<QJsonObject> {
            core::Document document;
            if (auto stored = transaction.load(made))
                document = *stored;
            document.id = made;
            document.type = type;
            document.body = body;
            YC_TRY(transaction.put(document));
            return QJsonObject();
        });
        return done ? made : QString();
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
        auto future = m_store->count({.type = type});
        future.waitForFinished();
        const auto counted = future.result();
        return counted ? *counted : -1;
    }

    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    FakeCaseDesk cases;
    QStringList said;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::SqlDocumentStore> m_store;
    std::unique_ptr<ui::Service> m_service;
    std::unique_ptr<ui::ServiceContext> m_context;
    QHash<QString, ui::ServicePage *> m_pages;
    QStringList m_trail;
    QString m_person;
};

/// As an input method commits it: QTest types ASCII only.
inline void typeText(QWidget *field, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(field, &event);
}

struct Town {
    QString elder;
    QString son;
    QString household;
};

/// A street with a household of two and a few neighbours. All invented.
inline Town settle(ViewDesk &desk)
{
    Town town;
    town.household = desk.put(QStringLiteral("household"), {{QStringLiteral("number"), QStringLiteral("000017")}});
    const auto person = [&](const QString &name, const QString &number, const QJsonObject &more) {
        QJsonObject body = more;
        body.insert(QStringLiteral("name"), name);
        body.insert(QStringLiteral("id_number"), number);
        body.insert(QStringLiteral("id_kind"), QStringLiteral("citizen"));
        body.insert(QStringLiteral("sex"),
                    number.at(16).digitValue() % 2 == 0 ? QStringLiteral("2") : QStringLiteral("1"));
        body.insert(QStringLiteral("birth"),
                    QString(number.mid(6, 4) + u'-' + number.mid(10, 2) + u'-' + number.mid(12, 2)));
        body.insert(QStringLiteral("committee"), QStringLiteral("310106013005"));
        return desk.put(QStringLiteral("resident"), body);
    };
    town.elder =
        person(QStringLiteral("王秀兰"), QStringLiteral("310199194403020021"),
               {{QStringLiteral("telephone"), QStringLiteral("13812345678")},
                {QStringLiteral("address"), QStringLiteral("延安中路154弄10号704室")},
                {QStringLiteral("household"), town.household},
                {QStringLiteral("relation"), QStringLiteral("02")},
                {QStringLiteral("ethnic_group"), QStringLiteral("01")},
                {QStringLiteral("marital"), QStringLiteral("30")},
                {QStringLiteral("education"), QStringLiteral("71")},
                {QStringLiteral("residence_category"), QStringLiteral("11")},
                {QStringLiteral("emergency_name"), QStringLiteral("王磊")},
                {QStringLiteral("emergency_relation"), QStringLiteral("20")},
                {QStringLiteral("emergency_telephone"), QStringLiteral("13955552211")},
                {QStringLiteral("source"), QStringLiteral("人口库")},
                {QStringLiteral("tags"), QJsonArray{QStringLiteral("living_alone"), QStringLiteral("advanced_age"),
                                                    QStringLiteral("low_income")}}});
    town.son = person(QStringLiteral("王磊"), QStringLiteral("310199197005110033"),
                      {{QStringLiteral("telephone"), QStringLiteral("13955552211")},
                       {QStringLiteral("address"), QStringLiteral("延安中路154弄10号704室")},
                       {QStringLiteral("household"), town.household},
                       {QStringLiteral("relation"), QStringLiteral("20")}});
    person(QStringLiteral("单晓琴"), QStringLiteral("310199199812030047"),
           {{QStringLiteral("telephone"), QStringLiteral("02162345678")},
            {QStringLiteral("address"), QStringLiteral("胶州路1号2室")},
            {QStringLiteral("residence_category"), QStringLiteral("21")}});
    person(QStringLiteral("赵小满"), QStringLiteral("310199201506200052"),
           {{QStringLiteral("address"), QStringLiteral("胶州路8号601室")}});
    person(QStringLiteral("欧阳玉珍"), QStringLiteral("310199193911200067"),
           {{QStringLiteral("telephone"), QStringLiteral("13711112222")},
            {QStringLiteral("address"), QStringLiteral("常德路20弄3号")},
            {QStringLiteral("tags"), QJsonArray{QStringLiteral("advanced_age"), QStringLiteral("veteran")}}});
    return town;
}

} // namespace yc::test
