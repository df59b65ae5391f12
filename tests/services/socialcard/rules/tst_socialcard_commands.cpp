// SPDX-License-Identifier: GPL-3.0-or-later
#include "CardOffice.h"

#include "replica/Merge.h"
#include "services/socialcard/rules/CardSlip.h"

#include <QJsonArray>
#include <QTest>

using namespace yc;
using namespace yc::socialcard;
using test::CardOffice;

class SocialcardCommands : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCardGoesFromApplicationToUse()
    {
        CardOffice office;
        const QString person = office.addPerson(QStringLiteral("方志远"));
        const QString card = office.apply(person);
        QCOMPARE(office.load(card).body.value(u"number").toString(),
                 QStringLiteral("社保卡〔2026〕310106012-K7-000001"));
        auto making = office.step(card, CardEvent::Make);
        making.made = {QStringLiteral("a1234 5678"),
                       QStringLiteral("310000D15600000599110102FFFFFFFF"),
                       QStringLiteral("6217 0000 0000 0000 012"),
                       QDate(2036, 11, 20),
                       {},
                       {}};
        office.must(runCardStep(making));
        office.run(card, CardEvent::Receive);
        office.run(card, CardEvent::HandOver);
        office.run(card, CardEvent::Activate);
        const QJsonObject body = office.load(card).body;
        QCOMPARE(body.value(u"card_number").toString(), QStringLiteral("A12345678"));
        QCOMPARE(body.value(u"bank_number").toString(), QStringLiteral("6217000000000000012"));
        QCOMPARE(body.value(u"social_state").toString(), QStringLiteral("normal"));
        QCOMPARE(body.value(u"bank_state").toString(), QStringLiteral("held")); // the bank's to open
        for (const char *day : {"applied_on", "issued_on", "received_on", "handed_on", "activated_on"})
            QCOMPARE(body.value(QLatin1String(day)).toString(), QStringLiteral("2026-11-20"));
        QCOMPARE(body.value(u"events").toArray().size(), 5);
    }

    void onePersonHasOneValidCard()
    {
        CardOffice office;
        const QString person = office.addPerson(QStringLiteral("方志远"));
        const CardApplication again{
            .resident = person, .bank = {}, .replaces = {}, .reason = {}, .check = CardOffice::inPerson(), .note = {}};
        const QString card = office.apply(person);
        for (const CardEvent event : {CardEvent::Make, CardEvent::Receive, CardEvent::HandOver, CardEvent::Activate,
                                      CardEvent::ReportTemporary, CardEvent::ReportFormal}) {
            QCOMPARE(office.codeOf(applyForCard(again)), QStringLiteral("socialcard.has-card"));
            event == CardEvent::Make ? office.make(card, QStringLiteral("A00000001")) : office.run(card, event);
        }
        QCOMPARE(office.codeOf(applyForCard(again)), QStringLiteral("socialcard.has-card"));
        auto cancel = office.step(card, CardEvent::Cancel);
        cancel.reason = QStringLiteral("户籍迁出");
        office.must(runCardStep(cancel));
        QCOMPARE(office.codeOf(applyForCard(again)), QString());
        QVERIFY(office
                    .codeOf(applyForCard({.resident = office.addPerson(QStringLiteral("甲")),
                                          .bank = {},
                                          .replaces = {},
                                          .reason = {},
                                          .check = CardOffice::inPerson(),
                                          .note = {}}))
                    .isEmpty());
    }

    void nobodyAppliesForTheDeadOrUnknown()
    {
        CardOffice office;
        const QString person = office.addPerson(QStringLiteral("方志远"));
        office.set(person, "deceased", true);
        CardApplication application{
            .resident = person, .bank = {}, .replaces = {}, .reason = {}, .check = CardOffice::inPerson(), .note = {}};
        QCOMPARE(office.codeOf(applyForCard(application)), QStringLiteral("socialcard.deceased"));
        application.resident = QStringLiteral("resident:00000000-0000-7000-8000-000000000000");
        QCOMPARE(office.codeOf(applyForCard(application)), QStringLiteral("socialcard.holder-unknown"));
        application.resident = office.addPerson(QStringLiteral("乙"));
        application.check = {};
        QCOMPARE(office.codeOf(applyForCard(application)), QStringLiteral("socialcard.id-not-shown"));
    }

    void theOldCardEndsWhenTheNewOneIsMade()
    {
        CardOffice office;
        const QString person = office.addPerson(QStringLiteral("方志远"));
        const QString old = office.inUse(person, QStringLiteral("A00000001"));
        CardApplication replacement{.resident = person,
                                    .bank = QStringLiteral("icbc"),
                                    .replaces = old,
                                    .replacesRevision = office.load(old).revision,
                                    .reason = QStringLiteral("lost"),
                                    .check = CardOffice::inPerson(),
                                    .note = {}};
        QCOMPARE(office.codeOf(applyForCard(replacement)), QStringLiteral("socialcard.not-reported"));
        office.run(old, CardEvent::ReportFormal);
        replacement.replacesRevision = office.load(old).revision;
        const QString next = office.must(applyForCard(replacement)).value(u"card").toString();
        QCOMPARE(office.load(next).body.value(u"fee").toInteger(), 2500);
        QCOMPARE(office.life(old).social.state, CardState::FormalLoss);
        QCOMPARE(office.codeOf(runCardStep(office.step(old, CardEvent::Release))),
                 QStringLiteral("socialcard.replacement-open"));
        office.make(next, QStringLiteral("A00000002"));
        QVERIFY(office.life(old).isOver());
        QCOMPARE(office.load(old).body.value(u"ended_on").toString(), QStringLiteral("2026-11-20"));
        QCOMPARE(office.load(old).body.value(u"replaced_by").toString(), next);
        QCOMPARE(office.codeOf(runCardStep(office.step(old, CardEvent::Release))),
                 QStringLiteral("socialcard.replaced"));
    }

    void whoFindsTheCardWithdrawsTheReplacement()
    {
        CardOffice office;
        const QString person = office.addPerson(QStringLiteral("方志远"));
        const QString old = office.inUse(person, QStringLiteral("A00000001"));
        office.run(old, CardEvent::ReportFormal);
        const QString next = office
                                 .must(applyForCard({.resident = person,
                                                     .bank = {},
                                                     .replaces = old,
                                                     .replacesRevision = office.load(old).revision,
                                                     .reason = QStringLiteral("lost"),
                                                     .check = CardOffice::inPerson(),
                                                     .note = {}}))
                                 .value(u"card")
                                 .toString();
        office.run(next, CardEvent::Withdraw);
        QVERIFY(office.life(next).isOver());
        office.run(old, CardEvent::Release);
        QCOMPARE(office.life(old).social.state, CardState::Normal);
    }

    void numbersOfTwoCardsDiffer()
    {
        CardOffice office;
        office.inUse(office.addPerson(QStringLiteral("甲")), QStringLiteral("A00000001"));
        const QString other = office.apply(office.addPerson(QStringLiteral("乙")), {});
        auto making = office.step(other, CardEvent::Make);
        making.made.cardNumber = QStringLiteral("A00000001");
        QCOMPARE(office.codeOf(runCardStep(making)), QStringLiteral("store.not-unique"));
        making.made.cardNumber = QStringLiteral("A0000000");
        QCOMPARE(office.codeOf(runCardStep(making)), QStringLiteral("socialcard.bad-card-number"));
        making.made.cardNumber = QStringLiteral("A00000002");
        making.made.bankNumber = QStringLiteral("6217000000000000013");
        QCOMPARE(office.codeOf(runCardStep(making)), QStringLiteral("socialcard.bad-bank-number"));
        making.made.bankNumber = QStringLiteral("6217000000000000012");
        QCOMPARE(office.codeOf(runCardStep(making)), QStringLiteral("socialcard.no-bank-function"));
        making.made.bankNumber.clear();
        making.made.identification = QStringLiteral("12");
        QCOMPARE(office.codeOf(runCardStep(making)), QStringLiteral("socialcard.bad-identification"));
    }

    void twoClerksOnOneCardAreToldApart()
    {
        CardOffice office;
        const QString card = office.inUse(office.addPerson(QStringLiteral("甲")), QStringLiteral("A00000001"));
        const CardStep seen = office.step(card, CardEvent::ReportTemporary);
        office.run(card, CardEvent::LockPin);
        QCOMPARE(office.codeOf(runCardStep(seen)), QStringLiteral("store.changed-meanwhile"));
    }

    /// Midnight of China decides, whatever the machine's zone: the last day, and the first one after it.
    void aTemporaryLossIsOverTheDayAfterItsLast()
    {
        CardOffice office;
        const QString card = office.inUse(office.addPerson(QStringLiteral("甲")), QStringLiteral("A00000001"));
        auto report = office.step(card, CardEvent::ReportTemporary);
        report.check = {};
        report.check.channel = Channel::Telephone;
        office.must(runCardStep(report));
        QCOMPARE(office.load(card).body.value(u"social_until").toString(), QStringLiteral("2026-11-25"));
        office.transaction.setLocal(QStringLiteral("2026-11-25T23:59:59+08:00"));
        QCOMPARE(office.codeOf(runCardStep(office.step(card, CardEvent::ReportTemporary))),
                 QStringLiteral("socialcard.already-lost"));
        office.transaction.setLocal(QStringLiteral("2026-11-26T00:00:00+08:00"));
        QCOMPARE(office.codeOf(runCardStep(office.step(card, CardEvent::Release))),
                 QStringLiteral("socialcard.not-allowed"));
        office.run(card, CardEvent::ReportTemporary);
        QCOMPARE(office.load(card).body.value(u"social_until").toString(), QStringLiteral("2026-12-01"));
    }

    void blanksAreCountedBySerial()
    {
        CardOffice office;
        const QJsonObject box = office.must(takeInBox({QStringLiteral("BX-1"),
                                                       QStringLiteral("A000101"),
                                                       QStringLiteral("A000200"),
                                                       {},
                                                       QStringLiteral("市卡管中心")}));
        const QString id = box.value(u"box").toString();
        QCOMPARE(box.value(u"left").toInteger(), 100);
        QCOMPARE(office.codeOf(
                     takeInBox({QStringLiteral("BX-2"), QStringLiteral("A000200"), QStringLiteral("A000300"), {}, {}})),
                 QStringLiteral("socialcard.serials-known"));
        QCOMPARE(office.codeOf(
                     takeInBox({QStringLiteral("BX-3"), QStringLiteral("B000001"), QStringLiteral("B009999"), {}, {}})),
                 QStringLiteral("socialcard.box-too-large"));
        const auto revision = [&] { return office.load(id).revision; };
        QCOMPARE(office.codeOf(writeOffBlanks(id, revision(), QStringLiteral("A000101-A000103"), {})),
                 QStringLiteral("socialcard.reason-missing"));
        QCOMPARE(
            office.must(writeOffBlanks(id, revision(), QStringLiteral("A000101-A000103"), QStringLiteral("打印卡卡纸")))
                .value(u"left")
                .toInteger(),
            97);
        QCOMPARE(office.must(sendBackBlanks(id, revision(), QStringLiteral("A000191-A000200"), QStringLiteral("调拨")))
                     .value(u"left")
                     .toInteger(),
                 87);
        const QString card = office.apply(office.addPerson(QStringLiteral("甲")));
        auto making = office.step(card, CardEvent::Make);
        making.made.cardNumber = QStringLiteral("A00000001");
        making.made.box = id;
        making.made.serial = QStringLiteral("A000101");
        QCOMPARE(office.codeOf(runCardStep(making)), QStringLiteral("socialcard.serial-gone"));
        making.made.serial = QStringLiteral("C1");
        QCOMPARE(office.codeOf(runCardStep(making)), QStringLiteral("socialcard.serial-not-here"));
        making.made.serial = QStringLiteral("A000104");
        office.must(runCardStep(making));
        QCOMPARE(boxType().derive(office.load(id).body).value(u"left").toInteger(), 86);
        QCOMPARE(office.load(id).body.value(u"movements").toArray().size(), 4);
        making = office.step(office.apply(office.addPerson(QStringLiteral("乙"))), CardEvent::Make);
        making.made = {QStringLiteral("A00000002"), {}, {}, {}, QStringLiteral("card_box:none"), QStringLiteral("A1")};
        QCOMPARE(office.codeOf(runCardStep(making)), QStringLiteral("socialcard.unknown-box"));
    }

    /// Two desks take from one box without hearing of each other; one blank was written off at both.
    void aBoxCountsRightAfterDesksMeet()
    {
        CardOffice office;
        const QString id =
            office
                .must(takeInBox({QStringLiteral("BX-1"), QStringLiteral("A000101"), QStringLiteral("A000200"), {}, {}}))
                .value(u"box")
                .toString();
        const core::Document base = office.load(id);
        office.must(writeOffBlanks(id, base.revision, QStringLiteral("A000101-A000103"), QStringLiteral("卡纸")));
        const QJsonObject ours = office.load(id).body;
        office.transaction.restore([&] {
            auto documents = office.transaction.snapshot();
            documents[id] = base;
            return documents;
        }());
        office.must(writeOffBlanks(id, base.revision, QStringLiteral("A000103"), QStringLiteral("划伤")));
        office.must(sendBackBlanks(id, office.load(id).revision, QStringLiteral("A000150"), QStringLiteral("调拨")));
        const QJsonObject theirs = office.load(id).body;
        const replica::MergeResult merged = replica::merge(base.body, ours, theirs, &boxType());
        QVERIFY(merged.conflicts.isEmpty());
        QCOMPARE(boxType().derive(merged.merged).value(u"left").toInteger(), 96);
        QCOMPARE(merged.merged.value(u"movements").toArray().size(), 4);
    }

    void aSlipSaysWhatHappened()
    {
        CardOffice office;
        const QString card = office.inUse(office.addPerson(QStringLiteral("方志远")), QStringLiteral("A00000001"));
        office.run(card, CardEvent::ReportFormal);
        const QJsonObject body = office.load(card).body;
        const QJsonObject event = body.value(u"events").toArray().last().toObject();
        QCOMPARE(slipTemplateOf(event.value(u"kind").toString()), QStringLiteral("card-loss"));
        const QJsonObject sheet = slipSheet(body, event, {QStringLiteral("周敏"), {}, office.transaction.time});
        QCOMPARE(sheet.value(u"matter").toString(), QStringLiteral("正式挂失"));
        QCOMPARE(sheet.value(u"social_from").toString(), QStringLiteral("正常"));
        QCOMPARE(sheet.value(u"social_to").toString(), QStringLiteral("正式挂失"));
        QCOMPARE(sheet.value(u"bank_to").toString(), QStringLiteral("已领未启用"));
        QCOMPARE(sheet.value(u"holder_id_masked").toString(), QStringLiteral("310199********0310"));
        QVERIFY(sheet.value(u"number").toString().startsWith(QStringLiteral("卡〔2026〕310106012-K7-")));
    }
};

QTEST_GUILESS_MAIN(SocialcardCommands)
#include "tst_socialcard_commands.moc"
