// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/view/PersonOverview.h"

#include "services/residents/rules/ResidentChanges.h"
#include "services/residents/rules/ResidentCommands.h"
#include "services/residents/rules/ResidentType.h"
#include "services/residents/view/ResidentText.h"
#include "ui/Card.h"
#include "ui/KeyValueGrid.h"
#include "ui/LinkButton.h"
#include "ui/ListLine.h"
#include "ui/RevealBar.h"
#include "ui/RevealWords.h"
#include "ui/TextLabel.h"
#include "ui/Timeline.h"

#include <algorithm>

namespace yc::residents {

namespace {

constexpr qsizetype mostEvents = 12; ///< the tabs hold the rest

struct Event {
    QString when; ///< ISO, for the order
    ui::Timeline::Entry entry;
};

QString day(const QDateTime &when) { return when.toLocalTime().toString(u"yyyy-MM-dd HH:mm"); }

} // namespace

PersonOverview::PersonOverview(ui::ServiceContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_grid(nullptr)
    , m_reveal(nullptr)
    , m_onMap(new ui::LinkButton(tr("Show on the map"), this))
    , m_entitled(new ui::Card(tr("May be entitled to, not asked for yet"), this))
    , m_timeline(nullptr)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::Theme::px(16));
    auto *cards = new QHBoxLayout;
    cards->setSpacing(ui::Theme::px(16));
    auto *identity = new ui::Card(tr("Basic information"), this);
    m_grid = new ui::KeyValueGrid(104, identity);
    m_reveal = new ui::RevealBar(identity);
    identity->content()->addWidget(m_reveal);
    identity->content()->addWidget(m_grid);
    identity->content()->addWidget(m_onMap, 0, Qt::AlignLeft);
    m_onMap->hide();
    connect(m_onMap, &QAbstractButton::clicked, this,
            [this] { m_context.navigator.open(QStringLiteral("map"), {{QStringLiteral("resident"), m_id}}); });
    identity->content()->addStretch(1);
    cards->addWidget(identity, 1);
    cards->addWidget(m_entitled, 1);
    column->addLayout(cards);
    auto *events = new ui::Card(tr("Timeline"), this);
    m_timeline = new ui::Timeline(events);
    events->content()->addWidget(m_timeline);
    column->addWidget(events);
    column->addStretch(1);
    connect(m_grid, &ui::KeyValueGrid::revealRequested, this,
            [this](const QString &key) { m_reveal->ask(key, m_grid->label(key)); });
    connect(m_reveal, &ui::RevealBar::confirmed, this, &PersonOverview::reveal);
}

void PersonOverview::showIdentity(const PersonFile &file)
{
    // The log of a look changes nothing here: what is shown for 30 s stays.
    if (m_id == file.document.id && m_revision == file.document.revision)
        return;
    if (m_id != file.document.id)
        m_reveal->hide();
    m_id = file.document.id;
    m_revision = file.document.revision;
    const auto &type = residentType();
    const QJsonObject &body = file.document.body;
    m_grid->clear();
    // Sensitive values go to the grid whole, which masks and shows them; the others as words.
    for (const char *name : {"id_number", "birth", "ethnic_group", "marital", "education", "employment", "political",
                             "residence_category", "address", "registered_address", "telephone", "telephone_2",
                             "emergency_name", "emergency_telephone", "health", "note"}) {
        const QString key = QString::fromLatin1(name);
        const core::Field *field = type.field(key);
        QString value = ResidentText::value(*field, body.value(key), false);
        if (value.isEmpty())
            continue;
        if (key == u"emergency_name" && !file.resident.emergencyRelation.isEmpty())
            value = tr("%1 (%2)").arg(value, ResidentText::code(u"relation_to_head", file.resident.emergencyRelation));
        m_grid->setValue(key, ResidentText::field(key), value, field->personalData,
                         m_context.store.session().may(QStringLiteral("residents.reveal")));
    }
    if (file.resident.deceased) {
        m_grid->setValue(QStringLiteral("deceased_on"), ResidentText::field(QStringLiteral("deceased_on")),
                         file.resident.deceasedOn.isValid() ? file.resident.deceasedOn.toString(Qt::ISODate)
                                                            : tr("unknown"));
    }
    const auto place = file.resident.place();
    if (place) {
        m_grid->setValue(QStringLiteral("place"), tr("Map position"), core::geo::pairText(*place),
                         core::PersonalData::Address,
                         m_context.store.session().may(QStringLiteral("residents.reveal")));
    }
    m_onMap->setVisible(place && m_context.store.session().may(QStringLiteral("map.view")));
    const QString changed = tr("changed %1").arg(file.document.changedAt.toLocalTime().toString(u"yyyy-MM-dd"));
    m_grid->setValue(QStringLiteral("source"), ResidentText::field(QStringLiteral("source")),
                     file.resident.source.isEmpty() ? changed : ResidentText::join({file.resident.source, changed}));
}

