// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/view/PersonTable.h"

#include "services/residents/rules/ResidentChanges.h"
#include "services/residents/rules/ResidentType.h"
#include "services/residents/view/ResidentText.h"
#include "services/residents/view/StaticRows.h"
#include "ui/Card.h"
#include "ui/Masked.h"
#include "ui/RecordList.h"
#include "ui/SyncMark.h"

namespace yc::residents {

using core::Rows;
using ui::Column;
using Format = Column::Format;

namespace {

ui::StateText caseState(const QVariant &value)
{
    const QString state = value.toString();
    ui::State mark = ui::State::Info;
    if (state == u"decided" || state == u"closed")
        mark = ui::State::Ok;
    else if (state == u"correction" || state == u"paused")
        mark = ui::State::Warn;
    else if (state == u"refused" || state == u"withdrawn" || state == u"terminated")
        mark = ui::State::None;
    return {mark, ResidentText::caseState(state)};
}

} // namespace

PersonTable::PersonTable(Kind kind, ui::ServiceContext &context, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_context(context)
    , m_card(new ui::Card({}, this))
    , m_list(new ui::RecordList(columns(), m_card))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    m_card->content()->addWidget(m_list);
    constexpr int mostRows = 14; // the page scrolls the rest
    m_list->setFitRows(mostRows);
    column->addStretch(1);
    setFocusProxy(m_list);
    switch (kind) {
    case Kind::Household:
        m_sync = new ui::SyncMark(context.store, m_card);
        m_card->addHeaderWidget(m_sync);
        m_list->setEmptyText(
            tr("No household is known. It is formed when a ledger with household numbers is imported."));
        break;
    case Kind::Cases:
        m_list->setEmptyText(tr("No matters yet. F2 accepts one."));
        break;
    case Kind::History:
        m_list->setEmptyText(tr("Nothing was changed since the person was registered."));
        break;
    }
    connect(m_list, &ui::RecordList::activated, this, &PersonTable::activate);
}

QList<ui::Column> PersonTable::columns() const
{
    switch (m_kind) {
    case Kind::Household: {
        auto birth = Column::fixed("birth", tr("Age"), 64, Format::Number);
        birth.text = [this](const QVariant &value) {
            const auto age = ageOn(m_context.store.clock().today(), value.toDate());
            return age ? QString::number(*age) : QString();
        };
        return {Column::fixed("name", tr("Name"), 110),
                Column::fixed("relation", tr("Relation"), 120),
                Column::fixed("sex", tr("Sex"), 64),
                birth,
                Column::fixed("id_number", tr("ID number"), 184),
                Column::fixed("telephone", tr("Telephone"), 124),
                Column::wide("tags", tr("Tags"), 120)};
    }
    case Kind::Cases: {
        auto state = Column::fixed("state", tr("State"), 130, Format::State);
        state.state = caseState;
        return {Column::fixed("number", tr("Number"), 212), Column::wide("item_name", tr("Matter"), 200), state,
                Column::fixed("accepted_on", tr("Accepted on"), 120, Format::Date),
                Column::fixed("due", tr("Due"), 120, Format::Date)};
    }
    case Kind::History:
        return {Column::fixed("when", tr("When"), 150), Column::fixed("who", tr("Who"), 110),
                Column::fixed("field", tr("Field"), 130), Column::wide("before", tr("Before"), 150),
                Column::wide("after", tr("After"), 150)};
    }
    return {};
}

void PersonTable::show(const PersonFile &file)
{
    switch (m_kind) {
    case Kind::Household:
        m_list->setSource(staticRows(householdRows(file)));
        m_sync->setRecord(file.resident.household);
        break;
    case Kind::Cases:
        m_list->setSource(staticRows(file.cases));
        break;
    case Kind::History:
        m_list->setSource(staticRows(historyRows(file)));
        break;
    }
}

Rows PersonTable::householdRows(const PersonFile &file) const
{
    Rows rows{{QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("relation"), QStringLiteral("sex"),
               QStringLiteral("birth"), QStringLiteral("id_number"), QStringLiteral("telephone"),
               QStringLiteral("tags")},
              {}};
    for (const core::Person &person : file.household) {
        const QString relation = person.body.value(u"relation").toString();
        rows.rows.append({person.id, person.name, ResidentText::code(u"relation_to_head", relation),
                          ResidentText::code(u"sex", person.sex), person.birth,
                          ui::Masked::apply(core::PersonalData::IdentityNumber, person.idNumber),
                          ui::Masked::apply(core::PersonalData::Telephone, person.telephone),
                          ResidentText::tagLine(person.tags, m_context.store.session())});
    }
    return rows;
}

Rows PersonTable::historyRows(const PersonFile &file) const
{
    Rows rows{{QStringLiteral("id"), QStringLiteral("when"), QStringLiteral("who"), QStringLiteral("field"),
               QStringLiteral("before"), QStringLiteral("after")},
              {}};
    for (qsizetype i = 0; i < file.states.size(); ++i) {
        const core::Document &now = file.states.at(i);
        const QString when = now.changedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm");
        const QString who = ResidentText::person(m_context, now.changedBy);
        if (i + 1 == file.states.size()) {
            rows.rows.append({QString::number(now.revision), when, who, tr("Registered"), QString(), QString()});
            continue;
        }
        const QList<FieldChange> changes = changesBetween(file.states.at(i + 1).body, now.body);
        for (const FieldChange &change : changes) {
            const core::Field &field = *residentType().field(change.key);
            rows.rows.append({QString(QString::number(now.revision) + u':' + change.key), when, who,
                              ResidentText::field(change.key), ResidentText::value(field, change.before, true),
                              ResidentText::value(field, change.after, true)});
        }
    }
    return rows;
}

void PersonTable::activate(const QString &id)
{
    if (m_kind == Kind::Household)
        m_context.navigator.open(QStringLiteral("residents.person"), {{QStringLiteral("id"), id}});
    else if (m_kind == Kind::Cases && m_context.cases)
        m_context.cases->show(id);
}

} // namespace yc::residents
