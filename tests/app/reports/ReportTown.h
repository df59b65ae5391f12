// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TestStore.h"
#include "core/WorkCalendar.h"
#include "registry/RecordTypes.h"

#include <QJsonArray>
#include <QRandomGenerator>

namespace yc::test {

/// A random street, as documents: what reports count, and what the tests count again in plain C++.
struct ReportTown {
    struct Pause {
        QDate from;
        QDate to;
    };
    struct Case {
        QString org;
        QString line;
        QString item;
        QString state;
        QDate received;
        QDate accepted;
        QDate due;
        QDate statutory;
        QDate ended; ///< decided
        int promised = 0;
        QList<Pause> pauses;
    };
    struct Person {
        QString id;
        QString org;
        QString sex;
        QDate birth;
        bool deceased = false;
    };
    struct Assessment {
        QString person;
        QString org;
        QDate on;
        int grade = 0;
        QString state;
    };
    struct Allowance {
        QString person;
        QString org;
        QString quarter;
        qint64 amount = 0;
        QString state;
    };
    struct Card {
        QString org;
        QDate applied;
        QString social; ///< state:until:before
        QString bank;
        QDate bankUntil;
    };
    struct Payment {
        QString application;
        QString org;
        QString month;
        qint64 amount = 0;
        QString result;
    };
    struct Application {
        QString id;
        QString org;
        QString state;
        QString aidClass;
        qint64 benefit = 0;
        int members = 0;
    };

    QList<Case> cases;
    QList<Person> people;
    QList<Assessment> assessments;
    QList<Application> applications;
    QList<Payment> payments;
    QList<Allowance> allowances;
    QList<Card> cards;

    static constexpr QLatin1StringView street{"310106012"};

    explicit ReportTown(quint32 seed)
        : m_random(seed)
    {
        const QDate today(2026, 11, 20);
        for (int i = 0; i < 400; ++i)
            people << person(today);
        for (int i = 0; i < 600; ++i)
            cases << randomCase(today);
        for (int i = 0; i < 300; ++i) {
            const Person &about = pick(people);
            assessments << Assessment{
                about.id, about.org, today.addDays(-m_random.bounded(800)), m_random.bounded(5),
                pick<QString>({QStringLiteral("done"), QStringLiteral("done"), QStringLiteral("replaced"),
                               QStringLiteral("signed"), QStringLiteral("void")})};
        }
        for (int i = 0; i < 300; ++i) {
            const Person &about = pick(people);
            allowances << Allowance{
                about.id, about.org,
                QStringLiteral("2026-%1").arg(3 * (1 + m_random.bounded(4)), 2, 10, QLatin1Char('0')),
                100 * m_random.bounded(600),
                pick<QString>({QStringLiteral("due"), QStringLiteral("approved"), QStringLiteral("void")})};
            Card card{org(),
                      today.addDays(-m_random.bounded(900)),
                      {},
                      pick<QString>({QStringLiteral("normal"), QStringLiteral("temporary"), QStringLiteral("none")}),
                      {}};
            const QString until = today.addDays(m_random.bounded(9) - 4).toString(Qt::ISODate);
            card.social =
                pick<QString>({QStringLiteral("normal::"), QStringLiteral("waiting::"),
                               QStringLiteral("temporary:%1:normal").arg(until),
                               QStringLiteral("temporary:%1:held").arg(until), QStringLiteral("formal::normal")});
            if (card.bank == u"temporary")
                card.bankUntil = today.addDays(m_random.bounded(9) - 4);
            cards << card;
        }
        for (int i = 0; i < 60; ++i) {
            applications << Application{
                QStringLiteral("aid_application:") + serial(),
                org(),
                pick<QString>({QStringLiteral("approved"), QStringLiteral("open"), QStringLiteral("stopped")}),
                pick<QString>({QStringLiteral("dibao"), QStringLiteral("destitute")}),
                100 * m_random.bounded(2000),
                1 + m_random.bounded(5)};
            for (int month = 1; month <= 11; ++month) {
                payments << Payment{
                    applications.last().id, applications.last().org,
                    QStringLiteral("2026-%1").arg(month, 2, 10, QLatin1Char('0')), 100 * m_random.bounded(3000),
                    pick<QString>({QStringLiteral("paid"), QStringLiteral("paid"), QStringLiteral("failed")})};
            }
        }
    }

