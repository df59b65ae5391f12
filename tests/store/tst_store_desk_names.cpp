// SPDX-License-Identifier: GPL-3.0-or-later
// What other desks have to know of this one: the names of its people, and the mark in its numbers.
#include "TestDesk.h"
#include "core/DeskMark.h"
#include "core/PeopleNames.h"

#include <QSignalSpy>
#include <QTest>

using namespace yc;
using namespace yc::test;

class StoreDeskNames : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_shared<FakeClock>();
        auto made = store::Desk::create(folder(), TestDesk::settings(), person("1001", "安一", 1, {}),
                                        TestDesk::pass(pass), types(), m_clock, TestDesk::cheap());
        QVERIFY2(made, made ? "" : qPrintable(made.error().code));
        m_desk = std::move(made->desk);
        m_store = std::move(made->store);
    }
    void cleanup()
    {
        m_store.reset();
        m_desk.reset();
    }

    void whoIsAddedOrRenamedIsKnownByName()
    {
        QCOMPARE(nameOf(1), QStringLiteral("安一"));
        store::PersonEntry second = person("1002", "柏二", 2, {QStringLiteral("clerk")});
        QVERIFY(m_desk->addPerson(*m_store, second, TestDesk::pass("Teapot-77yz")));
        QCOMPARE(nameOf(2), QStringLiteral("柏二"));
        second.name = QStringLiteral("柏二丽");
        QVERIFY(m_desk->updatePerson(*m_store, second));
        QCOMPARE(nameOf(2), QStringLiteral("柏二丽"));
        QVERIFY(m_desk->removePerson(*m_store, QStringLiteral("1002")));
        QCOMPARE(nameOf(2), QStringLiteral("柏二丽")); // who has left stays known: records still name them
        const auto card = waitFor(m_store->load(core::staffRecordId(TestDesk::idOf(2))));
        QCOMPARE(card->body.keys(),
                 (QStringList{QStringLiteral("name"), QStringLiteral("org_name"), QStringLiteral("person")}));
        QCOMPARE(card->org, TestDesk::settings().org);
    }

    void aSignInWithNothingNewWritesNothing()
    {
        const auto before = waitFor(m_store->load(core::staffRecordId(TestDesk::idOf(1))));
        QVERIFY(before);
        signInAgain();
        const auto after = waitFor(m_store->load(core::staffRecordId(TestDesk::idOf(1))));
        QCOMPARE(after->revision, before->revision);
    }

    void pagesHearOfNamesThatComeIn()
    {
        core::PeopleNames names(*m_store);
        QTRY_COMPARE(names.name(TestDesk::idOf(1)), QStringLiteral("安一"));
        QVERIFY(names.name(TestDesk::idOf(9)).isEmpty());
        QSignalSpy changed(&names, &core::PeopleNames::changed);
        core::Command command{.name = QStringLiteral("test.command")};
        command.work = [](core::Transaction &transaction) -> core::Result<QJsonObject> {
            YC_TRY(core::keepStaffName(transaction, TestDesk::idOf(9),
                                       {QStringLiteral("程三"), QStringLiteral("另一街道")}));
            return QJsonObject();
        };
        QVERIFY(waitFor(m_store->execute(std::move(command))));
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(names.name(TestDesk::idOf(9)), QStringLiteral("程三"));
        QCOMPARE(names.organisation(TestDesk::idOf(9)), QStringLiteral("另一街道"));
    }

    void theMarkIsTheDesksOwnUntilACityGivesOne()
    {
        const QString own = core::deskMark(m_desk->vault().deskId());
        QCOMPARE(m_store->session().mark, own);
        signInAgain();
        QCOMPARE(m_store->session().mark, own);
        const auto kept = m_desk->setSecret(*m_store, QStringLiteral("city"), QByteArray(R"({"mark":"A3"})"));
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().code));
        signInAgain();
        QCOMPARE(m_store->session().mark, QStringLiteral("A3"));
    }

private:
    static constexpr const char *pass = "Lantern-42x";
    [[nodiscard]] QString folder() const { return m_dir->filePath(QStringLiteral("desk")); }
    static QList<core::RecordType> types() { return {sampleType(), core::staffType()}; }
    store::PersonEntry person(const char *number, const char *name, int serial, QStringList roles) const
    {
        store::PersonEntry entry;
        entry.id = TestDesk::idOf(serial);
        entry.number = QString::fromUtf8(number);
        entry.name = QString::fromUtf8(name);
        entry.roles = roles.isEmpty()
                          ? QStringList{QStringLiteral("administrator"), QStringLiteral("security_administrator")}
                          : std::move(roles);
        entry.mustChange = false;
        entry.created = m_clock->now();
        return entry;
    }
    void signInAgain()
    {
        m_store.reset();
        m_desk->signOut();
        auto opened = m_desk->signIn(QStringLiteral("1001"), TestDesk::pass(pass));
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().code));
        m_store = std::move(*opened);
    }
    QString nameOf(int serial)
    {
        const auto card = waitFor(m_store->load(core::staffRecordId(TestDesk::idOf(serial))));
        return card ? card->body.value(u"name").toString() : card.error().code;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::shared_ptr<FakeClock> m_clock;
    std::unique_ptr<store::Desk> m_desk;
    std::unique_ptr<store::SqlDocumentStore> m_store;
};

QTEST_GUILESS_MAIN(StoreDeskNames)
#include "tst_store_desk_names.moc"
