// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/socialcard/rules/AfterMergeCards.h"
#include "services/socialcard/rules/CardLife.h"
#include "services/socialcard/rules/CardNumbers.h"
#include "services/socialcard/rules/PersonCheck.h"

#include <QTest>

using namespace yc;
using namespace yc::socialcard;

namespace {

const QDate today(2026, 11, 20);
const QString shanghai = QStringLiteral("310106012");
const QString wuxi = QStringLiteral("320205001");
const QString xian = QStringLiteral("610113001");
const QString yongkang = QStringLiteral("330784001");

constexpr CardState states[]{CardState::None,          CardState::Applied,    CardState::Made,
                             CardState::Waiting,       CardState::Held,       CardState::Normal,
                             CardState::TemporaryLoss, CardState::FormalLoss, CardState::Cancelled};
constexpr CardEvent events[]{CardEvent::Make,     CardEvent::Receive,         CardEvent::HandOver,
                             CardEvent::Activate, CardEvent::ReportTemporary, CardEvent::ReportFormal,
                             CardEvent::Release,  CardEvent::Replace,         CardEvent::Supersede,
                             CardEvent::LockPin,  CardEvent::ResetPin,        CardEvent::ChangeData,
                             CardEvent::Withdraw, CardEvent::GiveBack,        CardEvent::Cancel};

CardLife lifeIn(CardState state)
{
    CardLife life;
    life.social.state = state;
    if (state == CardState::TemporaryLoss || state == CardState::FormalLoss)
        life.social.before = CardState::Normal;
    if (state == CardState::TemporaryLoss)
        life.social.until = today.addDays(2);
    if (state == CardState::FormalLoss)
        life.lostAt = shanghai;
    return life;
}

StepAsked ask(CardEvent event, CardFunctions functions = CardFunction::Social, const QString &counter = shanghai,
              QDate day = today)
{
    return {event, functions, Channel::Counter, day, counter};
}

QString codeOf(const core::Result<CardLife> &result) { return result ? QString() : result.error().code; }

/// What people decided, written by hand: to which state each event leads, in the order of `events`; "-" refuses.
const QHash<QString, QStringList> &expected()
{
    const auto row = [](const char *cells) { return QString::fromLatin1(cells).split(u' ', Qt::SkipEmptyParts); };
    //                      make receive hand-over activate temporary formal release replace supersede lock reset change
    //                      withdraw give-back cancel
    static const QHash<QString, QStringList> table{
        {QStringLiteral("none"), row("- - - - - - - - - - - - - - -")},
        {QStringLiteral("applied"), row("made - - - - - - - - - - - cancelled - cancelled")},
        {QStringLiteral("made"), row("- waiting held - - - - - - - - - - cancelled cancelled")},
        {QStringLiteral("waiting"), row("- - held - - - - - - - - - - cancelled cancelled")},
        {QStringLiteral("held"), row("- - - normal temporary formal - held cancelled - - held - - cancelled")},
        {QStringLiteral("normal"),
         row("- - - - temporary formal - normal cancelled normal normal normal - - cancelled")},
        {QStringLiteral("temporary"), row("- - - - - formal normal - cancelled - - - - - cancelled")},
        {QStringLiteral("formal"), row("- - - - - - normal formal cancelled - - - - - cancelled")},
        {QStringLiteral("cancelled"), row("- - - - - - - - - - - - - - -")},
    };
    return table;
}

} // namespace