    /// What the types of the desk are in this program, and those of the reports that it has not yet.
    static QList<core::RecordType> types()
    {
        QList<core::RecordType> all = registry::recordTypes();
        const auto add = [&all](const char *name, QList<core::Field> fields, QList<QStringList> indexes = {}) {
            for (const core::RecordType &known : std::as_const(all)) {
                if (known.name == QLatin1StringView(name))
                    return;
            }
            core::RecordType type;
            type.name = QString::fromLatin1(name);
            type.line = QStringLiteral("test");
            type.fields = std::move(fields);
            type.indexes = std::move(indexes);
            all << type;
        };
        const auto column = [](const char *key, core::FieldKind kind = core::FieldKind::Text) {
            return core::Field{.key = QString::fromLatin1(key), .kind = kind, .column = true};
        };
        using enum core::FieldKind;
        add("ability_assessment",
            {column("resident", Reference), column("assessed_on", Date), column("final_grade"), column("state")});
        add("age_allowance",
            {column("resident", Reference), column("quarter"), column("amount", Money), column("state")});
        add("social_card", {column("resident", Reference), column("state_until"), column("bank_state"),
                            column("bank_until", Date), column("applied_on", Date)});
        return all;
    }

    [[nodiscard]] QList<core::Document> documents() const
    {
        QList<core::Document> all;
        for (const Person &one : people) {
            QJsonObject body{{QStringLiteral("name"), QStringLiteral("王秀兰")},
                             {QStringLiteral("sex"), one.sex},
                             {QStringLiteral("committee"), one.org}};
            if (one.birth.isValid())
                body.insert(QStringLiteral("birth"), one.birth.toString(Qt::ISODate));
            if (one.deceased)
                body.insert(QStringLiteral("deceased"), true);
            all << document(one.id, street, body);
        }
        for (const Case &one : cases)
            all << document(QStringLiteral("case:") + serial(), one.org, bodyOf(one));
        for (const Assessment &one : assessments) {
            all << document(QStringLiteral("ability_assessment:") + serial(), one.org,
                            {{QStringLiteral("resident"), one.person},
                             {QStringLiteral("assessed_on"), one.on.toString(Qt::ISODate)},
                             {QStringLiteral("state"), one.state},
                             {QStringLiteral("final_grade"), QString::number(one.grade)}});
        }
        for (const Allowance &one : allowances) {
            all << document(QStringLiteral("age_allowance:") + serial(), one.org,
                            {{QStringLiteral("resident"), one.person},
                             {QStringLiteral("quarter"), one.quarter},
                             {QStringLiteral("amount"), one.amount},
                             {QStringLiteral("state"), one.state}});
        }
        for (const Card &one : cards) {
            all << document(QStringLiteral("social_card:") + serial(), one.org,
                            {{QStringLiteral("number"), one.social},
                             {QStringLiteral("state_until"), one.social}, // by itself where the type derives nothing
                             {QStringLiteral("social_state"), one.social.section(u':', 0, 0)},
                             {QStringLiteral("social_until"), one.social.section(u':', 1, 1)},
                             {QStringLiteral("social_before"), one.social.section(u':', 2, 2)},
                             {QStringLiteral("bank_state"), one.bank},
                             {QStringLiteral("bank_until"), one.bankUntil.toString(Qt::ISODate)},
                             {QStringLiteral("applied_on"), one.applied.toString(Qt::ISODate)}});
        }
        for (const Application &one : applications) {
            all << document(one.id, one.org,
                            {{QStringLiteral("number"), one.id.right(8)},
                             {QStringLiteral("state"), one.state},
                             {QStringLiteral("class"), one.aidClass},
                             {QStringLiteral("members"), one.members},
                             {QStringLiteral("benefit"), one.benefit}});
        }
        for (const Payment &one : payments) {
            all << document(QStringLiteral("aid_payment:") + serial(), one.org,
                            {{QStringLiteral("application"), one.application},
                             {QStringLiteral("month"), one.month},
                             {QStringLiteral("amount"), one.amount},
                             {QStringLiteral("result"), one.result}});
        }
        return all;
    }

    static core::Session supervisor(const QString &scope = {})
    {
        core::Session session = sampleSession();
        session.org = street;
        session.scope = scope;
        session.orgName = QStringLiteral("上海市静安区南京西路街道");
        for (const char *permission : {"affairs.view", "residents.view", "povertyaid.view", "eldercare.view",
                                       "socialcard.view", "reports.view", "reports.export"})
            session.permissions.insert(QString::fromLatin1(permission));
        return session;
    }

    static bool fill(TestStore &store, const QList<core::Document> &documents)
    {
        core::Command command{.name = QStringLiteral("test.fill")};
        command.wholeDesk = true;
        command.work = [&documents](core::Transaction &tx) -> core::Result<QJsonObject> {
            for (const core::Document &one : documents)
                YC_TRY(tx.put(one));
            return QJsonObject();
        };
        const auto done = waitFor(store->execute(std::move(command)));
        if (!done)
            qWarning() << done.error().code << done.error().context;
        return done.has_value();
    }

private:
    template<class T> const T &pick(const QList<T> &list) { return list.at(m_random.bounded(int(list.size()))); }

