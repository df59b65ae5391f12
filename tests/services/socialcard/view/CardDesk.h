// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ServiceDesk.h"
#include "cardreader/SimulatedReader.h"
#include "services/socialcard/rules/CardCommands.h"
#include "services/socialcard/rules/RecordTypes.h"
#include "services/socialcard/view/MakeService.h"

namespace yc::test {

/// The pages of socialcard, with a reader. Friday, 20 November 2026.
class CardDesk final : public ServiceDesk {
public:
    CardDesk()
        : ServiceDesk(QDateTime(QDate(2026, 11, 20), QTime(10, 0)), {1070, 860})
    {
        reader.start();
        enter(session(1, QStringLiteral("周敏"), QStringLiteral("310106012"),
                      QStringLiteral("石门二路街道社区事务受理服务中心"),
                      {"residents.reveal", "socialcard.view", "socialcard.work", "socialcard.stock"}),
              socialcard::recordTypes(), socialcard::makeService(), &reader);
    }

    ~CardDesk() override { leave(); } // while the reader is there

    QString addPerson(const QString &name, const QString &number, const QString &birth)
    {
        return put(QStringLiteral("resident"), {{QStringLiteral("name"), name},
                                                {QStringLiteral("birth"), birth},
                                                {QStringLiteral("id_number"), number},
                                                {QStringLiteral("committee"), QStringLiteral("310106012005")}});
    }
    /// A card up to the state that the last of these steps leads to.
    QString card(const QString &person, const QString &number, const QList<socialcard::CardEvent> &steps,
                 const QString &bank = QStringLiteral("icbc"))
    {
        socialcard::PersonCheck check;
        check.holderId = check.card = true;
        const QString id =
            run(socialcard::applyForCard(
                    {.resident = person, .bank = bank, .replaces = {}, .reason = {}, .check = check, .note = {}}))
                .value(u"card")
                .toString();
        for (const socialcard::CardEvent event : steps) {
            socialcard::CardStep step;
            step.card = id;
            step.revision = load(id).revision;
            step.event = event;
            step.check = check;
            step.made.cardNumber = number;
            if (!bank.isEmpty())
                step.made.bankNumber = QStringLiteral("6217000000000000012");
            run(socialcard::runCardStep(step));
        }
        return id;
    }

    cardreader::SimulatedReader reader;
};

} // namespace yc::test