class SocialcardLife : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyStateWithEveryEvent_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("event");
        QTest::addColumn<QString>("to");
        for (const CardState state : states) {
            for (qsizetype i = 0; i < qsizetype(std::size(events)); ++i) {
                QTest::newRow(qPrintable(stateName(state) + u' ' + eventName(events[i])))
                    << int(state) << int(events[i]) << expected().value(stateName(state)).at(i);
            }
        }
    }
    void everyStateWithEveryEvent()
    {
        QFETCH(int, state);
        QFETCH(int, event);
        QFETCH(QString, to);
        const CardLife life = lifeIn(CardState(state));
        const auto after = life.after(ask(CardEvent(event)), PlaceRules::on(today, shanghai));
        QCOMPARE(after ? stateName(after->social.state) : QStringLiteral("-"), to);
        if (after && to == u"temporary")
            QCOMPARE(after->social.until, today.addDays(5));
        if (after && to != u"temporary")
            QVERIFY(!after->social.until.isValid());
    }

    void namesGoBothWays()
    {
        for (const CardState state : states)
            QCOMPARE(stateFromName(stateName(state)), state);
        for (const CardEvent event : events)
            QCOMPARE(eventFromName(eventName(event)), event);
        QVERIFY(!eventFromName(QStringLiteral("nonsense")));
    }

    void aTemporaryLossEndsByItself_data()
    {
        QTest::addColumn<QString>("org");
        QTest::addColumn<int>("days");
        QTest::newRow("Shanghai") << shanghai << 5;
        QTest::newRow("Wuxi") << wuxi << 7;
        QTest::newRow("Xi'an") << xian << 7;
        QTest::newRow("Yongkang") << yongkang << 10;
        QTest::newRow("anywhere else") << QStringLiteral("420106001") << 5;
    }
    void aTemporaryLossEndsByItself()
    {
        QFETCH(QString, org);
        QFETCH(int, days);
        const PlaceRules rules = PlaceRules::on(today, org);
        QCOMPARE(rules.temporaryDays, days);
        for (const CardState before : {CardState::Normal, CardState::Held}) {
            CardLife life = lifeIn(before);
            life = *life.after(ask(CardEvent::ReportTemporary, CardFunction::Social, org), rules);
            for (int day = 0; day <= 2 * days; ++day) {
                const QDate on = today.addDays(day);
                const bool lost = day <= days;
                QCOMPARE(life.social.on(on), lost ? CardState::TemporaryLoss : before);
                const auto again = life.after(ask(CardEvent::ReportTemporary, CardFunction::Social, org, on), rules);
                QCOMPARE(codeOf(again), lost ? QStringLiteral("socialcard.already-lost") : QString());
                const auto formal = life.after(ask(CardEvent::ReportFormal, CardFunction::Social, org, on), rules);
                QVERIFY(formal);
                QCOMPARE(formal->social.before, before); // from either way
                const auto release = life.after(ask(CardEvent::Release, CardFunction::Social, org, on), rules);
                QCOMPARE(bool(release), lost);
                if (release)
                    QCOMPARE(release->social.state, before);
            }
        }
    }

    void aLossGoesBackToWhereTheCardWas()
    {
        const PlaceRules rules = PlaceRules::on(today, shanghai);
        CardLife held = lifeIn(CardState::Held);
        held = *held.after(ask(CardEvent::ReportFormal), rules);
        QCOMPARE(held.lostAt, shanghai);
        held = *held.after(ask(CardEvent::Release), rules);
        QCOMPARE(held.social.state, CardState::Held); // still to be activated
        QVERIFY(held.lostAt.isEmpty());
    }

    void whoMayReleaseAFormalLossIsThePlacesToSay()
    {
        CardLife life = lifeIn(CardState::FormalLoss);
        QCOMPARE(codeOf(life.after(ask(CardEvent::Release), PlaceRules::on(today, xian))),
                 QStringLiteral("socialcard.no-release"));
        const PlaceRules same = PlaceRules::on(today, wuxi);
        QCOMPARE(codeOf(life.after(ask(CardEvent::Release, CardFunction::Social, wuxi), same)),
                 QStringLiteral("socialcard.release-elsewhere"));
        life.lostAt = wuxi;
        QVERIFY(life.after(ask(CardEvent::Release, CardFunction::Social, wuxi), same));
        QVERIFY(lifeIn(CardState::FormalLoss).after(ask(CardEvent::Release), PlaceRules::on(today, shanghai)));
    }

    void functionsAreLostApartUnlessThePlaceLinksThem()
    {
        CardLife life = lifeIn(CardState::Normal);
        life.bank.state = CardState::Normal;
        const PlaceRules apart = PlaceRules::on(today, shanghai);
        const auto social = life.after(ask(CardEvent::ReportFormal), apart);
        QCOMPARE(social->bank.state, CardState::Normal);
        const auto bank = life.after(ask(CardEvent::ReportFormal, CardFunction::Bank), apart);
        QCOMPARE(bank->social.state, CardState::Normal);
        QCOMPARE(bank->bank.state, CardState::FormalLoss);
        const auto both =
            life.after(ask(CardEvent::ReportFormal, CardFunctions(CardFunction::Social) | CardFunction::Bank), apart);
        QCOMPARE(both->social.state, CardState::FormalLoss);
        QCOMPARE(both->bank.state, CardState::FormalLoss);
        const PlaceRules linked = PlaceRules::on(today, wuxi);
        const auto one = life.after(ask(CardEvent::ReportFormal, CardFunction::Social, wuxi), linked);
        QCOMPARE(one->bank.state, CardState::FormalLoss);
        const auto temporary = life.after(ask(CardEvent::ReportTemporary, CardFunction::Social, wuxi), linked);
        QCOMPARE(temporary->bank.state, CardState::Normal); // linked for the formal one only
        const auto back = one->after(ask(CardEvent::Release, CardFunction::Social, wuxi), linked);
        QCOMPARE(back->bank.state, CardState::Normal);
        CardLife unopened = lifeIn(CardState::Normal);
        unopened.bank.state = CardState::Cancelled;
        QVERIFY(
            unopened.after(ask(CardEvent::ReportFormal, CardFunction::Social, wuxi), linked)); // goes as far as it can
    }

    void theBankOpensItsOwnFunction()
    {
        CardLife life = lifeIn(CardState::Held);
        const PlaceRules rules = PlaceRules::on(today, shanghai);
        QCOMPARE(codeOf(life.after(ask(CardEvent::Activate, CardFunction::Bank), rules)),
                 QStringLiteral("socialcard.no-bank-function"));
        life.bank.state = CardState::Held;
        QCOMPARE(codeOf(life.after(ask(CardEvent::Activate, CardFunction::Bank), rules)),
                 QStringLiteral("socialcard.bank-opens-it"));
        const auto counter = life.after(ask(CardEvent::Activate), rules);
        QCOMPARE(counter->social.state, CardState::Normal);
        QCOMPARE(counter->bank.state, CardState::Held);
        StepAsked atBank = ask(CardEvent::Activate, CardFunctions(CardFunction::Social) | CardFunction::Bank);
        atBank.channel = Channel::Bank;
        const auto bank = life.after(atBank, rules);
        QCOMPARE(bank->bank.state, CardState::Normal);
        QCOMPARE(life.possible(CardEvent::Activate, today, shanghai, rules),
                 CardFunctions(CardFunction::Social) | CardFunction::Bank);
    }

    void wholeEventsTakeBothFunctionsAlong()
    {
        const PlaceRules rules = PlaceRules::on(today, shanghai);
        CardLife life = lifeIn(CardState::Waiting);
        life.bank.state = CardState::Waiting;
        life = *life.after(ask(CardEvent::HandOver), rules);
        QCOMPARE(life.bank.state, CardState::Held);
        life = *life.after(ask(CardEvent::Cancel), rules);
        QCOMPARE(life.bank.state, CardState::Cancelled);
        QVERIFY(life.isOver());
    }

    void afterAReplacementThereIsNoWayBack()
    {
        const PlaceRules rules = PlaceRules::on(today, shanghai);
        CardLife life = lifeIn(CardState::FormalLoss);
        life = *life.after(ask(CardEvent::Replace), rules);
        QVERIFY(life.replacementOpen);
        QCOMPARE(codeOf(life.after(ask(CardEvent::Release), rules)), QStringLiteral("socialcard.replacement-open"));
        QCOMPARE(codeOf(life.after(ask(CardEvent::Replace), rules)), QStringLiteral("socialcard.replacement-open"));
        life = *life.after(ask(CardEvent::Supersede), rules);
        QVERIFY(life.isOver() && !life.replacementOpen);
        QCOMPARE(codeOf(life.after(ask(CardEvent::Release), rules)), QStringLiteral("socialcard.replaced"));
    }

    void aLockedPinIsResetAndALostCardHasNone()
    {
        const PlaceRules rules = PlaceRules::on(today, shanghai);
        CardLife life = *lifeIn(CardState::Normal).after(ask(CardEvent::LockPin), rules);
        QVERIFY(life.pinLocked);
        life = *life.after(ask(CardEvent::ResetPin), rules);
        QVERIFY(!life.pinLocked);
        QCOMPARE(codeOf(lifeIn(CardState::FormalLoss).after(ask(CardEvent::ResetPin), rules)),
                 QStringLiteral("socialcard.not-allowed"));
    }

    void aLifeIsReadAsItWasWritten()
    {
        CardLife life = lifeIn(CardState::TemporaryLoss);
        life.bank = {CardState::FormalLoss, CardState::Held, {}};
        life.pinLocked = true;
        QJsonObject body{{QStringLiteral("number"), QStringLiteral("x")}};
        life.writeTo(body);
        QCOMPARE(CardLife::fromBody(body), life);
        QCOMPARE(body.value(u"number").toString(), QStringLiteral("x"));
        QCOMPARE(CardLife::fromBody({}).social.state, CardState::None);
    }

    void whoMayAskForWhat_data()
    {
        QTest::addColumn<int>("event");
        QTest::addColumn<QString>("shown"); // h: holder's id, o: other's id and name, a: authority, c: card
        QTest::addColumn<int>("who");
        QTest::addColumn<int>("channel");
        QTest::addColumn<int>("age");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, CardEvent event, const char *shown, PersonCheck::Who who, int age,
                            const char *code, Channel channel = Channel::Counter) {
            QTest::newRow(name) << int(event) << QString::fromLatin1(shown) << int(who) << int(channel) << age
                                << (*code ? QStringLiteral("socialcard.") + QLatin1String(code) : QString());
        };
        using enum PersonCheck::Who;
        row("holder with id", CardEvent::HandOver, "h", Holder, 40, "");
        row("holder without", CardEvent::HandOver, "", Holder, 40, "id-not-shown");
        row("proxy, all papers", CardEvent::HandOver, "hoa", Proxy, 40, "");
        row("proxy without the holder's id", CardEvent::HandOver, "oa", Proxy, 40, "id-not-shown");
        row("proxy without own id", CardEvent::HandOver, "ha", Proxy, 40, "other-incomplete");
        row("proxy without power of attorney", CardEvent::HandOver, "ho", Proxy, 40, "no-authority");
        row("guardian of a child of 15", CardEvent::HandOver, "hoa", Guardian, 15, "");
        row("guardian of somebody of 16", CardEvent::HandOver, "hoa", Guardian, 16, "not-a-minor");
        row("guardian without proof", CardEvent::ReportFormal, "ho", Guardian, 8, "no-authority");
        row("release needs the card", CardEvent::Release, "h", Holder, 40, "card-not-shown");
        row("release with it", CardEvent::Release, "hc", Holder, 40, "");
        row("release by a proxy", CardEvent::Release, "hoac", Proxy, 40, "holder-only");
        row("PIN by a proxy", CardEvent::ResetPin, "hoac", Proxy, 40, "holder-only");
        row("PIN in person", CardEvent::ResetPin, "hc", Holder, 40, "");
        row("temporary loss by telephone", CardEvent::ReportTemporary, "", Holder, 40, "", Channel::Telephone);
        row("formal loss by telephone", CardEvent::ReportFormal, "", Holder, 40, "not-by-telephone",
            Channel::Telephone);
        row("release by telephone", CardEvent::Release, "", Holder, 40, "not-by-telephone", Channel::Telephone);
        row("cancel by a relative with the proof", CardEvent::Cancel, "oa", Proxy, 80, "");
        row("cancel without proof", CardEvent::Cancel, "o", Proxy, 80, "no-authority");
        row("nobody has to come for the making", CardEvent::Make, "", Holder, 40, "");
    }
    void whoMayAskForWhat()
    {
        QFETCH(int, event);
        QFETCH(QString, shown);
        QFETCH(int, who);
        QFETCH(int, channel);
        QFETCH(int, age);
        QFETCH(QString, code);
        PersonCheck check;
        check.who = PersonCheck::Who(who);
        check.channel = Channel(channel);
        check.holderId = shown.contains(u'h');
        check.authority = shown.contains(u'a');
        check.card = shown.contains(u'c');
        if (shown.contains(u'o')) {
            check.otherId = true;
            check.otherName = QStringLiteral("李文秀");
            check.otherIdNumber = QStringLiteral("310199196208150022");
        }
        const auto done =
            checkPerson(check, needsOf(CardEvent(event)), today.addYears(-age), today, PlaceRules::on(today, shanghai));
        QCOMPARE(done ? QString() : done.error().code, code);
        if (shown.contains(u'o') && code.isEmpty()) {
            check.otherIdNumber = QStringLiteral("310199196208150023");
            const auto wrong = checkPerson(check, needsOf(CardEvent(event)), today.addYears(-age), today,
                                           PlaceRules::on(today, shanghai));
            QCOMPARE(wrong.error().code, QStringLiteral("socialcard.other-id-number"));
        }
    }

    void numbersAreCheckedAsTheyAreTyped()
    {
        QCOMPARE(cardNumber(QStringLiteral(" a1234 5678 ")), QStringLiteral("A12345678"));
        QCOMPARE(cardNumber(QStringLiteral("Ａ１２３４５６７８")), QStringLiteral("A12345678"));
        QVERIFY(cardNumber(QStringLiteral("A1234567")).isEmpty());
        QVERIFY(cardNumber(QStringLiteral("A12345-78")).isEmpty());
        QCOMPARE(bankNumber(QStringLiteral("6217 0000 0000 0000 012")), QStringLiteral("6217000000000000012"));
        QVERIFY(bankNumber(QStringLiteral("6217000000000000013")).isEmpty());
        QVERIFY(bankNumber(QStringLiteral("4111111111111111")).isEmpty()); // Luhn, and not UnionPay
        QVERIFY(bankNumber(QStringLiteral("62")).isEmpty());
        QCOMPARE(cardIdentification(QStringLiteral("330300d15600000599110145ffffffff")),
                 QStringLiteral("330300D15600000599110145FFFFFFFF"));
        QVERIFY(cardIdentification(QStringLiteral("330300D15600000699110145FFFFFFFF")).isEmpty());
    }

    void serialsOfABox()
    {
        const auto range = SerialRange::of(QStringLiteral("A000101"), QStringLiteral("A000200"));
        QVERIFY(range);
        QCOMPARE(range->count(), 100);
        QVERIFY(range->contains(QStringLiteral("a000101")) && range->contains(QStringLiteral("A000200")));
        QVERIFY(!range->contains(QStringLiteral("A000201")) && !range->contains(QStringLiteral("B000150")) &&
                !range->contains(QStringLiteral("A0150")));
        QCOMPARE(*range->expand(QStringLiteral("A000101-A000103，A000110"), 10),
                 (QStringList{QStringLiteral("A000101"), QStringLiteral("A000102"), QStringLiteral("A000103"),
                              QStringLiteral("A000110")}));
        QVERIFY(!range->expand(QStringLiteral("A000199-A000201"), 10));
        QVERIFY(!range->expand(QStringLiteral("A000101-A000120"), 10));
        QVERIFY(!range->expand(QString(), 10));
        QVERIFY(!SerialRange::of(QStringLiteral("A2"), QStringLiteral("A1")));
        QVERIFY(!SerialRange::of(QStringLiteral("A01"), QStringLiteral("B09")));
        QVERIFY(!SerialRange::of(QStringLiteral("A1"), QStringLiteral("A10")));
    }

    void twoDesksThatGaveOneCardEachAreFound()
    {
        using Op = core::Rows;
        Op cards{
            {QStringLiteral("id"), QStringLiteral("resident"), QStringLiteral("resident_name"),
             QStringLiteral("replaces"), QStringLiteral("social_state")},
            {{QStringLiteral("c1"), QStringLiteral("r1"), QStringLiteral("甲"), QString(), QStringLiteral("normal")},
             {QStringLiteral("c2"), QStringLiteral("r1"), QStringLiteral("甲"), QString(), QStringLiteral("applied")},
             {QStringLiteral("c3"), QStringLiteral("r2"), QStringLiteral("乙"), QString(), QStringLiteral("formal")},
             {QStringLiteral("c4"), QStringLiteral("r2"), QStringLiteral("乙"), QStringLiteral("c3"),
              QStringLiteral("applied")}}};
        Op boxes{{QStringLiteral("id"), QStringLiteral("box"), QStringLiteral("blanks"), QStringLiteral("used_count"),
                  QStringLiteral("damaged_count"), QStringLiteral("returned_count"), QStringLiteral("left")},
                 {{QStringLiteral("b1"), QStringLiteral("X1"), 100, 10, 2, 0, 88},
                  {QStringLiteral("b2"), QStringLiteral("X2"), 100, 10, 2, 0, 89}}}; // one is both used and damaged
        const auto found = AfterMergeCards::findings(cards, boxes);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().code, QStringLiteral("card.two-valid"));
        QCOMPARE(found.first().records, (QStringList{QStringLiteral("c1"), QStringLiteral("c2")}));
        QCOMPARE(found.last().about, QStringLiteral("X2"));
        QCOMPARE(found.last().count, 1);
    }
};

QTEST_GUILESS_MAIN(SocialcardLife)
#include "tst_socialcard_life.moc"