    QString org()
    {
        static const QList<QString> all{QStringLiteral("310106012001"), QStringLiteral("310106012002"),
                                        QStringLiteral("310106012000")};
        return pick(all);
    }
    QString serial() const
    {
        return QStringLiteral("01900000-0000-7000-8000-%1").arg(++m_serial, 12, 10, QLatin1Char('0'));
    }

    Person person(QDate today)
    {
        Person one{QStringLiteral("resident:") + serial(),
                   pick<QString>({QStringLiteral("310106012001"), QStringLiteral("310106012002")}),
                   pick<QString>({QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("2"), QStringLiteral("9")}),
                   {},
                   m_random.bounded(12) == 0};
        if (m_random.bounded(30) > 0)
            one.birth = today.addDays(-m_random.bounded(104 * 365));
        return one;
    }

    Case randomCase(QDate today)
    {
        Case one;
        one.org = org();
        one.line =
            pick<QString>({QStringLiteral("elderly"), QStringLiteral("medical"), QStringLiteral("no-such-line")});
        one.item = one.line + QString::number(m_random.bounded(4));
        one.received = today.addDays(-m_random.bounded(400));
        one.state = pick<QString>({QStringLiteral("accepted"), QStringLiteral("running"), QStringLiteral("paused"),
                                   QStringLiteral("correction"), QStringLiteral("decided"), QStringLiteral("closed"),
                                   QStringLiteral("closed"), QStringLiteral("refused"), QStringLiteral("withdrawn")});
        if (one.state == u"correction" || one.state == u"refused")
            return one;
        one.accepted = one.received.addDays(m_random.bounded(4));
        one.promised = 5 + m_random.bounded(30);
        if (m_random.bounded(10) > 0) // else in batches
            one.due = core::WorkCalendar::builtIn().addWorkdays(one.accepted, one.promised).date;
        if (one.due.isValid() && m_random.bounded(3) == 0)
            one.statutory = one.due.addDays(m_random.bounded(20));
        for (int i = m_random.bounded(3); i > 0; --i) {
            const QDate from = one.accepted.addDays(m_random.bounded(20));
            one.pauses << Pause{from, from.addDays(m_random.bounded(12))};
        }
        if (one.state == u"decided" || one.state == u"closed")
            one.ended = one.accepted.addDays(m_random.bounded(70));
        return one;
    }

    static QJsonObject bodyOf(const Case &one)
    {
        QJsonObject body{{QStringLiteral("number"), QStringLiteral("2026-1")},
                         {QStringLiteral("line"), one.line},
                         {QStringLiteral("item"), one.item},
                         {QStringLiteral("state"), one.state},
                         {QStringLiteral("received_on"), one.received.toString(Qt::ISODate)}};
        const auto day = [&body](const char *key, QDate date) {
            if (date.isValid())
                body.insert(QLatin1StringView(key), date.toString(Qt::ISODate));
        };
        day("accepted_on", one.accepted);
        day("due", one.due);
        day("statutory_due", one.statutory);
        if (one.promised > 0)
            body.insert(QStringLiteral("promised_days"), one.promised);
        if (one.ended.isValid()) // in the evening of the day before, by UTC
            body.insert(QStringLiteral("decided_at"),
                        one.ended.addDays(-1).toString(Qt::ISODate) + QStringLiteral("T17:30:00.000Z"));
        if (one.state == u"withdrawn")
            body.insert(QStringLiteral("closed_at"),
                        one.received.toString(Qt::ISODate) + QStringLiteral("T03:00:00.000Z"));
        QJsonArray pauses;
        for (const Pause &pause : one.pauses) {
            pauses.append(QJsonObject{{QStringLiteral("kind"), QStringLiteral("check")},
                                      {QStringLiteral("from"), pause.from.toString(Qt::ISODate)},
                                      {QStringLiteral("to"), pause.to.toString(Qt::ISODate)}});
        }
        if (!pauses.isEmpty())
            body.insert(QStringLiteral("pauses"), pauses);
        return body;
    }

    static core::Document document(const QString &id, const QString &org, const QJsonObject &body)
    {
        core::Document one;
        one.id = id;
        one.type = id.section(u':', 0, 0);
        one.org = org;
        one.body = body;
        return one;
    }

    QRandomGenerator m_random;
    mutable int m_serial = 0;
};

} // namespace yc::test
