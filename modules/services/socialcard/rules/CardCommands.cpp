// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/socialcard/rules/CardCommands.h"

#include "core/CommandParts.h"
#include "core/Masking.h"
#include "core/RecordId.h"
#include "core/Reveal.h"
#include "services/socialcard/rules/CardNumbers.h"
#include "services/socialcard/rules/CardTypes.h"
#include "services/socialcard/rules/CommandList.h"
#include "services/socialcard/rules/Stock.h"

#include <QJsonArray>

namespace yc::socialcard {

using core::ErrorKind;
using core::fail;
using core::Result;
using core::Transaction;

namespace {

constexpr qsizetype centreDigits = 9;

QString k(const char *key) { return QString::fromLatin1(key); }

/// Cards and their slips have numbers of a series of the desk, as cases have.
Result<QString> nextNumber(Transaction &transaction, const QString &series, const QString &nature, const QString &end)
{
    const core::Session &session = transaction.session();
    const QString org = session.org.left(centreDigits);
    const int year = core::dayOf(transaction).year();
    YC_ASSIGN(const qint64 serial, transaction.nextNumber(QStringLiteral("%1/%2/%3").arg(series, org).arg(year)));
    const QString mark = session.mark.isEmpty() ? QString() : session.mark + u'-';
    return QStringLiteral("%1〔%2〕%3-%4%5%6")
        .arg(nature)
        .arg(year)
        .arg(org, mark)
        .arg(serial, 6, 10, QLatin1Char('0'))
        .arg(end);
}

Result<core::Document> holderOf(Transaction &transaction, const QString &resident)
{
    auto person = transaction.load(resident);
    if (!person || !resident.startsWith(QLatin1String("resident:")))
        return fail(ErrorKind::FixInput, "socialcard.holder-unknown");
    return *person;
}

QDate birthOf(const core::Document &person)
{
    return QDate::fromString(person.body.value(u"birth").toString(), Qt::ISODate);
}

struct Happened {
    QString event;
    CardFunctions functions;
    const PersonCheck *check = nullptr;
    QString reason;
};

/// What happened, for the course of the card and for its slip: who, where, on whose word, from what to what. Nothing in
/// it is whole that a slip may not show.
Result<QString> addEvent(Transaction &transaction, QJsonObject &body, const Happened &what, const CardLife &before,
                         const CardLife &after, const core::Document &holder)
{
    const core::Session &session = transaction.session();
    const QString id = core::newUuid7(transaction.now());
    YC_ASSIGN(const QString slip, nextNumber(transaction, k("slip/card"), QStringLiteral("卡"), QStringLiteral("号")));
    QJsonArray functions;
    if (what.functions.testFlag(CardFunction::Social))
        functions.append(k("social"));
    if (what.functions.testFlag(CardFunction::Bank))
        functions.append(k("bank"));
    QJsonObject event{{k("id"), id},
                      {k("kind"), what.event},
                      {k("at"), transaction.now().toUTC().toString(Qt::ISODateWithMs)},
                      {k("by"), session.personId},
                      {k("by_name"), session.personName},
                      {k("desk"), session.desk},
                      {k("org_name"), session.orgName},
                      {k("slip"), slip},
                      {k("functions"), functions},
                      {k("social_from"), stateName(before.social.on(core::dayOf(transaction)))},
                      {k("social_to"), stateName(after.social.state)},
                      {k("bank_from"), stateName(before.bank.on(core::dayOf(transaction)))},
                      {k("bank_to"), stateName(after.bank.state)},
                      {k("id_masked"), core::Masking::apply(core::PersonalData::IdentityNumber,
                                                            holder.body.value(u"id_number").toString())}};
    const auto set = [&event](const char *key, const QString &value) {
        if (!value.isEmpty())
            event.insert(k(key), value);
    };
    set("reason", what.reason.trimmed());
    set("social_until", after.social.until.toString(Qt::ISODate));
    set("bank_until", after.bank.until.toString(Qt::ISODate));
    if (what.check) {
        set("who", whoName(what.check->who));
        set("channel", channelName(what.check->channel));
        if (what.check->who != PersonCheck::Who::Holder) {
            set("other_name", what.check->otherName.trimmed());
            set("other_id_masked",
                core::Masking::apply(core::PersonalData::IdentityNumber, what.check->otherIdNumber.trimmed()));
        }
    }
    QJsonArray events = body.value(u"events").toArray();
    events.append(event);
    body.insert(k("events"), events);
    return id;
}

Result<QJsonObject> answer(const core::Document &stored, const QString &event)
{
    return QJsonObject{{k("card"), stored.id},
                       {k("revision"), stored.revision},
                       {k("number"), stored.body.value(u"number")},
                       {k("event"), event}};
}

/// One valid card a person: any that has not ended stands in the way, but for the one that is replaced.
Result<> noOtherCard(Transaction &transaction, const CardApplication &application)
{
    YC_ASSIGN(const core::Rows rows, transaction.query(validCardsOf(application.resident)));
    for (qsizetype row = 0; row < rows.rows.size(); ++row) {
        if (rows.value(row, k("id")).toString() == application.replaces)
            continue;
        return fail(ErrorKind::FixInput, "socialcard.has-card",
                    {{k("number"), rows.value(row, k("number"))}, {k("state"), rows.value(row, k("social_state"))}});
    }
    return {};
}

bool isReason(const QString &reason)
{
    return reason == u"lost" || reason == u"damaged" || reason == u"expired" || reason == u"changed";
}

/// The old card remembers that a new one is asked for.
Result<> markReplaced(Transaction &transaction, const CardApplication &application, const QString &by,
                      const core::Document &holder, const PlaceRules &rules)
{
    YC_ASSIGN(core::Document old, transaction.load(application.replaces));
    if (!isReason(application.reason))
        return fail(ErrorKind::FixInput, "socialcard.reason-missing");
    if (old.body.value(u"resident").toString() != application.resident)
        return fail(ErrorKind::FixInput, "socialcard.holder-unknown");
    const CardLife before = CardLife::fromBody(old.body);
    const QDate today = core::dayOf(transaction);
    // A lost card is taken out of use for good first, so that nobody finds it and uses it meanwhile.
    if (application.reason == u"lost" && before.social.on(today) != CardState::FormalLoss && !before.replacementOpen)
        return fail(ErrorKind::FixInput, "socialcard.not-reported");
    YC_ASSIGN(const CardLife after, before.after({.event = CardEvent::Replace,
                                                  .functions = CardFunction::Social,
                                                  .channel = application.check.channel,
                                                  .day = today,
                                                  .counter = transaction.session().org},
                                                 rules));
    old.revision = application.replacesRevision;
    after.writeTo(old.body);
    old.body.insert(k("replaced_by"), by);
    YC_TRY(addEvent(transaction, old.body,
                    {eventName(CardEvent::Replace), CardFunction::Social, &application.check, application.reason},
                    before, after, holder));
    YC_TRY(transaction.put(old));
    return {};
}

Result<QJsonObject> apply(Transaction &transaction, const CardApplication &application)
{
    YC_ASSIGN(const core::Document holder, holderOf(transaction, application.resident));
    if (holder.body.value(u"deceased").toBool())
        return fail(ErrorKind::FixInput, "socialcard.deceased");
    const QDate today = core::dayOf(transaction);
    const PlaceRules rules = PlaceRules::on(today, transaction.session().org);
    const bool first = application.replaces.isEmpty();
    YC_TRY(checkPerson(application.check, first ? needsOfApplication() : needsOf(CardEvent::Replace), birthOf(holder),
                       today, rules));
    YC_TRY(noOtherCard(transaction, application));
    core::Document card;
    card.id = cardType().name + u':' + core::newUuid7(transaction.now());
    card.type = cardType().name;
    if (!first)
        YC_TRY(markReplaced(transaction, application, card.id, holder, rules));
    CardLife life;
    life.social.state = CardState::Applied;
    life.bank.state = application.bank.isEmpty() ? CardState::None : CardState::Applied;
    YC_ASSIGN(const QString number, nextNumber(transaction, k("card"), QStringLiteral("社保卡"), QString()));
    card.body = {{k("number"), number},
                 {k("resident"), application.resident},
                 {k("resident_name"), holder.body.value(u"name")},
                 {k("bank"), application.bank},
                 {k("kind"), first ? k("first") : k("replace")},
                 {k("reason"), application.reason},
                 {k("replaces"), application.replaces},
                 {k("applied_on"), today.toString(Qt::ISODate)},
                 {k("fee"), (first ? rules.firstFee : rules.replacementFee).fen()}};
    life.writeTo(card.body);
    YC_ASSIGN(const QString event,
              addEvent(transaction, card.body, {k("apply"), CardFunction::Social, &application.check, application.note},
                       CardLife(), life, holder));
    YC_ASSIGN(const core::Document stored, transaction.put(card));
    return answer(stored, event);
}

/// The numbers of a card that was made into its record, the blank out of its box, and the end of the card before it.
Result<> make(Transaction &transaction, core::Document &card, const MadeCard &made, const core::Document &holder,
              const PlaceRules &rules)
{
    QJsonObject &body = card.body;
    const QString number = cardNumber(made.cardNumber);
    if (number.isEmpty())
        return fail(ErrorKind::FixInput, "socialcard.bad-card-number");
    body.insert(k("card_number"), number);
    if (!made.identification.trimmed().isEmpty()) {
        const QString identification = cardIdentification(made.identification);
        if (identification.isEmpty())
            return fail(ErrorKind::FixInput, "socialcard.bad-identification");
        body.insert(k("identification"), identification);
    }
    if (!made.bankNumber.trimmed().isEmpty()) {
        const QString bank = bankNumber(made.bankNumber);
        if (bank.isEmpty())
            return fail(ErrorKind::FixInput, "socialcard.bad-bank-number");
        if (body.value(u"bank_state").toString() == stateName(CardState::None))
            return fail(ErrorKind::FixInput, "socialcard.no-bank-function");
        body.insert(k("bank_number"), bank);
    }
    const QDate today = core::dayOf(transaction);
    body.insert(k("issued_on"), today.toString(Qt::ISODate));
    if (made.validUntil.isValid())
        body.insert(k("valid_until"), made.validUntil.toString(Qt::ISODate));
    if (!made.box.isEmpty()) {
        YC_TRY(useBlank(transaction, made.box, made.serial, card.id));
        body.insert(k("box"), made.box);
        body.insert(k("serial"), made.serial);
    }
    const QString oldId = body.value(u"replaces").toString();
    if (oldId.isEmpty())
        return {};
    YC_ASSIGN(core::Document old, transaction.load(oldId));
    const CardLife before = CardLife::fromBody(old.body);
    if (before.isOver())
        return {}; // died meanwhile, or cancelled at another desk
    YC_ASSIGN(const CardLife after, before.after({.event = CardEvent::Supersede,
                                                  .functions = CardFunction::Social,
                                                  .channel = Channel::Counter,
                                                  .day = today,
                                                  .counter = transaction.session().org},
                                                 rules));
    after.writeTo(old.body);
    old.body.insert(k("ended_on"), today.toString(Qt::ISODate));
    YC_TRY(addEvent(transaction, old.body, {eventName(CardEvent::Supersede), CardFunction::Social, nullptr, {}}, before,
                    after, holder));
    YC_TRY(transaction.put(old));
    return {};
}

/// Whoever gave up waiting for the new card goes on with the old one.
Result<> forgetReplacement(Transaction &transaction, const QString &oldId)
{
    if (oldId.isEmpty())
        return {};
    YC_ASSIGN(core::Document old, transaction.load(oldId));
    old.body.insert(k("replacement_open"), false);
    old.body.remove(k("replaced_by"));
    YC_TRY(transaction.put(old));
    return {};
}

const char *dayKeyOf(CardEvent event, const CardLife &after)
{
    if (after.isOver())
        return "ended_on";
    switch (event) {
    case CardEvent::Receive:
        return "received_on";
    case CardEvent::HandOver:
        return "handed_on";
    case CardEvent::Activate:
        return "activated_on";
    default:
        return nullptr;
    }
}

Result<QJsonObject> run(Transaction &transaction, const CardStep &step)
{
    YC_ASSIGN(core::Document card, transaction.load(step.card));
    YC_ASSIGN(const core::Document holder, holderOf(transaction, card.body.value(u"resident").toString()));
    const QDate today = core::dayOf(transaction);
    const PlaceRules rules = PlaceRules::on(today, transaction.session().org);
    const CardLife before = CardLife::fromBody(card.body);
    // What cannot be done at all is said before what was forgotten.
    YC_ASSIGN(const CardLife after, before.after({.event = step.event,
                                                  .functions = step.functions,
                                                  .channel = step.check.channel,
                                                  .day = today,
                                                  .counter = transaction.session().org},
                                                 rules));
    const CheckNeeds needs = needsOf(step.event);
    YC_TRY(checkPerson(step.check, needs, birthOf(holder), today, rules));
    const bool wantsReason =
        step.event == CardEvent::Cancel || step.event == CardEvent::GiveBack || step.event == CardEvent::ChangeData;
    if (wantsReason && step.reason.trimmed().isEmpty())
        return fail(ErrorKind::FixInput, "socialcard.reason-missing");
    if (step.event == CardEvent::Replace || step.event == CardEvent::Supersede)
        return fail(ErrorKind::FixInput, "socialcard.not-allowed",
                    {{k("event"), eventName(step.event)}, {k("state"), stateName(before.social.on(today))}});
    card.revision = step.revision; // the store refuses another one than its own
    if (step.event == CardEvent::Make)
        YC_TRY(make(transaction, card, step.made, holder, rules));
    if (after.isOver() && (before.social.state == CardState::Applied || before.social.state == CardState::Made ||
                           before.social.state == CardState::Waiting)) {
        if (step.event == CardEvent::Withdraw)
            YC_TRY(forgetReplacement(transaction, card.body.value(u"replaces").toString()));
    }
    after.writeTo(card.body);
    if (const char *key = dayKeyOf(step.event, after))
        card.body.insert(k(key), today.toString(Qt::ISODate));
    const CardFunctions functions = concernsWhole(step.event) && before.bank.state != CardState::None
                                        ? CardFunctions(CardFunction::Social) | CardFunction::Bank
                                        : step.functions;
    YC_ASSIGN(const QString event,
              addEvent(transaction, card.body,
                       {eventName(step.event), functions, needs.person ? &step.check : nullptr, step.reason}, before,
                       after, holder));
    YC_ASSIGN(const core::Document stored, transaction.put(card));
    return answer(stored, event);
}

} // namespace

core::Query validCardsOf(const QString &resident)
{
    core::Query query{.type = cardType().name, .columns = {k("number"), k("social_state"), k("card_number")}};
    query.where = {{k("resident"), core::Query::Op::Equal, resident},
                   {k("social_state"), core::Query::Op::NotEqual, stateName(CardState::Cancelled)}};
    return query;
}

core::Command applyForCard(CardApplication application)
{
    core::Command command = commands::apply.command();
    command.subject = application.resident;
    command.work = [application = std::move(application)](Transaction &transaction) {
        return apply(transaction, application);
    };
    return command;
}

core::Command runCardStep(CardStep step)
{
    core::Command command = commands::of(step.event).command();
    command.subject = step.card;
    command.reason = step.reason;
    command.work = [step = std::move(step)](Transaction &transaction) { return run(transaction, step); };
    return command;
}

core::Command noteSlip(const QString &card)
{
    core::Command command = commands::print.command();
    command.subject = card;
    command.work = [](Transaction &) -> Result<QJsonObject> { return QJsonObject(); };
    return command;
}

core::Command revealCard(const QString &card, const QString &resident, const QString &field, const QString &reason)
{
    return core::revealCommand(
        {.command = commands::reveal, .subject = card, .field = field, .reason = reason, .whose = resident});
}

} // namespace yc::socialcard
