// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/cards/CardBar.h"

#include "core/Futures.h"
#include "core/Masking.h"
#include "desk/cards/CardComparison.h"
#include "services/socialcard/rules/CardTypes.h"
#include "ui/ActionButton.h"
#include "ui/Banner.h"

#include <QVBoxLayout>

#include <algorithm>

namespace yc::desk {

using core::CardValues;
using core::Result;
using Op = core::Query::Op;

namespace {

constexpr int fewHits = 5;

/// Documents of the cards that a query finds.
QFuture<Result<QList<core::Document>>> cardsOf(core::DocumentStore &store, const QString &field, const QString &value)
{
    core::Query query{.type = socialcard::cardType().name, .columns = {QStringLiteral("number")}};
    query.where = {{field, Op::Equal, value}};
    auto loads = core::unwrapped(store.query(query).then(&store, [&store](const Result<core::Rows> &rows) {
        QList<QFuture<Result<core::Document>>> asked;
        for (qsizetype row = 0; rows && row < rows->rows.size(); ++row)
            asked.append(store.load(rows->value(row, QStringLiteral("id")).toString()));
        return core::allOf(asked);
    }));
    return core::then(loads, [](const QList<Result<core::Document>> &loaded) -> Result<QList<core::Document>> {
        QList<core::Document> cards;
        for (const Result<core::Document> &one : loaded) {
            if (one)
                cards.append(*one);
        }
        return cards;
    });
}

} // namespace

CardBar::CardBar(ui::ServiceContext &context, core::CardReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_banner(new ui::Banner(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_banner);
    m_banner->setClosable(true);
    // Who may not see residents has no use for a card, and is told nothing of it.
    if (!context.store.session().may(QStringLiteral("residents.view")))
        return;
    connect(&reader, &core::CardReader::read, this,
            [this](const QString &, const CardValues &values) { take(values); });
    connect(&reader, &core::CardReader::failed, this, [this](const QString &, const core::Error &error) {
        ++m_card;
        m_banner->showError(error);
    });
    connect(&reader, &core::CardReader::removed, this, [this] {
        ++m_card;
        if (m_banner->state() != ui::State::Warn && m_banner->state() != ui::State::Info)
            m_banner->dismiss(); // what is still to be looked at stays until somebody closes it
    });
}

void CardBar::take(const CardValues &values)
{
    const int card = ++m_card;
    m_banner->dismiss();
    if (values.idNumber.isEmpty() || !m_context.residents) {
        takeByNumber(values);
        return;
    }
    m_context.residents->find(values.idNumber, fewHits)
        .then(this, [this, card, values](const Result<QList<core::Person>> &people) {
            if (!isOf(card))
                return;
            if (!people) {
                m_banner->showError(people.error());
                return;
            }
            const auto found = std::ranges::find(*people, values.idNumber, &core::Person::idNumber);
            if (found == people->end()) {
                offerNew(values);
                return;
            }
            cardsOf(m_context.store, QStringLiteral("resident"), found->id)
                .then(this, [this, card, values, person = *found](const Result<QList<core::Document>> &cards) {
                    QList<QJsonObject> bodies;
                    for (const core::Document &one : cards.value_or(QList<core::Document>()))
                        bodies.append(one.body);
                    if (isOf(card))
                        takeHolder(values, person, bodies);
                });
        });
}

/// A card that keeps its holder to itself may be one that this desk has handed out.
void CardBar::takeByNumber(const CardValues &values)
{
    const auto unknown = [this, values] {
        m_banner->showError(
            {core::ErrorKind::AskPermission,
             values.holderProtected ? QStringLiteral("cardreader.protected") : QStringLiteral("cardreader.unreadable"),
             {}});
    };
    if (values.cardNumber.isEmpty() || !m_context.residents) {
        unknown();
        return;
    }
    cardsOf(m_context.store, QStringLiteral("card_number"), values.cardNumber)
        .then(this, [this, card = m_card, values, unknown](const Result<QList<core::Document>> &cards) {
            if (!isOf(card))
                return;
            if (!cards || cards->isEmpty()) {
                unknown();
                return;
            }
            QList<QJsonObject> bodies{cards->first().body};
            m_context.residents->load(bodies.first().value(u"resident").toString())
                .then(this, [this, card, values, bodies](const Result<core::Person> &person) {
                    if (!isOf(card))
                        return;
                    if (person)
                        takeHolder(values, *person, bodies);
                    else
                        m_banner->showError(person.error());
                });
        });
}

void CardBar::takeHolder(const CardValues &values, const core::Person &person, const QList<QJsonObject> &cards)
{
    if (m_context.navigator.currentPerson() != person.id) {
        m_context.navigator.setCurrentPerson(person.id);
        m_context.residents->show(person.id);
    }
    QList<QJsonObject> valid;
    QJsonObject own;
    for (const QJsonObject &card : cards) {
        if (card.value(u"card_number").toString() == values.cardNumber)
            own = card;
        if (card.value(u"social_state").toString() != u"cancelled")
            valid.append(card);
    }
    QStringList lines;
    const QDate today = m_context.store.clock().today();
    if (const QString warning = CardComparison::warning(values, own, today); !warning.isEmpty())
        lines.append(warning);
    const QList<CardComparison::Difference> differences = CardComparison::differences(values, person, valid);
    for (const CardComparison::Difference &one : differences)
        lines.append(tr("%1: on the card %2, on file %3").arg(one.label, one.card, one.record));
    if (!values.doubtful.isEmpty())
        lines.append(tr("Parts of the chip could not be read for certain; compare with the face of the card."));
    if (lines.isEmpty()) {
        m_banner->showMessage(ui::State::Ok, tr("Card of %1").arg(person.name));
        return;
    }
    m_banner->showMessage(ui::State::Warn, tr("Card of %1: look at this").arg(person.name),
                          lines.join(QStringLiteral("\n")));
}

void CardBar::offerNew(const CardValues &values)
{
    m_banner->showMessage(
        ui::State::Info,
        tr("Nobody on file has this number: %1, %2")
            .arg(values.name, core::Masking::apply(core::PersonalData::IdentityNumber, values.idNumber)));
    if (!m_context.store.session().may(QStringLiteral("residents.edit")))
        return;
    connect(m_banner->addAction(tr("Register as a new person")), &QAbstractButton::clicked, this, [this, values] {
        m_banner->dismiss();
        m_context.residents->add(CardComparison::known(values, m_context.store.clock().today()),
                                 [this](const QString &resident) {
                                     m_context.navigator.setCurrentPerson(resident);
                                     m_context.residents->show(resident);
                                 });
    });
}

} // namespace yc::desk
