// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/cards/TrainingPage.h"

#include "cardreader/TrainingCards.h"
#include "services/socialcard/rules/CardTypes.h"
#include "ui/ActionButton.h"
#include "ui/Card.h"
#include "ui/Page.h"
#include "ui/StateLabel.h"
#include "ui/TextLabel.h"

#include <QLocale>
#include <QPointer>
#include <QTimer>

namespace yc::desk {

namespace {
/// Long enough to see the page go and the card come.
constexpr std::chrono::milliseconds afterTheClick{150};
} // namespace

TrainingPage::TrainingPage(ui::ServiceContext &context, cardreader::SimulatedReader &reader, QWidget *parent)
    : ServicePage(parent)
    , m_context(context)
    , m_reader(reader)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *page = new ui::Page(tr("Training cards"), this);
    page->setSubtitle(tr("There is no reader behind this: cards are put in here, and read as real ones are."));
    outer->addWidget(page);
    m_state = new ui::StateLabel(page);
    page->addBesideTitle(m_state);
    const auto showState = [this] {
        m_state->setState(m_reader.hasCard() ? ui::State::Ok : ui::State::None,
                          m_reader.hasCard() ? tr("A card is in") : tr("No card is in"));
    };
    connect(&reader, &core::CardReader::inserted, this, showState);
    connect(&reader, &core::CardReader::removed, this, showState);
    showState();
    auto *take = new ui::ActionButton(tr("Take the card out"), ui::ActionButton::Kind::Plain, page);
    take->setObjectName(QStringLiteral("take"));
    take->setKey(Qt::Key_F9);
    page->addAction(take);
    connect(take, &QAbstractButton::clicked, &reader, &cardreader::SimulatedReader::take);
    auto *cards = new ui::Card(tr("Put in a card"), page);
    const bool chinese = QLocale().language() == QLocale::Chinese;
    const QList<cardreader::TrainingCard> all = cardreader::trainingCards();
    for (qsizetype i = 0; i < all.size(); ++i) {
        auto *button =
            new ui::ActionButton(chinese ? all.at(i).zh : all.at(i).en, ui::ActionButton::Kind::Plain, cards);
        button->setObjectName(QStringLiteral("card-%1").arg(i));
        cards->content()->addWidget(button, 0, Qt::AlignLeft);
        connect(button, &QAbstractButton::clicked, this,
                [this, values = all.at(i).values] { m_reader.insert(values); });
    }
    auto *current =
        new ui::ActionButton(tr("The card of the current resident"), ui::ActionButton::Kind::Primary, cards);
    current->setObjectName(QStringLiteral("current"));
    current->setKey(Qt::Key_F8);
    cards->content()->addWidget(current, 0, Qt::AlignLeft);
    connect(current, &QAbstractButton::clicked, this, &TrainingPage::insertCurrent);
    page->content()->addWidget(cards);
    page->content()->addStretch(1);
}

/// A card as the chip of this person's would be, from what is on file.
void TrainingPage::insertCurrent()
{
    const QString id = m_context.navigator.currentPerson();
    if (id.isEmpty() || !m_context.residents) {
        m_context.navigator.say(ui::Navigator::Tone::Info, tr("Find a resident first (Ctrl+K)."));
        return;
    }
    core::Query query{.type = socialcard::cardType().name,
                      .columns = {QStringLiteral("card_number"), QStringLiteral("identification")}};
    query.where = {{QStringLiteral("resident"), core::Query::Op::Equal, id},
                   {QStringLiteral("card_number"), core::Query::Op::IsNotEmpty, {}}};
    query.limit = 1;
    m_context.residents->load(id).then(this, [this, query](const core::Result<core::Person> &person) {
        if (!person) {
            m_context.navigator.sayError(person.error());
            return;
        }
        m_context.store.query(query).then(this, [this, person = *person](const core::Result<core::Rows> &rows) {
            core::CardValues values;
            values.generation = 3;
            values.version = QStringLiteral("3.00");
            values.identification = QStringLiteral("310000D15600000599119999FFFFFFFF");
            values.idNumber = person.idNumber;
            values.name = person.name;
            values.sex = person.sex;
            values.birth = person.birth;
            if (rows && !rows->rows.isEmpty())
                values.cardNumber = rows->value(0, QStringLiteral("card_number")).toString();
            QTimer::singleShot(afterTheClick, &m_reader, [reader = &m_reader, values] { reader->insert(values); });
        });
    });
}

} // namespace yc::desk
