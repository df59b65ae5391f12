// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/socialcard/view/CardFacts.h"

#include "core/Money.h"
#include "services/socialcard/rules/CardCommands.h"
#include "services/socialcard/view/CardWords.h"
#include "ui/KeyValueGrid.h"
#include "ui/RevealBar.h"
#include "ui/RevealWords.h"

namespace yc::socialcard {

using core::Result;

CardFacts::CardFacts(ui::ServiceContext &context, QWidget *parent)
    : Card(tr("Card"), parent)
    , m_context(context)
    , m_facts(new ui::KeyValueGrid(108, this))
    , m_why(new ui::RevealBar(this, ui::RevealBar::Shape::Column))
{
    content()->addWidget(m_facts);
    content()->addWidget(m_why);
    connect(m_facts, &ui::KeyValueGrid::revealRequested, this,
            [this](const QString &key) { m_why->ask(key, m_facts->label(key)); });
    connect(m_why, &ui::RevealBar::confirmed, this, &CardFacts::reveal);
}

bool CardFacts::putAway()
{
    const bool open = m_why->isVisible();
    m_why->hide();
    return open;
}

/// The look itself is a row of the audit log; only when that is written does the value show.
void CardFacts::reveal(const QString &key, const QString &reason)
{
    m_context.store.execute(revealCard(m_card, m_resident, key, reason))
        .then(this, [this, key, card = m_card](const Result<QJsonObject> &done) {
            if (!done) {
                m_context.navigator.sayError(done.error());
            } else if (card == m_card) {
                m_facts->reveal(key);
                ui::RevealWords::say(m_context.navigator, *done);
            }
        });
}

void CardFacts::show(const core::Document &document)
{
    m_card = document.id;
    m_resident = document.body.value(u"resident").toString();
    setVisible(true);
    const QJsonObject &body = document.body;
    m_facts->clear();
    const auto add = [&](const char *key, const QString &words, const QString &value,
                         core::PersonalData kind = core::PersonalData::None) {
        const bool may =
            kind != core::PersonalData::None && m_context.store.session().may(QStringLiteral("residents.reveal"));
        if (!value.isEmpty())
            m_facts->setValue(QString::fromLatin1(key), words, value, kind, may);
    };
    const auto text = [&](const char *key) { return body.value(QString::fromLatin1(key)).toString(); };
    add("kind", tr("Application"),
        text("kind") == u"replace" ? tr("Replacement: %1").arg(CardWords::reason(text("reason"))) : tr("First card"));
    add("card_number", tr("Card number"), text("card_number"));
    add("identification", tr("Identification"), text("identification"));
    add("bank", tr("Bank"), CardWords::bank(text("bank")));
    add("bank_number", tr("Bank number"), text("bank_number"), core::PersonalData::BankAccount);
    add("valid_until", tr("Valid until"), text("valid_until"));
    add("applied_on", tr("Applied on"), text("applied_on"));
    add("issued_on", tr("Made on"), text("issued_on"));
    add("received_on", tr("At the counter since"), text("received_on"));
    add("handed_on", tr("Handed over on"), text("handed_on"));
    add("activated_on", tr("Activated on"), text("activated_on"));
    add("ended_on", tr("Ended on"), text("ended_on"));
    const qint64 fee = body.value(u"fee").toInteger();
    add("fee", tr("Fee"), fee > 0 ? tr("%1 yuan").arg(core::Money::fromFen(fee).toDisplay()) : tr("none"));
    add("serial", tr("Blank"), text("serial"));
    if (body.value(u"replacement_open").toBool())
        add("replaced", tr("Replacement"), tr("asked for; this card ends when the new one is made"));
}

} // namespace yc::socialcard
