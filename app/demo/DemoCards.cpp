// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoCards.h"

#include "core/Age.h"
#include "core/CheckCharacters.h"
#include "demo/CommandList.h"
#include "demo/PlayedTransaction.h"
#include "services/socialcard/rules/CardCommands.h"
#include "services/socialcard/rules/Stock.h"

namespace yc::demo {

using core::Result;
using core::Transaction;
using socialcard::CardEvent;

namespace {

constexpr int people = 36;
constexpr int adult = 18;
constexpr int longAgo = 300; ///< days

QString bankNumberOf(int index)
{
    const QString body = QStringLiteral("622848%1").arg(7'000'000'000 + index * 97, 12, 10, QLatin1Char('0'));
    for (int digit = 0; digit <= 9; ++digit) {
        if (const QString number = body + QString::number(digit); core::passesLuhn(number))
            return number;
    }
    return {};
}

/// One person's card, step by step.
class Story {
public:
    Story(Transaction &transaction, const QDateTime &now, QString resident, int index)
        : m_transaction(transaction)
        , m_now(now)
        , m_resident(std::move(resident))
        , m_index(index)
    {
        m_check.holderId = m_check.card = true;
    }

    Result<> apply(int daysAgo, const QString &replaces = {}, const QString &reason = {})
    {
        qint64 revision = 0;
        if (!replaces.isEmpty()) {
            YC_ASSIGN(const core::Document old, m_transaction.load(replaces));
            revision = old.revision;
        }
        static const QStringList banks{QStringLiteral("icbc"), QStringLiteral("ccb"), QStringLiteral("abc"), QString()};
        return done(socialcard::applyForCard({.resident = m_resident,
                                              .bank = banks.at(m_index % banks.size()),
                                              .replaces = replaces,
                                              .replacesRevision = revision,
                                              .reason = reason,
                                              .check = m_check,
                                              .note = {}}),
                    daysAgo);
    }
    Result<> step(CardEvent event, int daysAgo, const QString &reason = {}, bool telephone = false)
    {
        YC_ASSIGN(const core::Document card, m_transaction.load(m_card));
        socialcard::CardStep step;
        step.card = m_card;
        step.revision = card.revision;
        step.event = event;
        step.check = m_check;
        if (telephone)
            step.check = {.channel = socialcard::Channel::Telephone, .otherName = {}, .otherIdNumber = {}};
        step.reason = reason;
        if (event == CardEvent::Make) {
            step.made.cardNumber = QStringLiteral("S%1").arg(20'310'000 + m_index * 7 + (m_made++ * 100'000));
            if (card.body.value(u"bank_state").toString() != u"none")
                step.made.bankNumber = bankNumberOf(m_index * 2 + m_made);
            step.made.validUntil = m_now.date().addYears(10);
        }
        return done(socialcard::runCardStep(step), daysAgo);
    }
    Result<> inUse(int daysAgo)
    {
        YC_TRY(apply(daysAgo));
        YC_TRY(step(CardEvent::Make, daysAgo - 6));
        YC_TRY(step(CardEvent::Receive, daysAgo - 8));
        YC_TRY(step(CardEvent::HandOver, daysAgo - 10));
        return step(CardEvent::Activate, daysAgo - 10);
    }
    [[nodiscard]] const QString &card() const { return m_card; }

private:
    Result<> done(const core::Command &command, int daysAgo)
    {
        PlayedTransaction then(m_transaction);
        then.at(m_now.addDays(-daysAgo));
        YC_ASSIGN(const QJsonObject answer, command.work(then));
        m_card = answer.value(u"card").toString();
        return {};
    }
    Transaction &m_transaction;
    QDateTime m_now;
    QString m_resident;
    int m_index;
    int m_made = 0;
    QString m_card;
    socialcard::PersonCheck m_check;
};

Result<> play(Transaction &transaction, const QDateTime &now, const QString &resident, int index)
{
    Story story(transaction, now, resident, index);
    switch (index % 12) {
    case 0:
        return story.apply(2);
    case 1:
        YC_TRY(story.apply(20));
        return story.step(CardEvent::Make, 5);
    case 2:
    case 3:
        YC_TRY(story.apply(30));
        YC_TRY(story.step(CardEvent::Make, 9));
        return story.step(CardEvent::Receive, index % 5);
    case 4:
        YC_TRY(story.apply(40));
        YC_TRY(story.step(CardEvent::Make, 25));
        YC_TRY(story.step(CardEvent::Receive, 20));
        return story.step(CardEvent::HandOver, 1);
    case 5:
        YC_TRY(story.inUse(longAgo));
        return story.step(CardEvent::ReportTemporary, 4, {}, true); // ends tomorrow
    case 6:
        YC_TRY(story.inUse(longAgo - index));
        return story.step(CardEvent::ReportTemporary, index / 12 % 2 == 0 ? 1 : 12, {},
                          true); // holds, or ended by itself
    case 7: {
        YC_TRY(story.inUse(longAgo - index));
        YC_TRY(story.step(CardEvent::ReportFormal, 8));
        return story.apply(7, QString(story.card()), QStringLiteral("lost"));
    }
    case 8:
        YC_TRY(story.inUse(longAgo - index));
        YC_TRY(story.step(CardEvent::LockPin, 3));
        return story.step(CardEvent::ResetPin, 2);
    default:
        return story.inUse(longAgo - index);
    }
}

Result<> boxes(Transaction &transaction, const QDateTime &now)
{
    PlayedTransaction then(transaction);
    then.at(now.addDays(-60));
    YC_ASSIGN(
        const QJsonObject first,
        socialcard::takeInBox({QStringLiteral("SH-2026-0117"), QStringLiteral("A3101061001"),
                               QStringLiteral("A3101061200"), QStringLiteral("icbc"), QStringLiteral("市卡管中心")})
            .work(then));
    YC_TRY(socialcard::takeInBox({QStringLiteral("SH-2026-0118"),
                                  QStringLiteral("A3101062001"),
                                  QStringLiteral("A3101062050"),
                                  {},
                                  QStringLiteral("市卡管中心")})
               .work(then));
    PlayedTransaction later(transaction);
    later.at(now.addDays(-12));
    YC_TRY(socialcard::writeOffBlanks(first.value(u"box").toString(), first.value(u"revision").toInteger(),
                                      QStringLiteral("A3101061001-A3101061003"), QStringLiteral("打印卡纸"))
               .work(later));
    return {};
}

} // namespace

Result<> DemoCards::run(core::DocumentStore &store, const QDateTime &now)
{
    core::Command command = commands::replay.command();
    command.work = [now](Transaction &transaction) -> Result<QJsonObject> {
        core::Query query{.type = QStringLiteral("resident"), .columns = {QStringLiteral("deceased")}};
        query.where = {{QStringLiteral("birth"), core::Query::Op::LessOrEqual,
                        core::latestBirthOfAge(adult, now.date()).toString(Qt::ISODate)},
                       {QStringLiteral("id_number"), core::Query::Op::IsNotEmpty, {}}};
        query.orderBy = {{QStringLiteral("id")}};
        query.limit = people;
        YC_ASSIGN(const core::Rows rows, transaction.query(query));
        for (qsizetype row = 0; row < rows.rows.size(); ++row) {
            if (!rows.value(row, QStringLiteral("deceased")).toBool())
                YC_TRY(play(transaction, now, rows.value(row, QStringLiteral("id")).toString(), int(row)));
        }
        YC_TRY(boxes(transaction, now));
        return QJsonObject();
    };
    auto future = store.execute(std::move(command));
    future.waitForFinished();
    YC_TRY(future.result());
    return {};
}

} // namespace yc::demo
