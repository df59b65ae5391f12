// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestStore.h"

#include "core/DeskPolicy.h"
#include "core/Reveal.h"
#include "core/RevealAlarm.h"
#include "store/Connection.h"

#include <QTest>
#include <QTimeZone>

using namespace yc;
using core::Result;
using test::waitFor;

namespace {

const QString looker = QStringLiteral("person:01900000-0000-7000-8000-00000000000a");
const QString overseer = QStringLiteral("person:01900000-0000-7000-8000-00000000000b");

/// One store that people open one after another, as at a desk.
class Desk {
public:
    store::SqlDocumentStore &open(const QString &person, const QSet<QString> &permissions)
    {
        m_store.reset();
        core::Session session = test::sampleSession();
        session.personId = person;
        session.personName = person == looker ? QStringLiteral("看多") : QStringLiteral("督导");
        session.permissions = permissions;
        auto opened =
            store::SqlDocumentStore::open({path(), core::deskRecordTypes(), session, clock}, test::sampleKey());
        if (!opened)
            qFatal("no store: %s", qPrintable(opened.error().code));
        m_store = std::move(*opened);
        return *m_store;
    }
    store::SqlDocumentStore &asLooker() { return open(looker, {QStringLiteral("residents.reveal")}); }
    store::SqlDocumentStore &asOverseer() { return open(overseer, {QStringLiteral("desk.alarm")}); }
    void close() { m_store.reset(); }

    Result<QJsonObject> look(const QString &whose = QStringLiteral("resident:1"))
    {
        return waitFor(
            m_store->execute(core::revealCommand({.command = {"residents.reveal", "residents.reveal", "", true},
                                                  .subject = whose,
                                                  .field = QStringLiteral("telephone"),
                                                  .reason = QStringLiteral("核对")})));
    }
    /// Looks until the answer carries `key`; how many it took, 0 if none of `most` did.
    int looksUntil(const char *key, int most)
    {
        for (int i = 1; i <= most; ++i) {
            const auto answer = look();
            if (!answer)
                qFatal("no look: %s", qPrintable(answer.error().code));
            if (answer->value(QString::fromLatin1(key)).toBool())
                return i;
        }
        return 0;
    }
    /// As whoever settles them sees them; that person sits at the desk afterwards.
    core::Rows alarms() { return waitFor(asOverseer().query(core::openRevealAlarms())).value_or(core::Rows{}); }

    /// Rows of the audit log of that name, read past the store.
    qint64 logged(const QString &name)
    {
        m_store.reset();
        auto raw = store::Connection::open(path(), test::sampleKey(), store::Connection::Mode::Reader);
        if (!raw)
            return -1;
        return (*raw)
            ->scalar(QStringLiteral("SELECT count(*) FROM audit WHERE command=?"), {name})
            .value_or(QVariant(-1))
            .toLongLong();
    }

    std::shared_ptr<test::FakeClock> clock = std::make_shared<test::FakeClock>();

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("store.db")); }
    QTemporaryDir m_folder;
    std::unique_ptr<store::SqlDocumentStore> m_store;
};

QDateTime inShanghai(const QDate &day, const QTime &time) { return QDateTime(day, time, QTimeZone(8 * 3600)); }

} // namespace

class RevealTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_limits = core::RevealLimits::on(QDate(2026, 11, 20));
        QVERIFY(m_limits.warnPerDay > 1 && m_limits.warnPerDay < m_limits.alarmPerDay);
    }

    void everyLookIsLoggedAndCounted()
    {
        m_desk->asLooker();
        QCOMPARE(m_desk->look()->value(u"count").toInt(), 1);
        QCOMPARE(m_desk->look()->value(u"count").toInt(), 2);
        QCOMPARE(m_desk->logged(QStringLiteral("residents.reveal")), 2);
    }

    void withoutTheRightNothingIsSeenOrCounted()
    {
        m_desk->asOverseer();
        QCOMPARE(m_desk->look().error().code, QStringLiteral("permission.denied"));
        m_desk->asLooker();
        QCOMPARE(m_desk->look()->value(u"count").toInt(), 1);
    }

    void warnsFromTheLimitOnAndRaisesOneAlarmADay()
    {
        m_desk->asLooker();
        QCOMPARE(m_desk->looksUntil("warn", m_limits.warnPerDay), m_limits.warnPerDay);
        QVERIFY(m_desk->alarms().rows.isEmpty());
        m_desk->asLooker();
        QCOMPARE(m_desk->looksUntil("alarm", m_limits.alarmPerDay), m_limits.alarmPerDay - m_limits.warnPerDay);
        QCOMPARE(m_desk->looksUntil("alarm", 10), 0); // once a day
        QCOMPARE(m_desk->alarms().rows.size(), 1);
        QCOMPARE(m_desk->alarms().value(0, QStringLiteral("kind")).toString(), QStringLiteral("day"));
        QCOMPARE(m_desk->logged(QStringLiteral("desk.reveal-alarm")), 1);
    }

    void theCountStartsAgainAtMidnightInChina()
    {
        m_desk->clock->set(inShanghai(QDate(2026, 11, 20), QTime(23, 59, 50)));
        m_desk->asLooker();
        QCOMPARE(m_desk->look()->value(u"count").toInt(), 1);
        QCOMPARE(m_desk->look()->value(u"count").toInt(), 2);
        m_desk->clock->advance(std::chrono::seconds(9)); // 23:59:59
        QCOMPARE(m_desk->look()->value(u"count").toInt(), 3);
        m_desk->clock->advance(std::chrono::seconds(1)); // 0:00:00, 16:00 of the day before in UTC
        QCOMPARE(m_desk->look()->value(u"count").toInt(), 1);
        m_desk->clock->set(inShanghai(QDate(2026, 11, 21), QTime(8, 0))); // where UTC would change the day
        QCOMPARE(m_desk->look()->value(u"count").toInt(), 2);
    }

    void theCountSurvivesARestart()
    {
        m_desk->asLooker();
        QVERIFY(m_desk->look());
        m_desk->asLooker();
        QCOMPARE(m_desk->look()->value(u"count").toInt(), 2);
    }

    void aRunThroughTheRegisterRaisesAnAlarm()
    {
        m_desk->asLooker();
        int alarms = 0;
        for (int i = 0; i < 2 * m_limits.people; ++i) {
            const auto answer = m_desk->look(QStringLiteral("resident:%1").arg(i));
            QVERIFY(answer);
            if (answer->value(u"alarm").toBool()) {
                QCOMPARE(i + 1, m_limits.people);
                ++alarms;
            }
        }
        QCOMPARE(alarms, 1); // for the run, not for each further look
        QCOMPARE(m_desk->alarms().value(0, QStringLiteral("kind")).toString(), QStringLiteral("people"));
    }

    void manyPeopleOverADayAreOrdinaryWork()
    {
        m_desk->asLooker();
        for (int i = 0; i < 2 * m_limits.people; ++i) {
            QVERIFY(!m_desk->look(QStringLiteral("resident:%1").arg(i))->value(u"alarm").toBool());
            m_desk->clock->advance(std::chrono::seconds(m_limits.minutes * 60) / (m_limits.people - 1) +
                                   std::chrono::seconds(1));
        }
        QVERIFY(m_desk->alarms().rows.isEmpty());
    }

    void anAlarmStandsUntilSomebodyElseSettlesItWithANote()
    {
        m_desk->open(looker, {QStringLiteral("residents.reveal"), QStringLiteral("desk.alarm")});
        QVERIFY(m_desk->looksUntil("alarm", m_limits.alarmPerDay) > 0);
        const QString id = m_desk->alarms().value(0, QStringLiteral("id")).toString();
        auto &own = m_desk->open(looker, {QStringLiteral("desk.alarm")});
        const QString note = QStringLiteral("已谈话，系批量核对");
        QCOMPARE(waitFor(own.execute(core::acknowledgeRevealAlarm(id, note))).error().code,
                 QStringLiteral("reveal.own-alarm"));
        auto &clerk = m_desk->open(overseer, {QStringLiteral("residents.reveal")});
        QCOMPARE(waitFor(clerk.execute(core::acknowledgeRevealAlarm(id, note))).error().code,
                 QStringLiteral("permission.denied"));
        auto &other = m_desk->asOverseer();
        QCOMPARE(waitFor(other.execute(core::acknowledgeRevealAlarm(id, QStringLiteral("  ")))).error().code,
                 QStringLiteral("reveal.note-missing"));
        QCOMPARE(waitFor(other.query(core::openRevealAlarms()))->rows.size(), 1);
        QVERIFY(waitFor(other.execute(core::acknowledgeRevealAlarm(id, note))));
        QVERIFY(waitFor(other.query(core::openRevealAlarms()))->rows.isEmpty());
        const auto settled = waitFor(other.load(id));
        QCOMPARE(settled->body.value(u"note").toString(), note);
        QCOMPARE(settled->body.value(u"settled_by").toString(), overseer);
        QCOMPARE(m_desk->logged(QStringLiteral("desk.settle-alarm")), 4); // and the three that failed
    }

    void policyIsKeptForTheOrganisationWithinItsBounds()
    {
        auto &clerk = m_desk->asLooker();
        QCOMPARE(waitFor(core::loadDeskPolicy(clerk)), core::DeskPolicy::standard(QDate(2026, 11, 20)));
        core::DeskPolicy policy;
        policy.watermarkOnPrints = false;
        policy.opacity = 0.9;
        QCOMPARE(waitFor(clerk.execute(core::saveDeskPolicy(policy))).error().code,
                 QStringLiteral("permission.denied"));
        auto &keeper = m_desk->open(overseer, {QStringLiteral("desk.policy")});
        QVERIFY(waitFor(keeper.execute(core::saveDeskPolicy(policy))));
        const core::DeskPolicy kept = waitFor(core::loadDeskPolicy(m_desk->asLooker()));
        QVERIFY(!kept.watermarkOnPrints);
        QVERIFY(kept.watermarkOnScreen);
        QCOMPARE(kept.opacity, core::DeskPolicy::opacityBounds(QDate(2026, 11, 20)).second);
        QCOMPARE(m_desk->logged(QStringLiteral("desk.policy")), 2);
    }

private:
    std::unique_ptr<Desk> m_desk;
    core::RevealLimits m_limits;
};

QTEST_GUILESS_MAIN(RevealTest)
#include "tst_store_reveal.moc"
