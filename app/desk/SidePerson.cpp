// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/SidePerson.h"

#include "core/CodeTable.h"
#include "core/DivisionTable.h"
#include "core/Futures.h"
#include "services/residents/rules/ResidentCommands.h"
#include "services/residents/view/ResidentText.h"
#include "ui/ActionButton.h"
#include "ui/KeyValueGrid.h"
#include "ui/RevealBar.h"
#include "ui/RevealWords.h"
#include "ui/Service.h"

#include <QLocale>

namespace yc::desk {

using core::PersonalData;
using ui::State;

namespace {
constexpr int soonDays = 3; ///< a matter due in so many days is shown as a warning
constexpr qsizetype strongTags = 2;
const QString suggested = QStringLiteral("suggested:");

bool chinese() { return QLocale().language() == QLocale::Chinese; }

QString label(QStringView table, const QString &code)
{
    return code.isEmpty() ? QString() : core::CodeTable::named(table).label(code, chinese());
}

int ageOn(QDate today, QDate birth)
{
    const bool before = today.month() < birth.month() || (today.month() == birth.month() && today.day() < birth.day());
    return today.year() - birth.year() - (before ? 1 : 0);
}
} // namespace

SidePerson::SidePerson(ui::ServiceContext &context, QWidget *parent)
    : ui::SideCard(parent)
    , m_context(context)
{
    setAccessibleName(tr("Current resident"));
    connect(this, &ui::SideCard::lineActivated, this, [this](const QString &id) {
        if (!m_context.cases)
            return;
        if (id.startsWith(suggested))
            m_context.cases->accept(m_id, id.mid(suggested.size()));
        else
            m_context.cases->show(id);
    });
    showNobody();
}

void SidePerson::showNobody()
{
    clear();
    m_values = nullptr;
    addSection(tr("Current resident"));
    addText(tr("Nobody yet. Find a person with F3, or put a card on the reader."));
}

void SidePerson::setPerson(const QString &residentId)
{
    const int question = ++m_question;
    const bool same = m_id == residentId;
    m_id = residentId;
    if (residentId.isEmpty() || !m_context.residents) {
        showNobody();
        return;
    }
    if (!same)
        showNobody();
    m_context.residents->load(residentId).then(this, [this, question](const core::Result<core::Person> &person) {
        if (question != m_question)
            return;
        if (!person) {
            m_id.clear();
            showNobody();
            return;
        }
        showPerson(*person);
        if (!m_context.cases)
            return;
        auto asked = m_context.cases->casesOf(m_id).then(this, [this, question](const core::Result<core::Rows> &cases) {
            if (question == m_question && cases)
                showCases(*cases);
            return m_context.cases->suggestionsFor(m_id);
        });
        core::unwrapped(asked).then(this,
                                    [this, question](const core::Result<QList<core::CaseDesk::Suggestion>> &list) {
                                        if (question == m_question && list)
                                            showSuggestions(*list);
                                    });
    });
}

void SidePerson::showPerson(const core::Person &person)
{
    clear();
    addSection(tr("Current resident"));
    QStringList facts;
    if (const QString sex = label(u"sex", person.sex); !sex.isEmpty())
        facts.append(sex);
    if (person.birth.isValid())
        facts.append(tr("aged %1").arg(ageOn(m_context.store.clock().today(), person.birth)));
    const QString group = label(u"ethnic_group", person.body.value(QStringLiteral("ethnic_group")).toString());
    if (!group.isEmpty())
        facts.append(group);
    addHead(person.name, facts.join(QStringLiteral(" · ")));
    const bool may = m_context.store.session().may(QStringLiteral("residents.reveal"));
    QStringList tags;
    const QList<residents::ResidentText::Tag> named =
        may ? residents::ResidentText::tags(person.tags) : QList<residents::ResidentText::Tag>();
    for (const residents::ResidentText::Tag &tag : named)
        tags.append(tag.name);
    if (!tags.isEmpty())
        addChips(tags.sliced(0, qMin(strongTags, tags.size())), tags.sliced(qMin(strongTags, tags.size())));

    m_values = addValues();
    const auto add = [this, may](const char *key, const QString &words, const QString &value, PersonalData kind) {
        if (!value.isEmpty())
            m_values->setValue(QString::fromLatin1(key), words, value, kind, may && kind != PersonalData::None);
    };
    add("id_number", tr("ID number"), person.idNumber, PersonalData::IdentityNumber);
    add("telephone", tr("Telephone"), person.telephone, PersonalData::Telephone);
    add("address", tr("Address"), person.address, PersonalData::Address);
    const QString committee = core::DivisionTable::builtIn().name(person.committee);
    add("committee", tr("Committee"), committee.isEmpty() ? person.committee : committee, PersonalData::None);
    auto *why = new ui::RevealBar(nullptr, ui::RevealBar::Shape::Column);
    addWidget(why);
    connect(m_values, &ui::KeyValueGrid::revealRequested, why,
            [why](const QString &key) { why->ask(key, residents::ResidentText::field(key)); });
    connect(why, &ui::RevealBar::confirmed, this, &SidePerson::reveal);
    if (!person.household.isEmpty()) {
        m_context.residents->household(person.household)
            .then(this, [this, question = m_question](const core::Result<QList<core::Person>> &members) {
                if (question == m_question && members && m_values)
                    m_values->setValue(QStringLiteral("household"), tr("Household"),
                                       members->size() == 1 ? tr("1 person") : tr("%1 people").arg(members->size()));
            });
    }
    auto *row = new QWidget;
    auto *buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    auto *file = new ui::ActionButton(tr("Open the file"), ui::ActionButton::Kind::Plain);
    connect(file, &QAbstractButton::clicked, this, [this] { m_context.residents->show(m_id); });
    buttons->addWidget(file);
    if (m_context.cases && m_context.store.session().may(QStringLiteral("affairs.accept"))) {
        auto *accept = new ui::ActionButton(tr("Accept a matter"), ui::ActionButton::Kind::Plain);
        connect(accept, &QAbstractButton::clicked, this, [this] { m_context.cases->accept(m_id, {}); });
        buttons->addWidget(accept);
    }
    buttons->addStretch(1);
    addWidget(row);
}

void SidePerson::showCases(const core::Rows &cases)
{
    const QDate today = m_context.store.clock().today();
    bool headed = false;
    for (qsizetype i = 0; i < cases.rows.size(); ++i) {
        const QString state = cases.value(i, QStringLiteral("state")).toString();
        const QDate due = QDate::fromString(cases.value(i, QStringLiteral("due")).toString(), Qt::ISODate);
        if (!due.isValid() || state == u"closed" || state == u"refused" || state == u"withdrawn" || state == u"decided")
            continue;
        if (!headed)
            addSection(tr("Open matters"));
        headed = true;
        const qint64 left = today.daysTo(due);
        addLine(cases.value(i, QStringLiteral("id")).toString(),
                left < 0           ? State::Late
                : left <= soonDays ? State::Warn
                                   : State::Ok,
                cases.value(i, QStringLiteral("item_name")).toString(),
                left < 0 ? tr("late since %1").arg(due.toString(Qt::ISODate))
                         : tr("due %1").arg(due.toString(Qt::ISODate)));
    }
}

void SidePerson::showSuggestions(const QList<core::CaseDesk::Suggestion> &suggestions)
{
    if (suggestions.isEmpty())
        return;
    addSection(tr("Could ask for"));
    for (const core::CaseDesk::Suggestion &one : suggestions)
        addLine(suggested + one.item, State::Info, one.name, one.reason);
}

/// The look itself is a row of the audit log; only when that is written does the value show.
void SidePerson::reveal(const QString &key, const QString &reason)
{
    m_context.store.execute(residents::revealField(m_id, key, reason))
        .then(this, [this, key, question = m_question](const core::Result<QJsonObject> &done) {
            if (!done) {
                m_context.navigator.sayError(done.error());
            } else if (question == m_question && m_values) {
                m_values->reveal(key);
                ui::RevealWords::say(m_context.navigator, *done);
            }
        });
}

} // namespace yc::desk