void PersonOverview::showSuggestions(const PersonFile &file)
{
    delete m_offers;
    m_offers = new QWidget(m_entitled);
    auto *lines = new QVBoxLayout(m_offers);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    m_entitled->setTitle(file.resident.sex == u"2"   ? tr("She may be entitled to, not asked for yet")
                         : file.resident.sex == u"1" ? tr("He may be entitled to, not asked for yet")
                                                     : tr("May be entitled to, not asked for yet"));
    for (const auto &suggestion : file.suggestions) {
        auto *line = new ui::ListLine(ui::State::Info, suggestion.name, suggestion.reason, m_offers);
        line->setActionText(tr("Handle"));
        connect(line, &ui::ListLine::clicked, this, [this, item = suggestion.item] {
            if (m_context.cases)
                m_context.cases->accept(m_id, item);
        });
        lines->addWidget(line);
    }
    if (file.suggestions.isEmpty()) {
        auto *none = new ui::TextLabel(ui::TextRole::Secondary,
                                       tr("Nothing found by what is known of this person. More shows "
                                          "when birth, tags and residence are filled in."),
                                       m_offers);
        none->setWordWrap(true);
        lines->addWidget(none);
    }
    lines->addStretch(1);
    m_entitled->content()->addWidget(m_offers, 1);
}

void PersonOverview::showTimeline(const PersonFile &file)
{
    QList<Event> events;
    for (qsizetype row = 0; row < file.cases.rows.size(); ++row) {
        const auto text = [&](const char *key) { return file.cases.value(row, QString::fromLatin1(key)).toString(); };
        const QString when = text("accepted_on");
        const QString state = ResidentText::caseState(text("state"));
        events.append({when, {state, text("item_name"), ResidentText::join({when, text("number")}), ui::State::None}});
    }
    for (qsizetype i = 0; i < file.states.size(); ++i) {
        const core::Document &now = file.states.at(i);
        const bool first = i + 1 == file.states.size();
        QStringList fields;
        if (!first) {
            const QList<FieldChange> changes = changesBetween(file.states.at(i + 1).body, now.body);
            for (const FieldChange &change : changes)
                fields.append(ResidentText::field(change.key));
        }
        const QString separator = ResidentText::chinese() ? QStringLiteral("、") : QStringLiteral(", ");
        events.append({now.changedAt.toLocalTime().toString(Qt::ISODate),
                       {first ? tr("Registered") : tr("Changed"), fields.join(separator),
                        ResidentText::join({day(now.changedAt), ResidentText::person(m_context, now.changedBy)}),
                        ui::State::None}});
    }
    std::ranges::stable_sort(events, std::ranges::greater(), &Event::when);
    QList<ui::Timeline::Entry> entries;
    if (events.size() > mostEvents)
        events.resize(mostEvents);
    for (const Event &event : std::as_const(events))
        entries.append(event.entry);
    m_timeline->setEntries(entries);
}

void PersonOverview::reveal(const QString &key, const QString &reason)
{
    m_context.store.execute(revealField(m_id, key, reason))
        .then(this, [this, key, id = m_id](const core::Result<QJsonObject> &done) {
            if (!done) {
                Q_EMIT failed(done.error());
            } else if (id == m_id) {
                m_grid->reveal(key);
                ui::RevealWords::say(m_context.navigator, *done);
            }
        });
}

} // namespace yc::residents
