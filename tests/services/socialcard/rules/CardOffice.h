// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordId.h"
#include "services/socialcard/rules/CardCommands.h"
#include "services/socialcard/rules/CardTypes.h"
#include "services/socialcard/rules/RecordTypes.h"
#include "services/socialcard/rules/Stock.h"
#include "support/MemoryTransaction.h"

namespace yc::test {

/// A counter over maps.
class CardOffice {
public:
    explicit CardOffice(const QString &org = QStringLiteral("310106012"))
        : transaction(socialcard::recordTypes(), session(org))
    {
        transaction.setLocal(QStringLiteral("2026-11-20T10:00:00"));
    }
    QString addPerson(const QString &name, const QString &birth = QStringLiteral("1985-04-20"))
    {
        core::Document document;
        document.id = QStringLiteral("resident:") + core::newUuid7(transaction.time);
        document.type = QStringLiteral("resident");
        document.body = {{QStringLiteral("name"), name},
                         {QStringLiteral("birth"), birth},
                         {QStringLiteral("id_number"), QStringLiteral("310199198504200310")}};
        const auto stored = transaction.put(document);
        return stored ? stored->id : QString();
    }
    void set(const QString &id, const char *key, const QJsonValue &value)
    {
        auto document = transaction.load(id);
        document->body.insert(QString::fromLatin1(key), value);
        (void)transaction.put(*document);
    }
    QString codeOf(const core::Command &command)
    {
        const auto done = transaction.run(command);
        return done ? QString() : done.error().code;
    }
    QJsonObject must(const core::Command &command)
    {
        const auto done = transaction.run(command);
        if (!done)
            qFatal("%s: %s", qPrintable(command.name), qPrintable(done.error().code));
        return *done;
    }
    core::Document load(const QString &id) { return transaction.load(id).value_or(core::Document()); }
    socialcard::CardLife life(const QString &id) { return socialcard::CardLife::fromBody(load(id).body); }

    static socialcard::PersonCheck inPerson()
    {
        socialcard::PersonCheck check;
        check.holderId = check.card = true;
        return check;
    }
    QString apply(const QString &person, const QString &bank = QStringLiteral("icbc"))
    {
        return must(socialcard::applyForCard({.resident = person,
                                              .bank = bank,
                                              .replaces = {},
                                              .reason = {},
                                              .check = inPerson(),
                                              .note = {}}))
            .value(u"card")
            .toString();
    }
    socialcard::CardStep step(const QString &card, socialcard::CardEvent event)
    {
        socialcard::CardStep step;
        step.card = card;
        step.revision = load(card).revision;
        step.event = event;
        step.check = inPerson();
        return step;
    }
    QJsonObject run(const QString &card, socialcard::CardEvent event)
    {
        return must(socialcard::runCardStep(step(card, event)));
    }
    QJsonObject make(const QString &card, const QString &number)
    {
        auto making = step(card, socialcard::CardEvent::Make);
        making.made.cardNumber = number;
        return must(socialcard::runCardStep(making));
    }
    /// In use, both functions but the bank's.
    QString inUse(const QString &person, const QString &number)
    {
        const QString card = apply(person);
        make(card, number);
        for (const auto event :
             {socialcard::CardEvent::Receive, socialcard::CardEvent::HandOver, socialcard::CardEvent::Activate})
            run(card, event);
        return card;
    }

    testing::MemoryTransaction transaction;

private:
    static core::Session session(const QString &org)
    {
        return {.personId = QStringLiteral("person:clerk"),
                .personName = QStringLiteral("周敏"),
                .roles = {},
                .permissions = {},
                .org = org,
                .orgName = QStringLiteral("石门二路街道社区事务受理服务中心"),
                .desk = QStringLiteral("3"),
                .mark = QStringLiteral("K7")};
    }
};

} // namespace yc::test
